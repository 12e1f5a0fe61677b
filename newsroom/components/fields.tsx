import { Stack, Text, Textarea, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useFieldLabel } from "#newsroom/areas/items/field-labels.ts";
import type { Draft } from "#newsroom/writing/use-draft.ts";

/** What fields are of: a draft, or something small that is saved by a press. */
export type Written = Pick<Draft, "content" | "change">;

/** A field of a draft that is text. An empty one is absent, for there is nothing to say. */
export interface TextFieldProps {
  readonly draft: Written;
  readonly name: string;
  readonly isReadOnly: boolean;
  /** UTF-16 units that its kind takes; more may be typed, and is counted. */
  readonly limit: number;
  readonly help?: string;
  readonly lang?: string;
  readonly placeholder?: string;
  /** Kept as "" when empty: its kind cannot do without it. */
  readonly isNeeded?: boolean;
  readonly type?: string;
}

function useTextField({ draft, name, isNeeded = false, limit }: TextFieldProps) {
  const label = useFieldLabel();
  const value = draft.content[name];
  const text = typeof value === "string" ? value : "";
  return {
    label: label(name),
    value: text,
    error: text.length > limit ? `${text.length} / ${limit}` : undefined,
    onChange: (event: { currentTarget: { value: string } }) => {
      const typed = event.currentTarget.value;
      draft.change({ [name]: typed === "" && !isNeeded ? undefined : typed });
    },
  };
}

export function TextField(props: TextFieldProps) {
  const { isReadOnly, help, lang, placeholder, type } = props;
  return (
    <TextInput
      {...useTextField(props)}
      description={help}
      readOnly={isReadOnly}
      lang={lang}
      placeholder={placeholder}
      type={type ?? "text"}
    />
  );
}

export function TextAreaField(props: TextFieldProps & { readonly rows?: number }) {
  const { isReadOnly, help, lang, rows = 2 } = props;
  return (
    <Textarea
      {...useTextField(props)}
      description={help}
      readOnly={isReadOnly}
      lang={lang}
      autosize
      minRows={rows}
      maxRows={20}
    />
  );
}

/** Fields that belong together, under a name. */
export function FieldGroup({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Stack
      component="fieldset"
      gap="sm"
      p="md"
      bd="1px solid var(--mantine-color-default-border)"
      style={{ borderRadius: 4 }}
    >
      <Text component="legend" fw={600} px={6}>
        {title}
      </Text>
      {children}
    </Stack>
  );
}
