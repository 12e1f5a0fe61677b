import { foldText } from "#language/fold.ts";
import { tokenize } from "#language/tokens.ts";
import type { EditionReader } from "../database.ts";
import { keyOf } from "./keys.ts";
import { inTitle } from "./terms.ts";

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
/** A first word is completed only when so much of it is there: shorter beginnings fit half of all titles. */
const MIN_LONE_PREFIX = 2;

/**
 * Titles that hold what was typed so far, the last word as a beginning; those that begin with it first, then the
 * newest.
 */
export function suggest(edition: EditionReader, typed: string, language: string): Suggestion[] {
  const tokens = tokenize(typed);
  const words = tokens.folded.slice(0, Math.min(tokens.count, MAX_WORDS));
  const last = words.at(-1);
  if (last === undefined || (words.length === 1 && last.length < MIN_LONE_PREFIX)) return [];
  const isFinished = /[^\p{L}\p{N}]$/u.test(typed);
  const terms = words.map((word, at) => {
    const term = `"${inTitle(word)}"`;
    return at === words.length - 1 && !isFinished ? `${term} *` : term;
  });
  const english = language === "vi" ? ` NOT "l:en"` : ` AND "l:${language}"`;
  const rows = edition.all<{ rowid: number }>(
    "select rowid from search_terms where search_terms match ? order by rowid desc limit ?",
    `(${terms.join(" AND ")})${english}`,
    LOOKED_AT,
  );
  const beginning = foldText(typed.trim());
  const seen = new Set<string>();
  const found: (Suggestion & { begins: boolean })[] = [];
  for (const key of new Set(rows.map((row) => keyOf(row.rowid)))) {
    const item = edition.get<{ item_id: string; title: string }>(
      "select item_id, title from search_item where key = ?",
      key,
    );
    if (item === undefined) continue;
    const folded = foldText(item.title);
    if (seen.has(folded)) continue;
    seen.add(folded);
    found.push({ itemId: item.item_id, title: item.title, begins: folded.startsWith(beginning) });
  }
  return found
    .sort((left, right) => Number(right.begins) - Number(left.begins))
    .slice(0, MAX_SUGGESTIONS)
    .map(({ itemId, title }) => ({ itemId, title }));
}
