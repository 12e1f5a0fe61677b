import type { IsoDate, Ui } from "../views.ts";
import { Icon } from "./icon.tsx";

export interface CalendarBriefView {
  /** Where the whole week is. */
  readonly href: string;
  /** ISO 8601 date of today in the site's zone. */
  readonly today: IsoDate;
  /** Days of this week from today on that have entries, in order. */
  readonly days: readonly CalendarDayBrief[];
}

export interface CalendarDayBrief {
  readonly date: IsoDate;
  /** `Thứ Hai, 23/11/2026`. */
  readonly text: string;
  readonly entries: readonly CalendarEntryBrief[];
}

export interface CalendarEntryBrief {
  /** `08:00`. */
  readonly time: string;
  readonly content: string;
  readonly chair?: string | undefined;
  readonly place?: string | undefined;
  readonly status?: "normal" | "changed" | "cancelled" | undefined;
}

/** The leaders' work calendar in an aside: today in full, the rest of the week below it. */
export const CalendarBrief = ({ calendar, ui }: { readonly calendar: CalendarBriefView; readonly ui: Ui }) => {
  const words = ui.words.home;
  const { days, today } = calendar;
  if (days.length === 0) {
    return (
      <div class="agenda-empty">
        <p class="empty-title">{words.calendarEmpty}</p>
        <p>
          {words.calendarEmptyText} <a href={calendar.href}>{words.otherWeeks}</a>
        </p>
      </div>
    );
  }
  const now = days.find((day) => day.date === today);
  const later = days.filter((day) => day.date !== today);
  return (
    <div class="agenda">
      <h3 class="agenda-day agenda-today">{now ? `${words.today} · ${now.text}` : words.today}</h3>
      {now ? <Entries entries={now.entries} ui={ui} /> : <p class="meta">{words.calendarEmptyToday}</p>}
      {later.map((day) => (
        <>
          <h3 class="agenda-day">{day.text}</h3>
          <Entries entries={day.entries} ui={ui} />
        </>
      ))}
      <p>
        <a class="more" href={calendar.href}>
          {words.wholeWeek}
          <Icon name="right" />
        </a>
      </p>
    </div>
  );
};

const Entries = ({ entries, ui }: { readonly entries: readonly CalendarEntryBrief[]; readonly ui: Ui }) => (
  <ul class="agenda-list">
    {entries.map((entry) => (
      <li class={entry.status === "cancelled" ? "is-cancelled" : undefined}>
        <time>{entry.time}</time>
        <div>
          <EntryStatus status={entry.status} ui={ui} />
          <p>{entry.status === "cancelled" ? <s>{entry.content}</s> : entry.content}</p>
          {(entry.chair || entry.place) && <p class="meta">{[entry.chair, entry.place].filter(Boolean).join(" · ")}</p>}
        </div>
      </li>
    ))}
  </ul>
);

/** "Changed" or "Cancelled" beside an entry of the calendar; nothing on others. */
export const EntryStatus = ({ status, ui }: { readonly status: CalendarEntryBrief["status"]; readonly ui: Ui }) =>
  status === "changed" || status === "cancelled" ? (
    <span class={`badge badge-${status}`}>{ui.words.home[status]}</span>
  ) : null;
