import { Text, TextInput } from "@mantine/core";
import { type KeyboardEvent, useId, useState } from "react";
import { type QuickEntry, readQuickEntry } from "#areas/calendar/quick-entry.ts";
import { call } from "#newsroom/api/client.ts";
import { useWords } from "#newsroom/app/words.ts";
import { fill } from "../items/item-words.ts";
import { calendarWords } from "./calendar-words.ts";
import { useCalendarStep } from "./week-data.ts";

/** Some lines of typing; the fields that it is read into take more together. */
const MAX_LENGTH = 1_500;

interface QuickLineProps {
  readonly date: string;
  /** `Thứ Hai, 23/11/2026` */
  readonly label: string;
}

/** A day's line: typed, read as one goes, and added by Enter; up and down lead to the lines of the days beside. */
export function QuickLine({ date, label }: QuickLineProps) {
  const texts = useWords(calendarWords);
  const [line, setLine] = useState("");
  const [added, setAdded] = useState("");
  const [isFocused, setFocused] = useState(false);
  const help = useId();
  const add = useCalendarStep((entry: QuickEntry) =>
    call("POST /calendar/entries", { body: { content: { ...entry, date } } }),
  );
  const entry = line.trim() === "" ? undefined : readQuickEntry(line);
  const send = () => {
    if (entry === undefined || entry.title === "" || add.isPending) return;
    add.mutate(entry, {
      onSuccess: () => {
        // What was typed on meanwhile stays.
        setLine((now) => (now === line ? "" : now));
        setAdded(fill(texts.added, { title: entry.title }));
      },
    });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // Enter that ends a syllable of an input method is not meant for us.
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") send();
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") step(event, event.key === "ArrowDown" ? 1 : -1);
  };
  return (
    <>
      <TextInput
        aria-label={fill(texts.quick, { day: label })}
        aria-describedby={help}
        placeholder={isFocused ? texts.quickPlaceholder : texts.quickShort}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        value={line}
        onChange={(event) => {
          setLine(event.currentTarget.value);
          setAdded("");
        }}
        onKeyDown={onKeyDown}
        maxLength={MAX_LENGTH}
        readOnly={add.isPending}
        autoComplete="off"
        enterKeyHint="done"
        data-quick-line
      />
      <Text size="sm" c="dimmed" id={help} role="status" mih={entry === undefined && added === "" ? 0 : "1.5rem"}>
        {entry === undefined ? added : <Understood entry={entry} />}
      </Text>
    </>
  );
}

/** What the line is read as. */
function Understood({ entry }: { readonly entry: QuickEntry }) {
  const texts = useWords(calendarWords);
  const { title, session, start, end, chair } = entry;
  const named = (["participants", "preparingUnit", "place", "vehicle", "content"] as const).flatMap((name) =>
    entry[name] === undefined ? [] : [`${texts.fields[name]}: ${entry[name]}`],
  );
  const parts = [
    [texts.sessions[session], [start, end].filter((hour) => hour !== undefined).join("–")].filter(Boolean).join(" "),
    title === "" ? `(${texts.noTitle})` : title,
    ...(chair.length === 0 ? [] : [`${texts.fields.chair}: ${chair.join("; ")}`]),
    ...named,
  ];
  return (
    <>
      {texts.understood} {parts.join(" · ")} {title !== "" && <em>({texts.enter})</em>}
    </>
  );
}

function step(event: KeyboardEvent<HTMLInputElement>, by: 1 | -1): void {
  const lines = [...document.querySelectorAll<HTMLInputElement>("[data-quick-line]")];
  const next = lines[lines.indexOf(event.currentTarget) + by];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
