import { isConsonant, isVowel, type Tone, toneOf, withoutTone } from "./letters.ts";
import { memoize } from "./memo.ts";
import { RIMES } from "./rimes.ts";

export interface SyllableParts {
  readonly onset: string;
  /** Vowels and final consonant, marked for quality and bare of tone: `oan` in hoàn. */
  readonly rime: string;
  readonly tone: Tone;
  /** Where in the word the tone was written; -1 without one. */
  readonly toneAt: number;
}

/** Of the alphabet's longest syllable, nghiêng. */
const LONGEST = 7;
const ONSETS = new Set(" b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split(" "));
const LONGEST_ONSET = 3;
const withoutMarks = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").replace("đ", "d");
const FOLDED_ONSETS = new Set([...ONSETS].map(withoutMarks));
const FOLDED_RIMES = new Set([...RIMES.keys()].map(withoutMarks));
/** The three rimes whose tone stands on either vowel: hòa and hoà, khỏe and khoẻ, thủy and thuỷ. */
const TWO_PLACEMENTS = new Set(["oa", "oe", "uy"]);

/**
 * Is it one written syllable of Vietnamese, with all its marks? Case is ignored, old and new tone
 * placement are both right. Asks for composed text (NFC). Rimes that end in a stop demand a tone, so
 * `viết` is one and `viet` is not.
 */
export const isVietnameseSyllable: (text: string) => boolean = memoize(
  (text) => text.length <= LONGEST && isWellFormed(text.toLowerCase()),
  // About 7,000 syllables are in use; capitals and words of other languages make it several times that.
  32_768,
);

/**
 * May it be one syllable of Vietnamese, written without its marks? Takes lower-case letters as `foldText` leaves
 * them: `quyet` and `duong` are, `quyte` and `street` are not.
 */
export function isFoldedSyllable(folded: string): boolean {
  if (folded.length > LONGEST) return false;
  // `gi` may be an onset, or its i the first vowel of the rime: both cuts are tried.
  for (let cut = Math.min(folded.length - 1, LONGEST_ONSET); cut >= 0; cut--)
    if (FOLDED_ONSETS.has(folded.slice(0, cut)) && FOLDED_RIMES.has(folded.slice(cut))) return true;
  return false;
}

/**
 * Onset, rime and tone of a lower-case composed word, wherever its tone was put and whatever consonants
 * begin it; undefined where the rime is none of Vietnamese.
 */
export function splitSyllable(word: string): SyllableParts | undefined {
  if (word.length > LONGEST) return undefined;
  let bare = "";
  let tone: Tone = 0;
  let toneAt = -1;
  for (let at = 0; at < word.length; at++) {
    const here = toneOf(word.charCodeAt(at));
    if (here !== 0) {
      if (tone !== 0) return undefined;
      tone = here;
      toneAt = at;
    }
    bare += withoutTone(word.charAt(at));
  }
  const onset = bare.slice(0, endOfOnset(bare));
  const rime = bare.slice(onset.length);
  // The i of gi can be the first vowel of the rime as well: giếng is gi + iêng.
  if (!RIMES.has(rime) && !(onset === "gi" && RIMES.has(`i${rime}`))) return undefined;
  return { onset, rime, tone, toneAt };
}

/** Where the tone stands in a rime by the older placement (hòa, thủy), which nearly all print uses. */
export function tonePosition(rime: string): number {
  let vowels = 0;
  let marked = -1;
  for (; vowels < rime.length && isVowel(rime.charCodeAt(vowels)); vowels++) {
    if (rime.charCodeAt(vowels) > 0x7f) marked = vowels;
  }
  if (marked >= 0) return marked;
  if (vowels < rime.length) return vowels - 1;
  return vowels === 3 ? 1 : 0;
}

function endOfOnset(bare: string): number {
  let end = 0;
  while (end < bare.length && isConsonant(bare.charCodeAt(end))) end++;
  const glide = (end === 1 && bare.startsWith("qu")) || (end === 1 && bare.startsWith("gi"));
  return glide && isVowel(bare.charCodeAt(2)) ? 2 : end;
}

function isWellFormed(word: string): boolean {
  const parts = splitSyllable(word);
  if (parts === undefined || !ONSETS.has(parts.onset)) return false;
  const { onset, rime, tone, toneAt } = parts;
  if (!agree(onset, rime)) return false;
  if (tone === 0) return !/[cptk]$|ch$/.test(rime);
  if (/[cptk]$|ch$/.test(rime) && tone !== 2 && tone !== 5) return false;
  const place = onset.length + tonePosition(rime);
  return toneAt === place || (toneAt === place + 1 && TWO_PLACEMENTS.has(rime));
}

/** c, g and ng are written k, gh and ngh before e, ê, i and y; k stays before others in names (Bắc Kạn, Kon Tum). */
function agree(onset: string, rime: string): boolean {
  const front = /^[eêiy]/.test(rime);
  if (onset === "c" || onset === "ng") return !front;
  // gì and gìn are the only g before a front vowel.
  if (onset === "g") return !front || /^in?$/.test(rime);
  if (onset === "gh" || onset === "ngh") return front;
  if (onset === "qu") return !/^[ou]/.test(rime);
  if (rime.startsWith("yê")) return onset === "";
  return !/^y./.test(rime);
}
