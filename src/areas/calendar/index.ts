export { briefOfWeek } from "./brief.ts";
export { calendarArea, calendarWeeksArea } from "./derive.ts";
export { listCalendarEntries } from "./queries.ts";
