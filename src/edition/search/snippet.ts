import { type FoundWord, wordFinder } from "#language/find-words.ts";
import { canonicalSyllable, foldText } from "#language/fold.ts";
import { fullerForms } from "#language/fuller-forms.ts";
import type { Query, Word } from "./query.ts";

/** A piece of text, and whether it is what was asked for. */
export interface Piece {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Two lines on a desktop, four on a phone. */
const SNIPPET_LENGTH = 220;
/** Of them before the first match, so that it is not the first word. */
const LEAD_IN = 55;
/** So near to the beginning it begins there. */
const NEAR = 20;
/** What surely is shown from the first match on. */
const WINDOW = SNIPPET_LENGTH - LEAD_IN - NEAR;
/** Text looked at for the best place; what lies behind it in a long passage is rarely better. */
const MAX_LOOKED_AT = 8_000;

/** A text, and where it says words of the query. */
export interface ReadText {
  readonly text: string;
  readonly found: readonly FoundWord[];
  /** Of those the ones worth showing: with the marks that were typed or begun, where the text has them. */
  readonly telling: readonly FoundWord[];
}

/** With more words the place that says most of them has the right marks anyway, and comparing takes longer. */
const MAX_COMPARED_WORDS = 2;

/** Reads texts for the words of one query and for what else they may be called. */
export function makeTextReader(query: Query): (text: string) => ReadText {
  const words = [...query.words, ...query.alternatives.flatMap((alternative) => alternative.words)];
  const find = wordFinder([...new Set(words.map((word) => word.folded))]);
  const markedAs = query.words.length <= MAX_COMPARED_WORDS ? formsByLetters(query.words) : new Map();
  return (text) => {
    const found = find(text.slice(0, MAX_LOOKED_AT));
    const asTyped =
      markedAs.size > 0 ? found.slice(0, MAX_STARTS).filter((word) => isAsTyped(text, word, markedAs)) : [];
    return { text, found, telling: asTyped.length > 0 ? asTyped : found };
  };
}

/** The forms that words with marks may have, by their letters; letters that were typed without marks may have any. */
function formsByLetters(words: readonly Word[]): Map<string, Set<string>> {
  const forms = new Map<string, Set<string>>();
  for (const [folded, alike] of Map.groupBy(words, (word) => word.folded))
    if (alike.every(({ canonical }) => canonical !== folded))
      forms.set(folded, new Set(alike.flatMap(({ canonical }) => [canonical, ...fullerForms(canonical)])));
  return forms;
}

function isAsTyped(text: string, { start, end }: FoundWord, markedAs: ReadonlyMap<string, ReadonlySet<string>>) {
  const canonical = canonicalSyllable(text.slice(start, end));
  return markedAs.get(foldText(canonical))?.has(canonical) ?? true;
}

/** The place of a text that says most of the query, in pieces; the beginning when it says nothing of it. */
export function makeSnippet({ text, found, telling }: ReadText): Piece[] {
  const looked = text.slice(0, MAX_LOOKED_AT);
  const start = bestStart(looked, telling);
  const end = Math.min(looked.length, wordEnd(looked, start + SNIPPET_LENGTH));
  const pieces = cut(looked, found, start, end);
  if (start > 0) pieces.unshift({ text: "… ", isMatch: false });
  if (end < text.length) pieces.push({ text: " …", isMatch: false });
  return pieces;
}

/** A whole text with what was asked for told apart. */
export const markMatches = ({ text, found }: ReadText): Piece[] => cut(text, found, 0, text.length);

/** Starts of windows that are tried: a text that says the words so often says them well in its first part too. */
const MAX_STARTS = 200;

/** Where the snippet begins that holds the most different words, and among those the most words side by side. */
function bestStart(text: string, found: readonly FoundWord[]): number {
  let best = 0;
  let bestValue = 0;
  for (let first = 0; first < Math.min(found.length, MAX_STARTS); first++) {
    const from = (found[first] as FoundWord).start;
    // A bit a word: of the 32 that a query may have, alternatives may share one.
    let seen = 0;
    let distinct = 0;
    let beside = 0;
    for (let at = first; at < found.length && (found[at] as FoundWord).end <= from + WINDOW; at++) {
      const match = found[at] as FoundWord;
      const bit = 1 << match.word;
      if ((seen & bit) === 0) distinct += 1;
      seen |= bit;
      if (at > first && match.at === (found[at - 1] as FoundWord).at + 1) beside += 1;
    }
    const value = distinct * 3 + beside;
    if (value > bestValue) {
      bestValue = value;
      best = from;
    }
  }
  const start = best - LEAD_IN;
  return start <= NEAR ? 0 : wordEnd(text, start) + 1;
}

function wordEnd(text: string, at: number): number {
  const rest = text.slice(at, at + 30).search(/\s/);
  return rest === -1 ? Math.min(text.length, at) : at + rest;
}

function cut(text: string, found: readonly FoundWord[], start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (const match of found) {
    if (match.start < at || match.end > end) continue;
    const between = text.slice(at, match.start);
    const last = pieces.at(-1);
    // Neighbours are marked as one: "quyết định", not "quyết" and "định".
    if (last?.isMatch === true && /^\s$/.test(between)) {
      pieces[pieces.length - 1] = {
        text: `${last.text}${between}${text.slice(match.start, match.end)}`,
        isMatch: true,
      };
    } else {
      if (between !== "") pieces.push({ text: between, isMatch: false });
      pieces.push({ text: text.slice(match.start, match.end), isMatch: true });
    }
    at = match.end;
  }
  if (at < end) pieces.push({ text: text.slice(at, end), isMatch: false });
  return pieces;
}
