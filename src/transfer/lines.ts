import { isUtf8 } from "node:buffer";
import { createReadStream, type ReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";

/** One line of a text file; a line that cannot be used says why. Empty lines are passed over. */
export type Line =
  | { readonly number: number; readonly text: string; readonly fault?: undefined }
  | { readonly number: number; readonly fault: string; readonly remedy: string };

export interface LineFile {
  /** In order, some at a time: as many as one piece of the file held. */
  readonly pieces: () => AsyncGenerator<readonly Line[]>;
  /** How much of the file was read, from 0 to 1. */
  readonly done: () => number;
}

/** The file is not what it is called, or is made to fill memory or disk; the message says what to do. */
export class LineFileError extends Error {
  override readonly name = "LineFileError";
}

export interface LineLimits {
  readonly lineBytes: number;
  readonly lines: number;
  /** Of what a compressed file unfolds to. */
  readonly inflatedBytes: number;
  /** Unfolded bytes to one byte of the file; looked at only after the first `inflatedFreely`. */
  readonly inflation: number;
  readonly inflatedFreely: number;
}

/**
 * A line of 10 MB is six times the longest document that a page may hold. Text packs to a fifth, seldom to a tenth;
 * what packs to a hundredth is one letter over and over. Two million lines keep the list of ids seen in memory.
 */
export const LINE_LIMITS: LineLimits = {
  lineBytes: 10_000_000,
  lines: 2_000_000,
  inflatedBytes: 40_000_000_000,
  inflation: 100,
  inflatedFreely: 64_000_000,
};

/** Read at a time: large enough that the reading costs nothing, small enough to be nothing. */
const PIECE_BYTES = 256 * 1024;

/**
 * Opens a text file of lines in UTF-8, packed by gzip or not (told by its first bytes), and reads it as a stream.
 *
 * @throws {LineFileError} here or while reading.
 */
export async function openLines(path: string, limits: LineLimits = LINE_LIMITS): Promise<LineFile> {
  const { size, isPacked } = await look(path);
  let file: ReadStream | undefined;
  return {
    done: () => (size === 0 ? 1 : (file?.bytesRead ?? 0) / size),
    pieces: async function* () {
      file = createReadStream(path, { highWaterMark: PIECE_BYTES });
      try {
        yield* cutLines(isPacked ? inflated(file, limits) : file, limits);
      } finally {
        file.destroy();
      }
    },
  };
}

/**
 * Cuts a stream of bytes into lines.
 *
 * @throws {LineFileError} when there are more lines than the limits allow.
 */
export async function* cutLines(
  pieces: AsyncIterable<Buffer>,
  limits: Pick<LineLimits, "lineBytes" | "lines">,
): AsyncGenerator<readonly Line[]> {
  const cutter = new LineCutter(limits);
  for await (const piece of pieces) yield cutter.cut(piece);
  yield cutter.end();
}

async function look(path: string): Promise<{ size: number; isPacked: boolean }> {
  try {
    if ((await stat(path)).isDirectory()) throw new LineFileError(`${path} is a folder; name a file`);
    const file = await open(path, "r");
    try {
      const head = Buffer.alloc(HEAD_BYTES);
      await file.read(head, 0, HEAD_BYTES, 0);
      const foreign = FOREIGN.find(([mark]) => head.toString("latin1").startsWith(mark));
      if (foreign !== undefined) throw new LineFileError(`${path} is ${foreign[1]}`);
      return { size: (await file.stat()).size, isPacked: head[0] === 0x1f && head[1] === 0x8b };
    } finally {
      await file.close();
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new LineFileError(`there is no file ${path}`);
    if (code === "EACCES") throw new LineFileError(`${path} may not be read by this user`);
    throw error;
  }
}

const HEAD_BYTES = 8;
/** What clerks hand over for a text file, by its first bytes. */
const FOREIGN: readonly (readonly [mark: string, what: string])[] = [
  ["PK\u0003\u0004", "a ZIP, Excel or Word file: save its content as JSON Lines in UTF-8"],
  ["\u00d0\u00cf\u0011\u00e0", "an old Excel or Word file: save its content as JSON Lines in UTF-8"],
  ["%PDF", "a PDF: it cannot be read line by line"],
  ["SQLite f", "a database: export its content as JSON Lines"],
  ["\u00ff\u00fe", "in UTF-16: save it as UTF-8 (Unicode)"],
  ["\u00fe\u00ff", "in UTF-16: save it as UTF-8 (Unicode)"],
];

async function* inflated(file: ReadStream, limits: LineLimits): AsyncGenerator<Buffer> {
  const gunzip = createGunzip({ chunkSize: PIECE_BYTES });
  file.on("error", (error) => gunzip.destroy(error));
  file.pipe(gunzip);
  let bytes = 0;
  try {
    for await (const piece of gunzip as Readable as AsyncIterable<Buffer>) {
      bytes += piece.length;
      if (bytes > limits.inflatedBytes)
        throw new LineFileError(`the file unfolds to more than ${limits.inflatedBytes} bytes; split it`);
      if (bytes > limits.inflatedFreely && bytes > file.bytesRead * limits.inflation)
        throw new LineFileError(
          `the file unfolds to more than ${limits.inflation} times its size, as no text does; it was not read further`,
        );
      yield piece;
    }
  } catch (error) {
    if (!String((error as NodeJS.ErrnoException).code).startsWith("Z_")) throw error;
    throw new LineFileError(
      "the gzip file is damaged or was cut off; what stands before that place was read. Copy it again and repeat the import",
    );
  } finally {
    gunzip.destroy();
  }
}

const LINE_FEED = 0x0a;

class LineCutter {
  readonly #limits: Pick<LineLimits, "lineBytes" | "lines">;
  #number = 0;
  #begun: Buffer[] = [];
  #begunBytes = 0;

  constructor(limits: Pick<LineLimits, "lineBytes" | "lines">) {
    this.#limits = limits;
  }

  cut(piece: Buffer): Line[] {
    const lines: Line[] = [];
    let from = 0;
    for (let to = piece.indexOf(LINE_FEED); to !== -1; to = piece.indexOf(LINE_FEED, from)) {
      this.#add(piece.subarray(from, to));
      this.#close(lines);
      from = to + 1;
    }
    this.#add(piece.subarray(from));
    return lines;
  }

  end(): Line[] {
    const lines: Line[] = [];
    if (this.#begunBytes > 0) this.#close(lines);
    return lines;
  }

  #add(part: Buffer): void {
    if (part.length === 0) return;
    this.#begunBytes += part.length;
    // What is too long is counted, not kept.
    if (this.#begunBytes > this.#limits.lineBytes) this.#begun = [];
    else this.#begun.push(part);
  }

  #close(lines: Line[]): void {
    this.#number += 1;
    if (this.#number > this.#limits.lines)
      throw new LineFileError(`the file has more than ${this.#limits.lines} lines; split it`);
    const bytes = this.#begunBytes;
    const [only, ...more] = this.#begun;
    this.#begun = [];
    this.#begunBytes = 0;
    if (bytes > this.#limits.lineBytes)
      lines.push({
        number: this.#number,
        fault: `the line has ${bytes} bytes, more than ${this.#limits.lineBytes}`,
        remedy: "shorten it, or split what it holds",
      });
    else if (only !== undefined) this.#read(more.length === 0 ? only : Buffer.concat([only, ...more]), lines);
  }

  #read(line: Buffer, lines: Line[]): void {
    if (!isUtf8(line)) {
      lines.push({
        number: this.#number,
        fault: "the line is not in UTF-8",
        remedy: "save the file as UTF-8 (Unicode)",
      });
      return;
    }
    const text = line.toString("utf8").replace(/^\ufeff/, "");
    if (text.trim() !== "") lines.push({ number: this.#number, text });
  }
}
