import ICAL from "ical.js";
import { MAX_ENTRIES_READ, type ReadEntry, type ReadFile } from "./import-rows.ts";
import type { Session } from "./model.ts";
import { cut, readLabelled } from "./quick-entry.ts";
import { daysOf } from "./recurrence.ts";
import { sessionAt, takeTime } from "./times.ts";

/** Which days are asked for, and the clock on whose wall hours are told. */
export interface AskedDays {
  readonly from: Temporal.PlainDate;
  /** The last day, included; at most a year after the first. */
  readonly to: Temporal.PlainDate;
  readonly timeZone: string;
}

/** Events of a file, among them those that lie outside the asked days. */
const MAX_EVENTS = 2_000;
const MAX_DAYS_OF_ONE = 31;

/** Reads an iCalendar file (RFC 5545). Of what happens again and again, what lies within the asked days is read. */
export function readIcs(text: string, asked: AskedDays): ReadFile {
  let events: readonly ICAL.Component[];
  try {
    const parsed = ICAL.parse(text) as unknown[];
    // Several calendars in one file come as a list of them.
    const roots = (Array.isArray(parsed[0]) ? parsed : [parsed]) as unknown[][];
    events = roots.flatMap((root) => {
      const calendar = new ICAL.Component(root as never);
      for (const zone of calendar.getAllSubcomponents("vtimezone"))
        if (!isPlainZone(zone)) calendar.removeSubcomponent(zone);
      return calendar.getAllSubcomponents("vevent");
    });
  } catch {
    return { ok: false, problem: "broken" };
  }
  if (events.length === 0) return { ok: false, problem: "empty" };
  const exceptions = exceptionsByUid(events, asked);
  const masters = new Set(events.filter((event) => !isException(event)).map(uidOf));
  /** Of the exceptions, those that stand where what recurs has them. */
  const consumed = new Set<ICAL.Component>();
  const read: ReadEntry[] = [];
  const take = (component: ICAL.Component, at: number, found: readonly Read[]) => {
    for (const one of found) read.push({ line: at + 1, text: textOf(component, "summary").slice(0, 200), ...one });
  };
  const looked = events.slice(0, MAX_EVENTS);
  for (const [at, component] of looked.entries()) {
    if (read.length > MAX_ENTRIES_READ) break;
    if (isException(component)) continue;
    const own = exceptions.get(uidOf(component)) ?? new Map();
    take(component, at, readEvent(component, own, asked, consumed));
    // What was called off was called off with all that was moved of it.
    if (isCancelled(component)) for (const one of own.values()) consumed.add(one);
  }
  const alone = new Set([...exceptions.values()].flatMap((own) => [...own.values()]));
  for (const [at, component] of looked.entries()) {
    if (read.length > MAX_ENTRIES_READ) break;
    if (!alone.has(component) || consumed.has(component) || isCancelled(component)) continue;
    const found = readEvent(component, new Map(), asked, consumed);
    // A meeting of years has exceptions of years: those elsewhere are as little told of as its other days.
    take(component, at, masters.has(uidOf(component)) ? found.filter(({ problem }) => problem !== "outside") : found);
  }
  if (read.length === 0) return { ok: false, problem: "empty" };
  const entries = read.slice(0, MAX_ENTRIES_READ).sort((one, other) => one.line - other.line);
  return { ok: true, entries, isCut: read.length > entries.length || events.length > looked.length };
}

const isException = (event: ICAL.Component): boolean => event.hasProperty("recurrence-id");

type Exceptions = ReadonlyMap<string, ICAL.Component>;

/** By the moments that they stand for: of several for one, the last in the file. */
function exceptionsByUid(events: readonly ICAL.Component[], asked: AskedDays): ReadonlyMap<string, Exceptions> {
  const found = new Map<string, Map<string, ICAL.Component>>();
  for (const [at, event] of events.entries()) {
    if (!isException(event)) continue;
    const own = found.get(uidOf(event)) ?? new Map();
    found.set(uidOf(event), own.set(momentIn(event, "recurrence-id", asked) ?? `event ${at}`, event));
  }
  return found;
}

/**
 * Clocks are changed once a year, on a day of a month. The library follows whatever a zone says, also for ever; a zone of
 * other rules is known by its name, or not at all.
 */
