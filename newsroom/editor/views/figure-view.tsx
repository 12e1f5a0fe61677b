import { Button, SegmentedControl } from "@mantine/core";
import { IconPhotoEdit } from "@tabler/icons-react";
import { type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import { useState } from "react";
import type { FigureAttrs } from "#richtext/model.ts";
import { useWords } from "../../app/words.ts";
import { useEditorParts } from "../context.ts";
import styles from "../parts.module.css";
import { editorWords } from "../words.ts";
import { BlockTools } from "./block-tools.tsx";
import { EditedLine } from "./edited-line.tsx";

const WIDTHS = ["small", "text", "wide"] as const;

/** A picture with what is said about it, edited where it stands. */
export function FigureView(view: NodeViewProps) {
  const say = useWords(editorWords);
  const { media, isReadOnly, language } = useEditorParts();
  const attrs = view.node.attrs as FigureAttrs;
  const replace = async () => {
    const [picked] = await media.pick("picture");
    if (picked === undefined) return;
    // What was written about the old picture is about the old picture; but it is the writer who throws it away.
    view.updateAttributes({
      mediaId: picked.mediaId,
      original: null,
      ...(attrs.alt === "" ? { alt: picked.alt ?? "" } : {}),
    });
  };
  const line = (name: "alt" | "caption" | "credit") => ({
    label: say[name],
    value: attrs[name],
    onCommit: (value: string) => view.updateAttributes({ [name]: value }),
    isReadOnly,
    lang: language,
  });
  return (
    <NodeViewWrapper className={styles.figure} data-width={attrs.width} data-selected={view.selected || undefined}>
      <Picture key={attrs.mediaId} address={media.address(attrs.mediaId)} alt={attrs.alt} gone={say.pictureGone} />
      <div className={styles.fields} contentEditable={false}>
        <EditedLine {...line("alt")} isLong error={attrs.alt.trim() === "" ? say.altMissing : undefined} />
        <EditedLine {...line("caption")} isLong />
        <EditedLine {...line("credit")} />
        {isReadOnly ? null : (
          <div className={styles.fieldRow}>
            <SegmentedControl
              size="xs"
              aria-label={say.width}
              value={attrs.width}
              data={WIDTHS.map((width) => ({ value: width, label: say.widths[width] }))}
              onChange={(width) => view.updateAttributes({ width })}
            />
            <BlockTools view={view}>
              <Button size="compact-sm" variant="subtle" leftSection={<IconPhotoEdit size={16} />} onClick={replace}>
                {say.replace}
              </Button>
            </BlockTools>
          </div>
        )}
      </div>
    </NodeViewWrapper>
  );
}

function Picture({ address, alt, gone }: { readonly address: string; readonly alt: string; readonly gone: string }) {
  const [isGone, setIsGone] = useState(false);
  return (
    <div className={styles.picture} data-drag-handle contentEditable={false}>
      {isGone ? <p>{gone}</p> : <img src={address} alt={alt} draggable={false} onError={() => setIsGone(true)} />}
    </div>
  );
}
