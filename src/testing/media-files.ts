import { crc32, deflateRawSync, deflateSync } from "node:zlib";
import sharp, { type Sharp } from "sharp";
import { storedZip } from "#zip/stored.ts";

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

/** A ZIP of uncompressed files. */
export const zipOf = (files: Readonly<Record<string, string>>): Buffer =>
  storedZip(Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(text) })));

/** A DOCX with these paragraphs. */
export const docxOf = (...paragraphs: readonly string[]): Buffer => zipOf(docxFiles(paragraphs.map(textXml).join("")));

/** A DOCX that shows a picture which is not in it, but at an address. */
export function docxWithPictureFrom(address: string): Buffer {
  const drawing = "http://schemas.openxmlformats.org/drawingml/2006";
  const picture = `<pic:pic xmlns:pic="${drawing}/picture"><pic:nvPicPr><pic:cNvPr id="1" name="a"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="${RELATIONS}" r:link="i1"/></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="2000000"/></a:xfrm><a:prstGeom prst="rect"/></pic:spPr></pic:pic>`;
  const inline = `<wp:inline xmlns:wp="${drawing}/wordprocessingDrawing"><wp:extent cx="2000000" cy="2000000"/><wp:docPr id="1" name="a"/><a:graphic xmlns:a="${drawing}/main"><a:graphicData uri="${drawing}/picture">${picture}</a:graphicData></a:graphic></wp:inline>`;
  return zipOf({
    ...docxFiles(`${textXml("Ảnh ở nơi khác")}<w:p><w:r><w:drawing>${inline}</w:drawing></w:r></w:p>`),
    "word/_rels/document.xml.rels": `<?xml version="1.0"?><Relationships xmlns="${PACKAGES}/relationships"><Relationship Id="i1" Type="${RELATIONS}/image" Target="${address}" TargetMode="External"/></Relationships>`,
  });
}

const PACKAGES = "http://schemas.openxmlformats.org/package/2006";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const textXml = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

const docxFiles = (body: string) => ({
  "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="${PACKAGES}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  "_rels/.rels": `<?xml version="1.0"?><Relationships xmlns="${PACKAGES}/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
  "word/document.xml": `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
});

/**
 * A PDF with a line on each page, as small as the format allows; its font only says which letters its codes are.
 *
 * @param more `content`: instead of the lines, a packed stream for its one page; `isLocked`: it asks for a password.
 */
export function pdfOf(
  lines: readonly string[],
  more: { readonly content?: Buffer; readonly isLocked?: boolean } = {},
): Buffer {
  const letters = [...new Set(lines.join(""))];
  const code = (letter: string) => (letters.indexOf(letter) + 1).toString(16).padStart(4, "0");
  const utf16 = (letter: string) => Buffer.from(letter, "utf16le").swap16().toString("hex");
  const map = `/CIDInit /ProcSet findresource begin begincmap
1 begincodespacerange <0000> <ffff> endcodespacerange
${letters.length} beginbfchar ${letters.map((letter) => `<${code(letter)}> <${utf16(letter)}>`).join(" ")} endbfchar
endcmap end`;
  const first = 6;
  const pages = more.content ? [""] : lines;
  const stream = (dictionary: string, data: string | Buffer) =>
    Buffer.concat([
      Buffer.from(`<< ${dictionary} /Length ${Buffer.byteLength(data)} >>\nstream\n`),
      Buffer.from(data as Buffer),
      Buffer.from("\nendstream"),
    ]);
  const objects: (string | Buffer)[] = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${first + 2 * at} 0 R`).join(" ")}] >>`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /Chu /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Chu /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 >>",
    stream("", map),
    ...pages.flatMap((line, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${first + 2 * at + 1} 0 R >>`,
      more.content
        ? stream("/Filter /FlateDecode", more.content)
        : stream("", `BT /F 12 Tf 50 700 Td <${[...line].map(code).join("")}> Tj ET`),
    ]),
  ];
  const parts = [Buffer.from("%PDF-1.7\n")];
  const offsets = objects.map((object, at) => {
    const offset = parts.reduce((sum, part) => sum + part.length, 0);
    parts.push(Buffer.from(`${at + 1} 0 obj\n`), Buffer.from(object as Buffer), Buffer.from("\nendobj\n"));
    return offset;
  });
  const start = parts.reduce((sum, part) => sum + part.length, 0);
  const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${"ab".repeat(32)}> /U <${"cd".repeat(32)}> /P -4 >> /ID [<00> <00>]`;
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("")}` +
        `trailer << /Size ${objects.length + 1} /Root 1 0 R ${more.isLocked ? lock : ""} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
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
