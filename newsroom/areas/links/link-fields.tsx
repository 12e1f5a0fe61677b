import "#newsroom/editor/older-browsers.ts";
import { Select, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call, type ReplyOf } from "#newsroom/api/client.ts";
import { useMay } from "#newsroom/api/session.ts";
import { useWords } from "#newsroom/app/words.ts";
import { isSafeHref } from "#richtext/href.ts";
import { FieldGroup, TextAreaField, TextField, type Written } from "../../components/fields.tsx";
import { PictureField } from "../../components/picture-field.tsx";
import { useFieldLabel } from "../items/field-labels.ts";
import { linkWords } from "./link-words.ts";

export type Links = ReplyOf<"GET /links">;

export const linksQuery = { queryKey: ["links"], queryFn: () => call("GET /links") } as const;

interface LinkFieldsProps {
  readonly draft: Written;
  readonly isReadOnly: boolean;
}

export const isWebAddress = (url: string): boolean => /^https?:/.test(url) && isSafeHref(url);

/** An address as it stands on a letterhead, made whole; any other as it is. */
export const wholeAddress = (url: string): string => (/^[\w-]+(\.[\w-]+)+(\/|$)/.test(url) ? `https://${url}` : url);

/** What there is to say of another body's website. */
export function LinkFields({ draft, isReadOnly }: LinkFieldsProps) {
  const texts = useWords(linkWords);
  const fields = { draft, isReadOnly };
  return (
    <>
      <TextField {...fields} name="title" limit={200} lang="vi" isNeeded />
      <AddressField {...fields} />
      <GroupSelect {...fields} />
      <PictureField {...fields} name="logoId" />
      <TextAreaField {...fields} name="description" limit={500} lang="vi" />
      <FieldGroup title={texts.english}>
        <TextField {...fields} name="titleEn" limit={200} lang="en" />
        <TextAreaField {...fields} name="descriptionEn" limit={500} lang="en" />
      </FieldGroup>
    </>
  );
}

function AddressField({ draft, isReadOnly }: LinkFieldsProps) {
  const texts = useWords(linkWords);
  const label = useFieldLabel();
  const { url = "" } = draft.content as { url?: string };
  // Half an address is not at fault yet; and what is pressed next must not move away under the finger.
  const [isTyping, setTyping] = useState(false);
  return (
    <TextInput
      label={label("url")}
      description={texts.urlHelp}
      type="url"
      value={url}
      readOnly={isReadOnly}
      error={!isTyping && url !== "" && !isWebAddress(url) ? texts.urlWrong : undefined}
      onChange={(event) => {
        setTyping(true);
        draft.change({ url: event.currentTarget.value.trim() });
      }}
      onBlur={() => {
        setTyping(false);
        if (!isReadOnly) draft.change({ url: wholeAddress(url) });
      }}
    />
  );
}

function GroupSelect({ draft, isReadOnly }: LinkFieldsProps) {
  const texts = useWords(linkWords);
  const label = useFieldLabel();
  const may = useMay();
  const { data } = useQuery({ ...linksQuery, enabled: may.do("manage-links") });
  const { groupId } = draft.content as { groupId?: string };
  return (
    <Select
      label={label("groupId")}
      placeholder={texts.noGroupOption}
      data={(data?.groups ?? []).map(({ id, title }) => ({ value: id, label: title }))}
      value={groupId ?? null}
      onChange={(id) => draft.change({ groupId: id ?? undefined })}
      clearable={!isReadOnly}
      readOnly={isReadOnly}
    />
  );
}
