import type { EditionReader } from "#edition/database.ts";
import { type EntryRow, listEntries } from "#edition/entries.ts";
import type { Language } from "#editorial/model.ts";

export interface PageRow {
  readonly body_html: string;
  /** JSON: `{id, level, text}`. */
  readonly headings: string;
  /** JSON: `{mediaId, title}`. */
  readonly attachments: string;
  /** JSON: a procedure's facts; null for any other page. */
  readonly procedure: string | null;
}

/** A province publishes some 2,000 procedures; a section that held more would be no list to read. */
const MAX_IN_SECTIONS = 3_000;

/** The page at an address; a published one before a withdrawn one whose address it took over. */
export const findPageAt = (edition: EditionReader, path: string): EntryRow | undefined =>
  edition.get<EntryRow>("select * from entry where path = ? and kind = 'page' order by state limit 1", path);

export const findPage = (edition: EditionReader, id: string): PageRow | undefined =>
  edition.get<PageRow>("select body_html, headings, attachments, procedure from page where item_id = ?", id);

/**
 * Some pages of some sections: by the order of the sections given, then by position, then by title as Vietnamese
 * sorts them. Tags: `section:<id>` of each.
 *
 * @param limit at most 500.
 */
export function listPagesInSections(
  edition: EditionReader,
  sectionIds: readonly string[],
  language: Language,
  limit: number,
  offset = 0,
): EntryRow[] {
  const placed = sectionIds.flatMap((id) =>
    edition
      .all<PlaceRow>(
        `select item_id, position, title from page_place where section_id = ? and language = ?
         order by position limit ${MAX_IN_SECTIONS}`,
        id,
        language,
      )
      .sort((left, right) => left.position - right.position || byTitle.compare(left.title, right.title)),
  );
  return listEntries(
    edition,
    placed.slice(offset, offset + limit).map((row) => row.item_id),
  );
}

/** How many pages some sections hold in a language. Tags: `section:<id>` of each. */
export const countPagesInSections = (
  edition: EditionReader,
  sectionIds: readonly string[],
  language: Language,
): number =>
  edition.get<{ n: number }>(
    `select count(*) as n from json_each(?) as asked
     cross join page_place on page_place.section_id = asked.value and page_place.language = ?`,
    JSON.stringify(sectionIds),
    language,
  )?.n ?? 0;

interface PlaceRow {
  readonly item_id: string;
  readonly position: number;
  readonly title: string;
}

const byTitle = new Intl.Collator("vi", { numeric: true });
