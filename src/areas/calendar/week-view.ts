import { formatPlainDate, weekDays } from "#language/dates.ts";
import { shortDateText } from "#site/components/date-time.tsx";
import type { IsoDate, Ui } from "#site/views.ts";
import { type CalendarEntry, SESSIONS } from "./model.ts";
import type { DayView, EntryView } from "./pages.tsx";

/** From here on it is the weekend, whose days are shown only when something happens. */
const SATURDAY = 6;

/** The days of a week with their sessions and entries; none where there is no entry at all. */
export function toDays(
  monday: Temporal.PlainDate,
  entries: readonly CalendarEntry[],
  today: IsoDate,
  ui: Ui,
): DayView[] {
  if (entries.length === 0) return [];
  const byDate = Map.groupBy(entries, (entry) => entry.date);
  return weekDays(monday)
    .filter((day) => day.dayOfWeek < SATURDAY || byDate.has(day.toString()))
    .map((day) => {
      const date = day.toString();
      const bySession = Map.groupBy(byDate.get(date) ?? [], (entry) => entry.session);
      return {
        date,
        weekday: formatPlainDate(day, ui.lang).split(",")[0] ?? "",
        dayMonth: shortDateText(date).slice(0, 5),
        isToday: date === today,
        sessions: SESSIONS.filter((session) => bySession.has(session)).map((session) => ({
          name: ui.words.calendar.sessions[session],
          entries: (bySession.get(session) ?? []).map((entry) => toEntryView(entry, ui)),
        })),
      };
    });
}

/** `từ 23/11/2026 đến 29/11/2026`. */
export const rangeText = (monday: Temporal.PlainDate, ui: Ui): string =>
  ui.words.calendar.range(shortDateText(monday.toString()), shortDateText(monday.add({ days: 6 }).toString()));

/** `08:00–09:30`, `08:00`; undefined when only the session is known. */
export const timeText = ({ start, end }: CalendarEntry): string | undefined =>
  end === undefined ? start : `${start}–${end}`;

const toEntryView = (entry: CalendarEntry, ui: Ui): EntryView => ({
  id: entry.id,
  lang: entry.lang === ui.lang ? undefined : entry.lang,
  time: timeText(entry),
  title: entry.title,
  content: entry.content === entry.title ? undefined : entry.content,
  chair: entry.chair,
  participants: entry.participants,
  preparingUnit: entry.preparingUnit,
  place: entry.place,
  status: entry.status,
  note: entry.note,
});
