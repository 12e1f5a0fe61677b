import { Anchor, Badge, Box, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { AlertLevel } from "#areas/alerts/model.ts";
import { call, type ReplyOf } from "#newsroom/api/client.ts";
import { appWords } from "#newsroom/app/app-words.ts";
import { useWords } from "#newsroom/app/words.ts";
import { useMoments } from "../../components/moments.ts";
import { PageHead } from "../../components/page-head.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { fill, itemWords } from "../items/item-words.ts";
import { NewButton } from "../items/new-button.tsx";
import { alertWords } from "./alert-words.ts";

type Alert = ReplyOf<"GET /alerts">["alerts"][number];

/** In the order in which one looks for them. */
const GROUPS = ["now", "later", "no", "over"] as const;

/** An alert begins and ends by itself: the list is asked again by then. */
const ASK_AGAIN_MS = 60_000;

/** Alerts by whether readers see them now. */
export function AlertsPage() {
  const app = useWords(appWords);
  const texts = useWords(alertWords);
  const { data } = useSuspenseQuery({
    queryKey: ["items", "alert", "in-force"],
    queryFn: ({ signal }) => call("GET /alerts", {}, signal),
    refetchInterval: ASK_AGAIN_MS,
  });
  return (
    <Stack gap="lg">
      <PageHead title={app.desks.alert}>
        <NewButton kind="alert" />
      </PageHead>
      {GROUPS.map((group) => {
        const alerts = data.alerts.filter(({ inForce }) => inForce === group);
        if (alerts.length === 0 && group !== "now") return null;
        return (
          <section key={group} aria-label={texts.groups[group]}>
            <Title order={2} size="h4" mb="xs">
              {texts.groups[group]}
            </Title>
            {alerts.length === 0 && <Text>{data.alerts.length === 0 ? texts.none : texts.noneNow}</Text>}
            <Stack gap="xs">
              {alerts.map((alert) => (
                <AlertLine key={alert.id} alert={alert} />
              ))}
            </Stack>
          </section>
        );
      })}
    </Stack>
  );
}

const LEVEL_COLOURS: Readonly<Record<AlertLevel, string>> = {
  announcement: "blue.8",
  minor: "yellow.4",
  major: "orange.4",
  emergency: "red.9",
};

function AlertLine({ alert }: { readonly alert: Alert }) {
  const texts = useWords(alertWords);
  const items = useWords(itemWords);
  const moments = useMoments();
  const { level, from, until, paths } = alert.shown;
  const at = (moment: number) => moments.full(new Date(moment).toISOString());
  const facts = [
    from === undefined ? undefined : fill(texts.from, { time: at(from) }),
    until === undefined ? texts.untilWithdrawn : fill(texts.until, { time: at(until) }),
    paths.length === 0 ? texts.everywhere : paths.join(", "),
  ];
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" gap="xs">
        <Box flex="1 1 14rem" miw={0}>
          <Group gap="xs">
            {level !== undefined && (
              <Badge color={LEVEL_COLOURS[level]} variant="filled" autoContrast radius="sm" tt="none" fw={600}>
                {texts.levels[level].name}
              </Badge>
            )}
            <Anchor component={Link} to={`/thong-tin-khan/${alert.id}`} c="var(--mantine-color-text)" fw={500}>
              {alert.title === "" ? items.untitled : alert.title}
            </Anchor>
          </Group>
          <Text size="sm">{facts.filter(Boolean).join(" · ")}</Text>
        </Box>
        <StateBadge item={alert} />
      </Group>
    </Paper>
  );
}
