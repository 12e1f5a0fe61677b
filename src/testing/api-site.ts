import { areas } from "#areas/index.ts";
import type { Edition } from "#edition/edition.ts";
import { PublicSearch } from "#edition/search/public-search.ts";
import type { PublicItem } from "#editorial/queries.ts";
import { type ItemId, itemIdFrom } from "#kernel/ids.ts";
import { type Instant, parseInstant } from "#kernel/instant.ts";
import { fromText } from "#richtext/from-text.ts";
import { apiRoutes } from "#web/api/routes.tsx";
import type { TextAnswer } from "#web/public/route.ts";
import { makeRouter } from "#web/public/router.ts";
import { editionOf, publicItem, type TestEdition } from "./edition-of.ts";
import { pageContext, type TestContext } from "./page-context.ts";

export const ORIGIN = "https://xa.example.vn";
export const at = (iso: string) => parseInstant(iso) as Instant;

export const economy = publicItem("section", "kinh-te", {
  title: "Kinh tế",
  titleEn: "Economy",
  slug: "kinh-te",
  position: 1,
  shown: true,
});
export const market = publicItem("section", "cho", {
  title: "Chợ",
  slug: "cho",
  position: 1,
  shown: false,
  parentId: economy.id,
});
const media = (name: string, more: object) =>
  publicItem("media", name, {
    title: name,
    hash: "cd".repeat(32),
    fileName: name,
    type: "application/pdf",
    bytes: 12_345,
    ...more,
  });
export const picture = media("cho.jpg", {
  type: "image/jpeg",
  width: 900,
  height: 600,
  alt: "Chợ phiên",
  credit: "Văn phòng xã",
});
export const form = media("mau-don.pdf", {});

export const article = (name: string, content: object = {}, more: Partial<PublicItem> = {}) =>
  publicItem(
    "article",
    name,
    { title: name, slug: "tin", sectionId: economy.id, body: fromText("Nội dung."), ...content },
    more,
  );

export const fair = article(
  "cho-phien",
  {
    title: "Chợ phiên Bến Lụa họp lại từ thứ Bảy",
    slug: "cho-phien",
    sectionId: market.id,
    lead: "Chợ họp lúc 5 giờ; giá <rau> & cá ổn định.",
    body: fromText("Tiểu thương đã đăng ký chỗ.\n\nGiá <rau> & cá ổn định, đường đi lại thông."),
    pictureId: picture.id,
    tags: ["chợ phiên"],
    byline: "Ban biên tập",
    attachments: [{ mediaId: form.id, title: "Mẫu đơn" }],
  },
  {
    publishedAt: at("2026-11-20T08:00:00+07:00"),
    externalId: "cu-4711",
    translationGroup: itemIdFrom("article", "g") as ItemId,
  },
);
export const fairInEnglish = article(
  "fair",
  { title: "The market is back", slug: "market-is-back" },
  { language: "en", translationGroup: itemIdFrom("article", "g") as ItemId },
);
export const withdrawn = article("rut", {}, { state: "withdrawn", notice: "Nhầm số liệu" });
export const decision = publicItem("document", "qd", {
  documentType: "Quyết định",
  number: "12/2026/QĐ-UBND",
  issuer: "UBND xã Bến Lụa",
  signer: "Chủ tịch",
  fields: ["Thương mại"],
  issuedOn: "2026-11-02",
  effectiveOn: "2026-12-01",
  abstract: "Về quản lý chợ phiên",
  body: fromText("Điều 1. Chợ phiên họp thứ Bảy."),
  attachments: [{ mediaId: form.id, title: "Bản ký", role: "signed" }],
});
export const older = publicItem("document", "qd-cu", {
  documentType: "Quyết định",
  number: "3/2020/QĐ-UBND",
  issuer: "UBND xã Bến Lụa",
  issuedOn: "2020-01-05",
  abstract: "Về chợ",
  relations: [{ kind: "related", documentId: decision.id }],
});
const meeting = publicItem("calendar-entry", "họp", {
  title: "Tiếp công dân",
  date: "2026-11-23",
  session: "morning",
  start: "08:00",
  chair: ["Chủ tịch"],
  internalNote: "không công bố",
});
const storm = publicItem("alert", "bão", {
  title: "Bão gần bờ",
  level: "major",
  from: at("2026-11-22T00:00:00Z"),
  until: at("2026-11-24T00:00:00Z"),
  paths: ["/tin"],
});
const over = publicItem("alert", "cũ", { title: "Đã qua", level: "minor", from: 1, until: 2 });

export const filled = (): TestEdition =>
  editionOf(
    areas,
    economy,
    market,
    picture,
    form,
    fair,
    fairInEnglish,
    withdrawn,
    decision,
    older,
    meeting,
    storm,
    over,
  );

export const findRoute = makeRouter(apiRoutes);

export interface Asked {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: an answer is looked at as any program would
  readonly body: any;
  readonly answer: TextAnswer;
  readonly context: TestContext;
}

/** What the API answers at an address, over an edition of the test's own. It is 09:00 of 23 November 2026. */
export async function ask(edition: TestEdition, address: string): Promise<Asked> {
  const url = new URL(address, ORIGIN);
  const found = findRoute(decodeURIComponent(url.pathname));
  if (found === undefined) throw new Error(`no route for ${address}`);
  const named = found.route.query ?? [];
  const query = Object.fromEntries(
    [...url.searchParams].filter(([name, value]) => named.includes(name) && value !== ""),
  );
  const plain = pageContext(edition.db, { path: url.pathname, query });
  const { db } = edition;
  const reader = { all: db.all.bind(db), get: db.get.bind(db), generation: 1 } as unknown as Edition;
  const context: TestContext = Object.create(plain, { search: { value: new PublicSearch(reader) } });
  const answer = (await found.route.answer(context, found.parameters)) as TextAnswer;
  return { status: answer.status ?? 200, body: JSON.parse(answer.body), answer, context };
}
