import { formatNumber } from "#language/dates.ts";
import type { Ui } from "../views.ts";
import { Icon } from "./icon.tsx";

export interface PagerProps {
  /** From 1. */
  readonly page: number;
  readonly lastPage: number;
  readonly hrefOf: (page: number) => string;
  readonly ui: Ui;
}

/** How many numbers stand on each side of the present page. */
const NEIGHBOURS = 1;

/** Nothing where there is one page only. */
export const Pager = ({ page, lastPage, hrefOf, ui }: PagerProps) => {
  if (lastPage <= 1) return null;
  const { words, lang } = ui;
  return (
    <nav class="pager" aria-label={words.lists.pager}>
      {page > 1 && (
        <a class="pager-step" href={hrefOf(page - 1)} rel="prev" aria-label={words.lists.previous}>
          <Icon name="left" />
        </a>
      )}
      <ol>
        {shownPages(page, lastPage).map((shown) => (
          <li>
            {shown === undefined ? (
              <span class="pager-gap" aria-hidden="true">
                …
              </span>
            ) : (
              <a
                href={hrefOf(shown)}
                aria-label={words.lists.page(formatNumber(shown, lang))}
                aria-current={shown === page ? "page" : undefined}
              >
                {formatNumber(shown, lang)}
              </a>
            )}
          </li>
        ))}
      </ol>
      {page < lastPage && (
        <a class="pager-step" href={hrefOf(page + 1)} rel="next" aria-label={words.lists.next}>
          <Icon name="right" />
        </a>
      )}
    </nav>
  );
};

/** First, last and the neighbours of the present one; undefined is a gap. A gap of a single page shows that page. */
export function shownPages(page: number, lastPage: number): (number | undefined)[] {
  const shown: (number | undefined)[] = [];
  let before = 0;
  const from = Math.max(1, Math.min(page, lastPage) - NEIGHBOURS);
  const to = Math.min(lastPage, Math.max(page, 1) + NEIGHBOURS);
  const wanted = [1, ...Array.from({ length: to - from + 1 }, (_, at) => from + at), lastPage];
  for (const one of wanted) {
    if (one <= before) continue;
    if (one === before + 2) shown.push(before + 1);
    else if (one > before + 2) shown.push(undefined);
    shown.push(one);
    before = one;
  }
  return shown;
}
