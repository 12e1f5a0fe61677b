import type { Instant } from "#kernel/instant.ts";

/** One calendar day of a site: from its midnight to the next, whatever the zone's clock does in between. */
export interface SiteDay {
  /** ISO 8601, `2026-11-23`. */
  readonly date: string;
  /** Milliseconds since 1970, inclusive. */
  readonly startsAt: number;
  /** Milliseconds since 1970, exclusive. */
  readonly endsAt: number;
}

/**
 * A clock set back by less than this does not bring yesterday back: its salt is gone, and its visitors would be
 * counted again. Time servers correct by seconds; more than an hour means that the clock was wrong before.
 */
const HELD_MS = 3_600_000;

/** @param timeZone an IANA name, `Asia/Ho_Chi_Minh`; throws a RangeError when it is not one. */
export const siteDayAt = (at: Instant, timeZone: string): SiteDay =>
  siteDay(Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate().toString(), timeZone);

/** @param date ISO 8601, `2026-11-23`. */
export function siteDay(date: string, timeZone: string): SiteDay {
  const day = Temporal.PlainDate.from(date);
  const startOf = (of: Temporal.PlainDate) => of.toZonedDateTime(timeZone).epochMilliseconds;
  return { date, startsAt: startOf(day), endsAt: startOf(day.add({ days: 1 })) };
}

/** Whether what happens now still belongs to the day that was begun. */
export const stillIn = (day: SiteDay, at: Instant): boolean => at < day.endsAt && at >= day.startsAt - HELD_MS;
