import type { Instant } from "#kernel/instant.ts";
import type { SampleCalendarEntry, SampleWhen } from "./model.ts";

const HOUR_MS = 3_600_000;

/** The moment that a sample time means when the town is loaded at `now`. Never later than `now`. */
export function sampleInstant(when: SampleWhen, now: Instant, timeZone: string): Instant {
  if ("hoursAgo" in when) return (now - when.hoursAgo * HOUR_MS) as Instant;
  const day = dayOf(now, timeZone).subtract({ days: when.daysAgo });
  const at = day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(when.time) });
  return Math.min(at.epochMilliseconds, now) as Instant;
}

/** The day that a calendar entry means when the town is loaded at `now`; weeks begin on Monday (ISO 8601). */
export function sampleDay(
  entry: Pick<SampleCalendarEntry, "week" | "weekday">,
  now: Instant,
  timeZone: string,
): Temporal.PlainDate {
  const today = dayOf(now, timeZone);
  return today.add({ days: entry.week * 7 + entry.weekday - today.dayOfWeek });
}

/** The day that it is in a time zone. */
export const dayOf = (now: Instant, timeZone: string): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate();
