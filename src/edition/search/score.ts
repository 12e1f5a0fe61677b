import { fullerForms } from "#language/fuller-forms.ts";
import { FIELDS } from "./codes.ts";
import { isFunctionWord } from "./function-words.ts";
import type { Word } from "./query.ts";
import { commonestFirst, type Rarity } from "./rarity.ts";
import { codeOf, lettersOf, marksOf } from "./syllables.ts";

// Chosen on the question sets of `dinh eval search`; docs/adr/0003-search.md has the table.

/** How much a word counts where it stands, in the order of FIELDS: number, title, heading, lead, body. */
const FIELD_WEIGHTS = [24, 8, 2.5, 1.6, 1];
const TITLE = FIELDS.indexOf("title");
const BODY = FIELDS.indexOf("body");
/** How soon repeating a word stops to matter (BM25's k1), and how much a long text is held against it (its b). */
const SATURATION = 1.2;
const LENGTH_PENALTY = 0.75;
/** Syllables of a passage of middle length. */
const USUAL_LENGTH = 500;
/** Two neighbours side by side, against one syllable of the same rarity. */
const PAIR_WEIGHT = 0.6;
/** What is left of the weight of a word that says little of a subject, and of two such side by side. */
const FUNCTION_WORD_WEIGHT = 0.2;
/**
 * What is left of a word that stands with other marks than those typed: a preference, not a filter. Of one word or two
 * the marks are half of what was said, and no number of other words of the same letters makes up for them; in a long
 * question the words beside it tell what is meant.
 */
const OTHER_MARKS = 0.5;
const OTHER_MARKS_OF_FEW = 0.3;
const FEW_WORDS = 2;
/** What is left when no marks were typed and the text has some: `ma` is a little more `ma` than `má`. */
const UNTYPED_MARKS = 0.98;
/** What is left when the text has the marks typed and more: `đuong` is most likely `đường`, perhaps `đương`, not `dưỡng`. */
const FULLER_MARKS = 0.95;
const OTHER_FULLER_MARKS = 0.6;
/** For a title that the query says whole. */
const TITLE_BONUS = 0.35;

/** What the words of a query weigh, worked out once for all its candidates. */
export interface Scorer {
  /** @returns 0 where no word is found; comparable only within one query. */
  readonly score: (codes: Uint32Array) => number;
  /** Whether the passage scored last holds every word. */
  readonly heldAll: () => boolean;
  /** What a passage would score that says everything once in its title. */
  readonly fullScore: number;
}

/** A word, or two side by side, and what was found of it in the passage at hand. */
interface Term {
  readonly weight: number;
  /** How like each marks that a text may have are to those typed, by their number. */
  readonly likenessOf: Float64Array;
  /** The same of the left word of two. */
  readonly leftLikenessOf: Float64Array;
  /** Times found, weighted by field. */
  frequency: number;
  /** The best likeness of marks. */
  likeness: number;
}

export function makeScorer(words: readonly Word[], rarity: Rarity): Scorer {
  const likenesses = words.map((word) => marksLikeness(word, words.length, rarity));
  const { table, terms, termAt } = wordTerms(words, likenesses, rarity);
  const { pairs, pairAt } = pairTerms(words, likenesses, rarity);
  const all = [...terms, ...pairs];
  const isFew = words.length <= FEW_WORDS;
  const take = (term: Term, weight: number, likeness: number): void => {
    term.frequency += isFew ? weight * likeness : weight;
    if (likeness > term.likeness) term.likeness = likeness;
  };

  /** Takes in one field; returns how many of its syllables were asked for. */
  const takeField = (codes: Uint32Array, start: number, end: number, weight: number): number => {
    let found = 0;
    let left = 0;
    let leftMarks = 0;
    for (let at = start; at < end; at++) {
      const code = codes[at] as number;
      const letters = code >>> 8;
      const place = lookUp(table, letters);
      if (letters === 0 || table[place] !== letters) {
        left = 0;
        continue;
      }
      found += 1;
      const marks = code & 0xff;
      const term = terms[termAt[place] as number] as Term;
      take(term, weight, term.likenessOf[marks] as number);
      const pair = left === 0 ? undefined : pairAt.get(pairKey(left, letters));
      if (pair !== undefined)
        take(pair, weight, (pair.leftLikenessOf[leftMarks] as number) * (pair.likenessOf[marks] as number));
      left = letters;
      leftMarks = marks;
    }
    return found;
  };

  const score = (codes: Uint32Array): number => {
    for (const term of all) term.frequency = term.likeness = 0;
    const norm = 1 - LENGTH_PENALTY + (LENGTH_PENALTY * (codes[BODY] as number)) / USUAL_LENGTH;
    let start: number = FIELDS.length;
    let inTitle = 0;
    for (let field = 0; field < FIELDS.length; field++) {
      const end = start + (codes[field] as number);
      const found = takeField(codes, start, end, field === BODY ? 1 / norm : (FIELD_WEIGHTS[field] as number));
      if (field === TITLE) inTitle = found;
      start = end;
    }
    const sum = all.reduce((total, term) => total + term.weight * term.likeness * saturate(term.frequency), 0);
    const titleShare = Math.min(1, inTitle / Math.max(1, codes[TITLE] as number, words.length));
    return sum * (1 + TITLE_BONUS * titleShare * titleShare);
  };

  const inTitleOnce = saturate(FIELD_WEIGHTS[TITLE] as number);
  const heldAll = () => terms.every((term) => term.frequency > 0);
  return { score, heldAll, fullScore: all.reduce((sum, term) => sum + term.weight * inTitleOnce, 0) };
}

