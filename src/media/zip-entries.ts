import type { FileHandle } from "node:fs/promises";

/** The end record and the longest comment that may follow it (PKWARE APPNOTE 4.3.16). */
const END_BYTES = 22;
const MAX_TAIL_BYTES = END_BYTES + 65_535;
const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;
/** The names of some 10,000 files; what an office program writes has a few dozen. */
const MAX_DIRECTORY_BYTES = 1024 * 1024;

/** A file in a ZIP, as its central directory says. */
export interface ZipEntry {
  readonly name: string;
  /** 0 as it is, 8 deflated. */
  readonly method: number;
  readonly packedBytes: number;
  /** Where its own header begins. */
  readonly offset: number;
}

/**
 * The files in a ZIP, as its central directory lists them, at most the first 1 MiB of it; undefined when there is no
 * whole directory, as in a file that was cut off.
 */
export async function zipEntries(file: FileHandle, bytes: number): Promise<readonly ZipEntry[] | undefined> {
  const tail = await readAt(file, Math.max(0, bytes - MAX_TAIL_BYTES), Math.min(bytes, MAX_TAIL_BYTES));
  const at = lastIndexOfEnd(tail);
  if (at === -1) return undefined;
  const size = tail.readUInt32LE(at + 12);
  const offset = tail.readUInt32LE(at + 16);
  if (offset + size > bytes) return undefined;
  return entriesIn(await readAt(file, offset, Math.min(size, MAX_DIRECTORY_BYTES)));
}

/** The same of a file that is in memory. */
export function zipEntriesIn(bytes: Buffer): readonly ZipEntry[] | undefined {
  const tail = bytes.subarray(Math.max(0, bytes.length - MAX_TAIL_BYTES));
  const at = lastIndexOfEnd(tail);
  if (at === -1) return undefined;
  const size = tail.readUInt32LE(at + 12);
  const offset = tail.readUInt32LE(at + 16);
  if (offset + size > bytes.length) return undefined;
  return entriesIn(bytes.subarray(offset, offset + Math.min(size, MAX_DIRECTORY_BYTES)));
}

function lastIndexOfEnd(tail: Buffer): number {
  for (let at = tail.length - END_BYTES; at >= 0; at--) if (tail.readUInt32LE(at) === END_SIGNATURE) return at;
  return -1;
}

function entriesIn(directory: Buffer): ZipEntry[] {
  const entries: ZipEntry[] = [];
  for (let at = 0; at + ENTRY_BYTES <= directory.length && directory.readUInt32LE(at) === ENTRY_SIGNATURE; ) {
    const name = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString("utf8", at + ENTRY_BYTES, at + ENTRY_BYTES + name),
      method: directory.readUInt16LE(at + 10),
      packedBytes: directory.readUInt32LE(at + 20),
      offset: directory.readUInt32LE(at + 42),
    });
    at += ENTRY_BYTES + name + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}
