import { foldText } from "#language/fold.ts";
import { cellText, minutesOfCell, type SheetCell } from "./import-cells.ts";
import { isDayAlone, readDay } from "./import-days.ts";
import type { Session } from "./model.ts";
import { cut, splitNames } from "./quick-entry.ts";
import { onDial, sessionAt, sessionNamed, takeTime } from "./times.ts";

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

/** Words of headers without marks, the first that fits; of a column that nothing fits the office has what stands in it. */
const HEADERS: readonly (readonly [Column, RegExp])[] = [
  ["session", /^buoi\b|^session\b/],
  ["time", /\bgio\b|^thoi gian|^time\b/],
  ["day", /\bngay\b|^thu\b(?! ky)|^day\b|^date\b/],
  ["content", /noi dung|cong viec|^viec\b|^content\b/],
  ["chair", /chu tri|^lanh dao|^chair/],
  ["participants", /thanh phan|tham du|^participants/],
  ["preparingUnit", /chuan bi|^prepared/],
  ["place", /dia diem|noi hop|^place\b/],
  ["vehicle", /^xe\b|phuong tien/],
  ["note", /ghi chu|^notes?\b/],
];

/** Numbers of rows say nothing. */
const ORDINAL = /^(?:stt|tt|so thu tu|no\.?|#)$/;

interface Columns {
  readonly known: ReadonlyMap<number, Column>;
  /** What other columns are called, by their place. */
  readonly others: ReadonlyMap<number, string>;
}

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
    const known = new Map<number, Column>();
    const others = new Map<number, string>();
    for (const [at, cell] of cells.slice(0, MAX_COLUMNS).entries()) {
      const header = cellText(cell).replaceAll(/\s+/g, " ");
      const name = foldText(header);
      // Whole sentences are no header: "Nội dung lịch có thể thay đổi…".
      const found = name.length <= 40 ? HEADERS.find(([, pattern]) => pattern.test(name)) : undefined;
      if (found !== undefined) known.set(at, found[0]);
      else if (header !== "") others.set(at, ORDINAL.test(name) ? "" : header.slice(0, 40));
    }
    const named = new Set(known.values());
    if (named.has("content") && named.size > 1) return { row, columns: { known, others } };
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
  const of = (column: Column): string[] => cells.filter((text, at) => columns.known.get(at) === column && text !== "");
  const days = row.filter((cell, at) => columns.known.get(at) === "day" && cellText(cell) !== "");
  const [first = "", ...more] = cells.filter((text) => text !== "");
  // A line across the table: "Thứ Hai, ngày 23/11/2026", "BUỔI SÁNG".
  const line = more.length === 0 ? first : undefined;
  const across = line !== undefined && isDayAlone(line) ? readDay([line], monday) : undefined;
  const part = line === undefined ? undefined : sessionNamed(line);
  const day = across ?? (days.length > 0 && part === undefined ? (readDay(days, monday) ?? "bad") : before.day);
  const named = part ?? of("session").map(sessionNamed)[0];
  const carried: Carried = { day, session: named ?? (isSame(day, before.day) ? before.session : undefined) };
  const isDayOnly = across !== undefined || part !== undefined || days.length === more.length + 1;
  if (isDayOnly) return { carried, is: undefined };
  if (day === undefined) return { carried, is: { problem: "no-day" } };
  if (day === "bad") return { carried, is: { problem: "bad-day" } };
  const entry = entryOf(row, of, columns, day, carried.session);
  return { carried, is: entry === undefined ? { problem: "no-content" } : { entry } };
}

/** Some say the day in every row, and the part of the day once for several. */
const isSame = (day: Carried["day"], before: Carried["day"]): boolean => day?.toString() === before?.toString();

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
    ...textIn("internalNote", [...of("note"), ...othersOf(row, columns)].join("\n")),
  };
}

/** What stands in columns that have no place in an entry: `Đơn vị phối hợp: Trạm Y tế`. */
function othersOf(row: readonly SheetCell[], { known, others }: Columns): string[] {
  return row.flatMap((cell, at) => {
    const [text, header] = [cellText(cell), others.get(at)];
    if (text === "" || known.has(at) || header === "") return [];
    return [header === undefined ? text : `${header}: ${text}`];
  });
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
    if (columns.known.get(at) !== "time" || cellText(cell) === "") continue;
    const minutes = minutesOfCell(cell);
    const text = cellText(cell);
    const said = session === "afternoon" || session === "evening" ? `${SAID[session]} ${text}` : text;
    const start = minutes === undefined ? undefined : onDial(Math.floor(minutes / 60), minutes % 60, session);
    const read = start === undefined ? takeTime(said) : { session: undefined, start, end: undefined, rest: "" };
    if (found === undefined && read.rest === "" && (read.start ?? read.session) !== undefined) found = read;
    else unread.push(text);
  }
  return { session: found?.session, start: found?.start, end: found?.end, unread };
}

const SAID = { afternoon: "chiều", evening: "tối" } as const;

const shortened = (cells: readonly string[]): string => {
  const text = cells
    .filter((cell) => cell !== "")
    .join(" | ")
    .replaceAll(/\s+/g, " ");
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
};
