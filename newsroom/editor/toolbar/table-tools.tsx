import {
  IconArrowMerge,
  IconArrowsSplit,
  IconColumnInsertLeft,
  IconColumnInsertRight,
  IconColumnRemove,
  IconRowInsertBottom,
  IconRowInsertTop,
  IconRowRemove,
  IconTableColumn,
  IconTrash,
} from "@tabler/icons-react";
import type { Editor } from "@tiptap/react";
import { useWords } from "../../app/words.ts";
import styles from "../editor.module.css";
import { editorWords } from "../words.ts";
import type { ToolState } from "./state.ts";
import { Tool } from "./tool.tsx";

/** Rows, columns and cells, where the cursor is in a table. */
export function TableTools({ editor, state }: { readonly editor: Editor; readonly state: ToolState }) {
  const say = useWords(editorWords);
  const chain = () => editor.chain().focus();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div role="group" aria-label={say.tableTools} className={styles.tools}>
      <Tool label={say.rowBefore} icon={IconRowInsertTop} onClick={() => chain().addRowBefore().run()} />
      <Tool label={say.rowAfter} icon={IconRowInsertBottom} onClick={() => chain().addRowAfter().run()} />
      <Tool label={say.deleteRow} icon={IconRowRemove} onClick={() => chain().deleteRow().run()} />
      <Tool label={say.columnBefore} icon={IconColumnInsertLeft} onClick={() => chain().addColumnBefore().run()} />
      <Tool label={say.columnAfter} icon={IconColumnInsertRight} onClick={() => chain().addColumnAfter().run()} />
      <Tool label={say.deleteColumn} icon={IconColumnRemove} onClick={() => chain().deleteColumn().run()} />
      <Tool label={say.headerRow} icon={IconTableColumn} onClick={() => chain().toggleHeaderRow().run()} />
      <Tool
        label={say.mergeCells}
        icon={IconArrowMerge}
        isDisabled={!state.canMerge}
        onClick={() => chain().mergeCells().run()}
      />
      <Tool
        label={say.splitCell}
        icon={IconArrowsSplit}
        isDisabled={!state.canSplit}
        onClick={() => chain().splitCell().run()}
      />
      <Tool label={say.deleteTable} icon={IconTrash} onClick={() => chain().deleteTable().run()} />
    </div>
  );
}
