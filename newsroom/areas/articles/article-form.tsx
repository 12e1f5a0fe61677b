import { Stack, TagsInput, TextInput } from "@mantine/core";
import { useWords, words } from "#newsroom/app/words.ts";
import { AttachmentsField } from "../../components/attachments-field.tsx";
import { BodyField } from "../../components/body-field.tsx";
import { FieldGroup, TextAreaField, TextField } from "../../components/fields.tsx";
import { PictureField } from "../../components/picture-field.tsx";
import { SectionField } from "../../components/section-field.tsx";
import { SlugField } from "../../components/slug-field.tsx";
import { TitleField } from "../../components/title-field.tsx";
import { useFieldLabel } from "../items/field-labels.ts";
import type { FormProps } from "../items/form-props.ts";

const texts = words({
  vi: {
    leadHelp: "Một, hai câu nói điều chính: ai, việc gì, ở đâu, khi nào.",
    about: "Ghi chú bài",
    sourceName: "Nguồn tin",
    sourceUrl: "Địa chỉ của nguồn",
    tagsHelp: "Gõ từ khóa rồi bấm Enter.",
  },
  en: {
    leadHelp: "One or two sentences with the main thing: who, what, where, when.",
    about: "About this item",
    sourceName: "Source",
    sourceUrl: "Address of the source",
    tagsHelp: "Type a tag, then press Enter.",
  },
});

const MAX_TITLE = 300;

export function ArticleForm({ item, draft, isReadOnly }: FormProps) {
  const own = useWords(texts);
  const label = useFieldLabel();
  const { language } = item;
  const { tags = [] } = draft.content as { tags?: string[] };
  return (
    <Stack gap="md">
      <TitleField draft={draft} language={language} isReadOnly={isReadOnly} limit={MAX_TITLE} slug="tin" />
      <SectionField item={item} draft={draft} isReadOnly={isReadOnly} holds="articles" />
      <TextAreaField
        draft={draft}
        name="lead"
        limit={2_000}
        help={own.leadHelp}
        lang={language}
        isReadOnly={isReadOnly}
      />
      <PictureField draft={draft} name="pictureId" isReadOnly={isReadOnly} />
      <BodyField draft={draft} language={language} isReadOnly={isReadOnly} />
      <AttachmentsField draft={draft} isReadOnly={isReadOnly} />
      <FieldGroup title={own.about}>
        <TextField draft={draft} name="byline" limit={300} isReadOnly={isReadOnly} lang={language} />
        <SourceFields draft={draft} isReadOnly={isReadOnly} />
        <TagsInput
          label={label("tags")}
          description={own.tagsHelp}
          value={tags}
          onChange={(next) => draft.change({ tags: next })}
          maxTags={30}
          readOnly={isReadOnly}
        />
        <SlugField draft={draft} isReadOnly={isReadOnly} />
      </FieldGroup>
    </Stack>
  );
}

interface Source {
  readonly name?: string;
  readonly url?: string;
}

function SourceFields({ draft, isReadOnly }: Pick<FormProps, "draft" | "isReadOnly">) {
  const own = useWords(texts);
  const { source = {} } = draft.content as { source?: Source };
  const set = (part: Source) => {
    const { name = "", url = "" } = { ...source, ...part };
    const isEmpty = name === "" && url === "";
    draft.change({ source: isEmpty ? undefined : { name, ...(url === "" ? {} : { url }) } });
  };
  return (
    <>
      <TextInput
        label={own.sourceName}
        value={source.name ?? ""}
        readOnly={isReadOnly}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TextInput
        label={own.sourceUrl}
        type="url"
        value={source.url ?? ""}
        readOnly={isReadOnly}
        onChange={(event) => set({ url: event.currentTarget.value })}
      />
    </>
  );
}
