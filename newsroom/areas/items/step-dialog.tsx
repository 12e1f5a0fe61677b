import { Button, Checkbox, Group, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useSession } from "#newsroom/api/session.ts";
import { useWords } from "#newsroom/app/words.ts";
import { Dialog } from "#newsroom/components/dialog.tsx";
import { momentOf, wallClockOf } from "../../components/moments.ts";
import { fill, itemWords } from "./item-words.ts";
import type { Step } from "./steps.ts";
import type { Whole } from "./whole.ts";

interface StepDialogProps {
  readonly step: Step;
  readonly item: Whole;
  readonly isBusy: boolean;
  readonly onClose: () => void;
  readonly onTake: (body: object) => void;
}

/** Asks what a step needs to know: a reason, a notice, a time, what was changed. */
export function StepDialog({ step, item, isBusy, onClose, onTake }: StepDialogProps) {
  const texts = useWords(itemWords);
  const { site, person } = useSession();
  const [given, setGiven] = useState(() => ({
    reason: "",
    notice: "",
    changeNote: "",
    publishAt: wallClockOf(item.publishAt ?? inAnHour(), site.timeZone),
    force: false,
  }));
  const [fault, setFault] = useState<string>();
  const set = (part: Partial<typeof given>) => setGiven((before) => ({ ...before, ...part }));
  const isAgain = item.publicVersion !== undefined && item.publicVersion !== item.workingVersion;
  const isAlone = (step === "publish-now" && item.state !== "in-review") || item.submittedBy === `person:${person.id}`;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const publishAt = momentOf(given.publishAt, site.timeZone);
    if (step === "schedule" && (publishAt === undefined || Date.parse(publishAt) <= Date.now()))
      return setFault(texts.inThePast);
    const body = bodyOf(step, { ...given, publishAt: publishAt ?? "" });
    onTake(body);
  };
  return (
    <Dialog onClose={onClose} title={texts.steps[step]}>
      <form onSubmit={submit}>
        <Stack>
          {step === "return" && (
            <Reason
              label={texts.reason}
              help={texts.reasonHelp}
              value={given.reason}
              onChange={(reason) => set({ reason })}
            />
          )}
          {step === "withdraw" && (
            <Reason
              label={texts.notice}
              help={texts.noticeHelp}
              value={given.notice}
              onChange={(notice) => set({ notice })}
            />
          )}
          {step === "schedule" && (
            <TextInput
              type="datetime-local"
              label={texts.publishAt}
              description={fill(texts.publishAtHelp, { zone: site.timeZone })}
              value={given.publishAt}
              error={fault}
              onChange={(event) => set({ publishAt: event.currentTarget.value })}
              required
              withAsterisk={false}
              data-autofocus
            />
          )}
          {isAgain && (step === "publish" || step === "publish-now" || step === "schedule") && (
            <Textarea
              label={texts.changeNote}
              description={texts.changeNoteHelp}
              autosize
              minRows={2}
              value={given.changeNote}
              onChange={(event) => set({ changeNote: event.currentTarget.value })}
            />
          )}
          {(step === "approve" || step === "publish-now") && isAlone && (
            <Checkbox
              label={texts.force}
              description={texts.forceHelp}
              checked={given.force}
              onChange={(event) => set({ force: event.currentTarget.checked })}
            />
          )}
          {PLAIN.has(step) && <Text>{texts.sure[step as "archive"]}</Text>}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {texts.cancel}
            </Button>
            <Button
              type="submit"
              loading={isBusy}
              {...(step === "delete" || step === "withdraw" ? { color: "red" } : {})}
            >
              {texts.steps[step]}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

/** Steps of which only the consequence is said. */
const PLAIN: ReadonlySet<Step> = new Set(["archive", "delete", "approve", "publish", "publish-now"]);

const inAnHour = (): string => new Date(Date.now() + 3_600_000).toISOString();

function bodyOf(
  step: Step,
  given: { reason: string; notice: string; changeNote: string; publishAt: string; force: boolean },
): object {
  const changeNote = given.changeNote.trim() === "" ? {} : { changeNote: given.changeNote.trim() };
  const force = given.force ? { force: true } : {};
  switch (step) {
    case "return":
      return { reason: given.reason };
    case "withdraw":
      return { notice: given.notice };
    case "schedule":
      return { publishAt: given.publishAt, ...changeNote };
    case "approve":
      return force;
    case "publish":
      return changeNote;
    case "publish-now":
      return { ...changeNote, ...force };
    default:
      return {};
  }
}

interface ReasonProps {
  readonly label: string;
  readonly help: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Reason({ label, help, value, onChange }: ReasonProps) {
  return (
    <Textarea
      label={label}
      description={help}
      autosize
      minRows={3}
      maxLength={2_000}
      required
      withAsterisk={false}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data-autofocus
    />
  );
}
