import { Badge, Button, Group, Loader, Paper, Select, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { useDebouncedValue, useIntersection } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { call } from "#newsroom/api/client.ts";
import { useMay } from "#newsroom/api/session.ts";
import { appWords } from "#newsroom/app/app-words.ts";
import { useLanguage, useWords } from "#newsroom/app/words.ts";
import { PageHead } from "../../components/page-head.tsx";
import classes from "./library-page.module.css";
import { libraryWords } from "./library-words.ts";
import { mediaWords } from "./media-words.ts";
import { FileFace, type LibraryFile } from "./pick-dialog.tsx";
import { UploadArea } from "./upload-area.tsx";
import { sizeOf } from "./upload-check.ts";
import { UploadLimits } from "./upload-limits.tsx";

/** What the grid is narrowed by: it stands in the address, so that it can be kept and sent. */
interface LibrarySearch {
  readonly tim?: string;
  readonly loai?: LibraryFile["sort"];
}

/** The library of files: pictures and all else, the newest first. */
export function LibraryPage() {
  const app = useWords(appWords);
  const own = useWords(mediaWords);
  const may = useMay();
  const [search, setSearch] = useLibrarySearch();
  const [text] = useDebouncedValue(search.tim ?? "", 200);
  const list = useInfiniteQuery({
    queryKey: ["media", search.loai, text],
    queryFn: ({ pageParam, signal }) =>
      call(
        "GET /media",
        { parameters: { text, sort: search.loai, after: pageParam === "" ? undefined : pageParam } },
        signal,
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
  });
  const files = list.data?.pages.flatMap((page) => page.files) ?? [];
  return (
    <Stack gap="md">
      <PageHead title={app.desks.media} />
      {may.somewhere("write") && (
        <Stack gap={6}>
          <UploadArea onUploaded={() => void list.refetch()} />
          <UploadLimits />
        </Stack>
      )}
      <Filters search={search} onChange={setSearch} />
      {!list.isPending && files.length === 0 && <Text>{own.empty}</Text>}
      <SimpleGrid cols={{ base: 2, xs: 3, md: 4, xl: 6 }} spacing="xs" component="ul" className={classes.grid}>
        {files.map((file) => (
          <FileCard key={file.id} file={file} />
        ))}
      </SimpleGrid>
      <More
        count={files.length}
        hasMore={list.hasNextPage}
        isLoading={list.isPending || list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </Stack>
  );
}

function useLibrarySearch(): [LibrarySearch, (part: Partial<LibrarySearch>) => void] {
  const given = useSearch({ strict: false }) as LibrarySearch;
  const navigate = useNavigate();
  const [search, setSearch] = useState<LibrarySearch>(given);
  const change = (part: Partial<LibrarySearch>) => {
    const entries = Object.entries({ ...search, ...part }).filter(([, value]) => value !== undefined && value !== "");
    const next = Object.fromEntries(entries) as LibrarySearch;
    setSearch(next);
    void navigate({ to: ".", search: next as never, replace: true });
  };
  return [search, change];
}

interface FiltersProps {
  readonly search: LibrarySearch;
  readonly onChange: (part: Partial<LibrarySearch>) => void;
}

function Filters({ search, onChange }: FiltersProps) {
  const texts = useWords(libraryWords);
  const own = useWords(mediaWords);
  return (
    <Group gap="xs" role="search">
      <TextInput
        aria-label={own.search}
        placeholder={own.search}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={search.tim ?? ""}
        onChange={(event) => onChange({ tim: event.currentTarget.value })}
        flex="1 1 14rem"
      />
      <Select
        aria-label={texts.sort}
        placeholder={texts.allSorts}
        data={Object.entries(texts.sorts).map(([value, label]) => ({ value, label }))}
        value={search.loai ?? null}
        onChange={(sort) => onChange({ loai: (sort ?? undefined) as never })}
        clearable
        w={170}
      />
    </Group>
  );
}

function FileCard({ file }: { readonly file: LibraryFile }) {
  const texts = useWords(libraryWords);
  const language = useLanguage();
  const { width, height, fileName } = file;
  const ending = /\.([^.]+)$/.exec(fileName)?.[1]?.toUpperCase();
  const facts = [ending, sizeOf(file.bytes, language), width === undefined ? undefined : `${width} × ${height}`];
  return (
    <Paper component="li" withBorder>
      <Link to="/thu-vien/$id" params={{ id: file.id }} className={classes.card} title={fileName}>
        <FileFace file={{ ...file, alt: "" }} height={120} />
        <Text size="sm" fw={500} lineClamp={2} mt={6}>
          {file.title}
        </Text>
        <Text size="xs">{facts.filter(Boolean).join(" · ")}</Text>
        {file.publicState !== "published" && (
          <Badge variant="default" radius="sm" tt="none" size="sm" mt={4}>
            {texts.notPublic}
          </Badge>
        )}
      </Link>
    </Paper>
  );
}

interface MoreProps {
  readonly count: number;
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly onMore: () => void;
}

/** The next page, by itself when the end comes near, or by a press. */
function More({ count, hasMore, isLoading, onMore }: MoreProps) {
  const texts = useWords(mediaWords);
  const { ref, entry } = useIntersection({ rootMargin: "800px" });
  const isNear = entry?.isIntersecting === true;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time the end comes near, once.
  useEffect(() => {
    if (isNear && hasMore && !isLoading) onMore();
  }, [isNear, hasMore, isLoading, count]);
  return (
    <Group justify="center" ref={ref} mih={40}>
      {isLoading ? (
        <Loader size="sm" />
      ) : (
        hasMore && (
          <Button variant="subtle" onClick={onMore}>
            {texts.more}
          </Button>
        )
      )}
    </Group>
  );
}
