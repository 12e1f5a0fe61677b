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
  // Whatever came, the site lives, answers, and nothing of it was a defect of the program.
  expect((await ask(web.port, article)).status).toBe(200);
  expect(web.defects).toEqual([]);
  await web[Symbol.asyncDispose]();
});

const WAYS_UP = ["../", "..%2f", "%2e%2e/", "%2e%2e%2f", "%252e%252e%252f", "..%5c", "..\\", "%c0%ae%c0%ae/", "..;/"];
const ROOMS = [
  "/",
  "/assets/",
  "/tep/",
  `/tep/${"0".repeat(32)}/`,
  "/anh/",
  "/tin/",
  "/trang/",
  "/sitemaps/",
  "/api/v1/",
];
const SECRETS = /root:|SQLite format 3|"dependencies"|BEGIN [A-Z ]*KEY/;

describe("no address leads out of the site", () => {
  it.each(ROOMS)("from %s, however it is written", async (room) => {
    for (const up of WAYS_UP)
      for (const file of ["etc/passwd", "data/record.sqlite", "record.sqlite", "package.json", "manifest.json"]) {
        const { status, body } = await ask(web.port, `${room}${up.repeat(6)}${file}`);
        expect([room, up, file, [400, 404].includes(status) || status]).toEqual([room, up, file, true]);
        expect(body.toString("latin1")).not.toMatch(SECRETS);
      }
  });

  it.each([
    "/%00",
    "/tin/%00",
    "/assets/main-abc123.css%00.js",
    "/tep/%00",
    "/a%01b",
    "/%7f",
    "/tin-moi%0a",
    "/%0d%0a",
  ])("a control character in %s is refused", async (target) =>
    expect([400, 404]).toContain((await ask(web.port, target)).status),
  );

  it.each(["/%", "/%4", "/%zz", "/tin/%e1%bb", "/%ff%fe", "/%c3%28", "/%ed%a0%80", "/%F8%88%80%80%80"])(
    "a path that is no UTF-8 is refused: %s",
    async (target) => expect((await ask(web.port, target)).status).toBe(400),
  );

  it("finds nothing under the names that every object has", async () => {
    for (const name of ["__proto__", "constructor", "toString", "hasOwnProperty", "*", ":address", "undefined"])
      for (const room of ["/", "/tin/", "/trang/", "/chuyen-muc/", "/sitemaps/", "/api/v1/", "/assets/"])
        expect([room + name, (await ask(web.port, room + name)).status]).toEqual([room + name, 404]);
  });
});

describe("no answer is split or led elsewhere", () => {
  const CRLF = ["%0d%0a", "%0a", "%0d", "%250d%250a", "%E5%98%8A%E5%98%8D", "%c2%85", "%e2%80%a8"];
  it.each(CRLF)("by %s in path or parameters, redirects included", async (split) => {
    const injected = `x${split}set-cookie:%20a=b${split}${split}<script>alert(1)</script>`;
    const targets = [
      `/${injected}`,
      `/tin/${injected}`,
      `/van-ban?q=${injected}`,
      `/en/van-ban?q=${injected}`,
      `/lich-cong-tac?ngay=${injected}`,
      `/lich-cong-tac?ngay=2026-11-23${split}`,
      `/tim-kiem?q=${injected}&tu=${injected}`,
      `/api/v1/search?q=${injected}`,
      `/tep/${"0".repeat(32)}/${injected}`,
    ];
    for (const target of targets) {
      const answer = await ask(web.port, target);
      expect([target, answer.headers.get("set-cookie")]).toEqual([target, undefined]);
      expect(answer.headers.get("location") ?? "").toMatch(/^[\x21-\x7e]*$/);
      expect(answer.body.toString()).not.toContain("<script>alert");
    }
  });

  it("by who is named in Host, or by headers that only a proxy of ours may send", async () => {
    const forged = {
      host: "evil.example",
      "x-forwarded-host": "evil.example",
      "x-forwarded-proto": "gopher",
      "x-original-url": "/evil.example",
      "x-rewrite-url": "/evil.example",
      forwarded: "host=evil.example",
    };
    for (const target of [
      "/",
      "/en",
      article,
      "/van-ban?q=ch%E1%BB%A3",
      "/rss.xml",
      "/sitemap.xml",
      "/robots.txt",
      "/api",
    ]) {
      const answer = await ask(web.port, target, { headers: forged });
      expect(answer.body.toString()).not.toContain("evil.example");
      expect([...answer.headers.values()].join("\n")).not.toContain("evil.example");
    }
    for (const host of ["", "a b", "a,b", "[::1", "http://evil.example/", "x".repeat(2_000)])
      expect([host, (await ask(web.port, "/", { headers: { host } })).status]).toEqual([host, 200]);
  });

  it("by a path that looks like another host", async () => {
    for (const target of [
      "//evil.example",
      "//evil.example/..",
      "/\\evil.example",
      "/%2f%2fevil.example",
      "///evil.example/",
    ]) {
      const answer = await ask(web.port, target);
      expect([target, answer.status, answer.headers.get("location")]).toEqual([target, 404, undefined]);
    }
  });
});

