import { Stack } from "@mantine/core";
import { useWords } from "#newsroom/app/words.ts";
import { TextAreaField, TextField } from "../../components/fields.tsx";
import type { FormProps } from "../items/form-props.ts";
import { libraryWords } from "./library-words.ts";

/** What is said of a file. */
export function MediaForm({ draft, isReadOnly }: FormProps) {
  const texts = useWords(libraryWords);
  const fields = { draft, isReadOnly };
  const { type = "" } = draft.content as { type?: string };
  return (
    <Stack gap="md">
      <TextField {...fields} name="title" limit={300} help={texts.titleHelp} isNeeded />
      {type.startsWith("image/") && (
        <TextAreaField {...fields} name="alt" limit={1_000} help={texts.altHelp} isNeeded />
      )}
      <TextAreaField {...fields} name="caption" limit={2_000} />
      <TextField {...fields} name="credit" limit={300} />
    </Stack>
  );
}
