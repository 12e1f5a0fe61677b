import { hashStep, lexemeAt } from "./lexemes.ts";

/** The words of a text as columns, one entry a token, for the search index. */
export interface Tokens {
  readonly count: number;
  /** Lower case, with its marks, one spelling a syllable (`canonicalSyllable`). */
  readonly canonical: readonly string[];
  /** The same without marks. */
  readonly folded: readonly string[];
  /** UTF-16 offsets into the text that was given; `end` is exclusive. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** 1 where a sentence, a line or another strong stop ended before the token, so that no pair of words spans it. */
  readonly breakBefore: Uint8Array;
}

/** Of a token the index sees this much: a longer run is encoded data and no word. */
const MAX_TOKEN_LENGTH = 64;

/**
 * Cuts normalised text into runs of letters and digits; each part of `87/2015/QH13`, `TP.HCM` and `COVID-19`
 * is a token of its own.
 */
export function tokenize(text: string): Tokens {
  const canonical: string[] = [];
  const folded: string[] = [];
  // A token and what parts it from the next take two code units.
  const most = (text.length >> 1) + 1;
  const start = new Int32Array(most);
  const end = new Int32Array(most);
  const breakBefore = new Uint8Array(most);
  let count = 0;
  let stopped = 0;
  let at = 0;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind !== WORD) {
      if (kind === STOP || (kind === INNER_STOP && !isInside(text, at))) stopped = 1;
      at++;
      continue;
    }
    const from = at;
    const seen = from + MAX_TOKEN_LENGTH;
    let hash = 0;
    do {
      if (at < seen) hash = hashStep(hash, text.charCodeAt(at));
      at++;
    } while (at < text.length && kindAt(text, at) === WORD);
    const lexeme = lexemeAt(text, from, Math.min(at, seen), hash);
    canonical.push(lexeme.canonical);
    folded.push(lexeme.folded);
    start[count] = from;
    end[count] = at;
    breakBefore[count] = count === 0 ? 0 : stopped;
    stopped = 0;
    count++;
  }
  return {
    count,
    canonical,
    folded,
    start: start.subarray(0, count),
    end: end.subarray(0, count),
    breakBefore: breakBefore.subarray(0, count),
  };
}

const OTHER = 0;
const WORD = 1;
/** Ends a sentence or a line wherever it stands. */
const STOP = 2;
/** Ends a sentence, but not within `TP.HCM`, `1.544`, `15:00`, nor after an abbreviation: `TP. Hồ Chí Minh`. */
const INNER_STOP = 3;

/** All the scripts this portal expects, and general punctuation; what lies beyond is asked of the regular expression. */
const TABLE_END = 0x2100;
const IS_WORD = /[\p{L}\p{N}\p{M}]/u;
const kinds = new Uint8Array(TABLE_END);
for (let code = 0; code < TABLE_END; code++) if (IS_WORD.test(String.fromCharCode(code))) kinds[code] = WORD;
for (const stop of "\n\r!?;…|•\u2028\u2029") kinds[stop.charCodeAt(0)] = STOP;
for (const stop of ".:") kinds[stop.charCodeAt(0)] = INNER_STOP;

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < TABLE_END ? (kinds[code] as number) : kindBeyond(text, at, code);
}

function kindBeyond(text: string, at: number, code: number): number {
  if (code === 0x3002 || code === 0xff01 || code === 0xff1f) return STOP;
  const low = code >= 0xdc00 && code <= 0xdfff;
  const whole = text.codePointAt(low ? at - 1 : at) ?? code;
  return IS_WORD.test(String.fromCodePoint(whole)) ? WORD : OTHER;
}

function isInside(text: string, at: number): boolean {
  if (at + 1 < text.length && kindAt(text, at + 1) === WORD) return at > 0 && kindAt(text, at - 1) === WORD;
  return text.charCodeAt(at) === 0x2e && endsAbbreviation(text, at);
}

/** A single letter or up to four consonants, beginning with a capital: TP. TX. Q. ThS. */
function endsAbbreviation(text: string, end: number): boolean {
  let from = end;
  while (from > 0 && end - from <= 4 && kindAt(text, from - 1) === WORD) from--;
  const length = end - from;
  if (length === 0 || length > 4) return false;
  const word = text.slice(from, end);
  return length === 1
    ? /\p{Lu}/u.test(word)
    : /^[B-DF-HJ-NP-TV-XZĐ][b-df-hj-np-tv-xzđ]*$/i.test(word) && /^\p{Lu}/u.test(word);
}