describe("addresses of unusual size", () => {
  it("an address of up to 4,096 characters is answered, a longer one is 414", async () => {
    expect((await ask(web.port, `/?${"x".repeat(4_000)}`)).status).toBe(200);
    expect((await ask(web.port, `/${"x".repeat(5_000)}`)).status).toBe(414);
    expect((await ask(web.port, `/tim-kiem?q=${"x".repeat(5_000)}`)).status).toBe(414);
  });

  it("one of 100,000 characters, or headers of 20,000, are cut off with 431", async () => {
    const request = (target: string, header: string) => `GET ${target} HTTP/1.1\r\nhost: a\r\n${header}\r\n\r\n`;
    for (const sent of [request(`/${"x".repeat(100_000)}`, "a: b"), request("/", `x-long: ${"x".repeat(20_000)}`)])
      expect(parseAnswers(await exchange(web.port, sent)).map(({ status }) => status)).toEqual([431]);
  });

  it("more parameters than any form of ours has are refused, not read", async () => {
    const query = (count: number) => Array.from({ length: count }, () => "a").join("&");
    expect((await ask(web.port, `/?${query(40)}`)).status).toBe(200);
    expect((await ask(web.port, `/?${query(41)}`)).status).toBe(400);
    expect([414, 431]).toContain((await ask(web.port, `/?${query(10_000)}`).catch(() => ({ status: 431 }))).status);
  });

  it("slashes by the thousand are no work", async () => {
    const one = `GET ${"/".repeat(4_000)}a/ HTTP/1.1\r\nhost: a\r\n`;
    let best = Number.POSITIVE_INFINITY;
    for (let time = 0; time < 3; time++) {
      const startedAt = performance.now();
      const said = await exchange(web.port, `${`${one}\r\n`.repeat(49)}${one}connection: close\r\n\r\n`);
      expect(parseAnswers(said)).toHaveLength(50);
      best = Math.min(best, performance.now() - startedAt);
    }
    // A pattern that tries at each slash takes 9 ms an address: 450 ms for these.
    expect(best).toBeLessThan(250);
  });

  it("none takes long: long words, deep brackets, words without end", async () => {
    const targets = [
      `/tin/${"-".repeat(4_000)}`,
      `/tin/${"%2e".repeat(1_300)}`,
      `/tim-kiem?q=${"%28".repeat(1_300)}`,
      `/tim-kiem?q=${"%22".repeat(1_300)}`,
      `/tim-kiem?q=${"a+".repeat(2_000)}`,
      `/tim-kiem?q=${"nghiêng ".repeat(60).replaceAll(" ", "+").replaceAll("ê", "%C3%AA")}`,
      `/api/v1/suggest?q=${"a".repeat(299)}`,
      `/van-ban?co-quan=${"a-".repeat(2_000)}a`,
      `/lich-cong-tac?tuan=${"9".repeat(4_000)}`,
    ];
    for (const target of targets) {
      // Of three askings the best: others use this machine too.
      let best = Number.POSITIVE_INFINITY;
      for (let time = 0; time < 3; time++) {
        const startedAt = performance.now();
        // Another one each time, or the page is ready already.
        const { status } = await ask(web.port, `${target}${target.includes("?") ? time : ""}`);
        expect(status).toBeLessThan(500);
        best = Math.min(best, performance.now() - startedAt);
      }
      console.log(`${best.toFixed(1).padStart(6)} ms  ${target.slice(0, 40)}`);
      expect([target.slice(0, 60), best < 100 || best]).toEqual([target.slice(0, 60), true]);
    }
  });
});
