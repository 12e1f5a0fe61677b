import { z } from "zod";
import { readForm, SEARCHED_KINDS } from "#areas/search/model.ts";
import { readSections, type SectionTree, withDescendants } from "#areas/sections/index.ts";
import { type EntryRow, listEntries } from "#edition/entries.ts";
import type { FoundItem, PublicSearchResult } from "#edition/search/public-search.ts";
import type { Piece } from "#edition/search/snippet.ts";
import { toIso } from "#kernel/instant.ts";
import { DEFAULT_ABBREVIATIONS } from "#language/abbreviations-default.ts";
import { escapeHtml } from "#richtext/escape.ts";
import type { PageContext } from "#web/public/route.ts";
import { endpoint, type Given } from "./endpoint.ts";
import { orderFaults, sectionFaults } from "./faults.ts";
import * as parameters from "./parameters.ts";
import type { Fault } from "./problem.ts";
import * as schemas from "./schemas.ts";
import { urlOf } from "./shapes.ts";

/** Results that can be reached; deeper ones would cost more than they tell. */
const MAX_REACH = 1_000;

const searchParameters = z.object({
  q: parameters.typed.min(1, "give what to search for").meta({ examples: ["lịch tiếp công dân"] }),
  type: z.enum(SEARCHED_KINDS, `give one of ${SEARCHED_KINDS.join(", ")}`).optional(),
  section: parameters.section,
  from: parameters.from,
  to: parameters.to,
  sort: z.enum(["relevance", "newest"], "give relevance or newest").default("relevance"),
  lang: parameters.lang,
  page: parameters.page,
  size: parameters.size,
});

export const searchItems = endpoint({
  name: "search",
  path: "/api/v1/search",
  summary: "Search everything, with or without the marks of Vietnamese",
  description:
    'Put a phrase in "quotation marks"; a minus before a word leaves out what holds it. `page` times `size` reaches 1,000 results.',
  parameters: searchParameters,
  reply: schemas.searchResult,
  problems: [],
  findFaults: (context, given) => [
    ...sectionFaults(context, given.section),
    ...orderFaults(given),
    ...reachFaults(given),
  ],
  handle: (context, { page, size, lang, ...given }) => {
    const sections = readSections(context.edition, lang);
    context.use("kind:section", ...SEARCHED_KINDS.map((kind) => `kind:${kind}`));
    const { type = "", section = "", from = "", to = "" } = given;
    // The same reading as the search page's.
    const { query } = readForm({ ...given, type, section, from, to, page: "" }, sections, context.timeZone);
    const asked = sections.bySlug.get(query.sectionSlug ?? "");
    const result = context.search.search({
      typed: query.typed,
      filter: { kind: query.kind, sectionIds: asked && withDescendants(asked).map(({ id }) => id), language: lang },
      from: query.from,
      before: query.before,
      sort: query.sort,
      offset: (page - 1) * size,
      limit: size,
      abbreviations: context.settings.abbreviations ?? DEFAULT_ABBREVIATIONS,
    });
    return { value: toReply(context, result, sections) };
  },
});

function reachFaults({ page = "1", size = "20" }: Given): Fault[] {
  if (!(Number(page) * Number(size) > MAX_REACH)) return [];
  return [{ parameter: "page", message: `page times size must not be more than ${MAX_REACH}` }];
}

function toReply(
  context: PageContext,
  result: PublicSearchResult,
  sections: SectionTree,
): z.input<typeof schemas.searchResult> {
  const ids = result.items.map((item) => item.itemId);
  const entries = new Map<string, EntryRow>(listEntries(context.edition, ids).map((row) => [row.item_id, row]));
  const { facets, correction } = result;
  return {
    total: result.total,
    totalIsExact: result.totalIsExact,
    isPartial: result.isPartial,
    tookMs: Math.round(result.tookMs * 100) / 100,
    ...(correction === undefined ? {} : { correction }),
    facets: {
      types: [...facets.kinds],
      sections: facets.sections.flatMap(({ value, count }) => {
        const slug = sections.byId.get(value)?.slug;
        return slug === undefined ? [] : [{ value: slug, count }];
      }),
      isExact: facets.isExact,
    },
    items: result.items.flatMap((item) => {
      const entry = entries.get(item.itemId);
      return entry === undefined ? [] : [toItem(context, item, entry, sections)];
    }),
  };
}

const toItem = (context: PageContext, item: FoundItem, entry: EntryRow, sections: SectionTree) => ({
  type: item.kind,
  id: entry.item_id,
  externalId: entry.external_id,
  language: entry.language,
  title: entry.title,
  url: urlOf(context, withAnchor(entry.path ?? "", item.anchor)),
  section: sections.byId.get(entry.section_id ?? "")?.slug ?? null,
  publishedAt: toIso(entry.published_at),
  snippet: item.snippet.map(toHtml).join(""),
});

const withAnchor = (path: string, anchor: string | undefined): string =>
  anchor === undefined || path.includes("#") ? path : `${path}#${anchor}`;

const toHtml = ({ text, isMatch }: Piece): string => (isMatch ? `<mark>${escapeHtml(text)}</mark>` : escapeHtml(text));

export const suggest = endpoint({
  name: "suggest",
  path: "/api/v1/suggest",
  summary: "Titles that hold what was typed so far",
  parameters: z.object({ q: parameters.typed.default(""), lang: parameters.lang }),
  reply: schemas.suggestions,
  problems: [],
  handle: (context, { q, lang }) => {
    context.use(...SEARCHED_KINDS.map((kind) => `kind:${kind}`));
    const found = context.search.suggest(q, lang);
    const entries = new Map<string, EntryRow>(
      listEntries(
        context.edition,
        found.map(({ itemId }) => itemId),
      ).map((row) => [row.item_id, row]),
    );
    const suggestions = found.map(({ itemId, title }) => {
      const path = entries.get(itemId)?.path;
      return path ? { text: title, url: path } : { text: title };
    });
    return { value: { suggestions } };
  },
});
