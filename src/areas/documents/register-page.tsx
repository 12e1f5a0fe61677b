import { formatNumber } from "#language/dates.ts";
import { Breadcrumb } from "#site/components/breadcrumb.tsx";
import { PlainDate } from "#site/components/date-time.tsx";
import { EmptyState } from "#site/components/empty-state.tsx";
import { Icon } from "#site/components/icon.tsx";
import { Pager } from "#site/components/pager.tsx";
import type { IsoDate, Lang, Link, Trail, Ui } from "#site/views.ts";
import { EffectLabel, type EffectView } from "./effect-label.tsx";
import type { NameView } from "./pages.tsx";
import { RegisterForm, type RegisterFormView } from "./register-form.tsx";

export interface RegisterPageProps {
  readonly ui: Ui;
  readonly trail: Trail;
  readonly form: RegisterFormView;
  /** The choices made; each links to the list without it. */
  readonly chosen: readonly Link[];
  /** The list without any choice. */
  readonly clearHref: string;
  readonly feedHref: string;
  /** Absent where the address could not be read: the form says why. */
  readonly list?: RegisterList | undefined;
}

export interface RegisterList {
  readonly documents: readonly RegisterEntry[];
  readonly total: number;
  readonly page: number;
  readonly lastPage: number;
  readonly hrefOf: (page: number) => string;
}

export interface RegisterEntry {
  readonly href: string;
  readonly number?: string | undefined;
  /** Trích yếu. */
  readonly abstract: string;
  readonly lang: Lang;
  readonly type: NameView;
  readonly issuer?: NameView | undefined;
  readonly issuedOn: IsoDate;
  readonly effect: EffectView;
}

/** The register of documents: filters, then a table that turns into cards where it is narrow. */
export const RegisterPage = (props: RegisterPageProps) => {
  const { ui, trail, form, list } = props;
  const words = ui.words.documents;
  return (
    <div class="frame list-page register-page">
      <Breadcrumb trail={trail} ui={ui} />
      <header class="page-head">
        <h1>{words.title}</h1>
        <p class="page-description">{words.description}</p>
        <p>
          <a class="feed-link" href={props.feedHref} aria-label={ui.words.lists.feedOf(words.title)}>
            <Icon name="feed" />
            RSS
          </a>
        </p>
      </header>
      <RegisterForm form={form} ui={ui} />
      <Chosen {...props} />
      {list && <Found {...props} list={list} />}
    </div>
  );
};

const Chosen = ({ ui, chosen, clearHref }: RegisterPageProps) =>
  chosen.length === 0 ? null : (
    <nav class="chosen-filters no-print" aria-label={ui.words.documents.chosen}>
      <ul>
        {chosen.map((choice) => (
          <li>
            <a class="tag" href={choice.href} aria-label={ui.words.lists.removeFilter(choice.title)}>
              {choice.title}
              <Icon name="close" />
            </a>
          </li>
        ))}
        <li>
          <a class="more" href={clearHref}>
            {ui.words.lists.clearFilters}
          </a>
        </li>
      </ul>
    </nav>
  );

const Found = ({ ui, list, chosen, clearHref }: RegisterPageProps & { readonly list: RegisterList }) => {
  const words = ui.words.documents;
  if (list.total === 0) {
    return chosen.length === 0 ? (
      <EmptyState title={words.noneTitle} text={words.noneText} />
    ) : (
      <EmptyState
        title={words.emptyTitle}
        text={words.emptyText}
        actions={[{ href: clearHref, title: words.showAll }]}
      />
    );
  }
  return (
    <>
      <p class="meta register-count">{words.count(formatNumber(list.total, ui.lang))}</p>
      <Table documents={list.documents} ui={ui} />
      <Pager page={list.page} lastPage={list.lastPage} hrefOf={list.hrefOf} ui={ui} />
    </>
  );
};

const Table = ({ documents, ui }: { readonly documents: readonly RegisterEntry[]; readonly ui: Ui }) => {
  const words = ui.words.documents;
  return (
    <table class="register">
      <caption class="hidden-text">{words.title}</caption>
      <thead>
        <tr>
          {[words.number, words.abstract, words.issuer, words.issuedOn, words.effectFilter].map((name) => (
            <th scope="col">{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {documents.map((document) => (
          <Row document={document} ui={ui} />
        ))}
      </tbody>
    </table>
  );
};

const Row = ({ document, ui }: { readonly document: RegisterEntry; readonly ui: Ui }) => {
  const words = ui.words.documents;
  return (
    <tr>
      <td class="register-number">
        <span class="document-number">{document.number ?? words.noNumber}</span>
        <span class="register-type" lang={document.type.lang}>
          {document.type.name}
        </span>
      </td>
      <td class="register-abstract">
        <a href={document.href} lang={document.lang === ui.lang ? undefined : document.lang}>
          {document.abstract}
        </a>
      </td>
      <td data-name={document.issuer && words.issuer} lang={document.issuer?.lang}>
        {document.issuer?.name}
      </td>
      <td data-name={words.issuedOn} class="register-date">
        <PlainDate date={document.issuedOn} />
      </td>
      <td>
        <EffectLabel view={document.effect} ui={ui} />
      </td>
    </tr>
  );
};
