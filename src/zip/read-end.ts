import type { FileHandle } from "node:fs/promises";
import { BYTES, IN_ZIP64, IN_ZIP64_SHORT, SIGNATURE, ZipError } from "./layout.ts";

/** Where the list of files is. */
export interface ZipEnd {
  readonly entries: number;
  readonly offset: number;
  readonly bytes: number;
}

/** The longest comment that may follow the end. */
const MAX_COMMENT_BYTES = 65_535;

/** @throws {ZipError} when the file does not end as a ZIP does. */
export async function endOf(file: FileHandle, size: number): Promise<ZipEnd> {
  const tailAt = Math.max(0, size - BYTES.end - MAX_COMMENT_BYTES);
  const tail = await readAt(file, tailAt, size - tailAt);
  for (let at = tail.length - BYTES.end; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== SIGNATURE.end) continue;
    const end = {
      entries: tail.readUInt16LE(at + 10),
      bytes: tail.readUInt32LE(at + 12),
      offset: tail.readUInt32LE(at + 16),
    };
    const isWide = end.entries === IN_ZIP64_SHORT || end.bytes === IN_ZIP64 || end.offset === IN_ZIP64;
    return isWide ? await wideEnd(file, tailAt + at) : end;
  }
  throw new ZipError("it is no ZIP, or was cut off");
}

async function wideEnd(file: FileHandle, endAt: number): Promise<ZipEnd> {
  const locator = await readAt(file, Math.max(0, endAt - BYTES.locator64), BYTES.locator64);
  if (locator.length < BYTES.locator64 || locator.readUInt32LE(0) !== SIGNATURE.locator64)
    throw new ZipError("its end is damaged");
  const record = await readAt(file, Number(locator.readBigUInt64LE(8)), BYTES.end64);
  if (record.length < BYTES.end64 || record.readUInt32LE(0) !== SIGNATURE.end64)
    throw new ZipError("its end is damaged");
  return {
    entries: Number(record.readBigUInt64LE(32)),
    bytes: Number(record.readBigUInt64LE(40)),
    offset: Number(record.readBigUInt64LE(48)),
  };
}

/** As many of the bytes as the file has there. */
export async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  if (!Number.isSafeInteger(position) || position < 0) throw new ZipError("it is damaged");
  const buffer = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(buffer, filled, length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}
