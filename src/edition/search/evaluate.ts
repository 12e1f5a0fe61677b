import { DEFAULT_ABBREVIATIONS } from "#language/abbreviations-default.ts";
import type { EditionReader } from "../database.ts";
import { parseQuery } from "./query.ts";
import { Rarity } from "./rarity.ts";
import { search } from "./search.ts";

export interface EvaluationQuery {
  readonly typed: string;
  /** Item ids, any of which answers. */
  readonly answers: readonly string[];
}

export interface Evaluation {
  /** Of the first ten; an answer that is not among them counts nothing. */
  readonly meanReciprocalRank: number;
  /** Shares of the queries, 0–1. */
  readonly first: number;
  readonly inTen: number;
  readonly medianMs: number;
  readonly p99Ms: number;
}

const LOOKED_AT = 10;

/** Asks an index queries whose answers are known. */
export function evaluate(edition: EditionReader, queries: readonly EvaluationQuery[], language = "vi"): Evaluation {
  const rarity = new Rarity(edition);
  rarity.refresh(1);
  const times: number[] = [];
  const ranks = queries.map(({ typed, answers }) => {
    const startedAt = performance.now();
    const query = parseQuery(typed, DEFAULT_ABBREVIATIONS);
    const { hits } = search(edition, rarity, {
      query,
      filter: { language },
      sort: "relevance",
      offset: 0,
      limit: LOOKED_AT,
    });
    times.push(performance.now() - startedAt);
    return hits.findIndex((hit) => answers.includes(hit.itemId));
  });
  times.sort((left, right) => left - right);
  const share = (holds: (rank: number) => boolean) => ranks.filter(holds).length / Math.max(1, ranks.length);
  return {
    meanReciprocalRank:
      ranks.reduce((sum, rank) => sum + (rank === -1 ? 0 : 1 / (rank + 1)), 0) / Math.max(1, ranks.length),
    first: share((rank) => rank === 0),
    inTen: share((rank) => rank !== -1),
    medianMs: times[Math.floor(times.length / 2)] ?? 0,
    p99Ms: times[Math.floor(times.length * 0.99)] ?? 0,
  };
}
