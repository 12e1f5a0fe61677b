import { Button, Checkbox, Group, Input, SimpleGrid, Stack, Text } from "@mantine/core";
import { ATTACHMENT_ROLES } from "#areas/documents/model.ts";
import { useWords } from "#newsroom/app/words.ts";
import type { Draft } from "#newsroom/writing/use-draft.ts";
import { AttachmentsField } from "../../components/attachments-field.tsx";
import { BodyField } from "../../components/body-field.tsx";
import { isDay } from "../../components/days.ts";
import { DraftDay } from "../../components/draft-day.tsx";
import { FieldGroup, TextAreaField, TextField } from "../../components/fields.tsx";
import { SectionField } from "../../components/section-field.tsx";
import { useFieldLabel } from "../items/field-labels.ts";
import type { FormProps } from "../items/form-props.ts";
import { documentWords } from "./document-words.ts";
import { titleOf, withoutMadeNames } from "./made-names.ts";
import { NumberField } from "./number-field.tsx";
import { RelationsField } from "./relations-field.tsx";
import { FieldsField, TermField } from "./term-fields.tsx";

/** A document of the register. */
export function DocumentForm({ item, draft, isReadOnly }: FormProps) {
  const texts = useWords(documentWords);
  const { language } = item;
  const own: Draft = {
    ...draft,
    change: (fields) => draft.change({ ...withoutMadeNames(draft.content), ...fields }),
  };
  const form = { draft: own, isReadOnly };
  return (
    <Stack gap="md">
      <TitleLine {...form} />
      <FieldGroup title={texts.facts}>
        <NumberField item={item} {...form} />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <TermField {...form} name="documentType" kind="type" limit={200} isNeeded />
          <DraftDay {...form} name="issuedOn" />
        </SimpleGrid>
        <TermField {...form} name="issuer" kind="issuer" limit={200} />
        <TermField {...form} name="signer" kind="signer" limit={300} />
        <TextAreaField {...form} name="abstract" limit={2_000} help={texts.abstractHelp} lang={language} isNeeded />
        <FieldsField {...form} help={texts.fieldsHelp} />
      </FieldGroup>
      <EffectFields {...form} />
      <AttachmentsField
        {...form}
        roles={ATTACHMENT_ROLES.map((role) => ({ value: role, label: texts.role[role] }))}
        rolesLabel={texts.roles}
      />
      <BodyField {...form} language={language} />
      <RelationsField item={item} {...form} />
      <PlaceFields item={item} {...form} />
    </Stack>
  );
}

type PartProps = Pick<FormProps, "draft" | "isReadOnly">;

/** The title as it will be. */
function TitleLine({ draft, isReadOnly }: PartProps) {
  const texts = useWords(documentWords);
  const { title, isMade } = titleOf(draft.content);
  return (
    <Input.Wrapper label={isMade ? texts.titleMade : texts.titleOwn} labelElement="div">
      <Text fw={600} mt={2} style={{ minHeight: "1.6em" }}>
        {title}
      </Text>
      {!isMade && !isReadOnly && (
        <Button size="compact-sm" variant="light" onClick={() => draft.change({ title: undefined })}>
          {texts.makeTitle}
        </Button>
      )}
    </Input.Wrapper>
  );
}

function EffectFields({ draft, isReadOnly }: PartProps) {
  const texts = useWords(documentWords);
  const label = useFieldLabel();
  const {
    issuedOn = "",
    expiresOn = "",
    partlyExpired = false,
  } = draft.content as {
    issuedOn?: string;
    expiresOn?: string;
    partlyExpired?: boolean;
  };
  const endsTooEarly = isDay(issuedOn) && isDay(expiresOn) && expiresOn < issuedOn;
  return (
    <FieldGroup title={texts.effect}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <DraftDay draft={draft} name="effectiveOn" help={texts.effectiveHelp} isReadOnly={isReadOnly} />
        <DraftDay
          draft={draft}
          name="expiresOn"
          help={texts.expiresHelp}
          error={endsTooEarly ? texts.endsTooEarly : undefined}
          isReadOnly={isReadOnly}
        />
      </SimpleGrid>
      <Group>
        <Checkbox
          label={label("partlyExpired")}
          checked={partlyExpired}
          disabled={isReadOnly}
          onChange={(event) => draft.change({ partlyExpired: event.currentTarget.checked })}
        />
      </Group>
    </FieldGroup>
  );
}

function PlaceFields({ item, draft, isReadOnly }: FormProps) {
  const texts = useWords(documentWords);
  return (
    <FieldGroup title={texts.place}>
      <SectionField item={item} draft={draft} isReadOnly={isReadOnly} isOptional />
      <TextField draft={draft} name="sourceUrl" type="url" limit={1_000} isReadOnly={isReadOnly} />
    </FieldGroup>
  );
}
