import { type Tokens, tokenize } from "#language/tokens.ts";

/**
 * A syllable as ranking sees it: 24 bits that stand for its letters without marks, 8 for its marks (0: none).
 * Two syllables that differ share their letters' bits once in 16 million.
 */
export type Code = number;

/** Stands between sentences, so that no phrase reaches over. */
export const BREAK: Code = 0;

export const lettersOf = (code: Code): number => code >>> 8;
export const marksOf = (code: Code): number => code & 0xff;

/** Codes of words that come back again and again; when it is full it starts anew. Some 20 MB at most. */
const MAX_KNOWN = 200_000;
const known = new Map<string, Code>();

export function codeOf(canonical: string, folded: string): Code {
  const before = known.get(canonical);
  if (before !== undefined) return before;
  if (known.size >= MAX_KNOWN) known.clear();
  const marks = canonical === folded ? 0 : 1 + (hash(canonical) % 255);
  const code = (((hash(folded) % 0xfffffe) + 1) * 256 + marks) >>> 0;
  known.set(canonical, code);
  return code;
}

/** The fields of a passage, in the order of their weight. */
export const FIELDS = ["number", "title", "heading", "lead", "body"] as const;
export type Field = (typeof FIELDS)[number];

export interface FieldTokens {
  readonly field: Field;
  readonly tokens: Tokens;
}

/** How a passage is kept for ranking: the lengths of the fields, then their codes with breaks. */
export function encodeFields(fields: readonly FieldTokens[]): Uint8Array {
  const total = fields.reduce((sum, { tokens }) => sum + tokens.count * 2, 0);
  const codes = new Uint32Array(FIELDS.length + total);
  let at = FIELDS.length;
  for (const { field, tokens } of fields) {
    const start = at;
    for (let index = 0; index < tokens.count; index++) {
      if (index > 0 && tokens.breakBefore[index] === 1) codes[at++] = BREAK;
      codes[at++] = codeOf(tokens.canonical[index] as string, tokens.folded[index] as string);
    }
    codes[FIELDS.indexOf(field)] = at - start;
  }
  return new Uint8Array(codes.buffer, 0, at * Uint32Array.BYTES_PER_ELEMENT);
}

/** The codes of a blob that SQLite handed out; copied only where its place in memory is not a whole word. */
export const decodeCodes = (blob: Uint8Array): Uint32Array =>
  blob.byteOffset % 4 === 0
    ? new Uint32Array(blob.buffer, blob.byteOffset, blob.byteLength / 4)
    : new Uint32Array(blob.slice().buffer);

export const fieldTokens = (field: Field, text: string): FieldTokens => ({ field, tokens: tokenize(text) });

/** FNV-1a over UTF-16 units: short words, no adversary gains from a collision but a worse place. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
