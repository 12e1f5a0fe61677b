import type { EditionReader } from "../database.ts";
import { decodeCodes } from "./codes.ts";
import type { Query, Word } from "./query.ts";
import type { Rarity } from "./rarity.ts";
import { makeScorer, type Scorer } from "./score.ts";

/** Readings of a query: as typed, and with abbreviations replaced. */
const MAX_READINGS = 4;

export interface Scored {
  readonly passage: number;
  readonly score: number;
}

interface Looked {
  readonly score: number;
  readonly holdsAll: boolean;
}

/** Scores passages of one query; each is read once, and all that are wanted in one go. */
export class Ranking {
  readonly #edition: EditionReader;
  readonly #scorers: readonly Scorer[];
  readonly #looked = new Map<number, Looked>();
  readonly #named: ReadonlySet<number>;

  /** @param named passages of what the query calls by its number: they stand before all else. */
  constructor(edition: EditionReader, query: Query, rarity: Rarity, named: ReadonlySet<number>) {
    this.#edition = edition;
    this.#named = named;
    this.#scorers = readings(query).map((words) => makeScorer(words, rarity));
  }

  get fullScore(): number {
    return this.#scorers[0]?.fullScore ?? 0;
  }

  /** Those that hold every word, in their order. */
  holdingAll(passages: readonly number[]): number[] {
    this.#look(passages);
    return passages.filter((passage) => this.#looked.get(passage)?.holdsAll);
  }

  /** Best first; of equal ones the newer. */
  rank(passages: Iterable<number>): Scored[] {
    const wanted = [...passages];
    this.#look(wanted);
    return wanted
      .map((passage) => ({ passage, score: this.#looked.get(passage)?.score ?? 0 }))
      .sort((left, right) => right.score - left.score || right.passage - left.passage);
  }

  #look(passages: readonly number[]): void {
    const unknown = passages.filter((passage) => !this.#looked.has(passage));
    if (unknown.length === 0) return;
    // One statement for all: asking for each by itself takes three times as long.
    const rows = this.#edition.all<{ passage: number; codes: Uint8Array }>(
      "select passage, codes from search_codes where passage in (select value from json_each(?))",
      JSON.stringify(unknown),
    );
    for (const { passage, codes } of rows) {
      const looked = this.#score(decodeCodes(codes));
      const ahead = this.#named.has(passage) ? this.fullScore : 0;
      this.#looked.set(passage, { ...looked, score: looked.score + ahead });
    }
  }

  #score(codes: Uint32Array): Looked {
    let score = 0;
    let holdsAll = false;
    for (const scorer of this.#scorers) {
      // As a share of what its reading could score: words for an abbreviation are more words, and no better for it.
      const share = scorer.fullScore === 0 ? 0 : scorer.score(codes) / scorer.fullScore;
      score = Math.max(score, share * this.fullScore);
      holdsAll ||= scorer.heldAll();
    }
    return { score, holdsAll };
  }
}

function readings(query: Query): (readonly Word[])[] {
  const all: (readonly Word[])[] = [query.words];
  for (const { from, to, words } of query.alternatives.slice(0, MAX_READINGS - 1))
    all.push([...query.words.slice(0, from), ...words, ...query.words.slice(to)]);
  return all;
}
