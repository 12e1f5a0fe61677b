import { crc32, deflateRawSync, deflateSync } from "node:zlib";
import sharp, { type Sharp } from "sharp";

/** Files for tests, made in memory: none of them is anybody's photograph. */

/** A picture of soft noise, as hard to compress as a photograph. */
export const photograph = (width: number, height: number): Sharp =>
  sharp({
    create: { width, height, channels: 3, noise: { type: "gaussian", mean: 120, sigma: 30 }, background: "#888" },
  });

/** A JPEG that a telephone held sideways took, with the place where it stood and its maker's name. */
export const telephonePicture = (width: number, height: number): Promise<Buffer> =>
  photograph(width, height)
    .withExif({
      IFD0: { Make: "Nhan hieu dien thoai", Orientation: "6" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "10/1 30/1 0/1", GPSLongitudeRef: "E", GPSLongitude: "106/1 0/1 0/1" },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

/** A PNG that says it has so many pixels, and has next to none. */
export function pngOfSize(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk("IHDR", header),
    pngChunk("IDAT", deflateSync(Buffer.alloc(1_000))),
    pngChunk("IEND", Buffer.alloc(0)),
  ]);
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A ZIP of uncompressed files, as small as the format allows. */
export function zipOf(files: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const title = Buffer.from(name);
    const data = Buffer.from(text);
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(crc32(data), 0);
    sizes.writeUInt32LE(data.length, 4);
    sizes.writeUInt32LE(data.length, 8);
    const lengths = Buffer.alloc(4);
    lengths.writeUInt16LE(title.length, 0);
    const local = Buffer.concat([hex("504b0304 1400 0000 0000 0000 2100"), sizes, lengths, title, data]);
    const place = Buffer.alloc(4);
    place.writeUInt32LE(offset);
    directory.push(
      Buffer.concat([hex("504b0102 1400 1400 0000 0000 0000 2100"), sizes, lengths, Buffer.alloc(10), place, title]),
    );
    parts.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.set(hex("504b0506"));
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, listed, end]);
}

/** A ZIP of one file that is a thousand times larger than it looks. */
export function zipBomb(name: string, mebibytes: number): Buffer {
  const size = mebibytes * 1024 * 1024;
  const data = deflateRawSync(Buffer.alloc(size, "<w:p/>"));
  const empty = zipOf({ [name]: "" });
  const local = 30 + name.length;
  const directory = local + data.length;
  const zip = Buffer.concat([empty.subarray(0, local), data, empty.subarray(local)]);
  for (const at of [0, directory + 2]) {
    zip.writeUInt16LE(8, at + 8);
    zip.writeUInt32LE(data.length, at + 18);
    zip.writeUInt32LE(size, at + 22);
  }
  zip.writeUInt32LE(directory, zip.length - 6);
  return zip;
}

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(" ", ""), "hex");
