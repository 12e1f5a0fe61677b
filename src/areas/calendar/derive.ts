import type { Area, SearchEntry } from "#edition/area.ts";
import type { PublicItem } from "#editorial/queries.ts";
import type { ItemId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import { formatPlainDate, isoWeekOf } from "#language/dates.ts";
import { words } from "#site/words/words.ts";
import { SETTINGS_ID, type SiteSettings } from "../settings/index.ts";
import {
  type CalendarEntryContent,
  type CalendarWeekContent,
  calendarEntryContent,
  calendarWeekContent,
} from "./model.ts";

type EntryItem = PublicItem<CalendarEntryContent>;

export const calendarArea: Area<CalendarEntryContent> = {
  kind: "calendar-entry",
  content: calendarEntryContent,
  // An address that ends in the id: it finds its entry after every move to another week.
  path: ({ id, language, content }) => {
    const week = isoWeekOf(Temporal.PlainDate.from(content.date));
    return `${language === "vi" ? "" : `/${language}`}/lich-cong-tac?tuan=${week}#${id}`;
  },
  tables: {
    calendar_entry: `create table calendar_entry (
      item_id text primary key, language text not null, translation_group text, date text not null,
      session text not null, start_time text, end_time text, title text not null, content text, chair text not null,
      participants text, preparing_unit text, place text, status text not null, note text,
      published_at integer not null, changed_at integer not null
    ) without rowid;
    create index calendar_entry_date on calendar_entry (date);`,
  },
  // The time zone, without which an hour is no moment.
  uses: () => [SETTINGS_ID],
  derive: (item, used) => {
    const { id, language, content } = item;
    return {
      entry: { title: content.title, lead: leadOf(item), isNews: false },
      rows: {
        calendar_entry: [
          {
            item_id: id,
            language,
            translation_group: item.translationGroup ?? null,
            date: content.date,
            session: content.session,
            start_time: content.start ?? null,
            end_time: content.end ?? null,
            title: content.title,
            content: content.content ?? null,
            chair: JSON.stringify(content.chair),
            participants: content.participants ?? null,
            preparing_unit: content.preparingUnit ?? null,
            place: content.place ?? null,
            status: content.status,
            note: content.note ?? null,
            published_at: item.publishedAt,
            changed_at: item.updatedAt ?? item.publishedAt,
          },
        ],
      },
      search: searchEntry(item, timeZoneOf(used)),
    };
  },
};

export const calendarWeeksArea: Area<CalendarWeekContent> = {
  kind: "calendar-week",
  content: calendarWeekContent,
  path: () => undefined,
  tables: {
    calendar_week: `create table calendar_week (
      item_id text primary key, language text not null, translation_group text, week text not null,
      title text not null, status text not null, note text, changed_at integer not null
    ) without rowid;
    create index calendar_week_week on calendar_week (week);`,
  },
  derive: (item) => ({
    rows: {
      calendar_week: [
        {
          item_id: item.id,
          language: item.language,
          translation_group: item.translationGroup ?? null,
          week: item.content.week,
          title: item.content.title,
          status: item.content.status,
          note: item.content.note ?? null,
          changed_at: item.updatedAt ?? item.publishedAt,
        },
      ],
    },
  }),
};

/** `Lịch công tác Thứ Hai, 23/11/2026, 08:00 – Phòng tiếp công dân`: what is asked for by "lịch tiếp công dân 23/11". */
function leadOf({ language, content }: EntryItem): string {
  const { calendar, home } = words[language];
  const when = formatPlainDate(Temporal.PlainDate.from(content.date), language);
  const text = `${calendar.title} ${when}, ${content.start ?? calendar.sessions[content.session].toLowerCase()}`;
  const told = content.status === "normal" ? text : `${home[content.status]}: ${text}`;
  return content.place === undefined ? told : `${told} – ${content.place}`;
}

function searchEntry(item: EntryItem, timeZone: string): SearchEntry {
  const { content } = item;
  const parts = [content.content, ...content.chair, content.participants, content.preparingUnit, content.note];
  const text = parts.filter((part) => part !== undefined && part !== "").join("\n");
  return { title: content.title, lead: leadOf(item), at: startOf(content, timeZone), passages: [{ text }] };
}

function startOf({ date, start, session }: CalendarEntryContent, timeZone: string): Instant {
  const plainTime = Temporal.PlainTime.from(start ?? SESSION_BEGINS[session]);
  return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone, plainTime }).epochMilliseconds as Instant;
}

/** Only for the order of search results: readers are told the session, never an hour that nobody gave. */
const SESSION_BEGINS = { "all-day": "00:00", morning: "07:00", afternoon: "13:00", evening: "18:00" } as const;

function timeZoneOf(used: ReadonlyMap<ItemId, PublicItem>): string {
  const settings = used.get(SETTINGS_ID)?.content as SiteSettings | undefined;
  return settings?.timeZone ?? "Asia/Ho_Chi_Minh";
}
