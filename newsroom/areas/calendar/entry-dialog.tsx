import { Alert, Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { call } from "#newsroom/api/client.ts";
import { describeError } from "#newsroom/app/refusal-words.ts";
import { useLanguage, useWords } from "#newsroom/app/words.ts";
import { Dialog, DialogFoot } from "#newsroom/components/dialog.tsx";
import { notifyDone } from "../../components/notices.tsx";
import { calendarWords } from "./calendar-words.ts";
import { contentOf, draftOf, type EntryDraft, isWhole } from "./entry-draft.ts";
import { EntryFields } from "./entry-fields.tsx";
import { dayText, type Entry, hoursText, refusalKind, useCalendarStep, type Week } from "./week-data.ts";

interface EntryDialogProps {
  readonly entry: Entry;
  /** As it is now, which may be newer than the entry that was opened. */
  readonly week: Week;
  readonly onClose: () => void;
}

/** An entry to be changed, taken away, or put back. What was typed stays until it is saved or thrown away. */
export function EntryDialog({ entry, week, onClose }: EntryDialogProps) {
  const texts = useWords(calendarWords);
  const language = useLanguage();
  const [base, setBase] = useState(entry);
  const [draft, setDraft] = useState<EntryDraft>(() => draftOf(entry));
  const [asking, setAsking] = useState<"remove" | "leave">();
  const [isChecked, setChecked] = useState(false);
  const present = week.days.flatMap(({ entries }) => entries).find(({ id }) => id === entry.id);
  const isDirty = JSON.stringify(draft) !== JSON.stringify(draftOf(base));
  const isForReaders = week.isOfficial || base.publicState === "published";
  const save = useCalendarStep(
    ({ revision, status }: { revision: number; status: Entry["content"]["status"] }) =>
      call("PUT /calendar/entries/:id", {
        parameters: { id: entry.id },
        body: { revision, content: contentOf(draft, status) },
      }),
    {
      onDone: () => {
        notifyDone(texts.saved);
        onClose();
      },
      tell: () => null,
    },
  );
  const send = (revision: number, status = base.content.status) => {
    setChecked(true);
    if (isWhole(draft)) save.mutate({ revision, status });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(base.revision);
  };
  const takeTheirs = (theirs: Entry) => {
    setBase(theirs);
    setDraft(draftOf(theirs));
    save.reset();
  };
  const close = () => (isDirty ? setAsking("leave") : onClose());
  const kind = refusalKind(save.error);
  if (asking === "remove") return <RemoveDialog entry={base} onClose={onClose} onBack={() => setAsking(undefined)} />;
  return (
    <Dialog onClose={close} title={texts.editEntry} size="lg">
      <form onSubmit={submit} noValidate>
        <Stack>
          <EntryFields
            draft={draft}
            isForReaders={isForReaders}
            isChecked={isChecked}
            onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
          />
          {asking === "leave" && <Leaving onStay={() => setAsking(undefined)} onLeave={onClose} />}
          {kind === "stale" || kind === "not-found" ? (
            <Conflict
              present={present}
              onMine={(theirs) => send(theirs.revision, theirs.content.status)}
              onTheirs={takeTheirs}
            />
          ) : (
            save.error !== null && <Alert color="red">{describeError(save.error, language)}</Alert>
          )}
          <Group justify="space-between">
            {base.content.status === "cancelled" ? (
              <Button variant="default" loading={save.isPending} onClick={() => send(base.revision, "normal")}>
                {texts.restore}
              </Button>
            ) : (
              <Button variant="subtle" color="red" onClick={() => setAsking("remove")}>
                {base.publicState === "none" ? texts.remove : texts.callOff}
              </Button>
            )}
            <DialogFoot onCancel={close}>
              <Button type="submit" loading={save.isPending}>
                {isForReaders ? texts.saveForReaders : texts.save}
              </Button>
            </DialogFoot>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

function Leaving({ onStay, onLeave }: { readonly onStay: () => void; readonly onLeave: () => void }) {
  const texts = useWords(calendarWords);
  return (
    <Alert color="orange" role="alert">
      <Text mb="xs">{texts.leaveSure}</Text>
      <Group gap="xs">
        <Button size="sm" variant="default" onClick={onStay} autoFocus>
          {texts.stay}
        </Button>
        <Button size="sm" color="red" onClick={onLeave}>
          {texts.leave}
        </Button>
      </Group>
    </Alert>
  );
}

interface ConflictProps {
  readonly present: Entry | undefined;
  readonly onMine: (theirs: Entry) => void;
  readonly onTheirs: (theirs: Entry) => void;
}

/** Somebody else saved meanwhile: both are there, and one says which is kept. */
function Conflict({ present, onMine, onTheirs }: ConflictProps) {
  const texts = useWords(calendarWords);
  if (present === undefined)
    return (
      <Alert color="orange" role="alert">
        {texts.gone}
      </Alert>
    );
  const { content } = present;
  const told = [
    dayText(content.date ?? ""),
    hoursText(content),
    content.title,
    content.place,
    content.chair?.join("; "),
  ];
  return (
    <Alert color="orange" role="alert">
      <Text>{texts.stale}</Text>
      <Text fw={600} my="xs">
        {told.filter((text) => text !== undefined && text !== "").join(" · ")}
      </Text>
      <Group gap="xs">
        <Button size="sm" variant="default" onClick={() => onTheirs(present)} autoFocus>
          {texts.takeTheirs}
        </Button>
        <Button size="sm" onClick={() => onMine(present)}>
          {texts.keepMine}
        </Button>
      </Group>
    </Alert>
  );
}

interface RemoveDialogProps {
  readonly entry: Entry;
  readonly onClose: () => void;
  readonly onBack: () => void;
}

const MAX_REASON = 500;

function RemoveDialog({ entry, onClose, onBack }: RemoveDialogProps) {
  const texts = useWords(calendarWords);
  const [reason, setReason] = useState("");
  const isDraft = entry.publicState === "none";
  const bringBack = useCalendarStep(() => call("POST /items/:id/undelete", { parameters: { id: entry.id } }), {
    onDone: () => notifyDone(texts.broughtBack),
  });
  const remove = useCalendarStep(
    () =>
      call("POST /calendar/entries/:id/remove", {
        parameters: { id: entry.id },
        body: { revision: entry.revision, reason },
      }),
    {
      onDone: () => {
        if (isDraft) notifyDone(texts.removed, { label: texts.undo, onPress: () => bringBack.mutate(undefined) });
        else notifyDone(texts.calledOff);
        onClose();
      },
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    remove.mutate(undefined);
  };
  const name = isDraft ? texts.remove : texts.callOff;
  return (
    <Dialog onClose={onBack} title={name}>
      <form onSubmit={submit}>
        <Stack>
          <Text fw={600}>{entry.content.title}</Text>
          <Text>{isDraft ? texts.removeSure : texts.callOffHelp}</Text>
          {!isDraft && (
            <Textarea
              label={texts.reason}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              maxLength={MAX_REASON}
              autosize
              minRows={2}
              data-autofocus
            />
          )}
          <DialogFoot onCancel={onBack}>
            <Button type="submit" color="red" loading={remove.isPending}>
              {name}
            </Button>
          </DialogFoot>
        </Stack>
      </form>
    </Dialog>
  );
}
