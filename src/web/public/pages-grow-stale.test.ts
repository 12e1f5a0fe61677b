import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FRONT_PAGE_IDS } from "#areas/front-page/model.ts";
import { areas } from "#areas/index.ts";
import { SETTINGS_ID } from "#areas/settings/index.ts";
import { initialSettings } from "#areas/settings/model.ts";
import { rebuildEdition } from "#edition/build.ts";
import type { ItemId } from "#kernel/ids.ts";
import { fromText } from "#richtext/from-text.ts";
import { type LivingSite, livingSite } from "#testing/living-site.ts";
import { at } from "#testing/small-archive.ts";

let site: LivingSite;
let ids: Record<string, ItemId>;
let pages: Record<string, string>;

const article = (title: string, sectionId: string, more: object = {}) => ({
  ...{ title, slug: "tin", sectionId, body: fromText(`Nội dung của ${title}.`), ...more },
});
const document = (number: string, more: object = {}) => ({
  ...{
    documentType: "Quyết định",
    number,
    issuer: "UBND xã",
    issuedOn: "2026-01-05",
    abstract: "Về chợ phiên",
    ...more,
  },
});
const photo = {
  ...{ title: "Ảnh", hash: "ab".repeat(32), fileName: "a.png", type: "image/png", bytes: 1, width: 800, height: 600 },
};
const entry = (title: string, date: string) => ({ title, date, session: "morning" });

beforeAll(async () => {
  site = await livingSite("2026-11-23T09:00:00+07:00");
  const { room } = site;
  const section = (title: string, slug: string, position: number) =>
    room.publishNew("section", { title, slug, position, shown: true });
  const village = await section("Tin xã", "tin-xa", 1);
  const market = await section("Kinh tế", "kinh-te", 2);
  const picture = await room.publishNew("media", { ...photo, alt: "Cổng đình" });
  const group = await room.publishNew("link-group", { title: "Bộ, ngành", position: 1 });
  ids = {
    village,
    market,
    picture,
    group,
    fair: await room.publishNew("article", article("Chợ phiên họp lại", market, { pictureId: picture })),
    feast: await room.publishNew("article", article("Đình làng mở hội", village)),
    water: await room.publishNew("article", article("Nước sạch về thôn", village)),
    decree: await room.publishNew("document", document("1/2026/QĐ-UBND")),
    about: await room.publishNew("page", { title: "Giới thiệu", slug: "gioi-thieu", body: fromText("Về xã.") }),
    meeting: await room.publishNew("calendar-entry", entry("Họp giao ban", "2026-11-24")),
    link: await room.publishNew("link", {
      title: "Cổng tỉnh",
      url: "https://tinh.example.vn/",
      groupId: group,
      position: 1,
    }),
    settings: await room.publishNew("settings", initialSettings, { id: SETTINGS_ID }),
  };
  await site.level();
  pages = {
    home: "/",
    "English home": "/en",
    fair: `/tin/tin-${ids.fair}`,
    feast: `/tin/tin-${ids.feast}`,
    water: `/tin/tin-${ids.water}`,
    village: "/chuyen-muc/tin-xa",
    market: "/chuyen-muc/kinh-te",
    newest: "/tin-moi",
    register: "/van-ban",
    decree: `/van-ban/quyet-dinh-1-2026-qd-ubnd-${ids.decree}`,
    about: "/trang/gioi-thieu",
    calendar: "/lich-cong-tac",
    links: "/lien-ket",
    feed: "/rss.xml",
    sitemap: "/sitemap.xml",
  };
});
afterAll(async () => {
  expect(site.defects).toEqual([]);
  await site[Symbol.asyncDispose]();
});

/** The pages that had to be made again for what was done, all others having stood ready. */
async function madeAgain(change: () => unknown): Promise<string[]> {
  for (const [name, path] of Object.entries(pages)) {
    expect((await site.get(path)).status, name).toBe(200);
    expect((await site.get(path)).wasReady, name).toBe(true);
  }
  await change();
  await site.level();
  const made: string[] = [];
  for (const [name, path] of Object.entries(pages)) if (!(await site.get(path)).wasReady) made.push(name);
  return made;
}

const shows = async (name: string) => (await site.get(pages[name] as string)).text;
const id = (name: string) => ids[name] as ItemId;
const everyPage = () => Object.keys(pages).filter((name) => name !== "feed" && name !== "sitemap");

