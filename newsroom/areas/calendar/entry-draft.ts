import { takeTime } from "#areas/calendar/times.ts";
import type { Entry } from "./week-data.ts";

/** An entry as its fields show it: all of it text, some of which is not right yet. */
export interface EntryDraft {
  readonly title: string;
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
  const text = (name: "title" | "date" | "start" | "end" | "content") => content[name] ?? "";
  return {
    ...{ title: text("title"), date: text("date"), start: text("start"), end: text("end"), content: text("content") },
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

/** A time as it was typed, in the form in which it is kept; undefined for what is none. */
export function hourOf(typed: string): string | undefined {
  const { start, end, rest } = takeTime(typed);
  return rest === "" && end === undefined ? start : undefined;
}

/** What is sent: empty fields are absent. Hours must be right by then. */
export function contentOf(draft: EntryDraft, status: Entry["content"]["status"]): Record<string, unknown> {
  const { chair, start, end, ...texts } = draft;
  const filled = Object.entries(texts).flatMap(([name, value]) => (value.trim() === "" ? [] : [[name, value.trim()]]));
  return {
    ...Object.fromEntries(filled),
    title: draft.title.trim(),
    chair: chair
      .split("\n")
      .map((name) => name.trim())
      .filter((name) => name !== ""),
    ...(start.trim() === "" ? {} : { start: hourOf(start) ?? start }),
    ...(end.trim() === "" ? {} : { end: hourOf(end) ?? end }),
    status: status ?? "normal",
  };
}
