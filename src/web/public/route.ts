import type { Child } from "hono/jsx";
import type { SiteSettings } from "#areas/settings/model.ts";
import type { EditionReader } from "#edition/database.ts";
import type { PageVisit } from "#edition/page-cache.ts";
import type { PublicSearch } from "#edition/search/public-search.ts";
import type { Language } from "#editorial/model.ts";
import type { ItemId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import type { PageFrame, SiteAssets } from "#site/chrome.ts";
import type { Ui } from "#site/views.ts";
import type { Words } from "#site/words/words.ts";
import type { VisitFigures } from "./visit-figures.ts";

/** Where an answer is made: everything a public route may look at. There is no way from here to the record. */
export interface PageContext {
  readonly edition: EditionReader;
  readonly language: Language;
  readonly words: Words;
  /** What components need to speak in the page's language. */
  readonly ui: Ui;
  readonly settings: SiteSettings;
  readonly now: Instant;
  readonly timeZone: string;
  /** The site's address without a closing slash, e.g. `https://example.vn`. */
  readonly origin: string;
  /** The path as asked for, decoded, with the language's prefix. */
  readonly path: string;
  readonly search: PublicSearch;
  /** The files of the build for browsers. */
  readonly assets: SiteAssets;
  /** Counted visits: sums, never a reader. */
  readonly visits: VisitFigures;
  /** A query parameter that the route named; undefined when it is absent or empty. */
  readonly query: (name: string) => string | undefined;
  /** A site path in the page's language: `href("/van-ban")` is `/en/van-ban` on an English page. */
  readonly href: (path: string) => string;
  /** The page is stale as soon as one of these is touched: `item:…`, `section:…`, `kind:…`. */
  readonly use: (...tags: readonly string[]) => void;
  /** The page is stale from then on at the latest. */
  readonly until: (at: Instant | undefined) => void;
}

export type Answer = PageAnswer | TextAnswer | Redirect | NotFound | Gone;

/** A page of the site, which gets its header and footer around it. */
export interface PageAnswer {
  readonly kind: "page";
  readonly status?: 200 | 400 | 404;
  /** The path is filled in. */
  readonly frame: Omit<PageFrame, "path">;
  /** JSX, or HTML of trusted making. */
  readonly main: Child;
  readonly visit: PageVisit;
}

/** Anything else that is text: feeds, JSON, sitemaps, style. */
export interface TextAnswer {
  readonly kind: "text";
  readonly status?: number;
  readonly type: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Redirect {
  readonly kind: "redirect";
  readonly to: string;
  /** 301 when it will stay so, else 302. */
  readonly permanent: boolean;
}

export interface NotFound {
  readonly kind: "not-found";
}

/** 410: it was here and was taken back, and this is what readers are told. */
export interface Gone {
  readonly kind: "gone";
  readonly title: string;
  readonly notice: string;
}

/** A public address and how it is answered. */
export interface PublicRoute {
  /** A Hono pattern without the language's prefix, e.g. `/tin/:address`. */
  readonly path: string;
  /** The query parameters that mean something; others are ignored and make no page of their own in the cache. */
  readonly query?: readonly string[];
  /** `each`: also under `/en`; `one`: only as written (feeds of machines, the API). */
  readonly languages: "each" | "one";
  readonly answer: (context: PageContext, parameters: Readonly<Record<string, string>>) => Answer | Promise<Answer>;
}

/** The id at the end of an address such as `ten-bai-viet-k3v9x2ab4cde`; undefined when there is none. */
export function idInAddress(address: string): ItemId | undefined {
  const match = /(?:^|-)([0-9a-hjkmnp-tv-z]{12})$/.exec(address);
  return match?.[1] as ItemId | undefined;
}
