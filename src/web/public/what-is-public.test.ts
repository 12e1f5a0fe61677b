import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fileHref } from "#areas/media/index.ts";
import { createItem, saveContent } from "#editorial/commands.ts";
import { findItem } from "#editorial/queries.ts";
import type { ItemId } from "#kernel/ids.ts";
import { oldAddress } from "#kernel/old-address.ts";
import { fromText } from "#richtext/from-text.ts";
import { ask } from "#testing/raw-http.ts";
import { articleContent, openWebSite, type WebSite } from "#testing/web-site.ts";

/** A word that stands in nothing but what must not be seen. */
const SECRET = "xyzzyx";

let web: WebSite;
let section: ItemId;
beforeAll(async () => {
  web = await openWebSite();
  section = await web.publish("section", "s", { title: "Tin xã", slug: "tin-xa", position: 1, shown: true });
});
afterAll(async () => {
  expect(web.defects).toEqual([]);
  await web[Symbol.asyncDispose]();
});

const get = (target: string) => ask(web.port, target);
const inSection = (title: string, more: object = {}) => articleContent(title, { sectionId: section, ...more });

const LISTS = [
  ...["/", "/en", "/tin-moi", "/en/tin-moi", "/chuyen-muc/tin-xa", "/en/chuyen-muc/tin-xa", "/van-ban", "/thong-ke"],
  ...["/rss.xml", "/atom.xml", "/feed.json", "/chuyen-muc/tin-xa/rss.xml", "/van-ban/rss.xml", "/lich-cong-tac.ics"],
  ...["/sitemap.xml", "/sitemaps/site.xml", "/news-sitemap.xml", "/lich-cong-tac", "/lich-cong-tac?tuan=2026-W48"],
  ...["/api/v1/articles", "/api/v1/documents", "/api/v1/alerts", "/api/v1/sections", "/api/v1/calendar"],
  ...[`/tim-kiem?q=${SECRET}`, `/en/tim-kiem?q=${SECRET}`, `/api/v1/search?q=${SECRET}`, `/tu-khoa/${SECRET}`],
  ...[`/api/v1/suggest?q=${SECRET.slice(0, 4)}`, "/api/v1/search?q=tin", "/tim-kiem?loai=article"],
];

/** Where in public a word stands; its own search does not count where it only repeats the question. */
async function seenAt(word: string, targets: readonly string[] = LISTS): Promise<string[]> {
  const seen: string[] = [];
  for (const target of targets) {
    const { body } = await get(target);
    const asked = new RegExp(`(tim-kiem|search|suggest|tu-khoa)[^ ]*${word.slice(0, 4)}`).test(target);
    if (String(body).includes(asked ? `Tin mật ${word}` : word)) seen.push(target);
  }
  return seen;
}

describe("a draft", () => {
  it("is seen nowhere: not by its id, in lists, searches, feeds, sitemaps or the API, nor are its files", async () => {
    const bytes = Buffer.from(`Danh sách ${SECRET}`);
    const kept = await web.site.media.put(bytes, `${SECRET}.txt`);
    if (!kept.ok) return expect.fail("it was refused");
    const mediaId = await web.publish("media", "mật", { title: `Tệp ${SECRET}`, ...kept.value });
    const attachments = [{ mediaId, title: `Tệp ${SECRET}` }];
    const make = (kind: string, content: object) =>
      web.edit(async (tx, desk) => {
        const made = await createItem(tx, desk, { kind, language: "vi", content });
        return made.ok ? made.value.id : expect.fail(JSON.stringify(made.refusal));
      });
    const title = `Tin mật ${SECRET}`;
    const article = await make("article", inSection(title, { slug: "mat", tags: [SECRET], attachments }));
    const page = await make("page", { title, slug: SECRET, body: fromText(title) });
    const document = await make("document", {
      ...{ documentType: "Quyết định", number: `9/QĐ-${SECRET}`, issuer: "UBND", issuedOn: "2026-11-02" },
      ...{ abstract: title, body: fromText(title), attachments: [{ ...attachments[0], role: "signed" }] },
    });
    await make("calendar-entry", { title, date: "2026-11-23", session: "morning" });
    await make("alert", { title, level: "major", from: 1, until: 4_000_000_000_000 });
    await make("section", { title, slug: "mat", position: 2, shown: true });

    expect(await seenAt(SECRET)).toEqual([]);
    const own = [
      ...[`/tin/mat-${article}`, `/tin/${article}`, `/tin/mat-${article}/luu`, `/trang/${SECRET}`, "/chuyen-muc/mat"],
      ...[`/van-ban/x-${document}`, `/muc/${article}`, `/muc/${page}`, `/muc/${document}`],
      ...[
        `/api/v1/articles/${article}`,
        `/api/v1/documents/${document}`,
        fileHref(kept.value.hash, kept.value.fileName),
      ],
    ];
    for (const target of own) {
      const answer = await get(target);
      expect([target, answer.status, String(answer.body).includes(title)]).toEqual([target, 404, false]);
    }
  });

  it("of something public stays unseen while readers keep what they have", async () => {
    const id = await web.publish("article", "bản cũ", inSection("Bản đã đăng", { slug: "ban" }));
    await web.edit(async (tx, desk) => {
      const item = await findItem(tx, id);
      return saveContent(tx, desk, id, item?.revision ?? 0, inSection(`Tin mật ${SECRET}`, { slug: "ban-moi" }));
    });
    expect(await seenAt(SECRET, [...LISTS, `/tin/ban-${id}`])).toEqual([]);
    expect(String((await get(`/tin/ban-${id}`)).body)).toContain("Bản đã đăng");
  });
});

