import type { EntryView, WeekView } from "./pages.tsx";

/**
 * Type sizes of a printed week, points, by step from 1; `calendar-print.css` has the same. The smallest is for weeks
 * that barely fit: what is longer still goes on to a second sheet.
 */
const TYPE_POINTS = [10, 9, 8.25, 7.5, 7, 6.5, 6, 5.5] as const;

/** Points, as in `calendar-print.css`: A4 landscape between margins of 8 mm; the heading of the sheet; cells. */
const SHEET = { width: 796, height: 548 } as const;
const HEADING_HEIGHT = 30;
const NOTE = { points: 8, lineHeight: 1.3, below: 5 } as const;
const LINE_HEIGHT = 1.22;
const CELL_PADDING = { across: 6.5, down: 2.9 } as const;
const SHARES = { content: 0.28, chair: 0.14, participants: 0.3, place: 0.13 } as const;

/** Mean width of a letter of Be Vietnam Pro, of the type size: 0.5 and 0.53 measured, and some for capitals. */
const LETTER = 0.525;
const BOLD_LETTER = 0.56;

/** The largest type, as a step from 1, in which a week fits one sheet by a careful estimate. */
export function printSizeOf(week: Pick<WeekView, "days" | "note">): number {
  const step = TYPE_POINTS.findIndex((points) => heightOf(week, points) <= SHEET.height);
  return step === -1 ? TYPE_POINTS.length : step + 1;
}

function heightOf({ days, note }: Pick<WeekView, "days" | "note">, points: number): number {
  const rowHeight = (lines: number): number => lines * points * LINE_HEIGHT + CELL_PADDING.down;
  const noteLines = linesOf(note?.text, SHEET.width / (NOTE.points * LETTER));
  let height = HEADING_HEIGHT + rowHeight(1);
  if (noteLines > 0) height += noteLines * NOTE.points * NOTE.lineHeight + NOTE.below;
  for (const { sessions } of days) {
    const entries = sessions.flatMap((session) => session.entries);
    const rows = entries.reduce((sum, entry) => sum + rowHeight(entryLines(entry, points)), 0);
    // The day's own cell: the weekday above the date.
    height += Math.max(rows, rowHeight(2));
  }
  return height;
}

function entryLines(entry: EntryView, points: number): number {
  const letters = (share: number, letter = LETTER): number =>
    (SHEET.width * share - CELL_PADDING.across) / (points * letter);
  const said = [entry.status === "normal" ? undefined : "[Có thay đổi]", entry.title, entry.note];
  const taking = [entry.participants, entry.preparingUnit && `Chuẩn bị: ${entry.preparingUnit}`];
  return Math.max(
    linesOf(joined(said), letters(SHARES.content, BOLD_LETTER)) + linesOf(entry.content, letters(SHARES.content)),
    linesOf(entry.chair.join("; "), letters(SHARES.chair)),
    linesOf(joined(taking), letters(SHARES.participants)),
    linesOf(entry.place, letters(SHARES.place)),
    (entry.time?.length ?? 0) > "08:00".length ? 2 : 1,
  );
}

const joined = (texts: readonly (string | undefined)[]): string => texts.filter(Boolean).join(" – ");

/** Lines that a text takes when each holds so many letters and breaks between words. */
function linesOf(text: string | undefined, letters: number): number {
  let lines = 0;
  for (const paragraph of text ? text.split("\n") : []) {
    let used = Number.POSITIVE_INFINITY;
    for (const { length } of paragraph.split(" ")) {
      used += 1 + length;
      if (used <= letters) continue;
      // A word that is longer than a line is broken.
      lines += Math.max(1, Math.ceil(length / letters));
      used = length % letters;
    }
  }
  return lines;
}
