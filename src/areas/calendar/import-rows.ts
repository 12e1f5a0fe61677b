import { parseDate } from "#language/dates.ts";
import { foldText } from "#language/fold.ts";
import type { Session } from "./model.ts";
import { cut, splitNames } from "./quick-entry.ts";
import { sessionAt, sessionNamed, takeTime } from "./times.ts";

/** A cell as a program of tables keeps it; dates are midnight UTC, hours lie in the last days of 1899. */
export type SheetCell = string | number | boolean | Date | null | undefined;

/** What was read of a row or of an event, or why nothing was. */
export interface ReadEntry {
  /** The row as the program of tables counts it, or the event's place in its file; from 1. */
  readonly line: number;
  /** As it stands in the file, shortened: by it a clerk knows which one is meant. */
  readonly text: string;
  /** Content of an entry, not yet checked against its kind. */
  readonly entry?: Readonly<Record<string, unknown>> & { readonly title: string; readonly date: string };
  readonly problem?: ReadProblem;
}

export type ReadProblem = "no-day" | "bad-day" | "no-content" | "cancelled" | "outside" | "unreadable";

/** Why nothing of a file could be read. */
export type FileProblem = "broken" | "too-large" | "no-header" | "empty";

export type ReadFile =
  | { readonly ok: true; readonly entries: readonly ReadEntry[]; readonly isCut: boolean }
  | { readonly ok: false; readonly problem: FileProblem };

/** A year of a busy commune has 1,300 rows; nobody looks through more than this in one preview. */
export const MAX_ENTRIES_READ = 500;
/** A letterhead stands above the table. */
const HEADER_WITHIN = 40;
const MAX_COLUMNS = 60;
const MAX_TEXT = 200;

type Column =
  | ("day" | "session" | "time" | "content" | "chair")
  | ("participants" | "preparingUnit" | "place" | "note" | "vehicle");

/** Words of headers without marks, the first that fits; a column that nothing fits is read as part of the content. */
const HEADERS: readonly (readonly [Column, RegExp])[] = [
  ["session", /^buoi\b|^session\b/],
  ["time", /\bgio\b|^thoi gian|^time\b/],
  ["day", /\bngay\b|^thu\b|^day\b|^date\b/],
  ["content", /noi dung|cong viec|^viec\b|^content\b/],
  ["chair", /chu tri|^lanh dao|^chair/],
  ["participants", /thanh phan|tham du|^participants/],
  ["preparingUnit", /chuan bi|^prepared/],
  ["place", /dia diem|noi hop|^place\b/],
  ["vehicle", /^xe\b|phuong tien/],
  ["note", /ghi chu|^notes?\b/],
];

type Columns = ReadonlyMap<number, Column>;

/**
 * Reads the rows of a table of a week's work: its columns are found by their headers, days that stand once for several
 * rows are carried down, and each row with content becomes an entry, or says why not.
 *
 * @param monday of the week that is looked at: days without a year are looked for around it, weekdays without a date
 *   in it.
 */
export function readRows(rows: readonly (readonly SheetCell[])[], monday: Temporal.PlainDate): ReadFile {
  const header = findHeader(rows);
  if (header === undefined) return { ok: false, problem: "no-header" };
  const entries: ReadEntry[] = [];
  let carried: Carried = { day: undefined, session: undefined };
  for (let at = header.row + 1; at < rows.length; at++) {
    const row = rows[at]?.slice(0, MAX_COLUMNS) ?? [];
    const cells = row.map(cellText);
    if (cells.every((text) => text === "")) continue;
    if (entries.length === MAX_ENTRIES_READ) return { ok: true, entries, isCut: true };
    const read = readRow(row, cells, header.columns, carried, monday);
    carried = read.carried;
    if (read.is !== undefined) entries.push({ line: at + 1, text: shortened(cells), ...read.is });
  }
  return entries.length === 0 ? { ok: false, problem: "empty" } : { ok: true, entries, isCut: false };
}

interface Carried {
  readonly day: Temporal.PlainDate | "bad" | undefined;
  readonly session: Session | undefined;
}