function wordTerms(words: readonly Word[], likenesses: readonly Float64Array[], rarity: Rarity) {
  // Open addressing over the letters: a passage has some thousand syllables, nearly all of them not asked for.
  const table = new Uint32Array(TABLE_SIZE);
  const termAt = new Uint8Array(TABLE_SIZE);
  const terms: Term[] = [];
  for (const [at, word] of words.entries()) {
    const place = lookUp(table, lettersOf(word.code));
    if (table[place] !== 0) continue;
    table[place] = lettersOf(word.code);
    termAt[place] = terms.length;
    const weight = rarity.weightOfWord(word.folded) * (isFunctionWord(word.folded) ? FUNCTION_WORD_WEIGHT : 1);
    terms.push({
      weight,
      likenessOf: likenesses[at] as Float64Array,
      leftLikenessOf: NONE,
      frequency: 0,
      likeness: 0,
    });
  }
  return { table, terms, termAt };
}

function pairTerms(words: readonly Word[], likenesses: readonly Float64Array[], rarity: Rarity) {
  const pairAt = new Map<number, Term>();
  words.forEach((word, at) => {
    const left = words[at - 1];
    if (left === undefined || !word.joined) return;
    const key = pairKey(lettersOf(left.code), lettersOf(word.code));
    if (pairAt.has(key)) return;
    const saysLittle = isFunctionWord(left.folded) && isFunctionWord(word.folded);
    pairAt.set(key, {
      weight: PAIR_WEIGHT * rarity.weightOfPair(left.folded, word.folded) * (saysLittle ? FUNCTION_WORD_WEIGHT : 1),
      likenessOf: likenesses[at] as Float64Array,
      leftLikenessOf: likenesses[at - 1] as Float64Array,
      frequency: 0,
      likeness: 0,
    });
  });
  return { pairs: [...pairAt.values()], pairAt };
}

const NONE = new Float64Array(0);
const MARKS = 256;

function marksLikeness({ canonical, folded, code }: Word, wordCount: number, rarity: Rarity): Float64Array {
  const typed = marksOf(code);
  if (typed === 0) return UNMARKED_LIKENESS;
  const likeness = new Float64Array(MARKS).fill(wordCount <= FEW_WORDS ? OTHER_MARKS_OF_FEW : OTHER_MARKS);
  const [commonest, ...others] = commonestFirst(fullerForms(canonical), rarity);
  for (const form of others) likeness[marksOf(codeOf(form, folded))] = OTHER_FULLER_MARKS;
  if (commonest !== undefined) likeness[marksOf(codeOf(commonest, folded))] = FULLER_MARKS;
  likeness[typed] = 1;
  return likeness;
}

const UNMARKED_LIKENESS = new Float64Array(MARKS).fill(UNTYPED_MARKS);
UNMARKED_LIKENESS[0] = 1;

const saturate = (frequency: number): number => (frequency * (1 + SATURATION)) / (frequency + SATURATION);

const pairKey = (left: number, right: number): number => left * 0x1000000 + right;

/** Eight times the most words that a query may have, so that look-ups hardly ever collide. */
const TABLE_SIZE = 256;

/** Where a syllable stands in the table, or the free place where it would. */
function lookUp(table: Uint32Array, letters: number): number {
  let at = (letters ^ (letters >>> 11)) % TABLE_SIZE;
  while (table[at] !== 0 && table[at] !== letters) at = (at + 1) % TABLE_SIZE;
  return at;
}
