import { takeTime } from "#areas/calendar/times.ts";
import { dayText, type Entry } from "./week-data.ts";

/** An entry as its fields show it: all of it text, some of which is not right yet. */
export interface EntryDraft {
  readonly title: string;
  /** `23/11/2026`: a browser's own field would write it in the order of its language. */
  readonly date: string;
  readonly session: NonNullable<Entry["content"]["session"]>;
  readonly start: string;
  readonly end: string;
  readonly content: string;
  /** One a line. */
  readonly chair: string;
  readonly participants: string;
  readonly preparingUnit: string;
  readonly place: string;
  readonly note: string;
  readonly vehicle: string;
  readonly internalNote: string;
}

export function draftOf({ content }: Pick<Entry, "content">): EntryDraft {
  return {
    ...{ title: content.title ?? "", date: dayText(content.date ?? ""), content: content.content ?? "" },
    ...{ start: content.start ?? "", end: content.end ?? "" },
    session: content.session ?? "all-day",
    chair: (content.chair ?? []).join("\n"),
    participants: content.participants ?? "",
    preparingUnit: content.preparingUnit ?? "",
    place: content.place ?? "",
    note: content.note ?? "",
    vehicle: content.vehicle ?? "",
    internalNote: content.internalNote ?? "",
  };
}

/** A day as it was typed, `3/9/2026` or `2026-09-03`, as it is kept; undefined for what is none. */
export function dayOf(typed: string): string | undefined {
  const [, day = "", month = "", year = ""] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(typed.trim()) ?? [];
  const iso = day === "" ? typed.trim() : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const at = new Date(`${iso}T00:00:00Z`);
  // 31 February is read as 3 March by the language.
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== iso ? undefined : iso;
}

/** A time as it was typed, in the form in which it is kept; undefined for what is none. */
export function hourOf(typed: string): string | undefined {
  const { start, end, rest } = takeTime(typed);
  return rest === "" && end === undefined ? start : undefined;
}

/** Whether all that must have a form has it. */
export const isWhole = ({ title, date, start, end }: EntryDraft): boolean =>
  title.trim() !== "" &&
  dayOf(date) !== undefined &&
  [start, end].every((hour) => hour.trim() === "" || hourOf(hour) !== undefined);

/** What is sent: empty fields are absent. */
export function contentOf(draft: EntryDraft, status: Entry["content"]["status"]): Record<string, unknown> {
  const { chair, start, end, date, ...texts } = draft;
  const filled = Object.entries(texts).flatMap(([name, value]) => (value.trim() === "" ? [] : [[name, value.trim()]]));
  return {
    ...Object.fromEntries(filled),
    title: draft.title.trim(),
    date: dayOf(date) ?? date,
    chair: chair
      .split("\n")
      .map((name) => name.trim())
      .filter((name) => name !== ""),
    ...(start.trim() === "" ? {} : { start: hourOf(start) ?? start }),
    ...(end.trim() === "" ? {} : { end: hourOf(end) ?? end }),
    status: status ?? "normal",
  };
}
