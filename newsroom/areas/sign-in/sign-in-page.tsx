import { Anchor, Button, Divider, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { IconFingerprint } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { call } from "#newsroom/api/client.ts";
import { hasPasskeys, signInByPasskey } from "#newsroom/api/passkeys.ts";
import { sessionQuery } from "#newsroom/api/session.ts";
import { askAuth, leaveForProvider, type SignedIn, signIn } from "#newsroom/api/sign-in.ts";
import { queryClient } from "#newsroom/app/query-client.ts";
import { useWords } from "#newsroom/app/words.ts";
import { fill } from "../items/item-words.ts";
import { Entrance, Refused } from "./entrance.tsx";
import { ForgottenStep } from "./forgotten-step.tsx";
import { signInWords } from "./sign-in-words.ts";

type Step = "password" | "code" | "forgotten";

export function SignInPage() {
  const texts = useWords(signInWords);
  const { sau, error } = useSearch({ from: "/dang-nhap" });
  const navigate = useNavigate();
  const [step, setStep] = useState<Step>("password");
  const [over, setOver] = useState<CodeOver>();
  const ways = useQuery({ queryKey: ["ways-in"], queryFn: ({ signal }) => call("GET /ways-in", {}, signal) });
  // Only a place in the newsroom: an address from a link must not lead elsewhere.
  const to = sau?.startsWith("/") === true && !sau.startsWith("//") ? sau : "/";
  const enter = async () => {
    queryClient.removeQueries(sessionQuery);
    await navigate({ to });
  };
  if (step === "forgotten")
    return (
      <Entrance title={texts.forgottenTitle}>
        <ForgottenStep isByMail={ways.data?.resetByMail === true} onBack={() => setStep("password")} />
      </Entrance>
    );
  return (
    <Entrance title={texts.title}>
      {step === "code" ? (
        <CodeStep
          onIn={enter}
          onOver={(why) => {
            setStep("password");
            setOver(why);
          }}
        />
      ) : (
        <>
          <PasswordStep
            refusedBefore={over === undefined ? providerProblem(error, texts) : texts[over]}
            onIn={enter}
            onCode={() => setStep("code")}
          />
          <OtherWays provider={ways.data?.provider} to={to} onIn={enter} />
          <Anchor component="button" type="button" size="sm" onClick={() => setStep("forgotten")}>
            {texts.forgotten}
          </Anchor>
        </>
      )}
    </Entrance>
  );
}

/** Of the provider's guest whom it, or better-auth, sends back with an error (OAuth 2.0, 4.1.2.1). */
function providerProblem(error: string | undefined, texts: (typeof signInWords)["vi"]): string | undefined {
  // They changed their mind there.
  if (error === undefined || error === "access_denied") return undefined;
  return NOT_INVITED.has(error) ? texts.providerRefused : texts.providerFailed;
}

const NOT_INVITED: ReadonlySet<string> = new Set(["account_not_linked", "signup_disabled", "email_not_found"]);

interface PasswordStepProps {
  readonly refusedBefore: string | undefined;
  readonly onIn: () => Promise<void>;
  readonly onCode: () => void;
}

function PasswordStep({ refusedBefore, onIn, onCode }: PasswordStepProps) {
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
        <Refused text={refused === undefined ? refusedBefore : texts[refused]} />
        <TextInput
          label={texts.email}
          type="email"
          autoComplete="username"
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

interface OtherWaysProps {
  readonly provider: string | undefined;
  readonly to: string;
  readonly onIn: () => Promise<void>;
}

/** What lets in beside a password: a passkey where the browser knows them, the provider where the site has one. */
function OtherWays({ provider, to, onIn }: OtherWaysProps) {
  const texts = useWords(signInWords);
  const [refused, setRefused] = useState<string>();
  if (!hasPasskeys() && provider === undefined) return null;
  const byPasskey = async () => {
    const outcome = await signInByPasskey();
    if (outcome === "done") return onIn();
    if (outcome === "cancelled") return setRefused(undefined);
    setRefused(outcome === "too-many" || outcome === "offline" ? texts[outcome] : texts.passkeyRefused);
  };
  const byProvider = async () => {
    const left = await leaveForProvider(to);
    if (left !== "gone") setRefused(left === "refused" ? texts.providerAway : texts[left]);
  };
  return (
    <Stack gap="xs">
      <Divider label={texts.or} labelPosition="center" />
      <Refused text={refused} />
      {hasPasskeys() && (
        <Button variant="default" leftSection={<IconFingerprint size={18} aria-hidden />} onClick={byPasskey}>
          {texts.passkey}
        </Button>
      )}
      {provider !== undefined && (
        <Button variant="default" onClick={byProvider}>
          {fill(texts.provider, { name: provider })}
        </Button>
      )}
    </Stack>
  );
}

/** Six digits are of the authenticator's; anything else is taken for a recovery code. */
const pathOf = (code: string): string =>
  /^\d{6}$/.test(code) ? "/two-factor/verify-totp" : "/two-factor/verify-backup-code";

/** Why the password is asked again after a code. */
type CodeOver = "codeLate" | "codeUsed";

interface CodeStepProps {
  readonly onIn: () => Promise<void>;
  /** No code is taken any more: one begins with the password again. */
  readonly onOver: (why: CodeOver) => void;
}

function CodeStep({ onIn, onOver }: CodeStepProps) {
  const texts = useWords(signInWords);
  const [code, setCode] = useState("");
  const [refused, setRefused] = useState<"codeWrong" | "too-many" | "offline">();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const given = code.replaceAll(/\s/g, "");
    const response = await askAuth(pathOf(given), { code: given }).catch(() => undefined);
    if (response?.ok === true) return onIn();
    const { code: why } = ((await response?.json().catch(() => undefined)) ?? {}) as { readonly code?: string };
    if (why === "INVALID_TWO_FACTOR_COOKIE" || why === "TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE") return onOver("codeLate");
    if (why === "CODE_USED") return onOver("codeUsed");
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
        <Text size="sm" c="dimmed">
          {texts.codeLost}
        </Text>
      </Stack>
    </form>
  );
}
