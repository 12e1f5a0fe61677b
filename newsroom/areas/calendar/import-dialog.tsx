import {
  Alert,
  Button,
  Checkbox,
  FileInput,
  Group,
  NumberInput,
  ScrollArea,
  Select,
  Stack,
  Table,
  Text,
} from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { call, type ReplyOf } from "#newsroom/api/client.ts";
import { describeError } from "#newsroom/app/refusal-words.ts";
import { useLanguage, useWords } from "#newsroom/app/words.ts";
import { Dialog, DialogFoot } from "#newsroom/components/dialog.tsx";
import { notifyDone } from "../../components/notices.tsx";
import { fill } from "../items/item-words.ts";
import { calendarWords } from "./calendar-words.ts";
import { dayText, hoursText, useCalendarStep, weekdayText } from "./week-data.ts";

type Preview = ReplyOf<"POST /calendar/import/preview">;
type Read = Preview["entries"][number];

/** What the server takes (areas/calendar/import-xlsx.ts). */
const MAX_FILE_BYTES = 2 * 1_048_576;
const MAX_WEEKS = 12;

interface ImportDialogProps {
  readonly week: string;
  readonly onClose: () => void;
}

/** A file is read and shown; what is chosen of it is added, all of it or nothing. */
export function ImportDialog({ week, onClose }: ImportDialogProps) {
  const texts = useWords(calendarWords);
  const language = useLanguage();
  const [file, setFile] = useState<File | null>(null);
  const [weeks, setWeeks] = useState(4);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const read = useMutation({
    mutationFn: async ({ file: given, ...asked }: { file: File; weeks: number; sheet?: string }): Promise<Preview> => {
      if (given.size > MAX_FILE_BYTES) return { problem: "too-large", isCut: false, entries: [] };
      return call("POST /calendar/import/preview", { body: { file: await base64Of(given), week, ...asked } });
    },
  });
  const choose = ({ file: next, ...asked }: { file: File | null; weeks: number; sheet?: string }) => {
    setFile(next);
    setWeeks(asked.weeks);
    setLeft(new Set());
    read.reset();
    if (next !== null) read.mutate({ file: next, ...asked });
  };
  const { sheets = [], sheet = null } = read.data ?? {};
  const chosen = (read.data?.entries ?? []).filter(({ problem }, at) => problem === undefined && !left.has(at));
  const add = useCalendarStep(
    () => call("POST /calendar/import", { body: { entries: chosen.map(({ entry }) => ({ ...entry })) } }),
    {
      onDone: ({ count }) => {
        notifyDone(fill(texts.imported, { count }));
        onClose();
      },
    },
  );
  return (
    <Dialog onClose={onClose} title={texts.importTitle} size="70rem">
      <Stack>
        <Text>{texts.importHelp}</Text>
        <Group align="flex-end">
          <FileInput
            label={texts.file}
            placeholder={texts.chooseFile}
            accept=".xlsx,.ics,text/calendar"
            value={file}
            onChange={(next) => choose({ file: next, weeks })}
            w={320}
            maw="100%"
          />
          {/\.ics$/i.test(file?.name ?? "") && (
            <NumberInput
              label={texts.icsWeeks}
              value={weeks}
              min={1}
              max={MAX_WEEKS}
              clampBehavior="strict"
              allowDecimal={false}
              onChange={(next) => typeof next === "number" && next >= 1 && choose({ file, weeks: next })}
            />
          )}
          {sheets.length > 1 && (
            <Select
              label={fill(texts.sheet, { count: sheets.length })}
              data={[...new Set(sheets)]}
              value={sheet}
              allowDeselect={false}
              searchable
              onChange={(next) => next !== null && choose({ file, weeks, sheet: next })}
            />
          )}
        </Group>
        <div role="status">
          {read.isPending && <Text>{texts.reading}</Text>}
          {read.data?.problem !== undefined && <Alert color="orange">{texts.fileProblems[read.data.problem]}</Alert>}
          {read.data?.isCut === true && <Alert color="orange">{texts.cut}</Alert>}
        </div>
        {read.error !== null && <Alert color="red">{describeError(read.error, language)}</Alert>}
        {read.data !== undefined && read.data.entries.length > 0 && (
          <PreviewTable entries={read.data.entries} left={left} onLeft={setLeft} />
        )}
        <DialogFoot onCancel={onClose}>
          <Button disabled={chosen.length === 0} loading={add.isPending} onClick={() => add.mutate(undefined)}>
            {fill(texts.importCount, { count: chosen.length })}
          </Button>
        </DialogFoot>
      </Stack>
    </Dialog>
  );
}

