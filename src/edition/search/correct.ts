import { tokenize } from "#language/tokens.ts";
import type { Query, Word } from "./query.ts";
import type { Rarity } from "./rarity.ts";
import { marked, pair, plain } from "./terms.ts";

/** Passages looked at for how others write the words that were asked for. */
export const TEXTS_LOOKED_AT = 12;
/** Characters of each. */
const MAX_LOOKED_AT = 4_000;
/** A form that is used so often by others, and never as typed, is what was meant. */
const MIN_USES = 2;
const MIN_SHARE = 0.6;
/** Words that are tried; a query with more slips than this is not one slip. */
const MAX_SLIPS = 3;

/**
 * A likely correction of a query, to be offered and never silently applied; undefined when nothing suggests one.
 * Marks that were left out are no slip, since search finds both; marks that differ from how everybody writes
 * these words are, and so are letters that make a word which nobody uses.
 *
 * @param texts what was found, titles first.
 */
export function correctQuery(query: Query, rarity: Rarity, texts: readonly string[]): string | undefined {
  const forms = countForms(query.words, texts);
  const corrections = new Map<Word, string>();
  query.words.forEach((word, at) => {
    const form = correctMarks(word, forms[at] as Forms, rarity) ?? correctLetters(query.words, at, rarity);
    if (form !== undefined) corrections.set(word, form);
  });
  if (corrections.size === 0 || corrections.size > MAX_SLIPS) return undefined;
  let text = "";
  let end = 0;
  for (const word of query.words) {
    text += query.text.slice(end, word.start) + (corrections.get(word) ?? query.text.slice(word.start, word.end));
    end = word.end;
  }
  return text + query.text.slice(end);
}

/** How often each written form of a word was found beside its neighbours. */
type Forms = Map<string, number>;

function countForms(words: readonly Word[], texts: readonly string[]): Forms[] {
  const forms: Forms[] = words.map(() => new Map());
  for (const text of texts.slice(0, TEXTS_LOOKED_AT)) {
    const { count, canonical, folded } = tokenize(text.slice(0, MAX_LOOKED_AT));
    for (let at = 0; at < count; at++)
      words.forEach((word, index) => {
        if (folded[at] !== word.folded) return;
        const left = words[index - 1];
        const right = words[index + 1];
        const isBeside =
          words.length === 1 ||
          (left !== undefined && folded[at - 1] === left.folded) ||
          (right !== undefined && folded[at + 1] === right.folded);
        if (!isBeside) return;
        const form = canonical[at] as string;
        const tally = forms[index] as Forms;
        tally.set(form, (tally.get(form) ?? 0) + 1);
      });
  }
  return forms;
}

function correctMarks(word: Word, forms: Forms, rarity: Rarity): string | undefined {
  if (word.canonical === word.folded || forms.has(word.canonical)) return undefined;
  const total = [...forms.values()].reduce((sum, uses) => sum + uses, 0);
  const [form, uses] = [...forms].sort((left, right) => right[1] - left[1])[0] ?? ["", 0];
  if (uses < MIN_USES || uses < total * MIN_SHARE) return undefined;
  // Somebody writes it so, and more than they write the other: then it is no slip.
  return rarity.count(marked(word.canonical)) > rarity.count(marked(form)) ? undefined : form;
}

/** For letters that make a word which nobody uses: one letter more, less, other, or two swapped. */
function correctLetters(words: readonly Word[], at: number, rarity: Rarity): string | undefined {
  const { folded } = words[at] as Word;
  if (rarity.count(plain(folded)) > 0 || /[^a-z]/.test(folded) || folded.length < 3 || folded.length > 12)
    return undefined;
  const left = words[at - 1]?.folded;
  const right = words[at + 1]?.folded;
  let best: string | undefined;
  let bestUses = 0;
  for (const candidate of neighbours(folded)) {
    const uses =
      left === undefined && right === undefined
        ? rarity.count(plain(candidate))
        : (left === undefined ? 0 : rarity.count(pair(left, candidate))) +
          (right === undefined ? 0 : rarity.count(pair(candidate, right)));
    if (uses > bestUses) {
      best = candidate;
      bestUses = uses;
    }
  }
  return best;
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** All words at a distance of one slip; some 50 for each letter. */
function neighbours(word: string): Set<string> {
  const all = new Set<string>();
  for (let at = 0; at <= word.length; at++) {
    const head = word.slice(0, at);
    const tail = word.slice(at);
    if (tail.length > 0) all.add(head + tail.slice(1));
    if (tail.length > 1) all.add(head + tail.charAt(1) + tail.charAt(0) + tail.slice(2));
    for (const letter of LETTERS) {
      all.add(head + letter + tail);
      if (tail.length > 0) all.add(head + letter + tail.slice(1));
    }
  }
  all.delete(word);
  return all;
}
