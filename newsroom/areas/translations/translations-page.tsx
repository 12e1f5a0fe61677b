import { Alert, Anchor, Button, Group, Loader, Select, Stack, Tabs, Text } from "@mantine/core";
import { useIntersection } from "@mantine/hooks";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { call, type ReplyOf } from "#newsroom/api/client.ts";
import { useSession } from "#newsroom/api/session.ts";
import { appWords } from "#newsroom/app/app-words.ts";
import { describeError } from "#newsroom/app/refusal-words.ts";
import { useLanguage, useWords } from "#newsroom/app/words.ts";
import { useMoments } from "../../components/moments.ts";
import { PageHead } from "../../components/page-head.tsx";
import { SectionSelect } from "../../components/section-select.tsx";
import { itemPath } from "../items/desk-of.ts";
import { fill, itemWords } from "../items/item-words.ts";
import { BeginButton } from "./begin-button.tsx";
import { translationWords } from "./translation-words.ts";

type Owed = ReplyOf<"GET /translations">["items"][number];
type Why = "missing" | "older";

const KINDS = ["article", "page", "document"] as const;

export interface TranslationSearch {
  readonly xem?: Why;
  readonly loai?: (typeof KINDS)[number];
  readonly chuyenMuc?: string;
}

/** What readers of the other language lack, or have in an older version. */
export function TranslationsPage() {
  const app = useWords(appWords);
  const texts = useWords(translationWords);
  const search = useSearch({ strict: false }) as TranslationSearch;
  const navigate = useNavigate();
  const change = (part: { [Name in keyof TranslationSearch]: TranslationSearch[Name] | undefined }) => {
    const all = Object.entries({ ...search, ...part }).filter(([, value]) => value !== undefined);
    void navigate({ to: ".", search: Object.fromEntries(all) as never, replace: true });
  };
  const why: Why = search.xem === "older" ? "older" : "missing";
  return (
    <>
      <PageHead title={app.desks.translations} />
      <Tabs value={why} onChange={(xem) => change({ xem: xem as Why })} keepMounted={false}>
        <Tabs.List mb="sm">
          {(["missing", "older"] as const).map((one) => (
            <Tabs.Tab key={one} value={one}>
              {texts.tabs[one]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {(["missing", "older"] as const).map((one) => (
          <Tabs.Panel key={one} value={one}>
            <Text c="dimmed" size="sm" mb="sm">
              {texts.help[one]}
            </Text>
            <Group mb="sm" gap="xs" role="search">
              <Select
                aria-label={texts.kind}
                placeholder={texts.allKinds}
                data={KINDS.map((kind) => ({ value: kind, label: app.desks[kind] }))}
                value={search.loai ?? null}
                onChange={(loai) => change({ loai: (loai ?? undefined) as TranslationSearch["loai"] })}
                clearable
                w={180}
              />
              <SectionFilter value={search.chuyenMuc} onChange={(chuyenMuc) => change({ chuyenMuc })} />
            </Group>
            <OwedList why={one} search={search} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
}

interface SectionFilterProps {
  readonly value: string | undefined;
  readonly onChange: (id: string | undefined) => void;
}

function SectionFilter({ value, onChange }: SectionFilterProps) {
  const { list } = useWords(itemWords);
  return (
    <SectionSelect
      label={list.section}
      isHiddenLabel
      placeholder={list.allSections}
      value={value}
      onChange={onChange}
      isClearable
    />
  );
}

function OwedList({ why, search }: { readonly why: Why; readonly search: TranslationSearch }) {
  const texts = useWords(translationWords);
  const language = useLanguage();
  const parameters = { why, kind: search.loai, section: search.chuyenMuc };
  const list = useInfiniteQuery({
    queryKey: ["translations", parameters],
    queryFn: ({ pageParam, signal }) =>
      call("GET /translations", { parameters: { ...parameters, after: pageParam || undefined } }, signal),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
    refetchOnMount: "always",
  });
  const owed = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const { ref, entry } = useIntersection({ rootMargin: "400px" });
  const isNear = entry?.isIntersecting === true;
  const { hasNextPage, isFetching, fetchNextPage } = list;
  const pages = list.data?.pages.length ?? 0;
  // A look that found little goes on by itself: the server looks at so many at a time.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time the end comes near, once.
  useEffect(() => {
    if (isNear && hasNextPage && !isFetching && list.error === null) void fetchNextPage();
  }, [isNear, hasNextPage, isFetching, pages]);
  const isDone = list.isSuccess && !hasNextPage;
  return (
    <>
      {list.error !== null && <Alert color="red">{describeError(list.error, language)}</Alert>}
      {owed.length > 0 && <OwedLines owed={owed} />}
      {isDone && owed.length === 0 && <Text c="dimmed">{texts.empty}</Text>}
      <Group justify="center" mt="sm" mih={40} ref={ref}>
        {isFetching ? (
          <Loader size="sm" aria-label={texts.looking} />
        ) : (
          hasNextPage && (
            <Button variant="subtle" onClick={() => void fetchNextPage()}>
              {texts.more}
            </Button>
          )
        )}
      </Group>
    </>
  );
}

function OwedLines({ owed }: { readonly owed: readonly Owed[] }) {
  return (
    <Stack component="ul" gap={0} p={0} m={0} style={{ listStyle: "none" }}>
      {owed.map((one) => (
        <OwedLine key={one.item.id} owed={one} />
      ))}
    </Stack>
  );
}

function OwedLine({ owed: { item, language, translation } }: { readonly owed: Owed }) {
  const texts = useWords(translationWords);
  const app = useWords(appWords);
  const moments = useMoments();
  const { sections } = useSession();
  const kinds: Readonly<Record<string, string>> = app.desks;
  const changedAt = item.updatedAt ?? item.publishedAt;
  const translatedAt = translation && (translation.updatedAt ?? translation.publishedAt);
  const facts = [
    kinds[item.kind] ?? item.kind,
    sections.find(({ id }) => id === item.sectionId)?.title,
    changedAt && moments.full(changedAt),
  ];
  return (
    <Group
      component="li"
      justify="space-between"
      gap="xs"
      py="xs"
      style={{ borderBottom: "1px solid var(--mantine-color-default-border)" }}
    >
      <div style={{ flex: "1 1 18rem", minWidth: 0 }}>
        <Anchor component={Link} to={itemPath(item) ?? "/"} fw={500} c="var(--mantine-color-text)" lang={item.language}>
          {item.title}
        </Anchor>
        <Text size="sm" c="dimmed">
          {facts.filter(Boolean).join(" · ")}
        </Text>
      </div>
      {translation === undefined ? (
        <BeginButton item={item} language={language} title={item.title} />
      ) : (
        <div>
          <Anchor
            component={Link}
            to={itemPath({ kind: item.kind, id: translation.id }) ?? "/"}
            aria-label={fill(texts.openOf, { title: translation.title })}
          >
            {texts.open}
          </Anchor>
          <Text size="sm" c="dimmed">
            {[texts.languages[language], translatedAt && moments.full(translatedAt)].filter(Boolean).join(" · ")}
          </Text>
        </div>
      )}
    </Group>
  );
}
