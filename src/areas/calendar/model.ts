import { z } from "zod";
import { parseIsoWeek } from "#language/dates.ts";

/** In the order of the day; "all-day" comes before what has its hour. */
export const SESSIONS = ["all-day", "morning", "afternoon", "evening"] as const;
export type Session = (typeof SESSIONS)[number];

export type EntryStatus = "normal" | "changed" | "cancelled";
export type WeekStatus = "draft" | "official" | "adjusted";

const line = z.string().min(1).max(300);
/** `08:00`, in the site's time zone. */
const hour = z.iso.time({ precision: -1, message: "write the time as in 08:00" });

export const calendarEntryFields = z.object({
  /** What is done, in a line. */
  title: z.string().min(1).max(500),
  /** ISO 8601, in the site's time zone. */
  date: z.iso
    .date("write the date as in 2026-11-23")
    .refine((date) => date >= "1990-01-01" && date < "2200-01-01", "must be between 1990 and 2199"),
  session: z.enum(SESSIONS),
  start: hour.optional(),
  end: hour.optional(),
  /** More than the title says, in lines. */
  content: z.string().max(2_000).optional(),
  /** Offices or persons, as they are to be read. */
  chair: z.array(line).max(10).default([]),
  participants: z.string().max(1_000).optional(),
  preparingUnit: line.optional(),
  place: line.optional(),
  status: z.enum(["normal", "changed", "cancelled"]).default("normal"),
  /** What was changed, or why it was cancelled. Public. */
  note: z.string().max(500).optional(),
  /** For the office; never leaves the record. */
  vehicle: z.string().max(300).optional(),
  /** For the office; never leaves the record. */
  internalNote: z.string().max(2_000).optional(),
});

/** One thing that leaders of the authority do: an entry of its work calendar (lịch công tác). */
export const calendarEntryContent = calendarEntryFields.refine(
  ({ start, end }) => end === undefined || (start !== undefined && end > start),
  {
    path: ["end"],
    message: "must be later than the start",
  },
);

export type CalendarEntryContent = z.infer<typeof calendarEntryContent>;

export const MAX_WEEK_NOTE = 1_000;

/** What is said of a whole week of the calendar; weeks without one are shown all the same. */
export const calendarWeekContent = z.object({
  title: z.string().min(1).max(300),
  /** ISO 8601, e.g. `2026-W48`. */
  week: z.string().refine((week) => parseIsoWeek(week) !== undefined, "write the week as in 2026-W48"),
  status: z.enum(["draft", "official", "adjusted"]),
  /** Shown above the week: who is on duty, what was adjusted. */
  note: z.string().max(MAX_WEEK_NOTE).optional(),
});

export type CalendarWeekContent = z.infer<typeof calendarWeekContent>;

/** An entry as readers get it. */
export interface CalendarEntry {
  readonly id: string;
  readonly lang: "vi" | "en";
  /** ISO 8601. */
  readonly date: string;
  readonly session: Session;
  /** `08:00`; undefined when only the session is known. */
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly title: string;
  readonly content: string | undefined;
  readonly chair: readonly string[];
  readonly participants: string | undefined;
  readonly preparingUnit: string | undefined;
  readonly place: string | undefined;
  readonly status: EntryStatus;
  readonly note: string | undefined;
  readonly publishedAt: number;
  /** Milliseconds UTC, when readers were last told something new. */
  readonly changedAt: number;
}
