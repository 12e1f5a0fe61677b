import type { EditionReader } from "../database.ts";
import { blockOf, keyOf, placeInBlock } from "./keys.ts";
import { marked, pair, plain, quoteTerm } from "./terms.ts";

/** Terms whose counts are kept: some 10 MB. Queries repeat the same few thousand words. */
const MAX_KNOWN = 50_000;
/** How much the index may grow or shrink before all counts are read again. */
const MAX_DRIFT = 0.02;
/** Passages of a term that are counted, some 0.05 ms: a common word's list is a hundred times as long. */
const MAX_COUNTED = 300;

/**
 * How many passages hold a term. A rare term's passages are counted; of a common one the newest are, and how far back
 * they reach tells how many there are in all. Weights ask for the order of magnitude only.
 */
export class Rarity {
  readonly #edition: EditionReader;
  readonly #counts = new Map<string, number>();
  /** Passages by block of time. */
  #blocks: readonly { readonly block: number; readonly passages: number }[] = [];
  #passages = 0;
  #generation = -1;

  constructor(edition: EditionReader) {
    this.#edition = edition;
  }

  /** Reads how large the index is, at most once a generation of the edition. */
  refresh(generation: number): void {
    if (generation === this.#generation) return;
    this.#generation = generation;
    this.#blocks = this.#edition.all("select block, passages from search_block");
    const passages = this.#blocks.reduce((sum, block) => sum + block.passages, 0);
    if (Math.abs(passages - this.#passages) > this.#passages * MAX_DRIFT) this.#counts.clear();
    this.#passages = passages;
  }

  get passages(): number {
    return this.#passages;
  }

  count(term: string): number {
    const known = this.#counts.get(term);
    if (known !== undefined) return known;
    if (this.#counts.size >= MAX_KNOWN) this.#counts.clear();
    const count = this.#countNow(term);
    this.#counts.set(term, count);
    return count;
  }

  /** Robertson and Spärck Jones's inverse document frequency as BM25 uses it, never below zero. */
  weight(term: string): number {
    const count = this.count(term);
    return Math.log(1 + (this.#passages - count + 0.5) / (count + 0.5));
  }

  weightOfWord = (folded: string): number => this.weight(plain(folded));
  weightOfPair = (left: string, right: string): number => this.weight(pair(left, right));

  #countNow(term: string): number {
    const { counted, oldest } = this.#edition.get<{ counted: number; oldest: number | null }>(
      `select count(*) as counted, min(rowid) as oldest from
       (select rowid from search_terms where search_terms match ? order by rowid desc limit ${MAX_COUNTED})`,
      quoteTerm(term),
    ) ?? { counted: 0, oldest: null };
    if (oldest === null || counted < MAX_COUNTED) return counted;
    const newer = this.#passagesSince(oldest);
    return Math.min(this.#passages, Math.round((counted * this.#passages) / Math.max(newer, counted)));
  }

  /** Passages from one on, as far as their blocks tell. */
  #passagesSince(passage: number): number {
    const at = blockOf(keyOf(passage));
    return this.#blocks.reduce(
      (sum, { block, passages }) =>
        sum + (block > at ? passages : block === at ? passages * (1 - placeInBlock(passage)) : 0),
      0,
    );
  }
}

/** Written forms, the one that most passages hold first. */
export const commonestFirst = (forms: readonly string[], rarity: Rarity): string[] =>
  forms.toSorted((left, right) => rarity.count(marked(right)) - rarity.count(marked(left)));
