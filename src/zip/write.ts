import { createHash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import { pipeline, Readable } from "node:stream";
import { crc32, createDeflateRaw } from "node:zlib";
import { BYTES, DAY, IN_ZIP64, IN_ZIP64_SHORT, METHOD, SIGNATURE, UTF8_FLAG, VERSION, ZIP64_FIELD } from "./layout.ts";

export interface WrittenFile {
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
}

interface Entry {
  readonly name: Buffer;
  readonly method: number;
  readonly crc: number;
  readonly bytes: number;
  readonly packedBytes: number;
  readonly offset: number;
}

/** Two sizes of 64 bits. */
const LOCAL_EXTRA_BYTES = 20;
/** Two sizes and a place. */
const ENTRY_EXTRA_BYTES = 28;

/**
 * Writes a ZIP into an empty file, one file in it after the other, as streams: nothing is held in memory but the
 * list of names. Every size is written in 64 bits.
 */
export class ZipWriter {
  readonly #file: FileHandle;
  readonly #entries: Entry[] = [];
  #at = 0;

  constructor(file: FileHandle) {
    this.#file = file;
  }

  /** Adds a file. `isPacked` for what is compressed already, such as pictures: it is stored as it is. */
  async add(
    name: string,
    content: AsyncIterable<Uint8Array>,
    { isPacked = false }: { readonly isPacked?: boolean } = {},
  ): Promise<WrittenFile> {
    const offset = this.#at;
    const nameBytes = Buffer.from(name, "utf8");
    const hash = createHash("sha256");
    let crc = 0;
    let bytes = 0;
    async function* counted() {
      for await (const piece of content) {
        hash.update(piece);
        crc = crc32(piece, crc);
        bytes += piece.length;
        yield piece;
      }
    }
    // Its place is kept: what it says is known when the content is through.
    await this.#write(Buffer.alloc(BYTES.localHeader + nameBytes.length + LOCAL_EXTRA_BYTES));
    const start = this.#at;
    for await (const piece of isPacked ? counted() : deflated(counted())) await this.#write(piece);
    const method = isPacked ? METHOD.stored : METHOD.deflated;
    const entry: Entry = { name: nameBytes, method, crc, bytes, packedBytes: this.#at - start, offset };
    const header = localHeader(entry);
    await this.#file.write(header, 0, header.length, offset);
    this.#entries.push(entry);
    return { bytes, sha256: hash.digest("hex") };
  }

  /** Writes the list of what is in it; without that the file is no ZIP. */
  async end(): Promise<void> {
    const offset = this.#at;
    for (const entry of this.#entries) await this.#write(directoryEntry(entry));
    await this.#write(endRecords(this.#entries.length, offset, this.#at - offset));
  }

  async #write(piece: Uint8Array): Promise<void> {
    for (let from = 0; from < piece.length; ) {
      const { bytesWritten } = await this.#file.write(piece, from, piece.length - from, this.#at);
      from += bytesWritten;
      this.#at += bytesWritten;
    }
  }
}

function deflated(content: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const deflate = createDeflateRaw();
  // What goes wrong is thrown by whoever reads on.
  pipeline(Readable.from(content), deflate, () => {});
  return deflate;
}

function localHeader({ name, method, crc, bytes, packedBytes }: Entry): Buffer {
  const header = Buffer.alloc(BYTES.localHeader + LOCAL_EXTRA_BYTES);
  header.writeUInt32LE(SIGNATURE.localHeader, 0);
  writeCommon(header, 4, method, crc, name.length, LOCAL_EXTRA_BYTES);
  header.writeUInt16LE(ZIP64_FIELD, 30);
  header.writeUInt16LE(LOCAL_EXTRA_BYTES - 4, 32);
  header.writeBigUInt64LE(BigInt(bytes), 34);
  header.writeBigUInt64LE(BigInt(packedBytes), 42);
  return Buffer.concat([header.subarray(0, BYTES.localHeader), name, header.subarray(BYTES.localHeader)]);
}

function directoryEntry({ name, method, crc, bytes, packedBytes, offset }: Entry): Buffer {
  const head = Buffer.alloc(BYTES.entry);
  head.writeUInt32LE(SIGNATURE.entry, 0);
  head.writeUInt16LE(VERSION, 4);
  writeCommon(head, 6, method, crc, name.length, ENTRY_EXTRA_BYTES);
  head.writeUInt32LE(IN_ZIP64, 42);
  const extra = Buffer.alloc(ENTRY_EXTRA_BYTES);
  extra.writeUInt16LE(ZIP64_FIELD, 0);
  extra.writeUInt16LE(ENTRY_EXTRA_BYTES - 4, 2);
  extra.writeBigUInt64LE(BigInt(bytes), 4);
  extra.writeBigUInt64LE(BigInt(packedBytes), 12);
  extra.writeBigUInt64LE(BigInt(offset), 20);
  return Buffer.concat([head, name, extra]);
}

/** What stands alike in both headers: version, flags, method, time, CRC, sizes, lengths. */
function writeCommon(into: Buffer, at: number, method: number, crc: number, nameBytes: number, extraBytes: number) {
  into.writeUInt16LE(VERSION, at);
  into.writeUInt16LE(UTF8_FLAG, at + 2);
  into.writeUInt16LE(method, at + 4);
  into.writeUInt16LE(DAY, at + 8);
  into.writeUInt32LE(crc, at + 10);
  into.writeUInt32LE(IN_ZIP64, at + 14);
  into.writeUInt32LE(IN_ZIP64, at + 18);
  into.writeUInt16LE(nameBytes, at + 22);
  into.writeUInt16LE(extraBytes, at + 24);
}

function endRecords(entries: number, offset: number, bytes: number): Buffer {
  const end64 = Buffer.alloc(BYTES.end64);
  end64.writeUInt32LE(SIGNATURE.end64, 0);
  end64.writeBigUInt64LE(BigInt(BYTES.end64 - 12), 4);
  end64.writeUInt16LE(VERSION, 12);
  end64.writeUInt16LE(VERSION, 14);
  end64.writeBigUInt64LE(BigInt(entries), 24);
  end64.writeBigUInt64LE(BigInt(entries), 32);
  end64.writeBigUInt64LE(BigInt(bytes), 40);
  end64.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(BYTES.locator64);
  locator.writeUInt32LE(SIGNATURE.locator64, 0);
  locator.writeBigUInt64LE(BigInt(offset + bytes), 8);
  locator.writeUInt32LE(1, 16);
  const end = Buffer.alloc(BYTES.end);
  end.writeUInt32LE(SIGNATURE.end, 0);
  end.writeUInt16LE(IN_ZIP64_SHORT, 8);
  end.writeUInt16LE(IN_ZIP64_SHORT, 10);
  end.writeUInt32LE(IN_ZIP64, 12);
  end.writeUInt32LE(IN_ZIP64, 16);
  return Buffer.concat([end64, locator, end]);
}
