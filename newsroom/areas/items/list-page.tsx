import { Button, Group, Loader, Select, Switch, Table, Text, TextInput } from "@mantine/core";
import { useDebouncedValue, useIntersection } from "@mantine/hooks";
import { IconPlus, IconSearch } from "@tabler/icons-react";
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { call, type ReplyOf } from "#newsroom/api/client.ts";
import { useMay, useSession } from "#newsroom/api/session.ts";
import { appWords } from "#newsroom/app/app-words.ts";
import { describeError } from "#newsroom/app/refusal-words.ts";
import { useLanguage, useWords } from "#newsroom/app/words.ts";
import { useMoments } from "#newsroom/components/moments.ts";
import { useNames } from "#newsroom/components/names.ts";
import { PageHead } from "#newsroom/components/page-head.tsx";
import { SectionSelect } from "#newsroom/components/section-select.tsx";
import { StateBadge } from "#newsroom/components/state-badge.tsx";
import { emptyRichText } from "#richtext/model.ts";
import { notifyFailed } from "../../components/notices.ts";
import { ITEM_DESKS, type ItemKind } from "./desk-of.ts";
import { itemWords } from "./item-words.ts";

type Row = ReplyOf<"GET /items">["items"][number];
type State = Row["state"];

/** What a list is narrowed by: it stands in the address, so that it can be kept and sent. */
export interface ListSearch {
  readonly tim?: string;
  readonly trangThai?: State;
  readonly chuyenMuc?: string;
  readonly ngonNgu?: "vi" | "en";
  readonly cuaToi?: boolean;
}

