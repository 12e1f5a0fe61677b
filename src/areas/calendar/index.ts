export { briefOfWeek } from "./brief.ts";
export { calendarArea, calendarWeeksArea } from "./derive.ts";
export type { CalendarEntry, CalendarEntryContent, CalendarWeekContent } from "./model.ts";
export { listCalendarEntries } from "./queries.ts";
