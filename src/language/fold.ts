import { withTone } from "./letters.ts";
import { memoize } from "./memo.ts";
import { splitSyllable, tonePosition } from "./syllables.ts";

/**
 * Lower case without any mark, đ as d: `Quyết định` gives `quyet dinh`. Composed (NFC) text keeps its
 * length, so offsets hold; loose combining marks are dropped. Other scripts are only lower-cased.
 */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  let folded = "";
  let plainFrom = 0;
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at);
    if (code < 0x80) continue;
    const plain = FOLDED[code];
    if (plain === undefined) continue;
    folded += lower.slice(plainFrom, at) + plain;
    plainFrom = at + 1;
  }
  return plainFrom === 0 ? lower : folded + lower.slice(plainFrom);
}

/**
 * The form under which the spellings of one syllable meet: lower case, composed, the tone in the older
 * place (hoà and hòan give hòa and hoàn), i alone after h k l m s t qu written y (kĩ gives kỹ). A word
 * that is no Vietnamese syllable is only lower-cased and composed.
 */
export const canonicalSyllable: (syllable: string) => string = memoize(
  (syllable) => {
    const word = syllable.normalize("NFC").toLowerCase();
    const parts = splitSyllable(word);
    if (parts === undefined) return word;
    const rime = parts.rime === "i" && I_OR_Y.has(parts.onset) ? "y" : parts.rime;
    const at = tonePosition(rime);
    return parts.onset + rime.slice(0, at) + withTone(rime.charAt(at), parts.tone) + rime.slice(at + 1);
  },
  // As for the tokens' lexemes: room for every syllable in use, capitals and the words of other languages.
  32_768,
);

/**
 * Both spellings are in use after these, and mean the same (kĩ thuật, kỹ thuật; quí, quý); only as the whole
 * rime: hai and hay, tui and tuy are different words. After others only one is a word, or (thi, Thy; vi, Vy)
 * the y is a name's.
 */
const I_OR_Y = new Set(["h", "k", "l", "m", "s", "t", "qu"]);

const FOLDED = foldingTable();

function foldingTable(): (string | undefined)[] {
  const table: (string | undefined)[] = [];
  for (const [from, to] of [
    [0xc0, 0x24f],
    [0x1e00, 0x1eff],
  ] as const) {
    for (let code = from; code <= to; code++) {
      const base = String.fromCharCode(code).normalize("NFD").charAt(0);
      if (base < "\u0080") table[code] = base;
    }
  }
  for (let mark = 0x300; mark <= 0x36f; mark++) table[mark] = "";
  const others = "đd ðd ɖd øo łl ıi ²2 ³3 ¹1 ªa ºo";
  for (const [letter = "", plain = ""] of others.split(" ")) table[letter.charCodeAt(0)] = plain;
  return table;
}
