import { findSettings } from "#areas/settings/index.ts";
import type { EditionReader } from "#edition/database.ts";
import type { Instant } from "#kernel/instant.ts";

/** When the site's present day began. */
export const startOfToday = (edition: EditionReader, now: Instant): Instant =>
  Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(findSettings(edition).timeZone).startOfDay()
    .epochMilliseconds as Instant;
