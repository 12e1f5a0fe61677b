import { Badge, Button, Group, Stack, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "#newsroom/api/client.ts";
import { useWords } from "#newsroom/app/words.ts";
import type { Draft } from "#newsroom/writing/use-draft.ts";
import { useMoments } from "../../components/moments.ts";
import { useNames } from "../../components/names.ts";
import { AuditLink } from "../audit/audit-link.tsx";
import { CompareDialog, type Version } from "./compare-dialog.tsx";
import type { ItemKind } from "./desk-of.ts";
import { fill, itemWords } from "./item-words.ts";
import type { Whole } from "./whole.ts";

interface HistoryPanelProps {
  readonly kind: ItemKind;
  readonly item: Whole;
  readonly draft: Draft;
  readonly onRestored: () => Promise<void>;
}

/** An item's versions; any of them beside what is in work or beside another, and back into work. */
export function HistoryPanel({ item, draft, onRestored }: HistoryPanelProps) {
  const texts = useWords(itemWords);
  const [open, setOpen] = useState<Version>();
  const list = useInfiniteQuery({
    // Not by the revision: each save of a typed word would put the list back to its beginning.
    queryKey: ["versions", item.id, item.workingVersion, item.publicVersion],
    queryFn: ({ pageParam }) =>
      call("GET /items/:id/versions", { parameters: { id: item.id, before: pageParam === 0 ? undefined : pageParam } }),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  });
  const versions = list.data?.pages.flatMap((page) => page.versions) ?? [];
  return (
    <Stack gap="xs">
      <Stack gap="xs" component="ol" p={0} m={0} style={{ listStyle: "none" }}>
        {versions.map((version) => (
          <VersionLine key={version.number} item={item} version={version} onOpen={() => setOpen(version)} />
        ))}
      </Stack>
      {list.hasNextPage && (
        <Button variant="subtle" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {texts.list.more}
        </Button>
      )}
      <AuditLink itemId={item.id} />
      {open !== undefined && (
        <CompareDialog {...{ item, draft, versions, onRestored }} version={open} onClose={() => setOpen(undefined)} />
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
  const isWorking = version.number === item.workingVersion;
  const savedAt = (isWorking ? item.savedAt : undefined) ?? version.savedAt;
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
          {isWorking && (
            <Badge size="xs" color="gray" variant="dot" tt="none">
              {texts.versionWorking}
            </Badge>
          )}
        </Group>
        <Text size="xs" c="dimmed">
          {moments.short(savedAt)} · {names(version.madeBy)}
        </Text>
        {version.changeNote !== undefined && <Text size="xs">{version.changeNote}</Text>}
      </div>
      {!isWorking && (
        <Button size="compact-xs" variant="light" onClick={onOpen}>
          {texts.compare}
        </Button>
      )}
    </Group>
  );
}
