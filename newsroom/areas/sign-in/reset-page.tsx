import { Anchor, Button, PasswordInput, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { passwordFault } from "#accounts/password-length.ts";
import { askAuth, refusedBy } from "#newsroom/api/sign-in.ts";
import { useWords } from "#newsroom/app/words.ts";
import { Entrance, Refused } from "./entrance.tsx";
import { signInWords } from "./sign-in-words.ts";

type State = "choosing" | "saving" | "done" | "gone" | "offline" | "too-many";

/** Behind the link by which somebody chooses a new password; what stands after its # is the token, tried when it is used. */
export function ResetPage() {
  const texts = useWords(signInWords);
  const [token] = useState(() => location.hash.slice(1));
  const [state, setState] = useState<State>(token === "" ? "gone" : "choosing");
  const save = async (newPassword: string) => {
    setState("saving");
    const response = await askAuth("/reset-password", { token, newPassword }).catch(() => undefined);
    const refused = response?.ok === true ? "done" : refusedBy(response);
    setState(refused === "refused" ? "gone" : refused);
  };
  if (state === "done" || state === "gone")
    return (
      <Entrance title={state === "done" ? texts.resetDone : texts.resetGone}>
        <Text>{state === "done" ? texts.resetDoneHelp : texts.resetGoneHelp}</Text>
        <Anchor component={Link} to="/dang-nhap">
          {state === "done" ? texts.title : texts.back}
        </Anchor>
      </Entrance>
    );
  return (
    <Entrance title={texts.reset}>
      <Refused text={state === "offline" || state === "too-many" ? texts[state] : undefined} />
      <NewPasswordForm isSaving={state === "saving"} onSave={save} />
    </Entrance>
  );
}

function NewPasswordForm({
  isSaving,
  onSave,
}: {
  readonly isSaving: boolean;
  readonly onSave: (password: string) => Promise<void>;
}) {
  const texts = useWords(signInWords);
  const [password, setPassword] = useState("");
  const [again, setAgain] = useState("");
  const [fault, setFault] = useState<"tooShort" | "tooLong" | "differs">();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = passwordFault(password) ?? (password === again ? undefined : "differs");
    setFault(found);
    if (found === undefined) await onSave(password);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <PasswordInput
          label={texts.password}
          description={texts.passwordHelp}
          autoComplete="new-password"
          value={password}
          error={fault === "tooShort" || fault === "tooLong" ? texts[fault] : undefined}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <PasswordInput
          label={texts.again}
          autoComplete="new-password"
          value={again}
          error={fault === "differs" ? texts.differs : undefined}
          onChange={(event) => setAgain(event.currentTarget.value)}
        />
        <Button type="submit" loading={isSaving}>
          {texts.resetSave}
        </Button>
      </Stack>
    </form>
  );
}
