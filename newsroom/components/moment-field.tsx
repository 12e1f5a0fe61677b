import { Group, Input, TextInput } from "@mantine/core";
import { useState } from "react";
import { useSession } from "#newsroom/api/session.ts";
import { useWords, words } from "#newsroom/app/words.ts";
import { DayField } from "./day-field.tsx";
import { isDay, parseTime } from "./days.ts";
import { momentOf, wallClockOf } from "./moments.ts";

const texts = words({
  vi: { day: "Ngày", time: "Giờ", wrong: "Chưa ghi được: gõ ngày như 23/11/2026 và giờ như 07:30" },
  en: { day: "Day", time: "Time", wrong: "Not taken yet: type a day as 23/11/2026 and a time as 07:30" },
});

interface MomentFieldProps {
  readonly label: string;
  /** Milliseconds UTC. */
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
  readonly isReadOnly: boolean;
  /** There is always one: an empty field is at fault. */
  readonly isNeeded?: boolean;
  readonly help?: string;
  readonly error?: string | undefined;
}

/** A moment by the site's wall clock, whatever the computer's is; 00:00 where only a day is given. */
export function MomentField({ label, value, onChange, isReadOnly, isNeeded = false, help, error }: MomentFieldProps) {
  const own = useWords(texts);
  const { site } = useSession();
  const clock = value === undefined ? "" : wallClockOf(new Date(value).toISOString(), site.timeZone);
  // What is being typed, until it is a moment.
  const [typed, setTyped] = useState<{ readonly day: string; readonly time: string }>();
  const { day, time } = typed ?? { day: clock.slice(0, 10), time: clock.slice(11, 16) };
  const isEmpty = day === "" && time === "";
  const take = (next: { readonly day: string; readonly time: string }) => {
    setTyped(next);
    const moment = momentIn(next, site.timeZone);
    if (moment !== undefined) onChange(moment);
    else if (next.day === "" && next.time === "" && !isNeeded) onChange(undefined);
  };
  const isWrong = typed !== undefined && (isEmpty ? isNeeded : momentIn(typed, site.timeZone) === undefined);
  return (
    <Input.Wrapper
      label={label}
      labelElement="div"
      description={help}
      error={isWrong ? own.wrong : error}
      onBlur={() => !isWrong && setTyped(undefined)}
    >
      <Group gap="xs" mt={4} wrap="nowrap" align="flex-end" role="group" aria-label={label}>
        <DayField
          label={own.day}
          value={day}
          onChange={(next = "") => take({ day: next, time })}
          isReadOnly={isReadOnly}
        />
        <TextInput
          label={own.time}
          value={time}
          w={90}
          placeholder="07:30"
          readOnly={isReadOnly}
          // 00:00 stands there once a day is given: what is typed takes its place.
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => take({ day, time: event.currentTarget.value })}
        />
      </Group>
    </Input.Wrapper>
  );
}

function momentIn({ day, time }: { readonly day: string; readonly time: string }, zone: string): number | undefined {
  const at = time.trim() === "" ? "00:00" : parseTime(time);
  const moment = isDay(day) && at !== undefined ? momentOf(`${day}T${at}`, zone) : undefined;
  return moment === undefined ? undefined : Date.parse(moment);
}
