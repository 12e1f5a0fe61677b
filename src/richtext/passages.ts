import { eachBlock, inlineText, newHeadingIds } from "./headings.ts";
import type { RichText } from "./model.ts";
import { sentencesOf } from "./sentences.ts";
import { blocksText } from "./to-text.ts";

/** A piece of a long document that a search result can lead straight to. */
export interface Passage {
  /** The heading it stands under; "" before the first. */
  readonly heading: string;
  /** The id `toHtml` gives that heading; "" before the first. */
  readonly headingId: string;
  /** Lines separated by "\n", the headings within it among them. Never longer than `MAX_PASSAGE_LENGTH`. */
  readonly text: string;
}

/** UTF-16 units. A snippet is cut from one passage while a reader waits. */
export const MAX_PASSAGE_LENGTH = 6000;

/**
 * Cuts a document at its headings, and where a section is long between its paragraphs. Sections much shorter than
 * the target stay together, under the first one's heading.
 *
 * @param targetLength UTF-16 units, 200 to `MAX_PASSAGE_LENGTH`.
 */
export function passages(doc: RichText, { targetLength = 3000 } = {}): Passage[] {
  const target = Math.min(Math.max(targetLength, 200), MAX_PASSAGE_LENGTH);
  const nextId = newHeadingIds();
  const cut = newCut(target);
  for (const block of doc.content) {
    if (block.type === "heading") {
      const text = inlineText(block.content);
      cut.heading(text, nextId(text));
      continue;
    }
    // Headings within a quotation are passed over, but they do take their ids.
    eachBlock([block], (inner) => inner.type === "heading" && nextId(inlineText(inner.content)));
    for (const line of blocksText([block])) for (const piece of pieces(line, target)) cut.line(piece);
  }
  return cut.end();
}

/** Plain text, a paragraph a line, in pieces of about the target's length. */
export function textPassages(text: string, { targetLength = 3000 } = {}): string[] {
  const target = Math.min(Math.max(targetLength, 200), MAX_PASSAGE_LENGTH);
  const cut = newCut(target);
  for (const line of text.split("\n")) if (line !== "") for (const piece of pieces(line, target)) cut.line(piece);
  return cut.end().map((passage) => passage.text);
}

/** Sections under a third of the target are not worth a search result of their own. */
const WORTHWHILE = 1 / 3;

function newCut(target: number) {
  const done: Passage[] = [];
  let section = { heading: "", headingId: "" };
  let start = section;
  let lines: string[] = [];
  let length = 0;
  let hasBody = false;

  const close = () => {
    if (lines.length > 0) done.push({ ...start, text: lines.join("\n") });
    start = section;
    lines = [];
    length = 0;
    hasBody = false;
  };
  const add = (line: string) => {
    if (length > 0 && length + line.length + 1 > target) close();
    lines.push(line);
    length += line.length + 1;
  };
  return {
    heading(text: string, headingId: string) {
      if (text === "") return;
      section = { heading: text, headingId };
      if (hasBody && length >= target * WORTHWHILE) close();
      // "Chương I" and "Điều 1" with nothing between: the nearer heading says more.
      if (!hasBody) start = section;
      for (const piece of pieces(text, target)) add(piece);
    },
    line(text: string) {
      add(text);
      hasBody = true;
    },
    end() {
      close();
      return done;
    },
  };
}

/** A line longer than the target, cut at sentence ends, and where a sentence is longer still, at a space. */
function pieces(line: string, target: number): string[] {
  if (line.length <= target) return [line];
  const done: string[] = [];
  let piece = "";
  for (const sentence of sentencesOf(line)) {
    if (piece !== "" && piece.length + 1 + sentence.length > target) {
      done.push(piece);
      piece = "";
    }
    let rest = sentence;
    while (rest.length > target) {
      const space = rest.lastIndexOf(" ", target);
      const at = space > 0 ? space : target - (isHighSurrogate(rest, target - 1) ? 1 : 0);
      done.push(rest.slice(0, at));
      rest = rest.slice(at).trimStart();
    }
    piece = piece === "" ? rest : `${piece} ${rest}`;
  }
  return piece === "" ? done : [...done, piece];
}

/** Cutting after it would halve a character. */
const isHighSurrogate = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xd800;
