import { Stack } from "@mantine/core";
import { TextField } from "../../components/fields.tsx";
import type { FormProps } from "../items/form-props.ts";

export function AlertForm({ draft, isReadOnly }: FormProps) {
  return (
    <Stack gap="md">
      <TextField draft={draft} name="title" limit={300} isReadOnly={isReadOnly} isNeeded />
    </Stack>
  );
}
