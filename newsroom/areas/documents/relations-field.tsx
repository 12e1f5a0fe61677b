import { ActionIcon, Anchor, Box, Group, Input, Select, Stack, Text } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { RelationKind } from "#areas/documents/model.ts";
import { call } from "#newsroom/api/client.ts";
import { useWords } from "#newsroom/app/words.ts";
import { ItemPicker } from "../../components/item-picker.tsx";
import { useFieldLabel } from "../items/field-labels.ts";
import type { FormProps } from "../items/form-props.ts";
import { documentWords } from "./document-words.ts";

interface Relation {
  readonly kind: RelationKind;
  readonly documentId: string;
}

/** What a document says that it does to others. */
export function RelationsField({ item, draft, isReadOnly }: FormProps) {
  const texts = useWords(documentWords);
  const label = useFieldLabel();
  const relations = (draft.content.relations ?? []) as readonly Relation[];
  const set = (next: readonly Relation[]) => draft.change({ relations: next });
  const titles = useTitles(relations.map(({ documentId }) => documentId));
  const [kind, setKind] = useState<RelationKind>("related");
  return (
    <Input.Wrapper label={label("relations")} labelElement="div" description={texts.relationsHelp}>
      <Stack gap={6} mt={6}>
        {relations.map((relation, at) => (
          <RelationLine
            key={`${relation.kind} ${relation.documentId}`}
            relation={relation}
            title={titles?.get(relation.documentId) ?? (titles === undefined ? "…" : texts.relationGone)}
            isReadOnly={isReadOnly}
            onKind={(next) => set(relations.map((one, place) => (place === at ? { ...one, kind: next } : one)))}
            onRemove={() => set(relations.filter((_, place) => place !== at))}
          />
        ))}
        {!isReadOnly && (
          <Group gap={6} align="end">
            <KindSelect label={texts.relationKind} value={kind} onChange={setKind} isReadOnly={false} />
            <Box flex="1 1 14rem" miw={0}>
              <ItemPicker
                label={texts.relationTo}
                kind="document"
                without={[item.id, ...relations.flatMap((one) => (one.kind === kind ? one.documentId : []))]}
                onFound={({ id: documentId }) => set([...relations, { kind, documentId }])}
              />
            </Box>
          </Group>
        )}
      </Stack>
    </Input.Wrapper>
  );
}

interface RelationLineProps {
  readonly relation: Relation;
  readonly title: string;
  readonly isReadOnly: boolean;
  readonly onKind: (kind: RelationKind) => void;
  readonly onRemove: () => void;
}

function RelationLine({ relation, title, isReadOnly, onKind, onRemove }: RelationLineProps) {
  const texts = useWords(documentWords);
  return (
    <Group gap={6} justify="flex-end">
      <KindSelect
        label={`${texts.relationKind}: ${title}`}
        value={relation.kind}
        onChange={onKind}
        isReadOnly={isReadOnly}
      />
      <Anchor
        component={Link}
        to={`/van-ban/${relation.documentId}`}
        size="sm"
        flex="1 1 12rem"
        miw={0}
        underline="always"
      >
        {title}
      </Anchor>
      {!isReadOnly && (
        <ActionIcon variant="subtle" color="red" aria-label={`${texts.relationRemove}: ${title}`} onClick={onRemove}>
          <IconTrash size={16} />
        </ActionIcon>
      )}
    </Group>
  );
}

interface KindSelectProps {
  readonly label: string;
  readonly value: RelationKind;
  readonly onChange: (kind: RelationKind) => void;
  readonly isReadOnly: boolean;
}

function KindSelect({ label, value, onChange, isReadOnly }: KindSelectProps) {
  const texts = useWords(documentWords);
  if (isReadOnly)
    return (
      <Text size="sm" w={130}>
        {texts.relation[value]}
      </Text>
    );
  return (
    <Select
      aria-label={label}
      data={Object.entries(texts.relation).map(([kind, name]) => ({ value: kind, label: name }))}
      value={value}
      onChange={(kind) => kind !== null && onChange(kind as RelationKind)}
      allowDeselect={false}
      w={170}
    />
  );
}

/** What documents are called; undefined while it is being asked. */
function useTitles(ids: readonly string[]): ReadonlyMap<string, string> | undefined {
  const asked = [...new Set(ids)].sort().join(",");
  const { data } = useQuery({
    queryKey: ["document-titles", asked],
    queryFn: ({ signal }) => call("GET /documents/titles", { parameters: { ids: asked } }, signal),
    enabled: asked !== "",
    placeholderData: (before) => before,
  });
  return data && new Map(data.documents.map(({ id, title }) => [id, title]));
}
