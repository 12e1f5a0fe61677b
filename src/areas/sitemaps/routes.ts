import type { EditionReader } from "#edition/database.ts";
import type { Language } from "#editorial/model.ts";
import { type Instant, toIso } from "#kernel/instant.ts";
import { inLanguage } from "#kernel/localized.ts";
import type { Answer, PageContext, PublicRoute, TextAnswer } from "#web/public/route.ts";
import { readSections } from "../sections/index.ts";
import { hasEnglish } from "../settings/index.ts";
import type { Xml } from "../xml.ts";
import { MAX_URLS, NEWS_HOURS, parsePart, partName, type SitemapPart } from "./model.ts";
import { toOpenSearch } from "./open-search.ts";
import { listItems, listNewsSince, listParts, listPartsOf, type SitemapRow } from "./queries.ts";
import { type SitemapUrl, toNewsSitemap, toSitemap, toSitemapIndex, urlElement } from "./sitemap-xml.ts";

/** What search engines and browsers ask for before anything else. */
export const sitemapRoutes: readonly PublicRoute[] = [
  { path: "/robots.txt", languages: "one", answer: answerRobots },
  { path: "/sitemap.xml", languages: "one", answer: answerIndex },
  { path: "/sitemaps/:name", languages: "one", answer: (context, { name }) => answerPart(context, name ?? "") },
  { path: "/news-sitemap.xml", languages: "one", answer: answerNews },
  { path: "/opensearch.xml", languages: "each", answer: answerOpenSearch },
];

/** Pages of the site itself, in both languages; sections are added to them. */
const FIXED_PATHS = ["/", "/tin-moi", "/van-ban", "/lich-cong-tac", "/lien-ket", "/thong-ke", "/rss", "/api"] as const;
/** The sitemap of those. */
const SITE_PART = "site";
/** Divides MAX_URLS. */
const SLICE = 2_500;
const HOUR_MS = 3_600_000;

/** Results of searches are endless, and what they lead to is listed elsewhere; the form itself is a page like others. */
function answerRobots({ origin }: PageContext): Answer {
  const lines = [
    "User-agent: *",
    "Disallow: /tim-kiem?",
    "Disallow: /en/tim-kiem?",
    "",
    `Sitemap: ${origin}/sitemap.xml`,
    `Sitemap: ${origin}/news-sitemap.xml`,
    "",
  ];
  return { kind: "text", type: "text/plain; charset=utf-8", body: lines.join("\n") };
}

function answerIndex(context: PageContext): Answer {
  const { edition, origin } = context;
  const parts = listParts(edition).filter((part) => isOffered(context, part));
  context.use(...parts.map(({ kind }) => `kind:${kind}`), ...FIRST_KINDS);
  return xml(toSitemapIndex([SITE_PART, ...parts.map(partName)].map((name) => `${origin}/sitemaps/${name}.xml`)));
}

/** A site that has none of these yet will have them: then its index is another. */
const FIRST_KINDS = ["kind:article", "kind:document", "kind:page"] as const;

async function answerPart(context: PageContext, file: string): Promise<Answer> {
  const name = /^(.+)\.xml$/.exec(file)?.[1];
  if (name === SITE_PART) return xml(toSitemap(siteUrls(context).map(urlElement)));
  const asked = parsePart(name ?? "");
  // Only parts that the index names: a list could be begun at any item, and each would be a file of its own in the cache.
  const part = asked && listPartsOf(context.edition, asked).find((one) => partName(one) === name);
  if (part === undefined || !isOffered(context, part)) return { kind: "not-found" };
  context.use(`kind:${part.kind}`);
  const urls: Xml[] = [];
  for await (const rows of inSlices(context.edition, part))
    urls.push(...rows.map((row) => urlElement(toUrl(context, part, row))));
  return xml(toSitemap(urls));
}

/** A full file takes some 300 ms to make; between slices of it readers are answered. */
async function* inSlices(edition: EditionReader, part: SitemapPart): AsyncGenerator<readonly SitemapRow[]> {
  let { after } = part;
  for (let listed = 0; listed < MAX_URLS; listed += SLICE) {
    const rows = listItems(edition, { ...part, after }, SLICE);
    yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < SLICE) return;
    after = { at: last.published_at, id: last.item_id };
    await new Promise(setImmediate);
  }
}

function siteUrls(context: PageContext): SitemapUrl[] {
  const { edition, origin } = context;
  context.use("kind:section");
  const sections = [...readSections(edition, "vi").byId.values()].map((section) => section.path);
  return [...FIXED_PATHS, ...sections].flatMap((path) => {
    const url = origin + path;
    if (!hasEnglish(context.settings)) return [{ url, alternates: [] }];
    const alternates = [
      { language: "vi", url },
      { language: "en", url: `${origin}/en${path === "/" ? "" : path}` },
    ];
    return alternates.map((one) => ({ url: one.url, alternates }));
  });
}

const isOffered = ({ settings }: PageContext, { language }: { readonly language: Language }): boolean =>
  language === "vi" || hasEnglish(settings);

function toUrl({ origin, settings }: PageContext, { language }: SitemapPart, row: SitemapRow): SitemapUrl {
  const url = origin + row.path;
  const other = language === "vi" ? "en" : "vi";
  return {
    url,
    changedAt: toIso(row.updated_at ?? row.published_at),
    alternates:
      row.other_path === null || !hasEnglish(settings)
        ? []
        : [
            { language, url },
            { language: other, url: origin + row.other_path },
          ],
  };
}

function answerNews(context: PageContext): Answer {
  const { edition, settings, origin, now } = context;
  context.use("kind:article");
  const span = NEWS_HOURS * HOUR_MS;
  const news = listNewsSince(edition, (now - span) as Instant).filter((entry) => isOffered(context, entry));
  // The oldest falls out when it is two days old.
  const oldest = news.at(-1);
  context.until(oldest && ((oldest.published_at + span) as Instant));
  return xml(
    toNewsSitemap(
      inLanguage(settings.name, "vi"),
      news.map((entry) => ({
        url: `${origin}${entry.path}`,
        title: entry.title,
        language: entry.language,
        publishedAt: toIso(entry.published_at),
      })),
    ),
  );
}

function answerOpenSearch(context: PageContext): Answer {
  const { settings, language, origin, words } = context;
  const siteName = inLanguage(settings.name, language);
  return {
    kind: "text",
    type: "application/opensearchdescription+xml; charset=utf-8",
    body: toOpenSearch({
      siteName,
      description: `${words.chrome.searchLabel}: ${siteName}`,
      language,
      searchUrl: `${origin}${context.href("/tim-kiem")}`,
      selfUrl: `${origin}${context.href("/opensearch.xml")}`,
    }),
  };
}

const xml = (body: string): TextAnswer => ({ kind: "text", type: "application/xml; charset=utf-8", body });
