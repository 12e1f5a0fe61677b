import { canonicalSyllable, foldText } from "#language/fold.ts";
import { fullerForms } from "#language/fuller-forms.ts";
import { isFoldedSyllable } from "#language/syllables.ts";
import type { EditionReader } from "../database.ts";
import { writtenForm } from "./nearby-words.ts";
import type { Query, Word } from "./query.ts";
import { commonestFirst, type Rarity } from "./rarity.ts";
import type { ReadText } from "./snippet.ts";
import { marked, pair, plain } from "./terms.ts";

/** Texts looked at for how others write the words that were asked for: a dozen titles and their passages. */
const TEXTS_LOOKED_AT = 24;
/** A form that is used so often by others, and hardly ever as typed, is what was meant. */
const MIN_USES = 2;
const MIN_SHARE = 0.6;
/** Others slip, too: one text in so many is none that writes it so. */
const MAX_SHARE_OF_SLIPS = 0.1;
/** A query with more slips than this is none that was mistyped, but one in another language or of names. */
const MAX_SLIPS = 3;

/**
 * A likely correction of a query, to be offered and never silently applied; undefined when nothing suggests one.
 * Marks that were left out are no slip, since search finds both; marks that differ from how everybody writes
 * these words are, and so are letters that make a word which nobody uses.
 *
 * @param texts what was found, as it was read for this query; the best first.
 */
export function correctQuery(
  edition: EditionReader,
  query: Query,
  rarity: Rarity,
  texts: readonly ReadText[],
): string | undefined {
  const unknown = query.words.filter((word) => rarity.count(plain(word.folded)) === 0);
  if (unknown.length > MAX_SLIPS) return undefined;
  const forms = countForms(query.words, texts);
  const corrections = new Map<Word, string>();
  query.words.forEach((word, at) => {
    const form = correctMarks(word, forms[at] as Forms, rarity) ?? correctLetters(edition, query.words, at, rarity);
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

/** In how many texts each written form of a word was found beside its neighbours. */
type Forms = Map<string, number>;

function countForms(words: readonly Word[], texts: readonly ReadText[]): Forms[] {
  const forms: Forms[] = words.map(() => new Map());
  for (const text of texts.slice(0, TEXTS_LOOKED_AT))
    for (const [place, said] of formsIn(text, words).entries())
      for (const form of said) forms[place]?.set(form, (forms[place]?.get(form) ?? 0) + 1);
  return forms;
}

/** The forms that a text has of each word: common words of the same letters would drown one that is said but once. */
function formsIn({ text, found }: ReadText, words: readonly Word[]): Set<string>[] {
  const forms = words.map(() => new Set<string>());
  const placesOf = Map.groupBy(words.keys(), (place) => (words[place] as Word).folded);
  const said = found.map(({ start, end, at }) => {
    const canonical = canonicalSyllable(text.slice(start, end));
    return { at, canonical, folded: foldText(canonical) };
  });
  for (const [index, { at, canonical, folded }] of said.entries()) {
    const before = said[index - 1];
    const after = said[index + 1];
    const left = before?.at === at - 1 ? before.folded : undefined;
    const right = after?.at === at + 1 ? after.folded : undefined;
    for (const place of placesOf.get(folded) ?? []) {
      const isBeside =
        words.length === 1 ||
        (left !== undefined && words[place - 1]?.folded === left) ||
        (right !== undefined && words[place + 1]?.folded === right);
      if (isBeside) forms[place]?.add(canonical);
    }
  }
  return forms;
}

function correctMarks(word: Word, forms: Forms, rarity: Rarity): string | undefined {
  if (word.canonical === word.folded) return undefined;
  const total = [...forms.values()].reduce((sum, uses) => sum + uses, 0);
  if ((forms.get(word.canonical) ?? 0) > total * MAX_SHARE_OF_SLIPS) return undefined;
  const [fuller] = commonestFirst(fullerForms(word.canonical), rarity);
  if (fuller !== undefined) return rarity.count(marked(fuller)) < MIN_USES ? undefined : fuller;
  const [form, uses] = [...forms].sort((left, right) => right[1] - left[1])[0] ?? ["", 0];
  if (uses < MIN_USES || uses < total * MIN_SHARE) return undefined;
  // Somebody writes it so, and more than they write the other: then it is no slip.
  return rarity.count(marked(word.canonical)) > rarity.count(marked(form)) ? undefined : form;
}

/** For letters that make a word which nobody uses: the syllable that is one letter away and fits its neighbours best. */
function correctLetters(
  edition: EditionReader,
  words: readonly Word[],
  at: number,
  rarity: Rarity,
): string | undefined {
  const { folded } = words[at] as Word;
  if (folded.length < SHORTEST_SLIP || /[^a-z]/.test(folded) || rarity.count(plain(folded)) > 0) return undefined;
  const left = words[at - 1]?.folded;
  const right = words[at + 1]?.folded;
  let best: string | undefined;
  let bestUses = 0;
  for (const candidate of syllablesNear(folded)) {
    const known = rarity.count(plain(candidate));
    if (known === 0) continue;
    const uses =
      left === undefined && right === undefined
        ? known
        : (left === undefined ? 0 : rarity.count(pair(left, candidate))) +
          (right === undefined ? 0 : rarity.count(pair(candidate, right)));
    if (uses > bestUses) {
      best = candidate;
      bestUses = uses;
    }
  }
  return best === undefined ? undefined : writtenForm(edition, best, left, right);
}

/** Of two letters there are too many neighbours for one to be meant. */
const SHORTEST_SLIP = 3;
/** A letter more than the longest syllable has. */
const LONGEST_SLIP = 8;
const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** All syllables at a distance of one letter more, less, other, or two swapped; some dozens of hundreds of words. */
function syllablesNear(word: string): string[] {
  const all = new Set<string>();
  if (word.length > LONGEST_SLIP) return [];
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
  return [...all].filter(isFoldedSyllable);
}
