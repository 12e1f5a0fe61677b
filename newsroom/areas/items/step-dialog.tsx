import { Button, Checkbox, Group, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useSession } from "#newsroom/api/session.ts";
import { useWords } from "#newsroom/app/words.ts";
import { Dialog, DialogFoot } from "#newsroom/components/dialog.tsx";
import { momentOf, wallClockOf } from "../../components/moments.ts";
import { UsesWarning, useIsHeld } from "../media/uses-panel.tsx";
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

/** What was typed in, whatever the step asks of it. */
interface Given {
  readonly reason: string;
  readonly notice: string;
  readonly changeNote: string;
  /** As the site's clock on the wall shows it. */
  readonly at: string;
  readonly force: boolean;
}

/** Asks what a step needs to know: a reason, a notice, a time, what was changed. */
export function StepDialog({ step, item, isBusy, onClose, onTake }: StepDialogProps) {
  const texts = useWords(itemWords);
  const { site } = useSession();
  const [given, setGiven] = useState<Given>(() => ({
    ...{ reason: "", notice: "", changeNote: "", force: false },
    at: wallClockOf((step === "withdraw-at" ? item.withdrawAt : item.publishAt) ?? inAnHour(), site.timeZone),
  }));
  const [fault, setFault] = useState<string>();
  const isHeld = useIsHeld(item, step);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const at = momentOf(given.at, site.timeZone);
    if (TIMED.has(step) && (at === undefined || Date.parse(at) <= Date.now())) return setFault(texts.inThePast);
    onTake(bodyOf(step, { ...given, at: at ?? "" }));
  };
  return (
    <Dialog onClose={onClose} title={texts.steps[step]}>
      <form onSubmit={submit}>
        <Stack>
          <StepFields
            step={step}
            item={item}
            given={given}
            fault={fault}
            set={(part) => setGiven((before) => ({ ...before, ...part }))}
          />
          {PLAIN.has(step) && !isHeld && <Text>{texts.sure[step as "archive"]}</Text>}
          {item.kind === "media" && TAKES_AWAY.has(step) && <UsesWarning id={item.id} step={step} />}
          <DialogFoot onCancel={onClose}>
            <Button type="submit" loading={isBusy} disabled={isHeld} {...(GRAVE.has(step) ? { color: "red" } : {})}>
              {texts.steps[step]}
            </Button>
          </DialogFoot>
        </Stack>
      </form>
    </Dialog>
  );
}

interface StepFieldsProps {
  readonly step: Step;
  readonly item: Whole;
  readonly given: Given;
  readonly fault: string | undefined;
  readonly set: (part: Partial<Given>) => void;
}

function StepFields({ step, item, given, fault, set }: StepFieldsProps) {
  const texts = useWords(itemWords);
  const { site, person } = useSession();
  const isAgain = item.publicVersion !== undefined && item.publicVersion !== item.workingVersion;
  const isAlone = (step === "publish-now" && item.state !== "in-review") || item.submittedBy === `person:${person.id}`;
  return (
    <>
      {step === "return" && (
        <Reason
          label={texts.reason}
          help={texts.reasonHelp}
          value={given.reason}
          onChange={(reason) => set({ reason })}
        />
      )}
      {TIMED.has(step) && (
        <TextInput
          type="datetime-local"
          label={step === "schedule" ? texts.publishAt : texts.withdrawnAt}
          description={fill(texts.publishAtHelp, { zone: site.timeZone })}
          value={given.at}
          error={fault}
          onChange={(event) => set({ at: event.currentTarget.value })}
          required
          withAsterisk={false}
          data-autofocus
        />
      )}
      {(step === "withdraw" || step === "withdraw-at") && (
        <Reason
          label={texts.notice}
          help={texts.noticeHelp}
          value={given.notice}
          onChange={(notice) => set({ notice })}
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
    </>
  );
}

/** Steps of which only the consequence is said. */
const PLAIN: ReadonlySet<Step> = new Set(["archive", "delete", "approve", "publish", "publish-now"]);
/** Steps that are promised for a time. */
const TIMED: ReadonlySet<Step> = new Set(["schedule", "withdraw-at"]);
/** Steps that take something away. */
const GRAVE: ReadonlySet<Step> = new Set(["delete", "withdraw", "withdraw-at"]);

/** Steps after which readers have it no more: of a file, neither have the pages that show it. */
const TAKES_AWAY: ReadonlySet<Step> = new Set(["archive", "delete", "withdraw", "withdraw-at"]);

const inAnHour = (): string => new Date(Date.now() + 3_600_000).toISOString();

/** @param given.at a moment, ISO 8601. */
function bodyOf(step: Step, { reason, notice, at, ...given }: Given): object {
  const changeNote = given.changeNote.trim() === "" ? {} : { changeNote: given.changeNote.trim() };
  const force = given.force ? { force: true } : {};
  switch (step) {
    case "return":
      return { reason };
    case "withdraw":
      return { notice };
    case "withdraw-at":
      return { promise: { at, notice } };
    case "schedule":
      return { publishAt: at, ...changeNote };
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
