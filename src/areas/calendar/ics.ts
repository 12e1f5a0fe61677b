import ical, { ICalCalendarMethod, type ICalEventData, ICalEventStatus } from "ical-generator";
import type { Words } from "#site/words/words.ts";
import type { CalendarEntry } from "./model.ts";

export interface IcsFacts {
  readonly siteName: string;
  readonly language: "vi" | "en";
  readonly words: Words;
  readonly timeZone: string;
  /** The site's address without a closing slash; its host makes the events' ids unique in the world. */
  readonly origin: string;
  readonly hrefOf: (entry: CalendarEntry) => string;
}

/** How often programs that subscribed should look again. */
const REFRESH_SECONDS = 3_600;

/**
 * The calendar as iCalendar (RFC 5545). Hours are written in UTC, which needs no time zone's rules beside it; what
 * has no hour is an event of the whole day, with its session before its title. The same entries always give the
 * same text.
 */
export function toIcs(entries: readonly CalendarEntry[], facts: IcsFacts): string {
  const { words, language } = facts;
  const calendar = ical({
    name: `${words.calendar.title} – ${facts.siteName}`,
    prodId: { company: "Dinh", product: "Dinh", language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
    events: entries.map((entry) => toEvent(entry, facts)),
  });
  calendar.x("X-WR-TIMEZONE", facts.timeZone);
  return calendar.toString();
}

function toEvent(entry: CalendarEntry, facts: IcsFacts): ICalEventData {
  const { words, timeZone } = facts;
  const changed = new Date(entry.changedAt);
  return {
    id: `${entry.id}@${new URL(facts.origin).hostname}`,
    ...timesOf(entry, timeZone),
    summary: titleOf(entry, words),
    ...textOf("description", describe(entry, words)),
    ...textOf("location", entry.place),
    url: `${facts.origin}${facts.hrefOf(entry)}`,
    status: entry.status === "cancelled" ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    stamp: changed,
    lastModified: changed,
    created: new Date(entry.publishedAt),
    // Grows with every change that readers were told of, as programs expect of what they should take over.
    sequence: Math.max(0, Math.floor((entry.changedAt - entry.publishedAt) / 1_000)),
  };
}

function timesOf(
  { date, start, end }: CalendarEntry,
  timeZone: string,
): Pick<ICalEventData, "start" | "end" | "allDay"> {
  const at = (time: string): Date =>
    new Date(Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(timeZone).epochMilliseconds);
  // The library writes the day of a Date in UTC.
  if (start === undefined) return { start: new Date(`${date}T00:00:00Z`), allDay: true };
  return end === undefined ? { start: at(start) } : { start: at(start), end: at(end) };
}

function titleOf({ title, status, session, start }: CalendarEntry, words: Words): string {
  const told = start === undefined && session !== "all-day" ? `${words.calendar.sessions[session]}: ${title}` : title;
  return status === "normal" ? told : `${words.home[status]}: ${told}`;
}

function describe(entry: CalendarEntry, { calendar }: Words): string {
  const named = (name: string, text: string | undefined) => (text ? [`${name}: ${text}`] : []);
  return [
    ...(entry.note ? [entry.note] : []),
    ...(entry.content ? [entry.content] : []),
    ...named(calendar.chair, entry.chair.join("; ")),
    ...named(calendar.participants, entry.participants),
    ...named(calendar.preparedBy, entry.preparingUnit),
  ].join("\n");
}

const textOf = <Name extends string>(name: Name, text: string | undefined): Partial<Record<Name, string>> =>
  text ? ({ [name]: text } as Record<Name, string>) : {};
