import { createItem, publishNow, saveContent } from "#editorial/commands.ts";
import type { Desk } from "#editorial/desk.ts";
import type { Item } from "#editorial/model.ts";
import { itemIdFrom } from "#kernel/ids.ts";
import { ok, type Result, refuse } from "#kernel/result.ts";
import { isoWeekOf } from "#language/dates.ts";
import type { RecordWriter } from "#record/record.ts";
import { findWeekInWork, isOfficial, listEntriesInWork, type WeekInWork } from "./in-work.ts";
import { type CalendarWeekContent, MAX_WEEK_NOTE } from "./model.ts";

const KIND = "calendar-week";

/** States from which an entry goes to readers with its week. */
const TO_COME: ReadonlySet<string> = new Set(["draft", "returned", "in-review", "approved", "scheduled"]);

/**
 * Makes a week official: readers get all of it, in one step or not at all.
 *
 * @param seen the revisions of the entries that were looked at; what came or changed since refuses the step.
 */
export async function makeOfficial(
  tx: RecordWriter,
  desk: Desk,
  monday: Temporal.PlainDate,
  seen: Readonly<Record<string, number>>,
): Promise<Result<Item>> {
  const week = await findWeekInWork(tx, monday);
  if (isOfficial(week)) return refuse({ kind: "wrong-state", from: "official", action: "make official" });
  const entries = await listEntriesInWork(tx, monday);
  if (entries.length === 0)
    return refuse({ kind: "invalid", issues: [{ path: "week", message: "a week without entries says nothing" }] });
  const other = entries.find(({ item }) => seen[item.id] !== item.revision);
  if (other !== undefined || entries.length !== Object.keys(seen).length)
    return refuse({
      kind: "stale",
      yours: sum(Object.values(seen)),
      current: sum(entries.map((e) => e.item.revision)),
    });
  for (const { item } of entries) {
    if (!TO_COME.has(item.state.kind)) continue;
    const published = await publishNow(tx, desk, item.id);
    if (!published.ok) return published;
  }
  return keepWeek(tx, desk, monday, week, { status: "official" });
}

/** A line of a week's note that is written by itself: one that comes, or one that is no longer true. */
export interface NoteLine {
  readonly come?: string;
  readonly gone?: string;
}

/** Marks an official week as adjusted and keeps its note's lines; any other stays as it is. */
export async function adjustWeek(
  tx: RecordWriter,
  desk: Desk,
  monday: Temporal.PlainDate,
  line: NoteLine = {},
): Promise<Result<void>> {
  const week = await findWeekInWork(tx, monday);
  if (week === undefined || !isOfficial(week)) return ok(undefined);
  const note = noteWith(week.content.note, line);
  if (week.content.status === "adjusted" && note === week.content.note) return ok(undefined);
  const kept = await keepWeek(tx, desk, monday, week, { status: "adjusted", note });
  return kept.ok ? ok(undefined) : kept;
}

/** What the clerk wrote is never cut for a line that comes: where there is no room for it, it is left out. */
function noteWith(note: string | undefined, { come, gone }: NoteLine): string | undefined {
  const lines = note === undefined ? [] : note.split("\n");
  const left = lines.filter((one) => one !== gone);
  const isThere = come === undefined || left.includes(come);
  const all = (isThere ? left : [...left, come]).join("\n");
  const text = all.length > MAX_WEEK_NOTE ? left.join("\n") : all;
  return text === "" ? undefined : text;
}

/**
 * Says something above a week, such as who is on duty; an empty text takes it away. Readers of an official week have it
 * at once.
 *
 * @param revision of what is said of the week; 0 where nothing is yet.
 */
export async function setWeekNote(
  tx: RecordWriter,
  desk: Desk,
  monday: Temporal.PlainDate,
  revision: number,
  note: string,
): Promise<Result<Item>> {
  const week = await findWeekInWork(tx, monday);
  const current = week?.item.revision ?? 0;
  if (current !== revision) return refuse({ kind: "stale", yours: revision, current });
  return keepWeek(tx, desk, monday, week, { note: note.trim() === "" ? undefined : note.trim() });
}

/** Saves what is said of a week; where it is, or becomes, official, readers have it. */
async function keepWeek(
  tx: RecordWriter,
  desk: Desk,
  monday: Temporal.PlainDate,
  week: WeekInWork | undefined,
  change: Partial<CalendarWeekContent>,
): Promise<Result<Item>> {
  const name = isoWeekOf(monday);
  const content = { title: titleOf(monday), week: name, status: "draft", ...week?.content, ...change };
  const kept =
    week === undefined
      ? // An id that follows from the week: of two who begin one at once, the second is refused.
        await createItem(tx, desk, { kind: KIND, language: "vi", id: itemIdFrom(KIND, `week:${name}`), content })
      : await saveContent(tx, desk, week.item.id, week.item.revision, content);
  if (!kept.ok || kept.value.state.kind === "published") return kept;
  const isTheirs = content.status !== "draft" || week?.item.publicState === "published";
  return isTheirs ? publishNow(tx, desk, kept.value.id) : kept;
}

/** `Tuần 48 (23/11/2026–29/11/2026)`. */
function titleOf(monday: Temporal.PlainDate): string {
  const day = (date: Temporal.PlainDate) => date.toString().split("-").reverse().join("/");
  return `Tuần ${monday.weekOfYear} (${day(monday)}–${day(monday.add({ days: 6 }))})`;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
