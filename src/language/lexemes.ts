import { canonicalSyllable, foldText } from "./fold.ts";

export interface Lexeme {
  readonly word: string;
  readonly canonical: string;
  readonly folded: string;
}

/**
 * One place for each hash, and a newcomer takes it: bounded by its size, with nothing to evict, and a hit
 * costs no new string. Enough for every syllable in use in three cases and the names of some thousand articles.
 */
const PLACES = 65_536;
const places: (Lexeme | undefined)[] = new Array(PLACES).fill(undefined);
/** V8 may keep a whole text alive for the sake of a slice of 13 or more characters. */
const LONGEST_KEPT = 12;

/** One step of the hash that `lexemeAt` expects of the word's code units, begun with 0. */
export const hashStep = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;

export function lexemeAt(text: string, start: number, end: number, hash: number): Lexeme {
  const place = (hash ^ (hash >>> 15)) & (PLACES - 1);
  const kept = places[place];
  if (kept !== undefined && isAt(kept.word, text, start, end)) return kept;
  const word = text.slice(start, end);
  const canonical = canonicalSyllable(word);
  const lexeme = { word, canonical, folded: foldText(canonical) };
  if (word.length <= LONGEST_KEPT) places[place] = lexeme;
  return lexeme;
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) {
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  }
  return true;
}
