import { Alert, Anchor, Button, Group, Loader, Select, Stack, Table, Text } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { call, type ReplyOf } from "#newsroom/api/client.ts";
import { appWords } from "#newsroom/app/app-words.ts";
import { describeError } from "#newsroom/app/refusal-words.ts";
import { useLanguage, useWords } from "#newsroom/app/words.ts";
import { DayFilter } from "../../components/day-filter.tsx";
import { useMoments } from "../../components/moments.ts";
import { namesQuery, useNames } from "../../components/names.ts";
import { PageHead } from "../../components/page-head.tsx";
import { itemPath } from "../items/desk-of.ts";
import { itemWords } from "../items/item-words.ts";
import { type AuditParameters, CsvButton } from "./audit-csv.tsx";
import { useActionText, useDetails } from "./audit-details.ts";
import { auditWords } from "./audit-words.ts";

type Line = ReplyOf<"GET /audit">["lines"][number];

/** What the log is narrowed by: it stands in the address. */
export interface AuditSearch {
  readonly ai?: string;
  readonly viec?: string;
  readonly muc?: string;
  readonly tu?: string;
  readonly den?: string;
}

/** Who did what. Nobody changes it, so there is nothing here but to look. */
export function AuditPage() {
  const app = useWords(appWords);
  const texts = useWords(auditWords);
  const language = useLanguage();
  const search = useSearch({ strict: false }) as AuditSearch;
  const parameters: AuditParameters = {
    ...{ actor: search.ai, action: search.viec, item: search.muc, from: search.tu, to: search.den },
  };
  const list = useInfiniteQuery({
    queryKey: ["audit", parameters],
    queryFn: ({ pageParam, signal }) =>
      call("GET /audit", { parameters: { ...parameters, after: pageParam === "" ? undefined : pageParam } }, signal),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
  });
  const lines = list.data?.pages.flatMap((page) => page.lines) ?? [];
  return (
    <>
      <PageHead title={app.desks.audit}>
        <CsvButton parameters={parameters} />
      </PageHead>
      <Filters search={search} />
      {list.error !== null && <Alert color="red">{describeError(list.error, language)}</Alert>}
      {list.isSuccess && lines.length === 0 ? <Text c="dimmed">{texts.empty}</Text> : <Lines lines={lines} />}
      <Group justify="center" mt="sm" mih={40}>
        {list.isFetching ? (
          <Loader size="sm" />
        ) : (
          list.hasNextPage && (
            <Button variant="subtle" onClick={() => void list.fetchNextPage()}>
              {texts.more}
            </Button>
          )
        )}
      </Group>
    </>
  );
}

function Filters({ search }: { readonly search: AuditSearch }) {
  const texts = useWords(auditWords);
  const names = useNames();
  const known = useQuery(namesQuery).data?.names ?? {};
  const navigate = useNavigate();
  const change = (part: AuditSearch) => {
    const all = Object.entries({ ...search, ...part }).filter(([, value]) => value !== undefined && value !== "");
    void navigate({ to: ".", search: Object.fromEntries(all) as never, replace: true });
  };
  const actors = [...Object.keys(known).map((id) => `person:${id}`), "clock", "import", "sample"];
  return (
    <Stack gap="xs" mb="sm">
      <Group gap="xs" align="end" role="search">
        <Select
          label={texts.person}
          placeholder={texts.everybody}
          data={actors.map((value) => ({ value, label: names(value) }))}
          value={search.ai ?? null}
          onChange={(ai) => change({ ai: ai ?? undefined } as AuditSearch)}
          searchable
          clearable
          w={220}
        />
        <Select
          label={texts.action}
          placeholder={texts.allActions}
          data={Object.entries(texts.actions).map(([value, label]) => ({ value, label }))}
          value={search.viec ?? null}
          onChange={(viec) => change({ viec: viec ?? undefined } as AuditSearch)}
          searchable
          clearable
          w={220}
        />
        <DayFilter label={texts.from} value={search.tu} onChange={(tu = "") => change({ tu })} />
        <DayFilter label={texts.to} value={search.den} onChange={(den = "") => change({ den })} />
      </Group>
      {search.muc !== undefined && (
        <Group gap="xs">
          <Text size="sm">{texts.oneItem}</Text>
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => change({ muc: undefined } as unknown as AuditSearch)}
          >
            {texts.allItems}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function Lines({ lines }: { readonly lines: readonly Line[] }) {
  const texts = useWords(auditWords);
  return (
    <Table verticalSpacing="xs" layout="fixed">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={{ base: "45%", sm: 220 }}>{`${texts.when}, ${texts.person.toLocaleLowerCase()}`}</Table.Th>
          <Table.Th>{texts.action}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line) => (
          <AuditRow key={line.id} line={line} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function AuditRow({ line }: { readonly line: Line }) {
  const names = useNames();
  const moments = useMoments();
  const action = useActionText();
  return (
    <Table.Tr style={{ verticalAlign: "top" }}>
      <Table.Td>
        <Text size="sm">{moments.full(line.at)}</Text>
        <Text size="sm" c="dimmed">
          {names(line.actor)}
        </Text>
      </Table.Td>
      <Table.Td>
        <Text fw={500}>{action(line.action)}</Text>
        <About line={line} />
        <Details line={line} />
      </Table.Td>
    </Table.Tr>
  );
}

/** The item that a line is about: a way to it where it has a page. */
function About({ line: { item, itemId } }: { readonly line: Line }) {
  const texts = useWords(auditWords);
  const { untitled } = useWords(itemWords);
  if (itemId === undefined) return null;
  if (item === undefined)
    return (
      <Text size="sm" c="dimmed">
        {texts.itemGone} ({itemId})
      </Text>
    );
  const to = itemPath({ kind: item.kind, id: itemId });
  const title = item.title === "" ? untitled : item.title;
  if (to === undefined)
    return (
      <Text size="sm" lang={item.language}>
        {title}
      </Text>
    );
  return (
    <Anchor component={Link} to={to} size="sm" display="inline-block" py={2} lang={item.language}>
      {title}
    </Anchor>
  );
}

function Details({ line }: { readonly line: Line }) {
  const texts = useWords(auditWords);
  const details = useDetails()(line.detail);
  if (details.length === 0) return null;
  return (
    <details>
      <Text component="summary" size="sm" c="dimmed" py={2} style={{ cursor: "pointer" }}>
        {texts.details}
      </Text>
      {details.map(({ label, text }) => (
        <Text key={label} size="sm" style={{ whiteSpace: "pre-line" }}>
          {label}: {text}
        </Text>
      ))}
    </details>
  );
}
