import { NumberInput, Stack } from "@mantine/core";
import { AttachmentsField } from "../../components/attachments-field.tsx";
import { BodyField } from "../../components/body-field.tsx";
import { DraftDay } from "../../components/draft-day.tsx";
import { TextAreaField } from "../../components/fields.tsx";
import { SectionField } from "../../components/section-field.tsx";
import { SlugField } from "../../components/slug-field.tsx";
import { TitleField } from "../../components/title-field.tsx";
import { useFieldLabel } from "../items/field-labels.ts";
import type { FormProps } from "../items/form-props.ts";

export function PageForm({ item, draft, isReadOnly }: FormProps) {
  const label = useFieldLabel();
  const { language } = item;
  const { position = 0 } = draft.content as { position?: number };
  return (
    <Stack gap="md">
      <TitleField draft={draft} language={language} isReadOnly={isReadOnly} limit={500} slug="trang" />
      <SectionField item={item} draft={draft} isReadOnly={isReadOnly} holds="pages" isOptional />
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
