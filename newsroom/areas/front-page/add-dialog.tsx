import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "#newsroom/api/client.ts";
import { useWords } from "#newsroom/app/words.ts";
import { Dialog } from "../../components/dialog.tsx";
import { useMoments } from "../../components/moments.ts";
import { fill } from "../items/item-words.ts";
import type { News } from "./arrangement.ts";
import { frontPageWords } from "./front-page-words.ts";

/** A screenful; who seeks an older one types more of its title. */
const SHOWN = 12;

interface AddDialogProps {
  readonly title: string;
  readonly language: "vi" | "en";
  readonly isPlaced: (id: string) => boolean;
  readonly isFull: boolean;
  readonly onAdd: (news: News) => void;
  readonly onClose: () => void;
}

/** Finds published news by title; several can be added one after another. */
export function AddDialog({ title, language, isPlaced, isFull, onAdd, onClose }: AddDialogProps) {
  const texts = useWords(frontPageWords);
  const moments = useMoments();
  const [text, setText] = useState("");
  const [asked] = useDebouncedValue(text, 200);
  const { data } = useQuery({
    queryKey: ["items", "public-news", language, asked],
    queryFn: ({ signal }) =>
      call("GET /items", { parameters: { kind: "article", language, public: "yes", text: asked } }, signal),
    placeholderData: (before) => before,
  });
  return (
    <Dialog onClose={onClose} title={title} size="lg">
      <Stack gap="sm">
        <TextInput
          label={texts.search}
          description={texts.searchHelp}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          data-autofocus
        />
        {data?.items.length === 0 && <Text c="dimmed">{texts.none}</Text>}
        {data?.items.slice(0, SHOWN).map((item) => (
          <Group key={item.id} justify="space-between" wrap="nowrap" gap="sm">
            <div>
              <Text lh={1.4}>{item.title}</Text>
              <Text size="sm" c="dimmed">
                {item.publishedAt === undefined ? "" : moments.full(item.publishedAt)}
              </Text>
            </div>
            {isPlaced(item.id) ? (
              <Text size="sm" c="dimmed">
                {texts.here}
              </Text>
            ) : (
              !isFull && (
                <Button
                  size="compact-md"
                  variant="light"
                  miw="fit-content"
                  aria-label={fill(texts.takeOf, { title: item.title })}
                  onClick={() =>
                    onAdd({ itemId: item.id, title: item.title, isPublic: true, publishedAt: item.publishedAt })
                  }
                >
                  {texts.take}
                </Button>
              )
            )}
          </Group>
        ))}
      </Stack>
    </Dialog>
  );
}
