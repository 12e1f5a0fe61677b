import type { Child } from "hono/jsx";
import type { Ui } from "../views.ts";
import { Icon } from "./icon.tsx";

export interface SearchFormProps {
  /** Unique on the page: names the field for its label and its suggestions. */
  readonly id: string;
  readonly action: string;
  /** Where suggestions come from; absent: none. */
  readonly suggestHref?: string | undefined;
  readonly query?: string | undefined;
  readonly ui: Ui;
  /** More fields of the same form. */
  readonly children?: Child;
}

/** Works as a plain form; `client/suggest.ts` adds suggestions. */
export const SearchForm = ({ id, action, suggestHref, query, ui, children }: SearchFormProps) => {
  const words = ui.words.chrome;
  return (
    <search class="search">
      <form action={action} method="get">
        <label class="hidden-text" for={id}>
          {words.searchLabel}
        </label>
        <div
          class="search-box"
          data-suggest={suggestHref}
          data-suggestions={suggestHref && words.suggestions}
          data-count={suggestHref && words.suggestionCount}
        >
          <input
            id={id}
            type="search"
            name="q"
            value={query}
            placeholder={words.searchPlaceholder}
            autocomplete="off"
            enterkeyhint="search"
          />
          <button type="submit" aria-label={words.search}>
            <Icon name="search" />
          </button>
        </div>
        {children}
      </form>
    </search>
  );
};
