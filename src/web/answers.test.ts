import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fileHref } from "#areas/media/index.ts";
import { photograph } from "#testing/media-files.ts";
import { ask, type RawAnswer } from "#testing/raw-http.ts";
import { articleContent, openWebSite, type WebSite } from "#testing/web-site.ts";

let web: WebSite;
let article: string;
let gone: string;
let file: string;
let picture: string;
const CSS = "/assets/main-abc123.css";

beforeAll(async () => {
  web = await openWebSite({ flags: { "--public-url": "https://xa.example.vn" } });
  const kept = [
    await web.site.media.put(Buffer.from("0123456789"), "Danh sách.txt"),
    await web.site.media.put(await photograph(500, 300).jpeg().toBuffer(), "cầu.jpg"),
  ].map((result) => (result.ok ? result.value : expect.fail("it was refused")));
  const media = [];
  for (const one of kept) media.push(await web.publish("media", one.fileName, { title: one.fileName, ...one }));
  const attachments = media.map((mediaId) => ({ mediaId, title: "Kèm theo" }));
  const id = await web.publish(
    "article",
    "a",
    articleContent("Khánh thành cầu Ngói", { slug: "cau-ngoi", attachments }),
  );
  const other = await web.publish("article", "b", articleContent("Đăng nhầm", { slug: "dang-nham" }));
  await web.withdraw(other, "Nhầm số liệu");
  article = `/tin/cau-ngoi-${id}`;
  gone = `/tin/dang-nham-${other}`;
  [file = "", picture = ""] = kept.map((one) =>
    one.width === undefined ? fileHref(one.hash, one.fileName) : `/anh/${one.hash.slice(0, 32)}/400.webp`,
  );
});
afterAll(async () => {
  expect(web.defects).toEqual([]);
  await web[Symbol.asyncDispose]();
});

const get = (target: string, headers: Record<string, string> = {}) => ask(web.port, target, { headers });
const etagOf = (answer: RawAnswer): string => answer.headers.get("etag") ?? expect.fail("no ETag");

describe("what every answer says, whatever it is", () => {
  const kinds: readonly (readonly [string, number, () => Promise<RawAnswer>])[] = [
    ["a page", 200, () => get(article)],
    ["a page in English", 200, () => get("/en")],
    ["a page that the browser has", 304, async () => get(article, { "if-none-match": etagOf(await get(article)) })],
    ["a page that has another address", 301, () => get(article.replace("cau-ngoi", "cau-cu"))],
    ["what an item leads to", 302, () => get(`/muc/${article.slice(-12)}`)],
    ["an address that cannot be read", 400, () => get("/%zz")],
    ["a form filled in wrongly", 400, () => get("/tim-kiem?q=a&tu=31/02/2026")],
    ["what a route does not find", 404, () => get("/tin/khong-co")],
    ["what no route has", 404, () => get("/khong/co/gi")],
    ["another method", 405, () => ask(web.port, "/", { method: "POST" })],
    ["what was withdrawn", 410, () => get(gone)],
    ["an address too long", 414, () => get(`/${"x".repeat(5_000)}`)],
    ["a feed", 200, () => get("/rss.xml")],
    ["a calendar", 200, () => get("/lich-cong-tac.ics")],
    ["a sitemap", 200, () => get("/sitemap.xml")],
    ["the API", 200, () => get("/api/v1/articles")],
    ["a fault of the API", 400, () => get("/api/v1/articles?size=x")],
    ["nothing of the API", 404, () => get("/api/v1/khong-co")],
    ["a saved article", 200, () => get(`${article}/luu`)],
    ["numbers", 200, () => get("/thong-ke.csv")],
    ["a style sheet", 200, () => get(CSS)],
    ["a style sheet of before", 302, () => get("/giao-dien/0123456789ab.css")],
    ["a file", 200, () => get(file)],
    ["part of a file", 206, () => get(file, { range: "bytes=2-4" })],
    ["no part of a file", 416, () => get(file, { range: "bytes=99-" })],
    ["a file that the browser has", 304, async () => get(file, { "if-none-match": etagOf(await get(file)) })],
    ["another name of a file", 302, () => get(file.replace(/[^/]*$/, "khac.txt"))],
    ["a file that is not there", 404, () => get(`/tep/${"0".repeat(32)}/a.txt`)],
    ["a picture", 200, () => get(picture)],
    ["a picture that the browser has", 304, async () => get(picture, { "if-none-match": etagOf(await get(picture)) })],
    ["a picture that is not there", 404, () => get(`/anh/${"0".repeat(32)}/400.webp`)],
    ["life", 200, () => get("/healthz")],
    ["readiness", 200, () => get("/readyz")],
  ];

  it.each(kinds)(
    "%s (%i) is taken for nothing else, framed by nobody, and sends nobody's address on",
    async (...kind) => {
      const answer = await kind[2]();
      const { headers } = answer;
      expect(answer.status).toBe(kind[1]);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toMatch(/^(strict-origin-when-cross-origin|no-referrer)$/);
      expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy).toMatch(/(^|; )frame-ancestors '(none|self)'/);
      expect(policy).not.toMatch(/unsafe-eval|script-src [^;]*unsafe-inline|https?:|\*/);
      for (const name of ["set-cookie", "server", "x-powered-by"])
        expect([name, headers.get(name)]).toEqual([name, undefined]);
      // Nothing is said twice, which would be read as either.
      for (const [name, value] of headers) expect([name, value.includes("\n")]).toEqual([name, false]);
    },
  );

  it("a page runs and shows only what is the site's own", async () => {
    const policy = (await get("/")).headers.get("content-security-policy") ?? "";
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
    ])
      expect(policy.split("; ")).toContain(part);
    expect(policy).not.toContain("unsafe");
    expect((await get("/")).headers.get("strict-transport-security")).toMatch(/^max-age=\d{8}/);
  });
});

