import { describe, expect, it } from "vitest";
import type { PublicItem } from "#editorial/queries.ts";
import type { ItemId } from "#kernel/ids.ts";
import { type Instant, parseInstant } from "#kernel/instant.ts";
import { editionOf, publicItem } from "#testing/edition-of.ts";
import { pageContext } from "#testing/page-context.ts";
import { SETTINGS_ID, settingsArea } from "../settings/index.ts";
import { initialSettings } from "../settings/model.ts";
import { briefOfWeek, calendarArea, calendarWeeksArea, listCalendarEntries } from "./index.ts";
import { calendarEntryContent, calendarWeekContent } from "./model.ts";
import { findCalendarWeek, findDaysAround } from "./queries.ts";

const areas = [calendarArea, calendarWeeksArea, settingsArea] as never[];
const entry = (title: string, content: object = {}, more: Partial<PublicItem> = {}): PublicItem =>
  publicItem("calendar-entry", title, { title, date: "2026-11-24", session: "morning", ...content }, more);
const deriveOf = (item: PublicItem, used: ReadonlyMap<ItemId, PublicItem> = new Map()) =>
  calendarArea.derive({ ...item, content: calendarEntryContent.parse(item.content) }, used);
const titles = (entries: readonly { readonly title: string }[]) => entries.map(({ title }) => title);

describe("the content of an entry", () => {
  const base = { title: "Tiếp công dân", date: "2026-11-24", session: "morning" };
  const faults = (content: object) =>
    calendarEntryContent.safeParse({ ...base, ...content }).error?.issues.map((issue) => issue.path.join("."));

  it("needs a day that exists and hours that follow each other", () => {
    expect(faults({})).toBeUndefined();
    expect(faults({ start: "08:00", end: "09:30" })).toBeUndefined();
    expect(faults({ date: "2026-02-30" })).toEqual(["date"]);
    expect(faults({ date: "0001-01-01" })).toEqual(["date"]);
    expect(faults({ start: "8h" })).toEqual(["start"]);
    expect(faults({ start: "25:00" })).toEqual(["start"]);
    expect(faults({ start: "09:00", end: "08:00" })).toEqual(["end"]);
    expect(faults({ end: "09:00" })).toEqual(["end"]);
    expect(faults({ session: "noon" })).toEqual(["session"]);
  });

  it("of a week names a week that exists", () => {
    const week = (name: string) =>
      calendarWeekContent.safeParse({ title: "Tuần", week: name, status: "official" }).success;
    expect([week("2026-W53"), week("2025-W53"), week("2026-48")]).toEqual([true, false, false]);
  });
});

