import { inlineText } from "./headings.ts";
import type { Block, Inline, RichText } from "./model.ts";

/**
 * Syllables (what stands between spaces; *tiếng*) that a reader takes in a minute. The mean of seventeen languages is 863
 * characters a minute (IReST, Trauzettel-Klosinski & Dietz 2012); no figure for Vietnamese is published that we
 * know of, and a Vietnamese syllable has 3.4 letters on average.
 */
const SYLLABLES_PER_MINUTE = 250;

/** Running Vietnamese has about three syllables to two dictionary words (*xã hội* is one word of two). */
const SYLLABLES_PER_WORD = 1.5;

/** All that a reader can read, paragraphs separated by "\n"; a row of a table is one line. */
export const toText = (doc: RichText): string => blocksText(doc.content).join("\n");

/** Lines of text of some blocks, none empty. */
export function blocksText(blocks: readonly Block[]): string[] {
  const lines: string[] = [];
  for (const block of blocks) {
    for (const line of linesOf(block)) if (line !== "") lines.push(line);
  }
  return lines;
}

/** @returns how many syllables, a guess at the words they make, and whole minutes of reading, at least 1. */
export function measureText(text: string): { syllables: number; words: number; readingMinutes: number } {
  const syllables = text.match(/[\p{L}\p{N}\p{M}]+(?:[.,'’/-][\p{L}\p{N}\p{M}]+)*/gu)?.length ?? 0;
  return {
    syllables,
    words: Math.round(syllables / SYLLABLES_PER_WORD),
    readingMinutes: Math.max(1, Math.round(syllables / SYLLABLES_PER_MINUTE)),
  };
}

function linesOf(block: Block): string[] {
  switch (block.type) {
    case "paragraph":
      return brokenLines(block.content);
    case "heading":
      return [inlineText(block.content)];
    case "bulletList":
    case "orderedList":
      return block.content.flatMap((item) => blocksText(item.content));
    case "blockquote":
      return [...blocksText(block.content), block.attrs.cite ?? ""];
    case "callout":
    case "gallery":
      return blocksText(block.content ?? []);
    case "table":
      return block.content.map((row) => row.content.map((cell) => blocksText(cell.content).join(" ")).join(" | "));
    case "figure":
      return [block.attrs.caption || block.attrs.alt];
    case "attachment":
    case "video":
    case "audio":
      return [block.attrs.title];
    case "documentReference":
      return [block.attrs.label];
    case "horizontalRule":
      return [];
  }
}

function brokenLines(content: readonly Inline[] | undefined): string[] {
  let text = "";
  for (const inline of content ?? []) text += inline.type === "text" ? inline.text : "\n";
  return text.split("\n").map((line) => line.trim());
}
