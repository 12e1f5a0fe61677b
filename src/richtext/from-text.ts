import { paragraph, richTextWithin } from "./build.ts";
import { cleanLines } from "./clean-text.ts";
import { LIMITS } from "./faults.ts";
import type { RichText } from "./model.ts";
import { sentencesOf } from "./sentences.ts";

/** A text without line breaks that is longer than this (UTF-16 units) was one column of paragraphs once. */
const RUN_ON_LENGTH = 700;
/** A paragraph ends after five sentences, or after three when they are long already. */
const SENTENCES = { enough: 3, most: 5 };
const ENOUGH_LENGTH = 420;

/**
 * Plain text as paragraphs: one a line. A long text without line breaks ("run on") is cut into paragraphs of three to
 * five sentences. Text beyond the bounds of a document is cut off.
 */
export function fromText(text: string): RichText {
  const lines = joinBroken(cleanLines(text.slice(0, LIMITS.textLength)));
  const [only] = lines;
  const paragraphs = lines.length === 1 && only && only.length > RUN_ON_LENGTH ? splitRunOn(only) : lines;
  return richTextWithin(paragraphs.map((line) => paragraph(line)));
}

/** Groups the sentences of one long line; a lone last sentence joins the paragraph before it. */
function splitRunOn(line: string): string[] {
  const groups: string[][] = [];
  let group: string[] = [];
  let length = 0;
  for (const sentence of sentencesOf(line)) {
    group.push(sentence);
    length += sentence.length;
    if (group.length >= SENTENCES.most || (group.length >= SENTENCES.enough && length >= ENOUGH_LENGTH)) {
      groups.push(group);
      group = [];
      length = 0;
    }
  }
  const last = groups.at(-1);
  if (last && group.length === 1) last.push(...group);
  else if (group.length > 0) groups.push(group);
  return groups.map((sentences) => sentences.join(" "));
}

/** Old extractors broke the line at every link and every italic word; what plainly goes on is joined again. */
function joinBroken(lines: readonly string[]): string[] {
  const joined: string[] = [];
  let isAfterGap = true;
  for (const line of lines) {
    if (line === "") {
      isAfterGap = true;
      continue;
    }
    const before = joined.at(-1);
    if (before !== undefined && !isAfterGap && goesOn(before, line)) {
      joined[joined.length - 1] = /^[,.;:!?)\]”’]/.test(line) ? before + line : `${before} ${line}`;
    } else {
      joined.push(line);
    }
    isAfterGap = false;
  }
  return joined;
}

/** Words that never end a paragraph. */
const LEADS_ON = /(?:^|\s)(?:của|và|với|là|cho|trong|tại|do|bởi|theo|các|những|một|cùng|từ|đến|về|như|vào|trên|hoặc)$/u;

function goesOn(before: string, line: string): boolean {
  if (/^[,.;:!?)\]](?:\s|$)/.test(line) || LEADS_ON.test(before)) return true;
  // A list of lower-case lines ("a) …", "ăn, ở, …" under a heading) is not a broken sentence.
  return /^\p{Ll}{2,}[\s,]/u.test(line) && /[\p{L}\p{N},]$/u.test(before);
}
