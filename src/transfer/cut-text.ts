import type { RichText } from "#richtext/model.ts";
import { toText } from "#richtext/to-text.ts";
import type { Note } from "./source.ts";

/** UTF-16 units: shorter texts fit every bound of a document, so nobody waits for their letters to be counted. */
const MAY_BE_CUT = 150_000;
/** Of the letters: signs of lists, drawn lines and numbers said twice are left out of any text. */
const TIDIED = 0.02;

/** What whoever imports must know where a text is longer than a page may be. */
export function noteOfCut(text: string, body: RichText): Note[] {
  if (text.length < MAY_BE_CUT) return [];
  const all = lettersIn(text);
  const kept = lettersIn(toText(body));
  if (kept >= all * (1 - TIDIED)) return [];
  return [
    {
      what: `its text is longer than a page may be: the first ${kept} of its ${all} letters are in`,
      remedy: "cut it into parts, or attach the rest as a file",
    },
  ];
}

const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
