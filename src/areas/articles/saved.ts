import type { EntryRow } from "#edition/entries.ts";
import { inLanguage } from "#kernel/localized.ts";
import { formatDateTime } from "#language/dates.ts";
import { escapeHtml } from "#richtext/escape.ts";
import type { PageContext } from "#web/public/route.ts";
import { nameInByline } from "./byline.ts";
import type { ArticleRow } from "./queries.ts";

/** Enough to read by, on a phone as on paper. The file is the reader's own by then: no policy of the site holds in it. */
const STYLE =
  ":root{color-scheme:light dark}body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.0625rem/1.65 system-ui,sans-serif}" +
  "h1{line-height:1.3}img,video{max-width:100%;height:auto}figure{margin:1.5rem 0}figcaption{font-size:.9rem}" +
  ".table-scroll{overflow-x:auto}table{border-collapse:collapse}th,td{padding:.4rem .6rem;border:1px solid;text-align:left}" +
  "a{overflow-wrap:anywhere}";

/** An article as one file to keep: its text, where it was published and when; it reads without a network. */
export function savedArticle(context: PageContext, entry: EntryRow, row: ArticleRow): string {
  const { settings, origin, language, timeZone } = context;
  const site = inLanguage(settings.name, language);
  const published = formatDateTime(entry.published_at, timeZone, language);
  const address = `${origin}${entry.path}`;
  // Addresses within the site would lead nowhere from a reader's own disk.
  const body = row.body_html.replaceAll(/(href|src)="\//g, `$1="${origin}/`).replaceAll(/<source [^>]*>/g, "");
  return `<!doctype html>
<html lang="${entry.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(entry.title)}</title><link rel="canonical" href="${escapeHtml(address)}">
<style>${STYLE}</style></head>
<body><main><p>${escapeHtml(site)}</p><h1>${escapeHtml(entry.title)}</h1><p>${escapeHtml(published)}</p>
${entry.lead === null ? "" : `<p><strong>${escapeHtml(entry.lead)}</strong></p>`}
${body}
${row.byline === null ? "" : `<p>${escapeHtml(`${context.words.articles.byline} ${nameInByline(row.byline)}`)}</p>`}
<p><a href="${escapeHtml(address)}">${escapeHtml(address)}</a></p></main></body></html>
`;
}
