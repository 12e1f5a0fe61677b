import { Button, Group, Loader, Table, Text } from "@mantine/core";
import { useDebouncedValue, useIntersection } from "@mantine/hooks";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { call, type ReplyOf } from "#newsroom/api/client.ts";
import { useSession } from "#newsroom/api/session.ts";
import { appWords } from "#newsroom/app/app-words.ts";
import { useWords } from "#newsroom/app/words.ts";
import { useMoments } from "#newsroom/components/moments.ts";
import { useNames } from "#newsroom/components/names.ts";
import { PageHead } from "#newsroom/components/page-head.tsx";
import { StateBadge } from "#newsroom/components/state-badge.tsx";
import { ITEM_DESKS, type ItemKind } from "./desk-of.ts";
import { itemWords } from "./item-words.ts";
import { Filters, type ListSearch } from "./list-filters.tsx";
import { isBegun, NewButton } from "./new-button.tsx";

type Row = ReplyOf<"GET /items">["items"][number];

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
            deleted: search.daXoa === true ? "yes" : undefined,
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
      <PageHead title={app.desks[ITEM_DESKS[kind].desk]}>{isBegun(kind) && <NewButton kind={kind} />}</PageHead>
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
      <Table highlightOnHover verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{texts.list.title}</Table.Th>
            <Table.Th w={210} visibleFrom="sm">
              {texts.list.state}
            </Table.Th>
            <Table.Th w={190} visibleFrom="sm">
              {texts.list.savedAt}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <ItemLine key={row.id} row={row} />
          ))}
        </Table.Tbody>
      </Table>
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
  const savedAt = row.savedAt === undefined ? "" : moments.short(row.savedAt);
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
        {/* A phone has no room for columns. */}
        <Group hiddenFrom="sm" gap="xs" mt={4}>
          <StateBadge item={row} />
          <Text size="sm" c="dimmed">
            {[savedAt, names(row.savedBy)].filter(Boolean).join(" · ")}
          </Text>
        </Group>
      </Table.Td>
      <Table.Td visibleFrom="sm">
        <StateBadge item={row} />
      </Table.Td>
      <Table.Td visibleFrom="sm">
        <Text size="sm">{savedAt}</Text>
        <Text size="sm" c="dimmed">
          {names(row.savedBy)}
        </Text>
      </Table.Td>
    </Table.Tr>
  );
}
