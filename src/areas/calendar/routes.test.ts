import { describe, expect, it } from "vitest";
import type { PublicItem } from "#editorial/queries.ts";
import { parseInstant } from "#kernel/instant.ts";
import { toHtml } from "#site/html.ts";
import { editionOf, publicItem, type TestEdition } from "#testing/edition-of.ts";
import { pageContext, type TestPage } from "#testing/page-context.ts";
import type { PageAnswer, Redirect, TextAnswer } from "#web/public/route.ts";
import { calendarArea, calendarWeeksArea } from "./index.ts";
import { calendarRoutes } from "./routes.tsx";

const areas = [calendarArea, calendarWeeksArea] as never[];
const entry = (title: string, content: object = {}, more: Partial<PublicItem> = {}): PublicItem =>
  publicItem(
    "calendar-entry",
    title,
    { title, date: "2026-11-24", session: "morning", start: "08:00", ...content },
    more,
  );

function ask(edition: TestEdition, page: TestPage = {}, path = "/lich-cong-tac") {
  const context = pageContext(edition.db, page);
  const answer = calendarRoutes.find((route) => route.path === path)?.answer(context, {});
  return { context, answer };
}
function read(edition: TestEdition, page: TestPage = {}) {
  const { context, answer } = ask(edition, page);
  const { status, frame, main } = answer as PageAnswer;
  return { context, status, frame, html: toHtml(main) };
}
const wednesday = "2026-11-25T09:00:00+07:00";

describe("the page of a week", () => {
  it("shows this week by day and session, and emphasises today", () => {
    using edition = editionOf(
      areas,
      entry("Giao ban", { place: "Phòng họp số 1", chair: ["Chủ tịch"], participants: "Các phòng" }),
      entry("Họp dân", { date: "2026-11-25", session: "evening", start: undefined }),
    );
    const { html, status, frame } = read(edition, { now: wednesday });
    expect(status).toBe(200);
    expect(frame.title).toBe("Lịch công tác – Tuần 48 từ 23/11/2026 đến 29/11/2026");
    expect(frame.canonical).toBe("/lich-cong-tac");
    for (const said of ["Giao ban", "08:00", "Phòng họp số 1", "Chủ tịch", "Các phòng", "Họp dân", "Tối"])
      expect(html).toContain(said);
    expect(html.match(/class="is-today"/g)).toHaveLength(1);
    expect(html).toMatch(/class="is-today"[^§]*id="ngay-2026-11-25"/);
    // Working days are shown though nothing is planned, the weekend is not.
    expect(html.match(/Không có lịch/g)).toHaveLength(3);
    expect(html).not.toContain("Thứ Bảy");
  });

  it("marks in words what was changed and what was cancelled", () => {
    using edition = editionOf(
      areas,
      entry("Diễn tập", { status: "changed", note: "Lùi một giờ" }),
      entry("Lễ hội", { status: "cancelled", note: "Mái đình đang sửa" }),
    );
    const { html } = read(edition);
    expect(html).toContain("Có thay đổi");
    expect(html).toContain("Lùi một giờ");
    expect(html).toContain("<s>Lễ hội</s>");
    expect(html).toContain("Đã hủy");
    expect(html).not.toContain("<s>Diễn tập</s>");
  });

  it("leads to the weeks beside it, also over New Year and a 53rd week", () => {
    using edition = editionOf(areas);
    const beside = (tuan: string) => {
      const { frame } = read(edition, { query: { tuan } });
      return [frame.previousHref, frame.nextHref];
    };
    expect(beside("2026-W53")).toEqual(["/lich-cong-tac?tuan=2026-W52", "/lich-cong-tac?tuan=2027-W01"]);
    expect(beside("2027-W01")).toEqual(["/lich-cong-tac?tuan=2026-W53", "/lich-cong-tac?tuan=2027-W02"]);
    expect(beside("2025-W01")).toEqual(["/lich-cong-tac?tuan=2024-W52", "/lich-cong-tac?tuan=2025-W02"]);
  });

  it("leads no further than ten years", () => {
    using edition = editionOf(areas);
    expect(read(edition, { query: { tuan: "2016-W48" } }).frame.previousHref).toBe("/lich-cong-tac?tuan=2016-W47");
    expect(read(edition, { query: { tuan: "2016-W47" } }).frame.previousHref).toBeUndefined();
    expect(read(edition, { query: { tuan: "2036-W47" } }).frame.nextHref).toBeUndefined();
  });

  it("takes the week from the site's time zone, not the server's", () => {
    using edition = editionOf(areas);
    // Monday has begun in Vietnam; in Greenwich it is Sunday.
    expect(read(edition, { now: "2026-11-22T17:00:00Z" }).html).toContain("Tuần 48");
    expect(read(edition, { now: "2026-11-22T16:59:59Z" }).html).toContain("Tuần 47");
    const honolulu = { settings: { timeZone: "Pacific/Honolulu" } };
    expect(read(edition, { now: "2026-11-23T09:59:59Z", ...honolulu }).html).toContain("Tuần 47");
  });

  it("is stale at midnight, and whenever the calendar moves on", () => {
    using edition = editionOf(areas);
    const { context } = read(edition, { now: wednesday });
    expect(context.freshUntil()).toBe(parseInstant("2026-11-26T00:00:00+07:00"));
    expect([...context.tags].sort()).toEqual(["kind:calendar-entry", "kind:calendar-week"]);
  });

  it("says that an empty week is empty, and where the nearest entries are", () => {
    using edition = editionOf(areas, entry("Giao ban"), entry("Sơ kết", { date: "2027-03-01" }));
    const { html, frame } = read(edition, { query: { tuan: "2027-W06" } });
    expect(html).toContain("Lịch công tác trống");
    expect(html).toContain('href="/lich-cong-tac?tuan=2027-W09"');
    expect(frame.noIndex).toBe(true);
    expect(html).not.toContain("<table");
  });

  it("says what is said of the week", () => {
    using edition = editionOf(
      areas,
      publicItem("calendar-week", "w", {
        title: "Tuần 48",
        week: "2026-W48",
        status: "draft",
        note: "Trực: Phòng Kinh tế",
      }),
    );
    const { html } = read(edition);
    expect(html).toContain("Dự kiến");
    expect(html).toContain("Trực: Phòng Kinh tế");
  });

  it("speaks English around entries in Vietnamese, which are marked as such", () => {
    using edition = editionOf(areas, entry("Tiếp công dân"));
    const { html, frame } = read(edition, { language: "en" });
    expect(html).toContain("Work calendar");
    expect(html).toMatch(/lang="vi"[^>]*><p class="entry-title">Tiếp công dân/);
    expect(frame.canonical).toBe("/en/lich-cong-tac");
    expect(frame.otherLanguageHref).toBe("/lich-cong-tac");
  });

  it("tells search engines the events, and that one is cancelled", () => {
    using edition = editionOf(areas, entry("Lễ hội", { status: "cancelled", end: "11:00", place: "Đình Trong" }));
    expect(read(edition).frame.jsonLd?.at(-1)).toMatchObject({
      "@type": "Event",
      name: "Lễ hội",
      startDate: "2026-11-24T08:00:00+07:00",
      endDate: "2026-11-24T11:00:00+07:00",
      eventStatus: "https://schema.org/EventCancelled",
      location: { name: "Đình Trong" },
    });
  });

  it("lets nothing that an editor writes become markup", () => {
    const evil = `<script>alert("1")</script>`;
    using edition = editionOf(areas, entry(evil, { note: evil, place: evil, participants: evil, chair: [evil] }));
    expect(read(edition).html).not.toContain("<script");
  });
});

