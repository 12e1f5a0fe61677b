/**
 * VNI for Windows: a vowel is an ASCII letter (or ô for ơ, ö for ư) followed by a letter of Latin-1 that stands
 * for its marks; i with a tone, ỵ and đ are one letter each.
 */
const TONES = { ø: "\u0300", ù: "\u0301", õ: "\u0303", û: "\u0309", ï: "\u0323" };
const CIRCUMFLEX = { â: "", à: "\u0300", á: "\u0301", ã: "\u0303", å: "\u0309", ä: "\u0323" };
const BREVE = { ê: "", è: "\u0300", é: "\u0301", ü: "\u0303", ú: "\u0309", ë: "\u0323" };
const SINGLE = { ñ: "đ", ô: "ơ", ö: "ư", ì: "ì", í: "í", æ: "ỉ", ó: "ĩ", ò: "ị", î: "ỵ" };

const pairs = new Map<string, string>();
const singles = new Map<string, string>();
for (const vowel of "aeouyôö") {
  const bare = SINGLE[vowel as keyof typeof SINGLE] ?? vowel;
  addPairs(vowel, bare, TONES);
  if ("aeo".includes(vowel)) addPairs(vowel, `${vowel}\u0302`, CIRCUMFLEX);
  if (vowel === "a") addPairs(vowel, "a\u0306", BREVE);
}
for (const [letter, plain] of Object.entries(SINGLE)) {
  singles.set(letter, plain);
  singles.set(letter.toUpperCase(), plain.toUpperCase());
}

/** A word of VNI that was read as Latin-1. The vowel says whether it is a capital; its mark may be either. */
export function fromVni(word: string): string {
  let converted = "";
  for (let at = 0; at < word.length; at++) {
    const pair = pairs.get(word.charAt(at) + word.charAt(at + 1).toLowerCase());
    if (pair === undefined) converted += singles.get(word.charAt(at)) ?? word.charAt(at);
    else {
      converted += pair;
      at++;
    }
  }
  return converted;
}

function addPairs(vowel: string, marked: string, marks: Record<string, string>): void {
  for (const [mark, tone] of Object.entries(marks)) {
    const letter = (marked + tone).normalize("NFC");
    pairs.set(vowel + mark, letter);
    pairs.set(vowel.toUpperCase() + mark, letter.toUpperCase());
  }
}
