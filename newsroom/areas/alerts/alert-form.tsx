import "#newsroom/editor/older-browsers.ts";
import { Radio, SimpleGrid, Stack, TagsInput, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { ALERT_LEVELS, type AlertContent } from "#areas/alerts/model.ts";
import { call } from "#newsroom/api/client.ts";
import { useWords } from "#newsroom/app/words.ts";
import { isSafeHref, itemOf } from "#richtext/href.ts";
import { FieldGroup, TextAreaField, TextField } from "../../components/fields.tsx";
import { ItemPicker } from "../../components/item-picker.tsx";
import { MomentField } from "../../components/moment-field.tsx";
import { useFieldLabel } from "../items/field-labels.ts";
import type { FormProps } from "../items/form-props.ts";
import { pathOf } from "./alert-paths.ts";
import { alertWords } from "./alert-words.ts";

/** What residents must see at once. */
export function AlertForm({ item, draft, isReadOnly }: FormProps) {
  const texts = useWords(alertWords);
  const label = useFieldLabel();
  const { level, paths = [] } = draft.content as Partial<AlertContent>;
  const { language } = item;
  return (
    <Stack gap="md">
      <Radio.Group label={label("level")} value={level ?? ""} onChange={(next) => draft.change({ level: next })}>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" mt={6}>
          {ALERT_LEVELS.map((one) => (
            <Radio
              key={one}
              value={one}
              label={texts.levels[one].name}
              description={texts.levels[one].help}
              disabled={isReadOnly && one !== level}
            />
          ))}
        </SimpleGrid>
      </Radio.Group>
      <TextField {...{ draft, isReadOnly }} name="title" limit={200} help={texts.titleHelp} lang={language} isNeeded />
      <TextAreaField {...{ draft, isReadOnly }} name="text" limit={600} help={texts.textHelp} lang={language} />
      <LinkFields draft={draft} isReadOnly={isReadOnly} language={language} />
      <TimeFields draft={draft} isReadOnly={isReadOnly} />
      <TagsInput
        label={label("paths")}
        description={texts.pathsHelp}
        value={[...paths]}
        data={["/", "/van-ban", "/lich-cong-tac"]}
        maxTags={20}
        readOnly={isReadOnly}
        onChange={(next) => draft.change({ paths: [...new Set(next.map(pathOf))] })}
      />
    </Stack>
  );
}

type PartProps = Pick<FormProps, "draft" | "isReadOnly">;

function TimeFields({ draft, isReadOnly }: PartProps) {
  const texts = useWords(alertWords);
  const label = useFieldLabel();
  const { from, until } = draft.content as Partial<AlertContent>;
  const isBackwards = from !== undefined && until !== undefined && until <= from;
  return (
    <FieldGroup title={texts.when}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <MomentField
          label={label("from")}
          value={from}
          onChange={(at) => draft.change({ from: at })}
          isReadOnly={isReadOnly}
          isNeeded
        />
        <MomentField
          label={label("until")}
          value={until}
          onChange={(at) => draft.change({ until: at })}
          isReadOnly={isReadOnly}
          error={isBackwards ? texts.untilWrong : undefined}
        />
      </SimpleGrid>
      <Text size="xs" c="dimmed">
        {texts.untilHelp}
      </Text>
    </FieldGroup>
  );
}

function LinkFields({ draft, isReadOnly, language }: PartProps & { readonly language: "vi" | "en" }) {
  const texts = useWords(alertWords);
  const label = useFieldLabel();
  const { href = "" } = draft.content as Partial<AlertContent>;
  return (
    <FieldGroup title={texts.linkGroup}>
      <TextInput
        label={label("href")}
        description={texts.hrefHelp}
        value={href}
        readOnly={isReadOnly}
        error={href !== "" && !isSafeHref(href) ? texts.hrefWrong : undefined}
        onChange={(event) => draft.change({ href: event.currentTarget.value.trim() || undefined })}
      />
      <LinkedItem href={href} />
      {!isReadOnly && <ItemPicker label={texts.hrefFind} onFound={({ id }) => draft.change({ href: `item:${id}` })} />}
      <TextField {...{ draft, isReadOnly }} name="linkTitle" limit={200} help={texts.linkTitleHelp} lang={language} />
    </FieldGroup>
  );
}

/** What an `item:…` stands for. */
function LinkedItem({ href }: { readonly href: string }) {
  const texts = useWords(alertWords);
  const id = itemOf(href)?.id;
  const { data } = useQuery({
    queryKey: ["item-title", id],
    queryFn: ({ signal }) => call("GET /items/:id", { parameters: { id: id ?? "" } }, signal),
    enabled: id !== undefined,
    retry: false,
  });
  if (id === undefined || data === undefined) return null;
  return (
    <Text size="sm">
      {texts.leadsTo} {data.title}
    </Text>
  );
}
