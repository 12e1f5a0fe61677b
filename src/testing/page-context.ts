import { initialSettings, type SiteSettings } from "#areas/settings/model.ts";
import type { EditionReader } from "#edition/database.ts";
import { type Instant, parseInstant } from "#kernel/instant.ts";
import { words } from "#site/words/words.ts";
import type { PageContext } from "#web/public/route.ts";

export interface TestPage {
  readonly language?: "vi" | "en";
  /** ISO 8601 with offset. */
  readonly now?: string;
  readonly path?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly settings?: Partial<SiteSettings>;
}

export interface TestContext extends PageContext {
  /** What the page said that it was made from. */
  readonly tags: ReadonlySet<string>;
  /** The earliest moment that the page said it is stale from. */
  readonly freshUntil: () => Instant | undefined;
}

/** What a public route is given, over an edition of the test's own. */
export function pageContext(edition: EditionReader, page: TestPage = {}): TestContext {
  const { language = "vi", now = "2026-11-23T09:00:00+07:00", path = "/", query = {} } = page;
  const settings = { ...initialSettings, ...page.settings };
  const ui = { lang: language, words: words[language], timeZone: settings.timeZone };
  const tags = new Set<string>();
  let freshUntil: Instant | undefined;
  return {
    edition,
    language,
    words: ui.words,
    ui,
    settings,
    now: parseInstant(now) as Instant,
    timeZone: settings.timeZone,
    origin: "https://xa.example.vn",
    path,
    assets: { css: "/a.css", js: "/a.js", cssText: "", fontPreloads: [] },
    get visits(): never {
      throw new Error("give this test a real store of visits");
    },
    get search(): never {
      throw new Error("give this test a real search");
    },
    query: (name) => query[name],
    href: (to) => (language === "vi" ? to : `/${language}${to === "/" ? "" : to}`),
    use: (...used) => {
      for (const tag of used) tags.add(tag);
    },
    until: (at) => {
      if (at !== undefined && (freshUntil === undefined || at < freshUntil)) freshUntil = at;
    },
    tags,
    freshUntil: () => freshUntil,
  };
}
