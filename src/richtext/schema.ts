import { Schema } from "prosemirror-model";
import * as attribute from "./attributes.ts";

/** UTF-16 units of one line of plain text in an attribute: a caption, a credit, a title. */
const LINE_LENGTH = 1000;

/**
 * What a document may hold. Nodes and marks bear the names Tiptap gives them (`bulletList`, `bold`), so its
 * extensions read and write these documents without renaming.
 *
 * The order of the marks is the order in which they nest, outermost first.
 */
export const schema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: { group: "block", content: "inline*" },
    // Level 1 is the item's own title, which is not part of its text.
    heading: { group: "block", content: "inline*", attrs: { level: attribute.oneOf(2, 3, 4) }, defining: true },
    text: { group: "inline" },
    hardBreak: { group: "inline", inline: true, selectable: false },
    bulletList: { group: "block", content: "listItem+" },
    orderedList: {
      group: "block",
      content: "listItem+",
      attrs: { start: attribute.wholeNumber(1, 100_000), type: attribute.oneOf(null, "a", "A", "i", "I") },
    },
    listItem: { content: "paragraph block*", defining: true },
    blockquote: {
      group: "block",
      content: "block+",
      attrs: { cite: attribute.optionalText(LINE_LENGTH) },
      defining: true,
    },
    table: { group: "block", content: "tableRow+", isolating: true },
    tableRow: { content: "(tableCell | tableHeader)+" },
    tableCell: { content: "block+", attrs: cellSpan(), isolating: true },
    tableHeader: { content: "block+", attrs: cellSpan(), isolating: true },
    horizontalRule: { group: "block" },
    figure: {
      group: "block",
      atom: true,
      attrs: {
        mediaId: attribute.mediaId,
        alt: attribute.text(LINE_LENGTH),
        caption: attribute.text(LINE_LENGTH),
        credit: attribute.text(LINE_LENGTH),
        width: attribute.oneOf("text", "small", "wide"),
        original: attribute.originalAddress,
      },
    },
    // Not "figure+": an editor must be able to make one, and a figure without a file cannot be made.
    gallery: { group: "block", content: "figure*" },
    callout: {
      group: "block",
      content: "block+",
      attrs: { tone: attribute.oneOf("note", "important", "warning") },
      defining: true,
    },
    attachment: {
      group: "block",
      atom: true,
      attrs: { mediaId: attribute.mediaId, title: attribute.text(LINE_LENGTH) },
    },
    documentReference: {
      group: "block",
      atom: true,
      attrs: { itemId: attribute.itemId, label: attribute.text(LINE_LENGTH) },
    },
    video: { group: "block", atom: true, attrs: recording() },
    audio: { group: "block", atom: true, attrs: recording() },
  },
  marks: {
    link: { attrs: { href: attribute.href }, inclusive: false },
    lang: { attrs: { lang: attribute.languageTag } },
    bold: {},
    italic: {},
    underline: {},
    strike: {},
    superscript: {},
    subscript: {},
    code: {},
  },
});

/** Far wider than any table a person reads; without a bound one cell could make a browser lay out millions. */
function cellSpan() {
  return { colspan: attribute.wholeNumber(1, 100), rowspan: attribute.wholeNumber(1, 1000) };
}

function recording() {
  return {
    mediaId: attribute.mediaId,
    captionsMediaId: attribute.optionalMediaId,
    title: attribute.text(LINE_LENGTH),
  };
}
