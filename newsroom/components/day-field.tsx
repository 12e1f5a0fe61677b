import { ActionIcon, Popover, TextInput } from "@mantine/core";
import { DatePicker } from "@mantine/dates";
import "@mantine/dates/styles.css";
import "dayjs/locale/vi";
import { IconCalendar } from "@tabler/icons-react";
import { useState } from "react";
import { useLanguage, useWords, words } from "#newsroom/app/words.ts";
import { isDay, parseDay, showDay } from "./days.ts";

const texts = words({
  vi: {
    open: "Chọn ngày trên lịch",
    wrong: "Gõ ngày như 23/11/2026",
    previousMonth: "Tháng trước",
    nextMonth: "Tháng sau",
  },
  en: {
    open: "Choose the day in a calendar",
    wrong: "Type a day as 23/11/2026",
    previousMonth: "Month before",
    nextMonth: "Month after",
  },
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
          <DayCalendar label={`${own.open}: ${label}`} value={isDay(value) ? value : null} onChange={onChange} />
        )
      }
    />
  );
}

interface DayCalendarProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (value: string | undefined) => void;
}

function DayCalendar({ label, value, onChange }: DayCalendarProps) {
  const own = useWords(texts);
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus returnFocus withinPortal>
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={() => setOpen(!isOpen)}>
          <IconCalendar size={18} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <DatePicker
          locale={language}
          value={value}
          {...(value === null ? {} : { defaultDate: value })}
          ariaLabels={{ previousMonth: own.previousMonth, nextMonth: own.nextMonth }}
          onChange={(day) => {
            onChange(day ?? undefined);
            setOpen(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
