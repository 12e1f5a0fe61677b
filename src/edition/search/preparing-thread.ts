import { existsSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Indexed } from "./indexed.ts";
import type { PreparedPassage } from "./prepare.ts";

/** To the thread: items, under a number of their own. */
export interface PreparingCall {
  readonly call: number;
  readonly items: readonly Indexed[];
}

/** From the thread: of each passage in turn where its terms (in UTF-8) and its codes end. */
export interface PreparingAnswer {
  readonly call: number;
  readonly terms: Uint8Array;
  readonly codes: Uint8Array;
  readonly termsEnds: readonly number[];
  readonly codesEnds: readonly number[];
}

/** As in transfer/following.ts: what is short-lived is thrown away, not moved about. */
const YOUNG_GENERATION_MB = 64;

/** Beside the built program; absent where the sources run as they are, in tests. */
const WORKER_FILE = join(import.meta.dirname, "preparing-worker.js");

interface Waiting {
  readonly items: readonly Indexed[];
  readonly resolve: (prepared: PreparedPassage[][]) => void;
  readonly reject: (error: unknown) => void;
}

/** Prepares items for the index in a thread of its own, while this one writes those before them. */
export class PreparingThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #calls = 0;
  #failure: unknown;

  private constructor(file: string) {
    this.#worker = new Worker(file, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB } });
    this.#worker.on("message", (answer: PreparingAnswer) => this.#answer(answer));
    this.#worker.on("error", (error) => this.#fail(error));
    this.#worker.on("exit", () => this.#fail(new Error("the thread that prepares the search index ended")));
    // It keeps the process alive while somebody waits for an answer, and not beyond.
    this.#worker.unref();
  }

  /** Undefined where the program is not built; then whoever asks prepares by itself. */
  static start(file = WORKER_FILE): PreparingThread | undefined {
    return existsSync(file) ? new PreparingThread(file) : undefined;
  }

  /** The passages of each item. Items are handed over before this returns; keep them few: they are copied. */
  prepare(items: readonly Indexed[]): Promise<PreparedPassage[][]> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    this.#calls += 1;
    const call = this.#calls;
    return new Promise((resolve, reject) => {
      this.#waiting.set(call, { items, resolve, reject });
      this.#worker.ref();
      this.#worker.postMessage({ call, items } satisfies PreparingCall);
    });
  }

  close(): void {
    void this.#worker.terminate();
  }

  #answer({ call, terms, codes, termsEnds, codesEnds }: PreparingAnswer): void {
    const waiting = this.#waiting.get(call);
    this.#waiting.delete(call);
    if (this.#waiting.size === 0) this.#worker.unref();
    let at = 0;
    const passage = (): PreparedPassage => {
      const from = at;
      at += 1;
      return {
        terms: terms.subarray(from === 0 ? 0 : termsEnds[from - 1], termsEnds[from]),
        codes: codes.subarray(from === 0 ? 0 : codesEnds[from - 1], codesEnds[from]),
      };
    };
    waiting?.resolve(waiting.items.map((item) => item.passages.map(passage)));
  }

  #fail(error: unknown): void {
    this.#failure ??= error;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
