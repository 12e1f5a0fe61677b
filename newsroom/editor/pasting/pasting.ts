import { type Editor, Extension } from "@tiptap/core";
import { DOMSerializer, Fragment, type ResolvedPos, type Schema, Slice } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { dropPoint } from "@tiptap/pm/transform";
import type { EditorView } from "@tiptap/pm/view";
import { plainText } from "#richtext/html-figures.ts";
import { parseHtml } from "#richtext/html-tree.ts";
import { fileOf, readPastedHtml, readPastedText } from "./read-pasted.ts";

export interface PastingOptions {
  readonly language: "vi" | "en";
  /** Files were left out because there were more than can be taken at once. */
  readonly onTooMany: (count: number) => void;
}

/** Marks HTML that was copied here; other editors of the same family write other HTML. */
const OWN = "data-dinh";

/** What comes from outside is read by the readers of `richtext`, and enters as the editor's own HTML. */
export const Pasting = Extension.create<PastingOptions>({
  name: "pasting",
  addOptions: () => ({ language: "vi", onTooMany: () => {} }),
  addProseMirrorPlugins() {
    const { editor, options } = this;
    return [
      new Plugin({
        props: {
          clipboardSerializer: markedSerializer(editor.schema),
          transformPastedHTML: (html) => (html.includes(` ${OWN}=`) ? html : cleaned(editor, html, options)),
          clipboardTextParser: (text, context) => textSlice(editor.schema, text, context),
          handlePaste: (view, event) => {
            const files = filesAlone(event.clipboardData);
            if (files.length === 0) return false;
            take(editor, options, placeFor(view, view.state.selection.from), files);
            return true;
          },
          handleDrop: (view, event, _slice, isMoved) => {
            const files = [...(event.dataTransfer?.files ?? [])];
            if (isMoved || files.length === 0) return false;
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
            take(editor, options, placeFor(view, at ?? view.state.selection.from), files);
            event.preventDefault();
            return true;
          },
        },
      }),
    ];
  },
});

function take(editor: Editor, { onTooMany }: PastingOptions, at: number, files: readonly File[]): void {
  const left = editor.storage.uploads.uploads.insert(at, files);
  if (left > 0) onTooMany(left);
}

/** Where a block may be put nearest to the position: beside the paragraph there, not within it. */
function placeFor({ state }: EditorView, at: number): number {
  const place = state.schema.nodes.missingFile?.create();
  if (place === undefined) return at;
  return dropPoint(state.doc, at, new Slice(Fragment.from(place), 0, 0)) ?? at;
}

/** A picture copied by itself; beside text, the files are only pictures of that text, as Excel makes them. */
function filesAlone(data: DataTransfer | null): readonly File[] {
  const files = [...(data?.files ?? [])];
  if (data === null || files.length === 0) return [];
  const html = data.getData("text/html");
  const hasText = data.getData("text/plain").trim() !== "" || readsAsText(html);
  return hasText ? [] : files;
}

// Not by the browser's reader: it tells of every style attribute that the page's policy does not let in.
const readsAsText = (html: string): boolean => plainText(parseHtml(html).root).trim() !== "";

function cleaned(editor: Editor, html: string, { language }: PastingOptions): string {
  const { uploads } = editor.storage.uploads;
  const { blocks, pictures } = readPastedHtml(html, { language, newToken: uploads.newToken });
  for (const picture of pictures) {
    const file = fileOf(picture);
    if (file === undefined) uploads.fail(picture.token);
    else uploads.start(picture.token, file, picture);
  }
  const { schema } = editor;
  const fragment = Fragment.fromJSON(schema, blocks);
  const holder = document.implementation.createHTMLDocument().createElement("div");
  DOMSerializer.fromSchema(schema).serializeFragment(fragment, { document: holder.ownerDocument }, holder);
  return holder.innerHTML;
}

/** The plain text of a paste: a paragraph a line; what is one line goes into the text around it. */
function textSlice(schema: Schema, text: string, context: ResolvedPos): Slice {
  const marks = context.marks();
  const paragraphs = readPastedText(text).map(
    (line) => schema.nodes.paragraph?.create(null, schema.text(line, marks)) ?? schema.text(line),
  );
  return new Slice(Fragment.from(paragraphs), paragraphs.length === 0 ? 0 : 1, paragraphs.length === 0 ? 0 : 1);
}

function markedSerializer(schema: Schema): DOMSerializer {
  const { nodes, marks } = DOMSerializer.fromSchema(schema);
  return new (class extends DOMSerializer {
    override serializeFragment(...input: Parameters<DOMSerializer["serializeFragment"]>) {
      const made = super.serializeFragment(...input);
      const first = made.firstChild;
      if (first instanceof HTMLElement) first.setAttribute(OWN, "");
      return made;
    }
  })(nodes, marks);
}
