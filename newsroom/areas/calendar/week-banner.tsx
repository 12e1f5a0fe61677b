import { Alert, Anchor, Badge, Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { call } from "#newsroom/api/client.ts";
import { useWords } from "#newsroom/app/words.ts";
import { Dialog, DialogFoot } from "#newsroom/components/dialog.tsx";
import { notifyDone } from "../../components/notices.tsx";
import { fill } from "../items/item-words.ts";
import styles from "./calendar.module.css";
import { calendarWords } from "./calendar-words.ts";
import { refusalKind, useCalendarStep, type Week } from "./week-data.ts";

type Asking = "copy" | "official" | "note";

const COLOURS = { draft: "gray", official: "green", adjusted: "orange" } as const;

/** Where a week stands, for whom, and what comes next. */
export function WeekBanner({ week }: { readonly week: Week }) {
  const texts = useWords(calendarWords);
  const [asking, setAsking] = useState<Asking>();
  const close = () => setAsking(undefined);
  const entries = week.days.flatMap((day) => day.entries);
  const hidden = entries.filter(({ publicState }) => publicState === "none").length;
  const draftHelp = entries.length === 0 ? texts.emptyHelp : hidden === 0 ? texts.seenHelp : texts.draftHelp;
  const help = week.isOfficial ? texts.officialHelp : draftHelp;
  return (
    <Alert color={COLOURS[week.status]} variant="light">
      <Stack gap="xs">
        <Group gap="xs">
          <Badge color={COLOURS[week.status]} variant="dot" radius="sm" size="lg" tt="none">
            {texts.status[week.status]}
          </Badge>
          <Text className={styles.notOnPaper}>{fill(help, { hidden })}</Text>
        </Group>
        {week.note !== undefined && <Text style={{ whiteSpace: "pre-line" }}>{week.note}</Text>}
        <Group gap="xs" className={styles.notOnPaper}>
          {!week.isOfficial && entries.length > 0 && (
            <Button onClick={() => setAsking("official")}>{texts.makeOfficial}</Button>
          )}
          {!week.isOfficial && (
            <Button variant="default" onClick={() => setAsking("copy")}>
              {texts.copy}
            </Button>
          )}
          <Button variant="default" onClick={() => setAsking("note")}>
            {week.note === undefined ? texts.addNote : texts.editNote}
          </Button>
          {(week.isOfficial || hidden < entries.length) && (
            <Anchor
              href={`/lich-cong-tac?tuan=${week.week}`}
              target="_blank"
              c="var(--mantine-color-text)"
              td="underline"
            >
              {texts.publicPage}
            </Anchor>
          )}
        </Group>
      </Stack>
      {asking === "copy" && <CopyDialog week={week} onClose={close} />}
      {asking === "official" && <OfficialDialog week={week} onClose={close} />}
      {asking === "note" && <NoteDialog week={week} onClose={close} />}
    </Alert>
  );
}

interface AskProps {
  readonly week: Week;
  readonly onClose: () => void;
}

function CopyDialog({ week, onClose }: AskProps) {
  const texts = useWords(calendarWords);
  const isEmpty = week.days.every(({ entries }) => entries.length === 0);
  const copy = useCalendarStep(
    () => call("POST /calendar/weeks/:week/copy", { parameters: { week: week.week }, body: { from: week.previous } }),
    {
      onDone: ({ count }) => notifyDone(fill(texts.copied, { count })),
      tell: (error) => (refusalKind(error) === "invalid" ? (isEmpty ? texts.copyEmpty : texts.copyPresent) : undefined),
    },
  );
  return (
    <Sure title={texts.copy} text={texts.copySure} isBusy={copy.isPending} onClose={onClose}>
      <Button loading={copy.isPending} onClick={() => copy.mutate(undefined, { onSettled: onClose })} data-autofocus>
        {texts.copy}
      </Button>
    </Sure>
  );
}

function OfficialDialog({ week, onClose }: AskProps) {
  const texts = useWords(calendarWords);
  // What stood on the screen when it was asked: what came since is not made public unseen.
  const [seen] = useState(() => week.days.flatMap(({ entries }) => entries.map(({ id, revision }) => [id, revision])));
  const publish = useCalendarStep(
    () =>
      call("POST /calendar/weeks/:week/official", {
        parameters: { week: week.week },
        body: { seen: Object.fromEntries(seen) as Record<string, number> },
      }),
    {
      onDone: () => notifyDone(fill(texts.madeOfficial, { number: week.number })),
      tell: (error) => (refusalKind(error) === "stale" ? texts.weekChanged : undefined),
    },
  );
  const text = fill(texts.officialSure, { count: seen.length, number: week.number });
  return (
    <Sure title={texts.makeOfficial} text={text} isBusy={publish.isPending} onClose={onClose}>
      <Button
        loading={publish.isPending}
        onClick={() => publish.mutate(undefined, { onSettled: onClose })}
        data-autofocus
      >
        {texts.makeOfficial}
      </Button>
    </Sure>
  );
}

interface SureProps {
  readonly title: string;
  readonly text: string;
  readonly isBusy: boolean;
  readonly onClose: () => void;
  readonly children: React.ReactNode;
}

function Sure({ title, text, isBusy, onClose, children }: SureProps) {
  const texts = useWords(calendarWords);
  return (
    <Dialog onClose={onClose} title={title}>
      <Stack>
        <Text>{text}</Text>
        <DialogFoot onCancel={onClose} isBusy={isBusy}>
          {children}
        </DialogFoot>
      </Stack>
    </Dialog>
  );
}

const MAX_NOTE = 1_000;

function NoteDialog({ week, onClose }: AskProps) {
  const texts = useWords(calendarWords);
  const [note, setNote] = useState(week.note ?? "");
  const save = useCalendarStep(
    () =>
      call("PUT /calendar/weeks/:week/note", {
        parameters: { week: week.week },
        body: { revision: week.revision, note },
      }),
    {
      onDone: () => {
        notifyDone(texts.noteSaved);
        onClose();
      },
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(undefined);
  };
  return (
    <Dialog onClose={onClose} title={texts.note}>
      <form onSubmit={submit}>
        <Stack>
          <Textarea
            label={texts.note}
            description={texts.noteHelp}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            maxLength={MAX_NOTE}
            autosize
            minRows={2}
            maxRows={10}
            data-autofocus
          />
          <DialogFoot onCancel={onClose}>
            <Button type="submit" loading={save.isPending}>
              {week.isOfficial ? texts.saveForReaders : texts.save}
            </Button>
          </DialogFoot>
        </Stack>
      </form>
    </Dialog>
  );
}
