import { Alert, Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { sessionQuery } from "#newsroom/api/session.ts";
import { askAuth, type SignedIn, signIn } from "#newsroom/api/sign-in.ts";
import { queryClient } from "#newsroom/app/query-client.ts";
import { useWords } from "#newsroom/app/words.ts";
import { Entrance } from "./entrance.tsx";
import { signInWords } from "./sign-in-words.ts";

export function SignInPage() {
  const texts = useWords(signInWords);
  const { sau } = useSearch({ from: "/dang-nhap" });
  const navigate = useNavigate();
  const [step, setStep] = useState<"password" | "code">("password");
  const enter = async () => {
    queryClient.removeQueries(sessionQuery);
    // Only a place in the newsroom: an address from a link must not lead elsewhere.
    await navigate({ to: sau?.startsWith("/") === true && !sau.startsWith("//") ? sau : "/" });
  };
  return (
    <Entrance title={texts.title}>
      {step === "password" ? <PasswordStep onIn={enter} onCode={() => setStep("code")} /> : <CodeStep onIn={enter} />}
    </Entrance>
  );
}

function PasswordStep({ onIn, onCode }: { readonly onIn: () => Promise<void>; readonly onCode: () => void }) {
  const texts = useWords(signInWords);
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [refused, setRefused] = useState<(SignedIn & { kind: "refused" })["why"]>();
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const signedIn = await signIn(email.trim(), password);
    setBusy(false);
    if (signedIn.kind === "in") return onIn();
    if (signedIn.kind === "second-factor") return onCode();
    setRefused(signedIn.why);
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Refused text={refused && texts[refused]} />
        <TextInput
          label={texts.email}
          type="email"
          autoComplete="username webauthn"
          required
          withAsterisk={false}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={texts.password}
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" loading={isBusy}>
          {texts.signIn}
        </Button>
      </Stack>
    </form>
  );
}

/** Six digits are of the authenticator's; anything else is taken for a recovery code. */
const pathOf = (code: string): string =>
  /^\d{6}$/.test(code) ? "/two-factor/verify-totp" : "/two-factor/verify-backup-code";

function CodeStep({ onIn }: { readonly onIn: () => Promise<void> }) {
  const texts = useWords(signInWords);
  const [code, setCode] = useState("");
  const [refused, setRefused] = useState<"codeWrong" | "too-many" | "offline">();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const given = code.replaceAll(/\s/g, "");
    const response = await askAuth(pathOf(given), { code: given }).catch(() => undefined);
    if (response?.ok === true) return onIn();
    setRefused(response === undefined ? "offline" : response.status === 429 ? "too-many" : "codeWrong");
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Refused text={refused && texts[refused]} />
        <TextInput
          label={texts.code}
          description={texts.codeHelp}
          autoComplete="one-time-code"
          autoFocus
          required
          withAsterisk={false}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Button type="submit">{texts.verify}</Button>
      </Stack>
    </form>
  );
}

function Refused({ text }: { readonly text: string | undefined }) {
  return text === undefined ? null : (
    <Alert color="red" role="alert">
      {text}
    </Alert>
  );
}
