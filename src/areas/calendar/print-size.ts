import type { DayView, EntryView } from "./pages.tsx";

/**
 * Type sizes of a printed week, points, by step from 1; `calendar-print.css` has the same. The smallest is for weeks that
 * barely fit: what is longer still goes on to a second sheet.
 */
const TYPE_POINTS = [10, 9, 8.25, 7.5, 6.75, 6.25, 5.75] as const;

/** Points: A4 landscape between margins of 8 mm, less the heading of the sheet and of the table. */
const ROOM_HEIGHT = 545 - 58;
const ROOM_WIDTH = 796;
/** As in `calendar-print.css`. */
const LINE_HEIGHT = 1.24;
const CELL_PADDING = { across: 7, down: 3.6 } as const;
const SHARES = { content: 0.29, chair: 0.13, participants: 0.26, place: 0.14 } as const;
/** Mean width of a letter of Be Vietnam Pro, of the type size, with what wrapping leaves over at the ends of lines. */
const LETTER = 0.6;

/** The largest type, as a step from 1, in which the days fit one sheet by a careful estimate. */
export function printSizeOf(days: readonly DayView[]): number {
  const step = TYPE_POINTS.findIndex((points) => heightOf(days, points) <= ROOM_HEIGHT);
  return step === -1 ? TYPE_POINTS.length : step + 1;
}

function heightOf(days: readonly DayView[], points: number): number {
  let height = 0;
  for (const day of days) {
    const entries = day.sessions.flatMap((session) => session.entries);
    const rows = entries.reduce((sum, entry) => sum + rowHeight(linesOf(entry, points), points), 0);
    // The day's own cell: weekday, date, and that it is today.
    height += Math.max(rows, rowHeight(entries.length === 0 ? 2 : 3, points));
  }
  return height;
}

const rowHeight = (lines: number, points: number): number => lines * points * LINE_HEIGHT + CELL_PADDING.down;

function linesOf(entry: EntryView, points: number): number {
  const lines = (text: string | undefined, share: number): number => {
    const letters = (ROOM_WIDTH * share - CELL_PADDING.across) / (points * LETTER);
    return (text ?? "")
      .split("\n")
      .reduce((sum, line) => sum + (line === "" ? 0 : Math.ceil(line.length / letters)), 0);
  };
  const { content } = SHARES;
  const badge = entry.status === "normal" ? 0 : 1;
  return Math.max(
    1,
    badge + lines(entry.title, content) + lines(entry.content, content) + lines(entry.note, content),
    lines(entry.chair.join("; "), SHARES.chair),
    lines(entry.participants, SHARES.participants) +
      lines(entry.preparingUnit && `Chuẩn bị: ${entry.preparingUnit}`, SHARES.participants),
    lines(entry.place, SHARES.place),
    (entry.time?.length ?? 0) > 5 ? 2 : 1,
  );
}
