import { type ItemId, itemIdFrom } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import type { SampleLanguage, SampleTown, SampleWhen } from "./model.ts";
import { fillPlaceholders } from "./placeholders.ts";
import { dayOf, sampleInstant } from "./when.ts";

/** A loading of a town: the moment that all its times are told from, and what its things are called in the record. */
export class Loading {
  readonly town: SampleTown;
  readonly now: Instant;
  readonly today: Temporal.PlainDate;
  readonly timeZone: string;

  constructor(town: SampleTown, now: Instant) {
    this.town = town;
    this.now = now;
    this.timeZone = town.settings.timeZone;
    this.today = dayOf(now, this.timeZone);
  }

  at(when: SampleWhen): Instant {
    return sampleInstant(when, this.now, this.timeZone);
  }

  /** Of a day that many days ago; later than today when negative. */
  isoDay(daysAgo: number): string {
    return this.today.subtract({ days: daysAgo }).toString();
  }

  fill<T>(value: T, language: SampleLanguage = "vi"): T {
    return fillPlaceholders(value, this.today, language);
  }
}

/** What a thing of the sample town is called in the record. It never changes, so loading again finds it. */
export const sampleExternalId = (kind: string, key: string): string => `sample:${kind}:${key}`;

export const sampleId = (kind: string, key: string): ItemId => itemIdFrom(kind, sampleExternalId(kind, key));
