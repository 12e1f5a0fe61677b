import type { Instant } from "#kernel/instant.ts";
import { formatPlainDate, mondayOf } from "#language/dates.ts";
import type { CalendarBriefView } from "#site/components/calendar-brief.tsx";
import { siteDayAt } from "#visits/site-day.ts";
import type { PageContext } from "#web/public/route.ts";
import { listCalendarEntries } from "./queries.ts";
import { timeText } from "./week-view.ts";

/** On the home page; the rest is a click away. */
const MAX_SHOWN = 12;

/**
 * The rest of this week, today first. The page is then made from the calendar, and is stale when the day ends.
 */
export function briefOfWeek(context: PageContext): CalendarBriefView {
  const { edition, language, ui } = context;
  const day = siteDayAt(context.now, context.timeZone);
  context.use("kind:calendar-entry");
  context.until(day.endsAt as Instant);
  const sunday = mondayOf(Temporal.PlainDate.from(day.date)).add({ days: 6 }).toString();
  const entries = listCalendarEntries(edition, language, day.date, sunday).slice(0, MAX_SHOWN);
  const days = Map.groupBy(entries, (entry) => entry.date);
  return {
    href: context.href("/lich-cong-tac"),
    today: day.date,
    days: [...days].map(([date, ofDay]) => ({
      date,
      text: formatPlainDate(Temporal.PlainDate.from(date), language),
      entries: ofDay.map((entry) => ({
        time: timeText({ ...entry, end: undefined }) ?? ui.words.calendar.sessions[entry.session],
        content: entry.title,
        chair: entry.chair.join("; ") || undefined,
        place: entry.place,
        status: entry.status,
      })),
    })),
  };
}
