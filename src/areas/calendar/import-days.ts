import { mondayOf, parseDate } from "#language/dates.ts";
import { foldText } from "#language/fold.ts";
import { cellText, type SheetCell } from "./import-cells.ts";

/** A day of one or several cells: a date, `Thứ Hai\n23/11/2026`, `Thứ 2 (23/11)`, or only its weekday. */
export function readDay(cells: readonly SheetCell[], monday: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const dates = cells.map((cell) => dateOfCell(cell, monday)).filter((day) => day !== undefined);
  return dates[0] ?? cells.map((cell) => weekdayOf(cellText(cell), monday)).find((day) => day !== undefined);
}

/** Whether a text is a day and nothing more: `Thứ Hai, ngày 23/11/2026`. Work may have dates in it too. */
export const isDayAlone = (text: string): boolean =>
  foldText(text.trim())
    .replace(WEEKDAY, "")
    .replaceAll(/\b(?:ngay|thang|nam)\b/g, "")
    .replaceAll(/[\d\W_]/g, "") === "";

/** How many cells name a day of the week by its date. */
export const countDaysIn = (rows: readonly (readonly SheetCell[])[], monday: Temporal.PlainDate): number =>
  rows.flat().filter((cell) => {
    const day = dateOfCell(cell, monday);
    return day !== undefined && mondayOf(day).equals(monday);
  }).length;

function dateOfCell(cell: SheetCell, monday: Temporal.PlainDate): Temporal.PlainDate | undefined {
  if (cell instanceof Date) return parseDate(cell.toISOString().slice(0, 10));
  const text = cellText(cell).replaceAll(/\s*([/.-])\s*/g, "$1");
  const [, iso] = /(?:^|\D)(\d{4}-\d\d-\d\d)(?!\d)/.exec(text) ?? [];
  if (iso !== undefined) return parseDate(iso);
  const [, day, month, year] = NUMBERS.exec(text) ?? WORDS.exec(foldText(text)) ?? [];
  if (day === undefined) return undefined;
  if (year !== undefined) return parseDate(`${day}/${month}/${year.length === 2 ? `20${year}` : year}`);
  // Of the years around, the one that is nearest to the week: a week of two years has days of both.
  return [monday.year - 1, monday.year, monday.year + 1]
    .flatMap((near) => parseDate(`${day}/${month}/${near}`) ?? [])
    .sort((one, other) => distance(one, monday) - distance(other, monday))[0];
}

/** `23/11/2026`, `23.11.26`, `23-11`. */
const NUMBERS = /(?:^|\D)(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d\d))?(?!\d)/;
/** `ngày 23 tháng 11 năm 2026`. */
const WORDS = /(?:^|\D)(\d{1,2}) +thang +(\d{1,2})(?: +nam +(\d{4}))?(?!\d)/;

const distance = (one: Temporal.PlainDate, other: Temporal.PlainDate): number => Math.abs(one.until(other).days);

const WEEKDAYS: readonly RegExp[] = [
  ...[/^(?:thu|t)\W*(?:hai|2)\b/, /^(?:thu|t)\W*(?:ba|3)\b/, /^(?:thu|t)\W*(?:tu|4)\b/, /^(?:thu|t)\W*(?:nam|5)\b/],
  ...[/^(?:thu|t)\W*(?:sau|6)\b/, /^(?:thu|t)\W*(?:bay|7)\b/, /^(?:chu nhat|cn)\b/],
];

const WEEKDAY = new RegExp(WEEKDAYS.map(({ source }) => source).join("|"));

function weekdayOf(text: string, monday: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const name = foldText(text.trim());
  const at = WEEKDAYS.findIndex((pattern) => pattern.test(name));
  return at === -1 ? undefined : monday.add({ days: at });
}
