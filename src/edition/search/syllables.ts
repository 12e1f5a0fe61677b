import { marked, plain } from "./terms.ts";

/**
 * A syllable as ranking sees it: 24 bits that stand for its letters without marks, 8 for its marks (0: none).
 * Two syllables that differ share their letters' bits once in 16 million.
 */
export type Code = number;

export const lettersOf = (code: Code): number => code >>> 8;
export const marksOf = (code: Code): number => code & 0xff;

/** A syllable without its marks, shared by all that fold to it. */
export interface Folded {
  readonly term: string;
  /** The passage that was given the term last: see `Syllable.givenTo`. */
  givenTo: number;
}

/** What is known of a syllable that comes again and again. */
export interface Syllable {
  readonly code: Code;
  readonly folded: Folded;
  /** Undefined where it has no marks. */
  readonly marked: string | undefined;
  /** The passage that was given the term last, so that none is given it twice: a stamp is ten times cheaper than a set. */
  givenTo: number;
}

/** When they are full both start anew, and a term may be given twice, which does no harm. Some 50 MB at most. */
const MAX_KNOWN = 200_000;
const known = new Map<string, Syllable>();
const foldeds = new Map<string, Folded>();

export function syllableOf(canonical: string, folded: string): Syllable {
  const before = known.get(canonical);
  if (before !== undefined) return before;
  if (known.size >= MAX_KNOWN) {
    known.clear();
    foldeds.clear();
  }
  const syllable = {
    code: codeOf(canonical, folded),
    folded: foldedOf(folded),
    marked: canonical === folded ? undefined : marked(canonical),
    givenTo: 0,
  };
  known.set(canonical, syllable);
  return syllable;
}

export function codeOf(canonical: string, folded: string): Code {
  const marks = canonical === folded ? 0 : 1 + (hash(canonical) % 255);
  return (((hash(folded) % 0xfffffe) + 1) * 256 + marks) >>> 0;
}

function foldedOf(folded: string): Folded {
  const before = foldeds.get(folded);
  if (before !== undefined) return before;
  const made = { term: plain(folded), givenTo: 0 };
  foldeds.set(folded, made);
  return made;
}

/** FNV-1a over UTF-16 units: short words, no adversary gains from a collision but a worse place. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
