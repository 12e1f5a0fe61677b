import { Button, Group, Image, Paper, SimpleGrid, Stack, Text, TextInput, UnstyledButton } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconFile, IconMusic, IconSearch, IconVideo } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { pagedTypeOf } from "#media/file-types.ts";
import { call, type ReplyOf } from "#newsroom/api/client.ts";
import { useWords } from "#newsroom/app/words.ts";
import { Dialog } from "#newsroom/components/dialog.tsx";
import type { MediaKind } from "#newsroom/editor/media.ts";
import { draftPicture } from "./media-address.ts";
import { mediaWords } from "./media-words.ts";
import { UploadArea } from "./upload-area.tsx";

export type LibraryFile = ReplyOf<"GET /media">["files"][number];

interface PickDialogProps {
  readonly kind: MediaKind;
  /** With an empty list when nothing was chosen. */
  readonly onClose: (picked: readonly LibraryFile[]) => void;
}

/** Lets a writer choose from the library, or send new files to it. */
export function PickDialog({ kind, onClose }: PickDialogProps) {
  const texts = useWords(mediaWords);
  const [text, setText] = useState("");
  const [asked] = useDebouncedValue(text, 200);
  const [chosen, setChosen] = useState<readonly LibraryFile[]>([]);
  const list = useInfiniteQuery({
    queryKey: ["media", kind, asked],
    queryFn: ({ pageParam, signal }) =>
      call(
        "GET /media",
        { parameters: { text: asked, sort: kind, after: pageParam === "" ? undefined : pageParam } },
        signal,
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
  });
  const toggle = (file: LibraryFile) =>
    setChosen((before) =>
      before.some(({ id }) => id === file.id) ? before.filter(({ id }) => id !== file.id) : [...before, file],
    );
  const files = list.data?.pages.flatMap((page) => page.files) ?? [];
  return (
    <Dialog onClose={() => onClose([])} title={texts.pick[kind]} size="xl">
      <Stack>
        <UploadArea
          onUploaded={async (ids) => {
            const sent = await Promise.all(ids.map((id) => call("GET /media/:id", { parameters: { id } })));
            setChosen((before) => [...before, ...sent.filter((file) => kind === "file" || file.sort === kind)]);
            await list.refetch();
          }}
        />
        <TextInput
          aria-label={texts.search}
          placeholder={texts.search}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {!list.isPending && files.length === 0 && <Text c="dimmed">{texts.empty}</Text>}
        <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="xs">
          {files.map((file) => (
            <FileCard
              key={file.id}
              file={file}
              isChosen={chosen.some(({ id }) => id === file.id)}
              onToggle={() => toggle(file)}
            />
          ))}
        </SimpleGrid>
        {list.hasNextPage && (
          <Button variant="subtle" onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
            {texts.more}
          </Button>
        )}
        <Group justify="flex-end" pos="sticky" bottom={0} bg="var(--mantine-color-body)" py="xs">
          <Button variant="default" onClick={() => onClose([])}>
            {texts.cancel}
          </Button>
          <Button disabled={chosen.length === 0} onClick={() => onClose(chosen)}>
            {texts.take.replace("{count}", String(chosen.length))}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

const ICONS = { picture: IconFile, video: IconVideo, audio: IconMusic, file: IconFile } as const;

interface FileCardProps {
  readonly file: LibraryFile;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

function FileCard({ file, isChosen, onToggle }: FileCardProps) {
  return (
    <UnstyledButton onClick={onToggle} aria-pressed={isChosen} title={file.fileName}>
      <Paper
        withBorder
        p={6}
        style={isChosen ? { outline: "3px solid var(--mantine-primary-color-filled)", outlineOffset: -1 } : undefined}
      >
        <FileFace file={file} />
        <Text size="xs" lineClamp={2} mt={4}>
          {file.title}
        </Text>
      </Paper>
    </UnstyledButton>
  );
}

/** A picture small, the first page of what has pages, or the sign of what else it is. */
export function FileFace({ file, height = 110 }: { readonly file: LibraryFile; readonly height?: number }) {
  const [drawn, setDrawn] = useState<boolean>();
  const isPicture = file.sort === "picture";
  // A page is white: without an edge it would not be seen on white ground.
  const edge = drawn && !isPicture ? "1px solid var(--mantine-color-default-border)" : undefined;
  if (isPicture || (drawn !== false && pagedTypeOf(file.type) !== undefined))
    return (
      <Image
        src={draftPicture(file.id, 400)}
        alt={isPicture ? file.alt : ""}
        h={height}
        w="auto"
        maw="100%"
        mx="auto"
        fit="contain"
        bd={edge}
        loading="lazy"
        onLoad={() => setDrawn(true)}
        // A locked PDF, say, has no page to show, nor an office file where the machine has no LibreOffice.
        onError={() => setDrawn(false)}
      />
    );
  const Icon = ICONS[file.sort];
  return (
    <Group h={height} justify="center">
      <Icon size={44} stroke={1.2} aria-hidden />
    </Group>
  );
}
