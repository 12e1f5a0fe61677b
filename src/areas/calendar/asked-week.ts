import { isoWeekOf, mondayOf, parseDate, parseIsoWeek } from "#language/dates.ts";

/** Older weeks are history, later ones fancy; also what keeps invented weeks from filling the page cache. */
const MAX_YEARS = 10;
/** Of what a reader typed, shown back to them. */
const MAX_SHOWN_LENGTH = 40;

export type AskedWeek =
  | { readonly kind: "week"; readonly monday: Temporal.PlainDate }
  | { readonly kind: "day"; readonly day: Temporal.PlainDate }
  | { readonly kind: "fault"; readonly fault: WeekFault };

export interface WeekFault {
  readonly reason: "bad-week" | "bad-date" | "out-of-range";
  /** What was asked for, shortened. */
  readonly given: string;
}

/** The first and last Monday of weeks that are shown. */
export interface WeekBounds {
  readonly first: Temporal.PlainDate;
  readonly last: Temporal.PlainDate;
}

/** Ten years back and ahead. */
export const boundsAround = (today: Temporal.PlainDate): WeekBounds => ({
  first: mondayOf(today.subtract({ years: MAX_YEARS })),
  last: mondayOf(today.add({ years: MAX_YEARS })),
});

export const isWithin = ({ first, last }: WeekBounds, monday: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(monday, first) >= 0 && Temporal.PlainDate.compare(monday, last) <= 0;

/**
 * What a reader asks to see: this week where they name none.
 *
 * @param week `2026-W48`, in capitals or not.
 * @param date any day, as `2026-11-23` or `23/11/2026`; goes before the week.
 */
export function readAskedWeek(
  week: string | undefined,
  date: string | undefined,
  today: Temporal.PlainDate,
): AskedWeek {
  if (date !== undefined) {
    const day = parseDate(date);
    if (day === undefined) return fault("bad-date", date);
    return isWithin(boundsAround(today), mondayOf(day)) ? { kind: "day", day } : fault("out-of-range", date);
  }
  if (week === undefined) return { kind: "week", monday: mondayOf(today) };
  const monday = parseIsoWeek(week.trim().toUpperCase());
  if (monday === undefined) return fault("bad-week", week);
  return isWithin(boundsAround(today), monday) ? { kind: "week", monday } : fault("out-of-range", week);
}

/** Two spellings of a week are one page. */
export const isCanonical = (week: string | undefined, monday: Temporal.PlainDate): boolean =>
  week === undefined || week === isoWeekOf(monday);

const fault = (reason: WeekFault["reason"], given: string): AskedWeek => ({
  kind: "fault",
  fault: {
    reason,
    given: given.length > MAX_SHOWN_LENGTH ? `${given.slice(0, MAX_SHOWN_LENGTH)}…` : given,
  },
});
