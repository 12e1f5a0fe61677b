import type { EditionReader } from "../database.ts";
import { pair, plain } from "./terms.ts";

/** Terms whose counts are kept: some 10 MB. Queries repeat the same few thousand words. */
const MAX_KNOWN = 50_000;
/** How much the index may grow or shrink before all counts are read again. */
const MAX_DRIFT = 0.02;

/** How many passages hold a term. Counting walks the term's posting list, so counts are kept. */
export class Rarity {
  readonly #edition: EditionReader;
  readonly #counts = new Map<string, number>();
  #passages = 0;
  #generation = -1;

  constructor(edition: EditionReader) {
    this.#edition = edition;
  }

  /** Reads how large the index is, at most once a generation of the edition. */
  refresh(generation: number): void {
    if (generation === this.#generation) return;
    this.#generation = generation;
    const passages = this.#edition.get<{ n: number }>("select passages as n from search_size")?.n ?? 0;
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
    const count =
      this.#edition.get<{ doc: number }>("select doc from search_vocabulary where term = ?", term.toLowerCase())?.doc ??
      0;
    this.#counts.set(term, count);
    return count;
  }

  /** Robertson and Spärck Jones's inverse document frequency as BM25 uses it, never below zero. */
  weight(term: string): number {
    const count = this.count(term);
    return Math.log(1 + (this.#passages - count + 0.5) / (count + 0.5));
  }

  /** Whether a term's count is ready, so that asking for it costs nothing. */
  knows(term: string): boolean {
    return this.#counts.has(term);
  }

  weightOfWord = (folded: string): number => this.weight(plain(folded));
  weightOfPair = (left: string, right: string): number => this.weight(pair(left, right));
}
