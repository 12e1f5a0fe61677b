import { ActionIcon, Badge, Box, Group, Menu, Paper, Text } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconDotsVertical, IconExternalLink } from "@tabler/icons-react";
import { useWords } from "#newsroom/app/words.ts";
import { arrangingWords } from "#newsroom/arranging/arranging-words.ts";
import { Grip } from "#newsroom/arranging/grip.tsx";
import type { useDragging } from "#newsroom/arranging/use-dragging.ts";
import { fill } from "../items/item-words.ts";
import { sectionWords } from "./section-words.ts";
import type { DeskSection } from "./sections-query.ts";
import type { TreeRow } from "./tree.ts";

/** What can be done to a section. */
export type Deed = "up" | "down" | "edit" | "move" | "add" | "toggle" | "archive";

interface SectionRowProps {
  readonly row: TreeRow<DeskSection>;
  readonly onDeed: (deed: Deed) => void;
  /** Where others of its level are let go, and what it is dragged by. */
  readonly target: ReturnType<Dragging["target"]>;
  readonly handle: ReturnType<Dragging["handle"]>;
}

type Dragging = ReturnType<typeof useDragging>;

/** Marks the button that leads to the deeds of a section, or to making one: its id is the menu's own. */
export const opens = (section: DeskSection | undefined) => ({ "data-opens": section?.id ?? "new" });

/** Wide enough to be seen, narrow enough for eight levels on a phone. */
const INDENT = { base: 10, sm: 28 } as const;

/** One section of the tree, set in by how deep it stands. */
export function SectionRow({ row, onDeed, target, handle }: SectionRowProps) {
  const { section, depth } = row;
  return (
    <Box component="li" pl={{ base: depth * INDENT.base, sm: depth * INDENT.sm }}>
      <Paper withBorder px="xs" py={4} {...target}>
        <Group wrap="nowrap" gap="xs" justify="space-between">
          <Grip {...handle} />
          <Facts section={section} />
          <Buttons row={row} onDeed={onDeed} />
        </Group>
      </Paper>
    </Box>
  );
}

function Facts({ section }: { readonly section: DeskSection }) {
  const texts = useWords(sectionWords);
  const badge = { variant: "default", tt: "none", radius: "sm", fw: 500 } as const;
  return (
    <Group gap="xs" miw={0} flex={1}>
      <Text fw={500} lh={1.4}>
        {section.title}
      </Text>
      {!section.isPublic && <Badge {...badge}>{texts.notPublic}</Badge>}
      {section.isPublic && !section.shown && <Badge {...badge}>{texts.hidden}</Badge>}
      {section.holds === "pages" && <Badge {...badge}>{texts.pages}</Badge>}
      {section.count > 0 && (
        <Text size="sm" c="dimmed">
          {fill(texts.count, { count: section.count })}
        </Text>
      )}
    </Group>
  );
}

function Buttons({ row: { section, isFirst, isLast, hasChildren }, onDeed }: Pick<SectionRowProps, "row" | "onDeed">) {
  const texts = useWords(sectionWords);
  const arranging = useWords(arrangingWords);
  const { title } = section;
  const button = { variant: "subtle", color: "gray", size: "lg" } as const;
  return (
    <Group gap={0} wrap="nowrap">
      {section.isPublic && (
        <ActionIcon
          {...button}
          component="a"
          href={`/chuyen-muc/${section.slug}`}
          target="_blank"
          rel="noopener"
          visibleFrom="sm"
          aria-label={fill(texts.view, { title })}
        >
          <IconExternalLink size={18} />
        </ActionIcon>
      )}
      <ActionIcon
        {...button}
        aria-label={fill(arranging.up, { title })}
        aria-disabled={isFirst}
        {...(isFirst ? { "data-disabled": true } : {})}
        onClick={() => !isFirst && onDeed("up")}
      >
        <IconArrowUp size={18} />
      </ActionIcon>
      <ActionIcon
        {...button}
        aria-label={fill(arranging.down, { title })}
        aria-disabled={isLast}
        {...(isLast ? { "data-disabled": true } : {})}
        onClick={() => !isLast && onDeed("down")}
      >
        <IconArrowDown size={18} />
      </ActionIcon>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon {...button} {...opens(section)} aria-label={fill(texts.more, { title })}>
            <IconDotsVertical size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => onDeed("edit")}>{texts.edit}</Menu.Item>
          <Menu.Item onClick={() => onDeed("move")}>{texts.move}</Menu.Item>
          <Menu.Item onClick={() => onDeed("add")}>{texts.addBelow}</Menu.Item>
          <Menu.Item onClick={() => onDeed("toggle")}>{section.shown ? texts.hide : texts.show}</Menu.Item>
          {!hasChildren && section.count === 0 && section.isPublic && (
            <Menu.Item color="red" onClick={() => onDeed("archive")}>
              {texts.archive}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
