import type { FileHandle } from "node:fs/promises";
import { inflateRawSync } from "node:zlib";
import { BYTES, METHOD, SIGNATURE } from "./layout.ts";

/** The end record and the longest comment that may follow it (PKWARE APPNOTE 4.3.16). */
const MAX_TAIL_BYTES = BYTES.end + 65_535;
/** The names of some 10,000 files; what an office program writes has a few dozen. */
const MAX_DIRECTORY_BYTES = 1024 * 1024;

/** A file in somebody's ZIP, as its central directory says; what archives of ours are read by is read.ts. */
export interface ListedFile {
  readonly name: string;
  /** `METHOD` */
  readonly method: number;
  readonly packedBytes: number;
  /** Where its own header begins. */
  readonly offset: number;
}

/**
 * The files in a ZIP, as its central directory lists them, at most the first 1 MiB of it; undefined when there is no
 * whole directory, as in a file that was cut off.
 */
export async function listFiles(file: FileHandle, bytes: number): Promise<readonly ListedFile[] | undefined> {
  const place = directoryIn(
    await readAt(file, Math.max(0, bytes - MAX_TAIL_BYTES), Math.min(bytes, MAX_TAIL_BYTES)),
    bytes,
  );
  return place && filesIn(await readAt(file, place.offset, place.bytes));
}

/** The same of a ZIP that is in memory. */
export function listFilesIn(zip: Buffer): readonly ListedFile[] | undefined {
  const place = directoryIn(zip.subarray(Math.max(0, zip.length - MAX_TAIL_BYTES)), zip.length);
  return place && filesIn(zip.subarray(place.offset, place.offset + place.bytes));
}

/**
 * The content of one of them.
 *
 * @param maxBytes more is not unpacked, whatever the directory says.
 * @throws with the code `ERR_BUFFER_TOO_LARGE` for what is larger, any other for what is damaged.
 */
export function unpackFile(zip: Buffer, { method, packedBytes, offset }: ListedFile, maxBytes: number): Buffer {
  // The header before the data has a name and a further field of lengths of their own (APPNOTE 4.3.7).
  const from = offset + BYTES.localHeader + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
  const packed = zip.subarray(from, from + packedBytes);
  if (method !== METHOD.stored) return inflateRawSync(packed, { maxOutputLength: Math.max(1, maxBytes) });
  if (packed.length > maxBytes) throw Object.assign(new RangeError("too large"), { code: "ERR_BUFFER_TOO_LARGE" });
  return packed;
}

/** Where the directory is, as the end of a file of so many bytes says. */
function directoryIn(tail: Buffer, fileBytes: number): { readonly offset: number; readonly bytes: number } | undefined {
  for (let at = tail.length - BYTES.end; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== SIGNATURE.end) continue;
    const bytes = tail.readUInt32LE(at + 12);
    const offset = tail.readUInt32LE(at + 16);
    return offset + bytes > fileBytes ? undefined : { offset, bytes: Math.min(bytes, MAX_DIRECTORY_BYTES) };
  }
  return undefined;
}

function filesIn(directory: Buffer): ListedFile[] {
  const files: ListedFile[] = [];
  for (let at = 0; at + BYTES.entry <= directory.length && directory.readUInt32LE(at) === SIGNATURE.entry; ) {
    const name = directory.readUInt16LE(at + 28);
    files.push({
      name: directory.toString("utf8", at + BYTES.entry, at + BYTES.entry + name),
      method: directory.readUInt16LE(at + 10),
      packedBytes: directory.readUInt32LE(at + 20),
      offset: directory.readUInt32LE(at + 42),
    });
    at += BYTES.entry + name + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return files;
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}
