import { withTone } from "./letters.ts";
import { isVietnameseSyllable, splitSyllable, tonePosition } from "./syllables.ts";

/** What each letter may have been meant as when it was typed without a mark. */
const MARKED_LETTERS: Readonly<Record<string, readonly string[]>> = {
  a: ["a", "ă", "â"],
  e: ["e", "ê"],
  o: ["o", "ô", "ơ"],
  u: ["u", "ư"],
};
const TONES = [0, 1, 2, 3, 4, 5] as const;
/** Of the alphabet's longest syllable; what is longer would have thousands of forms. */
const MAX_LETTERS = 7;

/**
 * The syllables that one typed with some of its marks may stand for: `đuong` for đường, đương and đượng, `quyêt` for
 * quyết and quyệt. None where the marks typed make a syllable: `quân` is a word, and is not `quận`; none without marks.
 *
 * @param canonical as `canonicalSyllable` gives it.
 */
export function fullerForms(canonical: string): readonly string[] {
  if (canonical.length > MAX_LETTERS || /^[\0-\x7f]*$/.test(canonical) || isVietnameseSyllable(canonical)) return [];
  let bases = [""];
  for (const letter of canonical)
    bases = bases.flatMap((base) => (MARKED_LETTERS[letter] ?? [letter]).map((other) => base + other));
  return bases.flatMap((base) => {
    const parts = splitSyllable(base);
    if (parts === undefined) return [];
    const { onset, rime } = parts;
    const at = tonePosition(rime);
    const tones = parts.tone === 0 ? TONES : [parts.tone];
    return tones
      .map((tone) => onset + rime.slice(0, at) + withTone(rime.charAt(at), tone) + rime.slice(at + 1))
      .filter(isVietnameseSyllable);
  });
}
