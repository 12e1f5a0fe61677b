import { foldText } from "./fold.ts";

/** A word of a text that is one of those looked for. */
export interface FoundWord {
  /** UTF-16 offsets; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** Its place among the words looked for. */
  readonly word: number;
  /** Its place among the words of the text. */
  readonly at: number;
}

/** Four times the spellings of the longest query, so that look-ups hardly ever collide. */
const TABLE_SIZE = 512;
const MAX_SPELLINGS = TABLE_SIZE / 2;

/**
 * Looks for words, whatever their marks and case, in one pass that makes no strings: cutting the same text into tokens
 * takes some ten times as long. Its words are those of `tokenize`; what differs is that `end` is not bounded.
 *
 * @param words folded, as `tokenize` folds them; more than 128 are not looked for.
 * @returns the words found in a normalised text, in their order.
 */
export function wordFinder(words: readonly string[]): (text: string) => FoundWord[] {
  const table: (Spelling | undefined)[] = new Array(TABLE_SIZE).fill(undefined);
  words.slice(0, MAX_SPELLINGS / 2).forEach((word, index) => {
    for (const letters of spellingsOf(word)) {
      const hash = hashOf(letters);
      let place = placeOf(hash);
      while (table[place] !== undefined && table[place]?.letters !== letters) place = (place + 1) % TABLE_SIZE;
      table[place] ??= { letters, hash, word: index };
    }
  });

  return (text) => {
    const found: FoundWord[] = [];
    let count = 0;
    let at = 0;
    while (at < text.length) {
      let letter = letterAt(text, at);
      if (letter === NO_LETTER) {
        at++;
        continue;
      }
      const start = at;
      let hash = 0;
      let length = 0;
      do {
        if (letter !== NO_SOUND) {
          hash = hashStep(hash, letter);
          length++;
        }
        at++;
        letter = at < text.length ? letterAt(text, at) : NO_LETTER;
      } while (letter !== NO_LETTER);
      for (let place = placeOf(hash), spelling = table[place]; spelling !== undefined; ) {
        if (spelling.hash === hash && spelling.letters.length === length && isSaid(text, start, at, spelling.letters)) {
          found.push({ start, end: at, word: spelling.word, at: count });
          break;
        }
        place = (place + 1) % TABLE_SIZE;
        spelling = table[place];
      }
      count++;
    }
    return found;
  };
}

interface Spelling {
  readonly letters: string;
  readonly hash: number;
  readonly word: number;
}

/** `tokenize` writes kĩ thuật and quí as kỹ thuật and quý: their words are looked for in both spellings. */
const I_FOR_Y = /^(?:[hklmst]|qu)y$/;
const spellingsOf = (word: string): string[] => (I_FOR_Y.test(word) ? [word, `${word.slice(0, -1)}i`] : [word]);

const hashStep = (hash: number, letter: number): number => (Math.imul(hash, 31) + letter) | 0;
const placeOf = (hash: number): number => (hash ^ (hash >>> 9) ^ (hash >>> 18)) & (TABLE_SIZE - 1);

function hashOf(letters: string): number {
  let hash = 0;
  for (let at = 0; at < letters.length; at++) hash = hashStep(hash, letters.charCodeAt(at));
  return hash;
}

function isSaid(text: string, start: number, end: number, letters: string): boolean {
  let said = 0;
  for (let at = start; at < end; at++) {
    const letter = letterAt(text, at);
    if (letter === NO_SOUND) continue;
    if (letter !== letters.charCodeAt(said)) return false;
    said++;
  }
  return said === letters.length;
}

/** What is in no word, and a loose mark within one. */
const NO_LETTER = 0;
const NO_SOUND = 1;

const IS_LETTER = /[\p{L}\p{N}\p{M}]/u;
/** All the scripts that a portal expects; what lies beyond is asked of the regular expression, and folds to itself. */
const TABLE_END = 0x2100;
const letters = new Uint16Array(TABLE_END);
for (let code = 0; code < TABLE_END; code++) {
  const letter = String.fromCharCode(code);
  if (IS_LETTER.test(letter)) letters[code] = foldText(letter).charCodeAt(0) || NO_SOUND;
}

function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < TABLE_END) return letters[code] as number;
  const isLow = code >= 0xdc00 && code <= 0xdfff;
  const whole = String.fromCodePoint(text.codePointAt(isLow ? at - 1 : at) ?? code);
  return IS_LETTER.test(whole) ? foldText(whole).charCodeAt(isLow ? 1 : 0) || code : NO_LETTER;
}
