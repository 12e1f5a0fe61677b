import type { Instant } from "#kernel/instant.ts";
import { formatPlainDate, mondayOf } from "#language/dates.ts";
import type { CalendarBriefView } from "#site/components/calendar-brief.tsx";
import { siteDayAt } from "#visits/site-day.ts";
import type { PageContext } from "#web/public/route.ts";
import { listCalendarEntries } from "./queries.ts";
import { timeText } from "./week-view.ts";

/** On the home page, beside the lead; the rest is a click away. Today is shown in full, to this many. */
const MAX_TODAY = 12;
/** With later days, no more than this. */
const MAX_SHOWN = 5;

/**
 * The rest of this week, today first. The page is then made from the calendar, and is stale when the day ends.
 */
export function briefOfWeek(context: PageContext): CalendarBriefView {
  const { edition, language, ui } = context;
  const day = siteDayAt(context.now, context.timeZone);
  context.use("kind:calendar-entry");
  context.until(day.endsAt as Instant);
  const sunday = mondayOf(Temporal.PlainDate.from(day.date)).add({ days: 6 }).toString();
  const ofWeek = listCalendarEntries(edition, language, day.date, sunday);
  const ofToday = ofWeek.filter((entry) => entry.date === day.date).length;
  const entries = ofWeek.slice(0, Math.max(MAX_SHOWN, Math.min(ofToday, MAX_TODAY)));
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
