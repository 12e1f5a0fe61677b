import { findMovedTo } from "#edition/entries.ts";
import { breadcrumbLd } from "#site/json-ld.ts";
import type { Answer, PageContext, PublicRoute } from "#web/public/route.ts";
import { countInSections, listInSections } from "../articles/index.ts";
import { countPagesInSections, listPagesInSections } from "../pages/index.ts";
import { lastPageOf, parsePage, withQuery } from "../paging.ts";
import { summarize } from "../summaries.ts";
import { trailTo } from "../trail.ts";
import { AllSectionsPage, SectionPage } from "./pages.tsx";
import { readSections, shownLinks, withDescendants } from "./queries.ts";

const PAGE_SIZE = 20;

/** Beside a section without sub-sections: enough to go on, few enough to choose from. */
const MAX_OTHERS = 12;

export const sectionRoutes: readonly PublicRoute[] = [
  { path: "/chuyen-muc", languages: "each", answer: answerAll },
  {
    path: "/chuyen-muc/:slug",
    languages: "each",
    query: ["trang"],
    answer: (context, { slug }) => answerSection(context, slug ?? ""),
  },
];

function answerAll(context: PageContext): Answer {
  context.use("kind:section");
  const { all, allDescription } = context.words.sections;
  const path = context.href("/chuyen-muc");
  return {
    kind: "page",
    visit: { kind: "list" },
    frame: {
      title: all,
      description: allDescription,
      canonical: path,
      otherLanguageHref: context.language === "vi" ? "/en/chuyen-muc" : "/chuyen-muc",
    },
    main: (
      <AllSectionsPage
        ui={context.ui}
        trail={[...trailTo(context, undefined), { href: path, title: all }]}
        groups={shownLinks(readSections(context.edition, context.language).roots)}
      />
    ),
  };
}

function answerSection(context: PageContext, slug: string): Answer {
  const { edition, language } = context;
  context.use("kind:section");
  const sections = readSections(edition, language);
  const section = sections.bySlug.get(slug);
  if (section === undefined) {
    const to = findMovedTo(edition, `/chuyen-muc/${slug}`);
    return to === undefined ? { kind: "not-found" } : { kind: "redirect", to: context.href(to), permanent: true };
  }
  const page = parsePage(context.query("trang"));
  if (page === undefined) return { kind: "not-found" };
  const ids = withDescendants(section).map(({ id }) => id);
  context.use(...ids.map((id) => `section:${id}`));
  const [count, list] =
    section.holds === "pages"
      ? ([countPagesInSections, listPagesInSections] as const)
      : ([countInSections, listInSections] as const);
  const lastPage = lastPageOf(count(edition, ids, language), PAGE_SIZE);
  if (page > lastPage) return { kind: "not-found" };
  const entries = list(edition, ids, language, PAGE_SIZE, (page - 1) * PAGE_SIZE);
  const trail = trailTo(context, section.id);
  const hrefOf = (number: number) => withQuery(section.path, { trang: number > 1 ? number : undefined });
  const feedHref = `${section.path}/rss.xml`;
  const site = { name: context.settings.name.vi, agency: context.settings.agency.vi, origin: context.origin };
  return {
    kind: "page",
    visit: { kind: "section", itemId: section.id },
    frame: {
      title: section.title,
      description: section.description,
      canonical: hrefOf(page),
      sectionHref: trail[1]?.href,
      otherLanguageHref: language === "vi" ? `/en${section.path}` : section.path.slice("/en".length),
      feeds: [{ type: "application/rss+xml", href: feedHref, title: section.title }],
      jsonLd: [breadcrumbLd(site, trail)],
      previousHref: page > 1 ? hrefOf(page - 1) : undefined,
      nextHref: page < lastPage ? hrefOf(page + 1) : undefined,
    },
    main: (
      <SectionPage
        ui={context.ui}
        trail={trail}
        title={section.title}
        description={section.description}
        news={summarize(context, entries)}
        page={page}
        lastPage={lastPage}
        hrefOf={hrefOf}
        feedHref={feedHref}
        homeHref={context.href("/")}
        subSections={shownLinks(section.children)}
        otherSections={shownLinks(sections.byId.get(section.parentId ?? "")?.children ?? sections.roots)
          .filter(({ href }) => href !== section.path)
          .slice(0, MAX_OTHERS)}
      />
    ),
  };
}
