import type { Editor } from "@tiptap/core";
import { NodeSelection } from "@tiptap/pm/state";

/** Changes places with the block before or after it, within what both stand in. */
export function moveBlock(editor: Editor, pos: number | undefined, by: -1 | 1): void {
  if (pos === undefined) return;
  const { state, view } = editor;
  const $pos = state.doc.resolve(pos);
  const node = $pos.nodeAfter;
  const other = by === -1 ? $pos.nodeBefore : $pos.parent.maybeChild($pos.index() + 1);
  if (node === null || !other) return;
  const index = $pos.index();
  // A list item begins with a paragraph, which stays where it is.
  if ($pos.parent.type.name === "listItem" && by === -1 && index === 1) return;
  const start = by === -1 ? pos - other.nodeSize : pos;
  const moved = by === -1 ? [node, other] : [other, node];
  const tr = state.tr.replaceWith(start, start + node.nodeSize + other.nodeSize, moved);
  const now = by === -1 ? start : start + other.nodeSize;
  if (NodeSelection.isSelectable(node)) tr.setSelection(NodeSelection.create(tr.doc, now));
  view.dispatch(tr.scrollIntoView());
}
