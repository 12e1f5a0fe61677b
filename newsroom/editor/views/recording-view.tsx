import { Button } from "@mantine/core";
import { IconBadgeCc, IconMusic, IconVideo } from "@tabler/icons-react";
import { type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import type { RecordingAttrs } from "#richtext/model.ts";
import { useWords } from "../../app/words.ts";
import { useEditorParts } from "../context.ts";
import styles from "../parts.module.css";
import { editorWords } from "../words.ts";
import { BlockTools } from "./block-tools.tsx";
import { EditedLine } from "./edited-line.tsx";

/** A video or a sound recording, its title and its captions. */
export function RecordingView(view: NodeViewProps) {
  const say = useWords(editorWords);
  const { media, isReadOnly, language } = useEditorParts();
  const attrs = view.node.attrs as RecordingAttrs;
  const isVideo = view.node.type.name === "video";
  const Icon = isVideo ? IconVideo : IconMusic;
  const captions = attrs.captionsMediaId;
  const chooseCaptions = async () => {
    const [picked] = await media.pick("file");
    if (picked !== undefined) view.updateAttributes({ captionsMediaId: picked.mediaId });
  };
  const address = media.address(attrs.mediaId);
  const track = captions === null ? undefined : <track kind="captions" src={media.address(captions)} />;
  return (
    <NodeViewWrapper className={styles.part} data-selected={view.selected || undefined} contentEditable={false}>
      <div className={styles.partName} data-drag-handle>
        <Icon size={20} aria-hidden />
        <span>
          {isVideo ? say.video : say.audio}: {media.fileName(attrs.mediaId) ?? attrs.mediaId}
        </span>
      </div>
      {isVideo ? (
        // biome-ignore lint/a11y/useMediaCaption: they are the writer's to add, and asked for below
        <video controls preload="none" src={address} aria-label={attrs.title || say.video}>
          {track}
        </video>
      ) : (
        // biome-ignore lint/a11y/useMediaCaption: they are the writer's to add, and asked for below
        <audio controls preload="none" src={address} aria-label={attrs.title || say.audio}>
          {track}
        </audio>
      )}
      <EditedLine
        label={say.title}
        value={attrs.title}
        onCommit={(title) => view.updateAttributes({ title })}
        isReadOnly={isReadOnly}
        lang={language}
      />
      <div className={styles.fieldRow}>
        <span className={styles.partNote}>
          {captions === null ? say.noCaptions : `${say.captionsFile}: ${media.fileName(captions) ?? captions}`}
        </span>
        <BlockTools view={view}>
          {captions === null ? (
            <Button size="compact-sm" variant="subtle" leftSection={<IconBadgeCc size={16} />} onClick={chooseCaptions}>
              {say.addCaptions}
            </Button>
          ) : (
            <Button size="compact-sm" variant="subtle" onClick={() => view.updateAttributes({ captionsMediaId: null })}>
              {say.removeCaptions}
            </Button>
          )}
        </BlockTools>
      </div>
    </NodeViewWrapper>
  );
}
