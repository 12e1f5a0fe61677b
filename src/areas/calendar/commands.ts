import { createItem, publishNow, saveContent } from "#editorial/commands.ts";
import { deleteItem } from "#editorial/deletion.ts";
import type { Desk } from "#editorial/desk.ts";
import { checkContent } from "#editorial/kinds.ts";
import type { Item } from "#editorial/model.ts";
import { findContent, findItem } from "#editorial/queries.ts";
import type { ItemId } from "#kernel/ids.ts";
import type { FieldIssue } from "#kernel/refusal.ts";
import { ok, type Result, refuse } from "#kernel/result.ts";
import { mondayOf } from "#language/dates.ts";
import { foldText } from "#language/fold.ts";
import type { RecordReader, RecordWriter } from "#record/record.ts";
import { ADDED, describeChanges, describeReturn, movedLine, showSame } from "./changes.ts";
import { findWeekInWork, isOfficial, listEntriesInWork, listEntriesOfMonths, MAX_IN_WEEK } from "./in-work.ts";
import { type CalendarEntryContent, calendarEntryContent } from "./model.ts";
import { adjustWeek, type NoteLine } from "./week-commands.ts";

const KIND = "calendar-entry";
/** A year before and after a week: each is looked through for what is there already. */
const MAX_WEEKS = 110;

/**
 * Makes an entry. In a week that readers were promised it is theirs at once and marked as a change; anywhere else it
 * stays a draft until its week is made official.
 */
export async function addEntry(tx: RecordWriter, desk: Desk, given: unknown): Promise<Result<Item>> {
  const checked = checkEntry(desk, given);
  if (!checked.ok) return checked;
  const week = await findWeekInWork(tx, mondayOfEntry(checked.value));
  if (!isOfficial(week)) {
    const { note: _, ...content } = checked.value;
    return createItem(tx, desk, { kind: KIND, language: "vi", content: { ...content, status: "normal" } });
  }
  const note = checked.value.note ?? ADDED.vi;
  const content = { ...checked.value, status: "changed", note };
  const made = await createItem(tx, desk, { kind: KIND, language: "vi", content });
  return made.ok ? bringToReaders(tx, desk, made.value.id, note, [checked.value]) : made;
}

/**
 * Saves an entry. What readers have is true at once: a change of theirs is marked, with a note that says what was
 * changed where the desk gives none. What only the office sees is saved without a mark.
 *
 * @param revision the one that was read; a stale one is refused.
 */
export async function changeEntry(
  tx: RecordWriter,
  desk: Desk,
  id: ItemId,
  revision: number,
  given: unknown,
): Promise<Result<Item>> {
  const found = await findEntry(tx, id, revision);
  if (!found.ok) return found;
  const { item, before } = found.value;
  const checked = checkEntry(desk, given);
  if (!checked.ok) return checked;
  const after = checked.value;
  const isPromised = await isInOfficialWeek(tx, before ?? after, after);
  const isTheirs = item.publicState === "published";
  // Where readers had it as cancelled they are told that it is not, whatever its week.
  const isBack = isTheirs && before !== undefined && isReturn(before, after);
  const isMarked = isBack || (isPromised && (before === undefined || !isTheirs || !showSame(before, after)));
  const status = after.status === "cancelled" && isTheirs ? "cancelled" : isPromised ? before?.status : "normal";
  const content = isMarked ? marked(before, after, item) : { ...after, status: status ?? "normal" };
  const saved = await saveContent(tx, desk, id, revision, content);
  if (!saved.ok || !(isTheirs || isPromised) || saved.value.state.kind === "published") return saved;
  if (!isMarked) return bringToReaders(tx, desk, id, undefined, []);
  // A week's note is in Vietnamese, and a translation moves with its original.
  const lines = isTheirs && before !== undefined && item.language === "vi" ? movedLines(before, after) : undefined;
  return bringToReaders(tx, desk, id, content.note, [before ?? after, after], lines);
}

