import { Alert, Anchor, Loader, Stack, Text } from "@mantine/core";
import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { call, type ReplyOf } from "#newsroom/api/client.ts";
import { useSession } from "#newsroom/api/session.ts";
import { describeError } from "#newsroom/app/refusal-words.ts";
import { useLanguage, useWords } from "#newsroom/app/words.ts";
import { CountTable } from "../../components/count-table.tsx";
import { itemPath } from "../items/desk-of.ts";
import { itemWords } from "../items/item-words.ts";
import { daysOf, type Span } from "./periods.ts";
import { statisticsWords } from "./statistics-words.ts";

type Day = ReplyOf<"GET /statistics/visits">["days"][number];
type ReadItem = ReplyOf<"GET /statistics/items">["items"][number];

interface InSpan {
  readonly span: Span;
}

/** What was asked for; a wheel while it comes, and what is wrong where it does not. */
export function Loaded<Data>({
  query,
  children,
}: {
  readonly query: UseQueryResult<Data>;
  readonly children: (data: Data) => ReactNode;
}) {
  const language = useLanguage();
  if (query.data !== undefined) return children(query.data);
  if (query.error !== null) return <Alert color="red">{describeError(query.error, language)}</Alert>;
  return <Loader size="sm" />;
}

const csvName = (file: string, what: string, { from, to }: Span): string => `${file}-${what}-${from}-${to}.csv`;

export function VisitTables({ span }: InSpan) {
  const texts = useWords(statisticsWords);
  const query = useQuery({
    queryKey: ["statistics", "visits", span],
    queryFn: ({ signal }) => call("GET /statistics/visits", { parameters: span }, signal),
  });
  const kinds: Readonly<Record<string, string>> = texts.kinds;
  return (
    <Loaded query={query}>
      {({ days, kinds: byKind }) => (
        <Stack>
          <DayTable days={days} span={span} />
          <CountTable
            title={texts.byKind}
            rows={byKind}
            keyOf={({ kind }) => kind}
            bar={({ pageViews }) => pageViews}
            columns={[
              { label: texts.kind, value: ({ kind }) => kinds[kind] ?? texts.otherKind },
              { label: texts.pageViews, value: ({ pageViews }) => pageViews },
            ]}
            empty={texts.empty}
            csv={{ label: texts.csv, name: csvName(texts.file, "loai-trang", span) }}
          />
        </Stack>
      )}
    </Loaded>
  );
}

function DayTable({ days, span }: { readonly days: readonly Day[]; readonly span: Span }) {
  const texts = useWords(statisticsWords);
  const known = new Map(days.map((day) => [day.date, day]));
  const none = { visits: 0, visitors: 0, pageViews: 0, estimated: false };
  const rows = days.length === 0 ? [] : daysOf(span).map((date): Day => known.get(date) ?? { date, ...none });
  return (
    <CountTable
      title={texts.byDay}
      {...(days.some(({ estimated }) => estimated) ? { help: texts.estimated } : {})}
      rows={rows}
      keyOf={({ date }) => date}
      bar={({ visits }) => visits}
      columns={[
        {
          label: texts.day,
          value: ({ date }) => date,
          shown: ({ date, estimated }) => `${estimated ? "≈ " : ""}${date.split("-").toReversed().join("/")}`,
        },
        { label: texts.visits, value: ({ visits }) => visits },
        { label: texts.visitors, value: ({ visitors }) => visitors },
        { label: texts.pageViews, value: ({ pageViews }) => pageViews },
      ]}
      empty={texts.empty}
      csv={{ label: texts.csv, name: csvName(texts.file, "ngay", span) }}
    />
  );
}

/** A section's title, for tables. */
export function useSectionTitle(): (id: string | undefined) => string {
  const texts = useWords(statisticsWords);
  const { sections } = useSession();
  return (id) => {
    if (id === undefined) return texts.noSection;
    return sections.find((section) => section.id === id)?.title ?? texts.goneSection;
  };
}

export function ItemTables({ span }: InSpan) {
  const texts = useWords(statisticsWords);
  const sectionTitle = useSectionTitle();
  const query = useQuery({
    queryKey: ["statistics", "items", span],
    queryFn: ({ signal }) => call("GET /statistics/items", { parameters: span }, signal),
  });
  return (
    <Loaded query={query}>
      {({ items, sections }) => (
        <Stack>
          <CountTable
            title={texts.bySection}
            rows={sections}
            keyOf={({ sectionId }) => sectionId ?? ""}
            bar={({ pageViews }) => pageViews}
            columns={[
              { label: texts.section, value: ({ sectionId }) => sectionTitle(sectionId) },
              { label: texts.pageViews, value: ({ pageViews }) => pageViews },
            ]}
            empty={texts.empty}
            csv={{ label: texts.csv, name: csvName(texts.file, "chuyen-muc", span) }}
          />
          <CountTable
            title={texts.mostRead}
            rows={items}
            keyOf={({ id }) => id}
            bar={({ pageViews }) => pageViews}
            columns={[
              {
                label: texts.item,
                value: ({ item }) => item?.title ?? texts.itemGone,
                shown: (row) => <ItemName row={row} />,
              },
              { label: texts.pageViews, value: ({ pageViews }) => pageViews },
            ]}
            empty={texts.empty}
            csv={{ label: texts.csv, name: csvName(texts.file, "muc", span) }}
          />
        </Stack>
      )}
    </Loaded>
  );
}

function ItemName({ row: { id, item } }: { readonly row: ReadItem }) {
  const texts = useWords(statisticsWords);
  const { untitled } = useWords(itemWords);
  if (item === undefined) return <Text c="dimmed">{texts.itemGone}</Text>;
  const to = itemPath({ kind: item.kind, id });
  const title = item.title === "" ? untitled : item.title;
  if (to === undefined) return <span lang={item.language}>{title}</span>;
  return (
    <Anchor component={Link} to={to} lang={item.language} c="var(--mantine-color-text)">
      {title}
    </Anchor>
  );
}

export function SearchTable({ span }: InSpan) {
  const texts = useWords(statisticsWords);
  const query = useQuery({
    queryKey: ["statistics", "searches", span],
    queryFn: ({ signal }) => call("GET /statistics/searches", { parameters: span }, signal),
  });
  return (
    <Loaded query={query}>
      {({ searches }) => (
        <CountTable
          title={texts.searches}
          help={texts.searchesHelp}
          rows={searches}
          keyOf={({ words }) => words}
          bar={({ searches: times }) => times}
          columns={[
            { label: texts.searched, value: ({ words }) => words },
            { label: texts.times, value: ({ searches: times }) => times },
          ]}
          empty={texts.empty}
          csv={{ label: texts.csv, name: csvName(texts.file, "tu-khoa", span) }}
        />
      )}
    </Loaded>
  );
}
