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

/** An expression of SQLite's FTS5 over these terms. */
export type MatchExpression = string;

/** A term as an expression of its own. */
export const quoteTerm = (term: string): MatchExpression => `"${term.replaceAll('"', '""')}"`;
