import { Alert, Button, Group, Paper, Text } from "@mantine/core";
import { useDidUpdate } from "@mantine/hooks";
import { useRef } from "react";
import { useWords } from "#newsroom/app/words.ts";
import { fill } from "#newsroom/areas/items/item-words.ts";
import { useNames } from "#newsroom/components/names.ts";
import { arrangingWords } from "./arranging-words.ts";
import type { Arranging } from "./use-arranging.ts";

/** Stays at the foot of the window: whether there is something to save, and what stands in the way of it. */
export function SaveBar<Content>({ arranging }: { readonly arranging: Arranging<Content> }) {
  const texts = useWords(arrangingWords);
  const { isChanged, isSaving, save, undo, conflict } = arranging;
  const bar = useRef<HTMLDivElement>(null);
  // A button that goes, or is busy, lets the focus fall.
  useDidUpdate(() => {
    if (!isSaving && document.activeElement === document.body) bar.current?.focus();
  }, [isSaving, isChanged, conflict]);
  return (
    <Paper ref={bar} tabIndex={-1} withBorder p="sm" pos="sticky" bottom={0} style={{ zIndex: 2 }}>
      {conflict === undefined ? (
        <Group justify="flex-end" gap="sm">
          <Text size="sm" role="status">
            {isChanged ? texts.unsaved : ""}
          </Text>
          {isChanged && (
            <Button
              variant="subtle"
              onClick={() => {
                bar.current?.focus();
                undo();
              }}
              disabled={isSaving}
            >
              {texts.undo}
            </Button>
          )}
          <Button onClick={save} loading={isSaving} disabled={!isChanged}>
            {texts.save}
          </Button>
        </Group>
      ) : (
        <Conflict arranging={arranging} />
      )}
    </Paper>
  );
}

function Conflict<Content>({ arranging }: { readonly arranging: Arranging<Content> }) {
  const texts = useWords(arrangingWords);
  const nameOf = useNames();
  const { conflict, keepMine, takeTheirs, isSaving } = arranging;
  return (
    <Alert color="orange" title={texts.conflictTitle} role="alert">
      <Text size="sm" mb="sm">
        {fill(texts.conflict, { name: nameOf(conflict?.savedBy) })}
      </Text>
      <Group gap="xs">
        <Button onClick={keepMine} loading={isSaving}>
          {texts.keepMine}
        </Button>
        <Button variant="default" onClick={takeTheirs}>
          {texts.takeTheirs}
        </Button>
      </Group>
    </Alert>
  );
}