const isPlainZone = (zone: ICAL.Component): boolean =>
  zone
    .getAllSubcomponents()
    .flatMap((change) => change.getAllProperties("rrule"))
    .every((property) => {
      const { freq, interval, parts } = property.getFirstValue() as ICAL.Recur;
      const isPlain = Object.keys(parts).every(
        (part) => part === "BYMONTH" || part === "BYDAY" || part === "BYMONTHDAY",
      );
      return freq === "YEARLY" && interval === 1 && isPlain;
    });

type Read = Pick<ReadEntry, "entry" | "problem">;

function readEvent(
  component: ICAL.Component,
  exceptions: Exceptions,
  asked: AskedDays,
  consumed: Set<ICAL.Component>,
): readonly Read[] {
  if (isCancelled(component)) return [{ problem: "cancelled" }];
  try {
    const event = new ICAL.Event(component);
    const times = event.isRecurring() ? occurrences(event, exceptions, asked, consumed) : [occurrenceOf(event)];
    if (times === undefined) return [{ problem: "unreadable" }];
    const read = times.flatMap((occurrence) => entriesOf(occurrence, asked));
    return read.length > 0 ? read : [{ problem: "outside" }];
  } catch {
    return [{ problem: "unreadable" }];
  }
}

interface Occurrence {
  readonly component: ICAL.Component;
  readonly start: ICAL.Time;
  readonly end: ICAL.Time | undefined;
}

const occurrenceOf = (event: ICAL.Event): Occurrence => ({
  component: event.component,
  start: event.startDate,
  end: event.component.hasProperty("dtend") || event.component.hasProperty("duration") ? event.endDate : undefined,
});

/** What of something recurring lies within the asked days; undefined where its rule is none that is read. */
function occurrences(event: ICAL.Event, exceptions: Exceptions, asked: AskedDays, consumed: Set<ICAL.Component>) {
  const { component } = event;
  const rules = component.getAllProperties("rrule").map((property) => property.getFirstValue() as ICAL.Recur);
  if (rules.length > 1) return undefined;
  const base = occurrenceOf(event);
  const { start, end } = base;
  const first = dayOf(start);
  // A day more on both sides: a rule counts in its own time zone.
  const [from, to] = [asked.from.subtract({ days: 1 }), asked.to.add({ days: 1 })];
  const days = rules[0] === undefined ? [first] : daysOf(rules[0], first, from, to);
  if (days === undefined) return undefined;
  const left = new Set(valuesOf(component, "exdate").map((time) => momentOf(time, tzidOf(component), asked)));
  const added = valuesOf(component, "rdate").map(dayOf);
  return [...days, ...added].slice(0, MAX_ENTRIES_READ).flatMap((day): Occurrence[] => {
    const moved = [start, end].map((time) => time && shifted(time, first.until(day).days));
    const moment = momentOf(moved[0] ?? start, tzidOf(component), asked);
    if (left.has(moment) || left.has(moment.slice(0, 10))) return [];
    const other = exceptions.get(moment);
    if (other === undefined) return [{ component, start: moved[0] ?? start, end: moved[1] }];
    consumed.add(other);
    return isCancelled(other) ? [] : [occurrenceOf(new ICAL.Event(other))];
  });
}

const isCancelled = (component: ICAL.Component): boolean => textOf(component, "status").toUpperCase() === "CANCELLED";

const dayOf = ({ year, month, day }: ICAL.Time): Temporal.PlainDate => new Temporal.PlainDate(year, month, day);

function shifted(time: ICAL.Time, days: number): ICAL.Time {
  const later = time.clone();
  later.adjust(days, 0, 0, 0);
  return later;
}

/** Times of what is left out or added; periods and anything else are passed over. */
const valuesOf = (component: ICAL.Component, name: string): ICAL.Time[] =>
  component
    .getAllProperties(name)
    .flatMap((property) => property.getValues())
    .filter((value): value is ICAL.Time => value instanceof ICAL.Time)
    .slice(0, MAX_EVENTS);

/** By this two times are the same, in whatever zones they are written: `2026-11-23T08:00`, or a day alone. */
const momentOf = (time: ICAL.Time, tzid: string | undefined, { timeZone }: AskedDays): string =>
  time.isDate ? dayOf(time).toString() : wallClock(time, tzid, timeZone).toString({ smallestUnit: "minute" });

