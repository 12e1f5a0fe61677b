import { Button, Group, Select, Stack, Text } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call, type ReplyOf } from "#newsroom/api/client.ts";
import { useMay, useSession } from "#newsroom/api/session.ts";
import { describeError } from "#newsroom/app/refusal-words.ts";
import { useLanguage, useWords } from "#newsroom/app/words.ts";
import { Dialog } from "#newsroom/components/dialog.tsx";
import { compareContents } from "#newsroom/writing/compare.ts";
import { isSame } from "#newsroom/writing/merge.ts";
import type { Draft, Fields } from "#newsroom/writing/use-draft.ts";
import { ComparedLines } from "../../components/compared-lines.tsx";
import { useMoments } from "../../components/moments.ts";
import { useNames } from "../../components/names.ts";
import { notifyDone, notifyFailed } from "../../components/notices.tsx";
import { useFieldLabel } from "./field-labels.ts";
import { fill, itemWords } from "./item-words.ts";
import { useMayRevise } from "./use-editing.ts";
import { isOlder, othersOf, type Side } from "./version-sides.ts";
import type { Whole } from "./whole.ts";

export type Version = ReplyOf<"GET /items/:id/versions">["versions"][number];

interface CompareDialogProps {
  readonly item: Whole;
  readonly draft: Draft;
  readonly version: Version;
  /** Those that are known, to choose the other side from. */
  readonly versions: readonly Version[];
  readonly onClose: () => void;
  readonly onRestored: () => Promise<void>;
}

/** A version beside what is in work, or beside another; and back into work. */
export function CompareDialog({ item, draft, version, versions, onClose, onRestored }: CompareDialogProps) {
  const texts = useWords(itemWords);
  const [other, setOther] = useState<Side>("in-work");
  const content = useContent(item, draft, version.number);
  const beside = useContent(item, draft, other);
  return (
    <Dialog onClose={onClose} size="xl" title={fill(texts.version, { number: version.number })}>
      <Stack>
        <OtherSide {...{ item, version, versions, other }} onChange={setOther} />
        {content !== undefined && beside !== undefined && (
          <Changes one={{ side: version.number, content }} other={{ side: other, content: beside }} />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {texts.close}
          </Button>
          {content !== undefined && <Restore {...{ item, draft, version, content, onClose, onRestored }} />}
        </Group>
      </Stack>
    </Dialog>
  );
}

/** What a side says; undefined until it is there. */
function useContent({ id }: Whole, draft: Draft, side: Side): Fields | undefined {
  const { data } = useQuery({
    queryKey: ["version", id, side],
    queryFn: () => call("GET /items/:id/versions/:number", { parameters: { id, number: Number(side) } }),
    enabled: side !== "in-work",
  });
  return side === "in-work" ? draft.content : (data?.content as Fields | undefined);
}

interface OtherSideProps extends Pick<CompareDialogProps, "item" | "version" | "versions"> {
  readonly other: Side;
  readonly onChange: (side: Side) => void;
}

/** Chooses what a version is compared with; nothing where there is no choice. */
function OtherSide({ item, version, versions, other, onChange }: OtherSideProps) {
  const texts = useWords(itemWords);
  const names = useNames();
  const moments = useMoments();
  const numbers = versions.map(({ number }) => number);
  const known = new Map(versions.map((one) => [one.number, one]));
  const labelOf = (side: Side): string => {
    if (side === "in-work") return texts.newer;
    const { savedAt, madeBy } = known.get(side) as Version;
    return `${fill(texts.older, { number: side })} · ${moments.short(savedAt)} · ${names(madeBy)}`;
  };
  const data = othersOf(numbers, version.number, item.workingVersion).map((side) => ({
    value: String(side),
    label: labelOf(side),
  }));
  if (data.length < 2) return null;
  return (
    <Select
      label={texts.compareWith}
      data={data}
      value={String(other)}
      onChange={(value) => onChange(value === null || value === "in-work" ? "in-work" : Number(value))}
      allowDeselect={false}
      maw={420}
    />
  );
}

interface ChangesProps {
  readonly one: { readonly side: Side; readonly content: Fields };
  readonly other: ChangesProps["one"];
}

function Changes({ one, other }: ChangesProps) {
  const texts = useWords(itemWords);
  const label = useFieldLabel();
  const [older, newer] = isOlder(one.side, other.side) ? [one, other] : [other, one];
  const changes = compareContents(older.content, newer.content, ["title", "lead", "body"]);
  const titleOf = (side: Side) => (side === "in-work" ? texts.newer : fill(texts.older, { number: side }));
  if (changes.length === 0) return <Text>{texts.noDifference}</Text>;
  return changes.map(({ field, lines }) => (
    <Stack key={field} gap={4}>
      <Text fw={600}>{label(field)}</Text>
      <ComparedLines lines={lines} titles={[titleOf(older.side), titleOf(newer.side)]} />
    </Stack>
  ));
}

interface RestoreProps extends Omit<CompareDialogProps, "versions"> {
  readonly content: Fields;
}

/** Nothing for who may not work on the item, or not where it stood in that version. */
function Restore({ item, draft, version, content, onClose, onRestored }: RestoreProps) {
  const texts = useWords(itemWords);
  const language = useLanguage();
  const may = useMay();
  const { person } = useSession();
  const mayRevise = useMayRevise(item);
  const { kind, sectionId } = item;
  const thing = { kind, sectionId, isOwn: item.madeBy === `person:${person.id}` };
  const restore = useMutation({
    mutationFn: async () => {
      if (!(await draft.keeper.flush())) throw new Error("not saved");
      return call("POST /items/:id/versions/:number/restore", {
        parameters: { id: item.id, number: version.number },
        body: { revision: draft.keeper.revision },
      });
    },
    onSuccess: async () => {
      await onRestored();
      notifyDone(texts.restored);
      onClose();
    },
    onError: (error) => notifyFailed(describeError(error, language)),
  });
  if (!mayRevise || !may.place(thing, (content as { sectionId?: string }).sectionId)) return null;
  return (
    <Button disabled={isSame(content, draft.content)} loading={restore.isPending} onClick={() => restore.mutate()}>
      {fill(texts.restore, { number: version.number })}
    </Button>
  );
}
