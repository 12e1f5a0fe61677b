import type { Query, Word } from "./query.ts";
import { inNumber, inTitle, marked, ofKind, ofLanguage, ofSection, pair, plain } from "./terms.ts";

/** What a reader narrowed the search to. */
export interface Filter {
  readonly kind?: string | undefined;
  /** The section and all below it. */
  readonly sectionIds?: readonly string[] | undefined;
  readonly language: string;
}

/** An expression of SQLite's FTS5 over the terms of search/terms.ts. */
export type MatchExpression = string;

/** Every word, in any order, an abbreviation or its words; what was excluded left out. */
export const everyWord = (query: Query, filter: Filter): MatchExpression =>
  within(allOf(eachWord(query, (word) => quote(plain(word.folded)))), query, filter);

/** The same, with the marks that the reader typed. */
export const everyMarkedWord = (query: Query, filter: Filter): MatchExpression =>
  within(
    allOf(
      eachWord(query, (word) => quote(word.canonical === word.folded ? plain(word.folded) : marked(word.canonical))),
    ),
    query,
    filter,
  );

/** Every word in the title. */
export const everyWordInTitle = (query: Query, filter: Filter): MatchExpression =>
  within(allOf(eachWord(query, (word) => quote(inTitle(word.folded)))), query, filter);

/** Every word, and every two neighbours side by side. */
export const everyPair = (query: Query, filter: Filter): MatchExpression =>
  within(allOf(pairsOf(query.words).map(quote)), query, filter);

/** The words that hold a digit, as parts of an item's own number; undefined when none does. */
export function inOwnNumber(query: Query, filter: Filter): MatchExpression | undefined {
  if (!query.words.some((word) => /\d/.test(word.folded))) return undefined;
  return within(allOf(query.words.map((word) => quote(inNumber(word.folded)))), query, filter);
}

/** One term and the filter. */
export const oneTerm = (term: string, query: Query, filter: Filter): MatchExpression =>
  within(quote(term), query, filter);

export function pairsOf(words: readonly Word[]): string[] {
  return words.flatMap((word, at) =>
    at > 0 && word.joined ? [pair((words[at - 1] as Word).folded, word.folded)] : [],
  );
}

function eachWord(query: Query, express: (word: Word) => string): string[] {
  const expressions: string[] = [];
  for (let at = 0; at < query.words.length; ) {
    const others = query.alternatives.filter((alternative) => alternative.from === at);
    const to = Math.max(at + 1, ...others.map((alternative) => alternative.to));
    const typed = allOf(query.words.slice(at, to).map(express));
    // Words for an abbreviation are many and common: their pairs say more and are rarer.
    const others2 = others
      .filter((alternative) => alternative.to === to)
      .map((alternative) => allOf([...alternative.words.map(express), ...pairsOf(alternative.words).map(quote)]));
    expressions.push(anyOf([typed, ...others2]));
    at = to;
  }
  for (const { from, to } of query.phrases) expressions.push(...pairsOf(query.words.slice(from, to)).map(quote));
  return expressions;
}

function within(expression: MatchExpression, query: Query, filter: Filter): MatchExpression {
  const wanted = [expression];
  if (filter.kind !== undefined) wanted.push(quote(ofKind(filter.kind)));
  if (filter.sectionIds !== undefined) wanted.push(anyOf(filter.sectionIds.map((id) => quote(ofSection(id)))));
  if (filter.language !== "vi") wanted.push(quote(ofLanguage(filter.language)));
  const unwanted = query.excluded.map((words) =>
    allOf([...words.map((word) => quote(plain(word.folded))), ...pairsOf(words).map(quote)]),
  );
  // Items in English are few beside those in Vietnamese, so leaving them out is cheaper than asking for the rest.
  if (filter.language === "vi") unwanted.push(quote(ofLanguage("en")));
  return `${allOf(wanted)} NOT ${anyOf(unwanted)}`.replace(/ NOT \(\)$/, "");
}

const allOf = (expressions: readonly string[]): string => combine(expressions, " AND ");
const anyOf = (expressions: readonly string[]): string => combine(expressions, " OR ");

function combine(expressions: readonly string[], by: string): string {
  const distinct = [...new Set(expressions)];
  return distinct.length === 1 ? (distinct[0] as string) : `(${distinct.join(by)})`;
}

const quote = (term: string): string => `"${term.replaceAll('"', '""')}"`;
