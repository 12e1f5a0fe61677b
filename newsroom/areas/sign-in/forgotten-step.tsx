import { Alert, Anchor, Button, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { askAuth, refusedBy } from "#newsroom/api/sign-in.ts";
import { useWords } from "#newsroom/app/words.ts";
import { Refused } from "./entrance.tsx";
import { signInWords } from "./sign-in-words.ts";

interface ForgottenStepProps {
  /** Whether the site can write a letter; without, an administrator hands on a link. */
  readonly isByMail: boolean;
  readonly onBack: () => void;
}

/** For who forgot their password. What is answered tells nobody whether an address has an account. */
export function ForgottenStep({ isByMail, onBack }: ForgottenStepProps) {
  const texts = useWords(signInWords);
  return (
    <Stack>
      {isByMail ? <AskByMail /> : <Text>{texts.forgottenByHand}</Text>}
      <Anchor component="button" type="button" size="sm" onClick={onBack}>
        {texts.back}
      </Anchor>
    </Stack>
  );
}

function AskByMail() {
  const texts = useWords(signInWords);
  const [email, setEmail] = useState("");
  const [state, setState] = useState<"asking" | "sent" | "offline" | "too-many">();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setState("asking");
    const response = await askAuth("/request-password-reset", { email: email.trim() }).catch(() => undefined);
    const refused = response?.ok === true ? undefined : refusedBy(response);
    // Also where the server found nothing right in it: what it thinks of an address is nobody's business.
    setState(refused === "offline" || refused === "too-many" ? refused : "sent");
  };
  if (state === "sent")
    return (
      <Alert color="green" role="status">
        {texts.forgottenSent}
      </Alert>
    );
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text>{texts.forgottenByMail}</Text>
        <Refused text={state === "offline" || state === "too-many" ? texts[state] : undefined} />
        <TextInput
          label={texts.email}
          type="email"
          autoComplete="username"
          autoFocus
          required
          withAsterisk={false}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <Button type="submit" loading={state === "asking"}>
          {texts.sendLink}
        </Button>
      </Stack>
    </form>
  );
}
