import { ActionIcon, Anchor, Group, Input, Select, Stack, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { RelationKind } from "#areas/documents/model.ts";
import { call } from "#newsroom/api/client.ts";
import { useWords } from "#newsroom/app/words.ts";
import { useFieldLabel } from "../items/field-labels.ts";
import type { FormProps } from "../items/item-form.tsx";
import { documentWords } from "./document-words.ts";

interface Relation {
  readonly kind: RelationKind;
  readonly documentId: string;
}

/** Letters; a single one finds everything. */
const MIN_QUERY = 2;
/** To choose from; who wants another types on. */
const MAX_SHOWN = 12;

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
            <DocumentFinder
              without={[item.id, ...relations.flatMap((one) => (one.kind === kind ? one.documentId : []))]}
              onFound={(documentId) => set([...relations, { kind, documentId }])}
            />
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
    <Group gap={6} wrap="nowrap">
      <KindSelect
        label={`${texts.relationKind}: ${title}`}
        value={relation.kind}
        onChange={onKind}
        isReadOnly={isReadOnly}
      />
      <Anchor component={Link} to={`/van-ban/${relation.documentId}`} size="sm" flex={1} miw={0} underline="always">
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

interface DocumentFinderProps {
  /** Not offered: the document itself, and those that are named already. */
  readonly without: readonly string[];
  readonly onFound: (id: string) => void;
}

/** Finds a document by words of its title, in which its number stands. */
function DocumentFinder({ without, onFound }: DocumentFinderProps) {
  const texts = useWords(documentWords);
  const [text, setText] = useState("");
  const [asked] = useDebouncedValue(text.trim(), 250);
  const { data, isFetching } = useQuery({
    queryKey: ["items", "document", "found", asked],
    queryFn: ({ signal }) => call("GET /items", { parameters: { kind: "document", text: asked } }, signal),
    enabled: asked.length >= MIN_QUERY,
  });
  const isAsking = asked.length >= MIN_QUERY;
  const found = isAsking ? (data?.items ?? []).filter(({ id }) => !without.includes(id)).slice(0, MAX_SHOWN) : [];
  return (
    <Select
      aria-label={texts.relationTo}
      placeholder={texts.relationTo}
      data={found.map(({ id, title }) => ({ value: id, label: title }))}
      value={null}
      searchable
      searchValue={text}
      onSearchChange={setText}
      filter={({ options }) => options}
      nothingFoundMessage={isFetching ? "…" : isAsking ? texts.nothingFound : texts.typeMore}
      onChange={(id) => {
        if (id !== null) onFound(id);
        setText("");
      }}
      rightSection={<span />}
      flex="1 1 16rem"
      miw={0}
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
