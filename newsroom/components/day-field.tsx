import { ActionIcon, TextInput } from "@mantine/core";
import { IconCalendar } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useWords, words } from "#newsroom/app/words.ts";
import classes from "./day-field.module.css";
import { isDay, parseDay, showDay } from "./days.ts";

const texts = words({
  vi: { open: "Chọn ngày trên lịch", wrong: "Gõ ngày như 23/11/2026" },
  en: { open: "Choose the day in a calendar", wrong: "Type a day as 23/11/2026" },
});

interface DayFieldProps {
  readonly label: string;
  /** `2026-11-23`, or what was typed and is no day yet: nothing that was typed is lost. */
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly isReadOnly: boolean;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
}

/** A day, typed as 23/11/2026 whatever the computer's own order is, or chosen in a calendar. */
export function DayField({ label, value = "", onChange, isReadOnly, help, error }: DayFieldProps) {
  const own = useWords(texts);
  // As typed while somebody types, so that nothing jumps under their hands.
  const [typed, setTyped] = useState<string>();
  const take = (text: string) => {
    setTyped(text);
    onChange(text.trim() === "" ? undefined : (parseDay(text) ?? text));
  };
  const isHalf = typed === undefined && value !== "" && !isDay(value);
  return (
    <TextInput
      label={label}
      description={help}
      placeholder="dd/mm/yyyy"
      inputMode="numeric"
      value={typed ?? showDay(value)}
      readOnly={isReadOnly}
      error={isHalf ? own.wrong : error}
      onChange={(event) => take(event.currentTarget.value)}
      onBlur={() => setTyped(undefined)}
      rightSection={
        isReadOnly ? undefined : (
          <DayCalendar label={`${own.open}: ${label}`} value={isDay(value) ? value : ""} onChange={onChange} />
        )
      }
    />
  );
}

interface DayCalendarProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string | undefined) => void;
}

/** The browser's own calendar, where it opens one when it is asked; older ones have the field to type in. */
function DayCalendar({ label, value, onChange }: DayCalendarProps) {
  const native = useRef<HTMLInputElement>(null);
  if (!("showPicker" in HTMLInputElement.prototype)) return null;
  return (
    <>
      <input
        ref={native}
        type="date"
        className={classes.native}
        tabIndex={-1}
        aria-hidden
        value={value}
        onChange={(event) => onChange(event.currentTarget.value || undefined)}
      />
      <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={() => native.current?.showPicker()}>
        <IconCalendar size={18} />
      </ActionIcon>
    </>
  );
}
