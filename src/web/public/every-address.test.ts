import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadSampleTown } from "#sample/load.ts";
import { sampleTown } from "#sample/town.ts";
import { addressesOf, withoutFragment } from "#testing/public-addresses.ts";
import { openWebSite, type WebSite } from "#testing/web-site.ts";
import { kinds } from "../../compose.ts";
import { publicRoutes } from "./routes.ts";

interface Answered {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** Enough to keep one core busy; more only waits. */
const AT_ONCE = 6;
/** Links followed from pages: the town has some hundreds, and each combination of filters is one more. */
const MAX_LINKS = 3_000;
/** Each picture that is asked for is made: some 0.1 s. The tests of media look at them one by one. */
const MAX_PICTURES = 12;

let web: WebSite;
let answers: Map<string, Answered>;

beforeAll(async () => {
  web = await openWebSite();
  // The town with all its words, and pictures that take no time to draw.
  const dot = (at: number) => () =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="40"><rect width="64" height="${at % 40}" fill="#9c2b23"/></svg>`;
  const town = { ...sampleTown, pictures: sampleTown.pictures.map((picture, at) => ({ ...picture, svg: dot(at) })) };
  const { record, media } = web.site;
  await loadSampleTown({ record, kinds, media, clock: web.clock.now }, town);
  await web.site.follower.wake();

  // It would tell, and rightly, that the record is away.
  await web.site.siteClock.stop();
  await record.close();
  for (const ending of ["", "-wal", "-shm"])
    rmSync(join(web.folder, "data", `record.sqlite${ending}`), { force: true });
  const startedAt = performance.now();
  answers = await askAll(addressesOf(publicRoutes, web.site.edition));
  console.log(`${answers.size} addresses in ${((performance.now() - startedAt) / 1_000).toFixed(1)} s`);
});
afterAll(() => web[Symbol.asyncDispose]());

async function askAll(addresses: readonly string[]): Promise<Map<string, Answered>> {
  const found = new Map<string, Answered>();
  const waiting = addresses.values();
  const work = async () => {
    for (const address of waiting) {
      const headers = { "accept-encoding": "identity" };
      const answer = await fetch(web.served.url + address, { headers, redirect: "manual" });
      const type = answer.headers.get("content-type") ?? "";
      const isText = /^(text|application)\//.test(type);
      if (!isText) await answer.body?.cancel();
      found.set(address, { status: answer.status, type, text: isText ? await answer.text() : "" });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return found;
}

const withStatus = (test: (status: number) => boolean): string[] =>
  [...answers].filter(([, { status }]) => test(status)).map(([address, { status }]) => `${status} ${address}`);
const pages = (): [string, string][] =>
  [...answers].filter(([, { type }]) => type.startsWith("text/html")).map(([address, { text }]) => [address, text]);

describe("public reads ask the record nothing", () => {
  it("the record is gone", async () => {
    await expect(web.site.record.read.selectFrom("item").select("id").execute()).rejects.toThrow();
  });

  it("every address of the sample town is answered all the same, in both languages, with any parameters", () => {
    expect(answers.size).toBeGreaterThan(1_000);
    expect(withStatus((status) => status >= 500)).toEqual([]);
    expect(web.defects).toEqual([]);
    for (const status of [200, 301, 302, 400, 404, 410]) expect(withStatus((one) => one === status)).not.toEqual([]);
  });

  it("everything that has an address answers there, and what was withdrawn says so", () => {
    const entries = web.site.edition.all<{ path: string; state: string }>(
      "select path, state from entry where path is not null",
    );
    expect(entries.length).toBeGreaterThan(100);
    for (const { path, state } of entries)
      expect([path, answers.get(withoutFragment(path))?.status]).toEqual([path, state === "published" ? 200 : 410]);
  });

  it("a route or a parameter that has no example here fails this test", () => {
    const route = { path: "/moi/:ten", languages: "one" as const, answer: () => ({ kind: "not-found" as const }) };
    expect(() => addressesOf([route], web.site.edition)).toThrow("/moi/:ten is a route without an example");
    const asking = { ...route, path: "/moi", query: ["moi"] };
    expect(() => addressesOf([asking], web.site.edition)).toThrow("/moi?moi= has no example");
  });

  it("what every site has is there", () => {
    const expected = [
      ...["/", "/en", "/tin-moi", "/van-ban", "/lich-cong-tac", "/lich-cong-tac.ics", "/lien-ket", "/thong-ke"],
      ...[
        "/thong-ke.csv",
        "/tim-kiem",
        "/rss",
        "/rss.xml",
        "/atom.xml",
        "/feed.json",
        "/van-ban/rss.xml",
        "/robots.txt",
      ],
      ...["/sitemap.xml", "/sitemaps/site.xml", "/news-sitemap.xml", "/opensearch.xml", "/en/opensearch.xml", "/api"],
      ...["/api/v1/openapi.json", "/api/v1/articles", "/api/v1/alerts", "/bieu-tuong.svg"],
    ];
    for (const address of expected) expect([address, answers.get(address)?.status]).toEqual([address, 200]);
  });

  it("whether the program can answer does not hang on the record either", async () => {
    const answer = await fetch(`${web.served.url}/readyz`);
    expect([answer.status, await answer.json()]).toEqual([200, expect.objectContaining({ lagSeconds: null })]);
  });

  it("every link, picture, file and script of every page leads to something", async () => {
    const links = pages().flatMap(([, html]) => [...html.matchAll(/(?:href|src|action)="(\/[^"#]*)/g)]);
    const sets = pages().flatMap(([, html]) => [...html.matchAll(/srcset="([^"]*)"/g)]);
    const named = [
      ...links.map(([, link = ""]) => link.replaceAll("&amp;", "&")),
      ...sets.flatMap(([, set = ""]) => set.split(", ").map((one) => one.split(" ")[0] ?? "")),
    ];
    const unknown = [...new Set(named)].filter((link) => !answers.has(link)).slice(0, MAX_LINKS);
    expect(unknown.length).toBeGreaterThan(100);
    const pictures = unknown.filter((link) => link.startsWith("/anh/"));
    const followed = await askAll([
      ...unknown.filter((link) => !link.startsWith("/anh/")),
      ...pictures.slice(0, MAX_PICTURES),
    ]);
    const lost = [...followed].filter(([, { status }]) => status >= 400 && status !== 410);
    expect(lost.map(([address, { status }]) => `${status} ${address}`)).toEqual([]);
    const withdrawn = new Set(withStatus((status) => status === 410).map((line) => line.slice(4)));
    expect(named.filter((link) => withdrawn.has(link))).toEqual([]);
  });
});

describe("every page", () => {
  it("has no script and no style but files of the site, and data", () => {
    for (const [address, html] of pages()) {
      const scripts = [...html.matchAll(/<script\b([^>]*)>/g)].map(([, attributes = ""]) => attributes.trim());
      const odd = scripts.filter(
        (one) => !/^(type="application\/ld\+json"|type="module" src="\/[^/"][^"]*")$/.test(one),
      );
      expect([address, odd]).toEqual([address, []]);
      const tags = [...html.replaceAll(/<script\b[^>]*>.*?<\/script>/gs, "").matchAll(/<[a-z][^>]*>/gi)].map(
        ([tag]) => tag,
      );
      // A saved article is one file that a reader keeps: it has its style in it, and is sent to be saved, not shown.
      const isSaved = address.endsWith("/luu");
      const active = tags
        .filter((tag) => !(isSaved && tag === "<style>"))
        .filter((tag) =>
          /^<style\b|\s(style|on[a-z]+|srcdoc|http-equiv)\s*=|"\s*(javascript|data|vbscript):/i.test(tag),
        );
      expect([address, active]).toEqual([address, []]);
    }
  });

  it("loads and sends nothing from or to anybody else", () => {
    for (const [address, html] of pages()) {
      const tags = [
        ...html.matchAll(/<(img|source|script|iframe|embed|object|video|audio|track|form|link|base)\b[^>]*>/g),
      ];
      const loading = tags
        .map(([tag]) => tag)
        .filter((tag) => !/^<link [^>]*rel="(canonical|alternate|prev|next)"/.test(tag))
        .flatMap((tag) =>
          [...tag.matchAll(/\s(?:src|srcset|href|action|poster|data)="([^"]*)"/g)].map(([, to = ""]) => to),
        );
      // A saved article is read elsewhere, so it names its own site in full.
      const isSaved = address.endsWith("/luu") && answers.get(address)?.status === 200;
      const own = isSaved ? /^https:\/\/xa\.example\.vn\// : /^\/(?!\/)/;
      expect([address, loading.filter((to) => to.split(", ").some((one) => !own.test(one)))]).toEqual([address, []]);
    }
  });

  it("says its language, its title and where it lives", () => {
    for (const [address, html] of pages().filter(([one]) => !one.endsWith("/luu"))) {
      expect([address, /<html lang="(\w\w)"/.exec(html)?.[1]]).toEqual([
        address,
        /^\/en\b/.test(address) ? "en" : "vi",
      ]);
      expect([address, /<title>[^<]+<\/title>/.test(html)]).toEqual([address, true]);
      expect([address, /<link rel="canonical" href="https:\/\/xa\.example\.vn\//.test(html)]).toEqual([address, true]);
    }
  });
});
