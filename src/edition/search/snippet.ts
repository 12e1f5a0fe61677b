import { tokenize } from "#language/tokens.ts";
import { codeOf, lettersOf } from "./codes.ts";
import type { Query } from "./query.ts";

/** A piece of text, and whether it is what was asked for. */
export interface Piece {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Two lines on a desktop, four on a phone. */
const SNIPPET_LENGTH = 220;
/** Text looked at for the best place; what lies behind it in a long passage is rarely better. */
const MAX_LOOKED_AT = 8_000;

/** The place of a text that says most of the query, in pieces; the beginning when it says nothing of it. */
export function makeSnippet(text: string, query: Query): Piece[] {
  const looked = text.slice(0, MAX_LOOKED_AT);
  const found = findMatches(looked, query);
  const start = bestStart(looked, found);
  const end = Math.min(looked.length, wordEnd(looked, start + SNIPPET_LENGTH));
  const pieces = cut(looked, found, start, end);
  if (start > 0) pieces.unshift({ text: "… ", isMatch: false });
  if (end < text.length) pieces.push({ text: " …", isMatch: false });
  return pieces;
}

/** A whole text with what was asked for told apart. */
export const markMatches = (text: string, query: Query): Piece[] => cut(text, findMatches(text, query), 0, text.length);

interface Match {
  readonly start: number;
  readonly end: number;
  readonly letters: number;
}

function findMatches(text: string, query: Query): Match[] {
  const wanted = new Set(
    [...query.words, ...query.alternatives.flatMap((alternative) => alternative.words)].map((word) =>
      lettersOf(word.code),
    ),
  );
  const tokens = tokenize(text);
  const matches: Match[] = [];
  for (let at = 0; at < tokens.count; at++) {
    const letters = lettersOf(codeOf(tokens.canonical[at] as string, tokens.folded[at] as string));
    if (wanted.has(letters))
      matches.push({ start: tokens.start[at] as number, end: tokens.end[at] as number, letters });
  }
  return matches;
}

/** The start of the window that holds the most different words, and among those the most words side by side. */
function bestStart(text: string, found: readonly Match[]): number {
  let best = 0;
  let bestValue = 0;
  for (let first = 0; first < found.length; first++) {
    const from = (found[first] as Match).start;
    const distinct = new Set<number>();
    let beside = 0;
    for (let at = first; at < found.length && (found[at] as Match).end <= from + SNIPPET_LENGTH; at++) {
      distinct.add((found[at] as Match).letters);
      if (at > first && (found[at] as Match).start - (found[at - 1] as Match).end <= 1) beside += 1;
    }
    const value = distinct.size * 3 + beside;
    if (value > bestValue) {
      bestValue = value;
      best = from;
    }
  }
  // Some words before, so that the first match is not the first word; from the start when that is near.
  const start = best - SNIPPET_LENGTH / 4;
  return start <= 20 ? 0 : wordEnd(text, start) + 1;
}

function wordEnd(text: string, at: number): number {
  const rest = text.slice(at, at + 30).search(/\s/);
  return rest === -1 ? Math.min(text.length, at) : at + rest;
}

function cut(text: string, found: readonly Match[], start: number, end: number): Piece[] {
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
