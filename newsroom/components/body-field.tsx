import { Input } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useFieldLabel } from "#newsroom/areas/items/field-labels.ts";
import { useMediaPicker } from "#newsroom/areas/media/use-media-picker.tsx";
import { type EditorHandle, RichTextEditor } from "#newsroom/editor/rich-text-editor.tsx";
import type { Draft } from "#newsroom/writing/use-draft.ts";
import { emptyRichText } from "#richtext/empty.ts";
import type { RichText } from "#richtext/model.ts";
import { finder } from "./item-finder.ts";

interface BodyFieldProps {
  readonly draft: Draft;
  readonly language: "vi" | "en";
  readonly isReadOnly: boolean;
}

/** The text of an item. The editor holds a state of its own, and is told what comes from outside. */
export function BodyField({ draft, language, isReadOnly }: BodyFieldProps) {
  const label = useFieldLabel();
  const media = useMediaPicker();
  const editor = useRef<EditorHandle>(null);
  const { join } = draft;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the draft is the same as long as the screen stands.
  useEffect(
    () =>
      join({
        flush: () => editor.current?.flush(),
        show: ({ body }) =>
          editor.current?.replace((body as RichText | undefined) ?? emptyRichText, { isUndoable: false }),
      }),
    [],
  );
  return (
    <Input.Wrapper label={label("body")} labelElement="div">
      <RichTextEditor
        ref={editor}
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
