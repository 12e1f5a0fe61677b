import { Alert, Button, Checkbox, Group, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { Grant } from "#accounts/roles.ts";
import { call, RefusedError } from "#newsroom/api/client.ts";
import { describeError } from "#newsroom/app/refusal-words.ts";
import { useLanguage, useWords } from "#newsroom/app/words.ts";
import { Dialog, DialogFoot } from "#newsroom/components/dialog.tsx";
import { ShownOnce } from "#newsroom/components/shown-once.tsx";
import { fill } from "../items/item-words.ts";
import { accountWords } from "./account-words.ts";
import { GrantsField } from "./grants-field.tsx";

/** Makes an invitation and shows its link, once. */
export function InviteDialog({
  hasMail,
  onClose,
}: {
  /** Whether the site can write to whom is invited. */
  readonly hasMail: boolean;
  readonly onClose: () => void;
}) {
  const texts = useWords(accountWords);
  const language = useLanguage();
  const client = useQueryClient();
  const [email, setEmail] = useState("");
  const [name, setName] = useState("");
  const [byMail, setByMail] = useState(hasMail);
  const [grants, setGrants] = useState<readonly Grant[]>([{ role: "reporter" }]);
  const invite = useMutation({
    mutationFn: () => call("POST /invitations", { body: { email: email.trim(), name, grants: [...grants], byMail } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["people"] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (grants.length > 0) invite.mutate();
  };
  const refusal = invite.error instanceof RefusedError ? invite.error.refusal : undefined;
  const isEmailWrong = refusal?.kind === "invalid" && refusal.issues.every(({ path }) => path === "email");
  if (invite.data !== undefined)
    return (
      <Dialog onClose={onClose} title={texts.linkTitle} size="lg">
        <ShownOnce
          label={texts.linkTitle}
          help={texts.linkHelp}
          value={new URL(invite.data.link, location.origin).href}
          copy={texts.copy}
          onClose={onClose}
        >
          {invite.data.mail !== undefined && (
            <Alert color={invite.data.mail === "sent" ? "green" : "orange"} role="status">
              {fill(texts.mail[invite.data.mail], { email: email.trim() })}
            </Alert>
          )}
        </ShownOnce>
      </Dialog>
    );
  return (
    <Dialog onClose={onClose} title={texts.invite} size="lg">
      <form onSubmit={submit} noValidate>
        <Stack>
          {invite.error !== null && !isEmailWrong && <Alert color="red">{describeError(invite.error, language)}</Alert>}
          <TextInput
            label={texts.email}
            type="email"
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
            error={isEmailWrong ? texts.emailTaken : undefined}
            data-autofocus
          />
          <TextInput
            label={texts.name}
            value={name}
            maxLength={120}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <GrantsField grants={grants} onChange={setGrants} />
          {grants.length === 0 && (
            <Text size="sm" c="red">
              {texts.noRole}
            </Text>
          )}
          {hasMail && (
            <Checkbox
              label={texts.byMail}
              checked={byMail}
              onChange={(event) => setByMail(event.currentTarget.checked)}
            />
          )}
          <DialogFoot onCancel={onClose}>
            <Button type="submit" loading={invite.isPending}>
              {texts.makeLink}
            </Button>
          </DialogFoot>
        </Stack>
      </form>
    </Dialog>
  );
}
