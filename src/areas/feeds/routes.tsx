import { findMovedTo } from "#edition/entries.ts";
import { inLanguage } from "#kernel/localized.ts";
import type { Answer, PageContext, PublicRoute } from "#web/public/route.ts";
import { listInSections, listNewest } from "../articles/index.ts";
import { readSections, type Section, withDescendants } from "../sections/index.ts";
import { answerFeed } from "./make-feed.ts";
import { FEED_FILES, FEED_FORMATS, FEED_LENGTH, type FeedFormat } from "./model.ts";
import { type FeedLine, FeedsPage } from "./pages.tsx";
import { listPostedDocuments } from "./queries.ts";

/** `/rss.xml`, `/van-ban/atom.xml`, `/chuyen-muc/<slug>/feed.json` and the like, and `/rss`, which lists them. */
export const feedRoutes: readonly PublicRoute[] = [
  ...FEED_FORMATS.flatMap((format): PublicRoute[] => [
    { path: `/${FEED_FILES[format]}`, languages: "each", answer: (context) => answerSite(context, format) },
    {
      path: `/van-ban/${FEED_FILES[format]}`,
      languages: "each",
      answer: (context) => answerDocuments(context, format),
    },
    {
      path: `/chuyen-muc/:slug/${FEED_FILES[format]}`,
      languages: "each",
      answer: (context, { slug }) => answerSection(context, format, slug ?? ""),
    },
  ]),
  { path: "/rss", languages: "each", answer: answerList },
];

function answerSite(context: PageContext, format: FeedFormat): Answer {
  context.use("kind:article");
  return answerFeed(context, format, {
    title: undefined,
    description: inLanguage(context.settings.agency, context.language),
    pagePath: context.href("/"),
    folder: folderOf(context, "/"),
    entries: listNewest(context.edition, context.language, FEED_LENGTH),
  });
}

function answerDocuments(context: PageContext, format: FeedFormat): Answer {
  context.use("kind:document");
  const { documents } = context.words;
  return answerFeed(context, format, {
    title: documents.title,
    description: documents.description,
    pagePath: context.href("/van-ban"),
    folder: folderOf(context, "/van-ban/"),
    entries: listPostedDocuments(context.edition, context.language, FEED_LENGTH),
  });
}

function answerSection(context: PageContext, format: FeedFormat, slug: string): Answer {
  const { edition, language } = context;
  context.use("kind:section");
  const section = readSections(edition, language).bySlug.get(slug);
  if (section === undefined) {
    const to = findMovedTo(edition, `/chuyen-muc/${slug}`);
    if (to === undefined) return { kind: "not-found" };
    return { kind: "redirect", to: `${context.href(to)}/${FEED_FILES[format]}`, permanent: true };
  }
  const ids = withDescendants(section).map(({ id }) => id);
  context.use(...ids.map((id) => `section:${id}`));
  return answerFeed(context, format, {
    title: section.title,
    description: section.description,
    pagePath: section.path,
    folder: `${section.path}/`,
    entries: listInSections(edition, ids, language, FEED_LENGTH),
  });
}

function answerList(context: PageContext): Answer {
  context.use("kind:section");
  const { feeds, home, documents, chrome } = context.words;
  const path = context.href("/rss");
  const shown = readSections(context.edition, context.language).roots.filter((section) => section.shown);
  return {
    kind: "page",
    visit: { kind: "list" },
    frame: {
      title: feeds.title,
      description: feeds.description,
      canonical: path,
      otherLanguageHref: context.language === "vi" ? "/en/rss" : "/rss",
    },
    main: (
      <FeedsPage
        ui={context.ui}
        trail={[
          { href: context.href("/"), title: chrome.home },
          { href: path, title: feeds.title },
        ]}
        main={[
          { title: home.newest, depth: 0, folder: folderOf(context, "/") },
          { title: documents.title, depth: 0, folder: folderOf(context, "/van-ban/") },
        ]}
        sections={shown.flatMap((section) => linesOf(section, 0))}
        calendarHref={context.href("/lich-cong-tac.ics")}
        openDataHref={context.href("/api")}
      />
    ),
  };
}

const linesOf = (section: Section, depth: number): FeedLine[] => [
  { title: section.title, depth, folder: `${section.path}/` },
  ...section.children.filter((child) => child.shown).flatMap((child) => linesOf(child, depth + 1)),
];

/** `href("/")` ends without a slash in English. */
const folderOf = (context: PageContext, folder: string): string => `${context.href(folder).replace(/\/$/, "")}/`;
