import type { Instant } from "#kernel/instant.ts";
import type { AlertView } from "./components/alert-banner.tsx";
import type { VisitsView } from "./components/stat-block.tsx";
import type { Link, LogoView, Ui } from "./views.ts";

/**
 * Everything that stands around the pages of one language, already decided. It is the same for all of them until
 * settings, menu, alerts, day or statistics change: render it once with `renderChrome` and keep the result.
 */
export interface PageChrome {
  readonly ui: Ui;
  readonly site: SiteView;
  /** Shown above everything where the site holds sample data. */
  readonly sampleNotice?: string | undefined;
  /** `Thứ Hai, 23/11/2026`, and its ISO 8601 date. */
  readonly today: { readonly text: string; readonly date: string; readonly lunarText?: string | undefined };
  /** Sections to show, in order. */
  readonly menu: readonly MenuItem[];
  /** Those of every page, gravest first. */
  readonly alerts: readonly AlertView[];
  readonly footer: {
    /** Governing agency, contact and whatever else, as the site wrote it. */
    readonly lines: readonly string[];
    readonly imprint?: ImprintView | undefined;
    readonly links: readonly Link[];
  };
  readonly visits?: VisitsView | undefined;
  readonly paths: SitePaths;
  readonly assets: SiteAssets;
  /** The style sheet, in the site's own colour. */
  readonly styleSheet: string;
  /** Feeds of the whole site; a page may add its own. */
  readonly feeds: readonly FeedLink[];
}

export interface SiteView {
  readonly name: string;
  /** The governing agency. */
  readonly agency: string;
  /** Absent: the drawn emblem. */
  readonly logo?: LogoView | undefined;
  readonly hotline?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly address?: string | undefined;
  /** Scheme and host, e.g. `https://xa.example.vn`, without a slash at the end. */
  readonly origin: string;
}

/** What a portal must say of itself; each is shown after its label, and only where the site gave it. */
export interface ImprintView {
  readonly licence?: string | undefined;
  readonly responsible?: string | undefined;
  readonly editorInChief?: string | undefined;
}

export interface MenuItem extends Link {
  readonly children: readonly Link[];
}

/** Where the pages that the chrome leads to live, in this language. */
export interface SitePaths {
  readonly home: string;
  /** Takes `?q=`. */
  readonly search: string;
  /** All sections. */
  readonly sections: string;
  /** The same home page in the other language; absent where the site has none. */
  readonly otherHome?: string | undefined;
  readonly openSearch: string;
  readonly suggest: string;
}

export interface SiteAssets {
  /** The address of the program's style sheet. */
  readonly css: string;
  /** Its text, with addresses that hold anywhere on the site. */
  readonly cssText: string;
  readonly js: string;
  /** Fonts that every page shows, woff2. */
  readonly fontPreloads: readonly string[];
  readonly icon?: string | undefined;
}

export interface FeedLink extends Link {
  readonly type: "application/rss+xml" | "application/atom+xml" | "application/feed+json" | "text/calendar";
}

/** What of the surroundings differs from page to page. */
export interface PageFrame {
  /** Without the site's name; absent on the home page. */
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** Absolute, or a path of this site. */
  readonly canonical: string;
  /** Of the page, as in the menu: marks where the reader is. */
  readonly path: string;
  /** Of the menu's entries, the one the page belongs under. */
  readonly sectionHref?: string | undefined;
  /** This very page in the other language; absent leads to its home page. */
  readonly otherLanguageHref?: string | undefined;
  /** Where nobody translated this page: one that says so in the other language, for the switch of languages alone. */
  readonly untranslatedHref?: string | undefined;
  readonly feeds?: readonly FeedLink[] | undefined;
  /** For those who share the page; absolute or a path of this site. */
  readonly picture?:
    | { readonly src: string; readonly width: number; readonly height: number; readonly alt: string }
    | undefined;
  readonly kind?: "website" | "article" | undefined;
  readonly publishedAt?: Instant | undefined;
  readonly updatedAt?: Instant | undefined;
  /** Objects of schema.org; each becomes a data block. */
  readonly jsonLd?: readonly object[] | undefined;
  /** What stands in the search box. */
  readonly query?: string | undefined;
  /** Keeps search engines from listing it: results, errors. */
  readonly noIndex?: boolean | undefined;
  /** Of this page alone, after those of every page. */
  readonly alerts?: readonly AlertView[] | undefined;
  /** Previous and next page of a list. */
  readonly previousHref?: string | undefined;
  readonly nextHref?: string | undefined;
}
