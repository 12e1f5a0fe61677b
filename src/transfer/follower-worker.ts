import { parentPort, workerData } from "node:worker_threads";
import { areas } from "#areas/index.ts";
import { BulkFollowing } from "#edition/bulk-following.ts";
import { openRecord } from "#record/record.ts";
import type { WorkerAnswer, WorkerCall, WorkerOrders } from "./following.ts";

// The other side is following.ts: an import writes the record there while the edition is derived from it here.
const { recordUrl, editionFolder } = workerData as WorkerOrders;
const port = parentPort;
if (port === null) throw new Error("this file is started by an import, as a worker thread");
const record = await openRecord(recordUrl);
const following = new BulkFollowing(record.read, areas, editionFolder);

let items = 0;
let isAsked = false;
let isRunning = false;
let calls: number[] = [];

port.on("message", (call: WorkerCall) => {
  isAsked = true;
  if (call !== 0) calls.push(call);
  if (!isRunning) run();
});

const answer = (answered: number) => port.postMessage({ items, answered } satisfies WorkerAnswer);

async function run(): Promise<void> {
  isRunning = true;
  while (isAsked) {
    isAsked = false;
    const answered = calls;
    calls = [];
    const before = items;
    await following.catchUp((progress) => {
      items = before + progress.items;
      answer(0);
    });
    for (const call of answered) answer(call);
  }
  isRunning = false;
}
