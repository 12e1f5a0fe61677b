import { Button, Group, Stack, Text } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call, type ReplyOf } from "#newsroom/api/client.ts";
import { describeError } from "#newsroom/app/refusal-words.ts";
import { useLanguage, useWords } from "#newsroom/app/words.ts";
import { Dialog, DialogFoot } from "#newsroom/components/dialog.tsx";
import { useMoments } from "../../components/moments.ts";
import { notifyDone, notifyFailed } from "../../components/notices.tsx";
import { capabilityWords } from "../accounts/capability-words.ts";
import { fill } from "../items/item-words.ts";
import { TokenDialog } from "./token-dialog.tsx";
import { tokenWords } from "./token-words.ts";

type Token = ReplyOf<"GET /own/tokens">["tokens"][number];

/** What one's own scripts show instead of a session. */
export function Tokens() {
  const texts = useWords(tokenWords);
  const list = useQuery({ queryKey: ["own-tokens"], queryFn: ({ signal }) => call("GET /own/tokens", {}, signal) });
  const [open, setOpen] = useState<"new" | Token>();
  const close = () => setOpen(undefined);
  return (
    <Stack gap="sm">
      <Text>{texts.help}</Text>
      {list.data?.tokens.length === 0 && <Text c="dimmed">{texts.none}</Text>}
      {list.data?.tokens.map((one) => (
        <TokenLine key={one.id} token={one} onRevoke={() => setOpen(one)} />
      ))}
      <Group justify="flex-end">
        <Button variant="default" onClick={() => setOpen("new")}>
          {texts.make}
        </Button>
      </Group>
      {open === "new" && <TokenDialog onClose={close} />}
      {typeof open === "object" && <RevokeDialog token={open} onClose={close} />}
    </Stack>
  );
}

function TokenLine({ token, onRevoke }: { readonly token: Token; readonly onRevoke: () => void }) {
  const texts = useWords(tokenWords);
  const capabilities = useWords(capabilityWords);
  const moments = useMoments();
  const { name, lastUsedDay } = token;
  const used = lastUsedDay === undefined ? texts.neverUsed : fill(texts.lastUsed, { day: moments.day(lastUsedDay) });
  return (
    <Group justify="space-between" wrap="nowrap">
      <div style={{ minWidth: 0, overflowWrap: "anywhere" }}>
        <Text>{name}</Text>
        <Text size="sm" c="dimmed">
          {token.capabilities.map((one) => capabilities[one]).join(", ")}
        </Text>
        <Text size="sm" c="dimmed">
          {fill(texts.until, { day: moments.day(token.expiresAt) })} · {used}
        </Text>
      </div>
      <Button
        variant="subtle"
        color="red"
        size="sm"
        aria-label={`${texts.revoke}: ${name}`}
        onClick={onRevoke}
        style={{ flexShrink: 0 }}
      >
        {texts.revoke}
      </Button>
    </Group>
  );
}

function RevokeDialog({ token, onClose }: { readonly token: Token; readonly onClose: () => void }) {
  const texts = useWords(tokenWords);
  const language = useLanguage();
  const revoke = useMutation({
    mutationFn: () => call("DELETE /own/tokens/:id", { parameters: { id: token.id } }),
    onSuccess: () => notifyDone(texts.revoked),
    onError: (error) => notifyFailed(describeError(error, language)),
    onSettled: async (_data, _error, _given, _before, { client }) => {
      await client.invalidateQueries({ queryKey: ["own-tokens"] });
      onClose();
    },
  });
  return (
    <Dialog onClose={onClose} title={texts.revoke}>
      <Stack>
        <Text>{fill(texts.revokeSure, { name: token.name })}</Text>
        <DialogFoot onCancel={onClose} isCancelFirst>
          <Button color="red" loading={revoke.isPending} onClick={() => revoke.mutate()}>
            {texts.revoke}
          </Button>
        </DialogFoot>
      </Stack>
    </Dialog>
  );
}
