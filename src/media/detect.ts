import { type FileHandle, open } from "node:fs/promises";
import { ok, type Result, refuse } from "#kernel/result.ts";
import { listFiles } from "#zip/list.ts";
import { extensionOf } from "./file-names.ts";
import type { FileTypeName } from "./file-types.ts";

/** Enough for every mark below, and for what may stand before the first element of an SVG. */
const HEAD_BYTES = 4_096;
/** A text is read whole, this much at a time. */
const TEXT_STEP_BYTES = 256 * 1024;

/**
 * What a file is, by its bytes. Its name decides only between formats that look alike: kinds of text, and the
 * three old formats of office programs.
 *
 * Refuses, with what to do instead, whatever is none of `FILE_TYPES`.
 */
export async function detectType(path: string, bytes: number, fileName: string): Promise<Result<FileTypeName>> {
  const file = await open(path, "r");
  try {
    const head = Buffer.alloc(Math.min(bytes, HEAD_BYTES));
    await file.read(head, 0, head.length, 0);
    const byMark = MARKS.find(({ is }) => is(head))?.name;
    if (byMark !== undefined) return ok(byMark);
    if (isIsoMedia(head)) return isoMediaType(head);
    if (startsWith(head, 0x50, 0x4b, 0x03, 0x04)) return await zipType(file, bytes, head);
    if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) return oldOfficeType(fileName);
    return await textType(file, head, fileName);
  } finally {
    await file.close();
  }
}

const startsWith = (head: Buffer, ...bytes: readonly number[]): boolean =>
  head.length >= bytes.length && bytes.every((byte, at) => head[at] === byte);
const has = (head: Buffer, at: number, text: string): boolean => head.toString("latin1", at, at + text.length) === text;

const MARKS: readonly { readonly name: FileTypeName; readonly is: (head: Buffer) => boolean }[] = [
  { name: "jpeg", is: (head) => startsWith(head, 0xff, 0xd8, 0xff) },
  { name: "png", is: (head) => startsWith(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) },
  { name: "gif", is: (head) => has(head, 0, "GIF87a") || has(head, 0, "GIF89a") },
  { name: "webp", is: (head) => has(head, 0, "RIFF") && has(head, 8, "WEBP") },
  { name: "pdf", is: (head) => has(head, 0, "%PDF-") },
  { name: "rar", is: (head) => has(head, 0, "Rar!\x1a\x07") },
  // The second byte: frame sync, MPEG 1 or 2, layer III.
  { name: "mp3", is: (head) => has(head, 0, "ID3") || (head[0] === 0xff && ((head[1] ?? 0) & 0xe6) === 0xe2) },
  { name: "svg", is: (head) => SVG_START.test(head.toString("latin1")) },
];

/** A byte order mark, a declaration, comments and a document type may stand before the root element. */
const SVG_START =
  /^(?:\xef\xbb\xbf)?\s{0,100}(?:<\?xml[^>]{0,200}>\s{0,100})?(?:<!--(?:(?!-->)[\s\S]){0,2000}-->\s{0,100}){0,5}(?:<!DOCTYPE svg[^>]{0,500}>\s{0,100})?<svg[\s>]/i;

const isIsoMedia = (head: Buffer): boolean => head.length >= 12 && has(head, 4, "ftyp");

/** ISO/IEC 14496-12: the major brand tells pictures, sound and film apart. */
function isoMediaType(head: Buffer): Result<FileTypeName> {
  const brand = head.toString("latin1", 8, 12);
  if (brand === "avif" || brand === "avis") return ok("avif");
  if (/^(heic|heix|heim|heis|hevc|hevx|mif1|msf1)$/.test(brand))
    return no("this is a HEIC picture, which few browsers can show: save it as JPEG");
  if (brand === "M4A " || brand === "M4B ") return ok("m4a");
  if (/^(isom|iso[2-9]|mp4[12]|avc1|M4V |MSNV|dash|3gp[456])$/.test(brand)) return ok("mp4");
  return no("this is a kind of film that browsers cannot play: save it as MP4 (H.264)");
}

async function zipType(file: FileHandle, bytes: number, head: Buffer): Promise<Result<FileTypeName>> {
  const entries = await listFiles(file, bytes);
  if (entries === undefined) return no("the file is not whole: it ends too early; send it again");
  const names = entries.map(({ name }) => name);
  if (names.some((name) => /vbaproject\.bin$/i.test(name)))
    return no("the file holds macros: save it as DOCX, XLSX or PPTX without them, or as PDF");
  // OpenDocument: the first file in it says what it is, uncompressed (OASIS ODF 1.3, part 2, 3.3).
  const declared = has(head, 30, "mimetype") ? head.toString("latin1", 38, 100) : "";
  const openDocument = /^application\/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation)/.exec(declared)?.[1];
  if (openDocument !== undefined)
    return ok(({ text: "odt", spreadsheet: "ods", presentation: "odp" } as const)[openDocument as "text"]);
  if (names.includes("word/document.xml")) return ok("docx");
  if (names.includes("xl/workbook.xml")) return ok("xlsx");
  if (names.includes("ppt/presentation.xml")) return ok("pptx");
  return ok("zip");
}

/** Compound files look alike; they are only ever downloaded, so the name may decide. */
function oldOfficeType(fileName: string): Result<FileTypeName> {
  const extension = extensionOf(fileName);
  if (extension === "doc" || extension === "xls" || extension === "ppt") return ok(extension);
  return no("this kind of file is not taken: save it as PDF, DOCX, XLSX or PPTX");
}

async function textType(file: FileHandle, head: Buffer, fileName: string): Promise<Result<FileTypeName>> {
  const extension = extensionOf(fileName);
  if (extension !== "txt" && extension !== "csv" && extension !== "vtt")
    return no("this kind of file is not taken: send a picture, PDF, Office file, ZIP, MP3, MP4, TXT or CSV");
  if (extension === "vtt" && !/^(?:\xef\xbb\xbf)?WEBVTT[\s]/.test(head.toString("latin1")))
    return no("captions begin with the line WEBVTT");
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const step = Buffer.alloc(TEXT_STEP_BYTES);
  try {
    for (let at = 0; ; ) {
      const { bytesRead } = await file.read(step, 0, step.length, at);
      const text = decoder.decode(step.subarray(0, bytesRead), { stream: bytesRead > 0 });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are just what no text has.
      if (/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text)) return no("the file is called text but is none");
      if (bytesRead === 0) return ok(extension);
      at += bytesRead;
    }
  } catch (error) {
    if (error instanceof TypeError) return no("the text is not in UTF-8: save it again and choose UTF-8 (Unicode)");
    throw error;
  }
}

const no = (message: string) => refuse({ kind: "invalid", issues: [{ path: "file", message }] });
