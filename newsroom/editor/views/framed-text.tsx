import { SegmentedControl } from "@mantine/core";
import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import type { CalloutTone } from "#richtext/model.ts";
import { useWords } from "../../app/words.ts";
import { useEditorParts } from "../context.ts";
import styles from "../parts.module.css";
import { editorWords } from "../words.ts";
import { EditedLine } from "./edited-line.tsx";

const TONES = ["note", "important", "warning"] as const;

/** Text in a frame, and what kind of frame it is. */
export function CalloutView(view: NodeViewProps) {
  const say = useWords(editorWords);
  const { isReadOnly } = useEditorParts();
  const tone = view.node.attrs.tone as CalloutTone;
  return (
    <NodeViewWrapper className={styles.callout} data-tone={tone}>
      <div contentEditable={false} className={styles.frameHead}>
        {isReadOnly ? (
          <strong>{say.tones[tone]}</strong>
        ) : (
          <SegmentedControl
            size="xs"
            aria-label={say.tone}
            value={tone}
            data={TONES.map((one) => ({ value: one, label: say.tones[one] }))}
            onChange={(chosen) => view.updateAttributes({ tone: chosen })}
          />
        )}
      </div>
      <NodeViewContent />
    </NodeViewWrapper>
  );
}

/** Somebody's words, and whose. */
export function QuotationView(view: NodeViewProps) {
  const say = useWords(editorWords);
  const { isReadOnly, language } = useEditorParts();
  const cite = (view.node.attrs.cite as string | null) ?? "";
  return (
    <NodeViewWrapper className={styles.quotation}>
      <NodeViewContent<"blockquote"> as="blockquote" />
      <div contentEditable={false}>
        <EditedLine
          label={say.cite}
          value={cite}
          onCommit={(words) => view.updateAttributes({ cite: words.trim() === "" ? null : words })}
          isReadOnly={isReadOnly}
          lang={language}
        />
      </div>
    </NodeViewWrapper>
  );
}