interface PreviewTableProps {
  readonly entries: readonly Read[];
  /** Places of those that are not to be imported. */
  readonly left: ReadonlySet<number>;
  readonly onLeft: (left: ReadonlySet<number>) => void;
}

function PreviewTable({ entries, left, onLeft }: PreviewTableProps) {
  const texts = useWords(calendarWords);
  const good = entries.flatMap(({ problem }, at) => (problem === undefined ? [at] : []));
  const isAll = good.length > 0 && left.size === 0;
  const toggle = (at: number) => {
    const next = new Set(left);
    if (!next.delete(at)) next.add(at);
    onLeft(next);
  };
  return (
    <>
      <Text>{fill(texts.outOf, { good: good.length, bad: entries.length - good.length })}</Text>
      <ScrollArea.Autosize
        mah="50vh"
        type="auto"
        viewportProps={{ tabIndex: 0, role: "group", "aria-label": texts.preview }}
      >
        <Table verticalSpacing="xs" aria-label={texts.preview}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>
                <Checkbox
                  aria-label={texts.all}
                  checked={isAll}
                  indeterminate={!isAll && left.size < good.length}
                  disabled={good.length === 0}
                  onChange={() => onLeft(isAll ? new Set(good) : new Set())}
                />
              </Table.Th>
              <Table.Th>{texts.line}</Table.Th>
              <Table.Th>{texts.what}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {entries.map((one, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is as it was read, and a line may give several.
              <PreviewRow key={at} read={one} isChosen={!left.has(at)} onToggle={() => toggle(at)} />
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
    </>
  );
}

interface PreviewRowProps {
  readonly read: Read;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

function PreviewRow({ read, isChosen, onToggle }: PreviewRowProps) {
  const texts = useWords(calendarWords);
  const language = useLanguage();
  const { entry, problem, line, text } = read;
  const title = entry?.title ?? text;
  const names: Readonly<Record<string, string>> = texts.fields;
  const fields = [...new Set(read.fields ?? [])].map((name) => names[name] ?? name).join(", ");
  const when =
    entry?.date === undefined
      ? ""
      : [
          `${weekdayText(entry.date, language)} ${dayText(entry.date)}`,
          texts.sessions[entry.session ?? "all-day"],
          hoursText(entry),
        ]
          .filter((one) => one !== "")
          .join(" · ");
  const more = [entry?.place, entry?.chair?.join("; "), entry?.participants].filter(Boolean).join(" · ");
  const inside = (entry?.internalNote ?? "").replaceAll("\n", " · ");
  return (
    <Table.Tr>
      <Table.Td>
        {problem === undefined && (
          <Checkbox aria-label={fill(texts.choose, { title })} checked={isChosen} onChange={onToggle} />
        )}
      </Table.Td>
      <Table.Td>{line}</Table.Td>
      <Table.Td>
        {when !== "" && (
          <Text size="sm" fw={600}>
            {when}
          </Text>
        )}
        <Text>{title}</Text>
        {more !== "" && (
          <Text size="sm" c="dimmed">
            {more}
          </Text>
        )}
        {inside !== "" && (
          <Text size="sm" c="dimmed" fs="italic">
            {fill(texts.forOffice, { note: inside })}
          </Text>
        )}
        {problem !== undefined && (
          <Text size="sm" c="var(--mantine-color-error)">
            {texts.leftOut} {fill(texts.problems[problem], { fields })}
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

/** A file as it goes into JSON. */
async function base64Of(file: File): Promise<string> {
  const url = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error("the file could not be read"));
    reader.readAsDataURL(file);
  });
  return url.slice(url.indexOf(",") + 1);
}
