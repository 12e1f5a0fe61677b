import { type Abbreviation, expandAbbreviations } from "#language/abbreviations.ts";
import { foldText } from "#language/fold.ts";
import { normalizeText } from "#language/normalize.ts";
import { tokenize } from "#language/tokens.ts";
import { type Code, codeOf } from "./syllables.ts";

/** Longer questions are cut: what matters of them stands in their first words. */
export const MAX_QUERY_LENGTH = 300;
/** Words that count; each costs a posting list. */
const MAX_WORDS = 32;

export interface Word {
  readonly canonical: string;
  readonly folded: string;
  readonly code: Code;
  /** As typed, for corrections. */
  readonly start: number;
  readonly end: number;
  /** Whether this and the word before it were typed side by side, so that they make a pair. */
  readonly joined: boolean;
}

/** Another way to say some of the words: an abbreviation for its words, or words for their abbreviation. */
export interface Alternative {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly words: readonly Word[];
}

/** A query as understood. */
export interface Query {
  /** Normalised, as typed otherwise. */
  readonly text: string;
  readonly words: readonly Word[];
  readonly alternatives: readonly Alternative[];
  /** Runs that were quoted: from and to (exclusive) in `words`. */
  readonly phrases: readonly { readonly from: number; readonly to: number }[];
  /** What must not be there: runs of words. */
  readonly excluded: readonly (readonly Word[])[];
}

/**
 * Understands what a reader typed: `"a phrase"`, `-excluded`, `-"an excluded phrase"`, and words. Never refuses;
 * a query without any word finds nothing.
 */
export function parseQuery(typed: string, abbreviations: readonly Abbreviation[]): Query {
  const text = normalizeText(typed.slice(0, MAX_QUERY_LENGTH)).trim();
  const words: Word[] = [];
  const phrases: { from: number; to: number }[] = [];
  const excluded: Word[][] = [];
  for (const part of splitParts(text)) {
    const found = wordsIn(text, part.start, part.end);
    if (found.length === 0) continue;
    if (part.isExcluded) {
      excluded.push(found);
      continue;
    }
    const from = words.length;
    words.push(...found.slice(0, MAX_WORDS - from));
    if (part.isPhrase && words.length > from) phrases.push({ from, to: words.length });
  }
  return { text, words, alternatives: findAlternatives(words, abbreviations), phrases, excluded };
}

interface Part {
  readonly start: number;
  readonly end: number;
  readonly isPhrase: boolean;
  readonly isExcluded: boolean;
}

/** Quotation marks as keyboards and Word make them. */
const PARTS = /(?<=^|\s)(-?)["“”„]([^"“”„]+)["“”„]|(?<=^|\s)-(?=[\p{L}\p{N}])(\S+)/gu;

function splitParts(text: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  const plain = (start: number, end: number) => {
    if (end > start) parts.push({ start, end, isPhrase: false, isExcluded: false });
  };
  for (const match of text.matchAll(PARTS)) {
    plain(at, match.index);
    const end = match.index + match[0].length;
    const isPhrase = match[2] !== undefined;
    parts.push({ start: match.index, end, isPhrase, isExcluded: match[0].startsWith("-") });
    at = end;
  }
  plain(at, text.length);
  // A query of exclusions only would mean "everything else"; what was meant is a word with a dash before it.
  return parts.every((part) => part.isExcluded) ? parts.map((part) => ({ ...part, isExcluded: false })) : parts;
}

function wordsIn(text: string, start: number, end: number): Word[] {
  const tokens = tokenize(text.slice(start, end));
  return Array.from({ length: tokens.count }, (_, at) => {
    const canonical = tokens.canonical[at] as string;
    const folded = tokens.folded[at] as string;
    return {
      canonical,
      folded,
      code: codeOf(canonical, folded),
      start: start + (tokens.start[at] as number),
      end: start + (tokens.end[at] as number),
      joined: at > 0 && tokens.breakBefore[at] !== 1,
    };
  });
}

function findAlternatives(words: readonly Word[], abbreviations: readonly Abbreviation[]): Alternative[] {
  const syllables = words.map((word) => word.canonical);
  return expandAbbreviations(syllables, abbreviations).map(({ from, to, syllables: other }) => ({
    from,
    to,
    words: other.map((canonical, at) => {
      const folded = foldText(canonical);
      return { canonical, folded, code: codeOf(canonical, folded), start: -1, end: -1, joined: at > 0 };
    }),
  }));
}
