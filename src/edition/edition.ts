import type { SQLInputValue } from "node:sqlite";
import { EditionDatabase, type EditionReader } from "./database.ts";
import { type EditionFolder, editionFolder } from "./folder.ts";
import { Freshness } from "./freshness.ts";

/** An edition that pages are made of, and that tells whether they still are what they would be now. */
export interface LiveEdition extends EditionReader {
  readonly generation: number;
  readonly isFresh: (madeAt: number, tags: readonly string[]) => boolean;
  readonly refresh: () => void;
}

/**
 * The public read model of a site as its readers use it: queries and freshness. When another build is swapped
 * in, by whatever process, `refresh` moves over to it.
 */
export class Edition implements LiveEdition {
  readonly #folder: EditionFolder;
  #file: string;
  #db: EditionDatabase;
  #freshness: Freshness;
  /** Carries generations over a swap, so that nothing made from the old build ever looks fresh. */
  #base = 0;

  constructor(folder: string) {
    this.#folder = editionFolder(folder);
    const file = this.#folder.currentFile();
    if (file === undefined) throw new Error("there is no edition yet: build one first");
    this.#file = file;
    this.#db = EditionDatabase.forReading(file);
    this.#freshness = new Freshness(this.#db);
  }

  all<Row>(sql: string, ...parameters: SQLInputValue[]): Row[] {
    return this.#db.all(sql, ...parameters);
  }

  get<Row>(sql: string, ...parameters: SQLInputValue[]): Row | undefined {
    return this.#db.get(sql, ...parameters);
  }

  /** Grows whenever anything public moved on. */
  get generation(): number {
    return this.#base + this.#freshness.generation;
  }

  isFresh(madeAt: number, tags: readonly string[]): boolean {
    return madeAt > this.#base && this.#freshness.isFresh(madeAt - this.#base, tags);
  }

  /** Takes in what the follower touched. Some 5 µs when nothing was; called before each answer. */
  refresh(): void {
    this.#freshness.refresh();
  }

  /** Moves over to another build where one was swapped in. A file look-up: called by a timer, not by requests. */
  followSwap(): void {
    const file = this.#folder.currentFile();
    if (file === undefined || file === this.#file) return;
    const old = this.#db;
    this.#base = this.generation;
    this.#db = EditionDatabase.forReading(file);
    this.#freshness = new Freshness(this.#db);
    this.#file = file;
    old.close();
  }

  get file(): string {
    return this.#file;
  }

  /** The file that is in use now, also where `followSwap` has not been called since: the one before may be gone. */
  get currentFile(): string {
    return this.#folder.currentFile() ?? this.#file;
  }

  close(): void {
    this.#db.close();
  }
}
