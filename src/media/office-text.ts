import { listFilesIn, unpackFile } from "#zip/list.ts";
import type { FileTypeName } from "./file-types.ts";

/** Where the words of an office file stand. */
interface Layout {
  /** Its parts with words (ECMA-376, ISO 26300), as they are named in its ZIP. */
  readonly parts: RegExp;
  /** Elements whose character data are words. */
  readonly words: RegExp;
  /** Elements that end a line. */
  readonly lines: RegExp;
}

const OPEN_DOCUMENT: Layout = { parts: /^content\.xml$/, words: /^text:[ph]$/, lines: /^text:[ph]$/ };

/** Mammoth reads DOCX. Of a table the words are read, its numbers are not. */
const LAYOUTS = {
  xlsx: {
    parts: /^xl\/(?:sharedStrings|worksheets\/sheet\d+)\.xml$/,
    words: /^(?:\w+:)?t$/,
    lines: /^(?:\w+:)?(?:si|is)$/,
  },
  pptx: { parts: /^ppt\/slides\/slide\d+\.xml$/, words: /^a:t$/, lines: /^a:p$/ },
  odt: OPEN_DOCUMENT,
  ods: OPEN_DOCUMENT,
  odp: OPEN_DOCUMENT,
} as const satisfies Partial<Record<FileTypeName, Layout>>;

export type OfficeType = keyof typeof LAYOUTS;
export const OFFICE_TYPES = Object.keys(LAYOUTS) as OfficeType[];

/**
 * What a table, a presentation or an OpenDocument text says, a line for each paragraph or cell, slides in their order.
 *
 * @param maxBytes unpacked, of all parts that are looked at.
 * @param maxLength after which nothing more is read.
 * @returns undefined for what is no such file.
 * @throws with the code `ERR_BUFFER_TOO_LARGE` for what unpacks to more.
 */
export function readOfficeText(zip: Buffer, type: OfficeType, maxBytes: number, maxLength: number): string | undefined {
  const layout: Layout = LAYOUTS[type];
  const parts = (listFilesIn(zip) ?? [])
    .filter(({ name }) => layout.parts.test(name))
    .sort((one, other) => numberIn(one.name) - numberIn(other.name));
  if (parts.length === 0) return undefined;
  let room = maxBytes;
  let text = "";
  for (const part of parts) {
    const xml = unpackFile(zip, part, room);
    room -= xml.length;
    text += wordsOf(xml.toString(), layout, maxLength - text.length);
    if (text.length >= maxLength) break;
  }
  return text;
}

/** Slide 2 comes before slide 10; what has no number, such as the words that all sheets share, first. */
const numberIn = (name: string): number => Number(/(\d+)\.xml$/.exec(name)?.[1] ?? 0);

/** A tag, or what stands between two. */
const TOKEN = /<(\/?)([\w:.-]*)([^>]*)>|([^<]+)/g;

function wordsOf(xml: string, { words, lines }: Layout, maxLength: number): string {
  let text = "";
  let depth = 0;
  for (const [, slash, name = "", rest = "", said] of xml.matchAll(TOKEN)) {
    if (text.length >= maxLength) break;
    if (said !== undefined) {
      if (depth > 0) text += decoded(said);
      continue;
    }
    const isClosing = slash === "/";
    if (words.test(name) && !rest.endsWith("/")) depth = Math.max(0, depth + (isClosing ? -1 : 1));
    if (isClosing && lines.test(name)) text += "\n";
    // A space or a tab of OpenDocument, a break of a slide.
    if (name === "text:s" || name === "text:tab" || name === "a:br") text += " ";
  }
  return text;
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const decoded = (text: string): string =>
  text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (all, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name] ?? all;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : all;
  });
