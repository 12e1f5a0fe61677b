import type { Instant } from "#kernel/instant.ts";
import type { IsoDate } from "#site/views.ts";

/** Whether a document binds: decided by dates each time it is looked at, never stored. */
export const EFFECTS = ["not-yet", "in-force", "partly-expired", "expired"] as const;
export type Effect = (typeof EFFECTS)[number];

export interface EffectDates {
  readonly startsOn: IsoDate;
  /** The first day without it; `NEVER` when none is set. */
  readonly endsOn: IsoDate;
  /** When the first of the documents that replace it comes into force. */
  readonly replacedOn: IsoDate | null;
  readonly partlyExpired: boolean;
}

/** Later than any date that a document has; ISO dates compare as text. */
export const NEVER: IsoDate = "9999-12-31";

/** A document that is replaced has ended from the day on which its successor is in force. */
export function effectOf(dates: EffectDates, today: IsoDate): Effect {
  if (endOf(dates) <= today) return "expired";
  if (dates.startsOn > today) return "not-yet";
  return dates.partlyExpired ? "partly-expired" : "in-force";
}

/** The first day without it, by its own date or a successor's; `NEVER` when none is known. */
export const endOf = ({ endsOn, replacedOn }: EffectDates): IsoDate =>
  replacedOn !== null && replacedOn < endsOn ? replacedOn : endsOn;

/** The next day on which the effect may be another; undefined when no date is to come. */
export function nextChangeOn(dates: EffectDates, today: IsoDate): IsoDate | undefined {
  const toCome = [dates.startsOn, endOf(dates)].filter((date) => date > today && date !== NEVER);
  return toCome.sort()[0];
}

/** The day that a clock on the wall shows. */
export const dayAt = (at: Instant, timeZone: string): IsoDate =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate().toString();

export const dayAfter = (date: IsoDate): IsoDate => Temporal.PlainDate.from(date).add({ days: 1 }).toString();

/** The first moment of a day; where clocks skip midnight, the first there is. */
export const startOfDay = (date: IsoDate, timeZone: string): Instant =>
  Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds as Instant;
