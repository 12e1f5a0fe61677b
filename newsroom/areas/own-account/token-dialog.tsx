import { Alert, Button, Checkbox, Group, Select, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { Capability } from "#accounts/roles.ts";
import { call, RefusedError } from "#newsroom/api/client.ts";
import { useMay } from "#newsroom/api/session.ts";
import { describeError } from "#newsroom/app/refusal-words.ts";
import { useLanguage, useWords } from "#newsroom/app/words.ts";
import { Dialog, DialogFoot } from "#newsroom/components/dialog.tsx";
import { ShownOnce } from "#newsroom/components/shown-once.tsx";
import { capabilityWords } from "../accounts/capability-words.ts";
import { tokenWords } from "./token-words.ts";

const DAY_MS = 24 * 3_600_000;

/** Makes a token, and shows it once. */
export function TokenDialog({ onClose }: { readonly onClose: () => void }) {
  const texts = useWords(tokenWords);
  const language = useLanguage();
  const client = useQueryClient();
  const [name, setName] = useState("");
  const [chosen, setChosen] = useState<string[]>([]);
  const [days, setDays] = useState("90");
  const [isIncomplete, setIncomplete] = useState(false);
  const make = useMutation({
    mutationFn: () => {
      const expiresAt = new Date(Date.now() + Number(days) * DAY_MS).toISOString();
      return call("POST /own/tokens", { body: { name, capabilities: chosen as Capability[], expiresAt } });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ["own-tokens"] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isWhole = name.trim() !== "" && chosen.length > 0;
    setIncomplete(!isWhole);
    if (isWhole) make.mutate();
  };
  if (make.data !== undefined)
    return (
      <Dialog onClose={onClose} title={texts.madeTitle} size="lg">
        <ShownOnce label={texts.madeTitle} help={texts.madeHelp} value={make.data.token} onClose={onClose} />
      </Dialog>
    );
  return (
    <Dialog onClose={onClose} title={texts.make} size="lg">
      <form onSubmit={submit} noValidate>
        <Stack>
          {isIncomplete && <Alert color="red">{texts.incomplete}</Alert>}
          {make.error !== null && <Alert color="red">{problem(make.error, texts.tooMany, language)}</Alert>}
          <TextInput
            label={texts.name}
            description={texts.nameHelp}
            value={name}
            maxLength={120}
            onChange={(event) => setName(event.currentTarget.value)}
            data-autofocus
          />
          <CapabilityChoice chosen={chosen} onChange={setChosen} />
          <Select
            label={texts.lasts}
            data={Object.entries(texts.days).map(([value, label]) => ({ value, label }))}
            value={days}
            onChange={(value) => setDays(value ?? "90")}
            allowDeselect={false}
          />
          <DialogFoot onCancel={onClose}>
            <Button type="submit" loading={make.isPending}>
              {texts.make}
            </Button>
          </DialogFoot>
        </Stack>
      </form>
    </Dialog>
  );
}

/** Of what one may do oneself; accounts are looked after by people alone. */
function CapabilityChoice({
  chosen,
  onChange,
}: {
  readonly chosen: string[];
  readonly onChange: (chosen: string[]) => void;
}) {
  const texts = useWords(tokenWords);
  const capabilities = useWords(capabilityWords);
  const may = useMay();
  const offered = (Object.entries(capabilities) as [Capability, string][]).filter(
    ([one]) => one !== "manage-accounts" && may.somewhere(one),
  );
  if (offered.length === 0) return <Text>{texts.noCapabilities}</Text>;
  return (
    <Checkbox.Group label={texts.capabilities} value={chosen} onChange={onChange}>
      <Stack gap="xs" mt="xs">
        {offered.map(([value, label]) => (
          <Checkbox key={value} value={value} label={label} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

const problem = (error: unknown, tooMany: string, language: "vi" | "en"): string =>
  error instanceof RefusedError && error.refusal.kind === "too-many" ? tooMany : describeError(error, language);
