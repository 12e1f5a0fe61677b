import { existsSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Area } from "#edition/area.ts";
import { BulkFollowing } from "#edition/bulk-following.ts";
import type { RecordReader } from "#record/record.ts";

/** Keeps the edition level while an import writes. */
export interface Following {
  /** Says that the record moved on; returns at once. */
  readonly wake: () => void;
  /** Waits until the edition holds everything that was in the record at the call. */
  readonly settle: () => Promise<void>;
  /** Items applied so far. */
  readonly items: () => number;
  /** Stops where it is: each step is whole, and whoever follows next goes on from there. */
  readonly close: () => Promise<void>;
}

export interface FollowingOptions {
  readonly recordUrl: string;
  readonly record: RecordReader;
  readonly areas: readonly Area[];
  readonly editionFolder: string;
}

/** What the worker is started with. */
export interface WorkerOrders {
  readonly recordUrl: string;
  readonly editionFolder: string;
}

/** To the worker: a call's number for "tell me when you are level", or 0 for "the record moved on". */
export type WorkerCall = number;
/** From the worker: items applied so far, and the last call that was answered. */
export interface WorkerAnswer {
  readonly items: number;
  readonly answered: number;
}

/** Deriving an item makes some megabyte of short-lived text: with room for dozens it is thrown away, not moved about. */
const YOUNG_GENERATION_MB = 64;

/** Beside the built program; absent where the sources run as they are, in tests. */
const WORKER_FILE = join(import.meta.dirname, "follower-worker.js");

/** Follows in a thread of its own, so that a second core does that work; in this thread where there is no such file. */
export const followWhileImporting = (options: FollowingOptions, workerFile = WORKER_FILE): Following =>
  existsSync(workerFile) ? followInWorker(options, workerFile) : followHere(options);

function followInWorker({ recordUrl, editionFolder }: FollowingOptions, file: string): Following {
  const worker = new Worker(file, {
    workerData: { recordUrl, editionFolder } satisfies WorkerOrders,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
  });
  const waiting = new Map<number, { resolve: () => void; reject: (error: unknown) => void }>();
  let calls = 0;
  let items = 0;
  let failure: unknown;
  const fail = (error: unknown) => {
    failure ??= error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on("message", (answer: WorkerAnswer) => {
    items = answer.items;
    waiting.get(answer.answered)?.resolve();
    waiting.delete(answer.answered);
  });
  worker.on("error", fail);
  worker.on("exit", () => fail(new Error("the follower ended before the edition was level")));
  return {
    wake: () => worker.postMessage(0 satisfies WorkerCall),
    items: () => items,
    settle: () =>
      new Promise((resolve, reject) => {
        if (failure !== undefined) return reject(failure);
        calls += 1;
        waiting.set(calls, { resolve, reject });
        worker.postMessage(calls satisfies WorkerCall);
      }),
    close: async () => {
      await worker.terminate();
    },
  };
}

function followHere({ record, areas, editionFolder }: FollowingOptions): Following {
  const following = new BulkFollowing(record, areas, editionFolder);
  let running: Promise<void> = Promise.resolve();
  let isAsked = false;
  let isClosed = false;
  let items = 0;
  const follow = async () => {
    if (!isAsked || isClosed) return;
    isAsked = false;
    let before = 0;
    await following.catchUp((progress) => {
      items += progress.items - before;
      before = progress.items;
    });
  };
  const ask = () => {
    isAsked = true;
    running = running.then(follow);
    // Whoever settles is told; until then a failure is not an unhandled one.
    running.catch(() => {});
    return running;
  };
  return {
    wake: ask,
    settle: ask,
    items: () => items,
    close: async () => {
      isClosed = true;
      await running.catch(() => {});
      following.close();
    },
  };
}
