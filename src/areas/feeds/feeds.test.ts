import { DOMParser } from "linkedom";
import { describe, expect, it } from "vitest";
import type { PublicItem } from "#editorial/queries.ts";
import { type ItemId, itemIdFrom } from "#kernel/ids.ts";
import { type Instant, parseInstant } from "#kernel/instant.ts";
import { slugify } from "#language/slug.ts";
import { emptyRichText } from "#richtext/model.ts";
import { editionOf, publicItem, type TestEdition } from "#testing/edition-of.ts";
import { pageContext, type TestPage } from "#testing/page-context.ts";
import type { TextAnswer } from "#web/public/route.ts";
import { areas } from "../index.ts";
import { feedRoutes } from "./routes.tsx";

const at = (iso: string) => parseInstant(iso) as Instant;

const economy = publicItem("section", "kinh-te", {
  title: "Kinh tế",
  slug: "kinh-te",
  position: 1,
  shown: true,
  description: "Chợ, mùa vụ, doanh nghiệp",
});
const harvest = publicItem("section", "mua-vu", {
  title: "Mùa vụ & thủy lợi",
  slug: "mua-vu",
  position: 1,
  shown: true,
  parentId: economy.id,
});
const hidden = publicItem("section", "an", { title: "Không hiện", slug: "an", position: 9, shown: false });

const picture = publicItem("media", "anh", {
  title: "Cánh đồng",
  hash: "ab".repeat(32),
  fileName: "canh-dong.jpg",
  type: "image/jpeg",
  bytes: 120_000,
  width: 1_200,
  height: 800,
  alt: 'Cánh đồng "mẫu lớn" & kênh',
});

const article = (name: string, content: object = {}, more: Partial<PublicItem> = {}) =>
  publicItem(
    "article",
    name,
    { title: name, slug: slugify(name, "tin"), sectionId: economy.id, body: emptyRichText, ...content },
    more,
  );

const TITLE = "Giá lúa < 8.000 đ/kg & nỗi lo “được mùa – mất giá” ]]> ở Nghĩa Đường";
const tricky = article(
  "lua",
  {
    title: TITLE,
    slug: "gia-lua",
    lead: "Nông dân <b>không</b> bán vội\u0007; xã họp lúc 7h30 & 'chốt' giá.",
    tags: ["lúa gạo", "R&D <thử>"],
    byline: "T/h: Ban biên tập",
    pictureId: picture.id,
    sectionId: harvest.id,
  },
  { publishedAt: at("2026-11-20T09:30:00+07:00"), updatedAt: at("2026-11-21T10:00:00+07:00") },
);

const filled = (): TestEdition => editionOf(areas, economy, harvest, hidden, picture, tricky);

async function get(edition: TestEdition, path: string, page: TestPage = {}) {
  const inVietnamese = path.replace(/^\/en/, "");
  const route = feedRoutes.find(({ path: pattern }) => fits(pattern, inVietnamese));
  if (route === undefined) throw new Error(`no route for ${path}`);
  const slug = /chuyen-muc\/([^/]+)/.exec(path)?.[1] ?? "";
  const context = pageContext(edition.db, { path, language: path.startsWith("/en") ? "en" : "vi", ...page });
  return { answer: await route.answer(context, { slug }), context };
}

const fits = (pattern: string, path: string): boolean =>
  new RegExp(`^${pattern.replaceAll(".", "\\.").replace(":slug", "[^/]+")}$`).test(path);

async function bodyOf(edition: TestEdition, path: string): Promise<string> {
  const { answer } = await get(edition, path);
  return (answer as TextAnswer).body;
}

const parse = (xml: string) => new DOMParser().parseFromString(xml, "text/xml");

