import { afterAll, beforeAll, expect, it } from "vitest";
import { FRONT_PAGE_IDS } from "#areas/front-page/index.ts";
import { SETTINGS_ID } from "#areas/settings/index.ts";
import { initialSettings } from "#areas/settings/model.ts";
import { createItem } from "#editorial/commands.ts";
import { type ItemId, itemIdFrom } from "#kernel/ids.ts";
import { fromText } from "#richtext/from-text.ts";
import { addressesOf } from "#testing/public-addresses.ts";
import { articleContent, openWebSite, publishDraft, type WebSite } from "#testing/web-site.ts";
import { PublicSite } from "./public-site.ts";
import { makeRouter } from "./router.ts";
import { publicRoutes } from "./routes.ts";

const findRoute = makeRouter(publicRoutes);
const ASSETS = { css: "/a.css", js: "/a.js", cssText: "", fontPreloads: [] };

let web: WebSite;
let cached: PublicSite;
const ids: Record<string, ItemId> = {};

const publicSite = (pageCacheBytes: number): PublicSite => {
  const { edition, visits } = web.site;
  const origin = "https://xa.example.vn";
  return new PublicSite({ edition, visits, clock: web.clock.now, assets: ASSETS, origin, pageCacheBytes });
};

async function answerOf(site: PublicSite, address: string): Promise<string> {
  const url = new URL(address, "http://a");
  const path = decodeURIComponent(url.pathname);
  const found = findRoute(path);
  if (found === undefined) return "no route";
  const query = new Map([...url.searchParams].filter(([, value]) => value !== ""));
  const page = await site.answer(found.route, { ...found, path, query }, "identity");
  const location = page.headers[page.headers.indexOf("location") + 1];
  return `${page.status} ${page.headers[1]} ${location}\n${page.body}`.replace(/"tookMs":[\d.]+/, "");
}

/** What cannot be understood is never kept, so it is asked once. */
const refused = new Set<string>();

/** Addresses where the cache still gives what was, though it would be made otherwise now. */
async function stale(): Promise<string[]> {
  const fresh = publicSite(0);
  const found: string[] = [];
  for (const address of addressesOf(publicRoutes, web.site.edition).filter((one) => !refused.has(one))) {
    const made = await answerOf(fresh, address);
    if (made.startsWith("400 ")) refused.add(address);
    else if ((await answerOf(cached, address)) !== made) found.push(address);
  }
  return found;
}

const article = (title: string, more: object = {}) =>
  articleContent(title, { slug: "tin", sectionId: ids["field"], tags: ["mùa vụ"], ...more });
const document = (number: string, more: object = {}) => ({
  ...{ documentType: "Quyết định", number, issuer: "UBND xã", issuedOn: "2026-11-02", effectiveOn: "2026-12-01" },
  ...{ abstract: `Về việc ${number}`, body: fromText("Điều 1. Chợ phiên."), fields: ["Thương mại"], ...more },
});
const media = (name: string, more: object = {}) => ({
  ...{ title: name, hash: "ab".repeat(32), fileName: `${name}.jpg`, type: "image/jpeg", bytes: 1_000 },
  ...{ width: 900, height: 600, alt: name, ...more },
});
const page = (title: string, more: object = {}) => ({ title, slug: "gioi-thieu", body: fromText("Xã."), ...more });
const section = (title: string, position: number) => ({ title, slug: `muc-${position}`, position, shown: true });
const alert = (title: string, more: object = {}) => ({ title, level: "major", from: 1, until: 4e12, ...more });
const entry = (title: string) => ({ title, date: "2026-11-24", session: "morning", chair: ["Chủ tịch"] });
const link = (title: string) => ({ title, url: "https://tinh.example.vn/", groupId: ids["group"], position: 1 });

/** A group of translations may bear no item's id. */
const GROUP = itemIdFrom("article", "nhóm bản dịch");

const put = async (kind: string, name: string, content: object, more: object = {}) => {
  ids[name] = await web.publish(kind, name, content, more);
};
const correct = (name: string, content: object) => web.correct(ids[name] as ItemId, content, "Sửa lỗi chính tả");
const withdraw = (name: string) => web.withdraw(ids[name] as ItemId, "Nhầm số liệu");
const single = (kind: string, id: ItemId, content: object) =>
  web.edit(async (tx, desk) => {
    await createItem(tx, desk, { kind, language: "vi", id, content });
    await publishDraft(tx, desk, id);
  });

beforeAll(async () => {
  web = await openWebSite();
  await put("section", "field", section("Đồng ruộng", 1));
  await put("section", "sea", section("Biển", 2));
  await put("media", "picture", media("lúa"));
  await put("article", "rice", article("Mùa gặt", { pictureId: ids["picture"] }));
  await put("article", "seed", article("Chọn giống"));
  await put("article", "fish", article("Mùa cá", { sectionId: ids["sea"], tags: [] }));
  await put("article", "boat", article("Đua thuyền", { sectionId: ids["sea"], tags: [] }), { translationGroup: GROUP });
  await put("document", "first", document("1/QĐ-UBND"));
  await put("page", "about", page("Giới thiệu"));
  cached = publicSite(64 * 1_048_576);
  expect(await stale()).toEqual([]);
});
afterAll(() => web[Symbol.asyncDispose]());

