import { findSettings, hasEnglish, SETTINGS_ID, type SiteSettings } from "#areas/settings/index.ts";
import type { LiveEdition } from "#edition/edition.ts";
import { findMovedTo } from "#edition/entries.ts";
import { type CachedPage, type Encoding, PageCache } from "#edition/page-cache.ts";
import { PublicSearch } from "#edition/search/public-search.ts";
import type { Language } from "#editorial/model.ts";
import type { Clock, Instant } from "#kernel/instant.ts";
import type { SiteAssets } from "#site/chrome.ts";
import { words } from "#site/words/words.ts";
import { headersOf } from "../security-headers.ts";
import { answerPage, type RenderedAnswer } from "./answer-page.tsx";
import { ChromeKeeper } from "./chrome-keeper.ts";
import type { PageContext, PublicRoute } from "./route.ts";
import type { Uses } from "./uses.ts";
import type { VisitFigures } from "./visit-figures.ts";

export interface PublicSiteOptions {
  readonly edition: LiveEdition;
  readonly visits: VisitFigures;
  readonly clock: Clock;
  readonly assets: SiteAssets;
  /** The site's address without a closing slash. */
  readonly origin: string;
  readonly pageCacheBytes: number;
}

/** One site's public face: answers requests from its edition, through its page cache. It cannot reach the record. */
export class PublicSite {
  readonly edition: LiveEdition;
  readonly pages: PageCache;
  readonly origin: string;
  readonly #options: PublicSiteOptions;
  readonly #chrome: ChromeKeeper;
  readonly #search: PublicSearch;
  #settings: SiteSettings | undefined;
  #settingsAt = 0;

  constructor(options: PublicSiteOptions) {
    this.#options = options;
    this.edition = options.edition;
    this.origin = options.origin;
    this.pages = new PageCache(options.pageCacheBytes, headersOf(options.origin));
    this.#search = new PublicSearch(options.edition);
    this.#chrome = new ChromeKeeper(options.edition, options.visits, options.assets, options.origin);
  }

  get clock(): Clock {
    return this.#options.clock;
  }

  /** The site's settings as they are now. */
  get settings(): SiteSettings {
    const tags = [`item:${SETTINGS_ID}`];
    if (this.#settings === undefined || !this.edition.isFresh(this.#settingsAt, tags)) {
      this.#settingsAt = this.edition.generation;
      this.#settings = findSettings(this.edition);
    }
    return this.#settings;
  }

  /**
   * Answers from the cache, or makes the page. What is found nowhere is made each time: an attacker's invented
   * addresses must not push real pages out.
   */
  async answer(route: PublicRoute, request: PageRequest, encoding: Encoding): Promise<CachedPage> {
    const now = this.clock();
    const key = cacheKey(encoding, request, route.query ?? []);
    const found = this.pages.find(key, this.edition, now);
    if (found !== undefined) return found;
    return this.pages.make(key, encoding, this.edition, async () => {
      const { page, isKept } = await this.render(route, request, now);
      return { ...page, isKept };
    });
  }

  /** Makes a page afresh, whatever the cache holds. */
  async render(route: PublicRoute, request: PageRequest, now: Instant): Promise<RenderedAnswer> {
    const { context, uses } = this.#context(request, now);
    // Before anything is waited for: what is around the page is made from the same settings, as of this moment.
    const chrome = this.#chrome.chromeFor(context);
    const answer = this.#isOffered(request) ? await route.answer(context, request.parameters) : NOT_OFFERED;
    return answerPage(answer, context, chrome, uses);
  }

  /**
   * The same at once, for who cannot wait.
   *
   * @throws for a route that waits for something; those of areas do not.
   */
  renderAtOnce(route: PublicRoute, request: PageRequest, now: Instant): RenderedAnswer {
    const { context, uses } = this.#context(request, now);
    const answer = this.#isOffered(request) ? route.answer(context, request.parameters) : NOT_OFFERED;
    if (answer instanceof Promise) throw new TypeError(`${route.path} waits for something`);
    return answerPage(answer, context, this.#chrome.chromeFor(context), uses);
  }

  /** A site may do without English pages: then they are not there, whatever was published for them. */
  #isOffered({ language }: PageRequest): boolean {
    return language === "vi" || hasEnglish(this.settings);
  }

  /** Where something lives now that had this path before, here or on an older site. */
  movedTo(path: string): string | undefined {
    return findMovedTo(this.edition, path);
  }

  /** The page for what no route answers. */
  notFound(request: PageRequest, encoding: Encoding): CachedPage {
    const { context, uses } = this.#context(request, this.clock());
    const { page } = answerPage({ kind: "not-found" }, context, this.#chrome.chromeFor(context), uses);
    return this.pages.pack(page, encoding, this.edition.generation);
  }

  /** A page that says that something went wrong, without saying what. */
  failed(request: PageRequest, encoding: Encoding, status: 400 | 500): CachedPage {
    const { context, uses } = this.#context(request, this.clock());
    const { page } = answerPage({ kind: "failed", status }, context, this.#chrome.chromeFor(context), uses);
    return this.pages.pack(page, encoding, this.edition.generation);
  }

  #context(request: PageRequest, now: Instant): { context: PageContext; uses: Uses } {
    const { settings } = this;
    const { language } = request;
    const uses: Uses = { tags: new Set([`item:${SETTINGS_ID}`]), until: Number.POSITIVE_INFINITY as Instant };
    const ui = { lang: language, words: words[language], timeZone: settings.timeZone };
    const context: PageContext = {
      edition: this.edition,
      language,
      words: ui.words,
      ui,
      settings,
      now,
      timeZone: settings.timeZone,
      origin: this.origin,
      path: request.path,
      search: this.#search,
      assets: this.#options.assets,
      visits: this.#options.visits,
      query: (name) => request.query.get(name) ?? undefined,
      href: (path) => (language === "vi" ? path : `/${language}${path === "/" ? "" : path}`),
      use: (...tags) => {
        for (const tag of tags) uses.tags.add(tag);
      },
      until: (at) => {
        if (at !== undefined && at < uses.until) uses.until = at;
      },
    };
    return { context, uses };
  }
}

const NOT_OFFERED = { kind: "not-found" } as const;

/** A request as routes see it. */
export interface PageRequest {
  readonly language: Language;
  /** Decoded, with the language's prefix. */
  readonly path: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** Parameters that have a value; of one that is given twice the first. */
  readonly query: ReadonlyMap<string, string>;
}

/**
 * Two requests have one key only where they have one answer. The listener looks up addresses as they were sent, so a
 * path that reads differently once decoded is kept where no address can be; and a value is quoted, so that none with
 * a line break in it passes for another parameter.
 */
function cacheKey(encoding: Encoding, { path, query }: PageRequest, named: readonly string[]): string {
  let key = `${encoding}${/[%?]/.test(path) ? "\n" : " "}${path}`;
  for (const name of named) {
    const value = query.get(name);
    if (value !== undefined) key += `\n${name}=${JSON.stringify(value)}`;
  }
  return key;
}
