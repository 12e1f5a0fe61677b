import type { Instant } from "#kernel/instant.ts";
import type { Presence } from "./presence.ts";
import { type SiteDay, siteDay, siteDayAt, stillIn } from "./site-day.ts";
import type { VisitStore } from "./store.ts";
import { Tally } from "./tally.ts";
import { newSalt } from "./visitor-key.ts";
import { Visitors } from "./visitors.ts";

/** Everything that lives for one day. At midnight it is dropped whole, and with it what could tell visitors apart. */
export interface DayInProgress {
  readonly day: SiteDay;
  readonly salt: string;
  readonly visitors: Visitors;
  /**
   * Who was online at midnight has another key from then on and cannot be matched with the old one. For the next
   * minutes "online" is the larger of both counts: nobody is counted twice, and the number does not fall to nothing.
   */
  readonly fading: Presence | undefined;
  /** What is not in the file yet. */
  tally: Tally;
}

export function beginDay(at: Instant, timeZone: string, fading?: Presence): DayInProgress {
  const day = siteDayAt(at, timeZone);
  return { day, salt: newSalt(), visitors: new Visitors(minuteOf(at)), fading, tally: new Tally(day.date) };
}

/** The day that the file was in the middle of, unless it is over. */
export function resumeDay(store: VisitStore, at: Instant, timeZone: string): DayInProgress | undefined {
  const kept = store.presentDay();
  if (kept === undefined) return undefined;
  const day = siteDay(kept.date, timeZone);
  if (!stillIn(day, at)) return undefined;
  const visitors = new Visitors(minuteOf(at), store.presentVisitors());
  return { day, salt: kept.salt, visitors, fading: undefined, tally: new Tally(day.date) };
}

export const minuteOf = (at: Instant): number => Math.floor(at / 60_000);
