import type { FileHandle } from "node:fs/promises";
import { pipeline, Readable } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import { BYTES, ENCRYPTED_FLAG, IN_ZIP64, METHOD, SIGNATURE, ZIP64_FIELD, ZipError } from "./layout.ts";
import { endOf, readAt } from "./read-end.ts";

/** One file in a ZIP. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: number;
  readonly packedBytes: number;
  readonly method: number;
  readonly crc: number;
  readonly offset: number;
}

export interface ZipLimits {
  readonly entries: number;
  readonly directoryBytes: number;
  /** Unfolded bytes to one byte of the file; looked at where a file in it unfolds to more than `inflatedFreely`. */
  readonly inflation: number;
  readonly inflatedFreely: number;
}

/**
 * A site has some 10,000 pictures; a million names of 70 bytes are 120 MB of directory. Text packs to a tenth, a log of
 * one action over and over to a fiftieth.
 */
export const ZIP_LIMITS: ZipLimits = {
  entries: 1_000_000,
  directoryBytes: 200_000_000,
  inflation: 200,
  inflatedFreely: 64_000_000,
};

/**
 * The files in a ZIP, as its directory lists them. Only names are taken from it, never paths: what they mean is the
 * caller's, who knows every name that may be there.
 *
 * @throws {ZipError} where a name comes twice, files lie over each other or outside, or unfold as no content does.
 */
export async function readZip(
  file: FileHandle,
  limits: ZipLimits = ZIP_LIMITS,
): Promise<ReadonlyMap<string, ZipEntry>> {
  const { size } = await file.stat();
  const end = await endOf(file, size);
  if (end.entries > limits.entries) throw new ZipError(`it holds more than ${limits.entries} files`);
  if (end.bytes > limits.directoryBytes) throw new ZipError("its list of files is too long");
  if (end.offset + end.bytes > size) throw new ZipError("it is not whole: its list of files is cut off");
  const directory = await readAt(file, end.offset, end.bytes);
  const entries = new Map<string, ZipEntry>();
  for (let at = 0; entries.size < end.entries; ) {
    const { entry, next } = readEntry(directory, at);
    check(entry, end.offset, limits);
    if (entries.has(entry.name)) throw new ZipError(`it holds two files called ${entry.name}`);
    entries.set(entry.name, entry);
    at = next;
  }
  checkApart([...entries.values()]);
  return entries;
}

/**
 * The content of one file of a ZIP, as a stream that ends in an error where it is not what the directory says.
 *
 * @throws {ZipError}
 */
export async function* readContent(file: FileHandle, entry: ZipEntry): AsyncGenerator<Buffer> {
  const header = await readAt(file, entry.offset, BYTES.localHeader);
  if (header.length < BYTES.localHeader || header.readUInt32LE(0) !== SIGNATURE.localHeader)
    throw new ZipError(`${entry.name} is not where the list of files says`);
  const start = entry.offset + BYTES.localHeader + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = piecesOf(file, start, entry.packedBytes);
  let crc = 0;
  let bytes = 0;
  for await (const piece of entry.method === METHOD.stored ? packed : inflated(packed, entry.name)) {
    bytes += piece.length;
    if (bytes > entry.bytes) throw new ZipError(`${entry.name} is longer than it says`);
    crc = crc32(piece, crc);
    yield piece;
  }
  if (bytes !== entry.bytes || crc !== entry.crc) throw new ZipError(`${entry.name} is damaged`);
}

function readEntry(directory: Buffer, at: number): { entry: ZipEntry; next: number } {
  if (at + BYTES.entry > directory.length || directory.readUInt32LE(at) !== SIGNATURE.entry)
    throw new ZipError("its list of files is damaged");
  const nameBytes = directory.readUInt16LE(at + 28);
  const extraBytes = directory.readUInt16LE(at + 30);
  const extraAt = at + BYTES.entry + nameBytes;
  const next = extraAt + extraBytes + directory.readUInt16LE(at + 32);
  if (next > directory.length) throw new ZipError("its list of files is damaged");
  if (directory.readUInt16LE(at + 8) & ENCRYPTED_FLAG) throw new ZipError("it is encrypted");
  const wide = wideSizes(directory.subarray(extraAt, extraAt + extraBytes));
  const size = (place: number) => {
    const short = directory.readUInt32LE(at + place);
    return short === IN_ZIP64 ? wide() : short;
  };
  // In this order they stand in the extra field, each only where its short place is full.
  const bytes = size(24);
  const packedBytes = size(20);
  const offset = size(42);
  return {
    next,
    entry: {
      name: directory.toString("utf8", at + BYTES.entry, extraAt),
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      bytes,
      packedBytes,
      offset,
    },
  };
}

/** Hands out the 64-bit values of the extra field, one after the other. */
function wideSizes(extra: Buffer): () => number {
  let values: Buffer = Buffer.alloc(0);
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2))
    if (extra.readUInt16LE(at) === ZIP64_FIELD) values = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
  let at = 0;
  return () => {
    if (at + 8 > values.length) throw new ZipError("its list of files is damaged");
    at += 8;
    return Number(values.readBigUInt64LE(at - 8));
  };
}

function check(entry: ZipEntry, directoryOffset: number, limits: ZipLimits): void {
  const { name, method, bytes, packedBytes, offset } = entry;
  if (method !== METHOD.stored && method !== METHOD.deflated) throw new ZipError(`${name} is packed in an unknown way`);
  if (offset + BYTES.localHeader + packedBytes > directoryOffset)
    throw new ZipError(`${name} lies outside of the archive`);
  if (method === METHOD.stored && bytes !== packedBytes) throw new ZipError(`${name} is not as long as it says`);
  if (bytes > limits.inflatedFreely && bytes > packedBytes * limits.inflation)
    throw new ZipError(`${name} unfolds to more than ${limits.inflation} times its size, as no content of a site does`);
}

/** A few bytes that are the content of a thousand files are a trap. */
function checkApart(entries: readonly ZipEntry[]): void {
  let end = 0;
  for (const entry of [...entries].sort((left, right) => left.offset - right.offset)) {
    if (entry.offset < end) throw new ZipError(`${entry.name} lies over another file`);
    end = entry.offset + BYTES.localHeader + entry.packedBytes;
  }
}

const PIECE_BYTES = 256 * 1024;

async function* piecesOf(file: FileHandle, start: number, bytes: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes; ) {
    const piece = await readAt(file, start + at, Math.min(PIECE_BYTES, bytes - at));
    if (piece.length === 0) throw new ZipError("it is not whole: it ends too early");
    at += piece.length;
    yield piece;
  }
}

async function* inflated(packed: AsyncIterable<Buffer>, name: string): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw({ chunkSize: PIECE_BYTES });
  // What goes wrong is thrown by the loop below.
  pipeline(Readable.from(packed), inflate, () => {});
  try {
    for await (const piece of inflate as Readable as AsyncIterable<Buffer>) yield piece;
  } catch (error) {
    if (!String((error as NodeJS.ErrnoException).code).startsWith("Z_")) throw error;
    throw new ZipError(`${name} is damaged`);
  }
}
