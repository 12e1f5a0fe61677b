import { foldText } from "#language/fold.ts";
import { tokenize } from "#language/tokens.ts";
import type { EditionReader } from "../database.ts";
import { keyOf } from "./keys.ts";
import { inTitle, ofLanguage, pair } from "./terms.ts";

export interface Suggestion {
  readonly itemId: string;
  readonly title: string;
}

/** What fits above a phone's keyboard. */
const MAX_SUGGESTIONS = 8;
/** Titles looked at for those: the newest that hold the words. */
const LOOKED_AT = 60;
/** Words that count, of what is usually a beginning. */
const MAX_WORDS = 12;
/** A word is completed only when so much of it is there: shorter beginnings fit half of all titles. */
const MIN_PREFIX = 2;

/**
 * Titles that hold what was typed so far, the last word as a beginning; those that begin with it first, then the
 * newest.
 */
export function suggest(edition: EditionReader, typed: string, language: string): Suggestion[] {
  const tokens = tokenize(typed);
  const words = tokens.folded.slice(0, Math.min(tokens.count, MAX_WORDS));
  if (words.length === 0) return [];
  const isFinished = /[^\p{L}\p{N}]$/u.test(typed);
  const beginning = foldText(typed.trim());
  const found = new Map<string, Suggestion & { readonly begins: boolean }>();
  // As typed: `si` may become `sinh`, while the whole word `si` is the same as `sy`.
  const at = words.length - 1;
  const lastTyped = foldText(typed.slice(tokens.start[at], tokens.end[at]));
  for (const expression of expressionsFor(words, lastTyped, isFinished)) {
    if (found.size >= MAX_SUGGESTIONS) break;
    for (const { item_id, title } of newestTitles(edition, expression, language)) {
      const folded = foldText(title);
      // The pair that was completed may stand in the text only.
      if (!isFinished && !` ${folded.replace(/[^\p{L}\p{N}]+/gu, " ")}`.includes(` ${lastTyped}`)) continue;
      const key = title.toLowerCase();
      if (!found.has(key)) found.set(key, { itemId: item_id, title, begins: folded.startsWith(beginning) });
    }
  }
  return [...found.values()]
    .sort((left, right) => Number(right.begins) - Number(left.begins))
    .slice(0, MAX_SUGGESTIONS)
    .map(({ itemId, title }) => ({ itemId, title }));
}

/**
 * First the words as they stand; then the last one as a beginning, together with the word before it: completing it
 * by itself would join the lists of all words that begin so.
 */
function expressionsFor(words: readonly string[], last: string, isFinished: boolean): string[] {
  const whole = words.map((word) => `"${inTitle(word)}"`);
  if (isFinished) return [whole.join(" AND ")];
  const before = words.at(-2);
  if (before !== undefined)
    return [whole.join(" AND "), [...whole.slice(0, -1), `"${pair(before, last)}" *`].join(" AND ")];
  return last.length < MIN_PREFIX ? [] : [whole.join(" AND "), `"${inTitle(last)}" *`];
}

function newestTitles(edition: EditionReader, expression: string, language: string) {
  const filter = language === "vi" ? ` NOT "${ofLanguage("en")}"` : ` AND "${ofLanguage(language)}"`;
  const rows = edition.all<{ rowid: number }>(
    "select rowid from search_terms where search_terms match ? order by rowid desc limit ?",
    `(${expression})${filter}`,
    LOOKED_AT,
  );
  return edition.all<{ item_id: string; title: string }>(
    `select item.item_id, item.title from json_each(?) as matched
     join search_item as item on item.key = matched.value order by item.key desc`,
    JSON.stringify([...new Set(rows.map((row) => keyOf(row.rowid)))]),
  );
}
