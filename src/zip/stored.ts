import { crc32 } from "node:zlib";
import { BYTES, DAY, METHOD, SIGNATURE, UTF8_FLAG } from "./layout.ts";

export interface FileToStore {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files stored as they are are understood from version 2.0 on. */
const PLAIN_VERSION = 20;

/** Some files as a ZIP in which they lie as they are, in memory: for programs that read only ZIP. */
export function storedZip(files: readonly FileToStore[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const named = Buffer.from(name);
    const local = Buffer.alloc(BYTES.localHeader);
    local.writeUInt32LE(SIGNATURE.localHeader, 0);
    writeCommon(local, 4, bytes, named.length);
    parts.push(local, named, Buffer.from(bytes));
    const entry = Buffer.alloc(BYTES.entry);
    entry.writeUInt32LE(SIGNATURE.entry, 0);
    entry.writeUInt16LE(PLAIN_VERSION, 4);
    writeCommon(entry, 6, bytes, named.length);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, named);
    offset += local.length + named.length + bytes.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(BYTES.end);
  end.writeUInt32LE(SIGNATURE.end, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, listed, end]);
}

/** What stands alike in both headers: version, flags, method, time, CRC, sizes, length of the name. */
function writeCommon(into: Buffer, at: number, bytes: Uint8Array, nameBytes: number): void {
  into.writeUInt16LE(PLAIN_VERSION, at);
  into.writeUInt16LE(UTF8_FLAG, at + 2);
  into.writeUInt16LE(METHOD.stored, at + 4);
  into.writeUInt16LE(DAY, at + 8);
  into.writeUInt32LE(crc32(bytes), at + 10);
  into.writeUInt32LE(bytes.length, at + 14);
  into.writeUInt32LE(bytes.length, at + 18);
  into.writeUInt16LE(nameBytes, at + 22);
}
