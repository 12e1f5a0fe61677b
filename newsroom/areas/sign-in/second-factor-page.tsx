import { Anchor, Button, Stack, Text, Title } from "@mantine/core";
import { IconFingerprint } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { addPasskey, hasPasskeys, listPasskeys, signInByPasskey } from "#newsroom/api/passkeys.ts";
import { sessionQuery } from "#newsroom/api/session.ts";
import { signOut } from "#newsroom/api/sign-in.ts";
import { LoadingPage } from "#newsroom/app/page-states.tsx";
import { queryClient } from "#newsroom/app/query-client.ts";
import { useWords } from "#newsroom/app/words.ts";
import { ownWords } from "../own-account/own-words.ts";
import { passkeyProblem, passkeyWords } from "../own-account/passkey-words.ts";
import { TwoStep } from "../own-account/two-step.tsx";
import { Entrance, Refused } from "./entrance.tsx";
import { signInWords } from "./sign-in-words.ts";

/** For who owes the second factor that their role asks: the server lets them to nothing else. */
export function SecondFactorPage() {
  const texts = useWords(signInWords);
  const navigate = useNavigate();
  const [isSetUp, setSetUp] = useState(false);
  const passkeys = useQuery({ queryKey: ["own-passkeys"], queryFn: ({ signal }) => listPasskeys(signal) });
  const enter = async () => {
    queryClient.removeQueries(sessionQuery);
    await navigate({ to: "/" });
  };
  const leave = async () => {
    await signOut().catch(() => undefined);
    location.assign("/toa-soan/dang-nhap");
  };
  // What is set up is told first: who has a passkey uses it, and is not shown for a moment how to set up another way.
  if (passkeys.isPending) return <LoadingPage />;
  return (
    <Entrance title={texts.owed}>
      {passkeys.data !== undefined && passkeys.data.length > 0 ? (
        <UsePasskey onIn={enter} />
      ) : (
        <>
          <Text>{texts.owedHelp}</Text>
          <section aria-label={texts.owedCodes}>
            <Title order={2} size="h4" mb="xs">
              {texts.owedCodes}
            </Title>
            <TwoStep onSetUp={() => setSetUp(true)} />
          </section>
          {isSetUp ? (
            <Stack gap="xs">
              <Text size="sm">{texts.owedKeepCodes}</Text>
              <Button onClick={() => void enter()}>{texts.owedGoOn}</Button>
            </Stack>
          ) : (
            hasPasskeys() && <ByPasskey onIn={enter} />
          )}
        </>
      )}
      {!isSetUp && (
        <Anchor component="button" type="button" size="sm" onClick={() => void leave()}>
          {texts.signOut}
        </Anchor>
      )}
    </Entrance>
  );
}

/** For who has a passkey and came in by the password: nothing else is set up in its place. */
function UsePasskey({ onIn }: { readonly onIn: () => Promise<void> }) {
  const texts = useWords(signInWords);
  const [isRefused, setRefused] = useState(false);
  const take = async () => {
    const outcome = await signInByPasskey();
    if (outcome === "done") return onIn();
    setRefused(outcome !== "cancelled");
  };
  return (
    <Stack gap="sm">
      <Text>{texts.owedHasPasskey}</Text>
      <Refused text={isRefused ? texts.passkeyRefused : undefined} />
      <Button leftSection={<IconFingerprint size={18} aria-hidden />} onClick={() => void take()}>
        {texts.passkey}
      </Button>
      <Text size="sm" c="dimmed">
        {texts.owedPasskeyLost}
      </Text>
    </Stack>
  );
}

/** A passkey counts for the session that it began: so it is made, and then used. */
function ByPasskey({ onIn }: { readonly onIn: () => Promise<void> }) {
  const texts = useWords(signInWords);
  const own = useWords(ownWords);
  const passkey = useWords(passkeyWords);
  const [refused, setRefused] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const make = async () => {
    setBusy(true);
    const made = await addPasskey(passkey.thisDevice);
    // One that is there already does as well.
    const outcome = made === "done" || made === "known" || made === "refused" ? await signInByPasskey() : made;
    setBusy(false);
    if (outcome === "done") return onIn();
    setRefused(passkeyProblem(outcome, passkey, own));
  };
  return (
    <section aria-label={texts.owedPasskey}>
      <Title order={2} size="h4" mb="xs">
        {texts.owedPasskey}
      </Title>
      <Stack gap="sm">
        <Text>{texts.owedPasskeyHelp}</Text>
        <Refused text={refused} />
        <Button
          variant="default"
          leftSection={<IconFingerprint size={18} aria-hidden />}
          loading={isBusy}
          onClick={() => void make()}
        >
          {texts.owedPasskeyMake}
        </Button>
      </Stack>
    </section>
  );
}