describe("RSS", () => {
  it("gives back every character of a title and a lead that XML can hold", async () => {
    using edition = filled();
    const xml = await bodyOf(edition, "/rss.xml");
    const item = parse(xml).querySelector("item");
    expect(item?.querySelector("title")?.textContent).toBe(TITLE);
    expect(item?.querySelector("description")?.textContent).toBe(
      "Nông dân <b>không</b> bán vội; xã họp lúc 7h30 & 'chốt' giá.",
    );
    expect(xml).not.toContain("\u0007");
    expect(xml).not.toContain("<b>");
    expect([...(item?.querySelectorAll("category") ?? [])].map((one) => one.textContent)).toEqual([
      "Mùa vụ & thủy lợi",
      "lúa gạo",
      "R&D <thử>",
    ]);
  });

  it("has absolute links, the canonical address as permanent id, the author's name and the picture", async () => {
    using edition = filled();
    const xml = await bodyOf(edition, "/rss.xml");
    const url = `https://xa.example.vn/tin/gia-lua-${tricky.id}`;
    expect(xml).toContain(`<guid isPermaLink="true">${url}</guid>`);
    expect(xml).toContain(`<link>${url}</link>`);
    expect(xml).toContain("<dc:creator>Ban biên tập</dc:creator>");
    expect(xml).not.toContain("<author>");
    expect(xml).toContain(
      `<enclosure url="https://xa.example.vn/anh/${"ab".repeat(16)}/800.jpg" type="image/jpeg" length="0"/>`,
    );
    expect(xml).toContain("<pubDate>Fri, 20 Nov 2026 02:30:00 GMT</pubDate>");
    expect(xml).toContain("<lastBuildDate>Sat, 21 Nov 2026 03:00:00 GMT</lastBuildDate>");
    expect(xml).toContain("<language>vi</language>");
    expect(xml).not.toMatch(/(?:href|url)="\//);
  });

  it("lists the newest 30 and nothing that was withdrawn, then shows what is published next", async () => {
    using edition = filled();
    const day = (n: number) => at(`2026-10-${String(n).padStart(2, "0")}T08:00:00+07:00`);
    edition.put(...Array.from({ length: 31 }, (_, n) => article(`tin ${n}`, {}, { publishedAt: day((n % 28) + 1) })));
    edition.put(
      article("rút", {}, { state: "withdrawn", notice: "nhầm số liệu", publishedAt: at("2026-11-22T00:00:00Z") }),
    );
    const first = await bodyOf(edition, "/rss.xml");
    expect(first.match(/<item>/g)).toHaveLength(30);
    expect(first).not.toContain("<title>rút</title>");
    expect(parse(first).querySelector("item title")?.textContent).toBe(TITLE);
    edition.put(article("mới nhất", {}, { publishedAt: at("2026-11-23T08:00:00+07:00") }));
    expect(parse(await bodyOf(edition, "/rss.xml")).querySelector("item title")?.textContent).toBe("mới nhất");
  });

  it("is well-formed on a site that has published nothing", async () => {
    using edition = editionOf(areas);
    for (const path of ["/rss.xml", "/atom.xml", "/van-ban/rss.xml", "/en/atom.xml"])
      expect(parse(await bodyOf(edition, path)).documentElement).toBeTruthy();
    expect(JSON.parse(await bodyOf(edition, "/feed.json")).items).toEqual([]);
  });
});

describe("Atom", () => {
  it("has what RFC 4287 asks of a feed and of each entry", async () => {
    using edition = filled();
    const xml = await bodyOf(edition, "/atom.xml");
    const feed = parse(xml);
    const entry = feed.querySelector("entry");
    for (const name of ["id", "title", "updated", "author > name"])
      for (const element of [feed.documentElement, entry])
        expect(element?.querySelector(name)?.textContent).toBeTruthy();
    expect(entry?.querySelector("title")?.textContent).toBe(TITLE);
    expect(entry?.querySelector("title")?.getAttribute("type")).toBeNull();
    expect(entry?.querySelector("published")?.textContent).toBe("2026-11-20T02:30:00.000Z");
    expect(entry?.querySelector("updated")?.textContent).toBe("2026-11-21T03:00:00.000Z");
    expect(xml).toContain('<category term="R&amp;D &lt;thử&gt;"/>');
  });
});

describe("JSON Feed", () => {
  it("is version 1.1 with ids, dates, authors, tags and the picture", async () => {
    using edition = filled();
    const { answer } = await get(edition, "/feed.json");
    expect(answer).toMatchObject({ kind: "text", type: "application/feed+json; charset=utf-8" });
    const feed = JSON.parse((answer as TextAnswer).body);
    expect(feed).toMatchObject({
      version: "https://jsonfeed.org/version/1.1",
      home_page_url: "https://xa.example.vn/",
      feed_url: "https://xa.example.vn/feed.json",
      language: "vi",
    });
    expect(feed.items).toEqual([
      {
        id: `https://xa.example.vn/tin/gia-lua-${tricky.id}`,
        url: `https://xa.example.vn/tin/gia-lua-${tricky.id}`,
        title: TITLE,
        content_text: "Nông dân <b>không</b> bán vội\u0007; xã họp lúc 7h30 & 'chốt' giá.",
        summary: "Nông dân <b>không</b> bán vội\u0007; xã họp lúc 7h30 & 'chốt' giá.",
        image: `https://xa.example.vn/anh/${"ab".repeat(16)}/800.jpg`,
        date_published: "2026-11-20T02:30:00.000Z",
        date_modified: "2026-11-21T03:00:00.000Z",
        authors: [{ name: "Ban biên tập" }],
        tags: ["Mùa vụ & thủy lợi", "lúa gạo", "R&D <thử>"],
        language: "vi",
      },
    ]);
  });
});

describe("feeds of sections", () => {
  it("hold what is in the section and in those below it, and nothing else", async () => {
    using edition = filled();
    edition.put(article("của kinh tế"), article("của nơi khác", { sectionId: hidden.id }));
    const above = await bodyOf(edition, "/chuyen-muc/kinh-te/rss.xml");
    expect(above).toContain("<title>của kinh tế</title>");
    expect(above).toContain(`gia-lua-${tricky.id}`);
    expect(above).not.toContain("của nơi khác");
    expect(await bodyOf(edition, "/chuyen-muc/mua-vu/feed.json")).not.toContain("của kinh tế");
  });

  it("are stale when anything in those sections moves on", async () => {
    using edition = filled();
    const { context } = await get(edition, "/chuyen-muc/kinh-te/atom.xml");
    for (const tag of ["kind:section", `section:${economy.id}`, `section:${harvest.id}`, `item:${picture.id}`])
      expect([...context.tags]).toContain(tag);
    expect([...context.tags]).not.toContain(`section:${hidden.id}`);
  });

  it("are not found where there is no such section", async () => {
    using edition = filled();
    for (const slug of ["khong-co", "__proto__", "..%2f", "KINH-TE"])
      expect((await get(edition, `/chuyen-muc/${slug}/rss.xml`)).answer.kind).toBe("not-found");
  });
});

describe("feeds in English", () => {
  const notice = (name: string, language: "vi" | "en", more: Partial<PublicItem> = {}) =>
    publicItem(
      "document",
      name,
      {
        documentType: "Thông báo",
        number: name,
        issuer: "UBND xã",
        issuedOn: "2026-11-02",
        abstract: `Về ${name} ${language}`,
      },
      { language, id: itemIdFrom("document", name + language) as ItemId, ...more },
    );

  it("hold news in English only, under English addresses", async () => {
    using edition = filled();
    edition.put(article("Market days", { slug: "market-days" }, { language: "en" }));
    const xml = await bodyOf(edition, "/en/rss.xml");
    expect(xml.match(/<item>/g)).toHaveLength(1);
    expect(xml).toContain("https://xa.example.vn/en/tin/market-days-");
    expect(xml).toContain('href="https://xa.example.vn/en/rss.xml" rel="self"');
    expect(xml).toContain("<link>https://xa.example.vn/en</link>");
  });

  it("hold documents once: in translation where there is one, else in Vietnamese on the English page", async () => {
    using edition = filled();
    const first = notice("01/TB-UBND", "vi");
    const group = itemIdFrom("document", "nhóm") as ItemId;
    edition.put(
      first,
      notice("02/TB-UBND", "vi", { translationGroup: group }),
      notice("02/TB-UBND", "en", { translationGroup: group }),
    );
    const feed = JSON.parse(await bodyOf(edition, "/en/van-ban/feed.json"));
    expect(feed.items).toHaveLength(2);
    const [own] = feed.items.filter((item: { language: string }) => item.language === "vi");
    expect(own.url).toBe(`https://xa.example.vn/en/van-ban/thong-bao-01-tb-ubnd-${first.id}`);
    expect(JSON.parse(await bodyOf(edition, "/van-ban/feed.json")).items).toHaveLength(2);
  });
});

describe("the page of feeds", () => {
  it("leads to every feed, those of sub-sections too, and to no section that is not shown", async () => {
    using edition = filled();
    const { answer } = await get(edition, "/rss");
    if (answer.kind !== "page") throw new Error("no page");
    const html = String(answer.main);
    for (const href of ["/rss.xml", "/atom.xml", "/feed.json", "/van-ban/rss.xml", "/chuyen-muc/mua-vu/atom.xml"])
      expect(html).toContain(`href="${href}"`);
    expect(html).toContain("Mùa vụ &amp; thủy lợi");
    expect(html).not.toContain("Không hiện");
    expect(String(((await get(edition, "/en/rss")).answer as { main: unknown }).main)).toContain('href="/en/rss.xml"');
  });
});