/** The row with the names of the columns: the first that names its content and something else. */
function findHeader(
  rows: readonly (readonly SheetCell[])[],
): { readonly row: number; readonly columns: Columns } | undefined {
  for (const [row, cells] of rows.slice(0, HEADER_WITHIN).entries()) {
    const columns = new Map<number, Column>();
    for (const [at, cell] of cells.slice(0, MAX_COLUMNS).entries()) {
      const name = foldText(cellText(cell)).replaceAll(/\s+/g, " ");
      // Whole sentences are no header: "Nội dung lịch có thể thay đổi…".
      const found = name.length <= 40 ? HEADERS.find(([, pattern]) => pattern.test(name)) : undefined;
      if (found !== undefined) columns.set(at, found[0]);
    }
    const named = new Set(columns.values());
    if (named.has("content") && named.size > 1) return { row, columns };
  }
  return undefined;
}

interface RowRead {
  readonly carried: Carried;
  /** Undefined for a row that only says which day those below it are of. */
  readonly is: Pick<ReadEntry, "entry" | "problem"> | undefined;
}

function readRow(
  row: readonly SheetCell[],
  cells: readonly string[],
  columns: Columns,
  before: Carried,
  monday: Temporal.PlainDate,
): RowRead {
  const of = (column: Column): string[] => cells.filter((text, at) => columns.get(at) === column && text !== "");
  const days = row.filter((cell, at) => columns.get(at) === "day" && cellText(cell) !== "");
  const filled = cells.filter((text) => text !== "");
  // A line across the table: "Thứ Hai, ngày 23/11/2026".
  const across = filled.length === 1 ? readDay([filled[0]], monday) : undefined;
  const day = across ?? (days.length > 0 ? (readDay(days, monday) ?? "bad") : before.day);
  const named = of("session").map(sessionNamed)[0];
  const isNewDay = days.length > 0 || across !== undefined;
  const carried: Carried = { day, session: named ?? (isNewDay ? undefined : before.session) };
  if (across !== undefined || (days.length === filled.length && days.length > 0)) return { carried, is: undefined };
  if (day === undefined) return { carried, is: { problem: "no-day" } };
  if (day === "bad") return { carried, is: { problem: "bad-day" } };
  const entry = entryOf(row, of, columns, day, carried.session);
  return { carried, is: entry === undefined ? { problem: "no-content" } : { entry } };
}

function entryOf(
  row: readonly SheetCell[],
  of: (column: Column) => string[],
  columns: Columns,
  day: Temporal.PlainDate,
  session: Session | undefined,
): ReadEntry["entry"] | undefined {
  const [said = "", ...more] = of("content")
    .flatMap((text) => text.split("\n"))
    .filter((text) => text.trim() !== "");
  const time = readTimeCells(row, columns, session);
  const isTimeInside = time.start === undefined && time.unread.length === 0;
  // Some write "8h00: Họp giao ban" in one column.
  const inside = isTimeInside ? takeTime(said) : undefined;
  const [title, tooLong] = cut(inside?.start === undefined ? said.trim() : inside.rest);
  if (title === "") return undefined;
  const start = time.start ?? inside?.start;
  const end = time.start === undefined ? inside?.end : time.end;
  const content = [tooLong, ...more, ...time.unread.map((text) => `Giờ: ${text}`)].filter((text) => text !== "");
  return {
    title,
    date: day.toString(),
    session: sessionOf(session ?? time.session, start ?? undefined),
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    chair: of("chair").flatMap(splitNames),
    ...textIn("content", content.join("\n")),
    ...textIn("participants", of("participants").join("\n")),
    ...textIn("preparingUnit", oneLine(of("preparingUnit"))),
    ...textIn("place", oneLine(of("place"))),
    ...textIn("vehicle", oneLine(of("vehicle"))),
    // Whatever an office noted for itself must not come to readers by an import.
    ...textIn("internalNote", of("note").join("\n")),
  };
}

/** An hour says the part of the day itself; a table that says another is believed only where there is no hour. */
const sessionOf = (named: Session | undefined, start: string | undefined): Session =>
  start === undefined ? (named ?? "all-day") : sessionAt(start);

const textIn = (name: string, text: string): object => (text === "" ? {} : { [name]: text });
const oneLine = (texts: readonly string[]): string => texts.join("; ").replaceAll(/\s*\n\s*/g, "; ");

