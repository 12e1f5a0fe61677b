import { type EntryRow, findEntry, listEntries } from "#edition/entries.ts";
import { escapeHtml } from "#richtext/escape.ts";
import type { OutlineEntry } from "#richtext/headings.ts";
import { ListPage } from "#site/components/list-page.tsx";
import { SectionLinks } from "#site/components/section-links.tsx";
import { breadcrumbLd, newsArticleLd } from "#site/json-ld.ts";
import type { Link } from "#site/views.ts";
import { type Answer, idInAddress, type PageContext, type PublicRoute } from "#web/public/route.ts";
import { attachmentViews } from "../attachments.ts";
import { answerUntranslated, findTranslation, inOtherLanguage, translationTag } from "../other-language.ts";
import { lastPageOf, parsePage, withQuery } from "../paging.ts";
import { readSections, shownLinks } from "../sections/index.ts";
import { pictureOfEntry, summarize } from "../summaries.ts";
import { trailTo } from "../trail.ts";
import { nameInByline } from "./byline.ts";
import { NewsPages } from "./news-pages.tsx";
import { ArticlePage, type ArticleView } from "./pages.tsx";
import { type ArticleRow, findArticle, listByTag, listNeighbours, listNewest, listRelatedByTags } from "./queries.ts";
import { savedArticle } from "./saved.ts";

/** Beside an article: enough to go on reading, few enough to choose from. */
const RELATED = 6;
const BESIDE = 4;
const PAGE_SIZE = 20;

export const articleRoutes: readonly PublicRoute[] = [
  { path: "/tin/:address", languages: "each", answer: (context, { address }) => answerArticle(context, address ?? "") },
  {
    path: "/tin/:address/luu",
    languages: "each",
    answer: (context, { address }) => answerSaved(context, address ?? ""),
  },
  { path: "/tin-moi", languages: "each", query: ["trang"], answer: answerNewest },
  {
    path: "/tu-khoa/:tag",
    languages: "each",
    query: ["trang"],
    answer: (context, { tag }) => answerTag(context, tag ?? ""),
  },
];

function answerArticle(context: PageContext, address: string): Answer {
  const found = findShown(context, address, "");
  if ("kind" in found) return found;
  const { entry, row } = found;
  const article = articleView(context, entry, row);
  const trail = trailTo(context, entry.section_id);
  context.use(`section:${entry.section_id}`);
  const related = listRelated(context, entry, row);
  const neighbours = listNeighbours(context.edition, entry, BESIDE, new Set(related.map(({ item_id }) => item_id)));
  context.use(...related.map((other) => `item:${other.item_id}`));
  const cards = summarize(context, [...related, ...neighbours.newer, ...neighbours.older]);
  const newer = cards.slice(related.length, related.length + neighbours.newer.length);
  const older = cards.slice(related.length + newer.length);
  const facts = { ...article, href: entry.path ?? "", ...(article.updated ? { updatedAt: article.updated.at } : {}) };
  const site = { name: context.settings.name.vi, agency: context.settings.agency.vi, origin: context.origin };
  return {
    kind: "page",
    visit: { kind: "article", itemId: entry.item_id },
    frame: {
      title: entry.title,
      description: entry.lead ?? undefined,
      canonical: entry.path ?? "",
      kind: "article",
      sectionHref: trail[1]?.href,
      otherLanguageHref: article.translation?.href,
      untranslatedHref: inOtherLanguage(entry.path ?? ""),
      picture: article.picture,
      jsonLd: [newsArticleLd(site, facts), breadcrumbLd(site, trail)],
    },
    main: (
      <ArticlePage
        ui={context.ui}
        article={article}
        trail={trail}
        related={cards.slice(0, related.length)}
        newer={newer}
        older={older}
      />
    ),
  };
}

/** The article to show under an address, or what to answer instead. */
function findShown(
  context: PageContext,
  address: string,
  suffix: string,
): { readonly entry: EntryRow; readonly row: ArticleRow } | Answer {
  const id = idInAddress(address);
  if (id === undefined) return { kind: "not-found" };
  context.use(`item:${id}`);
  const entry = findEntry(context.edition, id);
  if (entry?.kind !== "article") return { kind: "not-found" };
  if (entry.state === "withdrawn") return { kind: "gone", title: entry.title, notice: entry.notice ?? "" };
  const row = findArticle(context.edition, id);
  if (row === undefined) return { kind: "not-found" };
  if (entry.language !== context.language && suffix === "") return answerUntranslated(context, entry);
  const path = `${entry.path}${suffix}`;
  return path === context.path ? { entry, row } : { kind: "redirect", to: path, permanent: true };
}

