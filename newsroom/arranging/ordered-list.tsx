import { ActionIcon, Box, Group, Paper, Stack, VisuallyHidden } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconX } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useWords } from "#newsroom/app/words.ts";
import { fill } from "#newsroom/areas/items/item-words.ts";
import { useFocusOfGone } from "#newsroom/components/use-focus-of-gone.ts";
import { arrangingWords } from "./arranging-words.ts";
import { Grip } from "./grip.tsx";
import { moved } from "./order.ts";
import { useDragging } from "./use-dragging.ts";

interface OrderedListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** What a row is called by who hears it. */
  readonly titleOf: (item: Item) => string;
  readonly onChange: (items: readonly Item[]) => void;
  readonly renderItem: (item: Item, at: number) => ReactNode;
  /** What takes the whole width of a row, below its buttons. */
  readonly renderBelow?: (item: Item, at: number) => ReactNode;
}

/** Things in an order of their own: dragged with the pointer, or moved by buttons, each of which says what it moves. */
export function OrderedList<Item>({ label, items, keyOf, titleOf, onChange, ...render }: OrderedListProps<Item>) {
  const texts = useWords(arrangingWords);
  const [said, setSaid] = useState("");
  const drag = useDragging((from, to) => move(from, to));
  const list = useFocusOfGone(items.map(keyOf));
  const move = (from: number, to: number) => {
    const item = items[from];
    const next = moved(items, from, to);
    if (item === undefined || next === items) return;
    onChange(next);
    setSaid(fill(texts.moved, { title: titleOf(item), at: to + 1, count: items.length }));
  };
  return (
    <>
      <Stack
        ref={list}
        component="ol"
        gap={6}
        aria-label={label}
        tabIndex={-1}
        m={0}
        p={0}
        style={{ listStyle: "none" }}
      >
        {items.map((item, at) => (
          <Paper key={keyOf(item)} component="li" withBorder p={6} tabIndex={-1} {...drag.target(at)}>
            <Group wrap="nowrap" gap="xs" align="flex-start">
              <Grip mt={6} {...drag.handle(at)} />
              <Box flex={1} miw={0}>
                {render.renderItem(item, at)}
              </Box>
              <RowButtons
                title={titleOf(item)}
                isFirst={at === 0}
                isLast={at === items.length - 1}
                onMove={(by) => move(at, at + by)}
                onRemove={() => onChange(items.toSpliced(at, 1))}
              />
            </Group>
            {render.renderBelow?.(item, at)}
          </Paper>
        ))}
      </Stack>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  );
}

interface RowButtonsProps {
  readonly title: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** At an end of the list a button stays where it is: whoever pressed it would otherwise lose their place. */
function RowButtons({ title, isFirst, isLast, onMove, onRemove }: RowButtonsProps) {
  const texts = useWords(arrangingWords);
  const button = { variant: "subtle", color: "gray", size: "lg" } as const;
  return (
    <Group gap={0} wrap="nowrap">
      <ActionIcon
        {...button}
        aria-label={fill(texts.up, { title })}
        aria-disabled={isFirst}
        {...(isFirst ? { "data-disabled": true } : {})}
        onClick={() => onMove(-1)}
      >
        <IconArrowUp size={18} />
      </ActionIcon>
      <ActionIcon
        {...button}
        aria-label={fill(texts.down, { title })}
        aria-disabled={isLast}
        {...(isLast ? { "data-disabled": true } : {})}
        onClick={() => onMove(1)}
      >
        <IconArrowDown size={18} />
      </ActionIcon>
      <ActionIcon {...button} aria-label={fill(texts.remove, { title })} onClick={onRemove}>
        <IconX size={18} />
      </ActionIcon>
    </Group>
  );
}
