import { Alert, Button, Code, Group, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useMemo, useState } from "react";
import { renderSVG } from "uqr";
import { askAuth, refusedBy } from "#newsroom/api/sign-in.ts";
import { useWords } from "#newsroom/app/words.ts";
import { notifyDone, notifyFailed } from "../../components/notices.tsx";
import { CopyText } from "../../components/shown-once.tsx";
import { ownProblem } from "./own-problem.ts";
import { ownWords } from "./own-words.ts";

interface SetUp {
  readonly totpURI: string;
  readonly backupCodes: readonly string[];
}

/** Turning the second step of signing in on and off. */
export function TwoStep({ onSetUp }: { readonly onSetUp?: () => void }) {
  const texts = useWords(ownWords);
  const state = useQuery({
    queryKey: ["two-step"],
    queryFn: async () => {
      const { user } = (await (await fetch("/api/auth/get-session")).json()) as {
        user: { twoFactorEnabled?: boolean };
      };
      return user.twoFactorEnabled === true;
    },
  });
  const [setUp, setSetUp] = useState<SetUp>();
  const enable = async (password: string) => {
    const response = await askAuth("/two-factor/enable", { password }).catch(() => undefined);
    if (response?.ok !== true) return notifyFailed(ownProblem(response, texts, texts.presentWrong));
    setSetUp((await response.json()) as SetUp);
  };
  const disable = async (password: string) => {
    const response = await askAuth("/two-factor/disable", { password }).catch(() => undefined);
    if (response?.ok !== true) return notifyFailed(ownProblem(response, texts, texts.presentWrong));
    notifyDone(texts.disabled);
    await state.refetch();
  };
  if (setUp !== undefined)
    return (
      <Confirm
        setUp={setUp}
        onDone={async () => {
          notifyDone(texts.enabled);
          await state.refetch();
          onSetUp?.();
        }}
        isOn={state.data === true}
      />
    );
  return (
    <Stack gap="sm">
      <Text>{texts.twoStepHelp}</Text>
      <Text fw={600}>{state.data === true ? texts.on : texts.off}</Text>
      {state.data === true ? (
        <WithPassword key="off" label={texts.disable} onTake={disable} />
      ) : (
        <WithPassword key="on" label={texts.enable} onTake={enable} />
      )}
    </Stack>
  );
}

interface WithPasswordProps {
  readonly label: string;
  readonly onTake: (password: string) => Promise<unknown>;
}

function WithPassword({ label, onTake }: WithPasswordProps) {
  const texts = useWords(ownWords);
  const [password, setPassword] = useState("");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await onTake(password);
    setPassword("");
  };
  return (
    <form onSubmit={submit}>
      <Group align="end">
        <PasswordInput
          label={texts.passwordForThis}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          style={{ flex: "1 1 14rem" }}
        />
        <Button type="submit" variant="default" disabled={password === ""}>
          {label}
        </Button>
      </Group>
    </form>
  );
}

interface ConfirmProps {
  readonly setUp: SetUp;
  readonly isOn: boolean;
  readonly onDone: () => Promise<void>;
}

/** The secret as a picture and as letters, the first code, and the codes for the day the phone is lost. */
function Confirm({ setUp, isOn, onDone }: ConfirmProps) {
  const texts = useWords(ownWords);
  const [code, setCode] = useState("");
  const [problem, setProblem] = useState<string>();
  const picture = useMemo(
    () => `data:image/svg+xml,${encodeURIComponent(renderSVG(setUp.totpURI, { border: 2 }))}`,
    [setUp.totpURI],
  );
  const codes = setUp.backupCodes.join("\n");
  const secret = new URL(setUp.totpURI).searchParams.get("secret") ?? "";
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    const response = await askAuth("/two-factor/verify-totp", { code: code.replaceAll(/\s/g, "") }).catch(
      () => undefined,
    );
    if (response?.ok === true) return onDone();
    const why = refusedBy(response);
    setProblem(why === "refused" ? texts.codeWrong : why === "too-many" ? texts.tooMany : texts.failed);
  };
  return (
    <Stack gap="sm">
      {!isOn && (
        <form onSubmit={confirm}>
          <Stack gap="sm">
            <Text>{texts.scan}</Text>
            <img src={picture} alt={texts.qr} width={200} height={200} />
            <Code>{secret.match(/.{1,4}/g)?.join(" ")}</Code>
            <Group align="end">
              <TextInput
                label={texts.code}
                inputMode="numeric"
                autoComplete="one-time-code"
                autoFocus
                value={code}
                error={problem}
                onChange={(event) => setCode(event.currentTarget.value)}
              />
              <Button type="submit">{texts.confirm}</Button>
            </Group>
          </Stack>
        </form>
      )}
      <Alert title={texts.recovery} color="yellow">
        <Text mb="xs">{texts.recoveryHelp}</Text>
        <Code block mb="xs">
          {codes}
        </Code>
        <CopyText value={codes} />
      </Alert>
    </Stack>
  );
}
