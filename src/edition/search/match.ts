import type { Query, Word } from "./query.ts";
import type { Rarity } from "./rarity.ts";
import {
  inNumber,
  inTitle,
  type MatchExpression,
  marked,
  ofKind,
  ofLanguage,
  ofSection,
  pair,
  plain,
  quoteTerm,
} from "./terms.ts";

/** What a reader narrowed the search to. */
export interface Filter {
  readonly kind?: string | undefined;
  /** The section and all below it. */
  readonly sectionIds?: readonly string[] | undefined;
  readonly language: string;
}

/**
 * Words whose posting lists are walked together. Walking takes the time that the longest of the lists takes, so of
 * a long query the two rarest words are walked; whether a passage holds the others is seen when it is ranked.
 */
const MAX_WALKED = 3;
const WALKED_OF_MORE = 2;

/** The words, in any order, an abbreviation or its words; what was excluded left out. */
export function everyWord(query: Query, filter: Filter, rarity: Rarity): MatchExpression {
  const expression = isLoose(query)
    ? allOf(
        rarestUnits(
          unitsOf(query, (word) => plain(word.folded), rarity),
          rarity,
        ),
      )
    : allOf(
        sayingsOf(query).map(({ typed, others }) =>
          anyOf([typed, ...others].map((words) => sideBySide(words, rarity))),
        ),
      );
  return within(expression, query, filter);
}

/** Whether `everyWord` asks for less than every word. */
export const isLoose = (query: Query): boolean => sayingsOf(query).length > MAX_WALKED;

/** The same, with the marks that the reader typed. */
export function everyMarkedWord(query: Query, filter: Filter, rarity: Rarity): MatchExpression {
  const term = (word: Word) => (word.canonical === word.folded ? plain(word.folded) : marked(word.canonical));
  return within(allOf(rarestUnits(unitsOf(query, term, rarity), rarity)), query, filter);
}

/**
 * The rarest of a query's words: alone where few passages hold it, else with the next. Few enough hold these that the
 * other words are found sooner by reading the passages than by walking their long lists; undefined where there is
 * nothing to leave out, or where a name may be said otherwise.
 *
 * @param few passages.
 */
export function rarestWords(query: Query, filter: Filter, rarity: Rarity, few: number): MatchExpression | undefined {
  if (query.alternatives.length > 0) return undefined;
  const terms = query.words.map((word) => plain(word.folded));
  const [first] = fewest(terms, (term) => rarity.count(term), 1);
  const walked = first !== undefined && rarity.count(first) <= few ? 1 : 2;
  if (new Set(terms).size <= walked) return undefined;
  return within(allOf(fewest(terms, (term) => rarity.count(term), walked).map(quoteTerm)), query, filter);
}

/** The words in the title, of many the rarest: titles are short, so few of them hold these and not the others. */
export const everyWordInTitle = (query: Query, filter: Filter, rarity: Rarity): MatchExpression => {
  const units = unitsOf(query, (word) => inTitle(word.folded), rarity);
  return within(allOf(rarestUnits(units, rarity, MAX_WALKED)), query, filter);
};

/** Neighbours side by side. */
export const everyPair = (query: Query, filter: Filter, rarity: Rarity): MatchExpression =>
  within(allOf(rarest(pairsOf(query.words), rarity).map(quoteTerm)), query, filter);

/** What was typed as a number, as parts of an item's own number; undefined when nothing was. */
export function inOwnNumber(query: Query, filter: Filter): MatchExpression | undefined {
  const parts = numberParts(query);
  return parts.length === 0 ? undefined : within(allOf(parts.map((part) => quoteTerm(inNumber(part)))), query, filter);
}

/** Of `quyết định số 87/2026/QĐ-UBND` only 87, 2026, qd and ubnd: words that stand without a space beside a digit. */
export function numberParts({ text, words }: Query): string[] {
  const runs: string[][] = [];
  words.forEach((word, at) => {
    const before = words[at - 1];
    if (before === undefined || /\s/.test(text.slice(before.end, word.start))) runs.push([]);
    runs.at(-1)?.push(word.folded);
  });
  return runs.filter((run) => run.some((part) => /\d/.test(part))).flat();
}

/** One term and the filter. */
export const oneTerm = (term: string, query: Query, filter: Filter): MatchExpression =>
  within(quoteTerm(term), query, filter);

export function pairsOf(words: readonly Word[]): string[] {
  return words.flatMap((word, at) =>
    at > 0 && word.joined ? [pair((words[at - 1] as Word).folded, word.folded)] : [],
  );
}

