import { Button, Group, Paper, Stack, Text, Textarea } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "#newsroom/api/client.ts";
import { describeError } from "#newsroom/app/refusal-words.ts";
import { useLanguage, useWords } from "#newsroom/app/words.ts";
import { useMoments } from "../../components/moments.ts";
import { useNames } from "../../components/names.ts";
import { notifyFailed } from "../../components/notices.tsx";
import { fill, itemWords } from "./item-words.ts";

/** What colleagues say of an item. */
export function RemarksPanel({ id }: { readonly id: string }) {
  const texts = useWords(itemWords);
  const language = useLanguage();
  const client = useQueryClient();
  const names = useNames();
  const moments = useMoments();
  const [text, setText] = useState("");
  const key = ["remarks", id];
  const { data } = useQuery({ queryKey: key, queryFn: () => call("GET /items/:id/remarks", { parameters: { id } }) });
  const told = { onError: (error: unknown) => notifyFailed(describeError(error, language)) };
  const add = useMutation({
    mutationFn: () => call("POST /items/:id/remarks", { parameters: { id }, body: { text } }),
    onSuccess: (remarks) => {
      client.setQueryData(key, remarks);
      setText("");
    },
    ...told,
  });
  const resolve = useMutation({
    mutationFn: (remark: string) =>
      call("POST /items/:id/remarks/:remark/resolve", { parameters: { id, remark }, body: {} }),
    onSuccess: (remarks) => client.setQueryData(key, remarks),
    ...told,
  });
  return (
    <Stack gap="sm">
      {data?.remarks.length === 0 && <Text c="dimmed">{texts.noRemarks}</Text>}
      {data?.remarks.map((remark) => (
        <Paper key={remark.id} withBorder p="xs" opacity={remark.resolvedAt === undefined ? 1 : 0.75}>
          <Group justify="space-between" gap="xs">
            <Text size="sm" fw={600}>
              {names(remark.madeBy)}
            </Text>
            <Text size="xs" c="dimmed">
              {moments.short(remark.madeAt)} · {fill(texts.version, { number: remark.version })}
            </Text>
          </Group>
          <Text style={{ whiteSpace: "pre-line" }}>{remark.text}</Text>
          {remark.resolvedAt === undefined ? (
            <Button variant="subtle" size="compact-xs" onClick={() => resolve.mutate(remark.id)}>
              {texts.resolve}
            </Button>
          ) : (
            <Text size="xs" c="dimmed">
              {texts.resolved} · {names(remark.resolvedBy)}
            </Text>
          )}
        </Paper>
      ))}
      <Textarea
        label={texts.addRemark}
        description={texts.remarkHelp}
        autosize
        minRows={2}
        maxRows={10}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group justify="flex-end">
        <Button size="sm" disabled={text.trim() === ""} loading={add.isPending} onClick={() => add.mutate()}>
          {texts.addRemark}
        </Button>
      </Group>
    </Stack>
  );
}
