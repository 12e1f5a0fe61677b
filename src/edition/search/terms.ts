import type { FieldTokens } from "./codes.ts";

/**
 * The terms under which a passage is found. How often and where it says them is ranking's business.
 *
 * | term | holds |
 * |---|---|
 * | `xa` | a syllable without its marks |
 * | `=xã` | a syllable that has marks, with them |
 * | `_quyet_dinh` | two neighbours without marks: Vietnamese words are mostly two syllables |
 * | `t:xa` | a syllable of the title |
 * | `n:87` | a part of the item's own number |
 * | `k:document`, `c:<section>`, `l:en` | kind, section, language where it is not Vietnamese |
 */
export const plain = (folded: string): string => folded;
export const marked = (canonical: string): string => `=${canonical}`;
export const pair = (left: string, right: string): string => `_${left}_${right}`;
export const inTitle = (folded: string): string => `t:${folded}`;
export const inNumber = (folded: string): string => `n:${folded}`;
export const ofKind = (kind: string): string => `k:${kind}`;
export const ofSection = (sectionId: string): string => `c:${sectionId}`;
export const ofLanguage = (language: string): string => `l:${language}`;

/**
 * Adds the terms of one field. Fields never form pairs with each other. A term that comes again is added again:
 * FTS5 drops what it has of a passage already, faster than it could be found here.
 */
export function addTerms(terms: string[], { field, tokens }: FieldTokens): void {
  let left = "";
  for (let at = 0; at < tokens.count; at++) {
    const folded = tokens.folded[at] as string;
    const canonical = tokens.canonical[at] as string;
    terms.push(plain(folded));
    if (canonical !== folded) terms.push(marked(canonical));
    if (left !== "" && tokens.breakBefore[at] !== 1) terms.push(pair(left, folded));
    if (field === "title") terms.push(inTitle(folded));
    if (field === "number") terms.push(inNumber(folded));
    left = folded;
  }
}
