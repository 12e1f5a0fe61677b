import { Group, Select, Switch, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import type { ReplyOf } from "#newsroom/api/client.ts";
import { useWords } from "#newsroom/app/words.ts";
import { SectionSelect } from "#newsroom/components/section-select.tsx";
import { ITEM_DESKS, type ItemKind } from "./desk-of.ts";
import { itemWords } from "./item-words.ts";

type State = ReplyOf<"GET /items">["items"][number]["state"];

/** What a list is narrowed by: it stands in the address, so that it can be kept and sent. */
export interface ListSearch {
  readonly tim?: string;
  readonly trangThai?: State;
  readonly chuyenMuc?: string;
  readonly ngonNgu?: "vi" | "en";
  readonly cuaToi?: boolean;
  /** Those that wait to be removed for good. */
  readonly daXoa?: boolean;
}

/** Not a state of the workflow, but where people look for what they deleted. */
const DELETED = "deleted";

interface FiltersProps {
  readonly kind: ItemKind;
  readonly search: ListSearch;
  readonly onChange: (part: Partial<ListSearch>) => void;
}

export function Filters({ kind, search, onChange }: FiltersProps) {
  const texts = useWords(itemWords);
  const { holds } = ITEM_DESKS[kind];
  return (
    <Group mb="sm" gap="xs" align="end" role="search">
      <TextInput
        aria-label={texts.list.search}
        placeholder={texts.list.search}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={search.tim ?? ""}
        onChange={(event) => onChange({ tim: event.currentTarget.value })}
        style={{ flex: "1 1 14rem" }}
      />
      <Select
        aria-label={texts.list.state}
        placeholder={texts.list.allStates}
        data={[
          ...Object.entries(texts.states).map(([value, label]) => ({ value, label })),
          { value: DELETED, label: texts.list.deleted },
        ]}
        value={search.daXoa === true ? DELETED : (search.trangThai ?? null)}
        onChange={(state) =>
          onChange({
            trangThai: (state === DELETED ? undefined : (state ?? undefined)) as never,
            daXoa: state === DELETED,
          })
        }
        clearable
        w={170}
      />
      {holds !== undefined && (
        <SectionSelect
          label={texts.list.section}
          isHiddenLabel
          placeholder={texts.list.allSections}
          value={search.chuyenMuc}
          onChange={(id) => onChange({ chuyenMuc: id as never })}
          isFor={(section) => section.holds === holds}
          isClearable
        />
      )}
      <Select
        aria-label={texts.list.allLanguages}
        placeholder={texts.list.allLanguages}
        data={Object.entries(texts.language).map(([value, label]) => ({ value, label }))}
        value={search.ngonNgu ?? null}
        onChange={(language) => onChange({ ngonNgu: (language ?? undefined) as never })}
        clearable
        w={150}
      />
      <Switch
        label={texts.list.mine}
        checked={search.cuaToi === true}
        onChange={(event) => onChange({ cuaToi: event.currentTarget.checked })}
        mb={8}
      />
    </Group>
  );
}
