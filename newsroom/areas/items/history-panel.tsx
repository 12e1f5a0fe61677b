import { Badge, Button, Group, Stack, Text } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call, type ReplyOf } from "#newsroom/api/client.ts";
import { describeError } from "#newsroom/app/refusal-words.ts";
import { useLanguage, useWords } from "#newsroom/app/words.ts";
import { Dialog } from "#newsroom/components/dialog.tsx";
import { compareContents } from "#newsroom/writing/compare.ts";
import type { Draft, Fields } from "#newsroom/writing/use-draft.ts";
import { ComparedLines } from "../../components/compared-lines.tsx";
import { useMoments } from "../../components/moments.ts";
import { useNames } from "../../components/names.ts";
import { notifyDone, notifyFailed } from "../../components/notices.tsx";
import { AuditLink } from "../audit/audit-link.tsx";
import type { ItemKind } from "./desk-of.ts";
import { useFieldLabel } from "./field-labels.ts";
import { fill, itemWords } from "./item-words.ts";
import type { Whole } from "./whole.ts";

type Version = ReplyOf<"GET /items/:id/versions">["versions"][number];

interface HistoryPanelProps {
  readonly kind: ItemKind;
  readonly item: Whole;
  readonly draft: Draft;
  readonly onRestored: () => Promise<void>;
}

/** An item's versions; any of them beside what is in work, and back into work. */
export function HistoryPanel({ item, draft, onRestored }: HistoryPanelProps) {
  const texts = useWords(itemWords);
  const [open, setOpen] = useState<Version>();
  const { data } = useQuery({
    queryKey: ["versions", item.id, item.revision],
    queryFn: () => call("GET /items/:id/versions", { parameters: { id: item.id } }),
    placeholderData: (before) => before,
  });
  return (
    <Stack gap="xs">
      <Stack gap="xs" component="ol" p={0} m={0} style={{ listStyle: "none" }}>
        {data?.versions.map((version) => (
          <VersionLine key={version.number} item={item} version={version} onOpen={() => setOpen(version)} />
        ))}
      </Stack>
      <AuditLink itemId={item.id} />
      {open !== undefined && (
        <Dialog onClose={() => setOpen(undefined)} size="xl" title={fill(texts.version, { number: open.number })}>
          <Compared
            item={item}
            draft={draft}
            version={open}
            onClose={() => setOpen(undefined)}
            onRestored={onRestored}
          />
        </Dialog>
      )}
    </Stack>
  );
}

interface VersionLineProps {
  readonly item: Whole;
  readonly version: Version;
  readonly onOpen: () => void;
}

function VersionLine({ item, version, onOpen }: VersionLineProps) {
  const texts = useWords(itemWords);
  const names = useNames();
  const moments = useMoments();
  return (
    <Group component="li" justify="space-between" wrap="nowrap" gap="xs">
      <div>
        <Group gap={6}>
          <Text fw={600} size="sm">
            {fill(texts.version, { number: version.number })}
          </Text>
          {version.number === item.publicVersion && item.publicState === "published" && (
            <Badge size="xs" color="green" variant="dot" tt="none">
              {texts.versionPublic}
            </Badge>
          )}
          {version.number === item.workingVersion && (
            <Badge size="xs" color="gray" variant="dot" tt="none">
              {texts.versionWorking}
            </Badge>
          )}
        </Group>
        <Text size="xs" c="dimmed">
          {moments.short(version.savedAt)} · {names(version.madeBy)}
        </Text>
        {version.changeNote !== undefined && <Text size="xs">{version.changeNote}</Text>}
      </div>
      {version.number !== item.workingVersion && (
        <Button size="compact-xs" variant="light" onClick={onOpen}>
          {texts.compare}
        </Button>
      )}
    </Group>
  );
}

interface ComparedProps {
  readonly item: Whole;
  readonly draft: Draft;
  readonly version: Version;
  readonly onClose: () => void;
  readonly onRestored: () => Promise<void>;
}

function Compared({ item, draft, version, onClose, onRestored }: ComparedProps) {
  const texts = useWords(itemWords);
  const language = useLanguage();
  const label = useFieldLabel();
  const parameters = { id: item.id, number: version.number };
  const { data } = useQuery({
    queryKey: ["version", item.id, version.number],
    queryFn: () => call("GET /items/:id/versions/:number", { parameters }),
  });
  const restore = useMutation({
    mutationFn: async () => {
      if (!(await draft.keeper.flush())) throw new Error("not saved");
      return call("POST /items/:id/versions/:number/restore", {
        parameters,
        body: { revision: draft.keeper.revision },
      });
    },
    onSuccess: async () => {
      await onRestored();
      draft.replace(data?.content as Fields);
      notifyDone(texts.restored);
      onClose();
    },
    onError: (error) => notifyFailed(describeError(error, language)),
  });
  if (data === undefined) return null;
  const changes = compareContents(data.content, draft.content, ["title", "lead", "body"]);
  return (
    <Stack>
      {changes.length === 0 && <Text>{texts.noDifference}</Text>}
      {changes.map(({ field, lines }) => (
        <Stack key={field} gap={4}>
          <Text fw={600}>{label(field)}</Text>
          <ComparedLines lines={lines} titles={[fill(texts.older, { number: version.number }), texts.newer]} />
        </Stack>
      ))}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {texts.close}
        </Button>
        <Button disabled={changes.length === 0} loading={restore.isPending} onClick={() => restore.mutate()}>
          {texts.restore}
        </Button>
      </Group>
    </Stack>
  );
}
