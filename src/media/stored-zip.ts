import { crc32 } from "node:zlib";

export interface StoredFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Some files as a ZIP in which they lie as they are (PKWARE APPNOTE 4.3, method 0): for programs that read only ZIP. */
export function storedZip(files: readonly StoredFile[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const named = Buffer.from(name);
    // From "version needed" to "extra length" both headers are the same.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    // Names are UTF-8.
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(bytes.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(named.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(signed(0x02014b50, 2), common, rest, named);
    parts.push(signed(0x04034b50, 0), common, named, Buffer.from(bytes));
    offset += 30 + named.length + bytes.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

/** A signature, and in the directory the version that made it. */
function signed(signature: number, more: number): Buffer {
  const head = Buffer.alloc(4 + more);
  head.writeUInt32LE(signature, 0);
  if (more > 0) head.writeUInt16LE(20, 4);
  return head;
}
