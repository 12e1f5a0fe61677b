import { NumberInput, Stack, Textarea } from "@mantine/core";
import { AttachmentsField } from "../../components/attachments-field.tsx";
import { BodyField } from "../../components/body-field.tsx";
import { TextAreaField, TextField } from "../../components/fields.tsx";
import { SectionSelect } from "../../components/section-select.tsx";
import { SlugField, withSlug } from "../../components/slug-field.tsx";
import { useFieldLabel } from "../items/field-labels.ts";
import type { FormProps } from "../items/form-props.ts";

export function PageForm({ item, draft, isReadOnly }: FormProps) {
  const label = useFieldLabel();
  const { language } = item;
  const {
    title = "",
    sectionId,
    position = 0,
  } = draft.content as { title?: string; sectionId?: string; position?: number };
  return (
    <Stack gap="md">
      <Textarea
        label={label("title")}
        value={title}
        lang={language}
        readOnly={isReadOnly}
        autosize
        minRows={1}
        size="lg"
        onChange={(event) => draft.change(withSlug(draft, event.currentTarget.value.replaceAll("\n", " "), "trang"))}
      />
      <SectionSelect
        label={label("sectionId")}
        value={sectionId}
        onChange={(id) => !isReadOnly && draft.change({ sectionId: id })}
        isFor={(section) => section.holds === "pages"}
        isClearable
      />
      <TextAreaField draft={draft} name="lead" limit={2_000} lang={language} isReadOnly={isReadOnly} />
      <BodyField draft={draft} language={language} isReadOnly={isReadOnly} />
      <AttachmentsField draft={draft} isReadOnly={isReadOnly} />
      <TextField draft={draft} name="reviewBy" type="date" limit={10} isReadOnly={isReadOnly} />
      <NumberInput
        label={label("position")}
        value={position}
        min={0}
        max={1_000_000}
        allowDecimal={false}
        readOnly={isReadOnly}
        onChange={(value) => draft.change({ position: typeof value === "number" ? value : 0 })}
      />
      <SlugField draft={draft} isReadOnly={isReadOnly} />
    </Stack>
  );
}
