import { beforeAll, describe, expect, it } from "vitest";
import { ask } from "#testing/raw-http.ts";
import { type StandingClock, standingClock } from "#testing/standing-clock.ts";
import { articleContent, openWebSite, type WebSite } from "#testing/web-site.ts";

const withSite = async (work: (web: WebSite, get: (target: string) => Promise<string>) => Promise<void>) => {
  await using web = await openWebSite();
  await work(web, async (target) => String((await ask(web.port, target)).body));
  expect(web.defects).toEqual([]);
};

describe("what makes an entry of the page cache", () => {
  it("parameters that mean nothing there make none", () =>
    withSite(async (web, get) => {
      await get("/tin-moi");
      const { size } = web.served.pages.pages;
      for (const query of [
        "?utm_source=a",
        "?fbclid=b",
        "?q=a",
        "?trang",
        "?trang=",
        "?Trang=2",
        "?trang[]=2",
        "?=",
        "?&&",
      ])
        await get(`/tin-moi${query}`);
      for (let at = 0; at < 20; at++) await get(`/?x=${at}&${at}`);
      // The home page is one more.
      expect(web.served.pages.pages.size).toBe(size + 1);
    }));

  it("what is found nowhere, was withdrawn or lives elsewhere makes none", () =>
    withSite(async (web, get) => {
      const id = await web.publish("article", "a", articleContent("Đăng nhầm"));
      await web.withdraw(id, "Nhầm số liệu");
      const kept = await web.publish("article", "b", articleContent("Khánh thành cầu Ngói"));
      const { size } = web.served.pages.pages;
      for (let at = 0; at < 8; at++) {
        await get(`/tin/khong-co-${at}`);
        await get(`/khong-co-${at}`);
        await get(`/tin/khac-${at}-${kept}`);
        await get(`/tin/khac-${at}-${id}`);
        await get(`/tu-khoa/khong-co-${at}`);
        await get(`/tin-moi?trang=${at + 2}`);
        await get(`/tin-moi?trang=${at + 501}`);
        await get(`/chuyen-muc/khong-co-${at}`);
        await get(`/van-ban?loai=khong-co-${at}`);
        await get(`/van-ban?trang=${at + 2}`);
        await get(`/lich-cong-tac?ngay=2026-11-${10 + (at % 20)}`);
        await get(`/lich-cong-tac?tuan=x${at}`);
        await get(`/tim-kiem?q=a&tu=${at}`);
        await get(`/api/v1/articles?size=x${at}`);
        await get(`/api/v1/documents/${at}`);
        await get(`/sitemaps/article-${at}.xml`);
      }
      expect(web.served.pages.pages.size).toBe(size);
    }));

  it("of a parameter that is given twice the first counts, as a page reads it", () =>
    withSite(async (web, get) => {
      const first = await get("/tim-kiem?q=l%C3%BAa");
      const { size } = web.served.pages.pages;
      expect(await get("/tim-kiem?q=l%C3%BAa&q=c%C3%A1")).toBe(first);
      expect(await get("/tim-kiem?q=&q=l%C3%BAa")).toBe(first);
      expect(web.served.pages.pages.size).toBe(size);
    }));

  it("a path is one page however it is written: encoded or not, composed or not, with a slash at the end", () =>
    withSite(async (web, get) => {
      await web.publish("article", "a", articleContent("Mùa gặt", { tags: ["lúa"] }));
      const first = await get("/tu-khoa/l%C3%BAa");
      expect(first).toContain("Mùa gặt");
      const { size } = web.served.pages.pages;
      for (const path of ["/tu-khoa/lu%CC%81a", "/tu-khoa/%6C%C3%BAa", "/tu-khoa/l%c3%baa/", "/%74u-khoa/l%C3%BAa//"])
        expect([path, (await get(path)) === first]).toEqual([path, true]);
      expect(web.served.pages.pages.size).toBe(size);
    }));
});

