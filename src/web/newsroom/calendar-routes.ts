import { z } from "zod";
import { addAll, addEntry, changeEntry, copyWeek, removeEntry } from "#areas/calendar/commands.ts";
import { MAX_FILE_BYTES } from "#areas/calendar/import-xlsx.ts";
import { findWeekInWork, isOfficial, listEntriesInWork, MAX_IN_WEEK } from "#areas/calendar/in-work.ts";
import { SESSIONS } from "#areas/calendar/model.ts";
import { makeOfficial, setWeekNote } from "#areas/calendar/week-commands.ts";
import { noteUses } from "#areas/media/library.ts";
import { findSettings } from "#areas/settings/index.ts";
import type { Item } from "#editorial/model.ts";
import { type ItemId, isItemId } from "#kernel/ids.ts";
import { ok, type Result, refuse } from "#kernel/result.ts";
import { addWeeks, isoWeekOf, mondayOf, parseDate, parseIsoWeek, weekDays } from "#language/dates.ts";
import type { RecordWriter } from "#record/record.ts";
import { siteDayAt } from "#visits/site-day.ts";
import { allOrNothing } from "./all-or-nothing.ts";
import { previewFile } from "./calendar-import.ts";
import { type EntryInWeek, previewReply, type WeekReply, weekReply } from "./calendar-shapes.ts";
import type { NewsroomContext } from "./context.ts";
import { itemRow } from "./item-shapes.ts";
import { route } from "./route.ts";
import { deskFor, step } from "./steps.ts";

const needs = "manage-calendar";
const revision = z.number().int().min(0);
const content = z.record(z.string().max(40), z.unknown());
const ofEntry = z.object({ id: z.string() });
const ofWeek = z.object({ week: z.string().max(10) });
const count = z.object({ count: z.number().int() });
/** A long entry in UTF-8; one with every field full has some 16 KiB. */
const BYTES_OF_ENTRY = 4 * 1_024;

/** The desk of the work calendar: a week at a time. */
export const calendarRoutes = {
  "GET /calendar/week": route({
    needs,
    summary: "A week of the work calendar with its drafts; this week where none is named",
    parameters: z.object({ week: z.string().max(10).optional(), date: z.string().max(20).optional() }),
    reply: weekReply,
    handle: async (context, { parameters: { week, date } }) => {
      const asked = date === undefined ? undefined : parseDate(date);
      if (date !== undefined && asked === undefined) return invalid("date", "write the day as in 23/11/2026");
      const monday = asked === undefined ? mondayNamed(context, week) : ok(mondayOf(asked));
      return monday.ok ? ok(await weekOf(context, monday.value)) : monday;
    },
  }),
  "POST /calendar/entries": route({
    needs,
    summary: "Adds an entry: a draft, or in an official week at once for readers and marked",
    parameters: z.object({}),
    body: z.object({ content }),
    reply: itemRow,
    handle: (context, { body }) => step(context, (tx) => addEntry(tx, deskOf(context), body.content)),
  }),
  "PUT /calendar/entries/:id": route({
    needs,
    summary: "Saves an entry; what readers have is changed for them at once, and marked in an official week",
    parameters: ofEntry,
    body: z.object({ revision, content }),
    reply: itemRow,
    handle: (context, { parameters: { id }, body }) =>
      onEntry(id, (entry) =>
        step(context, (tx) => changeEntry(tx, deskOf(context), entry, body.revision, body.content)),
      ),
  }),
  "POST /calendar/entries/:id/remove": route({
    needs,
    summary: "Puts a draft away; marks what readers know of as cancelled",
    parameters: ofEntry,
    body: z.object({ revision, reason: z.string().max(500).optional() }),
    reply: itemRow,
    handle: (context, { parameters: { id }, body }) =>
      onEntry(id, (entry) =>
        step(context, (tx) => removeEntry(tx, deskOf(context), entry, body.revision, body.reason)),
      ),
  }),
  "POST /calendar/weeks/:week/copy": route({
    needs,
    summary: "Begins a week with the entries of another, all or none",
    parameters: ofWeek,
    body: z.object({ from: z.string().max(10) }),
    reply: count,
    handle: (context, { parameters, body }) =>
      onWeek(context, parameters.week, (to) =>
        onWeek(context, body.from, (from) => several(context, (tx) => copyWeek(tx, deskOf(context), from, to))),
      ),
  }),
  "POST /calendar/weeks/:week/official": route({
    needs,
    summary: "Makes a week official: readers get all of it; refused where it is not as it was seen",
    parameters: ofWeek,
    body: z.object({ seen: z.record(z.string(), revision) }),
    reply: itemRow,
    handle: (context, { parameters, body }) =>
      onWeek(context, parameters.week, (monday) =>
        step(context, (tx) => makeOfficial(tx, deskOf(context), monday, body.seen)),
      ),
  }),
  "PUT /calendar/weeks/:week/note": route({
    needs,
    summary: "Says something above a week, such as who is on duty",
    parameters: ofWeek,
    body: z.object({ revision, note: z.string().max(1_000) }),
    reply: itemRow,
    handle: (context, { parameters, body }) =>
      onWeek(context, parameters.week, (monday) =>
        step(context, (tx) => setWeekNote(tx, deskOf(context), monday, body.revision, body.note)),
      ),
  }),
  "POST /calendar/import/preview": route({
    needs,
    summary: "What would be read of an Excel or iCalendar file, and why the rest would not; keeps nothing",
    parameters: z.object({}),
    body: z.object({
      /** The file in base64. */
      file: z.base64(),
      /** The first of the weeks that are asked for. */
      week: z.string().max(10),
      weeks: z.number().int().min(1).max(12),
      /** Of a workbook: the sheet to read, where it is not to be that of the week. */
      sheet: z.string().max(100).optional(),
    }),
    maxBodyBytes: Math.ceil((MAX_FILE_BYTES * 4) / 3) + 1_024,
    reply: previewReply,
    handle: (context, { body: { file, week, ...asked } }) =>
      onWeek(context, week, async (monday) =>
        ok(await previewFile(context, Buffer.from(file, "base64"), { ...asked, monday })),
      ),
  }),
  "POST /calendar/import": route({
    needs,
    summary: "Adds several entries as drafts, all or none",
    parameters: z.object({}),
    body: z.object({ entries: z.array(content).max(MAX_IN_WEEK) }),
    maxBodyBytes: MAX_IN_WEEK * BYTES_OF_ENTRY,
    reply: count,
    handle: (context, { body }) => several(context, (tx) => addAll(tx, deskOf(context), body.entries)),
  }),
};

