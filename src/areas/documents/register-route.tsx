import type { Link } from "#site/views.ts";
import type { Answer, PageContext } from "#web/public/route.ts";
import { lastPageOf, withQuery } from "../paging.ts";
import { dayAfter, dayAt, startOfDay } from "./effect.ts";
import { facesOf } from "./faces.ts";
import { type AskedRegister, addressValue, DIMENSIONS, PARAMETERS, readFilters, registerHref } from "./filters.ts";
import { readDocuments } from "./queries.ts";
import { countDocuments, findDocumentWith, listDocumentIds } from "./register.ts";
import type { ChoiceGroup } from "./register-form.tsx";
import { type RegisterEntry, type RegisterList, RegisterPage } from "./register-page.tsx";
import { listTerms, type TermNames, termNames } from "./terms.ts";
import { effectView, issuerView, typeView } from "./views.ts";

const PAGE_SIZE = 20;

/** `/van-ban`: the filters are in the address; words to search for lead to the search page. */
export function answerRegister(context: PageContext): Answer {
  const { edition, words, language } = context;
  const typed = context.query("q");
  if (typed !== undefined) {
    const to = withQuery(context.href("/tim-kiem"), { q: typed, loai: "document" });
    return { kind: "redirect", to, permanent: false };
  }
  const today = dayAt(context.now, context.timeZone);
  context.use("kind:document");
  context.until(startOfDay(dayAfter(today), context.timeZone));
  const isKnown = (dimension: Parameters<typeof findDocumentWith>[1], key: string) =>
    findDocumentWith(edition, dimension, key) !== undefined;
  const asked = readFilters(context.query, isKnown);
  const isReadable = asked.faults.length === 0;
  const list = isReadable ? listOf(context, asked, today) : undefined;
  if (list !== undefined && asked.page > list.lastPage) return { kind: "not-found" };

  const names = termNames(edition, words, language);
  const path = context.href("/van-ban");
  const chosen = chosenOf(path, asked, names);
  const feedHref = `${path}/rss.xml`;
  const suffix = registerHref("", asked.filter, asked.page);
  return {
    kind: "page",
    status: isReadable ? 200 : 400,
    visit: { kind: "list" },
    frame: {
      title: [words.documents.title, ...chosen.map((choice) => choice.title)].join(" – "),
      description: words.documents.description,
      canonical: `${path}${suffix}`,
      otherLanguageHref: isReadable ? `${language === "vi" ? "/en" : ""}/van-ban${suffix}` : undefined,
      feeds: [{ type: "application/rss+xml", href: feedHref, title: words.documents.title }],
      // Endless combinations of filters say nothing that the list and the documents do not.
      noIndex: chosen.length > 1 || !isReadable,
      previousHref: list !== undefined && list.page > 1 ? list.hrefOf(list.page - 1) : undefined,
      nextHref: list !== undefined && list.page < list.lastPage ? list.hrefOf(list.page + 1) : undefined,
    },
    main: (
      <RegisterPage
        ui={context.ui}
        trail={[
          { href: context.href("/"), title: words.chrome.home },
          { href: path, title: words.documents.title },
        ]}
        form={{
          action: path,
          groups: groupsOf(context, asked, today, names),
          faults: asked.faults.map(({ field, given }) => words.documents.fault[field](given)),
        }}
        chosen={chosen}
        clearHref={path}
        feedHref={feedHref}
        list={list}
      />
    ),
  };
}

function listOf(context: PageContext, { filter, page }: AskedRegister, today: string): RegisterList {
  const { edition, language, words } = context;
  const total = countDocuments(edition, filter, today);
  const ids = listDocumentIds(edition, filter, today, PAGE_SIZE, (page - 1) * PAGE_SIZE);
  const rows = readDocuments(edition, ids);
  const faceOf = facesOf(edition, rows, language);
  const documents = rows.map((row): RegisterEntry => {
    const { href, abstract, lang } = faceOf(row);
    return {
      href,
      abstract,
      lang,
      number: row.number ?? undefined,
      type: typeView(row, language, words),
      issuer: issuerView(row, language),
      issuedOn: row.issued_on,
      effect: effectView(row, today),
    };
  });
  const path = context.href("/van-ban");
  return {
    documents,
    total,
    page,
    lastPage: lastPageOf(total, PAGE_SIZE),
    hrefOf: (number) => registerHref(path, filter, number),
  };
}

const groupsOf = (context: PageContext, asked: AskedRegister, today: string, names: TermNames): ChoiceGroup[] =>
  DIMENSIONS.map((dimension) => ({
    name: PARAMETERS[dimension],
    title: context.words.documents[dimension === "effect" ? "effectFilter" : dimension],
    isFaulty: asked.faults.some((fault) => fault.field === dimension),
    options: listTerms(context.edition, dimension, asked.filter, today, names).map((term) => ({
      value: addressValue(dimension, term.key) ?? "",
      label: term.name,
      lang: term.lang,
      count: term.count,
      isChosen: asked.filter[dimension] === term.key,
    })),
  }));

const chosenOf = (path: string, { filter }: AskedRegister, names: TermNames): Link[] =>
  DIMENSIONS.flatMap((dimension) => {
    const key = filter[dimension];
    if (key === undefined) return [];
    return [{ href: registerHref(path, { ...filter, [dimension]: undefined }), title: names(dimension, key).name }];
  });