/** Takes an entry away: a draft is put away; what readers know of stays, marked as cancelled, with the reason. */
export async function removeEntry(
  tx: RecordWriter,
  desk: Desk,
  id: ItemId,
  revision: number,
  reason: string | undefined,
): Promise<Result<Item>> {
  const found = await findEntry(tx, id, revision);
  if (!found.ok) return found;
  const { item, before } = found.value;
  if (item.publicVersion === undefined) return deleteItem(tx, desk, id);
  if (before?.status === "cancelled") return ok(item);
  const { note: _, ...content } = before ?? ({} as Partial<CalendarEntryContent>);
  return changeEntry(tx, desk, id, revision, {
    ...content,
    status: "cancelled",
    ...(reason === undefined || reason.trim() === "" ? {} : { note: reason.trim() }),
  });
}

/**
 * Begins a week with what another has, but what was cancelled there; all of it or nothing. Refused where the week is
 * official, and where one of them is there already.
 */
export async function copyWeek(
  tx: RecordWriter,
  desk: Desk,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): Promise<Result<readonly Item[]>> {
  const days = from.until(to).days;
  const copies = (await listEntriesInWork(tx, from))
    .filter(({ item, content }) => content.status !== "cancelled" && item.publicState !== "withdrawn")
    .map(({ content: { note: _, ...content } }) => ({
      ...content,
      status: "normal",
      date: Temporal.PlainDate.from(content.date).add({ days }).toString(),
    }));
  if (copies.length === 0)
    return refuse({ kind: "invalid", issues: [{ path: "from", message: "the week that is copied has no entries" }] });
  return addAll(tx, desk, copies);
}

/**
 * Adds several entries at once, all or none. Refused for a week that is official, where each addition is marked and so
 * is made by hand, and for what is there already.
 *
 * @param given at most 500. A fault's path begins with the place of its entry in the list.
 */
export async function addAll(
  tx: RecordWriter,
  desk: Desk,
  given: readonly unknown[],
): Promise<Result<readonly Item[]>> {
  if (given.length > MAX_IN_WEEK) return refuse({ kind: "too-many", what: "entries at once", limit: MAX_IN_WEEK });
  const issues: FieldIssue[] = [];
  const contents: CalendarEntryContent[] = [];
  for (const [at, one] of given.entries()) {
    const checked = checkEntry(desk, one);
    if (checked.ok) contents.push(checked.value);
    else if (checked.refusal.kind === "invalid")
      issues.push(...checked.refusal.issues.map(({ path, message }) => ({ path: `${at}.${path}`, message })));
    else return checked;
  }
  if (issues.length > 0) return refuse({ kind: "invalid", issues });
  const known = await lookAtWeeks(tx, contents);
  if (known.size > MAX_WEEKS) return refuse({ kind: "too-many", what: "weeks at once", limit: MAX_WEEKS });
  for (const [at, content] of contents.entries()) {
    const week = known.get(mondayOfEntry(content).toString());
    if (week?.isOfficial) return refuse({ kind: "wrong-state", from: "official", action: "add several entries to" });
    const key = sameKey(content);
    if (week?.keys.has(key))
      issues.push({ path: `${at}.title`, message: `"${content.title}" is there already on ${content.date}` });
    week?.keys.add(key);
  }
  if (issues.length > 0) return refuse({ kind: "invalid", issues });
  const made: Item[] = [];
  for (const content of contents) {
    const one = await createItem(tx, desk, { kind: KIND, language: "vi", content });
    if (!one.ok) return one;
    made.push(one.value);
  }
  return ok(made);
}

export interface KnownWeek {
  readonly isOfficial: boolean;
  readonly keys: Set<string>;
}

/** What is so far in the weeks that some entries lie in, by the Monday of each; at most 110 weeks are looked at. */
export async function lookAtWeeks(
  db: RecordReader,
  entries: readonly Pick<CalendarEntryContent, "date">[],
): Promise<Map<string, KnownWeek>> {
  const mondays = new Map(entries.map((entry) => [mondayOfEntry(entry).toString(), mondayOfEntry(entry)]));
  const known = new Map<string, KnownWeek>();
  for (const [name, monday] of [...mondays].slice(0, MAX_WEEKS + 1))
    known.set(name, { isOfficial: isOfficial(await findWeekInWork(db, monday)), keys: new Set() });
  // A week may have days of two months.
  const months = [...known.keys()].flatMap((monday) =>
    [Temporal.PlainDate.from(monday), Temporal.PlainDate.from(monday).add({ days: 6 })].map((day) =>
      day.toPlainYearMonth().toString(),
    ),
  );
  for (const { content } of await listEntriesOfMonths(db, [...new Set(months)]))
    known.get(mondayOfEntry(content).toString())?.keys.add(sameKey(content));
  return known;
}

