import { Badge, Button, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Grant } from "#accounts/roles.ts";
import { call, RefusedError, type ReplyOf } from "#newsroom/api/client.ts";
import { useSession } from "#newsroom/api/session.ts";
import { appWords } from "#newsroom/app/app-words.ts";
import { describeError } from "#newsroom/app/refusal-words.ts";
import { useLanguage, useWords } from "#newsroom/app/words.ts";
import { Dialog } from "#newsroom/components/dialog.tsx";
import { useMoments } from "../../components/moments.ts";
import { notifyDone, notifyFailed } from "../../components/notices.ts";
import { PageHead } from "../../components/page-head.tsx";
import { fill } from "../items/item-words.ts";
import { accountWords } from "./account-words.ts";
import { GrantsField } from "./grants-field.tsx";
import { InviteDialog } from "./invite-dialog.tsx";

type People = ReplyOf<"GET /people">;
type Person = People["people"][number];

const peopleQuery = { queryKey: ["people"], queryFn: () => call("GET /people") } as const;

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
      {isInviting && <InviteDialog onClose={() => setInviting(false)} />}
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
    </Stack>
  );
}

/** Does something to accounts, tells how it went, and reads the list anew. */
function useAccountStep<Given>(done: string, work: (given: Given) => Promise<unknown>) {
  const client = useQueryClient();
  const language = useLanguage();
  const texts = useWords(accountWords);
  return useMutation({
    mutationFn: work,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: peopleQuery.queryKey });
      notifyDone(done);
    },
    onError: (error) => {
      const isLast = error instanceof RefusedError && error.refusal.kind === "invalid";
      notifyFailed(isLast ? texts.lastAdministrator : describeError(error, language));
    },
  });
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
        <div>
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

function Grants({ grants }: { readonly grants: readonly Grant[] }) {
  const texts = useWords(accountWords);
  const { sections } = useSession();
  return (
    <Group gap={6} mt={4}>
      {grants.map((grant) => (
        <Badge key={`${grant.role} ${grant.sectionId}`} variant="default" radius="sm" tt="none" fw={500}>
          {texts.roleWords[grant.role].name}
          {grant.sectionId === undefined
            ? ""
            : `: ${sections.find(({ id }) => id === grant.sectionId)?.title ?? grant.sectionId}`}
        </Badge>
      ))}
    </Group>
  );
}

function PersonLine({ person }: { readonly person: Person }) {
  const texts = useWords(accountWords);
  const [open, setOpen] = useState<"grants" | "deactivate">();
  const reactivate = useAccountStep(texts.reactivated, () =>
    call("POST /people/:id/reactivate", { parameters: { id: person.id }, body: {} }),
  );
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between">
        <div>
          <Group gap="xs">
            <Text fw={500}>{person.name}</Text>
            {!person.isActive && (
              <Badge color="gray" variant="light" tt="none">
                {texts.inactive}
              </Badge>
            )}
          </Group>
          <Text size="sm" c="dimmed">
            {person.email}
          </Text>
          <Grants grants={person.grants} />
        </div>
        <Group gap="xs">
          {person.isActive ? (
            <>
              <Button variant="default" size="sm" onClick={() => setOpen("grants")}>
                {texts.change}
              </Button>
              <Button variant="subtle" color="red" size="sm" onClick={() => setOpen("deactivate")}>
                {texts.deactivate}
              </Button>
            </>
          ) : (
            <Button variant="default" size="sm" onClick={() => reactivate.mutate(undefined)}>
              {texts.reactivate}
            </Button>
          )}
        </Group>
      </Group>
      {open === "grants" && <GrantsDialog person={person} onClose={() => setOpen(undefined)} />}
      {open === "deactivate" && <DeactivateDialog person={person} onClose={() => setOpen(undefined)} />}
    </Paper>
  );
}

interface DialogProps {
  readonly person: Person;
  readonly onClose: () => void;
}

function GrantsDialog({ person, onClose }: DialogProps) {
  const texts = useWords(accountWords);
  const [grants, setGrants] = useState<readonly Grant[]>(person.grants);
  const save = useAccountStep(texts.changed, () =>
    call("PUT /people/:id/grants", { parameters: { id: person.id }, body: { grants: [...grants] } }),
  );
  return (
    <Dialog onClose={onClose} title={`${texts.roles}: ${person.name}`} size="lg">
      <Stack>
        <GrantsField grants={grants} onChange={setGrants} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {texts.cancel}
          </Button>
          <Button loading={save.isPending} onClick={() => save.mutate(undefined, { onSuccess: onClose })}>
            {texts.save}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

function DeactivateDialog({ person, onClose }: DialogProps) {
  const texts = useWords(accountWords);
  const end = useAccountStep(texts.deactivated, () =>
    call("POST /people/:id/deactivate", { parameters: { id: person.id }, body: {} }),
  );
  return (
    <Dialog onClose={onClose} title={texts.deactivate}>
      <Stack>
        <Text>{fill(texts.deactivateSure, { name: person.name })}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {texts.cancel}
          </Button>
          <Button color="red" loading={end.isPending} onClick={() => end.mutate(undefined, { onSettled: onClose })}>
            {texts.deactivate}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
