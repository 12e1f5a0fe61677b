import { type EntryRow, listEntries } from "#edition/entries.ts";
import type { FoundItem } from "#edition/search/public-search.ts";
import { MAX_REACH } from "#edition/search/search.ts";
import { DEFAULT_ABBREVIATIONS } from "#language/abbreviations-default.ts";
import type { FacetGroup } from "#site/components/facets.tsx";
import { suggestPath } from "#web/public/paths.ts";
import type { Answer, PageContext, PublicRoute } from "#web/public/route.ts";
import { lastPageOf, withQuery } from "../paging.ts";
import { readSections, type Section, type SectionTree, withDescendants } from "../sections/index.ts";
import { trailTo } from "../trail.ts";
import {
  type FormFault,
  readForm,
  SEARCHED_KINDS,
  type SearchedKind,
  type SearchForm,
  type SearchQuery,
} from "./model.ts";
import { type ResultsView, type ResultView, SearchPage } from "./pages.tsx";
import { browse } from "./queries.ts";

const PAGE_SIZE = 20;
const FACETS_SHOWN = 8;

export const searchRoutes: readonly PublicRoute[] = [
  {
    path: "/tim-kiem",
    languages: "each",
    query: ["q", "loai", "chuyen-muc", "tu", "den", "sap-xep", "trang"],
    answer: answerSearch,
  },
];

function answerSearch(context: PageContext): Answer {
  const form: SearchForm = {
    q: (context.query("q") ?? "").trim(),
    type: context.query("loai") ?? "",
    section: context.query("chuyen-muc") ?? "",
    from: context.query("tu") ?? "",
    to: context.query("den") ?? "",
    sort: context.query("sap-xep") ?? "",
    page: context.query("trang") ?? "",
  };
  context.use("kind:section", ...SEARCHED_KINDS.map((kind) => `kind:${kind}`));
  const sections = readSections(context.edition, context.language);
  const { query, faults: unread } = readForm(form, sections, context.timeZone);
  const isAsked = form.q !== "" || [form.type, form.section, form.from, form.to].some((value) => value !== "");
  const found = isAsked && unread.length === 0 ? findResults(context, form, query, sections) : undefined;
  const isThere = found === undefined || query.page <= found.lastPage;
  const results = isThere ? found : undefined;
  const faults: readonly FormFault[] = isThere ? unread : [{ field: "page", fault: "page" }];
  const action = context.href("/tim-kiem");
  const title = context.words.search.title;
  return {
    kind: "page",
    status: faults.length > 0 ? 400 : 200,
    visit: { kind: "search", ...(isInVain(query, results) ? { searchedInVain: query.typed } : {}) },
    frame: {
      title: form.q === "" ? title : context.words.search.titleOf(form.q),
      canonical: hrefOf(action, form),
      query: form.q,
      // The form is a page of the site; what it finds is already listed where it stands.
      ...(isAsked || form.page !== "" ? { noIndex: true } : { description: context.words.search.description }),
      otherLanguageHref: context.language === "vi" ? "/en/tim-kiem" : "/tim-kiem",
    },
    main: (
      <SearchPage
        ui={context.ui}
        trail={[...trailTo(context, undefined), { href: action, title }]}
        action={action}
        suggestHref={suggestPath(context.language)}
        form={form}
        faults={faults}
        sections={listed(sections.roots, 0)}
        results={results}
      />
    ),
  };
}

/** Nothing in all that there is; what filters left out was found. */
const isInVain = (query: SearchQuery, results: ResultsView | undefined): boolean =>
  query.typed !== "" && results !== undefined && !results.isNarrowed && results.total === 0;

const listed = (sections: readonly Section[], depth: number): { slug: string; title: string; depth: number }[] =>
  sections.flatMap((section) => [
    { slug: section.slug, title: section.title, depth },
    ...listed(section.children, depth + 1),
  ]);

function findResults(context: PageContext, form: SearchForm, query: SearchQuery, sections: SectionTree): ResultsView {
  const section = sections.bySlug.get(query.sectionSlug ?? "");
  const sectionIds = section && withDescendants(section).map(({ id }) => id);
  const action = context.href("/tim-kiem");
  const offset = Math.min((query.page - 1) * PAGE_SIZE, MAX_REACH - PAGE_SIZE);
  const found =
    query.typed === ""
      ? browsed(context, query, sectionIds, sections, offset)
      : searched(context, form, query, sectionIds, sections, offset);
  return {
    ...found,
    clearHref: hrefOf(action, { ...form, type: "", section: "", from: "", to: "", page: "" }),
    isNarrowed: [form.type, form.section, form.from, form.to].some((value) => value !== ""),
    page: query.page,
    lastPage: lastPageOf(Math.min(found.total, MAX_REACH), PAGE_SIZE),
    hrefOf: (page) => hrefOf(action, { ...form, page: page > 1 ? String(page) : "" }),
  };
}

