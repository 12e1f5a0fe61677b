import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconLink,
  IconPhoto,
  IconQuote,
  IconTablePlus,
} from "@tabler/icons-react";
import type { Editor } from "@tiptap/react";
import { memo, type Ref, useImperativeHandle } from "react";
import { useWords } from "../../app/words.ts";
import { useEditorParts } from "../context.ts";
import styles from "../editor.module.css";
import { editorWords } from "../words.ts";
import { insertMedia } from "./insert.ts";
import { InsertMenu, insertTable } from "./insert-menu.tsx";
import { useRovingFocus } from "./roving.ts";
import { useToolState } from "./state.ts";
import { TableTools } from "./table-tools.tsx";
import { LanguageMenu, ListTools, MarkTools, StyleMenu } from "./text-tools.tsx";
import { Tool } from "./tool.tsx";

interface ToolbarProps {
  readonly editor: Editor;
  readonly onLink: () => void;
  readonly onDocument: () => void;
  readonly ref: Ref<{ focus(): void }>;
}

/**
 * What can be done to the text, by mouse, finger or keyboard. A screen that keeps what it is told draws itself anew
 * while somebody writes; this does not with it.
 */
export const Toolbar = memo(function Toolbar({ editor, onLink, onDocument, ref }: ToolbarProps) {
  const say = useWords(editorWords);
  const { media } = useEditorParts();
  const state = useToolState(editor);
  const { ref: bar, focus, ...roving } = useRovingFocus(() => editor.view.focus());
  useImperativeHandle(ref, () => ({ focus }));
  return (
    <div ref={bar} role="toolbar" aria-label={say.toolbar} className={styles.toolbar} {...roving}>
      <div className={styles.tools}>
        <StyleMenu editor={editor} state={state} />
        <MarkTools editor={editor} state={state} />
        <LanguageMenu editor={editor} state={state} />
      </div>
      <div className={styles.tools}>
        <ListTools editor={editor} state={state} />
        <Tool
          label={say.quotation}
          shortcut="Ctrl+Shift+B"
          icon={IconQuote}
          isOn={state.blockquote}
          onClick={() => editor.chain().focus().toggleWrap("blockquote").run()}
        />
      </div>
      <div className={styles.tools}>
        <Tool label={say.link} shortcut="Ctrl+K" icon={IconLink} isOn={state.link} onClick={onLink} />
        <Tool label={say.picture} icon={IconPhoto} onClick={() => void insertMedia(editor, media, "picture")} />
        <Tool label={say.table} icon={IconTablePlus} onClick={() => insertTable(editor)} />
        <InsertMenu editor={editor} onDocument={onDocument} />
      </div>
      <div className={styles.tools}>
        <Tool
          label={say.undo}
          shortcut="Ctrl+Z"
          icon={IconArrowBackUp}
          isDisabled={!state.canUndo}
          onClick={() => editor.chain().focus().undo().run()}
        />
        <Tool
          label={say.redo}
          shortcut="Ctrl+Shift+Z"
          icon={IconArrowForwardUp}
          isDisabled={!state.canRedo}
          onClick={() => editor.chain().focus().redo().run()}
        />
      </div>
      {state.table ? <TableTools editor={editor} state={state} /> : null}
    </div>
  );
});
