import { describe, expect, it } from "vitest";
import type { EditionDatabase } from "#edition/database.ts";
import type { PublicItem } from "#editorial/queries.ts";
import { type ItemId, itemIdFrom } from "#kernel/ids.ts";
import { type Instant, parseInstant } from "#kernel/instant.ts";
import { emptyRichText } from "#richtext/model.ts";
import { editionOf, publicItem } from "#testing/edition-of.ts";
import { pageContext, type TestContext } from "#testing/page-context.ts";
import type { TextAnswer } from "#web/public/route.ts";
import { areas } from "../index.ts";
import { MAX_URLS, parsePart, partName } from "./model.ts";
import { sitemapRoutes } from "./routes.ts";

async function get(db: EditionDatabase, path: string, settings = {}): Promise<TextAnswer & { context: TestContext }> {
  const [, folder, name = ""] = /^(?:\/en)?(\/sitemaps\/)?(.*)$/.exec(path) ?? [];
  const pattern = folder === undefined ? path.replace(/^\/en/, "") : "/sitemaps/:name";
  const route = sitemapRoutes.find((one) => one.path === pattern);
  const context = pageContext(db, { path, language: path.startsWith("/en") ? "en" : "vi", settings });
  const answer = await route?.answer(context, { name });
  return { ...(answer as TextAnswer), context };
}

const locations = (xml: string): string[] => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url ?? "");

const article = (name: string, more: Partial<PublicItem> = {}, slug = "tin") =>
  publicItem("article", name, { title: name, slug, sectionId: "s", body: emptyRichText }, more);

/** Rows straight into the table: deriving so many items would test something else. */
function insertMany(db: EditionDatabase, count: number, atOf: (n: number) => number, from = 0): void {
  const insert = `insert into entry (item_id, kind, language, state, path, title, is_news, published_at)
    values (?, 'article', 'vi', 'published', ?, 'Tin', 1, ?)`;
  db.transaction(() => {
    for (let n = from; n < count; n++) {
      const id = itemIdFrom("article", String(n));
      db.run(insert, id, `/tin/tin-${id}`, atOf(n));
    }
  });
}

describe("the sitemap", () => {
  it("lists 50,001 items in two files, each once and none left out; the full file stays as it was", async () => {
    using edition = editionOf(areas);
    // Some thousands share a moment, as items of an import do: a file may end in their midst.
    insertMany(edition.db, MAX_URLS, (n) => 1_700_000_000_000 + Math.floor(n / 7_000) * 1_000);
    const indexNow = async () => locations((await get(edition.db, "/sitemap.xml")).body);
    const fileAt = async (url = "") => (await get(edition.db, new URL(url).pathname)).body;
    const [site, full, ...none] = await indexNow();
    expect(site).toBe("https://xa.example.vn/sitemaps/site.xml");
    expect(full).toBe("https://xa.example.vn/sitemaps/article-vi.xml");
    expect(none).toEqual([]);
    const before = await fileAt(full);
    expect(before.length).toBeLessThan(50 * 1024 * 1024);

    insertMany(edition.db, MAX_URLS + 1, (n) => 1_700_000_000_000 + Math.floor(n / 7_000) * 1_000, MAX_URLS);
    const [, first, second, ...more] = await indexNow();
    expect([first, more]).toEqual([full, []]);
    const lists = [locations(await fileAt(first)), locations(await fileAt(second))];
    expect(lists.map((list) => list.length)).toEqual([MAX_URLS, 1]);
    expect(new Set(lists.flat()).size).toBe(MAX_URLS + 1);
  });

  it("walks indexes, whatever the size: neither the index file nor a part sorts", () => {
    using edition = editionOf(areas);
    const plan = (sql: string) =>
      edition.db.all<{ detail: string }>(`explain query plan ${sql}`).map((row) => row.detail);
    const where = `kind = 'article' and language = 'vi' and state = 'published' and published_at >= 1
      and (published_at > 1 or item_id < '~') order by published_at, item_id desc`;
    const ends = plan(`select published_at, item_id from entry where ${where} limit 2 offset 49999`);
    expect(ends).toEqual([expect.stringContaining("COVERING INDEX entry_kind")]);
    const rows = plan(`select path from entry where ${where} limit 50000`);
    expect(rows).toEqual([expect.stringContaining("USING INDEX entry_kind")]);
  });

  it("pairs translations both ways, and names no item that is withdrawn, gone, or has no page of its own", async () => {
    const vietnamese = article("gốc", {}, "goc");
    const english = article("copy", { language: "en", translationGroup: vietnamese.id }, "copy");
    using edition = editionOf(
      areas,
      vietnamese,
      english,
      article("rút", { state: "withdrawn", notice: "nhầm" }, "rut"),
      article("lẻ", { updatedAt: parseInstant("2026-11-20T00:00:00Z") as Instant }, "le"),
      publicItem("calendar-entry", "họp", { title: "Họp", date: "2026-11-23", session: "morning" }),
    );
    const index = locations((await get(edition.db, "/sitemap.xml")).body);
    expect(index.map((url) => url.split("/").at(-1))).toEqual(["site.xml", "article-vi.xml", "article-en.xml"]);
    const { body } = await get(edition.db, "/sitemaps/article-vi.xml");
    const pair = [
      `<xhtml:link rel="alternate" hreflang="vi" href="https://xa.example.vn/tin/goc-${vietnamese.id}"/>`,
      `<xhtml:link rel="alternate" hreflang="en" href="https://xa.example.vn/en/tin/copy-${english.id}"/>`,
    ];
    expect(body).toContain(pair.join(""));
    expect(body).not.toContain("rut-");
    expect(body).toContain("<lastmod>2026-11-20T00:00:00.000Z</lastmod>");
    expect(body.match(/<xhtml:link/g)).toHaveLength(2);
    const other = (await get(edition.db, "/sitemaps/article-en.xml")).body;
    for (const link of pair) expect(other).toContain(link);
    edition.put({ ...english, state: "withdrawn", notice: "sai" });
    expect((await get(edition.db, "/sitemaps/article-vi.xml")).body).not.toContain("xhtml:link");
  });

  it("lists the site's own pages and sections in both languages", async () => {
    using edition = editionOf(
      areas,
      publicItem("section", "kinh-te", { title: "Kinh tế", slug: "kinh-te", position: 1, shown: true }),
    );
    const urls = locations((await get(edition.db, "/sitemaps/site.xml")).body);
    for (const path of ["/", "/en", "/van-ban", "/en/lich-cong-tac", "/chuyen-muc/kinh-te", "/en/chuyen-muc/kinh-te"])
      expect(urls).toContain(`https://xa.example.vn${path}`);
    expect(urls.join()).not.toContain("tim-kiem");
  });

  it("answers no invented name, not even one that begins at an item it holds", async () => {
    const held = article("có thật");
    using edition = editionOf(areas, held);
    const begun = partName({ kind: "article", language: "vi", after: { at: held.publishedAt, id: held.id } });
    const names = [
      `${begun}.xml`,
      "article-vi",
      "x.xml",
      "article-fr.xml",
      "site.xml.xml",
      "__proto__-vi.xml",
      "../a-vi.xml",
    ];
    for (const name of names) expect((await get(edition.db, `/sitemaps/${name}`)).kind).toBe("not-found");
  });
});