describe("a page", () => {
  it("stands ready for as long as nothing happens", async () => {
    expect(await madeAgain(() => undefined)).toEqual([]);
  });

  it("is made again when an article that it shows is edited, and no other page is", async () => {
    const edited = article("Đình làng khai hội", id("village"), { lead: "Hội mở ba ngày." });
    const made = await madeAgain(() => site.room.correct(id("feast"), edited));
    expect(made).toEqual(expect.arrayContaining(["home", "feast", "village", "newest", "feed", "water", "sitemap"]));
    for (const untouched of ["fair", "market", "register", "decree", "about", "calendar", "links"])
      expect(made).not.toContain(untouched);
    for (const name of ["home", "feast", "village", "newest", "feed"])
      expect(await shows(name), name).toContain("Đình làng khai hội");
    expect(await shows("water"), "beside its neighbour").not.toContain("Đình làng mở hội");
  });

  it("leads on from the old address of an article that was renamed", async () => {
    const before = pages.feast as string;
    const renamed = article("Đình làng khai hội", id("village"), { slug: "dinh-lang-khai-hoi" });
    const made = await madeAgain(() => site.room.correct(id("feast"), renamed));
    expect(made).toEqual(expect.arrayContaining(["home", "feast", "village"]));
    pages.feast = `/tin/dinh-lang-khai-hoi-${id("feast")}`;
    expect(await site.get(before)).toMatchObject({ status: 301, location: pages.feast });
    expect((await site.get(pages.feast)).status).toBe(200);
    expect(await shows("home")).toContain(pages.feast);
    expect(await shows("home")).not.toContain(before);
  });

  it("of either section is made again when an article moves from one to the other", async () => {
    const moved = article("Nước sạch về thôn", id("market"));
    const made = await madeAgain(() => site.room.correct(id("water"), moved));
    expect(made).toEqual(expect.arrayContaining(["water", "village", "market", "fair", "feast"]));
    for (const untouched of ["register", "decree", "about", "calendar", "links"]) expect(made).not.toContain(untouched);
    expect(await shows("market")).toContain("Nước sạch về thôn");
    expect(await shows("village")).not.toContain("Nước sạch về thôn");
  });

  it("that was withdrawn says so, and is named nowhere else", async () => {
    const withdrawn = pages.water as string;
    const made = await madeAgain(() => site.room.act(id("water"), { kind: "withdraw", notice: "Số liệu bị nhầm." }));
    expect(made).toEqual(expect.arrayContaining(["home", "market", "newest", "feed", "sitemap", "fair"]));
    for (const untouched of ["feast", "village", "register", "about", "calendar", "links"])
      expect(made).not.toContain(untouched);
    const { status, text } = await site.get(withdrawn);
    expect(status).toBe(410);
    expect(text).toContain("Số liệu bị nhầm.");
    delete pages.water;
    for (const name of Object.keys(pages)) expect(await shows(name), name).not.toContain("Nước sạch về thôn");
  });

  it("that shows a document is made again with it", async () => {
    const edited = document("1/2026/QĐ-UBND", { abstract: "Về chợ nổi" });
    const made = await madeAgain(() => site.room.correct(id("decree"), edited));
    expect(made).toEqual(expect.arrayContaining(["home", "register", "decree", "sitemap"]));
    for (const untouched of ["fair", "feast", "village", "market", "newest", "about", "calendar", "links", "feed"])
      expect(made).not.toContain(untouched);
    for (const name of ["home", "register", "decree"]) expect(await shows(name), name).toContain("chợ nổi");
  });

  it("that shows the calendar is made again with it", async () => {
    const made = await madeAgain(() => site.room.correct(id("meeting"), entry("Họp giao ban tháng", "2026-11-25")));
    expect(made.sort()).toEqual(["English home", "calendar", "home"]);
    for (const name of ["home", "calendar"]) expect(await shows(name), name).toContain("Họp giao ban tháng");
  });

  it("that shows links is made again when one is added", async () => {
    const link = { title: "Cổng huyện", url: "https://huyen.example.vn/", groupId: id("group"), position: 2 };
    const made = await madeAgain(() => site.room.publishNew("link", link));
    expect(made.sort()).toEqual(["English home", "home", "links"]);
    for (const name of ["home", "links"]) expect(await shows(name), name).toContain("https://huyen.example.vn/");
  });

  it("that stays, such as the one about the agency, is made again alone", async () => {
    const edited = { title: "Giới thiệu xã", slug: "gioi-thieu", body: fromText("Về xã.") };
    const made = await madeAgain(() => site.room.correct(id("about"), edited));
    expect(made.sort()).toEqual(["about", "sitemap"]);
    expect(await shows("about")).toContain("Giới thiệu xã");
  });

  it("that shows a picture is made again when the picture does", async () => {
    const made = await madeAgain(() => site.room.correct(id("picture"), { ...photo, hash: "cd".repeat(32) }));
    expect(made).toEqual(expect.arrayContaining(["home", "fair", "market", "newest"]));
    for (const untouched of ["feast", "village", "register", "about", "calendar", "links"])
      expect(made).not.toContain(untouched);
    for (const name of ["fair", "market"]) expect(await shows(name), name).toContain("cdcdcdcd");
  });

  it("is made again when the settings or the menu change: all show them", async () => {
    const settings = { ...initialSettings, name: { vi: "Cổng xã Bến Lụa", en: "Ben Lua" } };
    const byName = await madeAgain(() => site.room.correct(SETTINGS_ID, settings));
    expect(byName).toEqual(expect.arrayContaining(everyPage()));
    const renamed = { title: "Kinh tế xã nhà", slug: "kinh-te", position: 2, shown: true };
    const byMenu = await madeAgain(() => site.room.correct(id("market"), renamed));
    expect(byMenu).toEqual(expect.arrayContaining(everyPage()));
    for (const name of everyPage()) {
      expect(await shows(name), name).toContain(name === "English home" ? "Ben Lua" : "Cổng xã Bến Lụa");
      expect(await shows(name), name).toContain("Kinh tế xã nhà");
    }
  });
});

