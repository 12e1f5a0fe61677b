import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Grant } from "#accounts/roles.ts";
import { call } from "#newsroom/api/client.ts";
import { describeError } from "#newsroom/app/refusal-words.ts";
import { useLanguage, useWords } from "#newsroom/app/words.ts";
import { Dialog, DialogFoot } from "#newsroom/components/dialog.tsx";
import { ShownOnce } from "#newsroom/components/shown-once.tsx";
import { fill } from "../items/item-words.ts";
import { accountWords } from "./account-words.ts";
import { GrantsField } from "./grants-field.tsx";
import { type Person, useAccountStep } from "./use-account-step.ts";

interface DialogProps {
  readonly person: Person;
  readonly onClose: () => void;
}

export function GrantsDialog({ person, onClose }: DialogProps) {
  const texts = useWords(accountWords);
  const [grants, setGrants] = useState<readonly Grant[]>(person.grants);
  const save = useAccountStep(texts.changed, () =>
    call("PUT /people/:id/grants", { parameters: { id: person.id }, body: { grants: [...grants] } }),
  );
  return (
    <Dialog onClose={onClose} title={`${texts.roles}: ${person.name}`} size="lg">
      <Stack>
        <GrantsField grants={grants} onChange={setGrants} />
        <DialogFoot onCancel={onClose}>
          <Button loading={save.isPending} onClick={() => save.mutate(undefined, { onSuccess: onClose })}>
            {texts.save}
          </Button>
        </DialogFoot>
      </Stack>
    </Dialog>
  );
}

export function DeactivateDialog({ person, onClose }: DialogProps) {
  const texts = useWords(accountWords);
  const end = useAccountStep(texts.deactivated, () =>
    call("POST /people/:id/deactivate", { parameters: { id: person.id }, body: {} }),
  );
  return (
    <Dialog onClose={onClose} title={texts.deactivate}>
      <Stack>
        <Text>{fill(texts.deactivateSure, { name: person.name })}</Text>
        <DialogFoot onCancel={onClose} isCancelFirst>
          <Button color="red" loading={end.isPending} onClick={() => end.mutate(undefined, { onSettled: onClose })}>
            {texts.deactivate}
          </Button>
        </DialogFoot>
      </Stack>
    </Dialog>
  );
}

/** For whom their codes are lost, or a computer: says what it does before it is done. */
export function SureDialog({ person, what, onClose }: DialogProps & { readonly what: "second-factor" | "sessions" }) {
  const texts = useWords(accountWords);
  const { title, sure, done } = what === "sessions" ? texts.endSessions : texts.removeSecondFactor;
  const given = { parameters: { id: person.id }, body: {} };
  const step = useAccountStep(done, () =>
    what === "sessions"
      ? call("POST /people/:id/end-sessions", given)
      : call("POST /people/:id/remove-second-factor", given),
  );
  return (
    <Dialog onClose={onClose} title={title}>
      <Stack>
        <Text>{fill(sure, { name: person.name })}</Text>
        <DialogFoot onCancel={onClose} isCancelFirst>
          <Button color="red" loading={step.isPending} onClick={() => step.mutate(undefined, { onSettled: onClose })}>
            {title}
          </Button>
        </DialogFoot>
      </Stack>
    </Dialog>
  );
}

/** Makes a link for who forgot their password, and shows it once. */
export function ResetDialog({ person, onClose }: DialogProps) {
  const texts = useWords(accountWords);
  const language = useLanguage();
  const make = useMutation({
    mutationFn: () => call("POST /people/:id/reset-link", { parameters: { id: person.id }, body: {} }),
  });
  const title = fill(texts.resetTitle, { name: person.name });
  if (make.data !== undefined)
    return (
      <Dialog onClose={onClose} title={title} size="lg">
        <ShownOnce
          label={title}
          help={texts.resetHelp}
          value={new URL(make.data.link, location.origin).href}
          copy={texts.copy}
          onClose={onClose}
        />
      </Dialog>
    );
  return (
    <Dialog onClose={onClose} title={title} size="lg">
      <Stack>
        {make.error !== null && <Alert color="red">{describeError(make.error, language)}</Alert>}
        <Text>{texts.resetSure}</Text>
        <DialogFoot onCancel={onClose} isCancelFirst>
          <Button loading={make.isPending} onClick={() => make.mutate()}>
            {texts.resetMake}
          </Button>
        </DialogFoot>
      </Stack>
    </Dialog>
  );
}