function readTimeCells(row: readonly SheetCell[], columns: Columns, session: Session | undefined) {
  const unread: string[] = [];
  let found: { session: Session | undefined; start: string | undefined; end: string | undefined } | undefined;
  for (const [at, cell] of row.entries()) {
    if (columns.get(at) !== "time" || cellText(cell) === "") continue;
    const hour = hourOfCell(cell);
    const text = cellText(cell);
    const said = session === "afternoon" || session === "evening" ? `${SAID[session]} ${text}` : text;
    const read = hour === undefined ? takeTime(said) : { session: undefined, start: hour, end: undefined, rest: "" };
    if (found === undefined && read.rest === "" && (read.start ?? read.session) !== undefined) found = read;
    else unread.push(text);
  }
  return { session: found?.session, start: found?.start, end: found?.end, unread };
}

const SAID = { afternoon: "chiều", evening: "tối" } as const;

/** An hour as a fraction of a day, or on a day long ago. */
function hourOfCell(cell: SheetCell): string | undefined {
  const minutes =
    cell instanceof Date
      ? Math.round((cell.getTime() % DAY_MS) / 60_000)
      : typeof cell === "number" && cell > 0 && cell < 1
        ? Math.round(cell * 1_440)
        : undefined;
  if (minutes === undefined) return undefined;
  const within = ((minutes % 1_440) + 1_440) % 1_440;
  return `${String(Math.floor(within / 60)).padStart(2, "0")}:${String(within % 60).padStart(2, "0")}`;
}

const DAY_MS = 86_400_000;

/** A day of one or several cells: a date, `Thứ Hai\n23/11/2026`, `Thứ 2 (23/11)`, or only its weekday. */
function readDay(cells: readonly SheetCell[], monday: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const dates = cells.map((cell) => dateOfCell(cell, monday)).filter((day) => day !== undefined);
  return dates[0] ?? cells.map((cell) => weekdayOf(cellText(cell), monday)).find((day) => day !== undefined);
}

function dateOfCell(cell: SheetCell, monday: Temporal.PlainDate): Temporal.PlainDate | undefined {
  if (cell instanceof Date) return parseDate(cell.toISOString().slice(0, 10));
  const text = cellText(cell).replaceAll(/\s*([/.-])\s*/g, "$1");
  const [, iso] = /(?:^|\D)(\d{4}-\d\d-\d\d)(?!\d)/.exec(text) ?? [];
  if (iso !== undefined) return parseDate(iso);
  const [, day, month, year] = /(?:^|\D)(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d\d))?(?!\d)/.exec(text) ?? [];
  if (day === undefined) return undefined;
  if (year !== undefined) return parseDate(`${day}/${month}/${year.length === 2 ? `20${year}` : year}`);
  // Of the years around, the one that is nearest to the week: a week of two years has days of both.
  return [monday.year - 1, monday.year, monday.year + 1]
    .flatMap((near) => parseDate(`${day}/${month}/${near}`) ?? [])
    .sort((one, other) => distance(one, monday) - distance(other, monday))[0];
}

const distance = (one: Temporal.PlainDate, other: Temporal.PlainDate): number => Math.abs(one.until(other).days);

const WEEKDAYS: readonly RegExp[] = [
  ...[/^(?:thu|t)\W*(?:hai|2)\b/, /^(?:thu|t)\W*(?:ba|3)\b/, /^(?:thu|t)\W*(?:tu|4)\b/, /^(?:thu|t)\W*(?:nam|5)\b/],
  ...[/^(?:thu|t)\W*(?:sau|6)\b/, /^(?:thu|t)\W*(?:bay|7)\b/, /^(?:chu nhat|cn)\b/],
];

function weekdayOf(text: string, monday: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const name = foldText(text.trim());
  const at = WEEKDAYS.findIndex((pattern) => pattern.test(name));
  return at === -1 ? undefined : monday.add({ days: at });
}

function cellText(cell: SheetCell): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return cell.toISOString().slice(0, 16).replace("T", " ");
  return String(cell).normalize("NFC").replaceAll("\r", "").trim();
}

const shortened = (cells: readonly string[]): string => {
  const text = cells
    .filter((cell) => cell !== "")
    .join(" | ")
    .replaceAll(/\s+/g, " ");
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
};
