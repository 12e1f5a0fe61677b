import type { Editor, JSONContent } from "@tiptap/core";
import { Fragment, Slice } from "@tiptap/pm/model";
import { dropPoint } from "@tiptap/pm/transform";
import { endWithParagraph } from "../document/end-with-paragraph.ts";
import type { FoundItem, MediaKind, MediaPicker, PickedMedia } from "../media.ts";
import { figureOf } from "../pasting/uploads.ts";

/** Puts blocks beside the block that the cursor is in, or in the place of an empty paragraph. */
export function insertBlocks(editor: Editor, blocks: readonly JSONContent[]): void {
  const { state } = editor;
  const { $from } = state.selection;
  const fragment = Fragment.fromJSON(state.schema, blocks);
  const tr = state.tr;
  const isEmpty = $from.parent.type.name === "paragraph" && $from.parent.content.size === 0;
  const index = isEmpty ? $from.index($from.depth - 1) : 0;
  const container = isEmpty ? $from.node($from.depth - 1) : undefined;
  if (container?.canReplace(index, index + 1, fragment)) {
    tr.replaceWith($from.before(), $from.after(), fragment);
  } else {
    const after = $from.depth === 0 ? state.selection.to : $from.after();
    const at = dropPoint(state.doc, after, new Slice(fragment, 0, 0)) ?? state.doc.content.size;
    tr.insert(at, fragment);
  }
  endWithParagraph(tr);
  editor.view.dispatch(tr.scrollIntoView());
}

const recording = (type: "video" | "audio", { mediaId }: PickedMedia): JSONContent => ({
  type,
  attrs: { mediaId, captionsMediaId: null, title: "" },
});

const attachment = ({ mediaId, fileName }: PickedMedia): JSONContent => ({
  type: "attachment",
  attrs: { mediaId, title: fileName ?? "" },
});

/** Lets the writer choose files and puts them into the text. */
export async function insertMedia(editor: Editor, media: MediaPicker, kind: MediaKind | "gallery"): Promise<void> {
  const picked = await media.pick(kind === "gallery" ? "picture" : kind);
  if (picked.length === 0 || editor.isDestroyed) return;
  switch (kind) {
    case "picture":
      return insertBlocks(editor, picked.map(figureOf));
    case "gallery":
      return insertBlocks(editor, [{ type: "gallery", content: picked.map(figureOf) }]);
    case "file":
      return insertBlocks(editor, picked.map(attachment));
    case "video":
    case "audio":
      return insertBlocks(
        editor,
        picked.map((one) => recording(kind, one)),
      );
  }
}

export const insertReference = (editor: Editor, { id, title }: FoundItem): void =>
  insertBlocks(editor, [{ type: "documentReference", attrs: { itemId: id, label: title } }]);
