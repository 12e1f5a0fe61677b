import { Node } from "@tiptap/core";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import { schema } from "#richtext/schema.ts";
import { attributesOf, hasNeeded } from "./attributes.ts";

/** A node that Tiptap has not: its shape is the stored schema's, its HTML is the editor's own. */
function storedNode(name: string, tag: "div" | "blockquote", isDraggable: boolean) {
  const { content, atom, defining } = schema.nodes[name]?.spec ?? {};
  return Node.create({
    name,
    group: "block",
    ...(content === undefined ? {} : { content }),
    ...(atom === undefined ? {} : { atom }),
    ...(defining === undefined ? {} : { defining }),
    draggable: isDraggable,
    addAttributes: () => attributesOf(name),
    parseHTML: () => [
      {
        tag: `${tag}[data-node="${name}"]`,
        getAttrs: (element) => (hasNeeded(name, element) ? null : false),
      },
    ],
    renderHTML: ({ HTMLAttributes }) => {
      const attributes = { "data-node": name, ...HTMLAttributes };
      return content === undefined ? [tag, attributes] : [tag, attributes, 0];
    },
  });
}

export const Figure = storedNode("figure", "div", true);
export const Gallery = storedNode("gallery", "div", false);
export const Callout = storedNode("callout", "div", false);
export const Quotation = storedNode("blockquote", "blockquote", false);
export const Attachment = storedNode("attachment", "div", true);
export const DocumentReference = storedNode("documentReference", "div", true);
export const Video = storedNode("video", "div", true);
export const Audio = storedNode("audio", "div", true);

/**
 * A file that the text needs and does not have: one that is being stored, that could not be, or that a paste could not
 * bring. It is stored as a paragraph with the same words (see `to-be-added.ts`), so that closing the page forgets none.
 */
export const MissingFile = Node.create({
  name: "missingFile",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes: () => ({
    words: {
      default: "",
      parseHTML: (element: HTMLElement) => element.getAttribute("data-words"),
      renderHTML: ({ words }) => ({ "data-words": String(words) }),
    },
    /** Of the upload that will take its place; null when none runs. */
    token: {
      default: null,
      parseHTML: (element: HTMLElement) => element.getAttribute("data-token"),
      renderHTML: ({ token }) => (token === null ? {} : { "data-token": String(token) }),
    },
  }),
  parseHTML: () => [{ tag: 'div[data-node="missingFile"]' }],
  renderHTML: ({ HTMLAttributes }) => ["div", { "data-node": "missingFile", ...HTMLAttributes }],
});

const span = (name: "colspan" | "rowspan", most: number) => ({
  default: 1,
  parseHTML: (element: HTMLElement) => {
    const written = Number(element.getAttribute(name) ?? 1);
    return Number.isInteger(written) && written >= 1 ? Math.min(written, most) : 1;
  },
});
/** Tiptap's own also has widths and alignments, which the stored schema has not. */
const cellAttributes = () => ({ colspan: span("colspan", 100), rowspan: span("rowspan", 1000) });

export const tableNodes = [
  Table.extend({
    content: "tableRow+",
    // Wide tables scroll in it; no widths of columns, so no style attributes.
    renderHTML: () => ["div", { class: "tableWrapper" }, ["table", ["tbody", 0]]],
  }).configure({ resizable: false, View: null }),
  TableRow.extend({ content: "(tableCell | tableHeader)+" }),
  TableCell.extend({ addAttributes: cellAttributes }),
  TableHeader.extend({ addAttributes: cellAttributes }),
];
