import type { Instant } from "#kernel/instant.ts";
import type { Ui } from "../views.ts";
import { momentText } from "./date-time.tsx";
import { SearchForm } from "./search-form.tsx";

export type ErrorStatus = 400 | 404 | 410 | 429 | 500 | 503;

export interface ErrorPageProps {
  readonly status: ErrorStatus;
  readonly ui: Ui;
  readonly homeHref: string;
  readonly searchHref: string;
  readonly suggestHref?: string | undefined;
  /** Words from the address, to begin a search with. */
  readonly query?: string | undefined;
  /** Of 410: what was withdrawn, and why. */
  readonly withdrawn?:
    | { readonly title: string; readonly notice: string; readonly at?: Instant | undefined }
    | undefined;
  readonly hotline?: string | undefined;
}

/** The main part of an error page. It says what happened, whose fault it is, and what to do now. */
export const ErrorPage = (props: ErrorPageProps) => {
  const { status, ui, withdrawn, hotline } = props;
  const [title, text] = errorWords(status, ui);
  const isOurs = status >= 500;
  return (
    <div class="error-page">
      <p class="error-status">{status}</p>
      <h1>{withdrawn ? ui.words.articles.withdrawnTitle : title}</h1>
      {withdrawn ? <WithdrawnNotice {...withdrawn} ui={ui} /> : <p class="standfirst">{text}</p>}
      {!isOurs && status !== 429 && (
        <SearchForm
          id="error-search"
          action={props.searchHref}
          suggestHref={props.suggestHref}
          query={props.query}
          ui={ui}
        />
      )}
      {isOurs && hotline && <p>{ui.words.errors.callUs(hotline)}</p>}
      <p>
        <a class="button" href={props.homeHref}>
          {ui.words.errors.goHome}
        </a>
      </p>
    </div>
  );
};

/** Also above the text of a withdrawn article that stays readable. */
export const WithdrawnNotice = ({
  title,
  notice,
  at,
  ui,
}: {
  readonly title?: string;
  readonly notice: string;
  readonly at?: Instant | undefined;
  readonly ui: Ui;
}) => (
  <div class="callout callout-important">
    {title && <p class="callout-title">{title}</p>}
    <p>{notice}</p>
    {at !== undefined && <p class="meta">{ui.words.articles.withdrawnAt(momentText(at, ui, "long"))}</p>}
  </div>
);

/** Title and explanation of a status, also for the head of the page. */
export function errorWords(status: ErrorStatus, { words: { errors } }: Ui): readonly [title: string, text: string] {
  switch (status) {
    case 400:
      return [errors.badRequestTitle, errors.badRequestText];
    case 404:
      return [errors.notFoundTitle, errors.notFoundText];
    case 410:
      return [errors.goneTitle, errors.goneText];
    case 429:
      return [errors.tooManyTitle, errors.tooManyText];
    case 500:
      return [errors.serverTitle, errors.serverText];
    case 503:
      return [errors.busyTitle, errors.busyText];
  }
}
