import { tokenize } from "#language/tokens.ts";
import { type Code, type Syllable, syllableOf } from "./syllables.ts";

/** Stands between sentences, so that no phrase reaches over. */
export const BREAK: Code = 0;

/** The fields of a passage, in the order of their weight. */
export const FIELDS = ["number", "title", "heading", "lead", "body"] as const;
export type Field = (typeof FIELDS)[number];

export interface FieldTokens {
  readonly field: Field;
  readonly syllables: readonly Syllable[];
  /** 1 where no pair of words spans what stands before the syllable. */
  readonly breakBefore: Uint8Array;
}

/** How a passage is kept for ranking: the lengths of the fields, then their codes with breaks. */
export function encodeFields(fields: readonly FieldTokens[]): Uint8Array {
  const total = fields.reduce((sum, { syllables }) => sum + syllables.length * 2, 0);
  const codes = new Uint32Array(FIELDS.length + total);
  let at = FIELDS.length;
  for (const { field, syllables, breakBefore } of fields) {
    const start = at;
    for (let index = 0; index < syllables.length; index++) {
      if (index > 0 && breakBefore[index] === 1) codes[at++] = BREAK;
      codes[at++] = (syllables[index] as Syllable).code;
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

export function fieldTokens(field: Field, text: string): FieldTokens {
  const { canonical, folded, breakBefore } = tokenize(text);
  const syllables = canonical.map((syllable, at) => syllableOf(syllable, folded[at] as string));
  return { field, syllables, breakBefore };
}
