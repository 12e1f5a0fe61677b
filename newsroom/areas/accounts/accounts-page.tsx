import { Button, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "#newsroom/api/client.ts";
import { appWords } from "#newsroom/app/app-words.ts";
import { useWords } from "#newsroom/app/words.ts";
import { useMoments } from "../../components/moments.ts";
import { PageHead } from "../../components/page-head.tsx";
import { fill } from "../items/item-words.ts";
import { accountWords } from "./account-words.ts";
import { Grants } from "./grants.tsx";
import { InviteDialog } from "./invite-dialog.tsx";
import { PersonLine } from "./person-line.tsx";
import { RoleRules } from "./role-rules.tsx";
import { type People, peopleQuery, useAccountStep } from "./use-account-step.ts";

/** Who works here, as what, and who is invited. */
export function AccountsPage() {
  const app = useWords(appWords);
  const texts = useWords(accountWords);
  const { data } = useSuspenseQuery(peopleQuery);
  const [isInviting, setInviting] = useState(false);
  return (
    <Stack gap="lg">
      <PageHead title={app.desks.accounts}>
        <Button onClick={() => setInviting(true)}>{texts.invite}</Button>
      </PageHead>
      {isInviting && <InviteDialog hasMail={data.hasMail} onClose={() => setInviting(false)} />}
      {data.invitations.length > 0 && (
        <section aria-label={texts.invitations}>
          <Title order={2} size="h4" mb="xs">
            {texts.invitations}
          </Title>
          <Stack gap="xs">
            {data.invitations.map((invitation) => (
              <InvitationLine key={invitation.id} invitation={invitation} />
            ))}
          </Stack>
        </section>
      )}
      <section aria-label={texts.people}>
        <Title order={2} size="h4" mb="xs">
          {texts.people}
        </Title>
        <Stack gap="xs">
          {data.people.map((person) => (
            <PersonLine key={person.id} person={person} />
          ))}
        </Stack>
      </section>
      <RoleRules />
    </Stack>
  );
}

function InvitationLine({ invitation }: { readonly invitation: People["invitations"][number] }) {
  const texts = useWords(accountWords);
  const moments = useMoments();
  const takeBack = useAccountStep(texts.takenBack, () =>
    call("DELETE /invitations/:id", { parameters: { id: invitation.id } }),
  );
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between">
        <div style={{ minWidth: 0, overflowWrap: "anywhere" }}>
          <Text fw={500}>{invitation.name ?? invitation.email}</Text>
          <Text size="sm" c="dimmed">
            {[invitation.email, fill(texts.until, { time: moments.full(invitation.expiresAt) })].join(" · ")}
          </Text>
          <Grants grants={invitation.grants} />
        </div>
        <Button variant="subtle" color="red" onClick={() => takeBack.mutate(undefined)} loading={takeBack.isPending}>
          {texts.takeBack}
        </Button>
      </Group>
    </Paper>
  );
}
