import { ActionIcon, Anchor, Badge, Group, Image, Paper, Stack, Text, Title } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconGripVertical, IconPencil, IconTrash } from "@tabler/icons-react";
import { type DragEvent, useState } from "react";
import { useWords } from "#newsroom/app/words.ts";
import { notifyFailed } from "../../components/notices.tsx";
import { draftPicture } from "../media/media-address.ts";
import type { Edited } from "./link-dialog.tsx";
import type { Links } from "./link-fields.tsx";
import classes from "./link-group.module.css";
import type { GroupOrder } from "./link-order.ts";
import { linkWords } from "./link-words.ts";

type Link = Links["links"][number];

interface LinkGroupProps {
  readonly order: GroupOrder;
  readonly links: Links;
  readonly isFirst: boolean;
  /** Of the groups that have a title. */
  readonly isLast: boolean;
  readonly isLastOfAll: boolean;
  readonly onEdit: (edited: Edited) => void;
  readonly onRemove: (one: { readonly id: string; readonly title: string; readonly isPublic: boolean }) => void;
  readonly onMoveGroup: (by: -1 | 1) => void;
  readonly onMove: (id: string, by: -1 | 1) => void;
  /** Before a link of this group, or at its end. */
  readonly onDrop: (id: string, before: string | undefined) => void;
}

/** What a link is while it is dragged; no text of another program is taken for one. */
const DRAGGED = "application/x-dinh-link";

/** A group and its links: each can be changed, taken down, and moved by buttons or by dragging. */
export function LinkGroup(props: LinkGroupProps) {
  const { order, links, onDrop, isFirst, isLastOfAll } = props;
  const texts = useWords(linkWords);
  const [over, setOver] = useState<string>();
  const group = links.groups.find(({ id }) => id === order.id);
  const shown = order.links.flatMap((id) => links.links.find((link) => link.id === id) ?? []);
  if (group === undefined && shown.length === 0 && links.groups.length > 0) return null;
  const title = group?.title ?? texts.noGroup;
  const dropOn = (before: string | undefined) => ({
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(DRAGGED)) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(before ?? "end");
    },
    onDragLeave: () => setOver(undefined),
    onDrop: (event: DragEvent) => {
      const id = event.dataTransfer.getData(DRAGGED);
      event.preventDefault();
      event.stopPropagation();
      setOver(undefined);
      if (id !== "") onDrop(id, before);
    },
  });
  return (
    <Paper
      component="section"
      withBorder
      p="sm"
      aria-label={title}
      className={over === "end" ? classes.overEnd : undefined}
      {...dropOn(undefined)}
    >
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4">
          {title}
        </Title>
        {group !== undefined && <GroupTools {...props} group={group} isEmpty={shown.length === 0} />}
      </Group>
      {shown.length === 0 && <Text size="sm">{texts.empty}</Text>}
      <Stack component="ol" gap={0} m={0} p={0} className={classes.list}>
        {shown.map((link, at) => (
          <li key={link.id} className={over === link.id ? classes.over : classes.line} {...dropOn(link.id)}>
            <LinkLine
              {...props}
              link={link}
              canUp={!(isFirst && at === 0)}
              canDown={!(isLastOfAll && at === shown.length - 1)}
            />
          </li>
        ))}
      </Stack>
    </Paper>
  );
}

interface GroupToolsProps extends LinkGroupProps {
  readonly group: Links["groups"][number];
  readonly isEmpty: boolean;
}

function GroupTools({ group, isEmpty, isFirst, isLast, onEdit, onRemove, onMoveGroup }: GroupToolsProps) {
  const texts = useWords(linkWords);
  const { id, revision, title, titleEn, isPublic } = group;
  const edited: Edited = { kind: "link-group", id, revision, content: { title, ...(titleEn && { titleEn }) } };
  return (
    <Group gap={2} wrap="nowrap">
      {!isPublic && <HiddenBadge />}
      <MoveButtons id={id} title={title} canUp={!isFirst} canDown={!isLast} onMove={onMoveGroup} />
      <Tool label={`${texts.edit}: ${title}`} icon={IconPencil} onPress={() => onEdit(edited)} />
      <Tool
        label={`${texts.remove}: ${title}`}
        icon={IconTrash}
        color="red"
        onPress={() => (isEmpty ? onRemove(group) : notifyFailed(texts.groupNotEmpty))}
      />
    </Group>
  );
}

interface LinkLineProps extends LinkGroupProps {
  readonly link: Link;
  readonly canUp: boolean;
  readonly canDown: boolean;
}

function LinkLine({ link, canUp, canDown, onEdit, onRemove, onMove }: LinkLineProps) {
  const texts = useWords(linkWords);
  const { id, revision, title, url, logoId, isPublic } = link;
  const { id: _, revision: _revision, isPublic: _isPublic, ...content } = link;
  return (
    <Group
      gap="xs"
      wrap="nowrap"
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData(DRAGGED, id);
        event.dataTransfer.effectAllowed = "move";
      }}
    >
      <span title={texts.drag} className={classes.grip}>
        <IconGripVertical size={16} aria-hidden />
      </span>
      {logoId !== undefined && (
        <Image src={draftPicture(logoId, 400)} alt="" w={40} h={28} fit="contain" visibleFrom="xs" draggable={false} />
      )}
      <div className={classes.text}>
        <Text fw={500}>{title}</Text>
        <Anchor href={url} target="_blank" rel="noopener" size="sm" draggable={false}>
          {url.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "")}
        </Anchor>{" "}
        {!isPublic && <HiddenBadge />}
      </div>
      <Group gap={2} wrap="nowrap">
        <MoveButtons id={id} title={title} canUp={canUp} canDown={canDown} onMove={(by) => onMove(id, by)} />
        <Tool
          label={`${texts.edit}: ${title}`}
          icon={IconPencil}
          onPress={() => onEdit({ kind: "link", id, revision, content })}
        />
        <Tool label={`${texts.remove}: ${title}`} icon={IconTrash} color="red" onPress={() => onRemove(link)} />
      </Group>
    </Group>
  );
}

function HiddenBadge() {
  const texts = useWords(linkWords);
  return (
    <Badge color="gray" variant="light" tt="none" radius="sm">
      {texts.hidden}
    </Badge>
  );
}

interface MoveButtonsProps {
  readonly id: string;
  readonly title: string;
  readonly canUp: boolean;
  readonly canDown: boolean;
  readonly onMove: (by: -1 | 1) => void;
}

function MoveButtons({ id, title, canUp, canDown, onMove }: MoveButtonsProps) {
  const texts = useWords(linkWords);
  return (
    <>
      <Tool
        label={`${texts.up}: ${title}`}
        icon={IconArrowUp}
        isOff={!canUp}
        move={`${id} -1`}
        onPress={() => onMove(-1)}
      />
      <Tool
        label={`${texts.down}: ${title}`}
        icon={IconArrowDown}
        isOff={!canDown}
        move={`${id} 1`}
        onPress={() => onMove(1)}
      />
    </>
  );
}

interface ToolProps {
  readonly label: string;
  readonly icon: typeof IconPencil;
  readonly color?: string;
  readonly isOff?: boolean;
  readonly move?: string;
  readonly onPress: () => void;
}

function Tool({ label, icon: Icon, color = "gray", isOff = false, move, onPress }: ToolProps) {
  return (
    <ActionIcon
      variant="subtle"
      color={color}
      aria-label={label}
      title={label}
      disabled={isOff}
      data-move={move}
      onClick={onPress}
    >
      <Icon size={16} />
    </ActionIcon>
  );
}
