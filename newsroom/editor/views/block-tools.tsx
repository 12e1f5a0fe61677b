import { ActionIcon, Group, Tooltip } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconTrash } from "@tabler/icons-react";
import type { NodeViewProps } from "@tiptap/react";
import type { ReactNode } from "react";
import { useWords } from "../../app/words.ts";
import { useEditorParts } from "../context.ts";
import { editorWords } from "../words.ts";
import { moveBlock } from "./move-block.ts";

/** What can be done with a whole block: move it past its neighbour, take it out, and what is special to it. */
export function BlockTools({ view, children }: { readonly view: NodeViewProps; readonly children?: ReactNode }) {
  const say = useWords(editorWords);
  if (useEditorParts().isReadOnly) return null;
  const move = (by: -1 | 1) => () => moveBlock(view.editor, view.getPos(), by);
  return (
    <Group gap={4} wrap="wrap" data-block-tools>
      {children}
      <BlockTool label={say.moveUp} onClick={move(-1)} icon={<IconArrowUp size={16} />} />
      <BlockTool label={say.moveDown} onClick={move(1)} icon={<IconArrowDown size={16} />} />
      <BlockTool label={say.remove} onClick={view.deleteNode} icon={<IconTrash size={16} />} />
    </Group>
  );
}

interface BlockToolProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly onClick: () => void;
}

const BlockTool = ({ label, icon, onClick }: BlockToolProps) => (
  <Tooltip label={label} openDelay={400} withinPortal={false}>
    <ActionIcon variant="subtle" color="gray" size="md" aria-label={label} onClick={onClick}>
      {icon}
    </ActionIcon>
  </Tooltip>
);
