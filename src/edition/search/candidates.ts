import type { EditionReader } from "../database.ts";
import { everyMarkedWord, everyPair, everyWordInTitle, type Filter, inOwnNumber, oneTerm, pairsOf } from "./match.ts";
import type { Query } from "./query.ts";
import type { Rarity } from "./rarity.ts";
import { type MatchExpression, plain } from "./terms.ts";

/** Passages from `from` on and before `to`: a span of time. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Newest passages taken from each way of matching. Together they bound what is ranked: some 12 µs a passage. */
const NEWEST_BY_NUMBER = 50;
const NEWEST_BY_WORDS = 70;
const NEWEST_BY_TITLE = 50;
const NEWEST_BY_PAIRS = 50;
const NEWEST_BY_MARKS = 50;
/** Queries of so many words are also walked with their marks. */
const MARKED_WALK_WORDS = 2;
/** Partial matches: the rarest words and pairs choose. */
const RAREST_TERMS = 10;
const NEWEST_BY_TERM = 100;
const MAX_PARTIAL = 140;

/**
 * Passages worth ranking: the newest that hold the words, and the newest that hold them in the number, in the
 * title, side by side, or with the marks typed.
 *
 * @param matched passages that hold the words, newest first.
 * @param isAll whether those are all.
 * @param byNumber those of `ownNumberCandidates`.
 */
export function fullCandidates(
  edition: EditionReader,
  query: Query,
  filter: Filter,
  span: Span,
  rarity: Rarity,
  matched: readonly number[],
  isAll: boolean,
  byNumber: Iterable<number>,
): Set<number> {
  const found = new Set(matched.slice(0, NEWEST_BY_WORDS));
  const take = (expression: MatchExpression, limit: number) => {
    for (const passage of newest(edition, expression, span, limit)) found.add(passage);
  };
  for (const passage of byNumber) found.add(passage);
  // When the plain match is exhausted there is nothing that the narrower ones could add.
  if (isAll && matched.length <= NEWEST_BY_WORDS) return found;
  take(everyWordInTitle(query, filter, rarity), NEWEST_BY_TITLE);
  if (pairsOf(query.words).length > 0) take(everyPair(query, filter, rarity), NEWEST_BY_PAIRS);
  // With more words the pairs tell the marks apart well enough.
  if (query.words.length <= MARKED_WALK_WORDS && query.words.some((word) => word.canonical !== word.folded))
    take(everyMarkedWord(query, filter, rarity), NEWEST_BY_MARKS);
  return found;
}

/** Passages of items whose own number holds what was typed as one, newest first. */
export function ownNumberCandidates(edition: EditionReader, query: Query, filter: Filter, span: Span): Set<number> {
  const expression = inOwnNumber(query, filter);
  return new Set(expression === undefined ? [] : newest(edition, expression, span, NEWEST_BY_NUMBER));
}

/** Passages that hold the rarest of what was asked: the more of it, and the rarer, the sooner they are taken. */
export function partialCandidates(
  edition: EditionReader,
  query: Query,
  filter: Filter,
  span: Span,
  rarity: Rarity,
): Set<number> {
  const words = [...query.words, ...query.alternatives.flatMap((alternative) => alternative.words)];
  const asked = [...words.map((word) => plain(word.folded)), ...pairsOf(words)];
  const terms = [...new Set(asked)]
    .map((term) => ({ term, count: rarity.count(term), weight: rarity.weight(term) }))
    .filter(({ count }) => count > 0)
    .sort((left, right) => left.count - right.count)
    .slice(0, RAREST_TERMS);
  const votes = new Map<number, number>();
  for (const { term, weight } of terms)
    for (const passage of newest(edition, oneTerm(term, query, filter), span, NEWEST_BY_TERM))
      votes.set(passage, (votes.get(passage) ?? 0) + weight);
  const best = [...votes].sort((left, right) => right[1] - left[1] || right[0] - left[0]).slice(0, MAX_PARTIAL);
  return new Set(best.map(([passage]) => passage));
}

/** The newest passages that match, newest first. */
export function newest(edition: EditionReader, expression: MatchExpression, span: Span, limit: number): number[] {
  return edition
    .all<{ rowid: number }>(
      `select rowid from search_terms where search_terms match ? and rowid >= ? and rowid < ?
       order by rowid desc limit ?`,
      expression,
      span.from,
      span.to,
      limit,
    )
    .map((row) => row.rowid);
}
