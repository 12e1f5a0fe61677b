import { useSession } from "#newsroom/api/session.ts";
import { type UiLanguage, useLanguage } from "#newsroom/app/words.ts";

/** Moments as people of the site read them, in its time zone whatever the computer's is. */
export interface Moments {
  /** `23/11/2026, 15:00` */
  readonly full: (iso: string) => string;
  /** `23/11/2026` */
  readonly day: (iso: string) => string;
  /** Of today the time alone, otherwise the day as well. */
  readonly short: (iso: string) => string;
}

const localeOf = (language: UiLanguage): string => (language === "vi" ? "vi-VN" : "en-GB");

export function momentsOf(language: UiLanguage, timeZone: string, now = Date.now()): Moments {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(localeOf(language), { timeZone, ...options });
    return (at: string | number) => formatter.format(new Date(at));
  };
  const date = format({ day: "2-digit", month: "2-digit", year: "numeric" });
  const time = format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return {
    full: (iso) => `${date(iso)}, ${time(iso)}`,
    day: date,
    short: (iso) => (date(iso) === date(now) ? time(iso) : `${date(iso)}, ${time(iso)}`),
  };
}

export const useMoments = (): Moments => momentsOf(useLanguage(), useSession().site.timeZone);

/**
 * What stands in a date-and-time field (`2026-11-23T15:00`, the site's wall clock) as a moment; undefined for what is
 * none.
 */
export function momentOf(wallClock: string, timeZone: string): string | undefined {
  const asUtc = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(wallClock)
    ? Date.parse(`${wallClock.slice(0, 10)}T${wallClock.slice(11, 16)}:00Z`)
    : Number.NaN;
  if (Number.isNaN(asUtc)) return undefined;
  // Twice: the offset at the guess, and where a clock is put forward between the two, at the moment itself.
  const guess = asUtc - offsetAt(asUtc, timeZone);
  return new Date(asUtc - offsetAt(guess, timeZone)).toISOString();
}

/** A moment as a date-and-time field shows it. */
export const wallClockOf = (iso: string, timeZone: string): string =>
  new Date(Date.parse(iso) + offsetAt(Date.parse(iso), timeZone)).toISOString().slice(0, 16);

/** How far a zone's wall clock is ahead of UTC, in milliseconds. */
function offsetAt(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    ...{ year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit" },
  }).formatToParts(at);
  const of = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"), of("second"));
  return wall - Math.floor(at / 1000) * 1000;
}
