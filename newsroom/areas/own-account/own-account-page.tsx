import { Button, Group, Paper, PasswordInput, Stack, Text, TextInput, Title } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { sessionQuery, useSession } from "#newsroom/api/session.ts";
import { askAuth } from "#newsroom/api/sign-in.ts";
import { useWords } from "#newsroom/app/words.ts";
import { useMoments } from "../../components/moments.ts";
import { notifyDone, notifyFailed } from "../../components/notices.ts";
import { PageHead } from "../../components/page-head.tsx";
import { fill } from "../items/item-words.ts";
import { ownWords } from "./own-words.ts";
import { TwoStep } from "./two-step.tsx";
import { describeUserAgent } from "./user-agent.ts";

/** What somebody may change of their own account. */
export function OwnAccountPage() {
  const texts = useWords(ownWords);
  return (
    <Stack gap="md" maw={640}>
      <PageHead title={texts.title} />
      <About />
      <Part title={texts.password}>
        <ChangePassword />
      </Part>
      <Part title={texts.twoStep}>
        <TwoStep />
      </Part>
      <Part title={texts.sessions}>
        <Sessions />
      </Part>
    </Stack>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Title order={2} size="h4" mb="sm">
        {title}
      </Title>
      {children}
    </Paper>
  );
}

function About() {
  const texts = useWords(ownWords);
  const { person } = useSession();
  const client = useQueryClient();
  const [name, setName] = useState(person.name);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const response = await askAuth("/update-user", { name: name.trim() }).catch(() => undefined);
    if (response?.ok !== true) return notifyFailed(texts.failed);
    await client.invalidateQueries(sessionQuery);
    notifyDone(texts.saved);
  };
  return (
    <Part title={texts.about}>
      <form onSubmit={save}>
        <Stack gap="sm">
          <TextInput label={texts.email} value={person.email} readOnly />
          <TextInput
            label={texts.name}
            value={name}
            maxLength={120}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button type="submit" disabled={name.trim() === "" || name === person.name}>
              {texts.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Part>
  );
}

function ChangePassword() {
  const texts = useWords(ownWords);
  const [present, setPresent] = useState("");
  const [next, setNext] = useState("");
  const change = async (event: FormEvent) => {
    event.preventDefault();
    const body = { currentPassword: present, newPassword: next, revokeOtherSessions: true };
    const response = await askAuth("/change-password", body).catch(() => undefined);
    if (response?.ok !== true)
      return notifyFailed(
        response?.status === 429 ? texts.tooMany : response === undefined ? texts.failed : texts.passwordWrong,
      );
    setPresent("");
    setNext("");
    notifyDone(texts.passwordChanged);
  };
  return (
    <form onSubmit={change}>
      <Stack gap="sm">
        <PasswordInput
          label={texts.present}
          autoComplete="current-password"
          value={present}
          onChange={(event) => setPresent(event.currentTarget.value)}
        />
        <PasswordInput
          label={texts.next}
          description={texts.nextHelp}
          autoComplete="new-password"
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button type="submit" disabled={present === "" || next.length < 12}>
            {texts.changePassword}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** As better-auth lists them. */
interface ListedSession {
  readonly token: string;
  readonly createdAt: string;
  readonly userAgent?: string | null;
}

function Sessions() {
  const texts = useWords(ownWords);
  const moments = useMoments();
  const list = useQuery({
    queryKey: ["own-sessions"],
    queryFn: async () => {
      const [all, present] = await Promise.all(
        ["/list-sessions", "/get-session"].map(async (path) => (await fetch(`/api/auth${path}`)).json()),
      );
      return { all: all as ListedSession[], present: (present as { session: ListedSession }).session.token };
    },
  });
  const end = async (path: string, body: object) => {
    const response = await askAuth(path, body).catch(() => undefined);
    if (response?.ok === true) notifyDone(texts.ended);
    else notifyFailed(texts.failed);
    await list.refetch();
  };
  const nameOf = (userAgent: string) => {
    const known = describeUserAgent(userAgent);
    return known === undefined ? texts.unknownBrowser : fill(texts.on_, known);
  };
  return (
    <Stack gap="sm">
      {list.data?.all.map((one) => (
        <Group key={one.token} justify="space-between">
          <div>
            <Text>{nameOf(one.userAgent ?? "")}</Text>
            <Text size="sm" c="dimmed">
              {fill(texts.since, { time: moments.full(one.createdAt) })}
            </Text>
          </div>
          {one.token === list.data.present ? (
            <Text size="sm" fw={600}>
              {texts.here}
            </Text>
          ) : (
            <Button
              variant="subtle"
              color="red"
              size="sm"
              onClick={() => void end("/revoke-session", { token: one.token })}
            >
              {texts.end}
            </Button>
          )}
        </Group>
      ))}
      {(list.data?.all.length ?? 0) > 1 && (
        <Group justify="flex-end">
          <Button variant="default" onClick={() => void end("/revoke-other-sessions", {})}>
            {texts.endOthers}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
