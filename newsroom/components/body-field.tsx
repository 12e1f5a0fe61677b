import { Input } from "@mantine/core";
import { useFieldLabel } from "#newsroom/areas/items/field-labels.ts";
import { useMediaPicker } from "#newsroom/areas/media/use-media-picker.tsx";
import { RichTextEditor } from "#newsroom/editor/rich-text-editor.tsx";
import type { Draft } from "#newsroom/writing/use-draft.ts";
import { emptyRichText } from "#richtext/empty.ts";
import type { RichText } from "#richtext/model.ts";
import { finder } from "./item-finder.ts";

interface BodyFieldProps {
  readonly draft: Draft;
  readonly language: "vi" | "en";
  readonly isReadOnly: boolean;
}

/** The text of an item. It holds a state of its own, so it begins anew when another content is put in. */
export function BodyField({ draft, language, isReadOnly }: BodyFieldProps) {
  const label = useFieldLabel();
  const media = useMediaPicker();
  return (
    <Input.Wrapper label={label("body")} labelElement="div">
      <RichTextEditor
        key={`${draft.epoch} ${isReadOnly}`}
        value={(draft.content.body as RichText | undefined) ?? emptyRichText}
        onChange={(body) => draft.change({ body })}
        language={language}
        label={label("body")}
        media={media}
        items={finder}
        isReadOnly={isReadOnly}
      />
    </Input.Wrapper>
  );
}
