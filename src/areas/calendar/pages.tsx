import { Breadcrumb } from "#site/components/breadcrumb.tsx";
import { EntryStatus } from "#site/components/calendar-brief.tsx";
import { shortDateText } from "#site/components/date-time.tsx";
import { EmptyState } from "#site/components/empty-state.tsx";
import { Icon } from "#site/components/icon.tsx";
import type { IsoDate, Lang, Link, Trail, Ui } from "#site/views.ts";
import type { EntryStatus as Status, WeekStatus } from "./model.ts";

export interface CalendarPageProps {
  readonly ui: Ui;
  readonly trail: Trail;
  /** The authority, above a printed week. */
  readonly agency: string;
  readonly week: WeekView;
  /** What was wrong with the week asked for; another is shown. */
  readonly fault?: string | undefined;
  /** To the weeks beside this one, where they can be shown. */
  readonly previous?: Link | undefined;
  readonly next?: Link | undefined;
  readonly current: Link;
  readonly form: DateFormView;
  readonly feedHref: string;
}

export interface WeekView {
  /** `Tuần 48`. */
  readonly title: string;
  /** `từ 23/11/2026 đến 29/11/2026`. */
  readonly range: string;
  readonly isCurrent: boolean;
  readonly status?: WeekStatus | undefined;
  readonly note?: { readonly text: string; readonly lang?: Lang | undefined } | undefined;
  /** Monday to Friday, and the days of the weekend that have entries; none at all where the whole week is empty. */
  readonly days: readonly DayView[];
  /** Of an empty week: the nearest one with entries. */
  readonly nearest?: Link | undefined;
  /** 1 for a few entries in large type to 8 for what barely fits one sheet: see print-size.ts. */
  readonly printSize: number;
}

export interface DayView {
  readonly date: IsoDate;
  /** `Thứ Hai`. */
  readonly weekday: string;
  /** `23/11`. */
  readonly dayMonth: string;
  readonly isToday: boolean;
  readonly sessions: readonly SessionView[];
}

export interface SessionView {
  readonly name: string;
  readonly entries: readonly EntryView[];
}

export interface EntryView {
  readonly id: string;
  /** Where it is not the page's. */
  readonly lang?: Lang | undefined;
  /** `08:00` or `08:00–09:30`. */
  readonly time?: string | undefined;
  readonly title: string;
  readonly content?: string | undefined;
  readonly chair: readonly string[];
  readonly participants?: string | undefined;
  readonly preparingUnit?: string | undefined;
  readonly place?: string | undefined;
  readonly status: Status;
  readonly note?: string | undefined;
}

export interface DateFormView {
  readonly action: string;
  /** What stands in the field. */
  readonly date: IsoDate;
}

/** A week of the authority's work calendar: a table on wide screens and on paper, a card a day on narrow ones. */
export const CalendarPage = (props: CalendarPageProps) => {
  const { ui, week, fault } = props;
  const words = ui.words.calendar;
  return (
    <div class="frame work-calendar">
      <Breadcrumb trail={props.trail} ui={ui} />
      <header class="calendar-head">
        <p class="calendar-agency">{props.agency}</p>
        <h1>{words.title}</h1>
        <p class="calendar-week">
          <strong>{week.title}</strong> {week.range}{" "}
          {week.status && <span class={`badge badge-${week.status}`}>{words.weekStatus[week.status]}</span>}
        </p>
      </header>
      {fault !== undefined && (
        <p class="callout callout-warning" role="alert">
          {fault}
        </p>
      )}
      <Controls {...props} />
      {week.note && (
        <p class="callout calendar-note" lang={week.note.lang}>
          {week.note.text}
        </p>
      )}
      {week.days.length === 0 ? (
        <EmptyState
          title={words.empty}
          text={words.emptyText(week.range)}
          actions={[...(week.nearest ? [week.nearest] : []), ...(week.isCurrent ? [] : [props.current])]}
        />
      ) : (
        <WeekTable week={week} ui={ui} />
      )}
    </div>
  );
};

/** The date is a text field, as on the search page: a browser's own would write it in the order of its language. */
const Controls = ({ ui, previous, current, next, form, feedHref, week }: CalendarPageProps) => {
  const words = ui.words.calendar;
  return (
    <div class="calendar-controls no-print">
      <nav class="week-nav" aria-label={words.weeks}>
        {previous && (
          <a href={previous.href} rel="prev">
            <Icon name="left" />
            {previous.title}
          </a>
        )}
        <a href={current.href} aria-current={week.isCurrent ? "page" : undefined}>
          {current.title}
        </a>
        {next && (
          <a href={next.href} rel="next">
            {next.title}
            <Icon name="right" />
          </a>
        )}
      </nav>
      <form class="week-form" action={form.action} method="get">
        <label for="week-date">{words.chooseDate}</label>
        <input
          id="week-date"
          type="text"
          name="ngay"
          value={shortDateText(form.date)}
          inputmode="numeric"
          autocomplete="off"
          placeholder={ui.words.search.datePlaceholder}
          required
        />
        <button type="submit" class="button">
          {words.show}
        </button>
      </form>
      <p class="tools">
        <button type="button" data-print hidden>
          <Icon name="print" />
          {words.print}
        </button>
        <a href={feedHref}>
          <Icon name="calendar" />
          {words.subscribe}
        </a>
      </p>
    </div>
  );
};