export function ListPage({ kind }: { readonly kind: ItemKind }) {
  const app = useWords(appWords);
  const [search, setSearch] = useListSearch();
  const [text] = useDebouncedValue(search.tim ?? "", 200);
  const list = useInfiniteQuery({
    queryKey: ["items", kind, { ...search, tim: text }],
    queryFn: ({ pageParam, signal }) =>
      call(
        "GET /items",
        {
          parameters: {
            kind,
            text,
            state: search.trangThai,
            section: search.chuyenMuc,
            language: search.ngonNgu,
            mine: search.cuaToi === true ? "yes" : undefined,
            after: pageParam === "" ? undefined : pageParam,
          },
        },
        signal,
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
  });
  return (
    <>
      <PageHead title={app.desks[ITEM_DESKS[kind].desk]}>
        <NewButton kind={kind} />
      </PageHead>
      <Filters kind={kind} search={search} onChange={setSearch} />
      <Rows
        rows={list.data?.pages.flatMap(({ items }) => items) ?? []}
        isPending={list.isPending}
        hasMore={list.hasNextPage}
        onMore={() => void list.fetchNextPage()}
        isLoadingMore={list.isFetchingNextPage}
      />
    </>
  );
}

function useListSearch(): [ListSearch, (search: Partial<ListSearch>) => void] {
  const given = useSearch({ strict: false }) as ListSearch;
  const navigate = useNavigate();
  const [search, setSearch] = useState<ListSearch>(given);
  const change = (part: Partial<ListSearch>) => {
    const next = Object.fromEntries(
      Object.entries({ ...search, ...part }).filter(
        ([, value]) => value !== undefined && value !== "" && value !== false,
      ),
    ) as ListSearch;
    setSearch(next);
    void navigate({ to: ".", search: next as never, replace: true });
  };
  return [search, change];
}

interface FiltersProps {
  readonly kind: ItemKind;
  readonly search: ListSearch;
  readonly onChange: (part: Partial<ListSearch>) => void;
}

function Filters({ kind, search, onChange }: FiltersProps) {
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
        data={Object.entries(texts.states).map(([value, label]) => ({ value, label }))}
        value={search.trangThai ?? null}
        onChange={(state) => onChange({ trangThai: (state ?? undefined) as never })}
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

interface RowsProps {
  readonly rows: readonly Row[];
  readonly isPending: boolean;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly onMore: () => void;
}

function Rows({ rows, isPending, hasMore, isLoadingMore, onMore }: RowsProps) {
  const texts = useWords(itemWords);
  const { ref, entry } = useIntersection({ rootMargin: "600px" });
  const isNear = entry?.isIntersecting === true;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time the end comes near, once.
  useEffect(() => {
    if (isNear && hasMore && !isLoadingMore) onMore();
  }, [isNear, hasMore, isLoadingMore, rows.length]);
  if (!isPending && rows.length === 0) return <Text c="dimmed">{texts.list.empty}</Text>;
  return (
    <>
      <Table.ScrollContainer minWidth={520}>
        <Table highlightOnHover verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{texts.list.title}</Table.Th>
              <Table.Th w={210}>{texts.list.state}</Table.Th>
              <Table.Th w={190}>{texts.list.savedAt}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <ItemLine key={row.id} row={row} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Group justify="center" mt="sm" ref={ref} mih={40}>
        {isPending || isLoadingMore ? (
          <Loader size="sm" />
        ) : (
          hasMore && (
            <Button variant="subtle" onClick={onMore}>
              {texts.list.more}
            </Button>
          )
        )}
      </Group>
    </>
  );
}

/** An item in a list: its title leads to it. */
function ItemLine({ row }: { readonly row: Row }) {
  const texts = useWords(itemWords);
  const names = useNames();
  const moments = useMoments();
  const { sections } = useSession();
  const section = sections.find(({ id }) => id === row.sectionId)?.title;
  const to = `${ITEM_DESKS[row.kind as ItemKind].path}/${row.id}`;
  return (
    <Table.Tr>
      <Table.Td>
        <Text component={Link} to={to} fw={500} c="var(--mantine-color-text)" lang={row.language}>
          {row.title === "" ? texts.untitled : row.title}
        </Text>
        <Text size="sm" c="dimmed">
          {[section, row.language === "en" ? texts.language.en : undefined].filter(Boolean).join(" · ")}
        </Text>
      </Table.Td>
      <Table.Td>
        <StateBadge item={row} />
      </Table.Td>
      <Table.Td>
        <Text size="sm">{row.savedAt === undefined ? "" : moments.short(row.savedAt)}</Text>
        <Text size="sm" c="dimmed">
          {names(row.savedBy)}
        </Text>
      </Table.Td>
    </Table.Tr>
  );
}

/** What a new item of a kind begins with. */
const BEGINNINGS: Readonly<Record<ItemKind, object>> = {
  article: { title: "", slug: "", body: emptyRichText },
  page: { title: "", slug: "", body: emptyRichText },
  document: { documentType: "", abstract: "", issuedOn: "", body: emptyRichText },
  alert: { title: "", level: "announcement", from: 0 },
  link: { title: "", url: "", position: 0 },
  media: { title: "" },
};

function NewButton({ kind }: { readonly kind: ItemKind }) {
  const texts = useWords(itemWords);
  const language = useLanguage();
  const may = useMay();
  const { person } = useSession();
  const navigate = useNavigate();
  const make = useMutation({
    mutationFn: () => call("POST /items", { body: { kind, language: "vi", content: beginning(kind) } }),
    onSuccess: ({ id }) => navigate({ to: `${ITEM_DESKS[kind].path}/${id}` }),
    onError: (error) => notifyFailed(describeError(error, language)),
  });
  const mayMake =
    may.to("create", { kind, isOwn: true }) ||
    person.grants.some(({ sectionId }) => may.to("create", { kind, sectionId, isOwn: true }));
  if (!mayMake || kind === "media") return null;
  return (
    <Button leftSection={<IconPlus size={16} />} loading={make.isPending} onClick={() => make.mutate()}>
      {texts.create[kind]}
    </Button>
  );
}

const beginning = (kind: ItemKind): object =>
  kind === "alert" ? { ...BEGINNINGS.alert, from: Date.now() } : BEGINNINGS[kind];
