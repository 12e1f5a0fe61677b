import { type Editor, useEditorState } from "@tiptap/react";

/** What the tools show of the place where the cursor is; compared by value, so most keys typed render nothing. */
export function useToolState(editor: Editor) {
  return useEditorState({
    editor,
    selector: ({ editor }) => ({
      bold: editor.isActive("bold"),
      italic: editor.isActive("italic"),
      underline: editor.isActive("underline"),
      strike: editor.isActive("strike"),
      superscript: editor.isActive("superscript"),
      subscript: editor.isActive("subscript"),
      code: editor.isActive("code"),
      lang: String(editor.getAttributes("lang").lang ?? ""),
      link: editor.isActive("link"),
      bulletList: editor.isActive("bulletList"),
      orderedList: editor.isActive("orderedList"),
      blockquote: editor.isActive("blockquote"),
      table: editor.isActive("table"),
      heading: editor.isActive("heading") ? Number(editor.getAttributes("heading").level) : 0,
      canUndo: editor.can().undo(),
      canRedo: editor.can().redo(),
      canMerge: editor.can().mergeCells(),
      canSplit: editor.can().splitCell(),
      canIndent: editor.can().sinkListItem("listItem"),
      canOutdent: editor.can().liftListItem("listItem"),
    }),
  });
}

export type ToolState = ReturnType<typeof useToolState>;
