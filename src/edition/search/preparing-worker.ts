import { parentPort } from "node:worker_threads";
import { type PreparedPassage, preparePassages } from "./prepare.ts";
import type { PreparingAnswer, PreparingCall } from "./preparing-thread.ts";

// The other side is preparing-thread.ts.
const port = parentPort;
if (port === null) throw new Error("this file is started by a follower, as a worker thread");

const encoder = new TextEncoder();

port.on("message", ({ call, items }: PreparingCall) => {
  const passages = items.flatMap(preparePassages);
  const terms = joined(passages.map(utf8Of));
  const codes = joined(passages.map((passage) => passage.codes));
  const answer: PreparingAnswer = {
    call,
    terms: terms.bytes,
    codes: codes.bytes,
    termsEnds: terms.ends,
    codesEnds: codes.ends,
  };
  port.postMessage(answer, [terms.bytes.buffer, codes.bytes.buffer]);
});

const utf8Of = ({ terms }: PreparedPassage): Uint8Array => (typeof terms === "string" ? encoder.encode(terms) : terms);

/** One piece of memory is handed over; thousands of small ones would each be copied. */
function joined(parts: readonly Uint8Array[]) {
  let size = 0;
  const ends = parts.map((part) => {
    size += part.length;
    return size;
  });
  const bytes = new Uint8Array(size);
  for (const [at, part] of parts.entries()) bytes.set(part, (ends[at] as number) - part.length);
  return { bytes, ends };
}
