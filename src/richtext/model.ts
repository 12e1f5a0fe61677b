import { z } from "zod";
import { emptyRichText as empty } from "./empty.ts";
import { findFault } from "./faults.ts";
import { schema } from "./schema.ts";

export interface RichText {
  readonly type: "doc";
  readonly content: readonly Block[];
}

export type Block =
  | Paragraph
  | Heading
  | BulletList
  | OrderedList
  | Blockquote
  | Table
  | { readonly type: "horizontalRule" }
  | Figure
  | { readonly type: "gallery"; readonly content?: readonly Figure[] }
  | Callout
  | { readonly type: "attachment"; readonly attrs: AttachmentAttrs }
  | { readonly type: "documentReference"; readonly attrs: DocumentReferenceAttrs }
  | { readonly type: "video"; readonly attrs: RecordingAttrs }
  | { readonly type: "audio"; readonly attrs: RecordingAttrs };

export interface Paragraph {
  readonly type: "paragraph";
  readonly content?: readonly Inline[];
}
export type HeadingLevel = 2 | 3 | 4;
export interface Heading {
  readonly type: "heading";
  readonly attrs: { readonly level: HeadingLevel };
  readonly content?: readonly Inline[];
}
export interface BulletList {
  readonly type: "bulletList";
  readonly content: readonly ListItem[];
}
export interface OrderedList {
  readonly type: "orderedList";
  readonly attrs: { readonly start: number; readonly type: ListNumbering };
  readonly content: readonly ListItem[];
}
/** As the `type` of an HTML `ol`; null counts 1, 2, 3. */
export type ListNumbering = null | "a" | "A" | "i" | "I";
export interface ListItem {
  readonly type: "listItem";
  /** The first is a paragraph. */
  readonly content: readonly Block[];
}
export interface Blockquote {
  readonly type: "blockquote";
  /** Who or what is quoted, as readers see it; not an address. */
  readonly attrs: { readonly cite: string | null };
  readonly content: readonly Block[];
}
export interface Table {
  readonly type: "table";
  readonly content: readonly TableRow[];
}
export interface TableRow {
  readonly type: "tableRow";
  readonly content: readonly TableCell[];
}
export interface TableCell {
  readonly type: "tableCell" | "tableHeader";
  readonly attrs: { readonly colspan: number; readonly rowspan: number };
  readonly content: readonly Block[];
}
export interface Figure {
  readonly type: "figure";
  readonly attrs: FigureAttrs;
}
export interface FigureAttrs {
  readonly mediaId: string;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
  readonly width: "text" | "small" | "wide";
  /** Where an importer found the picture; for its report, never shown and never fetched by a browser. */
  readonly original: string | null;
}
export interface Callout {
  readonly type: "callout";
  readonly attrs: { readonly tone: CalloutTone };
  readonly content: readonly Block[];
}
export type CalloutTone = "note" | "important" | "warning";
export interface AttachmentAttrs {
  readonly mediaId: string;
  readonly title: string;
}
export interface DocumentReferenceAttrs {
  readonly itemId: string;
  readonly label: string;
}
export interface RecordingAttrs {
  readonly mediaId: string;
  readonly captionsMediaId: string | null;
  readonly title: string;
}

export type Inline = Text | { readonly type: "hardBreak"; readonly marks?: readonly Mark[] };
export interface Text {
  readonly type: "text";
  readonly text: string;
  readonly marks?: readonly Mark[];
}
export type Mark =
  | { readonly type: "bold" | "italic" | "underline" | "strike" | "superscript" | "subscript" | "code" }
  | { readonly type: "link"; readonly attrs: { readonly href: string } }
  | { readonly type: "lang"; readonly attrs: { readonly lang: string } };

/**
 * Accepts any document of the schema within its bounds (`LIMITS` in `faults.ts`). What comes out is complete and nothing
 * else: defaults filled in, attributes the schema does not know left out (Tiptap adds some), marks in nesting order.
 * An issue's path leads to the node at fault, e.g. `content.3.attrs.level`.
 */
export const richText: z.ZodType<RichText> = z.unknown().transform((value, context) => {
  const fault = findFault(value);
  if (fault) {
    context.addIssue({ code: "custom", message: fault.message, path: [...fault.path] });
    return z.NEVER;
  }
  return schema.nodeFromJSON(value).toJSON() as RichText;
});

/** What an item has before anybody writes in it. */
export const emptyRichText: RichText = empty;
