import { Button, Group, Loader } from "@mantine/core";
import { IconFilePlus, IconPhotoPlus } from "@tabler/icons-react";
import { type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import { useWords } from "../../app/words.ts";
import { useEditorParts } from "../context.ts";
import { isPictureToBeAdded, nameToBeAdded } from "../document/to-be-added.ts";
import styles from "../parts.module.css";
import { figureOf } from "../pasting/uploads.ts";
import { editorWords } from "../words.ts";

/** Where a file is on its way, or is to be added by the writer. */
export function MissingFileView(view: NodeViewProps) {
  const say = useWords(editorWords);
  const { media, isReadOnly } = useEditorParts();
  const words = String(view.node.attrs.words);
  const name = nameToBeAdded(words);
  const isPicture = isPictureToBeAdded(words);
  if (view.node.attrs.token !== null) {
    return (
      <NodeViewWrapper className={styles.missing} contentEditable={false} data-storing>
        <Group gap="xs" role="status">
          <Loader size="xs" />
          {say.storing(name)}
        </Group>
      </NodeViewWrapper>
    );
  }
  const add = async () => {
    const [picked] = await media.pick(isPicture ? "picture" : "file");
    const pos = view.getPos();
    if (picked === undefined || pos === undefined) return;
    const { state } = view.editor;
    const node = isPicture
      ? figureOf(picked)
      : { type: "attachment", attrs: { mediaId: picked.mediaId, title: picked.fileName ?? name } };
    view.editor.view.dispatch(state.tr.replaceWith(pos, pos + 1, state.schema.nodeFromJSON(node)));
  };
  const Icon = isPicture ? IconPhotoPlus : IconFilePlus;
  return (
    <NodeViewWrapper className={styles.missing} contentEditable={false} data-selected={view.selected || undefined}>
      <strong>{isPicture ? say.missingPicture(name) : say.missingFile(name)}</strong>
      <p>{say.missingHint}</p>
      {isReadOnly ? null : (
        <Group gap="xs">
          <Button size="compact-sm" variant="light" leftSection={<Icon size={16} />} onClick={add}>
            {isPicture ? say.addPicture : say.addFile}
          </Button>
          <Button size="compact-sm" variant="default" onClick={view.deleteNode}>
            {say.remove}
          </Button>
        </Group>
      )}
    </NodeViewWrapper>
  );
}