describe("the front page", () => {
  it("is made again when it is arranged, alone, and when what was placed leaves by itself", async () => {
    const hot = [{ itemId: id("feast"), until: at("2026-11-23T09:00:30+07:00") }];
    const arranged = { title: "Trang chủ", hot, featured: [{ itemId: id("fair") }] };
    const made = await madeAgain(() => site.room.publishNew("front-page", arranged, { id: FRONT_PAGE_IDS.vi }));
    expect(made.sort()).toEqual(["English home", "home"]);
    const before = await shows("home");
    expect(await madeAgain(() => site.clock.advance({ seconds: 29 }))).toEqual([]);
    expect(await madeAgain(() => site.clock.advance({ seconds: 1 }))).toEqual(["home"]);
    expect(await shows("home")).not.toBe(before);
  });
});

describe("time alone", () => {
  it("makes an alert begin and end on every page, in its second", async () => {
    site.clock.moveTo("2026-11-23T10:00:00+07:00");
    const [from, until] = [at("2026-11-23T10:00:20+07:00"), at("2026-11-23T10:00:40+07:00")];
    await site.room.publishNew("alert", { title: "Triều cường lên cao", level: "major", from, until });
    await site.level();
    expect(await madeAgain(() => site.clock.advance({ seconds: 19 }))).toEqual([]);
    expect(await shows("about")).not.toContain("Triều cường");
    expect(await madeAgain(() => site.clock.advance({ seconds: 1 }))).toEqual(everyPage());
    for (const name of everyPage()) expect(await shows(name), name).toContain("Triều cường lên cao");
    expect(await madeAgain(() => site.clock.advance({ seconds: 19 }))).toEqual([]);
    expect(await madeAgain(() => site.clock.advance({ seconds: 1 }))).toEqual(everyPage());
    for (const name of everyPage()) expect(await shows(name), name).not.toContain("Triều cường");
  });

  it("shows an alert of some pages on those alone", async () => {
    site.clock.moveTo("2026-11-23T11:00:00+07:00");
    const [from, until] = [at("2026-11-23T11:00:10+07:00"), at("2026-11-23T11:00:20+07:00")];
    await site.room.publishNew("alert", {
      title: "Tra cứu tạm dừng",
      level: "minor",
      from,
      until,
      paths: ["/van-ban"],
    });
    await site.level();
    site.clock.advance({ seconds: 10 });
    for (const name of everyPage()) {
      const isThere = (await shows(name)).includes("Tra cứu tạm dừng");
      expect(isThere, name).toBe(name === "register" || name === "decree");
    }
    site.clock.advance({ seconds: 10 });
    for (const name of everyPage()) expect(await shows(name), name).not.toContain("Tra cứu tạm dừng");
  });

  it("ends a document at midnight of the site, on its page and in the register", async () => {
    site.clock.moveTo("2026-11-29T23:59:59+07:00");
    await site.room.correct(id("decree"), document("1/2026/QĐ-UBND", { expiresOn: "2026-11-30" }));
    await site.level();
    for (const name of ["decree", "register"]) {
      expect(await shows(name), name).toContain("Còn hiệu lực");
      expect(await shows(name), name).not.toContain("effect-expired");
    }
    const before = await shows("decree");
    site.clock.advance({ seconds: 1 });
    for (const name of ["decree", "register"]) expect(await shows(name), name).toContain("Hết hiệu lực");
    expect(await shows("decree")).not.toBe(before);
  });
});

describe("an edition built beside the running site", () => {
  it("is taken up by itself: every page is made of it, and what comes later is followed into it", async () => {
    const { edition, record } = site.site;
    const before = edition.file;
    const home = await shows("home");
    await rebuildEdition(record.read, areas, join(before, "../.."));
    while (edition.file === before) await new Promise((resolve) => setTimeout(resolve, 20));
    for (const name of everyPage()) {
      const { status, wasReady } = await site.get(pages[name] as string);
      expect([status, wasReady], name).toEqual([200, false]);
    }
    expect(await shows("home")).toBe(home);
    await site.room.publishNew("article", article("Tin sau khi dựng lại", id("village")));
    await site.level();
    expect(await shows("home")).toContain("Tin sau khi dựng lại");
  });
});