describe("a version that the browser has", () => {
  const asked = async (header: (etag: string) => string, target = article) =>
    get(target, { "if-none-match": header(etagOf(await get(target))) });

  it("is not sent again: weakened by a proxy, one of several, or any", async () => {
    for (const header of [(e: string) => e, (e: string) => `W/${e}`, (e: string) => `"a", W/${e},"b"`, () => "*"]) {
      const answer = await asked(header);
      expect([answer.status, answer.body.length, answer.headers.get("vary")]).toEqual([304, 0, "accept-encoding"]);
      expect(answer.headers.get("etag")).toBe(etagOf(await get(article)));
    }
  });

  it("is sent where it is another, or only looks like it", async () => {
    for (const header of [() => '"another"', (e: string) => e.slice(0, -2), () => "", () => '"*"', () => "W/*"])
      expect([String(header), (await asked(header)).status]).toEqual([String(header), 200]);
  });

  it("is another in another encoding, so that no cache gives one for the other", async () => {
    const etags = await Promise.all(
      ["br", "gzip", ""].map(async (encoding) => etagOf(await get(article, { "accept-encoding": encoding }))),
    );
    expect(new Set(etags).size).toBe(3);
    const headers = { "accept-encoding": "gzip", "if-none-match": etags[0] ?? "" };
    expect((await get(article, headers)).status).toBe(200);
  });

  it("does not stand for what is missing, moved or withdrawn", async () => {
    for (const target of ["/tin/khong-co", "/khong-co", gone, article.replace("cau-ngoi", "cau-cu")])
      expect([304, 200]).not.toContain((await get(target, { "if-none-match": "*" })).status);
  });
});

describe("encodings", () => {
  it("a page, a feed and a style sheet come in the one that was asked for, and are the same text", async () => {
    for (const target of [article, "/", "/rss.xml", "/api/v1/articles", CSS]) {
      const plain = await get(target);
      expect(plain.headers.get("content-encoding")).toBeUndefined();
      const [br, gzip] = [
        await get(target, { "accept-encoding": "br" }),
        await get(target, { "accept-encoding": "gzip" }),
      ];
      expect([br.headers.get("content-encoding"), gzip.headers.get("content-encoding")]).toEqual(["br", "gzip"]);
      expect([target, brotliDecompressSync(br.body).equals(plain.body)]).toEqual([target, true]);
      expect([target, gunzipSync(gzip.body).equals(plain.body)]).toEqual([target, true]);
      for (const answer of [plain, br, gzip]) expect(answer.headers.get("vary")).toBe("accept-encoding");
    }
  });

  it("what was refused is not sent, in pages and files alike", async () => {
    for (const target of [article, CSS]) {
      const refusing = await get(target, { "accept-encoding": "br;q=0, gzip" });
      expect([target, refusing.headers.get("content-encoding")]).toEqual([target, "gzip"]);
    }
  });
});
