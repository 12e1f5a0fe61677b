import type { EditionReader } from "#edition/database.ts";
import type { EntryRow } from "#edition/entries.ts";
import type { Language } from "#editorial/model.ts";
import type { Instant } from "#kernel/instant.ts";

/** What to list when a reader narrowed down without any word. */
export interface Browsed {
  readonly language: Language;
  readonly kinds: readonly string[];
  readonly sectionIds: readonly string[] | undefined;
  readonly from: Instant | undefined;
  readonly before: Instant | undefined;
}

/** Counted up to here; the list is paged no further. */
const MAX_COUNTED = 1_000;

/** Everything public in a span of time, a section or of a kind, newest first. */
export function browse(
  edition: EditionReader,
  asked: Browsed,
  limit: number,
  offset: number,
): { readonly entries: readonly EntryRow[]; readonly total: number; readonly totalIsExact: boolean } {
  const conditions = ["state = 'published'", "language = ?", "kind in (select value from json_each(?))"];
  const parameters: (string | number)[] = [asked.language, JSON.stringify(asked.kinds)];
  if (asked.sectionIds !== undefined) {
    conditions.push("section_id in (select value from json_each(?))");
    parameters.push(JSON.stringify(asked.sectionIds));
  }
  if (asked.from !== undefined) {
    conditions.push("published_at >= ?");
    parameters.push(asked.from);
  }
  if (asked.before !== undefined) {
    conditions.push("published_at < ?");
    parameters.push(asked.before);
  }
  const where = conditions.join(" and ");
  const total =
    edition.get<{ n: number }>(
      `select count(*) as n from (select 1 from entry where ${where} limit ${MAX_COUNTED + 1})`,
      ...parameters,
    )?.n ?? 0;
  const entries = edition.all<EntryRow>(
    `select * from entry where ${where} order by published_at desc, item_id desc limit ? offset ?`,
    ...parameters,
    limit,
    offset,
  );
  return { entries, total: Math.min(total, MAX_COUNTED), totalIsExact: total <= MAX_COUNTED };
}
