import type { CalendarEntry } from "./model.ts";

export interface EventFacts {
  /** The authority that holds it. */
  readonly agency: string;
  readonly origin: string;
  readonly timeZone: string;
  /** The page of its week. */
  readonly href: string;
}

/** An entry as an Event of schema.org; one without an hour is told by its day. */
export function eventLd(entry: CalendarEntry, { agency, origin, timeZone, href }: EventFacts): object {
  const organizer = { "@type": "GovernmentOrganization", name: agency, url: `${origin}/` };
  return {
    "@context": "https://schema.org",
    "@type": "Event",
    name: entry.title,
    ...(entry.content === undefined ? {} : { description: entry.content }),
    startDate: momentOf(entry.date, entry.start, timeZone),
    ...(entry.end === undefined ? {} : { endDate: momentOf(entry.date, entry.end, timeZone) }),
    eventStatus: `https://schema.org/${entry.status === "cancelled" ? "EventCancelled" : "EventScheduled"}`,
    eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
    ...(entry.place === undefined ? {} : { location: { "@type": "Place", name: entry.place, address: entry.place } }),
    organizer,
    inLanguage: entry.lang,
    url: `${origin}${href}#${entry.id}`,
  };
}

/** `2026-11-23T08:00:00+07:00`, or `2026-11-23`. */
function momentOf(date: string, time: string | undefined, timeZone: string): string {
  if (time === undefined) return date;
  return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(timeZone).toString({ timeZoneName: "never" });
}
