/** A cell as a program of tables keeps it; dates are midnight UTC, hours lie in the last days of 1899. */
export type SheetCell = string | number | boolean | Date | null | undefined;

const DAY_MS = 86_400_000;

/** What a cell says, trimmed; nothing is an empty text. */
export function cellText(cell: SheetCell): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return cell.toISOString().slice(0, 16).replace("T", " ");
  return String(cell).normalize("NFC").replaceAll("\r", "").trim();
}

/** Minutes of the day of an hour that is kept as a fraction of a day, or on a day long ago. */
export function minutesOfCell(cell: SheetCell): number | undefined {
  const minutes =
    cell instanceof Date
      ? Math.round((cell.getTime() % DAY_MS) / 60_000)
      : typeof cell === "number" && cell > 0 && cell < 1
        ? Math.round(cell * 1_440)
        : undefined;
  if (minutes === undefined) return undefined;
  return ((minutes % 1_440) + 1_440) % 1_440;
}
