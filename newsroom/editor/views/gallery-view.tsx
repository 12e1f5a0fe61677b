import { Button } from "@mantine/core";
import { IconPhotoPlus } from "@tabler/icons-react";
import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import { useWords } from "../../app/words.ts";
import { useEditorParts } from "../context.ts";
import styles from "../parts.module.css";
import { figureOf } from "../pasting/uploads.ts";
import { editorWords } from "../words.ts";
import { BlockTools } from "./block-tools.tsx";

export function GalleryView(view: NodeViewProps) {
  const say = useWords(editorWords);
  const { media, isReadOnly } = useEditorParts();
  const add = async () => {
    const picked = await media.pick("picture");
    const pos = view.getPos();
    if (picked.length === 0 || pos === undefined) return;
    const { state } = view.editor;
    // As it is now: pictures may have come while the writer chose.
    const end = pos + (state.doc.nodeAt(pos)?.nodeSize ?? 2) - 1;
    view.editor.view.dispatch(
      state.tr.insert(
        end,
        picked.map((one) => state.schema.nodeFromJSON(figureOf(one))),
      ),
    );
  };
  return (
    <NodeViewWrapper className={styles.gallery} data-selected={view.selected || undefined}>
      <div className={styles.fieldRow} contentEditable={false}>
        <strong>{say.galleryOf(view.node.childCount)}</strong>
        <BlockTools view={view}>
          {isReadOnly ? null : (
            <Button size="compact-sm" variant="subtle" leftSection={<IconPhotoPlus size={16} />} onClick={add}>
              {say.addPictures}
            </Button>
          )}
        </BlockTools>
      </div>
      <NodeViewContent className={styles.galleryPictures} />
    </NodeViewWrapper>
  );
}
