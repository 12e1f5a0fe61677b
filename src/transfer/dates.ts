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

/** Numbers between which a text on a page says when it was published: `Thứ Hai, 12/03/2020 | 15:30`. */
const DATE_IN_TEXT =
  /(?<!\d)(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})(?!\d)(?:\D{1,12}(\d{1,2})\s?[:hg]\s?(\d{2})(?!\d))?/;
const TIME_BEFORE = /(?<!\d)(\d{1,2})\s?[:hg]\s?(\d{2})(?!\d)\D{0,30}$/;

/** The first moment that a text names, day before month; ISO 8601 as in `datetime` attributes passes too. */
export function findPublished(text: string): Instant | undefined {
  const iso = parsePublished(text);
  if (iso !== undefined) return iso;
  const match = DATE_IN_TEXT.exec(text.slice(0, 2_000));
  if (match === null) return undefined;
  const [, day, month, year, hour, minute] = match;
  const before = hour === undefined ? TIME_BEFORE.exec(text.slice(0, match.index)) : null;
  return parsePublished(`${day}/${month}/${year} ${hour ?? before?.[1] ?? "0"}:${minute ?? before?.[2] ?? "00"}`);
}
