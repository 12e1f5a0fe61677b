import { itemsInWork } from "#editorial/in-work.ts";
import { type Item, LANGUAGES, type Language } from "#editorial/model.ts";
import { toItem } from "#editorial/queries.ts";
import { isoWeekOf, weekDays } from "#language/dates.ts";
import type { RecordReader } from "#record/record.ts";
import type { CalendarEntryContent, CalendarWeekContent } from "./model.ts";

/** An entry as the desk has it: its working version, which may be unfinished in all but its day. */
export interface EntryInWork {
  readonly item: Item;
  readonly content: Partial<CalendarEntryContent> & Pick<CalendarEntryContent, "date">;
}

export interface WeekInWork {
  readonly item: Item;
  readonly content: CalendarWeekContent;
}

/** A busy commune has 25 in a week; more than this no grid shows. */
export const MAX_IN_WEEK = 500;
/** Two years have some 2,600. */
const MAX_OF_MONTHS = 10_000;

/**
 * The entries whose working version lies in a week, drafts among them; at most 500. Of one in several languages, the
 * Vietnamese.
 */
export async function listEntriesInWork(db: RecordReader, monday: Temporal.PlainDate): Promise<EntryInWork[]> {
  const days = weekDays(monday).map((day) => `"date":"${day.toString()}"`);
  return withoutTranslations(await entriesSaying(db, days, MAX_IN_WEEK * LANGUAGES.length)).slice(0, MAX_IN_WEEK);
}

/** All of some months (`2026-11`), in one look through the record; at most 10,000. */
export async function listEntriesOfMonths(db: RecordReader, months: readonly string[]): Promise<EntryInWork[]> {
  const days = months.map((month) => `"date":"${month}-`);
  return days.length === 0 ? [] : withoutTranslations(await entriesSaying(db, days, MAX_OF_MONTHS));
}

const entriesSaying = (db: RecordReader, pieces: readonly string[], limit: number): Promise<EntryInWork[]> =>
  itemsSaying(db, "calendar-entry", pieces, limit);

/**
 * Items of a kind whose working content has one of some pieces of JSON. The record has no index of days: the contents of
 * all of the kind are looked through, which takes some 70 ms for the 13,000 entries of ten years.
 */
async function itemsSaying<Content>(
  db: RecordReader,
  kind: string,
  pieces: readonly string[],
  limit: number,
): Promise<{ readonly item: Item; readonly content: Content }[]> {
  const rows = await itemsInWork(db, kind)
    .where("item.state", "!=", "archived")
    // Within a text of the content the quotes have a backslash before them: only the field itself looks like this.
    .where(({ eb, or }) => or(pieces.map((piece) => eb("version.content", "like", `%${piece}%`))))
    .orderBy("item.id")
    .limit(limit)
    .execute();
  return rows.map(({ content, ...row }) => ({ item: toItem(row), content: JSON.parse(content) }));
}

function withoutTranslations(entries: readonly EntryInWork[]): EntryInWork[] {
  const groups = Map.groupBy(entries, ({ item }) => item.translationGroup ?? item.id);
  return [...groups.values()].flatMap((group) => preferred(group) ?? []);
}

const FIRST: Language = "vi";
const preferred = (group: readonly EntryInWork[]): EntryInWork | undefined =>
  group.find(({ item }) => item.language === FIRST) ?? group[0];

/** Somebody may have begun a week by hand, more than once. */
const MAX_OF_WEEK = 10;

/** What is said of a week; where several things do, the one that readers have. */
export async function findWeekInWork(db: RecordReader, monday: Temporal.PlainDate): Promise<WeekInWork | undefined> {
  const named = `"week":"${isoWeekOf(monday)}"`;
  const found = await itemsSaying<CalendarWeekContent>(db, "calendar-week", [named], MAX_OF_WEEK);
  const weeks = found.filter(({ item }) => item.language === FIRST);
  return weeks.find(({ item }) => item.publicState === "published") ?? weeks[0];
}

/** Whether readers were promised this week as it is: from then on, what changes in it is marked. */
export const isOfficial = (week: WeekInWork | undefined): boolean =>
  week?.item.publicState === "published" && week.content.status !== "draft";