describe("something withdrawn", () => {
  it("answers 410 with why, under every address that it had, and stands in no list", async () => {
    const id = await web.publish("article", "rút", inSection(`Tin mật ${SECRET}`, { slug: "rut" }), {
      formerPaths: ["/cu/rut.html"],
    });
    expect(await seenAt(SECRET)).toContain("/tin-moi");
    await web.withdraw(id, "Nhầm số liệu của thôn Đông");
    expect(await seenAt(SECRET)).toEqual([]);
    for (const target of [`/tin/rut-${id}`, `/tin/${id}`, `/tin/rut-${id}/luu`]) {
      const { status, body } = await get(target);
      expect([target, status]).toEqual([target, 410]);
      expect(String(body)).toContain("Nhầm số liệu của thôn Đông");
      expect(String(body)).toContain('content="noindex, follow"');
      expect(String(body)).not.toContain("Nội dung của");
    }
    expect((await get(`/api/v1/articles/${id}`)).status).toBe(410);
    expect((await get("/cu/rut.html")).headers.get("location")).toBe(`/tin/rut-${id}`);
  });

  it("a page and a document likewise", async () => {
    const page = await web.publish("page", "p", { title: "Giới thiệu", slug: "gioi-thieu", body: fromText("Xã.") });
    const document = await web.publish("document", "d", {
      ...{ documentType: "Quyết định", number: "9/QĐ-UBND", issuer: "UBND", issuedOn: "2026-11-02", abstract: "Chợ" },
      body: fromText("Điều 1."),
    });
    const address = (await get(`/muc/${document}`)).headers.get("location") ?? "";
    for (const [id, target] of [[page, "/trang/gioi-thieu"] as const, [document, address] as const]) {
      expect([target, (await get(target)).status]).toEqual([target, 200]);
      await web.withdraw(id, "Đã có bản thay thế");
      const { status, body } = await get(target);
      expect([target, status, String(body).includes("Đã có bản thay thế")]).toEqual([target, 410, true]);
    }
  });
});

describe("something renamed", () => {
  it("answers 301 under its old address, to the new one, in one step, and back again when it is named back", async () => {
    const content = (slug: string) => ({ title: "Bộ phận một cửa", slug, body: fromText("Giờ làm việc.") });
    const id = await web.publish("page", "một cửa", content("mot-cua"));
    for (const [from, to] of [["mot-cua", "tra-ket-qua"] as const, ["tra-ket-qua", "mot-cua"] as const]) {
      await web.correct(id, content(to));
      const old = await get(`/trang/${from}`);
      expect([old.status, old.headers.get("location")]).toEqual([301, `/trang/${to}`]);
      // A browser that kept it for ever would go round in a circle.
      expect(old.headers.get("cache-control")).toBe("no-cache");
      expect((await get(`/trang/${to}`)).status).toBe(200);
    }
  });

  it("is found under an older site's addresses as its links wrote them, even where they look like ours", async () => {
    const addresses = [
      "/cu/tin-1.html",
      "/chi-tiet.aspx?id=4711",
      "/chi-tiet.aspx?id=4711&muc=tin",
      "/tin-t%E1%BB%A9c/l%E1%BB%8Bch-h%E1%BB%8Dp",
      "/Pages/Tin-Hoat-Dong/",
      "/tin/hop-dan-4711.html",
      "/van-ban/12-2020-qd-ubnd",
      "/en/tin/meeting.html",
      "/chuyen-muc/van-hoa-cu",
    ];
    const id = await web.publish("article", "cũ", inSection("Họp dân", { slug: "hop-dan" }), {
      formerPaths: addresses.map((address) => oldAddress(address) ?? expect.fail(address)),
    });
    for (const address of addresses) {
      const { status, headers } = await get(address);
      expect([address, status, headers.get("location")]).toEqual([address, 301, `/tin/hop-dan-${id}`]);
      expect(headers.get("cache-control")).toBe("no-cache");
    }
    for (const address of ["/chi-tiet.aspx?id=4712", "/chi-tiet.aspx", "/tin/hop-dan-4712.html", "/cu/"])
      expect([address, (await get(address)).status]).toEqual([address, 404]);
  });
});
