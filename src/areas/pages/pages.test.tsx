import { describe, expect, test } from "vitest";
import type { Area } from "#edition/area.ts";
import type { PublicItem } from "#editorial/queries.ts";
import { heading, paragraph, richTextOf } from "#richtext/build.ts";
import { toHtml } from "#site/html.ts";
import { editionOf, publicItem, type TestEdition } from "#testing/edition-of.ts";
import { pageContext, type TestPage } from "#testing/page-context.ts";
import { mediaArea } from "../media/index.ts";
import { sectionsArea } from "../sections/index.ts";
import { pagesArea } from "./derive.ts";
import { countPagesInSections, listPagesInSections } from "./queries.ts";
import { pageRoutes } from "./routes.tsx";

const AREAS = [sectionsArea, mediaArea, pagesArea] as unknown as readonly Area[];

const section = publicItem("section", "gioi-thieu", {
  title: "Giới thiệu",
  slug: "gioi-thieu",
  position: 1,
  shown: true,
  holds: "pages",
});

const page = (slug: string, content: object = {}, more: Partial<PublicItem> = {}) =>
  publicItem(
    "page",
    slug,
    {
      title: `Trang ${slug}`,
      slug,
      sectionId: section.id,
      body: richTextOf([paragraph("Xã Bến Lụa nằm bên sông.")]),
      ...content,
    },
    more,
  );

async function ask({ db }: TestEdition, given: TestPage & { readonly path: string }) {
  const context = pageContext(db, given);
  const answer = await pageRoutes[0]?.answer(context, { slug: given.path.split("/").at(-1) ?? "" });
  return { context, answer, html: answer?.kind === "page" ? toHtml(answer.main) : "" };
}

describe("a page", () => {
  test("stands at its own address, under its section, with the day of its last change", async () => {
    const about = page("lich-su", {
      title: "Lịch sử hình thành",
      lead: "Từ làng dệt đến xã ven biển.",
      body: richTextOf([heading(2, "Thế kỷ XVIII"), paragraph("Làng dệt lụa.")]),
    });
    using edition = editionOf(AREAS, section, about);
    const { answer, html, context } = await ask(edition, { path: "/trang/lich-su" });
    expect(answer).toMatchObject({
      kind: "page",
      visit: { kind: "page", itemId: about.id },
      frame: { title: "Lịch sử hình thành", canonical: "/trang/lich-su", sectionHref: "/chuyen-muc/gioi-thieu" },
    });
    expect(html).toContain('<a href="/chuyen-muc/gioi-thieu">Giới thiệu</a>');
    expect(html).toMatch(/Đăng ngày <time[^>]*>01\/11\/2026<\/time>/);
    expect(html).toContain('<h2 id="muc-the-ky-xviii">Thế kỷ XVIII</h2>');
    expect([...context.tags]).toEqual(expect.arrayContaining([`item:${about.id}`, "kind:section"]));
    edition.put({ ...about, updatedAt: Date.parse("2026-11-20T01:00:00Z") as never });
    expect((await ask(edition, { path: "/trang/lich-su" })).html).toMatch(/Cập nhật ngày <time[^>]*>20\/11\/2026/);
  });

  test("of a procedure tells its code, level and decision, and leads to where it is applied for", async () => {
    const procedure = {
      code: "1.013124",
      level: "Cấp xã",
      decision: "Quyết định số 9/QĐ-UBND",
      applyUrl: "https://dvc.example.vn/1.013124",
    };
    using edition = editionOf(AREAS, section, page("khai-sinh", { procedure }));
    const { html } = await ask(edition, { path: "/trang/khai-sinh" });
    for (const text of ["1.013124", "Cấp xã", "Quyết định số 9/QĐ-UBND", 'href="https://dvc.example.vn/1.013124"'])
      expect(html).toContain(text);
    expect(html).not.toContain("Lĩnh vực");
    using plain = editionOf(AREAS, section, page("lich-su"));
    expect((await ask(plain, { path: "/trang/lich-su" })).html).not.toContain("fact-table");
  });

  test("does not show readers by when it should be read again", async () => {
    using edition = editionOf(AREAS, section, page("lich-su", { reviewBy: "2027-03-04" }));
    expect((await ask(edition, { path: "/trang/lich-su" })).html).not.toMatch(/2027/);
  });

  test("is led to from the addresses it had, says when it was withdrawn, and is not found elsewhere", async () => {
    using edition = editionOf(
      AREAS,
      section,
      page("lich-su", {}, { formerPaths: ["/trang/lich-su-cu", "/trang/lich-su"] }),
      page("nham", {}, { state: "withdrawn", notice: "Đăng nhầm." }),
    );
    const answerAt = async (path: string) => (await ask(edition, { path })).answer;
    expect(await answerAt("/trang/lich-su-cu")).toEqual({ kind: "redirect", to: "/trang/lich-su", permanent: true });
    expect(await answerAt("/trang/nham")).toMatchObject({ kind: "gone", notice: "Đăng nhầm." });
    expect(await answerAt("/trang/khong-co")).toEqual({ kind: "not-found" });
    expect(await answerAt("/en/trang/khong-co")).toEqual({ kind: "not-found" });
    expect(await answerAt("/en/trang/nham")).toEqual({ kind: "not-found" });
  });

  test("takes over an address that a withdrawn one had", async () => {
    using edition = editionOf(AREAS, section);
    const withdrawn = publicItem("page", "a", page("x").content as object, { state: "withdrawn", notice: "Đã cũ." });
    const present = publicItem("page", "b", page("x", { title: "Trang mới" }).content as object);
    edition.put(withdrawn, present);
    expect((await ask(edition, { path: "/trang/x" })).html).toContain("Trang mới");
  });

  test("links its other language, whichever of the two names the group", async () => {
    const about = page("gioi-thieu", {}, {});
    const english = page("about", { title: "About us" }, { language: "en", translationGroup: about.id });
    using edition = editionOf(AREAS, section, about, english);
    expect((await ask(edition, { path: "/trang/gioi-thieu" })).answer).toMatchObject({
      frame: { otherLanguageHref: "/en/trang/about" },
    });
    const seen = await ask(edition, { path: "/en/trang/about", language: "en" });
    expect(seen.answer).toMatchObject({ frame: { otherLanguageHref: "/trang/gioi-thieu" } });
    expect(seen.html).toContain("This page is also in Vietnamese");
    edition.put({ ...english, state: "withdrawn", notice: "Being revised." });
    expect((await ask(edition, { path: "/trang/gioi-thieu" })).answer).toMatchObject({
      frame: { otherLanguageHref: undefined },
    });
  });
});