/** Two entries of a day and an hour that say the same are the same. */
export const sameKey = ({ date, start, session, title = "" }: Partial<CalendarEntryContent>): string =>
  `${date} ${start ?? session} ${foldText(title.normalize("NFC")).replaceAll(/\s+/g, " ").trim()}`;

export const mondayOfEntry = ({ date }: Pick<CalendarEntryContent, "date">): Temporal.PlainDate =>
  mondayOf(Temporal.PlainDate.from(date));

const checkEntry = (desk: Desk, given: unknown): Result<CalendarEntryContent> =>
  checkContent(desk.kinds, KIND, given) as Result<CalendarEntryContent>;

/** An entry to work on, and what readers have of it, or the desk where they have nothing; where that is whole. */
async function findEntry(
  tx: RecordWriter,
  id: ItemId,
  revision: number,
): Promise<Result<{ readonly item: Item; readonly before: CalendarEntryContent | undefined }>> {
  const item = await findItem(tx, id);
  if (item?.kind !== KIND || item.deletedAt !== undefined) return refuse({ kind: "not-found", what: `entry ${id}` });
  if (item.revision !== revision) return refuse({ kind: "stale", yours: revision, current: item.revision });
  const parsed = calendarEntryContent.safeParse(await findContent(tx, id, item.publicVersion ?? item.workingVersion));
  return ok({ item, before: parsed.success ? parsed.data : undefined });
}

async function isInOfficialWeek(
  tx: RecordWriter,
  before: CalendarEntryContent,
  after: CalendarEntryContent,
): Promise<boolean> {
  const mondays = new Map([before, after].map((one) => [mondayOfEntry(one).toString(), mondayOfEntry(one)]));
  for (const monday of mondays.values()) if (isOfficial(await findWeekInWork(tx, monday))) return true;
  return false;
}

const isReturn = (before: CalendarEntryContent, after: CalendarEntryContent): boolean =>
  before.status === "cancelled" && after.status !== "cancelled";

/** What is saved of a change that readers are told of. */
function marked(
  before: CalendarEntryContent | undefined,
  after: CalendarEntryContent,
  { publicState, language }: Item,
): CalendarEntryContent {
  const status = after.status === "cancelled" ? "cancelled" : "changed";
  const isOwnNote = after.note !== undefined && after.note !== before?.note;
  const isNew = before === undefined || publicState !== "published";
  const describe = !isNew && isReturn(before, after) ? describeReturn : describeChanges;
  const told = isNew ? ADDED[language] : describe(before, after, language);
  const note = isOwnNote || told === "" ? after.note : told;
  const { note: _, ...rest } = after;
  return { ...rest, status, ...(note === undefined ? {} : { note }) };
}

/**
 * What the weeks say, by their Mondays, of an entry that went from one into another: the one that it left, where it is
 * now; the one that it came back to, nothing of that any longer.
 */
function movedLines(before: CalendarEntryContent, after: CalendarEntryContent): ReadonlyMap<string, NoteLine> {
  const [from, to] = [before, after].map((one) => mondayOfEntry(one).toString());
  if (from === undefined || to === undefined || from === to) return new Map();
  return new Map([
    [from, { come: movedLine(before, after.date) }],
    [to, { gone: movedLine({ ...before, date: after.date }, before.date) }],
  ]);
}

/** Publishes an entry, and says of the weeks it was and is in that they were adjusted. */
async function bringToReaders(
  tx: RecordWriter,
  desk: Desk,
  id: ItemId,
  note: string | undefined,
  weeksOf: readonly CalendarEntryContent[],
  lines: ReadonlyMap<string, NoteLine> = new Map(),
): Promise<Result<Item>> {
  const published = await publishNow(tx, desk, id, note === undefined ? {} : { changeNote: note });
  if (!published.ok) return published;
  for (const [name, monday] of new Map(weeksOf.map((one) => [mondayOfEntry(one).toString(), mondayOfEntry(one)]))) {
    const adjusted = await adjustWeek(tx, desk, monday, lines.get(name));
    if (!adjusted.ok) return adjusted;
  }
  return published;
}