// Not held: that an article's list of related ones takes up a new one of its tag in another section at once.
const EDITS: readonly (readonly [string, () => Promise<unknown>])[] = [
  [
    "an article is published",
    () => put("article", "new", article("Bơm nước", { sectionId: ids["sea"], tags: ["nước"] })),
  ],
  ["an article is corrected", () => correct("rice", article("Mùa gặt sớm", { pictureId: ids["picture"] }))],
  ["an article moves to another section", () => correct("seed", article("Chọn giống", { sectionId: ids["sea"] }))],
  ["an article gets another address", () => correct("seed", article("Giống lúa", { slug: "giong-lua" }))],
  ["an article is withdrawn", () => withdraw("new")],
  [
    "an article is translated",
    () => put("article", "rice-en", article("Harvest"), { language: "en", translationGroup: ids["rice"] }),
  ],
  [
    "an article is translated into another section",
    () =>
      put("article", "fish-en", article("Fishing", { tags: [] }), { language: "en", translationGroup: ids["fish"] }),
  ],
  [
    "an article of a group without an item is translated",
    () => put("article", "boat-en", article("Boat race", { tags: [] }), { language: "en", translationGroup: GROUP }),
  ],
  ["that translation is withdrawn", () => withdraw("boat-en")],
  ["a translation is withdrawn", () => withdraw("rice-en")],
  ["a picture is told otherwise", () => correct("picture", media("lúa", { alt: "Ruộng lúa chín", credit: "Xã" }))],
  ["a section is renamed", () => correct("field", section("Nông nghiệp", 1))],
  ["a section is made", () => put("section", "wood", section("Rừng", 3))],
  ["a section is withdrawn", () => withdraw("wood")],
  ["a document is published", () => put("document", "second", document("2/QĐ-UBND", { fields: ["Đất đai"] }))],
  [
    "a document replaces another",
    () =>
      put("document", "third", document("3/QĐ-UBND", { relations: [{ kind: "replaces", documentId: ids["first"] }] })),
  ],
  ["a document is withdrawn", () => withdraw("third")],
  [
    "a document is translated",
    () => put("document", "first-en", document("1/QĐ-UBND"), { language: "en", translationGroup: ids["first"] }),
  ],
  ["a page is published", () => put("page", "office", page("Một cửa", { slug: "mot-cua", sectionId: ids["field"] }))],
  [
    "a page is translated",
    () => put("page", "about-en", page("About", { slug: "about" }), { language: "en", translationGroup: ids["about"] }),
  ],
  ["a page gets another address", () => correct("about", page("Giới thiệu xã", { slug: "gioi-thieu-xa" }))],
  ["a page is withdrawn", () => withdraw("office")],
  [
    "the first link is made, with its group",
    async () => {
      await put("link-group", "group", { title: "Cơ quan cấp trên", position: 1 });
      await put("link", "link", link("Cổng tỉnh"));
    },
  ],
  ["a link is renamed", () => correct("link", link("Cổng thông tin tỉnh"))],
  ["a link is withdrawn", () => withdraw("link")],
  ["an alert for every page is given", () => put("alert", "storm", alert("Bão gần bờ"))],
  [
    "an alert for some pages is given",
    () => put("alert", "flood", alert("Ngập đường", { paths: ["/tin", "/van-ban"] })),
  ],
  ["an alert is withdrawn", () => withdraw("storm")],
  ["something is put on the calendar", () => put("calendar-entry", "meeting", entry("Tiếp công dân"))],
  ["something on the calendar changes", () => correct("meeting", entry("Họp giao ban"))],
  [
    "a week of the calendar is told of",
    () =>
      put("calendar-week", "week", { title: "Tuần 48", week: "2026-W48", status: "official", note: "Trực: Văn phòng" }),
  ],
  ["something is taken from the calendar", () => withdraw("meeting")],
  [
    "the front page is arranged",
    () =>
      single("front-page", FRONT_PAGE_IDS.vi, {
        ...{
          title: "Trang chủ",
          hot: [{ itemId: ids["fish"] }],
          featured: [{ itemId: ids["rice"], until: 1_795_500_000_000 }],
        },
      }),
  ],
  [
    "the site gets a name, a colour and a logo",
    () =>
      single("settings", SETTINGS_ID, {
        ...{ ...initialSettings, name: { vi: "Xã Bến Lụa" }, accent: "#1f5c3a", logoId: ids["picture"] },
        contact: { hotline: "0000 000 111" },
      }),
  ],
];

it.each(EDITS)("no page is stale after this: %s", async (_, edit) => {
  await edit();
  expect(await stale()).toEqual([]);
});

it("no page is stale when the day ends, when a placed story leaves, or when an alert begins or ends", async () => {
  // A feed without entries says when it was made, whenever that was.
  await put("article", "sea-en", article("Fishing season", { sectionId: ids["sea"] }), { language: "en" });
  const begins = web.clock.now() + 3_600_000;
  await put("alert", "later", alert("Cắt điện", { from: begins, until: begins + 7_200_000 }));
  expect(await stale()).toEqual([]);
  for (const by of [{ hours: 1 }, { hours: 2 }, { hours: 14 }, { days: 8 }]) {
    web.clock.advance(by);
    expect([by, await stale()]).toEqual([by, []]);
  }
});
