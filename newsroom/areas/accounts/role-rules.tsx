import { Badge, Group, Paper, Stack, Switch, Text, Title } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { call, type ReplyOf } from "#newsroom/api/client.ts";
import { sessionQuery } from "#newsroom/api/session.ts";
import { useWords } from "#newsroom/app/words.ts";
import { fill } from "../items/item-words.ts";
import { accountWords } from "./account-words.ts";
import { useAccountStep } from "./use-account-step.ts";

type Rule = ReplyOf<"GET /role-rules">["rules"][number];

/** Which roles take more than a password, and which look after accounts. */
export function RoleRules() {
  const texts = useWords(accountWords);
  const list = useQuery({ queryKey: ["role-rules"], queryFn: ({ signal }) => call("GET /role-rules", {}, signal) });
  return (
    <section aria-label={texts.rules}>
      <Title order={2} size="h4" mb="xs">
        {texts.rules}
      </Title>
      <Text size="sm" mb="xs" maw={640}>
        {texts.rulesHelp}
      </Text>
      <Stack gap="xs" maw={640}>
        {list.data?.rules.map((rule) => (
          <RuleLine key={rule.role} rule={rule} />
        ))}
      </Stack>
    </section>
  );
}

function RuleLine({ rule }: { readonly rule: Rule }) {
  const texts = useWords(accountWords);
  const client = useQueryClient();
  const change = useAccountStep(texts.ruleChanged, (requiresSecondFactor: boolean) =>
    call("PUT /role-rules/:role", { parameters: { role: rule.role }, body: { requiresSecondFactor } }),
  );
  const { name, help } = texts.roleWords[rule.role];
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between">
        <div>
          <Group gap="xs">
            <Text fw={500}>{name}</Text>
            {rule.managesAccounts && (
              <Badge variant="light" tt="none">
                {texts.managesAccounts}
              </Badge>
            )}
          </Group>
          <Text size="sm" c="dimmed">
            {help}
          </Text>
        </div>
        <Switch
          label={texts.needsTwoSteps}
          aria-label={fill(texts.needsTwoStepsOf, { role: name })}
          checked={rule.requiresSecondFactor}
          disabled={change.isPending}
          onChange={(event) =>
            change.mutate(event.currentTarget.checked, {
              onSettled: async () => {
                await client.invalidateQueries({ queryKey: ["role-rules"] });
                // Whoever made the rule may be the first that it asks.
                await client.invalidateQueries(sessionQuery);
              },
            })
          }
        />
      </Group>
    </Paper>
  );
}