/** Undefined for what cannot be read. */
function momentIn(component: ICAL.Component, name: string, asked: AskedDays): string | undefined {
  try {
    const time = component.getFirstPropertyValue(name);
    return time instanceof ICAL.Time ? momentOf(time, tzidOf(component, name), asked) : undefined;
  } catch {
    return undefined;
  }
}

/** An entry for each of its days that is asked for; what has an hour has one day, on which it begins. */
function entriesOf({ component, start, end }: Occurrence, asked: AskedDays): Read[] {
  const isWithin = (day: Temporal.PlainDate) =>
    Temporal.PlainDate.compare(day, asked.from) >= 0 && Temporal.PlainDate.compare(day, asked.to) <= 0;
  if (!start.isDate) {
    const tzid = tzidOf(component);
    const [from, to] = [wallClock(start, tzid, asked.timeZone), end && wallClock(end, tzid, asked.timeZone)];
    if (!isWithin(from.toPlainDate())) return [];
    const endsThatDay = to !== undefined && to.toPlainDate().equals(from.toPlainDate()) && hour(to) > hour(from);
    const hours = { start: hour(from), ...(endsThatDay ? { end: hour(to) } : {}), session: sessionAt(hour(from)) };
    return [toRead(component, from.toPlainDate(), hours)];
  }
  const first = dayOf(start);
  // The end of days is the day after the last (RFC 5545, 3.6.1).
  const after = end === undefined ? first.add({ days: 1 }) : dayOf(end);
  const days = Math.min(Math.max(1, first.until(after).days), MAX_DAYS_OF_ONE);
  return Array.from({ length: days }, (_, at) => first.add({ days: at }))
    .filter(isWithin)
    .map((day) => toRead(component, day, { session: "all-day" }));
}

function toRead(
  component: ICAL.Component,
  day: Temporal.PlainDate,
  hours: { readonly session: Session; readonly start?: string; readonly end?: string },
): Read {
  const summary = textOf(component, "summary").replaceAll(/\s+/g, " ");
  // Our own calendar says "Sáng: …" of what has no hour.
  const taken = hours.start === undefined ? takeTime(summary) : undefined;
  const [title, tooLong] = cut(taken?.session === undefined ? summary : taken.rest);
  if (title === "") return { problem: "no-content" };
  const lines = textOf(component, "description").split(/\r?\n/);
  const { fields, others } = readLabelled(lines);
  const content = [tooLong, ...others].filter((text) => text !== "").join("\n");
  const place = textOf(component, "location").replaceAll(/\s*\n\s*/g, "; ");
  const { start, end, session } = taken ?? {};
  return {
    entry: {
      title,
      date: day.toString(),
      ...hours,
      ...(session === undefined ? {} : { session }),
      ...(start === undefined ? {} : { start }),
      ...(end === undefined ? {} : { end }),
      ...(content === "" ? {} : { content }),
      ...fields,
      ...(place === "" ? {} : { place }),
    },
  };
}

/** A moment on the site's wall clock; one of no zone is where the office is. */
function wallClock(time: ICAL.Time, tzid: string | undefined, timeZone: string): Temporal.PlainDateTime {
  const plain = new Temporal.PlainDateTime(time.year, time.month, time.day, time.hour, time.minute);
  if (time.zone !== ICAL.Timezone.localTimezone)
    return Temporal.Instant.fromEpochMilliseconds(time.toUnixTime() * 1_000)
      .toZonedDateTimeISO(timeZone)
      .toPlainDateTime();
  if (tzid === undefined) return plain;
  try {
    return plain.toZonedDateTime(tzid).withTimeZone(timeZone).toPlainDateTime();
  } catch {
    // A name that only another program knows, such as "SE Asia Standard Time", without its rules beside it.
    return plain;
  }
}

const hour = (at: Temporal.PlainDateTime): string => at.toPlainTime().toString({ smallestUnit: "minute" });

function tzidOf(component: ICAL.Component, name = "dtstart"): string | undefined {
  const tzid = component.getFirstProperty(name)?.getParameter("tzid");
  return typeof tzid === "string" ? tzid : undefined;
}

const uidOf = (component: ICAL.Component): string => textOf(component, "uid");

function textOf(component: ICAL.Component, name: string): string {
  const value = component.getFirstPropertyValue(name);
  return typeof value === "string" ? value.normalize("NFC").trim() : "";
}
