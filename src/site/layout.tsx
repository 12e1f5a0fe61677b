import { escapeHtml } from "#richtext/escape.ts";
import type { PageChrome, PageFrame, SiteView } from "./chrome.ts";
import { AlertBanner } from "./components/alert-banner.tsx";
import { Footer } from "./footer.tsx";
import { ownHead, sharedHead } from "./head.ts";
import { Header } from "./header.tsx";
import { toHtml } from "./html.ts";
import { cutAtGaps, fillGaps, type Template } from "./page-template.ts";
import type { Ui } from "./views.ts";

/** What all pages of a language share, rendered; keep it for as long as its `PageChrome` holds. */
export interface RenderedChrome {
  readonly ui: Ui;
  readonly site: SiteView;
  readonly otherHome: string | undefined;
  readonly head: string;
  readonly alerts: string;
  readonly header: Template;
  readonly footer: string;
}

/** Costs about as much as a page: do it once a version of the chrome, not once a page. */
export function renderChrome(chrome: PageChrome): RenderedChrome {
  return {
    ui: chrome.ui,
    site: chrome.site,
    otherHome: chrome.paths.otherHome,
    head: sharedHead(chrome),
    alerts: toHtml(<AlertBanner alerts={chrome.alerts} ui={chrome.ui} />),
    header: cutAtGaps(toHtml(<Header chrome={chrome} />)),
    footer: toHtml(<Footer chrome={chrome} />),
  };
}

/**
 * A whole document.
 *
 * @param main the HTML of the main part, safe; it holds the page's `h1`.
 */
export function renderPage(chrome: RenderedChrome, page: PageFrame, main: string): string {
  const { ui, site, otherHome } = chrome;
  const otherLanguageHref = otherHome === undefined ? undefined : page.otherLanguageHref;
  const ownAlerts = page.alerts?.length
    ? toHtml(<AlertBanner alerts={page.alerts} ui={ui} label={ui.words.chrome.alertsOfPage} />)
    : "";
  const header = fillGaps(chrome.header, {
    language: escapeHtml(otherLanguageHref ?? (otherHome && page.untranslatedHref) ?? otherHome ?? ""),
    query: escapeHtml(page.query ?? ""),
  });
  return (
    `<!doctype html><html lang="${ui.lang}" id="top"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1">` +
    `${ownHead({ site, lang: ui.lang }, { ...page, otherLanguageHref })}${chrome.head}</head><body>` +
    `<a class="skip-link" href="#main">${escapeHtml(ui.words.chrome.skipToContent)}</a>` +
    `${chrome.alerts}${ownAlerts}${markCurrent(header, page)}` +
    `<main id="main" tabindex="-1">${main}</main>${chrome.footer}</body></html>`
  );
}

/** The chrome and the page at once, for what is rendered too rarely to keep anything. */
export const renderWholePage = (chrome: PageChrome, page: PageFrame, main: string): string =>
  renderPage(renderChrome(chrome), page, main);

/** Marks the reader's place in the menus: the page itself, and the entry it belongs under. */
function markCurrent(header: string, { path, sectionHref }: PageFrame): string {
  const marked = mark(header, path, "page");
  return sectionHref === undefined || sectionHref === path ? marked : mark(marked, sectionHref, "true");
}

function mark(header: string, href: string, value: "page" | "true"): string {
  const attribute = `href="${escapeHtml(href)}"`;
  return header.split(attribute).join(`${attribute} aria-current="${value}"`);
}
