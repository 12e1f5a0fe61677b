import type { FieldTokens } from "./codes.ts";
import type { Syllable } from "./syllables.ts";
import { inNumber, inTitle, pair } from "./terms.ts";

/**
 * Adds the terms of one field of a passage. Fields never form pairs with each other. A syllable is added once a
 * passage; a pair that comes again is added again, since finding it here takes longer than FTS5 takes to drop it.
 *
 * @param passage a number that no other passage of this process has had.
 */
export function addTerms(terms: string[], { field, syllables, breakBefore }: FieldTokens, passage: number): void {
  let left = "";
  for (let at = 0; at < syllables.length; at++) {
    const syllable = syllables[at] as Syllable;
    const { folded } = syllable;
    if (folded.givenTo !== passage) {
      folded.givenTo = passage;
      terms.push(folded.term);
    }
    if (syllable.marked !== undefined && syllable.givenTo !== passage) {
      syllable.givenTo = passage;
      terms.push(syllable.marked);
    }
    if (left !== "" && breakBefore[at] !== 1) terms.push(pair(left, folded.term));
    if (field === "title") terms.push(inTitle(folded.term));
    if (field === "number") terms.push(inNumber(folded.term));
    left = folded.term;
  }
}