/** A word, or words and what else they may be called. */
interface Unit {
  readonly expression: MatchExpression;
  /** Of which the rarest decides how long the walk is. */
  readonly terms: readonly string[];
}

const unitsOf = (query: Query, termOf: (word: Word) => string, rarity: Rarity): Unit[] =>
  sayingsOf(query).map(({ typed, others }) => {
    const terms = [typed, ...others].map((words) => standIn(words, termOf, rarity));
    return { expression: anyOf(terms.map(quoteTerm)), terms };
  });

/** A word, or several that have a name of their own such as `ủy ban nhân dân`, and what else they may be called. */
interface Saying {
  readonly typed: readonly Word[];
  readonly others: readonly (readonly Word[])[];
}

function sayingsOf(query: Query): Saying[] {
  const sayings: Saying[] = [];
  for (let at = 0; at < query.words.length; ) {
    const others = query.alternatives.filter((alternative) => alternative.from === at);
    const to = Math.max(at + 1, ...others.map((alternative) => alternative.to));
    const ofThat = others.filter((alternative) => alternative.to === to).map(({ words }) => words);
    sayings.push({ typed: query.words.slice(at, to), others: ofThat });
    at = to;
  }
  return sayings;
}

/** The words of a name, the rarest of them one beside the other; where they were typed apart, all of them anywhere. */
function sideBySide(words: readonly Word[], rarity: Rarity): MatchExpression {
  const pairs = fewest(pairsOf(words), (term) => rarity.count(term), WALKED_OF_MORE);
  const isName = words.every((word, at) => at === 0 || word.joined);
  return allOf((isName && pairs.length > 0 ? pairs : words.map((word) => plain(word.folded))).map(quoteTerm));
}

/** One term for several words: their rarest pair, which is seldom there without the others. */
function standIn(words: readonly Word[], termOf: (word: Word) => string, rarity: Rarity): string {
  const [first] = fewest(pairsOf(words), (term) => rarity.count(term), 1);
  return first ?? termOf(words[0] as Word);
}

function rarestUnits(units: readonly Unit[], rarity: Rarity, limit?: number): MatchExpression[] {
  const countOf = (unit: Unit) => unit.terms.reduce((sum, term) => sum + rarity.count(term), 0);
  return fewest(units, countOf, limit).map((unit) => unit.expression);
}

const rarest = (terms: readonly string[], rarity: Rarity): string[] => fewest(terms, (term) => rarity.count(term));

function fewest<Value>(
  values: readonly Value[],
  countOf: (value: Value) => number,
  limit = values.length > MAX_WALKED ? WALKED_OF_MORE : MAX_WALKED,
): Value[] {
  if (values.length <= limit) return [...values];
  return values
    .map((value) => ({ value, count: countOf(value) }))
    .sort((left, right) => left.count - right.count)
    .slice(0, limit)
    .map(({ value }) => value);
}

function within(expression: MatchExpression, query: Query, filter: Filter): MatchExpression {
  const wanted = [expression, ...quotedTerms(query).map(quoteTerm)];
  if (filter.kind !== undefined) wanted.push(quoteTerm(ofKind(filter.kind)));
  if (filter.sectionIds !== undefined) wanted.push(anyOf(filter.sectionIds.map((id) => quoteTerm(ofSection(id)))));
  if (filter.language !== "vi") wanted.push(quoteTerm(ofLanguage(filter.language)));
  const unwanted = query.excluded.map((words) =>
    allOf([...words.map((word) => quoteTerm(plain(word.folded))), ...pairsOf(words).map(quoteTerm)]),
  );
  // Items in English are few beside those in Vietnamese, so leaving them out is cheaper than asking for the rest.
  if (filter.language === "vi") unwanted.push(quoteTerm(ofLanguage("en")));
  return `${allOf(wanted)} NOT ${anyOf(unwanted)}`.replace(/ NOT \(\)$/, "");
}

/**
 * What was quoted must be there, also where other words may be missing: its pairs, or its only word. A single word in
 * quotation marks amid many others is only stressed.
 */
export const quotedTerms = (query: Query): string[] =>
  query.phrases.flatMap(({ from, to }) => {
    const words = query.words.slice(from, to);
    if (words.length > 1) return pairsOf(words);
    return isLoose(query) ? [] : words.map((word) => plain(word.folded));
  });

const allOf = (expressions: readonly string[]): string => combine(expressions, " AND ");
const anyOf = (expressions: readonly string[]): string => combine(expressions, " OR ");

function combine(expressions: readonly string[], by: string): string {
  const distinct = [...new Set(expressions)];
  return distinct.length === 1 ? (distinct[0] as string) : `(${distinct.join(by)})`;
}
