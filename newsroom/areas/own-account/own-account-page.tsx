import { Button, Group, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { sessionQuery, useSession } from "#newsroom/api/session.ts";
import { askAuth } from "#newsroom/api/sign-in.ts";
import { useWords } from "#newsroom/app/words.ts";
import { notifyDone, notifyFailed } from "../../components/notices.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { ownProblem } from "./own-problem.ts";
import { ownWords } from "./own-words.ts";
import { Part } from "./part.tsx";
import { passkeyWords } from "./passkey-words.ts";
import { Passkeys } from "./passkeys.tsx";
import { Sessions } from "./sessions.tsx";
import { tokenWords } from "./token-words.ts";
import { Tokens } from "./tokens.tsx";
import { TwoStep } from "./two-step.tsx";

/** What somebody may change of their own account. */
export function OwnAccountPage() {
  const texts = useWords(ownWords);
  const passkeys = useWords(passkeyWords);
  const tokens = useWords(tokenWords);
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
      <Part title={passkeys.title}>
        <Passkeys />
      </Part>
      <Part title={texts.sessions}>
        <Sessions />
      </Part>
      <Part title={tokens.title}>
        <Tokens />
      </Part>
    </Stack>
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
    if (response?.ok !== true) return notifyFailed(ownProblem(response, texts, texts.failed));
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
    if (response?.ok !== true) return notifyFailed(ownProblem(response, texts, texts.passwordWrong));
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
