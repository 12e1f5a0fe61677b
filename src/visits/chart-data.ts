import type { DayRow, MonthRow } from "./reports.ts";

/** Ten years: no chart shows more, and a mistyped year must not make a million points. */
const MAX_POINTS = 3_660;

export interface DayPoint {
  /** ISO 8601. */
  readonly date: string;
  readonly visits: number;
}

export interface MonthPoint {
  /** `2026-11`. */
  readonly month: string;
  readonly visits: number;
}

/**
 * The last `length` days up to `today`, oldest first, one point for each: a day without a row had no visit.
 *
 * @param today ISO 8601, in the site's zone.
 */
export function daySeries(rows: readonly DayRow[], today: string, length: number): DayPoint[] {
  const visits = new Map(rows.map((row) => [row.date, row.visits]));
  return daysBefore(today, length).map((date) => ({ date, visits: visits.get(date) ?? 0 }));
}

/** The first and last date of the `daySeries` of that length: what to ask `days` for. */
export function daySpan(today: string, length: number): { readonly from: string; readonly to: string } {
  return { from: daysBefore(today, length)[0] ?? today, to: today };
}

/** From the first month with a visit to the month of `today`, oldest first, without gaps. */
export function monthSeries(rows: readonly MonthRow[], today: string): MonthPoint[] {
  const first = rows[0]?.month;
  if (first === undefined) return [];
  const visits = new Map(rows.map((row) => [row.month, row.visits]));
  const points: MonthPoint[] = [];
  let month = Temporal.PlainYearMonth.from(first);
  const last = Temporal.PlainYearMonth.from(today.slice(0, 7));
  while (Temporal.PlainYearMonth.compare(month, last) <= 0 && points.length < MAX_POINTS) {
    points.push({ month: month.toString(), visits: visits.get(month.toString()) ?? 0 });
    month = month.add({ months: 1 });
  }
  return points;
}

function daysBefore(today: string, length: number): string[] {
  const last = Temporal.PlainDate.from(today);
  const count = Math.max(1, Math.min(length, MAX_POINTS));
  return Array.from({ length: count }, (_, at) => last.subtract({ days: count - 1 - at }).toString());
}
