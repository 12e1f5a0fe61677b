/** ISO 8601 weeks, Monday to Sunday, as the work calendar (lịch công tác) counts them. */

/** @param text `2026-W48`; gives the week's Monday, undefined where the year has no such week. */
export function parseIsoWeek(text: string): Temporal.PlainDate | undefined {
  const [, year, week] = /^(\d{4})-W(\d\d)$/.exec(text) ?? [];
  if (year === undefined || week === undefined || Number(year) < 1) return undefined;
  // 4 January is in week 1 of every year.
  const firstMonday = mondayOf(new Temporal.PlainDate(Number(year), 1, 4));
  const monday = addWeeks(firstMonday, Number(week) - 1);
  return isoWeekOf(monday) === text ? monday : undefined;
}

/** `2026-W48`. */
export function isoWeekOf(date: Temporal.PlainDate): string {
  const year = String(date.yearOfWeek).padStart(4, "0");
  return `${year}-W${String(date.weekOfYear).padStart(2, "0")}`;
}

export const mondayOf = (date: Temporal.PlainDate): Temporal.PlainDate => date.subtract({ days: date.dayOfWeek - 1 });

export const addWeeks = (date: Temporal.PlainDate, weeks: number): Temporal.PlainDate => date.add({ weeks });

/** The seven days from a Monday. */
export const weekDays = (monday: Temporal.PlainDate): Temporal.PlainDate[] =>
  Array.from({ length: 7 }, (_, days) => monday.add({ days }));
