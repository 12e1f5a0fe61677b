import { NumberInput, Stack } from "@mantine/core";
import { AttachmentsField } from "../../components/attachments-field.tsx";
import { BodyField } from "../../components/body-field.tsx";
import { DraftDay } from "../../components/draft-day.tsx";
import { TextAreaField } from "../../components/fields.tsx";
import { SectionSelect } from "../../components/section-select.tsx";
import { SlugField } from "../../components/slug-field.tsx";
import { TitleField } from "../../components/title-field.tsx";
import { useFieldLabel } from "../items/field-labels.ts";
import type { FormProps } from "../items/form-props.ts";

export function PageForm({ item, draft, isReadOnly }: FormProps) {
  const label = useFieldLabel();
  const { language } = item;
  const { sectionId, position = 0 } = draft.content as { sectionId?: string; position?: number };
  return (
    <Stack gap="md">
      <TitleField draft={draft} language={language} isReadOnly={isReadOnly} limit={500} slug="trang" />
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
      <DraftDay draft={draft} name="reviewBy" isReadOnly={isReadOnly} />
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