/**
 * Said once more in words: where the style sheet lays a row out as a block, some browsers forget that it was a
 * table.
 */
const TABLE = { role: "table" };
const GROUP = { role: "rowgroup" };
const ROW = { role: "row" };
const CELL = { role: "cell" };
const ROW_HEADER = { role: "rowheader" };
const COLUMN_HEADER = { role: "columnheader", scope: "col" };

const WeekTable = ({ week, ui }: { readonly week: WeekView; readonly ui: Ui }) => {
  const words = ui.words.calendar;
  const columns = ["day", "session", "time", "content", "chair", "participants", "place"] as const;
  return (
    <table class={`week-table print-size-${week.printSize}`} {...TABLE}>
      <caption class="hidden-text">
        {words.title}, {week.title} {week.range}
      </caption>
      <thead {...GROUP}>
        <tr {...ROW}>
          {columns.map((column) => (
            <th class={`in-${column}`} {...COLUMN_HEADER}>
              {words[column]}
            </th>
          ))}
        </tr>
      </thead>
      {week.days.map((day) => (
        <Day day={day} ui={ui} />
      ))}
    </table>
  );
};

const Day = ({ day, ui }: { readonly day: DayView; readonly ui: Ui }) => {
  const rows = day.sessions.flatMap((session) => session.entries.map((entry, at) => ({ session, entry, at })));
  return (
    <tbody class={day.isToday ? "is-today" : undefined} {...GROUP}>
      {rows.length === 0 && (
        <tr class="is-free" {...ROW}>
          <DayHeader day={day} rows={1} ui={ui} />
          <td colspan={6} {...CELL}>
            {ui.words.calendar.emptyDay}
          </td>
        </tr>
      )}
      {rows.map(({ session, entry, at }, row) => (
        <tr id={entry.id} class={entry.status === "normal" ? undefined : `is-${entry.status}`} {...ROW}>
          {row === 0 && <DayHeader day={day} rows={rows.length} ui={ui} />}
          {at === 0 && (
            <th class="in-session" scope="rowgroup" rowspan={session.entries.length} {...ROW_HEADER}>
              {session.name}
            </th>
          )}
          <EntryCells entry={entry} ui={ui} />
        </tr>
      ))}
    </tbody>
  );
};

const DayHeader = ({ day, rows, ui }: { readonly day: DayView; readonly rows: number; readonly ui: Ui }) => (
  <th class="in-day" id={`ngay-${day.date}`} scope="rowgroup" rowspan={rows} {...ROW_HEADER}>
    <time datetime={day.date}>
      <span class="weekday">{day.weekday}</span> <span class="day-month">{day.dayMonth}</span>
    </time>
    {day.isToday && <span class="badge badge-today">{ui.words.calendar.today}</span>}
  </th>
);

const EntryCells = ({ entry, ui }: { readonly entry: EntryView; readonly ui: Ui }) => {
  const words = ui.words.calendar;
  const isOff = entry.status === "cancelled";
  return (
    <>
      <td class="in-time" {...CELL}>
        {entry.time && <time>{isOff ? <s>{entry.time}</s> : entry.time}</time>}
      </td>
      <td class="in-content" lang={entry.lang} {...CELL}>
        <EntryStatus status={entry.status} ui={ui} />
        <p class="entry-title">{isOff ? <s>{entry.title}</s> : entry.title}</p>
        {entry.content && <p class="entry-more">{entry.content}</p>}
        {entry.note && <p class="entry-note">{entry.note}</p>}
      </td>
      <td class="in-chair" data-label={words.chair} lang={entry.lang} {...CELL}>
        {entry.chair.join("; ")}
      </td>
      <td class="in-participants" data-label={words.participants} lang={entry.lang} {...CELL}>
        {entry.participants && <span class="entry-participants">{entry.participants}</span>}
        {entry.preparingUnit && (
          <span class="entry-prepared">
            <span lang={ui.lang}>{words.preparedBy}:</span> {entry.preparingUnit}
          </span>
        )}
      </td>
      <td class="in-place" data-label={words.place} lang={entry.lang} {...CELL}>
        {entry.place}
      </td>
    </>
  );
};
