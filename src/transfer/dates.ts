import { type Instant, parseInstant } from "#kernel/instant.ts";
import { parseDateTime } from "#language/dates.ts";

/** Where a source names no offset, its clock is the one on the wall in Vietnam. */
const SOURCE_TIME_ZONE = "Asia/Ho_Chi_Minh";

/**
 * A moment as sources write it: ISO 8601 with an offset, or without one (`2020-03-12 15:30`, `12/03/2020 15:30`,
 * `12/03/2020`) as it was in Vietnam; undefined when it is none.
 */
export function parsePublished(text: string): Instant | undefined {
  const trimmed = text.trim();
  if (/(?:Z|[+-]\d\d:?\d\d)$/i.test(trimmed) && /^\d{4}-\d\d-\d\dT/.test(trimmed)) return parseInstant(trimmed);
  const local = parseDateTime(trimmed);
  return local && (local.toZonedDateTime(SOURCE_TIME_ZONE).epochMilliseconds as Instant);
}