describe("two requests that differ never share an entry", () => {
  it("a value with line breaks in it is no second parameter", () =>
    withSite(async (web, get) => {
      await web.publish("article", "a", articleContent("Mùa gặt lúa"));
      await web.publish("article", "b", articleContent("Lúa mùa gặt sớm"));
      const poison = await get("/tim-kiem?q=l%C3%BAa%0Aloai=document");
      expect(poison).toContain("loai=document");
      const honest = await get("/tim-kiem?q=l%C3%BAa&loai=document");
      expect(honest).toContain('value="lúa"');
      for (const forged of ["q=g%E1%BA%B7t%0Asize=1", "q=g%E1%BA%B7t%22%0Asize=%221"])
        await get(`/api/v1/search?${forged}`);
      expect(JSON.parse(await get("/api/v1/search?q=g%E1%BA%B7t&size=1")).items).toHaveLength(1);
    }));

  it("a tag with a question mark or a percent sign is not what its letters would be in an address", () =>
    withSite(async (web, get) => {
      const tagged = (name: string, tag: string) => web.publish("article", name, articleContent(name, { tags: [tag] }));
      await tagged("Bài hỏi", "vì-sao?");
      await tagged("Bài kể", "vì-sao");
      await tagged("Bài phần trăm", "50%25");
      await tagged("Bài năm mươi", "50%");
      for (let time = 0; time < 2; time++) {
        expect(await get("/tu-khoa/v%C3%AC-sao%3F")).toContain("Bài hỏi");
        const plain = await get("/tu-khoa/v%C3%AC-sao?");
        expect([plain.includes("Bài kể"), plain.includes("Bài hỏi")]).toEqual([true, false]);
        expect(await get("/tu-khoa/50%2525")).toContain("Bài phần trăm");
        const percent = await get("/tu-khoa/50%25");
        expect([percent.includes("Bài năm mươi"), percent.includes("Bài phần trăm")]).toEqual([true, false]);
      }
    }));

  it("a page in one language is never that of the other, nor are numbers of pages mixed", () =>
    withSite(async (_, get) => {
      for (let time = 0; time < 2; time++) {
        expect(await get("/lien-ket")).toContain('<html lang="vi"');
        expect(await get("/en/lien-ket")).toContain('<html lang="en"');
      }
    }));
});

describe("a change drops the pages that show it, and no others", () => {
  it("of an article: its page, its lists and the home page, but not another article's elsewhere", () =>
    withSite(async (web, get) => {
      const section = (slug: string, position: number) =>
        web.publish("section", slug, { title: `Mục ${slug}`, slug, position, shown: true });
      const [field, sea] = [await section("ruong", 1), await section("bien", 2)];
      const rice = await web.publish("article", "lúa", articleContent("Mùa gặt", { sectionId: field, slug: "gat" }));
      const fish = await web.publish("article", "cá", articleContent("Mùa cá", { sectionId: sea, slug: "ca" }));
      const pages = [
        "/",
        "/tin-moi",
        "/rss.xml",
        "/chuyen-muc/ruong",
        `/tin/gat-${rice}`,
        "/api/v1/articles?section=ruong",
      ];
      const others = [
        `/tin/ca-${fish}`,
        "/chuyen-muc/bien",
        "/lien-ket",
        "/lich-cong-tac",
        "/api/v1/articles?section=bien",
      ];
      for (const target of [...pages, ...others]) await get(target);

      const { pages: cache } = web.served.pages;
      const isKept = (target: string) => {
        const [path, query] = target.split("?");
        const key = `identity ${path}${query === undefined ? "" : `\n${query.replace("=", '="')}"`}`;
        return cache.find(key, web.site.edition, web.clock.now()) !== undefined;
      };
      expect([...pages, ...others].filter((target) => !isKept(target))).toEqual([]);
      await web.correct(rice, articleContent("Mùa gặt sớm", { sectionId: field, slug: "gat" }), "Sửa tên");
      expect(pages.filter(isKept)).toEqual([]);
      expect(others.filter((target) => !isKept(target))).toEqual([]);
      for (const target of pages) expect([target, (await get(target)).includes("Mùa gặt sớm")]).toEqual([target, true]);
    }));
});

describe("a page that says what day it is", () => {
  let clock: StandingClock;
  beforeAll(() => {
    clock = standingClock("2026-11-23T23:59:58+07:00");
  });

  it("is another at midnight, without anybody doing anything", async () => {
    await using web = await openWebSite({ clock });
    const home = async () => String((await ask(web.port, "/")).body);
    const before = await home();
    expect(before).toContain('datetime="2026-11-23"');
    clock.advance({ seconds: 1 });
    expect(await home()).toBe(before);
    clock.advance({ seconds: 1 });
    expect(await home()).toContain('datetime="2026-11-24"');
    expect(await home()).not.toContain('datetime="2026-11-23"');
  });
});
