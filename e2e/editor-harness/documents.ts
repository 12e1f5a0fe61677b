import type { Block, RichText } from "#richtext/model.ts";

export const doc = (...content: Block[]): RichText => ({ type: "doc", content });

export const paragraph = (text: string): Extract<Block, { type: "paragraph" }> =>
  text === "" ? { type: "paragraph" } : { type: "paragraph", content: [{ type: "text", text }] };

export const cell = (text: string) => ({
  type: "tableCell" as const,
  attrs: { colspan: 1, rowspan: 1 },
  content: [paragraph(text)],
});

/** Where a document begins. */
export const FIRST = ".ProseMirror > p >> nth=0";

/** The sorts of a document's blocks, in order. */
export const types = (shown: RichText): string[] => shown.content.map((block) => block.type);
