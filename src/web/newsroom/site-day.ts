import { findSettings } from "#areas/settings/index.ts";
import type { EditionReader } from "#edition/database.ts";
import type { Instant } from "#kernel/instant.ts";

/** When the site's present day began. */
export const startOfToday = (edition: EditionReader, now: Instant): Instant =>
  Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(findSettings(edition).timeZone).startOfDay()
    .epochMilliseconds as Instant;

/** When days of the site begin: the first, and the one after the last. Undefined where no day is named. */
export function boundsOfDays(
  edition: EditionReader,
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
): { readonly from: Instant | undefined; readonly until: Instant | undefined } {
  const { timeZone } = findSettings(edition);
  const start = (day: Temporal.PlainDate) => day.toZonedDateTime(timeZone).epochMilliseconds as Instant;
  return {
    from: from === undefined ? undefined : start(Temporal.PlainDate.from(from)),
    until: to === undefined ? undefined : start(Temporal.PlainDate.from(to).add({ days: 1 })),
  };
}