function articleView(context: PageContext, entry: EntryRow, row: ArticleRow): ArticleView {
  const section = trailTo(context, entry.section_id).at(-1);
  const translation = findTranslation(context.edition, entry, entry.language === "vi" ? "en" : "vi");
  context.use(translationTag(entry));
  return {
    lang: entry.language,
    title: entry.title,
    lead: entry.lead ?? undefined,
    publishedAt: entry.published_at,
    updated: entry.updated_at === null ? undefined : { at: entry.updated_at, note: entry.change_note ?? "" },
    section: entry.section_id === null ? undefined : section,
    picture: pictureOfEntry(context, entry),
    bodyHtml: row.body_html,
    headings: JSON.parse(row.headings) as OutlineEntry[],
    byline: row.byline === null ? undefined : nameInByline(row.byline),
    source: row.source_name === null ? undefined : { name: row.source_name, href: row.source_url ?? undefined },
    tags: tagLinks(context, row),
    attachments: attachmentViews(context, JSON.parse(row.attachments)),
    saveHref: `${entry.path}/luu`,
    translation: translation && { href: translation.path ?? "", title: translation.title },
  };
}

const tagLinks = (context: PageContext, row: ArticleRow): Link[] =>
  (JSON.parse(row.tags) as string[]).map((tag) => ({
    href: context.href(`/tu-khoa/${encodeURIComponent(tag)}`),
    title: tag,
  }));

/** As `derive` writes it. */
const NO_TAGS = "[]";

function listRelated(context: PageContext, entry: EntryRow, row: ArticleRow): EntryRow[] {
  const chosen = listEntries(context.edition, JSON.parse(row.related) as string[]);
  if (chosen.length >= RELATED || row.tags === NO_TAGS) return chosen.slice(0, RELATED);
  const seen = new Set(chosen.map((other) => other.item_id));
  const byTags = listRelatedByTags(context.edition, entry.item_id, entry.language, RELATED);
  return [...chosen, ...byTags.filter((other) => !seen.has(other.item_id))].slice(0, RELATED);
}

/** Decree 42/2022 Art. 7.1.c: each article can be stored. One HTML file that needs nothing else. */
function answerSaved(context: PageContext, address: string): Answer {
  const found = findShown(context, address, "/luu");
  if ("kind" in found) return found;
  const { entry, row } = found;
  return {
    kind: "text",
    type: "text/html; charset=utf-8",
    body: savedArticle(context, entry, row),
    headers: {
      "content-disposition": `attachment; filename="${(entry.path ?? "").split("/").at(-1)}.html"`,
      link: `<${context.origin}${escapeHtml(entry.path ?? "")}>; rel="canonical"`,
    },
  };
}

function answerNewest(context: PageContext): Answer {
  const page = parsePage(context.query("trang"));
  if (page === undefined) return { kind: "not-found" };
  context.use("kind:article");
  const entries = listNewest(context.edition, context.language, PAGE_SIZE + 1, (page - 1) * PAGE_SIZE);
  if (entries.length === 0 && page > 1) return { kind: "not-found" };
  const title = context.words.home.newest;
  return answerList(context, { title, path: context.href("/tin-moi"), page, entries });
}

function answerTag(context: PageContext, tag: string): Answer {
  const page = parsePage(context.query("trang"));
  if (page === undefined) return { kind: "not-found" };
  context.use("kind:article");
  const entries = listByTag(context.edition, tag, context.language, PAGE_SIZE + 1, (page - 1) * PAGE_SIZE);
  if (entries.length === 0) return { kind: "not-found" };
  const path = context.href(`/tu-khoa/${encodeURIComponent(tag)}`);
  return answerList(context, { title: `#${tag}`, path, page, entries });
}

interface NewsPage {
  readonly title: string;
  readonly path: string;
  readonly page: number;
  /** One more than a page shows when there is another page. */
  readonly entries: readonly EntryRow[];
}

function answerList(context: PageContext, { title, path, page, entries }: NewsPage): Answer {
  const hrefOf = (number: number) => withQuery(path, { trang: number > 1 ? number : undefined });
  const lastPage = Math.max(page, lastPageOf((page - 1) * PAGE_SIZE + entries.length, PAGE_SIZE));
  const trail = [...trailTo(context, undefined), { href: path, title }];
  context.use("kind:section");
  const sections = readSections(context.edition, context.language).roots.filter(({ holds }) => holds === "articles");
  return {
    kind: "page",
    visit: { kind: "list" },
    frame: { title, canonical: hrefOf(page) },
    main: (
      <ListPage
        ui={context.ui}
        trail={trail}
        title={title}
        after={<SectionLinks title={context.words.sections.all} links={shownLinks(sections)} />}
      >
        <NewsPages
          ui={context.ui}
          news={summarize(context, entries.slice(0, PAGE_SIZE))}
          page={page}
          lastPage={lastPage}
          hrefOf={hrefOf}
          homeHref={context.href("/")}
        />
      </ListPage>
    ),
  };
}
