import { toIso } from "#kernel/instant.ts";
import { escapeHtml } from "#richtext/escape.ts";
import type { FeedLink, PageChrome, PageFrame, SiteView } from "./chrome.ts";
import { absolute, dataBlock } from "./json-ld.ts";
import type { Lang } from "./views.ts";

/** The part of `<head>` that every page shares. Fonts first: they are the longest wait on a bad line. */
export function sharedHead({ site, assets, styleSheet, paths, feeds }: PageChrome): string {
  const fonts = assets.fontPreloads.map(
    (href) => `<link rel="preload" href="${escapeHtml(href)}" as="font" type="font/woff2" crossorigin>`,
  );
  return [
    `<link rel="stylesheet" href="${escapeHtml(styleSheet)}">`,
    ...fonts,
    `<script type="module" src="${escapeHtml(assets.js)}"></script>`,
    assets.icon === undefined ? "" : `<link rel="icon" href="${escapeHtml(assets.icon)}" type="image/svg+xml">`,
    `<link rel="search" type="application/opensearchdescription+xml" href="${escapeHtml(paths.openSearch)}" title="${escapeHtml(site.name)}">`,
    feedLinks(feeds),
  ].join("");
}

interface HeadContext {
  readonly site: SiteView;
  readonly lang: Lang;
}

/** The part of `<head>` that is this page's own: title, addresses, what shared links show. */
export function ownHead({ site, lang }: HeadContext, page: PageFrame): string {
  const title = page.title === undefined ? site.name : `${page.title} – ${site.name}`;
  const canonical = absolute(site, page.canonical);
  let html = `<title>${escapeHtml(title)}</title>`;
  if (page.description) html += `<meta name="description" content="${escapeHtml(page.description)}">`;
  if (page.noIndex) html += `<meta name="robots" content="noindex, follow">`;
  html += `<link rel="canonical" href="${escapeHtml(canonical)}">`;
  if (page.otherLanguageHref !== undefined) {
    html += alternate(lang, canonical) + alternate(lang === "vi" ? "en" : "vi", absolute(site, page.otherLanguageHref));
  }
  if (page.previousHref !== undefined) html += `<link rel="prev" href="${escapeHtml(page.previousHref)}">`;
  if (page.nextHref !== undefined) html += `<link rel="next" href="${escapeHtml(page.nextHref)}">`;
  html += feedLinks(page.feeds ?? []) + openGraph({ site, lang }, page, canonical);
  for (const value of page.jsonLd ?? []) html += dataBlock(value);
  return html;
}

/** The Open Graph protocol, which messaging programs read. */
function openGraph({ site, lang }: HeadContext, page: PageFrame, canonical: string): string {
  let html =
    property("og:title", page.title ?? site.name) +
    property("og:type", page.kind ?? "website") +
    property("og:url", canonical) +
    property("og:site_name", site.name) +
    property("og:locale", lang === "vi" ? "vi_VN" : "en_GB");
  if (page.description) html += property("og:description", page.description);
  if (page.picture) {
    html +=
      property("og:image", absolute(site, page.picture.src)) +
      property("og:image:width", String(page.picture.width)) +
      property("og:image:height", String(page.picture.height)) +
      property("og:image:alt", page.picture.alt) +
      `<meta name="twitter:card" content="summary_large_image">`;
  }
  if (page.publishedAt !== undefined) html += property("article:published_time", toIso(page.publishedAt));
  if (page.updatedAt !== undefined) html += property("article:modified_time", toIso(page.updatedAt));
  return html;
}

const property = (name: string, content: string): string =>
  `<meta property="${name}" content="${escapeHtml(content)}">`;

const alternate = (lang: Lang, href: string): string =>
  `<link rel="alternate" hreflang="${lang}" href="${escapeHtml(href)}">`;

const feedLinks = (feeds: readonly FeedLink[]): string =>
  feeds
    .map(
      ({ type, href, title }) =>
        `<link rel="alternate" type="${type}" href="${escapeHtml(href)}" title="${escapeHtml(title)}">`,
    )
    .join("");
