import { describe, expect, it } from "vitest";
import type { PublicItem } from "#editorial/queries.ts";
import { emptyRichText } from "#richtext/model.ts";
import { editionOf, publicItem, type TestEdition } from "#testing/edition-of.ts";
import { pageContext, type TestContext, type TestPage } from "#testing/page-context.ts";
import { pageView, TestClock, temporaryFile, visitsIn } from "#visits/fixture.ts";
import type { Visits } from "#visits/visits.ts";
import type { TextAnswer } from "#web/public/route.ts";
import { areas } from "../index.ts";
import { visitRoutes } from "./routes.tsx";

const article = (name: string, more: Partial<PublicItem> = {}) =>
  publicItem("article", name, { title: name, slug: "tin", sectionId: "s", body: emptyRichText }, more);

const read = article("Lịch <cắt> nước & điện ở Bến Lụa");
const gone = article("đã rút", { state: "withdrawn", notice: "nhầm" });

/** Visits on three days: two of last year, and today. */
function counted(): { readonly visits: Visits; readonly clock: TestClock } {
  const clock = new TestClock();
  clock.set("2025-12-30T08:00:00+07:00");
  const visits = visitsIn(temporaryFile(), clock, { carriedOver: () => 1_000 });
  for (const day of ["2025-12-30T08:00:00+07:00", "2025-12-31T09:00:00+07:00"]) {
    clock.set(day);
    visits.count(pageView(1));
    visits.flush();
  }
  clock.set("2026-11-23T08:30:00+07:00");
  for (const reader of [1, 2, 3]) visits.count(pageView(reader, { itemId: read.id }));
  visits.count(pageView(4, { itemId: gone.id }));
  visits.count(pageView(4, { kind: "invented-kind" }));
  visits.flush();
  return { visits, clock };
}

async function get(edition: TestEdition, path: string, page: TestPage = {}) {
  const { visits } = counted();
  const route = visitRoutes.find((one) => path.endsWith(one.path));
  const language = path.startsWith("/en") ? "en" : "vi";
  const plain = pageContext(edition.db, { path, language, ...page });
  const context: TestContext = Object.create(plain, { visits: { value: visits } });
  const answer = await route?.answer(context, {});
  return { answer, context, html: String((answer as { main?: unknown }).main) };
}

describe("the page of visits", () => {
  it("shows the sums, what was read most by title, and never what was withdrawn", async () => {
    using edition = editionOf(areas, read, gone);
    const { html, context } = await get(edition, "/thong-ke", { settings: { visitsCarriedOver: 1_000 } });
    expect(html).toContain("<dd>1.006</dd>");
    expect(html).toContain("Trong tổng có 1.000 lượt do trang cũ đã đếm.");
    expect(html).toContain("Lịch &lt;cắt&gt; nước &amp; điện ở Bến Lụa");
    expect(html).toContain("3 lượt xem");
    expect(html).not.toContain("đã rút");
    expect([...context.tags]).toContain(`item:${read.id}`);
  });

  it("draws thirty days and as many months as there are, up to twenty-four", async () => {
    using edition = editionOf(areas);
    const { html } = await get(edition, "/thong-ke");
    expect(html).toContain("Lượt truy cập theo ngày, 30 ngày qua");
    expect(html).toContain("Lượt truy cập theo tháng, 12 tháng qua");
    expect(html.match(/class="chart-bar"/g)).toHaveLength(30 + 12);
  });

  it("gathers kinds of pages that it has no word for, each of them once", async () => {
    using edition = editionOf(areas);
    const { html } = await get(edition, "/thong-ke");
    expect(html).toContain("Trang khác");
    expect(html).not.toContain("invented-kind");
  });

  it("says on one page what is counted and what is not, in both languages", async () => {
    using edition = editionOf(areas);
    expect((await get(edition, "/thong-ke")).html).toContain("không đặt cookie");
    expect((await get(edition, "/en/thong-ke")).html).toContain("sets no cookie");
    expect((await get(edition, "/en/thong-ke")).html).toContain('href="/en/thong-ke.csv"');
  });

  it("is not older than a minute, and never of yesterday", async () => {
    using edition = editionOf(areas);
    const freshFor = async (now: string) => {
      const { context } = await get(edition, "/thong-ke", { now });
      return (context.freshUntil() ?? 0) - context.now;
    };
    expect(await freshFor("2026-11-23T09:00:00+07:00")).toBe(60_000);
    expect(await freshFor("2026-11-23T23:59:50+07:00")).toBe(10_000);
  });
});

describe("the numbers to take away", () => {
  it("are of every day of every year, as CSV that Excel reads as UTF-8", async () => {
    using edition = editionOf(areas);
    const { body, type, headers } = (await get(edition, "/thong-ke.csv")).answer as TextAnswer;
    expect(type).toBe("text/csv; charset=utf-8");
    expect(headers?.["content-disposition"]).toBe('attachment; filename="thong-ke-2026-11-23.csv"');
    expect(body).toBe(
      [
        "\ufeffNgày,Lượt truy cập,Người truy cập,Lượt xem trang,Ước lượng",
        "2025-12-30,1,1,1,0",
        "2025-12-31,1,1,1,0",
        "2026-11-23,4,4,5,0",
        "",
      ].join("\r\n"),
    );
  });
});
