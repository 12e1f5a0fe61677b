import type { Instant } from "#kernel/instant.ts";
import type { EditionReader } from "../database.ts";
import { fullCandidates, newest, ownNumberCandidates, partialCandidates, type Span } from "./candidates.ts";
import { distinctKeys, type Facets, NO_FACETS, readFacets } from "./counts.ts";
import { firstKeyAt, firstPassage, keyOf } from "./keys.ts";
import { everyWord, type Filter, isLoose, numberParts, quotedTerms, rarestWords } from "./match.ts";
import type { Query } from "./query.ts";
import { Ranking, type Scored } from "./ranking.ts";
import type { Rarity } from "./rarity.ts";

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
  /** False when the total is the least there are. */
  readonly totalIsExact: boolean;
  /** No item holds every word, or too few do: these hold the most of them. */
  readonly isPartial: boolean;
  readonly facets: Facets;
  readonly hits: readonly Hit[];
}

/** Nobody turns so many pages; deeper ones would cost more than they tell. */
export const MAX_REACH = 1_000;
/** Passages counted: counting on would take longer than finding did. Some 0.3 µs each for a common word. */
const MAX_MATCHED = 1_000;
/** Fewer full matches than this are filled up with partial ones. */
const FEW = 5;
/** A partial match that has less than this share of what was asked would only disappoint. */
const MIN_PARTIAL_SHARE = 0.08;
/** Passages of a long query in which every word is looked for, one by one. */
const MAX_VERIFIED = 120;

/** The public search over all kinds. Every step is bounded, so it takes some milliseconds whatever is asked. */
export function search(edition: EditionReader, rarity: Rarity, request: SearchRequest): SearchResult {
  const { query } = request;
  if (query.words.length === 0) return { total: 0, totalIsExact: true, isPartial: false, facets: NO_FACETS, hits: [] };
  const span = spanOf(request);
  const byNumber = ownNumberCandidates(edition, query, request.filter, span);
  // A number in several parts, such as 87/2026, is the name of a document; a single one may count anything.
  const ranking = new Ranking(edition, query, rarity, numberParts(query).length > 1 ? byNumber : new Set());
  const matched = findMatched(edition, rarity, span, request, ranking);
  const keys = distinctKeys(matched.passages);
  const isNewest = request.sort === "newest";
  if (keys.length < FEW && !(isNewest && keys.length > 0))
    return fillUp(edition, rarity, span, request, ranking, matched, byNumber);
  const order = isNewest
    ? matched.passages.map((passage) => ({ passage, score: 0 }))
    : [
        ...ranking.rank(
          fullCandidates(edition, query, request.filter, span, rarity, matched.passages, matched.isAll, byNumber),
        ),
        // Behind what was worth ranking the rest follows, newest first.
        ...matched.passages.map((passage) => ({ passage, score: 0 })),
      ];
  return {
    total: keys.length,
    totalIsExact: matched.isAll,
    isPartial: false,
    facets: readFacets(edition, keys, matched.isAll),
    hits: pageOf(edition, order, request),
  };
}

interface Matched {
  /** Newest first. */
  readonly passages: readonly number[];
  /** False when there are more. */
  readonly isAll: boolean;
}

/** The newest that hold every word: as many as there are, or as are counted. */
function findMatched(
  edition: EditionReader,
  rarity: Rarity,
  span: Span,
  { query, filter }: SearchRequest,
  ranking: Ranking,
): Matched {
  const find = (expression: string, most: number): Matched => {
    const found = newest(edition, expression, span, most + 1);
    return { passages: found.slice(0, most), isAll: found.length <= most };
  };
  const verified = ({ passages, isAll }: Matched) => ({ passages: ranking.holdingAll(passages), isAll });
  const every = () => everyWord(query, filter, rarity);
  // How many more there are of what was not verified is not guessed: each page of them would be linked.
  if (isLoose(query)) return verified(find(every(), MAX_VERIFIED));
  const rarest = rarestWords(query, filter, rarity, MAX_VERIFIED);
  const few = rarest === undefined ? undefined : find(rarest, MAX_VERIFIED);
  return few?.isAll === true ? verified(few) : find(every(), MAX_MATCHED);
}

/** Too few hold everything: what holds most of it follows. */
function fillUp(
  edition: EditionReader,
  rarity: Rarity,
  span: Span,
  request: SearchRequest,
  ranking: Ranking,
  matched: Matched,
  byNumber: ReadonlySet<number>,
): SearchResult {
  const { query, filter } = request;
  const full = fullCandidates(edition, query, filter, span, rarity, matched.passages, matched.isAll, byNumber);
  const partial = partialCandidates(edition, query, filter, span, rarity);
  // What was quoted is there in any case.
  const least = quotedTerms(query).length > 0 ? 0 : MIN_PARTIAL_SHARE * ranking.fullScore;
  const ranked = ranking
    .rank(new Set([...full, ...partial]))
    .filter(({ passage, score }) => full.has(passage) || score >= least);
  const order = bestPerItem(ranked);
  return {
    total: order.length,
    totalIsExact: true,
    isPartial: order.length > distinctKeys(matched.passages).length,
    facets: readFacets(
      edition,
      order.map(({ passage }) => keyOf(passage)),
      true,
    ),
    hits: pageOf(edition, order, request),
  };
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

function pageOf(edition: EditionReader, order: readonly Scored[], { offset, limit }: SearchRequest): Hit[] {
  const wanted = bestPerItem(order).slice(offset, offset + limit);
  const rows = edition.all<{ key: number; item_id: string; kind: string }>(
    "select key, item_id, kind from search_item where key in (select value from json_each(?))",
    JSON.stringify(wanted.map(({ passage }) => keyOf(passage))),
  );
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return wanted.flatMap(({ passage, score }) => {
    const row = byKey.get(keyOf(passage));
    return row === undefined ? [] : [{ itemId: row.item_id, kind: row.kind, passage, score }];
  });
}

function spanOf({ from, before }: SearchRequest): Span {
  return {
    from: from === undefined ? 0 : firstPassage(firstKeyAt(from)),
    to: before === undefined ? Number.MAX_SAFE_INTEGER : firstPassage(firstKeyAt(before)),
  };
}
