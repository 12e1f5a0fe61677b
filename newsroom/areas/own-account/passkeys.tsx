import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { addPasskey, hasPasskeys, listPasskeys, type Passkey, removePasskey } from "#newsroom/api/passkeys.ts";
import { useWords } from "#newsroom/app/words.ts";
import { Dialog, DialogFoot } from "#newsroom/components/dialog.tsx";
import { useMoments } from "../../components/moments.ts";
import { notifyDone, notifyFailed } from "../../components/notices.tsx";
import { fill } from "../items/item-words.ts";
import { ownWords } from "./own-words.ts";
import { passkeyProblem, passkeyWords } from "./passkey-words.ts";

/** One's own passkeys: what there is, another one, and away with one. */
export function Passkeys() {
  const texts = useWords(passkeyWords);
  const list = useQuery({ queryKey: ["own-passkeys"], queryFn: ({ signal }) => listPasskeys(signal) });
  const [removing, setRemoving] = useState<Passkey>();
  const refetch = async () => void (await list.refetch());
  return (
    <Stack gap="sm">
      <Text>{texts.help}</Text>
      {list.data?.length === 0 && <Text c="dimmed">{texts.none}</Text>}
      {list.data?.map((one) => (
        <PasskeyLine key={one.id} passkey={one} onRemove={() => setRemoving(one)} />
      ))}
      {hasPasskeys() ? <AddPasskey onAdded={refetch} /> : <Text c="dimmed">{texts.unsupported}</Text>}
      {removing !== undefined && (
        <RemoveDialog passkey={removing} onRemoved={refetch} onClose={() => setRemoving(undefined)} />
      )}
    </Stack>
  );
}

function PasskeyLine({ passkey, onRemove }: { readonly passkey: Passkey; readonly onRemove: () => void }) {
  const texts = useWords(passkeyWords);
  const moments = useMoments();
  const name = passkey.name ?? texts.unnamed;
  return (
    <Group justify="space-between" wrap="nowrap">
      <div style={{ minWidth: 0, overflowWrap: "anywhere" }}>
        <Text>{name}</Text>
        <Text size="sm" c="dimmed">
          {fill(texts.since, { time: moments.full(passkey.createdAt) })}
        </Text>
      </div>
      <Button
        variant="subtle"
        color="red"
        size="sm"
        aria-label={fill(texts.removeNamed, { name })}
        onClick={onRemove}
        style={{ flexShrink: 0 }}
      >
        {texts.remove}
      </Button>
    </Group>
  );
}

function AddPasskey({ onAdded }: { readonly onAdded: () => Promise<void> }) {
  const texts = useWords(passkeyWords);
  const own = useWords(ownWords);
  const [name, setName] = useState("");
  const [isBusy, setBusy] = useState(false);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const outcome = await addPasskey(name.trim() === "" ? texts.thisDevice : name.trim());
    setBusy(false);
    if (outcome !== "done") return notifyFailed(passkeyProblem(outcome, texts, own));
    setName("");
    notifyDone(texts.added);
    await onAdded();
  };
  return (
    <form onSubmit={add}>
      <Group align="end">
        <TextInput
          label={texts.name}
          placeholder={texts.thisDevice}
          value={name}
          maxLength={120}
          onChange={(event) => setName(event.currentTarget.value)}
          style={{ flex: "1 1 14rem" }}
        />
        <Button type="submit" variant="default" loading={isBusy}>
          {texts.add}
        </Button>
      </Group>
    </form>
  );
}

interface RemoveDialogProps {
  readonly passkey: Passkey;
  readonly onRemoved: () => Promise<void>;
  readonly onClose: () => void;
}

function RemoveDialog({ passkey, onRemoved, onClose }: RemoveDialogProps) {
  const texts = useWords(passkeyWords);
  const own = useWords(ownWords);
  const remove = async () => {
    if (await removePasskey(passkey.id)) notifyDone(texts.removed);
    else notifyFailed(own.failed);
    await onRemoved();
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={texts.title}>
      <Stack>
        <Text>{fill(texts.removeSure, { name: passkey.name ?? texts.unnamed })}</Text>
        <DialogFoot onCancel={onClose} isCancelFirst>
          <Button color="red" onClick={() => void remove()}>
            {texts.remove}
          </Button>
        </DialogFoot>
      </Stack>
    </Dialog>
  );
}
