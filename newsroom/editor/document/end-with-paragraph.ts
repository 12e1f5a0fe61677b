import { TextSelection, type Transaction } from "@tiptap/pm/state";

/** Where a picture or a file is put at the very end of a text, an empty paragraph after it, for the writer to go on in. */
export function endWithParagraph(tr: Transaction): void {
  const { lastChild } = tr.doc;
  const paragraph = tr.doc.type.schema.nodes.paragraph?.create();
  if (paragraph === undefined || lastChild === null || !(lastChild.isAtom || lastChild.type.name === "gallery")) return;
  tr.insert(tr.doc.content.size, paragraph);
  tr.setSelection(TextSelection.atEnd(tr.doc));
}
