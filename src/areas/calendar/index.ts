export { briefOfWeek } from "./brief.ts";
export {
  addAll,
  addEntry,
  changeEntry,
  copyWeek,
  type KnownWeek,
  knownWeek,
  mondayOfEntry,
  removeEntry,
  sameKey,
} from "./commands.ts";
export { calendarArea, calendarWeeksArea } from "./derive.ts";
export { readIcs } from "./import-ics.ts";
export type { FileProblem, ReadEntry, ReadFile } from "./import-rows.ts";
export { MAX_FILE_BYTES, readXlsx } from "./import-xlsx.ts";
export { findWeekInWork, isOfficial, listEntriesInWork, MAX_IN_WEEK } from "./in-work.ts";
export { listCalendarEntries } from "./queries.ts";
export { makeOfficial, setWeekNote } from "./week-commands.ts";
