import { z } from "zod";
import { boundsAround, isWithin } from "#areas/calendar/asked-week.ts";
import type { CalendarEntry } from "#areas/calendar/model.ts";
import { findCalendarWeek, listCalendarEntries } from "#areas/calendar/queries.ts";
import type { Language } from "#editorial/model.ts";
import type { Instant } from "#kernel/instant.ts";
import { isoWeekOf, mondayOf, parseIsoWeek } from "#language/dates.ts";
import { siteDayAt } from "#visits/site-day.ts";
import type { PageContext } from "#web/public/route.ts";
import { endpoint } from "./endpoint.ts";
import * as parameters from "./parameters.ts";
import * as schemas from "./schemas.ts";

export const getCalendarWeek = endpoint({
  name: "getCalendarWeek",
  path: "/api/v1/calendar",
  summary: "The work calendar of one week; this week where none is given",
  parameters: z.object({ week: parameters.week, lang: parameters.lang }),
  reply: schemas.calendarWeek,
  problems: [],
  findFaults: (context, { week = "" }) => {
    const monday = parseIsoWeek(week.toUpperCase());
    if (monday === undefined || isWithin(boundsAround(todayOf(context)), monday)) return [];
    return [{ parameter: "week", message: "give a week of the last or the next ten years" }];
  },
  handle: (context, { week, lang }) => {
    const { edition, timeZone } = context;
    context.use("kind:calendar-entry", "kind:calendar-week");
    const asked = week === undefined ? undefined : parseIsoWeek(week);
    const monday = asked ?? mondayOf(todayOf(context));
    const [name, from, to] = [isoWeekOf(monday), monday.toString(), monday.add({ days: 6 }).toString()];
    const said = findCalendarWeek(edition, lang, name);
    const items = listCalendarEntries(edition, lang, from, to).map((entry) => toItem(context, entry, name, lang));
    const { status = null, note = null } = said ?? {};
    return { value: { week: name, from, to, timeZone, status, note: note ?? null, items, nextCursor: null } };
  },
});

/** The answer is stale when the day ends: "this week" may be another, and so may be the weeks that are given. */
function todayOf(context: PageContext): Temporal.PlainDate {
  const day = siteDayAt(context.now, context.timeZone);
  context.until(day.endsAt as Instant);
  return Temporal.PlainDate.from(day.date);
}

const toItem = (context: PageContext, entry: CalendarEntry, week: string, language: Language) => ({
  id: entry.id,
  language: entry.lang,
  date: entry.date,
  session: entry.session,
  start: entry.start ?? null,
  end: entry.end ?? null,
  title: entry.title,
  content: entry.content ?? null,
  chair: [...entry.chair],
  participants: entry.participants ?? null,
  preparingUnit: entry.preparingUnit ?? null,
  place: entry.place ?? null,
  status: entry.status,
  note: entry.note ?? null,
  url: `${context.origin}${language === "vi" ? "" : `/${language}`}/lich-cong-tac?tuan=${week}#${entry.id}`,
});
