import type { Language } from "#editorial/model.ts";
import type { Instant } from "#kernel/instant.ts";

/** What a reading program shows of a list: enough for who looks once a day. */
export const FEED_LENGTH = 30;

/** A feed, whatever its format. All addresses are absolute, all texts plain. */
export interface Feed {
  readonly title: string;
  readonly description: string | undefined;
  readonly language: Language;
  /** The page that lists the same. */
  readonly pageUrl: string;
  /** The feed's own address. */
  readonly selfUrl: string;
  /** The authority, which answers for everything in it. */
  readonly publisher: string;
  /** When anything in it changed last. */
  readonly updatedAt: Instant;
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  /** The canonical address; also its id for ever, so that nobody reads it twice. */
  readonly url: string;
  readonly title: string;
  readonly summary: string | undefined;
  readonly language: Language;
  readonly publishedAt: Instant;
  readonly updatedAt: Instant;
  readonly author: string;
  readonly categories: readonly string[];
  readonly picture: FeedPicture | undefined;
}

export interface FeedPicture {
  readonly url: string;
  readonly type: "image/jpeg";
  readonly alt: string;
}

export const FEED_FORMATS = ["rss", "atom", "json"] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

/** The last part of a feed's address. */
export const FEED_FILES = { rss: "rss.xml", atom: "atom.xml", json: "feed.json" } as const satisfies Record<
  FeedFormat,
  string
>;
