import { type AnyExtension, getSchema } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";
import { storedMarks } from "./marks.ts";
import {
  Attachment,
  Audio,
  Callout,
  DocumentReference,
  Figure,
  Gallery,
  MissingFile,
  Quotation,
  tableNodes,
  Video,
} from "./nodes.ts";

/** What Tiptap brings ready-made and the stored schema has under the same name. */
const kit = StarterKit.configure({
  heading: { levels: [2, 3, 4] },
  // Shown by the style sheet in the accent's colour, so that it is seen in both schemes.
  dropcursor: { color: false, class: "dropcursor", width: 2 },
  blockquote: false,
  code: false,
  codeBlock: false,
  link: false,
  trailingNode: false,
});

/** The nodes that are shown by components of ours; bare, they only make the schema. */
export const shownNodes = {
  Attachment,
  Audio,
  Callout,
  DocumentReference,
  Figure,
  Gallery,
  MissingFile,
  Quotation,
  Video,
};

/** All that a document is made of. `shown` are `shownNodes`, with the components that show them or without. */
export const documentExtensions = (shown: readonly AnyExtension[] = Object.values(shownNodes)): AnyExtension[] => [
  kit,
  ...storedMarks,
  ...tableNodes,
  ...shown,
];

/** The schema in which the editor works: the stored one, and the place of a file to be added. */
export const editorSchema = getSchema(documentExtensions());
