import { Button, Group, Stack, Text } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { call, type ReplyOf } from "#newsroom/api/client.ts";
import { describeError } from "#newsroom/app/refusal-words.ts";
import { useLanguage, useWords } from "#newsroom/app/words.ts";
import { useMoments } from "../../components/moments.ts";
import { notifyDone, notifyFailed } from "../../components/notices.tsx";
import { useFocusOfGone } from "../../components/use-focus-of-gone.ts";
import { fill } from "../items/item-words.ts";
import { ownWords } from "./own-words.ts";

type Session = ReplyOf<"GET /own/sessions">["sessions"][number];

/** Where one is signed in; another computer's session can be ended from here. */
export function Sessions() {
  const texts = useWords(ownWords);
  const language = useLanguage();
  const list = useQuery({
    queryKey: ["own-sessions"],
    queryFn: ({ signal }) => call("GET /own/sessions", {}, signal),
  });
  const end = useMutation({
    mutationFn: (id: string | undefined) =>
      id === undefined
        ? call("POST /own/sessions/end-others", { body: {} })
        : call("DELETE /own/sessions/:id", { parameters: { id } }),
    onSuccess: () => notifyDone(texts.ended),
    onError: (error) => notifyFailed(describeError(error, language)),
    onSettled: () => list.refetch(),
  });
  const sessions = list.data?.sessions ?? [];
  const lines = useFocusOfGone(sessions.map(({ id }) => id));
  return (
    <Stack gap="sm">
      <Stack ref={lines} gap="sm" tabIndex={-1}>
        {sessions.map((one) => (
          <SessionLine key={one.id} session={one} onEnd={() => end.mutate(one.id)} />
        ))}
      </Stack>
      {sessions.length > 1 && (
        <Group justify="flex-end">
          <Button variant="default" onClick={() => end.mutate(undefined)}>
            {texts.endOthers}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function SessionLine({ session, onEnd }: { readonly session: Session; readonly onEnd: () => void }) {
  const texts = useWords(ownWords);
  const moments = useMoments();
  const { browser, system } = session.computer;
  const names = [browser, system].filter((one) => one !== undefined);
  const name =
    browser !== undefined && system !== undefined
      ? fill(texts.on_, { browser, system })
      : (names[0] ?? texts.unknownBrowser);
  const times = { since: moments.full(session.madeAt), used: moments.full(session.lastUsedAt) };
  const by = texts.by[session.signedInBy as keyof typeof texts.by] ?? session.signedInBy;
  return (
    <Group justify="space-between" wrap="nowrap" tabIndex={-1}>
      <div>
        <Text>{name}</Text>
        <Text size="sm" c="dimmed">
          {fill(texts.since, times)} · {by} · {fill(texts.used, times)}
        </Text>
      </div>
      {session.isPresent ? (
        <Text size="sm" fw={600} style={{ flexShrink: 0 }}>
          {texts.here}
        </Text>
      ) : (
        <Button
          variant="subtle"
          color="red"
          size="sm"
          aria-label={`${texts.end}: ${name}`}
          onClick={onEnd}
          style={{ flexShrink: 0 }}
        >
          {texts.end}
        </Button>
      )}
    </Group>
  );
}
