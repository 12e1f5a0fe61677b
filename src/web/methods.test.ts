import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask, exchange, parseAnswers } from "#testing/raw-http.ts";
import { articleContent, openWebSite, type WebSite } from "#testing/web-site.ts";

let web: WebSite;
let article: string;

beforeAll(async () => {
  web = await openWebSite();
  const id = await web.publish("article", "a", articleContent("Khánh thành cầu Ngói", { slug: "cau-ngoi" }));
  article = `/tin/cau-ngoi-${id}`;
});
afterAll(async () => {
  expect((await ask(web.port, article)).status).toBe(200);
  expect(web.defects).toEqual([]);
  await web[Symbol.asyncDispose]();
});

const statuses = async (sent: string): Promise<number[]> =>
  parseAnswers(await exchange(web.port, sent)).map(({ status }) => status);

const EVERYWHERE = [
  "/",
  "/tin-moi",
  "/api/v1/articles",
  "/assets/main-abc123.css",
  "/anh/0/400.jpg",
  "/healthz",
  "/khong-co",
];

describe("methods", () => {
  it.each(["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "SEARCH"])(
    "%s is not allowed anywhere, and says what is",
    async (method) => {
      for (const target of EVERYWHERE) {
        const { status, headers } = await ask(web.port, target, { method });
        expect([target, status, headers.get("allow")]).toEqual([target, 405, "GET, HEAD"]);
        expect(headers.get("x-content-type-options")).toBe("nosniff");
      }
    },
  );

  it("one that nobody knows is no request, and a tunnel is not opened", async () => {
    for (const method of ["INVENTED", "get", "GET\tX", "GETT"])
      expect([method, await statuses(`${method} / HTTP/1.1\r\nhost: a\r\n\r\n`)]).toEqual([method, [400]]);
    const said = await exchange(web.port, "CONNECT evil.example:443 HTTP/1.1\r\nhost: evil.example:443\r\n\r\n");
    expect(String(said)).not.toMatch(/^HTTP\/1\.1 [12]/);
  });

  it("HEAD is GET without the body, on every kind of address", async () => {
    for (const target of [
      ...EVERYWHERE,
      article,
      `${article}/luu`,
      "/rss.xml",
      "/sitemap.xml",
      "/tin/khong-co",
      "/%zz",
    ]) {
      const [get, head] = [await ask(web.port, target), await ask(web.port, target, { method: "HEAD" })];
      const told = ({ headers, status }: typeof get) => [
        target,
        status,
        ...["content-type", "content-length", "etag", "content-encoding"].map((name) => headers.get(name)),
      ];
      expect(told(head)).toEqual(told(get));
      const raw = await exchange(web.port, `HEAD ${target} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n`);
      expect(raw.subarray(raw.indexOf("\r\n\r\n") + 4)).toHaveLength(0);
    }
  });

  it("what is asked to be another protocol stays this one", async () => {
    const headers = { upgrade: "websocket, h2c", connection: "upgrade, close", "http2-settings": "AAMAAABk" };
    expect((await ask(web.port, "/", { headers })).status).toBe(200);
  });
});

describe("requests in a row", () => {
  it("pipelined ones are answered each, in their order", async () => {
    const targets = Array.from({ length: 60 }, (_, at) => ["/healthz", article, "/khong-co"][at % 3] as string);
    const sent = targets.map((target, at) => {
      const last = at === targets.length - 1 ? "connection: close\r\n" : "";
      return `GET ${target} HTTP/1.1\r\nhost: a\r\n${last}\r\n`;
    });
    expect(await statuses(sent.join(""))).toEqual(targets.map((_, at) => [200, 200, 404][at % 3]));
  });

  it("a body on GET is passed over, and is no request of its own", async () => {
    const inner = "GET /khong-co HTTP/1.1\r\nhost: a\r\n\r\n";
    const outer = `GET ${article} HTTP/1.1\r\nhost: a\r\ncontent-length: ${inner.length}\r\n\r\n${inner}`;
    const last = "GET /healthz HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n";
    expect(await statuses(outer + last)).toEqual([200, 200]);
    const chunked = `GET ${article} HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n${inner.length.toString(16)}\r\n${inner}\r\n0\r\n\r\n`;
    expect(await statuses(chunked + last)).toEqual([200, 200]);
  });

  it("what could be read in two ways is refused", async () => {
    const both = "transfer-encoding: chunked\r\ncontent-length: 4\r\n";
    const odd = ["content-length: 4\r\ncontent-length: 5\r\n", "content-length: -1\r\n", "content-length: 1e3\r\n"];
    for (const headers of [both, ...odd, "a b: c\r\n", " folded: x\r\n"])
      expect([headers, await statuses(`GET / HTTP/1.1\r\nhost: a\r\n${headers}\r\n0\r\n\r\n`)]).toEqual([
        headers,
        [400],
      ]);
    expect(await statuses("GET / HTTP/1.1\r\n\r\n")).toEqual([400]);
    // Where a body ends cannot be known: what follows is never taken for a second request.
    const unknown = "GET / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: xchunked\r\n\r\n";
    const said = await exchange(web.port, `${unknown}GET /khong-co HTTP/1.1\r\nhost: a\r\n\r\n`, 500);
    expect(parseAnswers(said)).toHaveLength(1);
    expect((await statuses("GET / HTTP/9.9\r\nhost: a\r\n\r\n"))[0]).toBeGreaterThanOrEqual(400);
  });

  it("a client of HTTP/1.0 is answered whole, without chunks, and the connection ends", async () => {
    for (const target of ["/", article, "/khong-co", "/assets/main-abc123.css", "/healthz", `/${"x".repeat(5_000)}`]) {
      const said = String(await exchange(web.port, `GET ${target} HTTP/1.0\r\n\r\n`));
      expect(said).toMatch(/^HTTP\/1\.1 \d{3} /);
      expect(said.toLowerCase()).not.toContain("transfer-encoding");
    }
  });
});

describe("the target of a request", () => {
  it("may be written with scheme and host, as proxies do, and is the same page then", async () => {
    for (const target of [article, "/healthz", "/assets/main-abc123.css", "/tin-moi?trang=1"]) {
      const [plain, absolute] = [await ask(web.port, target), await ask(web.port, `http://any.example${target}`)];
      expect([target, absolute.status, absolute.body.equals(plain.body)]).toEqual([target, 200, true]);
    }
    expect((await ask(web.port, "HTTPS://any.example")).status).toBe(200);
  });

  it("is refused where it is no address", async () => {
    for (const target of ["*", "ftp://any.example/", "tin-moi", "?q=a", "javascript:alert(1)"])
      expect([target, await statuses(`GET ${target} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n`)]).toEqual([
        target,
        [400],
      ]);
  });
});