describe("the name of a part", () => {
  it("says where the part begins, before 1970 too", () => {
    for (const at of [0, 1_795_399_200_000, -86_400_000]) {
      const after = { at: at as Instant, id: itemIdFrom("article", "a") as ItemId };
      const part = { kind: "calendar-entry", language: "vi", after } as const;
      expect(parsePart(partName(part))).toEqual(part);
    }
    expect(parsePart("article-vi-0zzzzzzzzzzzzz-k3v9x2ab4cde")).toBeUndefined();
    expect(parsePart("article-vi-01-IIIIIIIIIIII")).toBeUndefined();
  });
});

describe("the news sitemap", () => {
  it("holds the news of two days and forgets each of them when it is two days old", async () => {
    const at = (iso: string) => ({ publishedAt: parseInstant(iso) as Instant });
    // The test's now is 09:00 of 23 November 2026, in Việt Nam.
    using edition = editionOf(
      areas,
      article("cũ <&>", at("2026-11-21T08:59:00+07:00"), "cu"),
      article("vừa kịp <&>", at("2026-11-21T09:30:00+07:00"), "kip"),
      article("sáng nay", at("2026-11-23T08:00:00+07:00"), "nay"),
    );
    const { body, context } = await get(edition.db, "/news-sitemap.xml", { name: { vi: "Xã Bến Lụa" } });
    expect(body.match(/<url>/g)).toHaveLength(2);
    expect(body).toContain("<news:title>vừa kịp &lt;&amp;&gt;</news:title>");
    expect(body).toContain("<news:name>Xã Bến Lụa</news:name><news:language>vi</news:language>");
    expect(body).not.toContain("/tin/cu-");
    expect(context.freshUntil()).toBe(parseInstant("2026-11-23T09:30:00+07:00"));
  });

  it("stops at 1,000", async () => {
    using edition = editionOf(areas);
    insertMany(edition.db, 1_100, (n) => (parseInstant("2026-11-23T01:00:00Z") as number) + n);
    expect((await get(edition.db, "/news-sitemap.xml")).body.match(/<url>/g)).toHaveLength(1_000);
  });
});

describe("what robots and browsers ask for", () => {
  it("keeps robots out of searches and shows them the sitemaps", async () => {
    using edition = editionOf(areas);
    const lines = (await get(edition.db, "/robots.txt")).body.split("\n");
    expect(lines).toContain("Disallow: /tim-kiem?");
    expect(lines).toContain("Disallow: /en/tim-kiem?");
    expect(lines).toContain("Sitemap: https://xa.example.vn/sitemap.xml");
    expect(lines).not.toContain("Disallow: /");
  });

  it("describes the search within the limits of the format, in each language", async () => {
    using edition = editionOf(areas);
    const name = { vi: "Cổng thông tin điện tử xã Bến Lụa, huyện & tỉnh có tên rất dài", en: "Bến Lụa" };
    const { body } = await get(edition.db, "/opensearch.xml", { name });
    expect(/<ShortName>([^<]*)</.exec(body)?.[1]).toBe("Cổng thông tin");
    expect(/<LongName>([^<]*)</.exec(body)?.[1]).toBe("Cổng thông tin điện tử xã Bến Lụa, huyện &amp; tỉnh");
    expect(body).toContain('template="https://xa.example.vn/tim-kiem?q={searchTerms}"');
    expect((await get(edition.db, "/en/opensearch.xml", { name })).body).toContain("/en/tim-kiem?q={searchTerms}");
  });
});
