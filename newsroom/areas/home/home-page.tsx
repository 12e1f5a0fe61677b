import { Anchor, Group, Paper, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { call, type ReplyOf } from "#newsroom/api/client.ts";
import { useSession } from "#newsroom/api/session.ts";
import { describeError } from "#newsroom/app/refusal-words.ts";
import { useLanguage, useWords, words } from "#newsroom/app/words.ts";
import { useMoments } from "#newsroom/components/moments.ts";
import { useNames } from "#newsroom/components/names.ts";
import { PageHead } from "#newsroom/components/page-head.tsx";
import { StateBadge } from "#newsroom/components/state-badge.tsx";
import { itemPath } from "../items/desk-of.ts";
import { fill, itemWords } from "../items/item-words.ts";
import { LateLine } from "../items/late-line.tsx";

type Queues = ReplyOf<"GET /queues">;
type Row = Queues["mine"][number];

const texts = words({
  vi: {
    hello: "Chào {name}",
    forMe: "Chờ tôi",
    mine: "Tôi đang viết",
    withOthers: "Chờ người khác",
    scheduled: "Hẹn giờ",
    toWithdraw: "Hẹn giờ rút",
    publishedToday: "Đã đăng hôm nay",
    forced: "Cần người thứ hai xem lại",
    reviewDue: "Đến hạn xem lại",
    nothing: "Không có gì.",
  },
  en: {
    hello: "Hello {name}",
    forMe: "Waiting for me",
    mine: "I am writing",
    withOthers: "Waiting for others",
    scheduled: "Scheduled",
    toWithdraw: "To be withdrawn",
    publishedToday: "Published today",
    forced: "Needs a second pair of eyes",
    reviewDue: "Due for review",
    nothing: "Nothing.",
  },
});

/** Those that ask for something come first; those that are seldom filled are shown when there is something in them. */
const ALWAYS = ["forMe", "mine", "withOthers", "scheduled", "publishedToday"] as const;
const WHEN_THERE = ["forced", "reviewDue", "toWithdraw"] as const;

/** What waits for whom. */
export function HomePage() {
  const own = useWords(texts);
  const language = useLanguage();
  const { person } = useSession();
  const { data, error } = useQuery({
    queryKey: ["queues"],
    queryFn: ({ signal }) => call("GET /queues", {}, signal),
    refetchInterval: 30_000,
    refetchOnMount: "always",
  });
  return (
    <>
      <PageHead title={fill(own.hello, { name: person.name })} />
      {error !== null && <Text c="red">{describeError(error, language)}</Text>}
      {data !== undefined && (
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
          {WHEN_THERE.filter((name) => data[name].length > 0).map((name) => (
            <Queue key={name} title={own[name]} items={data[name]} />
          ))}
          {ALWAYS.map((name) => (
            <Queue key={name} title={own[name]} items={data[name]} />
          ))}
        </SimpleGrid>
      )}
    </>
  );
}

function Queue({ title, items }: { readonly title: string; readonly items: readonly Row[] }) {
  const own = useWords(texts);
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4">
          {title}
        </Title>
        {items.length > 0 && <Text c="dimmed">{items.length}</Text>}
      </Group>
      {items.length === 0 ? (
        <Text c="dimmed" size="sm">
          {own.nothing}
        </Text>
      ) : (
        <Stack gap={10} component="ul" p={0} m={0} style={{ listStyle: "none" }}>
          {items.map((item) => (
            <QueueLine key={item.id} item={item} />
          ))}
        </Stack>
      )}
    </Paper>
  );
}

function QueueLine({ item }: { readonly item: Row }) {
  const shared = useWords(itemWords);
  const names = useNames();
  const moments = useMoments();
  const to = itemPath(item);
  const title = item.title === "" ? shared.untitled : item.title;
  return (
    <li>
      <Group justify="space-between" wrap="nowrap" gap="xs" align="flex-start">
        <div>
          {to === undefined ? (
            <Text fw={500}>{title}</Text>
          ) : (
            <Anchor component={Link} to={to} fw={500} c="var(--mantine-color-text)" lang={item.language}>
              {title}
            </Anchor>
          )}
          <Text size="xs" c="dimmed">
            {item.publishAt !== undefined
              ? fill(shared.goesOutAt, { time: moments.full(item.publishAt) })
              : item.withdrawAt !== undefined
                ? fill(shared.withdrawAt, { time: moments.full(item.withdrawAt) })
                : [item.savedAt && moments.short(item.savedAt), names(item.savedBy)].filter(Boolean).join(" · ")}
          </Text>
          <LateLine item={item} />
        </div>
        <StateBadge item={item} />
      </Group>
    </li>
  );
}
