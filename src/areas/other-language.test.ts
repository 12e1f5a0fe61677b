import { describe, expect, test } from "vitest";
import type { PublicItem } from "#editorial/queries.ts";
import { emptyRichText } from "#richtext/model.ts";
import { toHtml } from "#site/html.ts";
import { editionOf, publicItem, type TestEdition } from "#testing/edition-of.ts";
import { pageContext } from "#testing/page-context.ts";
import type { PageAnswer } from "#web/public/route.ts";
import { articleRoutes } from "./articles/routes.tsx";
import { areas } from "./index.ts";
import { pageRoutes } from "./pages/routes.tsx";

const section = publicItem("section", "muc", { title: "Tin xã", slug: "tin-xa", position: 1, shown: true });
const make = (kind: "article" | "page", name: string, title: string, more: Partial<PublicItem> = {}) =>
  publicItem(kind, name, { title, slug: name, sectionId: section.id, body: emptyRichText }, more);

const article = make("article", "cho-phien", "Chợ phiên họp lại");
const page = make("page", "lich-su", "Lịch sử hình thành");

async function ask({ db }: TestEdition, path: string) {
  const language = path.startsWith("/en/") ? "en" : "vi";
  const context = pageContext(db, { path, language });
  const last = path.split("/").at(-1) ?? "";
  const [route] = path.includes("/tin/") ? articleRoutes : pageRoutes;
  const answer = await route?.answer(context, { address: last, slug: last });
  return { answer, context, html: answer?.kind === "page" ? toHtml(answer.main) : "" };
}

const pathOf = ({ db }: TestEdition, { id }: PublicItem): string =>
  db.get<{ path: string }>("select path from entry where item_id = ?", id)?.path ?? "";

describe("what nobody translated", () => {
  test.each([article, page])("says so in the reader's language, and leads to what there is: $kind", async (item) => {
    using edition = editionOf(areas, section, item);
    const path = pathOf(edition, item);
    const { title } = item.content as { title: string };
    const own = (await ask(edition, path)).answer as PageAnswer;
    expect(own.frame).toMatchObject({ otherLanguageHref: undefined, untranslatedHref: `/en${path}` });
    const { answer, html, context } = await ask(edition, `/en${path}`);
    expect(answer).toMatchObject({
      frame: { title: "This is in Vietnamese only", canonical: path, noIndex: true, untranslatedHref: path },
    });
    // No search engine is told of a translation that is none.
    expect((answer as PageAnswer).frame.otherLanguageHref).toBeUndefined();
    expect((answer as PageAnswer).visit).not.toHaveProperty("itemId");
    expect(html).toContain(`<a href="${path}" lang="vi" hreflang="vi">${title}</a>`);
    expect([...context.tags]).toContain(`item:${item.id}`);
  });

  test("says so in Vietnamese of what is in English alone", async () => {
    const english = make("article", "market", "Market days return", { language: "en" });
    using edition = editionOf(areas, section, english);
    const path = pathOf(edition, english);
    expect(path).toMatch(/^\/en\//);
    const { html } = await ask(edition, path.slice(3));
    expect(html).toContain("Nội dung này chỉ có bản tiếng Anh");
    expect(html).toContain(`href="${path}" lang="en"`);
  });

  test.each([article, page])(
    "leads to the translation as soon as there is one, and not for ever: $kind",
    async (item) => {
      const english = make(item.kind as "article", "english", "In English", {
        language: "en",
        translationGroup: item.id,
      });
      using edition = editionOf(areas, section, item, english);
      const path = `/en${pathOf(edition, item)}`;
      const to = pathOf(edition, english);
      expect((await ask(edition, path)).answer).toEqual({ kind: "redirect", to, permanent: false });
      const own = (await ask(edition, pathOf(edition, item))).answer as PageAnswer;
      expect(own.frame.otherLanguageHref).toBe(to);
      edition.put({ ...english, state: "withdrawn", notice: "Being revised." });
      expect((await ask(edition, path)).html).toContain("This is in Vietnamese only");
    },
  );

  test("has one address: another slug leads to it", async () => {
    using edition = editionOf(areas, section, article);
    const { answer } = await ask(edition, `/en/tin/ten-cu-${article.id}`);
    expect(answer).toEqual({ kind: "redirect", to: `/en${pathOf(edition, article)}`, permanent: false });
  });

  test("does not take another page's address for its own", async () => {
    const other = make("page", "lich-su", "Calendar history", { language: "en", externalId: "khac" });
    const english = { ...other, id: make("page", "khac", "x").id };
    using edition = editionOf(areas, section, page, english);
    const own = (await ask(edition, "/trang/lich-su")).answer as PageAnswer;
    expect(own.frame.untranslatedHref).toBeUndefined();
    expect((await ask(edition, "/en/trang/lich-su")).answer).toMatchObject({ frame: { title: "Calendar history" } });
  });
});
