import type { Editor } from "@tiptap/core";
import { changesOf } from "#newsroom/writing/merge.ts";
import type { RichText } from "#richtext/model.ts";
import { REPLACED } from "./changes.ts";
import { fromEditor, toEditor } from "./document/stored.ts";

/**
 * Shows another document by the blocks in which it differs: whoever writes in one that stays goes on there, in the middle
 * of a syllable too, and a picture on its way still finds its place.
 *
 * @param isUndoable whether undo takes it back: what somebody else wrote is not the writer's to undo.
 */
export function replaceBlocks(editor: Editor, doc: RichText, isUndoable: boolean): void {
  const { state } = editor;
  const changes = changesOf(fromEditor(state.doc).content, doc.content);
  if (changes.length === 0) return;
  const { tr } = state;
  // From the end, so that places before stay what they are.
  for (const { from, to, blocks } of changes.toReversed()) {
    const shown = toEditor({ ...doc, content: blocks } as RichText).content ?? [];
    const nodes = shown.map((block) => state.schema.nodeFromJSON(block));
    tr.replaceWith(placeOf(editor, from), placeOf(editor, to), nodes);
  }
  editor.view.dispatch(tr.setMeta(REPLACED, true).setMeta("addToHistory", isUndoable));
}

/** Where a block of the text begins, or the end of all. */
function placeOf({ state }: Editor, at: number): number {
  let place = 0;
  for (let before = 0; before < at; before++) place += state.doc.maybeChild(before)?.nodeSize ?? 0;
  return place;
}