describe("what is derived from an entry", () => {
  it("leads to its place in its week, by an address that ends in its id", () => {
    const path = (date: string, language: "vi" | "en" = "vi") => {
      const { id, content } = entry("Họp", { date });
      return calendarArea.path({ id, language, content: calendarEntryContent.parse(content) });
    };
    expect(path("2027-01-03")).toMatch(/^\/lich-cong-tac\?tuan=2026-W53#[0-9a-z]{12}$/);
    expect(path("2024-12-30", "en")).toMatch(/^\/en\/lich-cong-tac\?tuan=2025-W01#[0-9a-z]{12}$/);
  });

  it("never holds what is for the office alone", () => {
    const secret = { vehicle: "Xe bảy chỗ", internalNote: "Chuẩn bị quà" };
    using edition = editionOf(areas, entry("Thăm thôn Bãi Dương", secret));
    const tables = edition.db.all<{ name: string }>("select name from sqlite_master where type = 'table'");
    const everything = tables
      .filter(({ name }) => !name.startsWith("search_vocabulary"))
      .map(({ name }) => JSON.stringify(edition.db.all(`select * from "${name}"`)))
      .join();
    expect(everything).toContain("Thăm thôn Bãi Dương");
    expect(everything).not.toContain("bảy chỗ");
    expect(everything).not.toContain("quà");
  });

  it("is found by what residents ask: lịch, the matter, the day", () => {
    const item = entry("Tiếp công dân định kỳ", { start: "08:00", place: "Phòng tiếp công dân" });
    const { search } = deriveOf(item);
    expect(search?.lead).toBe("Lịch công tác Thứ Ba, 24/11/2026, 08:00 – Phòng tiếp công dân");
    expect(search?.at).toBe(parseInstant("2026-11-24T08:00:00+07:00"));
  });

  it("does not send anyone to what was cancelled", () => {
    const item = entry("Tiếp công dân", { status: "cancelled" });
    expect(deriveOf(item).search?.lead).toBe("Đã hủy: Lịch công tác Thứ Ba, 24/11/2026, sáng");
  });

  it("tells its hour by the site's own clock", () => {
    const settings = publicItem("settings", "x", { ...initialSettings, timeZone: "Asia/Tokyo" }, { id: SETTINGS_ID });
    const item = entry("Họp trực tuyến", { start: "00:30" });
    const { search } = deriveOf(item, new Map([[SETTINGS_ID, settings]]));
    expect(search?.at).toBe(parseInstant("2026-11-23T15:30:00Z"));
  });
});

describe("the entries of some days", () => {
  it("come by day, session and hour; what has no hour first in its session", () => {
    using edition = editionOf(
      areas,
      entry("Tối", { session: "evening", start: "19:00" }),
      entry("Chiều", { session: "afternoon", start: "14:00" }),
      entry("Sáng muộn", { start: "10:00" }),
      entry("Sáng sớm", { start: "07:30" }),
      entry("Cả buổi sáng"),
      entry("Cả ngày", { session: "all-day" }),
      entry("Hôm trước", { date: "2026-11-23", session: "evening" }),
      entry("Tuần sau", { date: "2026-11-30" }),
      entry("Tuần trước", { date: "2026-11-22" }),
    );
    expect(titles(listCalendarEntries(edition.db, "vi", "2026-11-23", "2026-11-29"))).toEqual([
      "Hôm trước",
      "Cả ngày",
      "Cả buổi sáng",
      "Sáng sớm",
      "Sáng muộn",
      "Chiều",
      "Tối",
    ]);
  });

  it("move with their entry, and go when it is withdrawn", () => {
    using edition = editionOf(areas, entry("Họp dân"));
    edition.put(entry("Họp dân", { date: "2026-12-01", status: "changed" }));
    expect(listCalendarEntries(edition.db, "vi", "2026-11-23", "2026-11-29")).toEqual([]);
    expect(listCalendarEntries(edition.db, "vi", "2026-12-01", "2026-12-01")[0]?.status).toBe("changed");
    edition.put(entry("Họp dân", { date: "2026-12-01" }, { state: "withdrawn", notice: "" }));
    expect(listCalendarEntries(edition.db, "vi", "2026-12-01", "2026-12-01")).toEqual([]);
  });

  it("are shown to English readers too, translated where somebody did", () => {
    const goc = entry("Tiếp công dân");
    const dich = entry("Citizen reception", {}, { language: "en", translationGroup: goc.id });
    using edition = editionOf(areas, goc, dich, entry("Giao ban"));
    const listed = listCalendarEntries(edition.db, "en", "2026-11-24", "2026-11-24");
    expect(listed.map(({ title, lang }) => [title, lang])).toEqual([
      ["Citizen reception", "en"],
      ["Giao ban", "vi"],
    ]);
  });

  it("are looked for around an empty week", () => {
    using edition = editionOf(areas, entry("Trước", { date: "2026-10-02" }), entry("Sau", { date: "2027-01-08" }));
    expect(findDaysAround(edition.db, "2026-11-23", "2026-11-29")).toEqual({ last: "2026-10-02", next: "2027-01-08" });
    expect(findDaysAround(edition.db, "2026-10-02", "2027-01-08")).toEqual({ last: undefined, next: undefined });
  });
});

it("what is said of a week is what was said last", () => {
  const week = (name: string, status: string, published: string) =>
    publicItem(
      "calendar-week",
      name,
      { title: name, week: "2026-W48", status, note: name },
      { publishedAt: parseInstant(published) as Instant },
    );
  using edition = editionOf(
    areas,
    week("Dự kiến", "draft", "2026-11-18T08:00:00Z"),
    week("Điều chỉnh", "adjusted", "2026-11-22T08:00:00Z"),
  );
  expect(findCalendarWeek(edition.db, "vi", "2026-W48")?.status).toBe("adjusted");
  expect(findCalendarWeek(edition.db, "vi", "2026-W49")).toBeUndefined();
});

describe("the week in brief", () => {
  const week = () =>
    editionOf(
      areas,
      entry("Hôm qua", { date: "2026-11-24" }),
      entry("Hôm nay", { date: "2026-11-25", start: "08:00", end: "09:30", chair: ["Chủ tịch", "Phó Chủ tịch"] }),
      entry("Cuối tuần", { date: "2026-11-29" }),
      entry("Tuần sau", { date: "2026-11-30" }),
    );

  it("is what remains of it, from today in the site's time zone", () => {
    using edition = week();
    // 25 November has begun at the site while it is still the 24th in Greenwich.
    const context = pageContext(edition.db, { now: "2026-11-24T17:30:00Z" });
    const brief = briefOfWeek(context);
    expect(brief.today).toBe("2026-11-25");
    expect(brief.days.map(({ text, entries }) => [text, ...entries.map(({ content }) => content)])).toEqual([
      ["Thứ Tư, 25/11/2026", "Hôm nay"],
      ["Chủ Nhật, 29/11/2026", "Cuối tuần"],
    ]);
    expect(brief.days[0]?.entries[0]).toMatchObject({ time: "08:00", chair: "Chủ tịch; Phó Chủ tịch" });
    expect(brief.days[1]?.entries[0]?.time).toBe("Sáng");
  });

  it("is stale at the site's midnight and when the calendar moves on", () => {
    using edition = week();
    const context = pageContext(edition.db, { now: "2026-11-24T17:30:00Z" });
    briefOfWeek(context);
    expect(context.freshUntil()).toBe(parseInstant("2026-11-26T00:00:00+07:00"));
    expect([...context.tags]).toEqual(["kind:calendar-entry"]);
  });

  it("is empty where nothing is planned", () => {
    using edition = editionOf(areas);
    expect(briefOfWeek(pageContext(edition.db, { language: "en" }))).toMatchObject({
      href: "/en/lich-cong-tac",
      days: [],
    });
  });
});
