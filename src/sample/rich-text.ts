import { heading, listItem, paragraph, richTextOf, text } from "#richtext/build.ts";
import type { Block, Inline, RichText, TableCell, TableRow } from "#richtext/model.ts";
import { parseInline } from "./inline.ts";
import type { SampleBlock } from "./model.ts";

/** What the loader knows by the time it makes bodies. */
export interface SampleReferences {
  /** The stored picture for a picture's key, with the words for it in the body's language. */
  readonly picture: (key: string) => { readonly mediaId: string; readonly alt: string; readonly credit: string };
  /** Where a text's target leads: a link as rich text stores it, or undefined to leave the words without a link. */
  readonly link: (kind: "article" | "document" | "page" | "section", key: string) => string | undefined;
}

/** A sample body in the form that items store. Placeholders are to be filled in before. */
export const sampleRichText = (blocks: readonly SampleBlock[], references: SampleReferences): RichText =>
  richTextOf(blocks.flatMap((block) => toBlocks(block, references)));

function toBlocks(block: SampleBlock, references: SampleReferences): Block[] {
  const inline = (words: string): Inline[] => toInline(words, references);
  switch (block.type) {
    case "p":
      return [paragraph(inline(block.text))];
    case "h2":
    case "h3":
      return [heading(block.type === "h2" ? 2 : 3, inline(block.text))];
    case "ul":
      return [{ type: "bulletList", content: block.items.map((item) => listItem(inline(item))) }];
    case "ol":
      return [
        {
          type: "orderedList",
          attrs: { start: 1, type: null },
          content: block.items.map((item) => listItem(inline(item))),
        },
      ];
    case "quote":
      return [{ type: "blockquote", attrs: { cite: block.by ?? null }, content: [paragraph(inline(block.text))] }];
    case "table":
      // Rich text has no table captions; the line above says what the table is.
      return [
        paragraph([text(block.caption, { type: "bold" })]),
        {
          type: "table",
          content: [
            toRow("tableHeader", block.head, inline),
            ...block.rows.map((row) => toRow("tableCell", row, inline)),
          ],
        },
      ];
    case "callout":
      return [{ type: "callout", attrs: { tone: block.tone }, content: [paragraph(inline(block.text))] }];
    case "figure":
      return [toFigure(block, references)];
  }
}

function toFigure(block: SampleBlock & { type: "figure" }, references: SampleReferences): Block {
  const picture = references.picture(block.picture);
  return {
    type: "figure",
    attrs: {
      mediaId: picture.mediaId,
      alt: block.alt ?? picture.alt,
      caption: block.caption ?? "",
      credit: picture.credit,
      width: "text",
      original: null,
    },
  };
}

const toRow = (type: TableCell["type"], cells: readonly string[], inline: (words: string) => Inline[]): TableRow => ({
  type: "tableRow",
  content: cells.map((cell) => ({ type, attrs: { colspan: 1, rowspan: 1 }, content: [paragraph(inline(cell))] })),
});

const OWN_TARGET = /^(article|document|page|section):(.+)$/;

const toInline = (words: string, references: SampleReferences): Inline[] =>
  parseInline(words).map((run) => {
    if (run.strong) return text(run.text, { type: "bold" });
    const own = OWN_TARGET.exec(run.target ?? "");
    const href = own
      ? references.link(own[1] as "article" | "document" | "page" | "section", own[2] ?? "")
      : run.target;
    return href === undefined ? text(run.text) : text(run.text, { type: "link", attrs: { href } });
  });
