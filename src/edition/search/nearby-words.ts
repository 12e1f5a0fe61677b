import { foldText } from "#language/fold.ts";
import { tokenize } from "#language/tokens.ts";
import type { EditionReader } from "../database.ts";
import { newest } from "./candidates.ts";
import { MAX_PASSAGES } from "./keys.ts";
import type { Query } from "./query.ts";
import type { Rarity } from "./rarity.ts";
import { codeOf } from "./syllables.ts";
import { type MatchExpression, pair, plain, quoteTerm } from "./terms.ts";

/** Texts looked at for how a word is written: the newest tell how people write it now. */
const TEXTS = 5;
/** Characters of each. */
const MAX_LOOKED_AT = 8_000;
/** Shorter beginnings fit half of all words. */
const SHORTEST_BEGINNING = 3;

/**
 * A query whose last word nobody uses, read also as the beginning of the word that the newest texts go on with:
 * `chuyệ` as chuyện. Other queries are given back.
 */
export function completeLastWord(edition: EditionReader, query: Query, rarity: Rarity): Query {
  const at = query.words.length - 1;
  const last = query.words[at];
  if (last === undefined || last.folded.length < SHORTEST_BEGINNING || rarity.count(plain(last.folded)) > 0)
    return query;
  const canonical = commonest(edition, `${quoteTerm(plain(last.folded))} *`, (folded) =>
    folded.startsWith(last.folded),
  );
  if (canonical === undefined) return query;
  const folded = foldText(canonical);
  const word = { canonical, folded, code: codeOf(canonical, folded), start: -1, end: -1, joined: last.joined };
  return { ...query, alternatives: [...query.alternatives, { from: at, to: at + 1, words: [word] }] };
}

/** How a word is written beside one of its neighbours; as it was given where no text tells. */
export function writtenForm(edition: EditionReader, folded: string, left?: string, right?: string): string {
  const term = left !== undefined ? pair(left, folded) : right !== undefined ? pair(folded, right) : plain(folded);
  const isBeside = (before: string | undefined, after: string | undefined) =>
    (left === undefined && right === undefined) || (left !== undefined ? before === left : after === right);
  const matches = (word: string, before?: string, after?: string) => word === folded && isBeside(before, after);
  return commonest(edition, quoteTerm(term), matches) ?? folded;
}

/** The form, with its marks, in which the newest texts that match say most often what is wanted. */
function commonest(
  edition: EditionReader,
  expression: MatchExpression,
  isWanted: (folded: string, before?: string, after?: string) => boolean,
): string | undefined {
  const passages = newest(edition, expression, { from: 0, to: Number.MAX_SAFE_INTEGER }, TEXTS);
  const rows = edition.all<{ title: string; text: string }>(
    `select title, text from search_text join search_item on search_item.key = search_text.passage / ${MAX_PASSAGES}
     where passage in (select value from json_each(?))`,
    JSON.stringify(passages),
  );
  const uses = new Map<string, number>();
  for (const { title, text } of rows) {
    const { count, canonical, folded } = tokenize(`${title}\n${text.slice(0, MAX_LOOKED_AT)}`);
    for (let at = 0; at < count; at++) {
      if (!isWanted(folded[at] as string, folded[at - 1], folded[at + 1])) continue;
      const form = canonical[at] as string;
      uses.set(form, (uses.get(form) ?? 0) + 1);
    }
  }
  return [...uses].sort((left, right) => right[1] - left[1])[0]?.[0];
}