type Found = Pick<ResultsView, "items" | "total" | "totalIsExact" | "isPartial" | "correction" | "facets">;

function browsed(
  context: PageContext,
  query: SearchQuery,
  sectionIds: readonly string[] | undefined,
  sections: SectionTree,
  offset: number,
): Found {
  const { entries, total, totalIsExact } = browse(
    context.edition,
    {
      language: context.language,
      kinds: query.kind === undefined ? SEARCHED_KINDS : [query.kind],
      sectionIds,
      from: query.from,
      before: query.before,
    },
    PAGE_SIZE,
    offset,
  );
  const items = entries.map((entry) =>
    resultView(context, entry, sections, {
      title: [{ text: entry.title, isMatch: false }],
      snippet: entry.lead === null ? [] : [{ text: entry.lead, isMatch: false }],
    }),
  );
  return { items, total, totalIsExact, isPartial: false, facets: [] };
}

function searched(
  context: PageContext,
  form: SearchForm,
  query: SearchQuery,
  sectionIds: readonly string[] | undefined,
  sections: SectionTree,
  offset: number,
): Found {
  const result = context.search.search({
    typed: query.typed,
    filter: { kind: query.kind, sectionIds, language: context.language },
    from: query.from,
    before: query.before,
    sort: query.sort,
    offset,
    limit: PAGE_SIZE,
    abbreviations: context.settings.abbreviations ?? DEFAULT_ABBREVIATIONS,
  });
  const entries = new Map(
    listEntries(
      context.edition,
      result.items.map((item) => item.itemId),
    ).map((row) => [row.item_id as string, row]),
  );
  const action = context.href("/tim-kiem");
  const { correction } = result;
  return {
    items: result.items.flatMap((item) => {
      const entry = entries.get(item.itemId);
      return entry === undefined ? [] : [resultView(context, entry, sections, item)];
    }),
    total: result.total,
    totalIsExact: result.totalIsExact,
    isPartial: result.isPartial,
    correction:
      correction === undefined
        ? undefined
        : { href: hrefOf(action, { ...form, q: correction, page: "" }), title: correction },
    facets: facetGroups(context, form, sections, result.facets),
  };
}

function facetGroups(
  context: PageContext,
  form: SearchForm,
  sections: SectionTree,
  facets: ReturnType<PageContext["search"]["search"]>["facets"],
): FacetGroup[] {
  const { search } = context.words;
  const action = context.href("/tim-kiem");
  const shownCount = (count: number) => (facets.isExact ? count : undefined);
  const kinds = facets.kinds.filter(({ value }) => value in search.kinds);
  return [
    {
      title: search.type,
      options: (kinds.length > 1 || form.type !== "" ? kinds : []).map(({ value, count }) => ({
        label: search.kinds[value as SearchedKind],
        href: hrefOf(action, { ...form, type: form.type === value ? "" : value, page: "" }),
        count: shownCount(count),
        isChosen: form.type === value,
      })),
    },
    {
      title: search.section,
      options: facets.sections.slice(0, FACETS_SHOWN).flatMap(({ value, count }) => {
        const section = sections.byId.get(value);
        if (section === undefined) return [];
        const isChosen = form.section === section.slug;
        const href = hrefOf(action, { ...form, section: isChosen ? "" : section.slug, page: "" });
        return [{ label: section.title, href, count: shownCount(count), isChosen }];
      }),
    },
  ];
}

function resultView(
  context: PageContext,
  entry: EntryRow,
  sections: SectionTree,
  item: Pick<FoundItem, "title" | "snippet"> & Partial<FoundItem>,
): ResultView {
  const section = sections.byId.get(entry.section_id ?? "");
  const kindLabel = context.words.search.kinds[entry.kind as SearchedKind] ?? entry.kind;
  return {
    href: `${entry.path}${item.anchor === undefined ? "" : `#${item.anchor}`}`,
    title: item.title,
    snippet: item.snippet,
    kindLabel,
    section: section && { href: section.path, title: section.title },
    publishedAt: entry.published_at,
    heading: item.heading,
    lang: entry.language,
  };
}

const hrefOf = (action: string, form: SearchForm): string =>
  withQuery(action, {
    q: form.q,
    loai: form.type,
    "chuyen-muc": form.section,
    tu: form.from,
    den: form.to,
    "sap-xep": form.sort,
    trang: form.page,
  });
