import type { EditionReader } from "#edition/database.ts";
import type { EntryRow } from "#edition/entries.ts";
import type { Language } from "#editorial/model.ts";
import type { Instant } from "#kernel/instant.ts";
import type { Place } from "./cursor.ts";

export interface ArticlesAsked {
  readonly language: Language;
  /** Undefined: in all sections. */
  readonly sectionIds: readonly string[] | undefined;
  /** Moments of publication: from, and before. */
  readonly from: Instant | undefined;
  readonly before: Instant | undefined;
  /** The last one that was read. */
  readonly after: Place | undefined;
}

/** Articles from a place on, newest first, of one moment by id. Walks indexes: as quick at the end as at the start. */
export function listArticlesAfter(edition: EditionReader, asked: ArticlesAsked, limit: number): EntryRow[] {
  if (asked.sectionIds === undefined) return walk(edition, "kind = 'article'", [], asked, limit);
  // Each section's come straight from the index; only those few are sorted together.
  return asked.sectionIds
    .flatMap((id) => walk(edition, "section_id = ? and kind = 'article'", [id], asked, limit))
    .sort((left, right) => right.published_at - left.published_at || (left.item_id < right.item_id ? -1 : 1))
    .slice(0, limit);
}

function walk(
  edition: EditionReader,
  where: string,
  parameters: readonly string[],
  { language, from, before, after }: ArticlesAsked,
  limit: number,
): EntryRow[] {
  const select = `select * from entry where ${where} and language = ? and state = 'published'`;
  // Of the moment at which the last page ended, then of those before it: one condition for both would be no range.
  const ofSameMoment =
    after === undefined
      ? []
      : edition.all<EntryRow>(
          `${select} and published_at = ? and item_id > ? order by item_id limit ?`,
          ...parameters,
          language,
          after.value,
          after.id,
          limit,
        );
  const earlier = edition.all<EntryRow>(
    `${select} and published_at < ? and published_at >= ? order by published_at desc, item_id limit ?`,
    ...parameters,
    language,
    Math.min(before ?? Number.MAX_SAFE_INTEGER, after?.value ?? Number.MAX_SAFE_INTEGER),
    from ?? Number.MIN_SAFE_INTEGER,
    limit - ofSameMoment.length,
  );
  return [...ofSameMoment, ...earlier];
}

interface ListingRow {
  readonly item_id: string;
  readonly issued_on: string;
  readonly number_value: number;
}

export interface DocumentsAsked {
  /** Days of issue, both included. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly after: Place | undefined;
}

/** The register's documents from a place on, in its own order: by day of issue, number and id, all descending. */
export function listDocumentPlaces(
  edition: EditionReader,
  { from, to, after }: DocumentsAsked,
  limit: number,
): Place[] {
  const [day, number] = after === undefined ? [to ?? LAST_DAY, MAX_NUMBER] : dayAndNumber(after.value);
  return edition
    .all<ListingRow>(
      `select item_id, issued_on, number_value from document_listing
       where field_key = '' and (year, issued_on, number_value, item_id) < (?, ?, ?, ?) and issued_on <= ?
       and year >= ? and issued_on >= ?
       order by year desc, issued_on desc, number_value desc, item_id desc limit ?`,
      yearOf(day),
      day,
      number,
      after?.id ?? "~",
      to ?? LAST_DAY,
      yearOf(from ?? FIRST_DAY),
      from ?? FIRST_DAY,
      limit,
    )
    .map((row) => ({ id: row.item_id, value: placeValue(row) }));
}

const FIRST_DAY = "0000-01-01";
const LAST_DAY = "9999-12-31";
const yearOf = (day: string): number => Number(day.slice(0, 4));
const DAY_MS = 86_400_000;
/** Numbers of documents have nine digits at most; with the day before them they stay whole in a double. */
const MAX_NUMBER = 1_000_000_000;

const placeValue = ({ issued_on, number_value }: ListingRow): number =>
  (Date.parse(issued_on) / DAY_MS) * MAX_NUMBER + number_value;

function dayAndNumber(value: number): [day: string, number: number] {
  const day = Math.floor(value / MAX_NUMBER);
  // A cursor that nobody was given may name a day that no calendar has; nothing comes after it.
  const at = new Date(day * DAY_MS);
  return [Number.isNaN(at.getTime()) ? "" : at.toISOString().slice(0, 10), value - day * MAX_NUMBER];
}

export interface AlertRow {
  readonly item_id: string;
  readonly language: Language;
  readonly translation_group: string | null;
  readonly level: "announcement" | "minor" | "major" | "emergency";
  readonly title: string;
  readonly text: string | null;
  readonly href: string | null;
  readonly from_at: Instant;
  readonly until_at: Instant | null;
  /** JSON: paths. */
  readonly paths: string;
}

/** In force at once: a site with more has lost count itself. */
const MAX_ALERTS = 200;

/** The alerts in force, on whatever pages, gravest first. Tag: `kind:alert`; see `nextAlertChange`. */
export const listAlertsInForce = (edition: EditionReader, now: Instant): AlertRow[] =>
  edition.all<AlertRow>(
    `select * from alert where from_at <= ?1 and (until_at is null or until_at > ?1)
     order by gravity desc, from_at desc, item_id limit ${MAX_ALERTS}`,
    now,
  );
