import { Textarea } from "@mantine/core";
import { useFieldLabel } from "#newsroom/areas/items/field-labels.ts";
import type { Draft } from "#newsroom/writing/use-draft.ts";
import { withSlug } from "./slug-field.tsx";

interface TitleFieldProps {
  readonly draft: Draft;
  readonly language: "vi" | "en";
  readonly isReadOnly: boolean;
  /** UTF-16 units that the kind takes; more may be typed, and is counted. */
  readonly limit: number;
  /** What the address is where the title has no letter for it. */
  readonly slug: string;
}

/** A title, from which the address follows until somebody chooses another. */
export function TitleField({ draft, language, isReadOnly, limit, slug }: TitleFieldProps) {
  const label = useFieldLabel();
  const { title = "" } = draft.content as { title?: string };
  return (
    <Textarea
      label={label("title")}
      value={title}
      lang={language}
      readOnly={isReadOnly}
      autosize
      minRows={1}
      size="lg"
      error={title.length > limit ? `${title.length} / ${limit}` : undefined}
      onChange={(event) => draft.change(withSlug(draft, event.currentTarget.value.replaceAll("\n", " "), slug))}
    />
  );
}
