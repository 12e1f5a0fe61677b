import { afterAll, beforeAll, expect, it } from "vitest";
import { ask } from "#testing/raw-http.ts";
import { standingClock } from "#testing/standing-clock.ts";
import { articleContent, openWebSite, type WebSite } from "#testing/web-site.ts";

const settingsOf = (name: string, timeZone: string, accent: string) => ({
  ...{ title: name, name: { vi: name }, agency: { vi: `Ủy ban nhân dân ${name}` }, timeZone, accent },
  ...{ contact: {}, footer: { vi: [`Trụ sở ${name}`] }, sample: false, visitsCarriedOver: 0 },
});

/** Half past seven in the evening of one day in Việt Nam is past midnight of the next on Kiritimati. */
const clock = standingClock("2026-11-23T19:30:00+07:00");
let lotus: WebSite;
let bamboo: WebSite;
const ids = { lotus: "", bamboo: "" };

beforeAll(async () => {
  [lotus, bamboo] = await Promise.all([
    openWebSite({
      clock,
      settings: settingsOf("xã Hoa Sen", "Asia/Ho_Chi_Minh", "#9c2b23"),
      flags: { "--public-url": "https://hoasen.example.vn" },
    }),
    openWebSite({
      clock,
      settings: settingsOf("xã Tre Ngà", "Pacific/Kiritimati", "#1f5c3a"),
      flags: { "--public-url": "https://trenga.example.vn" },
    }),
  ]);
  ids.lotus = await lotus.publish("article", "a", articleContent("Hội làng Hoa Sen", { slug: "hoi-lang" }));
  ids.bamboo = await bamboo.publish("article", "b", articleContent("Mùa măng Tre Ngà", { slug: "mua-mang" }));
});
afterAll(async () => {
  await Promise.all([lotus[Symbol.asyncDispose](), bamboo[Symbol.asyncDispose]()]);
});

const textOf = async (web: WebSite, target: string) => String((await ask(web.port, target)).body);

const styleSheetOf = async (web: WebSite): Promise<string> =>
  /<link rel="stylesheet" href="([^"]+)"/.exec(await textOf(web, "/"))?.[1] ?? expect.fail("no style sheet");

const ADDRESSES = [
  ...[
    "/",
    "/en",
    "/tin-moi",
    "/lien-ket",
    "/rss.xml",
    "/feed.json",
    "/sitemap.xml",
    "/sitemaps/site.xml",
    "/robots.txt",
  ],
  ...["/opensearch.xml", "/news-sitemap.xml", "/lich-cong-tac.ics", "/thong-ke", "/khong-co"],
  ...[
    "/api/v1/articles",
    "/api/v1/openapi.json",
    "/tim-kiem?q=m%C3%B9a",
    "/tim-kiem?q=h%E1%BB%99i",
    "/api/v1/suggest?q=h",
  ],
];

it("two sites in one process answer each with its own content, name, address, colour and day, asked in turn", async () => {
  const [ofLotus, ofBamboo] = [/Hoa Sen|hoasen|hoi-lang/, /Tre Ngà|trenga|mua-mang/];
  // The second time from the caches.
  for (let time = 0; time < 2; time++)
    for (const target of ADDRESSES) {
      const [one, other] = await Promise.all([textOf(lotus, target), textOf(bamboo, target)]);
      expect([target, ofBamboo.test(one), ofLotus.test(other)]).toEqual([target, false, false]);
      if (target !== "/lich-cong-tac") expect([target, one === other && /Hoa|Tre/.test(one)]).toEqual([target, false]);
    }
  expect(await textOf(lotus, "/")).toMatch(ofLotus);
  expect(await textOf(bamboo, "/")).toMatch(ofBamboo);
  expect(await styleSheetOf(lotus)).not.toBe(await styleSheetOf(bamboo));
  expect(await textOf(lotus, "/")).toContain('datetime="2026-11-23"');
  expect(await textOf(bamboo, "/")).toContain('datetime="2026-11-24"');
});

it("one does not have what the other has, by whatever address", async () => {
  for (const [web, id, slug] of [[lotus, ids.bamboo, "mua-mang"] as const, [bamboo, ids.lotus, "hoi-lang"] as const])
    for (const target of [`/tin/${slug}-${id}`, `/muc/${id}`, `/api/v1/articles/${id}`])
      expect([target, (await ask(web.port, target)).status]).toEqual([target, 404]);
});

it("a reader of one is no visit of the other, and a change in one drops no page of the other", async () => {
  const reader = { "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0" };
  const visitsOf = (web: WebSite) => web.site.visits.snapshot().today;
  const before = [visitsOf(lotus), visitsOf(bamboo)];
  await ask(lotus.port, "/", { headers: reader });
  expect([visitsOf(lotus), visitsOf(bamboo)]).toEqual([(before[0] ?? 0) + 1, before[1]]);

  await Promise.all([textOf(lotus, "/tin-moi"), textOf(bamboo, "/tin-moi")]);
  const isKept = (web: WebSite) =>
    web.served.pages.pages.find("identity /tin-moi", web.site.edition, clock.now()) !== undefined;
  expect([isKept(lotus), isKept(bamboo)]).toEqual([true, true]);
  await lotus.publish("article", "c", articleContent("Sen nở sớm"));
  expect([isKept(lotus), isKept(bamboo)]).toEqual([false, true]);
});

it("when one stops, the other goes on", async () => {
  await using third = await openWebSite({ clock, settings: settingsOf("xã Dừa Nước", "Asia/Ho_Chi_Minh", "#123456") });
  expect(await textOf(third, "/")).toContain("Dừa Nước");
  await third.served.drain();
  expect(await textOf(lotus, "/")).toContain("Hoa Sen");
  expect([lotus.defects, bamboo.defects, third.defects]).toEqual([[], [], []]);
});
