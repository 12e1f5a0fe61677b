/** None, huyền, sắc, ngã, hỏi, nặng: an index into the forms of a vowel. */
export type Tone = 0 | 1 | 2 | 3 | 4 | 5;

/** The twelve vowels of the alphabet, each marked for quality and bare of tone. */
const VOWELS = "aăâeêioôơuưy";
const CONSONANTS = "bcdfghjklmnpqrstvwxzđ";
const TONE_MARKS = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"] as const;

/** Ends after ỹ, the last letter of the alphabet in Unicode. */
const LIMIT = 0x1f00;
const kinds = new Uint8Array(LIMIT);
const tones = new Uint8Array(LIMIT);
const toneless: string[] = [];
const forms = new Map<string, readonly string[]>();

for (const vowel of VOWELS) {
  const withTones = TONE_MARKS.map((mark) => (vowel + mark).normalize("NFC"));
  forms.set(vowel, withTones);
  withTones.forEach((letter, tone) => {
    const code = letter.charCodeAt(0);
    kinds[code] = 1;
    tones[code] = tone;
    toneless[code] = vowel;
  });
}
for (const consonant of CONSONANTS) kinds[consonant.charCodeAt(0)] = 2;

/** These take a lower-case composed (NFC) UTF-16 code unit. */
export const isVowel = (code: number): boolean => kinds[code] === 1;
export const isConsonant = (code: number): boolean => kinds[code] === 2;
export const toneOf = (code: number): Tone => (tones[code] ?? 0) as Tone;

/** The letter without its tone and with its quality: ế gives ê. Other letters are given back. */
export const withoutTone = (letter: string): string => toneless[letter.charCodeAt(0)] ?? letter;

/** @param vowel one of the twelve, bare of tone; anything else is given back. */
export const withTone = (vowel: string, tone: Tone): string => forms.get(vowel)?.[tone] ?? vowel;
