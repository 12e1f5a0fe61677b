import type { EditionReader } from "#edition/database.ts";
import type { Language } from "#editorial/model.ts";
import type { IsoDate } from "#site/views.ts";
import { inReadersLanguage } from "../translations.ts";
import { type CalendarEntry, type EntryStatus, SESSIONS, type Session, type WeekStatus } from "./model.ts";

interface EntryRow {
  readonly item_id: string;
  readonly language: Language;
  readonly translation_group: string | null;
  readonly date: IsoDate;
  readonly session: Session;
  readonly start_time: string | null;
  readonly end_time: string | null;
  readonly title: string;
  readonly content: string | null;
  /** JSON: texts. */
  readonly chair: string;
  readonly participants: string | null;
  readonly preparing_unit: string | null;
  readonly place: string | null;
  readonly status: EntryStatus;
  readonly note: string | null;
  readonly published_at: number;
  readonly changed_at: number;
}

/** A busy commune has 25 a week; a page or feed with more than this would help nobody. */
const MAX_ENTRIES = 3_000;

/**
 * The entries of some days, both included, in the order of the days, sessions and hours. Those that nobody
 * translated are given in their own language. At most 3,000 are read. Tag: `kind:calendar-entry`.
 */
export function listCalendarEntries(
  edition: EditionReader,
  language: Language,
  from: IsoDate,
  to: IsoDate,
): CalendarEntry[] {
  const rows = edition.all<EntryRow>(
    "select * from calendar_entry where date between ? and ? order by date, start_time, title, item_id limit ?",
    from,
    to,
    MAX_ENTRIES,
  );
  return inReadersLanguage(rows, language).map(toEntry).sort(byDayAndSession);
}

/** The nearest days with entries: the last before a day, the first after another. Tag: `kind:calendar-entry`. */
export function findDaysAround(
  edition: EditionReader,
  before: IsoDate,
  after: IsoDate,
): { readonly last: IsoDate | undefined; readonly next: IsoDate | undefined } {
  const day = (sql: string, date: IsoDate) => edition.get<{ date: IsoDate | null }>(sql, date)?.date ?? undefined;
  return {
    last: day("select max(date) as date from calendar_entry where date < ?", before),
    next: day("select min(date) as date from calendar_entry where date > ?", after),
  };
}

export interface CalendarWeek {
  readonly lang: Language;
  readonly title: string;
  readonly status: WeekStatus;
  readonly note: string | undefined;
}

interface WeekRow {
  readonly item_id: string;
  readonly language: Language;
  readonly translation_group: string | null;
  readonly title: string;
  readonly status: WeekStatus;
  readonly note: string | null;
}

/** What is said of a week (`2026-W48`), the latest where several do. Tag: `kind:calendar-week`. */
export function findCalendarWeek(edition: EditionReader, language: Language, week: string): CalendarWeek | undefined {
  const rows = edition.all<WeekRow>(
    "select * from calendar_week where week = ? order by changed_at desc, item_id limit 20",
    week,
  );
  const row = inReadersLanguage(rows, language)[0];
  return row && { lang: row.language, title: row.title, status: row.status, note: row.note ?? undefined };
}

/** Sorting is stable: within a session the order of the hours stays, what has none comes first. */
const byDayAndSession = (left: CalendarEntry, right: CalendarEntry): number =>
  left.date === right.date
    ? SESSIONS.indexOf(left.session) - SESSIONS.indexOf(right.session)
    : left.date < right.date
      ? -1
      : 1;

const toEntry = (row: EntryRow): CalendarEntry => ({
  id: row.item_id,
  lang: row.language,
  date: row.date,
  session: row.session,
  start: row.start_time ?? undefined,
  end: row.end_time ?? undefined,
  title: row.title,
  content: row.content ?? undefined,
  chair: JSON.parse(row.chair),
  participants: row.participants ?? undefined,
  preparingUnit: row.preparing_unit ?? undefined,
  place: row.place ?? undefined,
  status: row.status,
  note: row.note ?? undefined,
  publishedAt: row.published_at,
  changedAt: row.changed_at,
});
