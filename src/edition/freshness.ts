import type { EditionDatabase } from "./database.ts";

/** Beyond this many known tags everything counts as touched: some 10 MB of strings at most. */
const MAX_TAGS = 100_000;
/** Tags read at a time; when more wait, everything counts as touched instead. */
const MAX_READ = 5_000;

/** What stands in the log when a batch touched more than is worth listing. */
export const EVERYTHING = "*";

/**
 * Knows how fresh things are. The follower logs the tags that each change touched; every reader of the
 * edition, in whatever process, reads that log and can then tell whether something made at generation g
 * from tags t… is still what it would be now.
 */
export class Freshness {
  readonly #db: EditionDatabase;
  readonly #touchedAt = new Map<string, number>();
  #generation = 1;
  /** All that was made before this generation is stale. */
  #floor = 0;
  #lastSeq: number;
  #dataVersion: number;

  constructor(db: EditionDatabase) {
    this.#db = db;
    this.#dataVersion = this.#readDataVersion();
    this.#lastSeq = db.get<{ seq: number | null }>("select max(seq) as seq from touched")?.seq ?? 0;
  }

  get generation(): number {
    return this.#generation;
  }

  /** Takes in what was touched since the last call; cheap when nothing was (a pragma, some 5 µs). */
  refresh(): void {
    const version = this.#readDataVersion();
    if (version === this.#dataVersion) return;
    this.#dataVersion = version;
    const rows = this.#db.all<{ seq: number; tag: string }>(
      "select seq, tag from touched where seq > ? order by seq limit ?",
      this.#lastSeq,
      MAX_READ,
    );
    if (rows.length === 0) return;
    this.#generation += 1;
    if (rows.length === MAX_READ || this.#touchedAt.size + rows.length > MAX_TAGS) {
      this.touchEverything();
      this.#lastSeq = this.#db.get<{ seq: number }>("select max(seq) as seq from touched")?.seq ?? this.#lastSeq;
      return;
    }
    for (const { tag } of rows) {
      if (tag === EVERYTHING) this.touchEverything();
      else this.#touchedAt.set(tag, this.#generation);
    }
    this.#lastSeq = rows.at(-1)?.seq ?? this.#lastSeq;
  }

  /** For what lies outside the edition, such as another edition swapped in. */
  touchEverything(): void {
    this.#generation += 1;
    this.#floor = this.#generation;
    this.#touchedAt.clear();
  }

  isFresh(madeAt: number, tags: readonly string[]): boolean {
    if (madeAt < this.#floor) return false;
    for (const tag of tags) if ((this.#touchedAt.get(tag) ?? 0) > madeAt) return false;
    return true;
  }

  #readDataVersion(): number {
    return this.#db.get<{ data_version: number }>("pragma data_version")?.data_version ?? 0;
  }
}
