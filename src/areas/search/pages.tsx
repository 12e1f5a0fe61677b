import type { Instant } from "#kernel/instant.ts";
import { formatNumber } from "#language/dates.ts";
import { Breadcrumb } from "#site/components/breadcrumb.tsx";
import { DateTime } from "#site/components/date-time.tsx";
import { EmptyState } from "#site/components/empty-state.tsx";
import { type FacetGroup, Facets } from "#site/components/facets.tsx";
import { Icon } from "#site/components/icon.tsx";
import { Pager } from "#site/components/pager.tsx";
import { SearchForm as SearchBox } from "#site/components/search-form.tsx";
import type { Lang, Link, Trail, Ui } from "#site/views.ts";
import type { FormFault, SearchForm } from "./model.ts";
import { SEARCHED_KINDS } from "./model.ts";

/** A piece of text, and whether it is what was asked for. */
export interface PieceView {
  readonly text: string;
  readonly isMatch: boolean;
}

export interface ResultView {
  readonly href: string;
  readonly title: readonly PieceView[];
  readonly snippet: readonly PieceView[];
  readonly kindLabel: string;
  readonly section?: Link | undefined;
  readonly publishedAt: Instant;
  /** Of the passage found. */
  readonly heading?: string | undefined;
  readonly lang: Lang;
}

export interface SearchPageProps {
  readonly ui: Ui;
  readonly trail: Trail;
  readonly action: string;
  readonly suggestHref: string;
  readonly form: SearchForm;
  readonly faults: readonly FormFault[];
  readonly sections: readonly { readonly slug: string; readonly title: string; readonly depth: number }[];
  /** Absent until something was asked. */
  readonly results?: ResultsView | undefined;
}

export interface ResultsView {
  readonly items: readonly ResultView[];
  readonly total: number;
  readonly totalIsExact: boolean;
  readonly isPartial: boolean;
  readonly correction?: Link | undefined;
  readonly facets: readonly FacetGroup[];
  readonly clearHref: string;
  /** By any filter, which may be why nothing was found. */
  readonly isNarrowed: boolean;
  readonly page: number;
  readonly lastPage: number;
  readonly hrefOf: (page: number) => string;
}

export const SearchPage = (props: SearchPageProps) => {
  const { ui, trail, form, results } = props;
  const words = ui.words.search;
  return (
    <div class="frame list-page search-page">
      <Breadcrumb trail={trail} ui={ui} />
      <header class="page-head">
        <h1>{form.q === "" ? words.title : words.titleOf(form.q)}</h1>
        {results === undefined && <p class="page-description">{words.intro}</p>}
      </header>
      <SearchBox id="search-q" action={props.action} suggestHref={props.suggestHref} query={form.q} ui={ui}>
        <Filters {...props} />
      </SearchBox>
      {props.faults.length > 0 && <Faults faults={props.faults} ui={ui} />}
      {results && <Results results={results} ui={ui} />}
    </div>
  );
};

const Filters = ({ ui, form, faults, sections }: SearchPageProps) => {
  const words = ui.words.search;
  const anyChosen = [form.type, form.section, form.from, form.to, form.sort].some((value) => value !== "");
  return (
    <details class="search-filters" open={anyChosen || faults.length > 0}>
      <summary>
        {words.narrow}
        <Icon name="chevron" />
      </summary>
      <div class="search-fields">
        <Choice
          name="loai"
          label={words.type}
          value={form.type}
          any={words.any}
          options={SEARCHED_KINDS.map((kind) => ({ value: kind, text: words.kinds[kind] }))}
        />
        <Choice
          name="chuyen-muc"
          label={words.section}
          value={form.section}
          any={words.any}
          options={sections.map(({ slug, title, depth }) => ({ value: slug, text: `${"– ".repeat(depth)}${title}` }))}
        />
        <DateField name="tu" label={words.from} value={form.from} isWrong={isWrong(faults, "from")} ui={ui} />
        <DateField name="den" label={words.to} value={form.to} isWrong={isWrong(faults, "to")} ui={ui} />
        <Choice
          name="sap-xep"
          label={words.sort}
          value={form.sort}
          any={words.byRelevance}
          options={[{ value: "newest", text: words.byNewest }]}
        />
        <button type="submit" class="button">
          {words.submit}
        </button>
      </div>
    </details>
  );
};

