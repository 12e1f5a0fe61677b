import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { call, type Given, type ReplyOf } from "#newsroom/api/client.ts";
import { describeError } from "#newsroom/app/refusal-words.ts";
import { useLanguage, useWords } from "#newsroom/app/words.ts";
import { downloadCsv, toCsv } from "../../components/csv.ts";
import { useMoments } from "../../components/moments.ts";
import { useNames } from "../../components/names.ts";
import { notifyDone, notifyFailed } from "../../components/notices.tsx";
import { fill } from "../items/item-words.ts";
import { useActionText, useDetails } from "./audit-details.ts";
import { auditWords } from "./audit-words.ts";

type Line = ReplyOf<"GET /audit">["lines"][number];
export type AuditParameters = NonNullable<Given<"GET /audit">["parameters"]>;

/** Lines in one file: some 10 MB; more is taken in several, by days. */
const MAX_LINES = 50_000;

/** Takes away what the log is narrowed to, as a table. */
export function CsvButton({ parameters }: { readonly parameters: AuditParameters }) {
  const texts = useWords(auditWords);
  const language = useLanguage();
  const names = useNames();
  const moments = useMoments();
  const details = useDetails();
  const action = useActionText();
  const make = useMutation({
    mutationFn: () => loadAll(parameters),
    onSuccess: ({ lines, isCut }) => {
      const header = [texts.when, texts.person, texts.action, texts.item, "ID", texts.details];
      const rows = lines.map((line) => [
        moments.full(line.at),
        ...[names(line.actor), action(line.action), line.item?.title, line.itemId],
        details(line.detail)
          .map(({ label, text }) => `${label}: ${text}`)
          .join("; "),
      ]);
      downloadCsv(`${texts.fileName}-${new Date().toISOString().slice(0, 10)}.csv`, toCsv(header, rows));
      if (isCut) notifyDone(fill(texts.csvCut, { count: lines.length }));
    },
    onError: (error) => notifyFailed(describeError(error, language)),
  });
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden />}
      loading={make.isPending}
      onClick={() => make.mutate()}
    >
      {texts.csv}
    </Button>
  );
}

/** Page after page, to the end or to what one file holds. */
async function loadAll(parameters: AuditParameters): Promise<{ lines: Line[]; isCut: boolean }> {
  const lines: Line[] = [];
  let after: string | undefined;
  do {
    const page = await call("GET /audit", { parameters: { ...parameters, large: "yes", after } });
    lines.push(...page.lines);
    after = page.next;
  } while (after !== undefined && lines.length < MAX_LINES);
  return { lines, isCut: after !== undefined };
}
