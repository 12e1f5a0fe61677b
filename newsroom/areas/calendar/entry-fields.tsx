import { Group, Select, Textarea, TextInput } from "@mantine/core";
import { sessionAt } from "#areas/calendar/times.ts";
import { useWords } from "#newsroom/app/words.ts";
import { FieldGroup } from "../../components/fields.tsx";
import { calendarWords } from "./calendar-words.ts";
import { dayOf, type EntryDraft, hourOf } from "./entry-draft.ts";

interface EntryFieldsProps {
  readonly draft: EntryDraft;
  /** Whether readers get what is saved: then they are told what was changed. */
  readonly isForReaders: boolean;
  /** Whether faults are shown, which they are not before one tried to save. */
  readonly isChecked: boolean;
  readonly onChange: (part: Partial<EntryDraft>) => void;
}

/** In the order of the day. */
const SESSIONS = ["all-day", "morning", "afternoon", "evening"] as const;

type TextName = Exclude<keyof EntryDraft, "session">;

/** What the fields take (areas/calendar/model.ts), in UTF-16 units. */
const LIMITS: Readonly<Record<TextName, number>> = {
  ...{ title: 500, date: 20, start: 20, end: 20, content: 2_000, chair: 3_000, participants: 1_000 },
  ...{ preparingUnit: 300, place: 300, note: 500, vehicle: 300, internalNote: 2_000 },
};

export function EntryFields({ draft, isForReaders, isChecked, onChange }: EntryFieldsProps) {
  const texts = useWords(calendarWords);
  const field = (name: TextName) => ({
    label: texts.fields[name],
    value: draft[name],
    maxLength: LIMITS[name],
    onChange: (event: { currentTarget: { value: string } }) => onChange({ [name]: event.currentTarget.value }),
  });
  const lines = (name: TextName, minRows = 1) => ({ ...field(name), autosize: true, minRows, maxRows: 10 });
  const hour = (name: "start" | "end") => ({
    ...field(name),
    description: texts.hourHelp,
    error: draft[name].trim() !== "" && hourOf(draft[name]) === undefined && isChecked ? texts.badHour : undefined,
    onBlur: () => {
      const typed = hourOf(draft[name]);
      // The part of the day follows its hour.
      if (typed !== undefined) onChange({ [name]: typed, ...(name === "start" ? { session: sessionAt(typed) } : {}) });
    },
    autoComplete: "off",
    w: 150,
  });
  return (
    <>
      <Textarea
        {...lines("title")}
        error={isChecked && draft.title.trim() === "" ? texts.noTitle : undefined}
        data-autofocus
      />
      <Group align="flex-start">
        <TextInput
          {...field("date")}
          error={isChecked && dayOf(draft.date) === undefined ? texts.badDate : undefined}
          autoComplete="off"
          w={150}
        />
        <Select
          label={texts.fields.session}
          data={SESSIONS.map((session) => ({ value: session, label: texts.sessions[session] }))}
          value={draft.session}
          onChange={(session) => session !== null && onChange({ session })}
          allowDeselect={false}
          w={150}
        />
      </Group>
      <Group align="flex-start">
        <TextInput {...hour("start")} />
        <TextInput {...hour("end")} />
      </Group>
      <Textarea {...lines("chair")} description={texts.chairHelp} />
      <Textarea {...lines("participants")} />
      <TextInput {...field("place")} />
      <TextInput {...field("preparingUnit")} />
      <Textarea {...lines("content", 2)} />
      {isForReaders && <Textarea {...lines("note")} description={texts.noteAuto} />}
      <FieldGroup title={texts.officeOnly}>
        <TextInput {...field("vehicle")} />
        <Textarea {...lines("internalNote")} />
      </FieldGroup>
    </>
  );
}
