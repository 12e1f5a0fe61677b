import { z } from "zod";
import { LANGUAGES } from "#editorial/model.ts";

/** What the API answers with. The OpenAPI document is made from these, and the tests hold answers against them. */

const id = z
  .string()
  .regex(/^[0-9a-hjkmnp-tv-z]{12}$/)
  .describe("Permanent id of the item");
const externalId = z.string().nullable().describe("Id in the system it was brought in from");
const language = z.enum(LANGUAGES).describe("The language it is written in");
const url = z.url().describe("The page for readers");
const section = z.string().nullable().describe("Slug of its section; see /api/v1/sections");
const moment = z.iso.datetime();
const day = z.iso.date();
const nextCursor = z.string().nullable().describe("Give it as `cursor` to go on; null at the end");

const listOf = <Item extends z.ZodType>(item: Item) => z.strictObject({ items: z.array(item), nextCursor });

export const picture = z.strictObject({
  url: z.url(),
  alt: z.string(),
  caption: z.string().nullable(),
  credit: z.string().nullable(),
});

export const attachment = z.strictObject({
  title: z.string(),
  url: z.url(),
  extension: z.string(),
  sizeBytes: z.int().nonnegative(),
});

export const translation = z.strictObject({ id, language, title: z.string(), url });

const common = {
  id,
  externalId,
  language,
  title: z.string(),
  url,
  section,
  publishedAt: moment,
  updatedAt: moment.nullable().describe("When readers were last told of a change"),
};

const articleFields = { ...common, lead: z.string().nullable(), picture: picture.nullable() };
export const articleSummary = z.strictObject(articleFields);
export const articleList = listOf(articleSummary);

export const article = z.strictObject({
  ...articleFields,
  bodyHtml: z.string().describe("Safe HTML; addresses in it are absolute"),
  byline: z.string().nullable(),
  source: z.strictObject({ name: z.string(), url: z.string().nullable() }).nullable(),
  tags: z.array(z.string()),
  changeNote: z.string().nullable().describe("What was changed at updatedAt"),
  attachments: z.array(attachment),
  translations: z.array(translation),
});

const effect = z.enum(["not-yet", "in-force", "partly-expired", "expired"]).describe("Reckoned for today");

const documentFields = {
  ...common,
  abstract: z.string().nullable().describe("What it is about (trích yếu)"),
  number: z.string().nullable().describe("Number and symbol, such as 12/QĐ-UBND"),
  type: z.string(),
  fields: z.array(z.string()),
  issuer: z.string(),
  signer: z.string().nullable(),
  issuedOn: day,
  effectiveOn: day.nullable(),
  expiresOn: day.nullable(),
  effect,
};
export const documentSummary = z.strictObject(documentFields);
export const documentList = listOf(documentSummary);

export const documentRelation = z.strictObject({
  relation: z.enum(["amends", "replaces", "guides", "related"]),
  direction: z.enum(["to", "from"]).describe("`to`: this one says it of the other; `from`: the other of this one"),
  id,
  number: z.string().nullable(),
  title: z.string(),
  url,
});

export const document = z.strictObject({
  ...documentFields,
  bodyHtml: z.string().describe("Safe HTML; addresses in it are absolute; empty where only files were published"),
  sourceUrl: z.string().nullable().describe("The same in the national database of legal documents"),
  attachments: z.array(z.strictObject({ ...attachment.shape, role: z.enum(["signed", "editable", "annex", "other"]) })),
  relations: z.array(documentRelation),
  translations: z.array(translation),
});

export const sectionSummary = z.strictObject({
  id,
  slug: z.string(),
  title: z.string(),
  description: z.string().nullable(),
  url,
  parent: z.string().nullable().describe("Slug of the section above it"),
  holds: z.enum(["articles", "pages"]),
  inMenu: z.boolean(),
});
export const sectionList = listOf(sectionSummary);

export const calendarEntry = z.strictObject({
  id,
  language,
  date: day,
  session: z.enum(["all-day", "morning", "afternoon", "evening"]),
  start: z.string().nullable().describe("Such as 08:00, in the site's time zone; null when only the session is known"),
  end: z.string().nullable(),
  title: z.string(),
  content: z.string().nullable(),
  chair: z.array(z.string()),
  participants: z.string().nullable(),
  preparingUnit: z.string().nullable(),
  place: z.string().nullable(),
  status: z.enum(["normal", "changed", "cancelled"]),
  note: z.string().nullable(),
  url,
});

export const calendarWeek = z.strictObject({
  week: z.string().describe("ISO 8601, such as 2026-W48"),
  from: day,
  to: day,
  timeZone: z.string(),
  status: z.enum(["draft", "official", "adjusted"]).nullable(),
  note: z.string().nullable(),
  items: z.array(calendarEntry),
  nextCursor,
});

export const alert = z.strictObject({
  id,
  language,
  level: z.enum(["announcement", "minor", "major", "emergency"]),
  title: z.string(),
  text: z.string().nullable(),
  url: z.string().nullable(),
  from: moment,
  until: moment.nullable(),
  paths: z.array(z.string()).describe("Pages it is shown on; all of them when empty"),
});
export const alertList = listOf(alert);

const facet = z.strictObject({ value: z.string(), count: z.int().nonnegative() });

export const searchItem = z.strictObject({
  type: z.string().describe("article, document, page or calendar-entry"),
  id,
  externalId,
  language,
  title: z.string(),
  url: z.url().describe("The page for readers, at the passage that was found"),
  section,
  publishedAt: moment,
  snippet: z.string().describe("HTML-escaped text in which what was found stands in <mark>"),
});

export const searchResult = z.strictObject({
  total: z.int().nonnegative(),
  totalIsExact: z.boolean().describe("False when there are more than were counted"),
  isPartial: z.boolean().describe("True when hardly anything holds every word, so that near answers fill up"),
  tookMs: z.number().nonnegative().describe("Spent searching, for the first who asked this"),
  correction: z.string().optional().describe("What was probably meant"),
  facets: z.strictObject({
    types: z.array(facet),
    sections: z.array(facet),
    isExact: z.boolean().describe("False when only the newest matches were counted"),
  }),
  items: z.array(searchItem),
});

export const suggestions = z.strictObject({
  suggestions: z.array(
    z.strictObject({ text: z.string(), url: z.string().describe("A path of this site").optional() }),
  ),
});

/** RFC 9457. */
export const problem = z.strictObject({
  type: z.literal("about:blank"),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.array(z.strictObject({ parameter: z.string(), message: z.string() })),
});

/** Names in the OpenAPI document. */
export const SCHEMAS = {
  Picture: picture,
  Attachment: attachment,
  Translation: translation,
  ArticleSummary: articleSummary,
  ArticleList: articleList,
  Article: article,
  DocumentSummary: documentSummary,
  DocumentList: documentList,
  DocumentRelation: documentRelation,
  Document: document,
  Section: sectionSummary,
  SectionList: sectionList,
  CalendarEntry: calendarEntry,
  CalendarWeek: calendarWeek,
  Alert: alert,
  AlertList: alertList,
  SearchItem: searchItem,
  SearchResult: searchResult,
  Suggestions: suggestions,
  Problem: problem,
} as const satisfies Record<string, z.ZodType>;
