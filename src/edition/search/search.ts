import type { Instant } from "#kernel/instant.ts";
import type { EditionReader } from "../database.ts";
import { fullCandidates, newest, partialCandidates, type Span } from "./candidates.ts";
import { decodeCodes } from "./codes.ts";
import { countMatches, type Facets, NO_FACETS, readFacets } from "./counts.ts";
import { firstKeyAt, firstPassage, keyOf } from "./keys.ts";
import { everyWord, type Filter } from "./match.ts";
import type { Query, Word } from "./query.ts";
import type { Rarity } from "./rarity.ts";
import { makeScorer } from "./score.ts";

export interface SearchRequest {
  readonly query: Query;
  readonly filter: Filter;
  /** Moments of publication: from, and before. */
  readonly from?: Instant | undefined;
  readonly before?: Instant | undefined;
  readonly sort: "relevance" | "newest";
  /** Items to skip and to give; together at most MAX_REACH. */
  readonly offset: number;
  readonly limit: number;
}

export interface Hit {
  readonly itemId: string;
  readonly kind: string;
  /** The passage that answers best. */
  readonly passage: number;
  readonly score: number;
}

export interface SearchResult {
  readonly total: number;
  /** False when there are more than the total says. */
  readonly totalIsExact: boolean;
  /** No item holds every word, or too few do: these hold the most of them. */
  readonly isPartial: boolean;
  readonly facets: Facets;
  readonly hits: readonly Hit[];
}

/** Nobody turns so many pages; deeper ones would cost more than they tell. */
export const MAX_REACH = 10_000;
/** Fewer full matches than this are filled up with partial ones. */
const FEW = 5;
/** A partial match that has less than this share of what was asked would only disappoint. */
const MIN_PARTIAL_SHARE = 0.08;
/** Readings of a query: as typed, and with abbreviations replaced. */
const MAX_READINGS = 4;

/** The public search over all kinds. Some milliseconds at most, whatever is asked: every step is bounded. */
export function search(edition: EditionReader, rarity: Rarity, request: SearchRequest): SearchResult {
  const { query, filter } = request;
  const span = spanOf(request);
  if (query.words.length === 0) return { total: 0, totalIsExact: true, isPartial: false, facets: NO_FACETS, hits: [] };
  const expression = everyWord(query, filter);
  const counted = countMatches(edition, expression, span);
  if (counted.total >= FEW || (counted.total > 0 && request.sort === "newest")) {
    const hits =
      request.sort === "newest" ? byTime(edition, expression, span, request) : byRank(edition, rarity, span, request);
    return { ...counted, isPartial: false, facets: readFacets(edition, expression, span), hits };
  }
  const scored = rank(edition, rarity, query, partialCandidates(edition, query, filter, span, rarity));
  const full = rank(edition, rarity, query, fullCandidates(edition, query, filter, span));
  const least = MIN_PARTIAL_SHARE * makeScorer(query.words, rarity).fullScore;
  const partial = scored.filter(({ score }) => score >= least);
  const all = bestPerItem([...full, ...partial].sort(byScore));
  return {
    total: all.length,
    totalIsExact: true,
    isPartial: all.length > counted.total,
    facets: NO_FACETS,
    hits: withItems(edition, all.slice(request.offset, request.offset + request.limit)),
  };
}

interface Scored {
  readonly passage: number;
  readonly score: number;
}

const byScore = (left: Scored, right: Scored): number => right.score - left.score || right.passage - left.passage;

function byRank(edition: EditionReader, rarity: Rarity, span: Span, request: SearchRequest): Hit[] {
  const { query, filter, offset, limit } = request;
  const ranked = bestPerItem(rank(edition, rarity, query, fullCandidates(edition, query, filter, span)));
  const page = ranked.slice(offset, offset + limit);
  if (page.length === limit) return withItems(edition, page);
  // Behind what was worth ranking the rest follows, newest first.
  const rankedKeys = new Set(ranked.map(({ passage }) => keyOf(passage)));
  const rest = newestPerItem(edition, everyWord(query, filter), span, offset + limit + ranked.length)
    .filter(({ passage }) => !rankedKeys.has(keyOf(passage)))
    .slice(Math.max(0, offset - ranked.length), offset + limit - ranked.length);
  return withItems(edition, [...page, ...rest]);
}

function byTime(edition: EditionReader, expression: string, span: Span, request: SearchRequest): Hit[] {
  const { offset, limit } = request;
  return withItems(edition, newestPerItem(edition, expression, span, offset + limit).slice(offset, offset + limit));
}

/** Passages read for one item wanted: a law that matches in every article must not empty the page. */
const PASSAGES_PER_ITEM = 3;

function newestPerItem(edition: EditionReader, expression: string, span: Span, items: number): Scored[] {
  const wanted = Math.min(items, MAX_REACH);
  const found: Scored[] = [];
  let last = -1;
  let to = span.to;
  while (found.length < wanted) {
    const limit = (wanted - found.length) * PASSAGES_PER_ITEM;
    const passages = newest(edition, expression, { from: span.from, to }, limit);
    for (const passage of passages) {
      if (keyOf(passage) === last) continue;
      last = keyOf(passage);
      found.push({ passage, score: 0 });
    }
    // From below the item that was last seen: each turn moves on by one item at least.
    to = firstPassage(last);
    if (passages.length < limit) break;
  }
  return found.slice(0, wanted);
}

/** Scores passages, best first. */
function rank(edition: EditionReader, rarity: Rarity, query: Query, passages: ReadonlySet<number>): Scored[] {
  const scorers = readings(query).map((words) => makeScorer(words, rarity));
  const scored: Scored[] = [];
  for (const passage of passages) {
    const row = edition.get<{ codes: Uint8Array }>("select codes from search_codes where passage = ?", passage);
    if (row === undefined) continue;
    const codes = decodeCodes(row.codes);
    scored.push({ passage, score: Math.max(...scorers.map((scorer) => scorer.score(codes))) });
  }
  return scored.sort(byScore);
}

function readings(query: Query): (readonly Word[])[] {
  const all: (readonly Word[])[] = [query.words];
  for (const { from, to, words } of query.alternatives.slice(0, MAX_READINGS - 1))
    all.push([...query.words.slice(0, from), ...words, ...query.words.slice(to)]);
  return all;
}

function bestPerItem(scored: readonly Scored[]): Scored[] {
  const seen = new Set<number>();
  return scored.filter(({ passage }) => {
    const key = keyOf(passage);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function withItems(edition: EditionReader, scored: readonly Scored[]): Hit[] {
  return scored.flatMap(({ passage, score }) => {
    const row = edition.get<{ item_id: string; kind: string }>(
      "select item_id, kind from search_item where key = ?",
      keyOf(passage),
    );
    return row === undefined ? [] : [{ itemId: row.item_id, kind: row.kind, passage, score }];
  });
}

function spanOf({ from, before }: SearchRequest): Span {
  return {
    from: from === undefined ? 0 : firstPassage(firstKeyAt(from)),
    to: before === undefined ? Number.MAX_SAFE_INTEGER : firstPassage(firstKeyAt(before)),
  };
}
