import { isVietnameseSyllable } from "./syllables.ts";

/**
 * The one form text is kept in: composed (NFC) with tones written in any order, full-width forms as ASCII,
 * every kind of space a space, nothing invisible, lines ended by \n, eth as đ in Vietnamese words. Case,
 * tabs and the count of spaces are kept.
 *
 * Legacy encodings are mended before this (`mendText`): TCVN3 writes ư where Unicode has the soft hyphen.
 */
export function normalizeText(text: string): string {
  const found = survey(text);
  if (found === 0) return text;
  let mended = text;
  if (found & ODD) mended = mended.replace(LINE_ENDS, "\n").replace(ODD_SPACES, " ").replace(INVISIBLE, "");
  if (found & WIDE) mended = mended.replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  if (found & MARKS) mended = composeMarks(mended);
  else mended = mended.normalize("NFC");
  return found & ETH ? mended.replace(WORD_WITH_ETH, mendEth) : mended;
}

/** Composes letters (NFC), also where a tone was written before the circumflex or breve. */
export const composeMarks = (text: string): string =>
  text.normalize("NFD").replace(MARKS_ABOVE, qualityFirst).normalize("NFC");

const ODD = 1;
const WIDE = 2;
const MARKS = 4;
const ETH = 8;

const LINE_ENDS = /\r\n?|[\u2028\u2029\u0085\v\f]/g;
const ODD_SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
/**
 * Controls, soft hyphen, zero-width and direction marks, BOM. The joiner stays where it holds an emoji together.
 */
const INVISIBLE =
  /[[\p{Cc}\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]--[\t\n]]|(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d/gv;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
/** Canonical ordering leaves a tone above before the circumflex or breve, where it does not compose. */
const MARKS_ABOVE = /[\u0300\u0301\u0302\u0303\u0306\u0309]{2,}/g;
const qualityFirst = (marks: string): string =>
  marks.replace(/[\u0300\u0301\u0303\u0309]/g, "") + marks.replace(/[\u0302\u0306]/g, "");
const WORD_WITH_ETH = /\p{L}*[ÐðƉɖ]\p{L}*/gu;

/** One pass that almost always finds nothing to do: published text is composed and plain. */
function survey(text: string): number {
  let found = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x7f) {
      if (code < 0x20 && code !== 0x0a && code !== 0x09) found |= ODD;
    } else if (code < 0x300) {
      if (code <= 0xa0 || code === 0xad) found |= ODD;
      else if (code === 0xd0 || code === 0xf0 || code === 0x189 || code === 0x256) found |= ETH;
    } else if (code < 0x370) {
      found |= MARKS;
    } else if (code < 0x1ea0 || code > 0x1ef9) {
      if (code >= 0x2010 && code <= 0x2027) continue;
      found |= code >= 0xff01 && code <= 0xff5e ? WIDE : ODD;
    }
  }
  return found;
}

/** Đ begins a syllable or stands in an abbreviation (QĐ, HĐND); the eth of Icelandic (við, það) is left. */
function mendEth(word: string): string {
  const mended = word.replace(/[ÐƉ]/g, "Đ").replace(/[ðɖ]/g, "đ");
  const abbreviation = mended.length <= 8 && mended === mended.toUpperCase() && !HAS_VOWEL.test(mended);
  return abbreviation || isVietnameseSyllable(mended) ? mended : word;
}

const HAS_VOWEL = /[aeiouy]/i;
