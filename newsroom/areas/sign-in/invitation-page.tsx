import { Alert, Button, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { passwordFault } from "#accounts/password-length.ts";
import { call, RefusedError, type ReplyOf } from "#newsroom/api/client.ts";
import { sessionQuery } from "#newsroom/api/session.ts";
import { signIn } from "#newsroom/api/sign-in.ts";
import { LoadingPage } from "#newsroom/app/page-states.tsx";
import { queryClient } from "#newsroom/app/query-client.ts";
import { describeError } from "#newsroom/app/refusal-words.ts";
import { useLanguage, useWords } from "#newsroom/app/words.ts";
import { Entrance } from "./entrance.tsx";
import { signInWords } from "./sign-in-words.ts";

/** Behind the link of an invitation; what stands after its # is the token. */
export function InvitationPage() {
  const texts = useWords(signInWords);
  const language = useLanguage();
  const [token] = useState(() => location.hash.slice(1));
  const { data, error, isPending } = useQuery({
    queryKey: ["invitation", token],
    queryFn: () => call("POST /invitations/look", { body: { token } }),
    retry: false,
  });
  if (isPending) return <LoadingPage />;
  if (data === undefined) {
    const isGone = error instanceof RefusedError;
    return (
      <Entrance title={isGone ? texts.invitationGone : texts.invitation}>
        <Text>{isGone ? texts.invitationGoneHelp : describeError(error, language)}</Text>
      </Entrance>
    );
  }
  return (
    <Entrance title={texts.invitation}>
      <Text>
        {texts.invitationFor} <strong>{data.siteName}</strong>
      </Text>
      <AcceptForm token={token} invitation={data} />
    </Entrance>
  );
}

interface AcceptFormProps {
  readonly token: string;
  readonly invitation: ReplyOf<"POST /invitations/look">;
}

type Faults = Partial<Record<"name" | "email" | "password" | "again", string>>;

function AcceptForm({ token, invitation }: AcceptFormProps) {
  const texts = useWords(signInWords);
  const language = useLanguage();
  const navigate = useNavigate();
  const [given, setGiven] = useState({
    name: invitation.name ?? "",
    email: invitation.email ?? "",
    password: "",
    again: "",
  });
  const [faults, setFaults] = useState<Faults>({});
  const [failed, setFailed] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const field = (name: keyof typeof given) => ({
    value: given[name],
    error: faults[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setGiven((before) => ({ ...before, [name]: value }));
    },
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = findFaults(given, texts);
    setFaults(found);
    setFailed(undefined);
    if (Object.keys(found).length > 0) return;
    setBusy(true);
    const { name, email, password } = given;
    try {
      const made = await call("POST /invitations/accept", { body: { token, name, email, password } });
      await signIn(made.email, password);
      queryClient.removeQueries(sessionQuery);
      await navigate({ to: "/" });
    } catch (error) {
      const wrong = error instanceof RefusedError && error.refusal.kind === "invalid" ? error.refusal.issues : [];
      if (wrong.some(({ path }) => path === "email")) setFaults({ email: texts.taken });
      else setFailed(describeError(error, language));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {failed !== undefined && (
          <Alert color="red" role="alert">
            {failed}
          </Alert>
        )}
        <TextInput label={texts.name} description={texts.nameHelp} autoComplete="name" {...field("name")} />
        <TextInput
          label={texts.email}
          type="email"
          autoComplete="username"
          readOnly={invitation.email !== undefined}
          {...field("email")}
        />
        <PasswordInput
          label={texts.password}
          description={texts.passwordHelp}
          autoComplete="new-password"
          {...field("password")}
        />
        <PasswordInput label={texts.again} autoComplete="new-password" {...field("again")} />
        <Button type="submit" loading={isBusy}>
          {texts.create}
        </Button>
      </Stack>
    </form>
  );
}

function findFaults(
  { name, email, password, again }: Readonly<Record<"name" | "email" | "password" | "again", string>>,
  texts: (typeof signInWords)["vi"],
): Faults {
  const fault = passwordFault(password);
  return {
    ...(name.trim() === "" ? { name: texts.nameMissing } : {}),
    ...(/^\S+@\S+\.\S+$/.test(email.trim()) ? {} : { email: texts.emailWrong }),
    ...(fault === undefined ? {} : { password: texts[fault] }),
    ...(password === again ? {} : { again: texts.differs }),
  };
}
