import { Button, CopyButton, Group, Stack, Text, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useWords, words } from "#newsroom/app/words.ts";

const texts = words({
  vi: { copy: "Chép", copied: "Đã chép", close: "Đóng" },
  en: { copy: "Copy", copied: "Copied", close: "Close" },
});

interface ShownOnceProps {
  /** What it is, for those who do not see the field. */
  readonly label: string;
  readonly help: string;
  readonly value: string;
  readonly copy?: string;
  readonly onClose: () => void;
  /** What else there is to say of it. */
  readonly children?: ReactNode;
}

/** A link or a token that is shown this once, to be handed on. */
export function ShownOnce({ label, help, value, copy, onClose, children }: ShownOnceProps) {
  const own = useWords(texts);
  return (
    <Stack>
      {children}
      <Text>{help}</Text>
      <TextInput
        readOnly
        value={value}
        aria-label={label}
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Group justify="flex-end">
        <CopyText value={value} label={copy} />
        <Button onClick={onClose}>{own.close}</Button>
      </Group>
    </Stack>
  );
}

/** Takes a text to where it is pasted. */
export function CopyText({ value, label }: { readonly value: string; readonly label?: string | undefined }) {
  const own = useWords(texts);
  return (
    <CopyButton value={value}>
      {({ copied, copy }) => (
        <Button variant="light" onClick={copy}>
          {copied ? own.copied : (label ?? own.copy)}
        </Button>
      )}
    </CopyButton>
  );
}
