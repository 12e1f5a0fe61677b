import { Stack } from "@mantine/core";
import type { FormProps } from "../items/form-props.ts";
import { LinkFields } from "./link-fields.tsx";

export function LinkForm({ draft, isReadOnly }: FormProps) {
  return (
    <Stack gap="md">
      <LinkFields draft={draft} isReadOnly={isReadOnly} />
    </Stack>
  );
}
