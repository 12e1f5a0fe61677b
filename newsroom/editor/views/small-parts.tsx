import { IconFileText, IconPaperclip } from "@tabler/icons-react";
import { type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import type { AttachmentAttrs, DocumentReferenceAttrs } from "#richtext/model.ts";
import { useWords } from "../../app/words.ts";
import { useEditorParts } from "../context.ts";
import styles from "../parts.module.css";
import { editorWords } from "../words.ts";
import { BlockTools } from "./block-tools.tsx";
import { EditedLine } from "./edited-line.tsx";

export function AttachmentView(view: NodeViewProps) {
  const say = useWords(editorWords);
  const { media, isReadOnly, language } = useEditorParts();
  const { mediaId, title } = view.node.attrs as AttachmentAttrs;
  return (
    <NodeViewWrapper className={styles.part} data-selected={view.selected || undefined} contentEditable={false}>
      <div className={styles.partName} data-drag-handle>
        <IconPaperclip size={20} aria-hidden />
        <span>
          {say.attachment}: {media.fileName(mediaId) ?? mediaId}
        </span>
        <BlockTools view={view} />
      </div>
      <EditedLine
        label={say.title}
        value={title}
        onCommit={(title) => view.updateAttributes({ title })}
        isReadOnly={isReadOnly}
        lang={language}
      />
    </NodeViewWrapper>
  );
}

/** A document of the register that the text refers to, in words of its own. */
export function DocumentReferenceView(view: NodeViewProps) {
  const say = useWords(editorWords);
  const { isReadOnly, language } = useEditorParts();
  const { label } = view.node.attrs as DocumentReferenceAttrs;
  return (
    <NodeViewWrapper className={styles.part} data-selected={view.selected || undefined} contentEditable={false}>
      <div className={styles.partName} data-drag-handle>
        <IconFileText size={20} aria-hidden />
        <span>{say.documentReference}</span>
        <BlockTools view={view} />
      </div>
      <EditedLine
        label={say.label}
        value={label}
        onCommit={(label) => view.updateAttributes({ label })}
        isReadOnly={isReadOnly}
        lang={language}
      />
    </NodeViewWrapper>
  );
}