const deskOf = (context: NewsroomContext) => deskFor(context, "calendar-entry");

const invalid = (path: string, message: string): Result<never> =>
  refuse({ kind: "invalid", issues: [{ path, message }] });

const todayOf = ({ office, now }: NewsroomContext): Temporal.PlainDate =>
  Temporal.PlainDate.from(siteDayAt(now, findSettings(office.edition).timeZone).date);

function mondayNamed(context: NewsroomContext, week: string | undefined): Result<Temporal.PlainDate> {
  if (week === undefined) return ok(mondayOf(todayOf(context)));
  const monday = parseIsoWeek(week.toUpperCase());
  return monday === undefined ? invalid("week", "write the week as in 2026-W48") : ok(monday);
}

async function onWeek<Value>(
  context: NewsroomContext,
  week: string,
  work: (monday: Temporal.PlainDate) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const monday = mondayNamed(context, week);
  return monday.ok ? work(monday.value) : monday;
}

const onEntry = async <Value>(id: string, work: (id: ItemId) => Promise<Result<Value>>): Promise<Result<Value>> =>
  isItemId(id) ? work(id) : refuse({ kind: "not-found", what: `entry ${id}` });

/** Does something to several entries, all of it or nothing. */
async function several(
  { office }: NewsroomContext,
  work: (tx: RecordWriter) => Promise<Result<readonly Item[]>>,
): Promise<Result<{ count: number }>> {
  const done = await allOrNothing(office.record, async (tx) => {
    const made = await work(tx);
    if (made.ok)
      await noteUses(
        tx,
        office.usesOf,
        made.value.map(({ id }) => id),
      );
    return made;
  });
  return done.ok ? ok({ count: done.value.length }) : done;
}

async function weekOf(context: NewsroomContext, monday: Temporal.PlainDate): Promise<WeekReply> {
  const { read } = context.office.record;
  const [entries, week] = await Promise.all([listEntriesInWork(read, monday), findWeekInWork(read, monday)]);
  const today = todayOf(context);
  const byDay = Map.groupBy(entries, ({ content: { date } }) => date);
  return {
    week: isoWeekOf(monday),
    number: monday.weekOfYear ?? 0,
    previous: isoWeekOf(addWeeks(monday, -1)),
    next: isoWeekOf(addWeeks(monday, 1)),
    present: isoWeekOf(today),
    isOfficial: isOfficial(week),
    status: week?.content.status ?? "draft",
    note: week?.content.note,
    revision: week?.item.revision ?? 0,
    days: weekDays(monday).map((day) => ({
      date: day.toString(),
      isToday: day.equals(today),
      entries: (byDay.get(day.toString()) ?? [])
        .map(({ item, content: kept }) => ({
          ...{ id: item.id, revision: item.revision, language: item.language },
          ...{ state: item.state.kind, publicState: item.publicState, content: kept },
        }))
        .sort(bySessionAndHour),
    })),
  };
}

/** As readers have them: in each session what has no hour comes first. */
function bySessionAndHour({ content: one }: EntryInWeek, { content: other }: EntryInWeek): number {
  const place = (entry: typeof one) =>
    `${SESSIONS.indexOf(entry.session ?? "all-day")} ${entry.start ?? ""} ${entry.title ?? ""}`;
  return place(one) < place(other) ? -1 : 1;
}
