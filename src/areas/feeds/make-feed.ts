import type { EntryRow } from "#edition/entries.ts";
import type { Instant } from "#kernel/instant.ts";
import { inLanguage } from "#kernel/localized.ts";
import { absolute } from "#site/json-ld.ts";
import type { NewsSummary } from "#site/views.ts";
import type { PageContext, TextAnswer } from "#web/public/route.ts";
import { summarize } from "../summaries.ts";
import { toAtom } from "./atom.ts";
import { toJsonFeed } from "./json-feed.ts";
import { FEED_FILES, type Feed, type FeedFormat, type FeedItem } from "./model.ts";
import { type Attribution, findAttributions } from "./queries.ts";
import { toRss } from "./rss.ts";

/** What a feed is of. */
export interface FeedSource {
  /** Without the site's name; undefined for the feed of the whole site. */
  readonly title: string | undefined;
  readonly description: string | undefined;
  /** The page that lists the same, as a path. */
  readonly pagePath: string;
  /** What stands before `rss.xml` in its address, with a slash at its end. */
  readonly folder: string;
  readonly entries: readonly EntryRow[];
}

/** Entries as a feed of one format. The caller states the tags of its list; those of what is shown of it are added. */
export function answerFeed(context: PageContext, format: FeedFormat, source: FeedSource): TextAnswer {
  const feed = makeFeed(context, format, source);
  return { kind: "text", type: `${MEDIA_TYPES[format]}; charset=utf-8`, body: WRITERS[format](feed) };
}

export const MEDIA_TYPES = {
  rss: "application/rss+xml",
  atom: "application/atom+xml",
  json: "application/feed+json",
} as const satisfies Record<FeedFormat, string>;

const WRITERS = { rss: toRss, atom: toAtom, json: toJsonFeed } as const satisfies Record<
  FeedFormat,
  (feed: Feed) => string
>;

function makeFeed(context: PageContext, format: FeedFormat, { entries, ...source }: FeedSource): Feed {
  const { settings, language, origin } = context;
  const siteName = inLanguage(settings.name, language);
  const agency = inLanguage(settings.agency, language);
  const cards = summarize(context, entries);
  const attributions = findAttributions(
    context.edition,
    entries.map((entry) => entry.item_id),
  );
  const items = entries.map((entry, at) =>
    itemOf(context, entry, cards[at] as NewsSummary, attributions.get(entry.item_id), agency),
  );
  return {
    title: source.title === undefined ? siteName : `${source.title} – ${siteName}`,
    description: source.description,
    language,
    pageUrl: `${origin}${source.pagePath}`,
    selfUrl: `${origin}${source.folder}${FEED_FILES[format]}`,
    publisher: agency,
    updatedAt: items.length === 0 ? context.now : (Math.max(...items.map((item) => item.updatedAt)) as Instant),
    items,
  };
}

function itemOf(
  context: PageContext,
  entry: EntryRow,
  card: NewsSummary,
  attribution: Attribution | undefined,
  agency: string,
): FeedItem {
  const { language } = context;
  const section = card.section === undefined ? [] : [card.section.title];
  return {
    url: `${context.origin}${pathIn(entry, language)}`,
    title: entry.title,
    summary: entry.lead || undefined,
    language: entry.language,
    publishedAt: entry.published_at,
    updatedAt: entry.updated_at ?? entry.published_at,
    author: attribution?.author || agency,
    categories: [...new Set([...section, ...(attribution?.categories ?? [])])],
    picture: card.picture && {
      url: absolute({ origin: context.origin }, card.picture.src),
      type: "image/jpeg",
      alt: card.picture.alt,
    },
  };
}

/** In English an untranslated document has a page of its own, which speaks English around the Vietnamese text. */
const pathIn = (entry: EntryRow, language: PageContext["language"]): string =>
  language === "en" && entry.language === "vi" ? `/en${entry.path}` : (entry.path ?? "");
