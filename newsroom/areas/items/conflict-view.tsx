import { Button, Group, SegmentedControl, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useWords } from "#newsroom/app/words.ts";
import { Dialog } from "#newsroom/components/dialog.tsx";
import { compareContents } from "#newsroom/writing/compare.ts";
import { mergeContents, type Side } from "#newsroom/writing/merge.ts";
import type { Draft } from "#newsroom/writing/use-draft.ts";
import { ComparedLines } from "../../components/compared-lines.tsx";
import { useMoments } from "../../components/moments.ts";
import { useFieldLabel } from "./field-labels.ts";
import { fill, itemWords } from "./item-words.ts";

/** Offers back what this browser kept and the server never got. */
export function OfferedView({ draft }: { readonly draft: Draft }) {
  const texts = useWords(itemWords);
  const moments = useMoments();
  const { offered } = draft;
  if (offered === undefined) return null;
  return (
    <Dialog title={texts.offeredTitle} size="lg">
      <Stack>
        <Text>{fill(texts.offeredHelp, { time: moments.short(new Date(offered.at).toISOString()) })}</Text>
        <Changes
          older={draft.content}
          // As it will be: what others changed meanwhile is not taken back by it.
          newer={mergeContents(offered.base, offered.content, draft.content).content}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={draft.leaveOffered}>
            {texts.leaveOffered}
          </Button>
          <Button onClick={draft.takeOffered} data-autofocus>
            {texts.takeOffered}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

function Changes({ older, newer }: { readonly older: unknown; readonly newer: unknown }) {
  const label = useFieldLabel();
  return compareContents(older, newer, []).map(({ field, lines }) => (
    <Stack key={field} gap={4}>
      <Text fw={600}>{label(field)}</Text>
      <ComparedLines lines={lines} onlyChanged />
    </Stack>
  ));
}

/** Lets a person decide, place by place, where two changed the same. */
export function ConflictView({ draft }: { readonly draft: Draft }) {
  const texts = useWords(itemWords);
  const label = useFieldLabel();
  const { state } = draft;
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  if (state.kind !== "conflict") return null;
  const { conflicts } = state;
  const resolve = () => {
    draft.keeper.resolve(chosen);
    setChosen({});
  };
  return (
    <Dialog title={texts.conflictTitle} size="xl">
      <Stack>
        <Text>{texts.conflictHelp}</Text>
        {conflicts.map(({ field, mine, theirs: their }) => (
          <Stack key={field} gap={4}>
            <Group justify="space-between">
              <Text fw={600}>{label(field)}</Text>
              <SegmentedControl
                aria-label={label(field)}
                data={[
                  { value: "mine", label: texts.mine },
                  { value: "theirs", label: texts.theirs },
                ]}
                value={chosen[field] ?? "mine"}
                onChange={(value) => setChosen({ ...chosen, [field]: value as Side })}
              />
            </Group>
            <ComparedLines
              lines={compareContents({ [field]: mine }, { [field]: their }, [])[0]?.lines ?? []}
              titles={[texts.mine, texts.theirs]}
              onlyChanged
            />
          </Stack>
        ))}
        <Group justify="flex-end">
          <Button onClick={resolve}>{texts.useMerged}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
