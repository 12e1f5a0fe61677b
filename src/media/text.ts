import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { ok, type Result, refuse } from "#kernel/result.ts";
import { FILE_TYPES, type FileTypeName } from "./file-types.ts";
import { OFFICE_TYPES } from "./office-text.ts";

/** What a file says, for the search. */
export interface FileText {
  /** Normal form, lines separated by "\n"; at most `MAX_TEXT_LENGTH`. */
  readonly text: string;
  /** Of a PDF. */
  readonly pages?: number;
}

/** To the thread that reads. */
export interface TextCall {
  readonly path: string;
  readonly type: string;
}

/** From it. */
export type TextAnswer = ({ readonly ok: true } & FileText) | { readonly ok: false; readonly reason: string };

/** UTF-16 units; the bound of a media item's content. */
export const MAX_TEXT_LENGTH = 200_000;
/** A file that is larger is mostly pictures of pages. */
const MAX_BYTES = 64 * 1024 * 1024;
/** A law of four hundred pages takes some 3 s on the smallest machine. */
const MAX_SECONDS = 20;
/** Of objects, and of bytes beside them: a machine of 2 GB reads one such file at a time and goes on serving. */
const MAX_HEAP_MB = 192;
const MAX_BUFFERS_BYTES = 384 * 1024 * 1024;
const LOOK_EVERY_MS = 50;

/** Beside the built program; in tests the source runs as it is. */
const WORKER_FILE = ["text-worker.js", "text-worker.ts"].map((name) => join(import.meta.dirname, name));

const READABLE: ReadonlySet<string> = new Set(
  ["pdf", "docx", ...OFFICE_TYPES, "txt", "csv"].map((name) => FILE_TYPES[name as FileTypeName].type),
);

/** Whether the text of such files can be read at all. */
export const hasReadableText = (type: string): boolean => READABLE.has(type);

/**
 * Reads what a PDF, an office file or a text says, in a thread of its own that is ended when it takes too long or too much. A file
 * that is broken, locked, or only looks like text is refused with the reason (`invalid`, path `text`); nothing else is
 * hindered by it.
 *
 * @param type decided by the bytes.
 * @param maxSeconds after which it is given up.
 */
export async function extractText(path: string, type: string, maxSeconds = MAX_SECONDS): Promise<Result<FileText>> {
  if (!hasReadableText(type)) return no("the text of such files cannot be read");
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return refuse({ kind: "not-found", what: "the file" });
  if (found.size > MAX_BYTES) return no(`files over ${MAX_BYTES / 1024 / 1024} MiB are not read`);
  const answer = await readInThread({ path, type }, maxSeconds);
  if (!answer.ok) return no(answer.reason);
  const { text, pages } = answer;
  if (text === "") return no("it has no text: its pages are pictures, or empty");
  return ok({ text, ...(pages === undefined ? {} : { pages }) });
}

function readInThread(call: TextCall, maxSeconds: number): Promise<TextAnswer> {
  const file = WORKER_FILE.find((path) => existsSync(path));
  if (file === undefined) throw new Error("the thread that reads files is not there: build the program");
  const worker = new Worker(file, {
    workerData: call,
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB, maxYoungGenerationSizeMb: 16 },
    // Libraries that complain about a file do so to nobody.
    ...{ stdout: true, stderr: true, execArgv: [] },
  });
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(late);
      clearInterval(look);
      void worker.terminate();
    };
    const end = (answer: TextAnswer) => {
      stop();
      resolve(answer);
    };
    const late = setTimeout(() => end({ ok: false, reason: "it takes too long to read" }), maxSeconds * 1_000);
    // The limits of a thread do not count buffers, which is where what was packed is unpacked to.
    const look = setInterval(() => {
      worker.getHeapStatistics().then(
        ({ external_memory }) => {
          if (external_memory > MAX_BUFFERS_BYTES) end(TOO_MUCH);
        },
        () => {},
      );
    }, LOOK_EVERY_MS);
    worker.stdout.resume();
    worker.stderr.resume();
    worker.once("message", end);
    worker.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") return end(TOO_MUCH);
      stop();
      reject(error);
    });
    worker.once("exit", () => end({ ok: false, reason: "the file is broken" }));
  });
}

const TOO_MUCH: TextAnswer = { ok: false, reason: "it takes too much memory to read" };

const no = (message: string) => refuse({ kind: "invalid", issues: [{ path: "text", message }] });
