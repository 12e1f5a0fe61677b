import { findEntry } from "#edition/entries.ts";
import { inLanguage } from "#kernel/localized.ts";
import { formatShortDate } from "#language/dates.ts";
import { absolute, websiteLd } from "#site/json-ld.ts";
import type { NewsSummary } from "#site/views.ts";
import { daySeries, daySpan } from "#visits/chart-data.ts";
import type { Answer, PageContext, PublicRoute } from "#web/public/route.ts";
import { listInSections, listNewest } from "../articles/index.ts";
import { briefOfWeek } from "../calendar/index.ts";
import { listNewestDocuments } from "../documents/index.ts";
import { fillers, findBlocks, listPlaced, MAX_BLOCKS, NEWEST_LOOKED_AT, SHOWN } from "../front-page/index.ts";
import { linkTags, listLinkGroups } from "../links/index.ts";
import { readSections, type Section, withDescendants } from "../sections/index.ts";
import { summarize, summarizeIds } from "../summaries.ts";
import { HomePage, type SectionBlockView } from "./pages.tsx";

const NEWEST = 9;
const PER_SECTION = 4;
const DOCUMENTS = 5;
const SPARKLINE_DAYS = 30;

export const homeRoutes: readonly PublicRoute[] = [
  { path: "/", languages: "each", answer: answerHome },
  // What rich text links to: the item's present address, whatever it was renamed to.
  { path: "/muc/:id", languages: "one", answer: (context, { id }) => answerItem(context, id ?? "") },
];

function answerHome(context: PageContext): Answer {
  const { edition, language, now, settings } = context;
  context.use("kind:article", "kind:front-page", "kind:section", "kind:media");
  const featured = placedOrNewest(context);
  const hot = placed(context, "hot").slice(0, SHOWN.hot);
  const shown = new Set([...featured, ...hot].map((news) => news.href));
  const newest = summarize(context, listNewest(edition, language, NEWEST + shown.size))
    .filter((news) => !shown.has(news.href))
    .slice(0, NEWEST);
  const siteName = inLanguage(settings.name, language);
  const site = { name: siteName, agency: inLanguage(settings.agency, language), origin: context.origin };
  context.use("kind:document", ...linkTags(edition));
  return {
    kind: "page",
    visit: { kind: "home" },
    frame: {
      description: `${siteName} – ${site.agency}`,
      canonical: context.href("/"),
      otherLanguageHref: language === "vi" ? "/en" : "/",
      kind: "website",
      jsonLd: [websiteLd(site, context.href("/tim-kiem")), organization(context, site)],
    },
    main: (
      <HomePage
        ui={context.ui}
        siteName={siteName}
        today={formatShortDate(now, context.timeZone)}
        hot={hot}
        lead={featured[0]}
        featured={featured.slice(1)}
        newest={newest}
        newestHref={context.href("/tin-moi")}
        sections={sectionBlocks(context, shown)}
        calendar={briefOfWeek(context)}
        documents={{ href: context.href("/van-ban"), newest: listNewestDocuments(edition, language, DOCUMENTS) }}
        linkGroups={listLinkGroups(edition, language)}
        visits={visits(context)}
      />
    ),
  };
}

/** What editors placed, in their order; the page is stale when the first of them expires. */
function placed(context: PageContext, place: "hot" | "featured"): NewsSummary[] {
  const all = listPlaced(context.edition, context.language, place, context.now);
  for (const { until } of all) context.until(until);
  return summarizeIds(
    context,
    all.map(({ itemId }) => itemId),
  );
}

/** A place that editors did not fill is filled by the newest: the front must not be empty. */
function placedOrNewest(context: PageContext): NewsSummary[] {
  const chosen = placed(context, "featured").slice(0, SHOWN.featured);
  if (chosen.length === SHOWN.featured) return chosen;
  const seen = new Set(chosen.map((news) => news.href));
  const newest = summarize(context, listNewest(context.edition, context.language, NEWEST_LOOKED_AT)).map((news) => ({
    news,
    hasPicture: news.picture !== undefined,
  }));
  const more = fillers(newest, ({ news }) => seen.has(news.href), SHOWN.featured - chosen.length);
  return [...chosen, ...more.map(({ news }) => news)];
}

/** What stands on the front already is not told again below, unless a section has nothing else. */
function sectionBlocks(context: PageContext, onFront: ReadonlySet<string>): SectionBlockView[] {
  const blocks: SectionBlockView[] = [];
  for (const section of sectionsWithBlocks(context)) {
    if (blocks.length === MAX_BLOCKS) break;
    if (!section.shown) continue;
    const news = newsOf(context, section, onFront);
    if (news.length > 0) blocks.push({ href: section.path, title: section.title, news });
  }
  return blocks;
}

/** As editors chose them, or those of news at the top of the tree. */
function sectionsWithBlocks({ edition, language }: PageContext): readonly Section[] {
  const { roots, byId } = readSections(edition, language);
  const chosen = findBlocks(edition, language);
  if (chosen === undefined) return roots.filter(({ holds }) => holds === "articles");
  return chosen.flatMap((id) => byId.get(id) ?? []);
}

/** Whatever stands in a section, pages too; what the front tells already only where there is nothing else. */
function newsOf(context: PageContext, section: Section, onFront: ReadonlySet<string>): NewsSummary[] {
  const ids = withDescendants(section).map(({ id }) => id);
  context.use(...ids.map((id) => `section:${id}`));
  const newest = listInSections(context.edition, ids, context.language, PER_SECTION + onFront.size);
  const more = newest.filter((entry) => !onFront.has(entry.path ?? ""));
  return summarize(context, (more.length > 0 ? more : newest).slice(0, PER_SECTION));
}

function visits(context: PageContext) {
  const today = Temporal.Instant.fromEpochMilliseconds(context.now).toZonedDateTimeISO(context.timeZone).toPlainDate();
  const span = daySpan(today.toString(), SPARKLINE_DAYS);
  const days = daySeries(context.visits.days(span.from, span.to), today.toString(), SPARKLINE_DAYS);
  return { ...context.visits.snapshot(), days: days.map((day) => day.visits), href: context.href("/thong-ke") };
}

function organization(context: PageContext, site: { readonly agency: string; readonly origin: string }): object {
  const { contact } = context.settings;
  return {
    "@context": "https://schema.org",
    "@type": "GovernmentOrganization",
    name: site.agency,
    url: absolute(site, "/"),
    ...(contact.phone === undefined ? {} : { telephone: contact.phone }),
    ...(contact.email === undefined ? {} : { email: contact.email }),
    ...(contact.address === undefined ? {} : { address: inLanguage(contact.address, context.language) }),
  };
}

function answerItem(context: PageContext, id: string): Answer {
  context.use(`item:${id}`);
  const path = findEntry(context.edition, id)?.path;
  return path ? { kind: "redirect", to: path, permanent: false } : { kind: "not-found" };
}