describe("the pages of a section", () => {
  test("are in their order, and of equal places by title as Vietnamese sorts them", () => {
    using edition = editionOf(
      AREAS,
      section,
      page("c", { title: "Đăng ký khai sinh", position: 2 }),
      page("d", { title: "Dân số", position: 2 }),
      page("e", { title: "Ấn chỉ", position: 2 }),
      page("f", { title: "Điều 10", position: 2 }),
      page("g", { title: "Điều 9", position: 2 }),
      page("a", { title: "Vị trí địa lý", position: 1 }),
      page("b", { title: "Ở mục khác", sectionId: "k3v9x2ab4cde" }),
      page("h", { title: "Location", position: 0 }, { language: "en" }),
      page("i", { title: "Đã rút" }, { state: "withdrawn", notice: "Đã cũ." }),
    );
    const titles = (limit: number, offset = 0) =>
      listPagesInSections(edition.db, [section.id], "vi", limit, offset).map(({ title }) => title);
    expect(titles(10)).toEqual(["Vị trí địa lý", "Ấn chỉ", "Dân số", "Đăng ký khai sinh", "Điều 9", "Điều 10"]);
    expect(titles(2, 2)).toEqual(["Dân số", "Đăng ký khai sinh"]);
    expect(countPagesInSections(edition.db, [section.id], "vi")).toBe(6);
    expect(countPagesInSections(edition.db, [section.id, "k3v9x2ab4cde"], "vi")).toBe(7);
    expect(listPagesInSections(edition.db, ["k3v9x2ab4cde", section.id], "vi", 1)[0]?.title).toBe("Ở mục khác");
    expect(listPagesInSections(edition.db, [section.id], "en", 10).map(({ title }) => title)).toEqual(["Location"]);
  });

  test("are found along an index", () => {
    using edition = editionOf(AREAS);
    const plan = edition.db.all<{ detail: string }>(
      `explain query plan select item_id, position, title from page_place
       where section_id = 'x' and language = 'vi' order by position limit 10`,
    );
    expect(plan.map(({ detail }) => detail)).toEqual([expect.stringMatching(/^SEARCH page_place USING PRIMARY KEY/)]);
  });
});

describe("what search gets of a page", () => {
  test("is a procedure's code as its number, and the text under its headings", () => {
    const item = page("khai-sinh", { procedure: { code: "1.013124" } });
    const content = pagesArea.content.parse(item.content);
    const { search } = pagesArea.derive({ ...item, content }, new Map());
    expect(search).toMatchObject({ number: "1.013124", sectionId: section.id, at: item.publishedAt });
    expect(search?.passages[0]?.text).toBe("Xã Bến Lụa nằm bên sông.");
  });

  test("refuses an address for applying that a browser would run", () => {
    const faulty = page("x", { procedure: { applyUrl: "javascript:alert(1)" } });
    expect(pagesArea.content.safeParse(faulty.content).success).toBe(false);
  });
});