describe("a week that cannot be shown", () => {
  it("is answered with 400, what is wrong, and this week's calendar to go on from", () => {
    using edition = editionOf(areas, entry("Giao ban"));
    const { status, html, frame } = read(edition, { query: { tuan: "<b>2026-W99" } });
    expect(status).toBe(400);
    expect(frame.noIndex).toBe(true);
    expect(html).toContain("“&lt;b&gt;2026-W99” không phải là một tuần");
    expect(html).toContain("Giao ban");
    expect(html).toContain('name="ngay" value="23/11/2026"');
  });

  it("may lie too far off", () => {
    using edition = editionOf(areas);
    const { status, html } = read(edition, { query: { tuan: "1999-W01" } });
    expect(status).toBe(400);
    expect(html).toContain("từ 21/11/2016 đến 23/11/2036");
  });

  it("may come from a date that is none", () => {
    using edition = editionOf(areas);
    expect(read(edition, { query: { ngay: "31/11/2026" } }).html).toContain("“31/11/2026” không phải là một ngày");
  });
});

describe("another way to name a week", () => {
  const to = (query: Record<string, string>, language: "vi" | "en" = "vi") => {
    using edition = editionOf(areas);
    return ask(edition, { query, language }).answer as Redirect;
  };

  it("by a day leads to that day in its week", () => {
    expect(to({ ngay: "01/01/2027" })).toEqual({
      kind: "redirect",
      to: "/lich-cong-tac?tuan=2026-W53#ngay-2027-01-01",
      permanent: false,
    });
    expect(to({ ngay: "2026-11-23" }, "en").to).toBe("/en/lich-cong-tac?tuan=2026-W48#ngay-2026-11-23");
  });

  it("in small letters leads to the one address of the week", () => {
    expect(to({ tuan: "2026-w48" })).toEqual({ kind: "redirect", to: "/lich-cong-tac?tuan=2026-W48", permanent: true });
  });
});

describe("the feed for calendar programs", () => {
  it("holds eight weeks back and twenty-six ahead, and no more", () => {
    using edition = editionOf(
      areas,
      entry("Trước khung", { date: "2026-09-27" }),
      entry("Đầu khung", { date: "2026-09-28" }),
      entry("Cuối khung", { date: "2027-05-30" }),
      entry("Sau khung", { date: "2027-05-31" }),
    );
    const { answer, context } = ask(edition, {}, "/lich-cong-tac.ics");
    const { body, type } = answer as TextAnswer;
    expect(type).toBe("text/calendar; charset=utf-8");
    expect(body.match(/SUMMARY:.*/g)?.map((line) => line.trim())).toEqual(["SUMMARY:Đầu khung", "SUMMARY:Cuối khung"]);
    expect(body.replaceAll("\r\n ", "")).toMatch(
      /https:\/\/xa\.example\.vn\/lich-cong-tac\?tuan=2026-W40#[0-9a-z]{12}/,
    );
    expect(context.freshUntil()).toBe(parseInstant("2026-11-24T00:00:00+07:00"));
    expect([...context.tags]).toEqual(["kind:calendar-entry"]);
  });
});