const isWrong = (faults: readonly FormFault[], field: FormFault["field"]): boolean =>
  faults.some((fault) => fault.field === field);

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly any: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
}

const Choice = ({ name, label, value, any, options }: ChoiceProps) => (
  <label>
    <span>{label}</span>
    <select name={name}>
      <option value="">{any}</option>
      {options.map((option) => (
        <option value={option.value} selected={option.value === value}>
          {option.text}
        </option>
      ))}
    </select>
  </label>
);

interface DateFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly isWrong: boolean;
  readonly ui: Ui;
}

/** A text field: residents write dates their way, and a browser's date field would write it the system's way. */
const DateField = ({ name, label, value, isWrong: wrong, ui }: DateFieldProps) => (
  <label>
    <span>{label}</span>
    <input
      type="text"
      name={name}
      value={value}
      inputmode="numeric"
      autocomplete="off"
      placeholder={ui.words.search.datePlaceholder}
      aria-invalid={wrong ? "true" : undefined}
      aria-describedby={wrong ? "search-faults" : undefined}
    />
  </label>
);

const Faults = ({ faults, ui }: { readonly faults: readonly FormFault[]; readonly ui: Ui }) => {
  const { search } = ui.words;
  const labels = { from: search.from, to: search.to, type: search.type, section: search.section, sort: search.sort };
  return (
    <div class="callout callout-important" id="search-faults" role="alert">
      <p class="callout-title">{search.faultsTitle}</p>
      <ul>
        {faults.map(({ field, fault }) => (
          <li>
            {field in labels && `${labels[field as keyof typeof labels]}: `}
            {search.faults[fault]}
          </li>
        ))}
      </ul>
    </div>
  );
};

const Results = ({ results, ui }: { readonly results: ResultsView; readonly ui: Ui }) => {
  const words = ui.words.search;
  const count = formatNumber(results.total, ui.lang);
  return (
    <div class="search-results">
      {results.correction && (
        <p class="search-correction">
          {words.didYouMean}: <a href={results.correction.href}>{results.correction.title}</a>
        </p>
      )}
      {results.items.length === 0 ? (
        <EmptyState
          title={words.nothing}
          text={words.nothingText}
          actions={results.isNarrowed ? [{ href: results.clearHref, title: ui.words.lists.clearFilters }] : []}
        />
      ) : (
        <div class="search-columns">
          <div>
            <p class="meta" role="status">
              {results.isPartial ? words.partial : results.totalIsExact ? words.total(count) : words.totalMore(count)}
            </p>
            <ol class="result-list">
              {results.items.map((item) => (
                <Result item={item} ui={ui} />
              ))}
            </ol>
          </div>
          <Facets groups={results.facets} clearHref={results.clearHref} ui={ui} />
        </div>
      )}
      <Pager page={results.page} lastPage={results.lastPage} hrefOf={results.hrefOf} ui={ui} />
    </div>
  );
};

const Result = ({ item, ui }: { readonly item: ResultView; readonly ui: Ui }) => (
  <li class="result" lang={item.lang === ui.lang ? undefined : item.lang}>
    <h2>
      <a href={item.href}>
        <Pieces pieces={item.title} />
      </a>
    </h2>
    <p class="meta">
      <span class="meta-section">{item.section?.title ?? item.kindLabel}</span>
      <DateTime at={item.publishedAt} ui={ui} form="short" />
    </p>
    <p class="result-text">
      {item.heading && <strong>{item.heading}: </strong>}
      <Pieces pieces={item.snippet} />
    </p>
  </li>
);

const Pieces = ({ pieces }: { readonly pieces: readonly PieceView[] }) => (
  <>{pieces.map((piece) => (piece.isMatch ? <mark>{piece.text}</mark> : piece.text))}</>
);
