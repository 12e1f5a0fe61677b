import { emptyRichText } from "./empty.ts";
import { LIMITS } from "./faults.ts";
import type { Block, Heading, HeadingLevel, Inline, ListItem, Mark, Paragraph, RichText, Text } from "./model.ts";

/** Short words for making documents in code: importers and samples. Empty text is left out, never stored. */
export const text = (value: string, ...marks: readonly Mark[]): Text =>
  marks.length === 0 ? { type: "text", text: value } : { type: "text", text: value, marks };

export const paragraph = (content: string | readonly Inline[]): Paragraph => ({
  type: "paragraph",
  ...inlineContent(content),
});

export const heading = (level: HeadingLevel, content: string | readonly Inline[]): Heading => ({
  type: "heading",
  attrs: { level },
  ...inlineContent(content),
});

export const listItem = (content: string | readonly Inline[], ...more: readonly Block[]): ListItem => ({
  type: "listItem",
  content: [paragraph(content), ...more],
});

export const richTextOf = (blocks: readonly Block[]): RichText =>
  blocks.length === 0 ? emptyRichText : { type: "doc", content: blocks };

/** As many of the blocks, from the first, as a document may hold. */
export function richTextWithin(blocks: readonly Block[]): RichText {
  const left = { nodes: LIMITS.nodes - 1, textLength: LIMITS.textLength };
  const spend = (node: object): boolean => {
    const { text, content } = node as { readonly text?: string; readonly content?: readonly object[] };
    left.nodes -= 1;
    left.textLength -= text?.length ?? 0;
    return left.nodes >= 0 && left.textLength >= 0 && (content ?? []).every(spend);
  };
  const end = blocks.findIndex((block) => !spend(block));
  return richTextOf(end === -1 ? blocks : blocks.slice(0, end));
}

function inlineContent(content: string | readonly Inline[]): { content?: readonly Inline[] } {
  const inline = typeof content === "string" ? (content === "" ? [] : [text(content)]) : content;
  return inline.length === 0 ? {} : { content: inline };
}
