import { foldText } from "./fold.ts";
import { isVietnameseSyllable } from "./syllables.ts";
import { tokenize } from "./tokens.ts";

export interface Abbreviation {
  /** `UBND`, `TP.HCM`, `GD&ĐT`. */
  readonly short: string;
  /** `Ủy ban nhân dân`. */
  readonly long: string;
}

/** Another way to say the tokens from `from` to `to` (exclusive). */
export interface Alternative {
  readonly from: number;
  readonly to: number;
  /** Canonical syllables. */
  readonly syllables: readonly string[];
}

/** A query of government names has a few; each costs a reading of the index. */
const MAX_ALTERNATIVES = 16;

/**
 * What else the tokens may be called: abbreviations by their words, and words by their abbreviation. Overlapping
 * ones are all given, the first and longest first, 16 at most. A short form that is a word itself (TƯ) is passed over.
 * @param tokens canonical syllables as `tokenize` gives them; those typed without marks match folded.
 */
export function expandAbbreviations(tokens: readonly string[], list: readonly Abbreviation[]): Alternative[] {
  const { byFirst, longest } = indexOf(list);
  const found: Alternative[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const entries = byFirst.get(foldText(tokens[from] ?? ""));
    if (entries === undefined) continue;
    for (let length = Math.min(longest, tokens.length - from); length > 0; length--) {
      for (const { said, other } of entries) {
        if (said.length !== length || !isSaid(said, tokens, from)) continue;
        found.push({ from, to: from + length, syllables: other });
        if (found.length === MAX_ALTERNATIVES) return found;
      }
    }
  }
  return found;
}

interface Entry {
  readonly said: readonly string[];
  readonly other: readonly string[];
}

interface Index {
  /** By the first token, folded. */
  readonly byFirst: ReadonlyMap<string, readonly Entry[]>;
  readonly longest: number;
}

/** One entry a list in use: a site has one, and a new one when its setting changes. */
const indexes = new WeakMap<readonly Abbreviation[], Index>();

function indexOf(list: readonly Abbreviation[]): Index {
  const known = indexes.get(list);
  if (known !== undefined) return known;
  const byFirst = new Map<string, Entry[]>();
  let longest = 0;
  const add = (said: readonly string[], other: readonly string[]) => {
    const first = foldText(said[0] ?? "");
    byFirst.set(first, [...(byFirst.get(first) ?? []), { said, other }]);
    longest = Math.max(longest, said.length);
  };
  for (const { short, long } of list) {
    const [brief, full] = [tokenize(short).canonical, tokenize(long).canonical];
    if (brief.length === 0 || full.length === 0) continue;
    // Tokens have lost their capitals: TƯ would be found in every "thứ tư", and sought in it.
    if (brief.length === 1 && isVietnameseSyllable(brief[0] ?? "")) continue;
    add(brief, full);
    add(full, brief);
  }
  const index = { byFirst, longest };
  indexes.set(list, index);
  return index;
}

function isSaid(said: readonly string[], tokens: readonly string[], from: number): boolean {
  const isAbbreviation = said.length === 1;
  return said.every((syllable, at) => {
    const token = tokens[from + at] ?? "";
    if (token === syllable) return true;
    // Without marks ĐA would be found in every "da".
    return token === foldText(syllable) && !(isAbbreviation && isVietnameseSyllable(token));
  });
}
