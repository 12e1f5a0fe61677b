/**
 * A day as people of Vietnam type it – `5/3/2026`, `05-03-2026`, `5.3.2026`, `05032026` – or as a record writes it, as
 * `2026-03-05`; undefined for what is no day of the calendar, and for a year of two figures, which could be either.
 */
export function parseDay(text: string): string | undefined {
  const given = text.trim();
  const [, day, month, year] =
    /^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4})$/.exec(given) ?? /^(\d\d)(\d\d)(\d{4})$/.exec(given) ?? [];
  const iso =
    year === undefined ? given : `${year}-${(month as string).padStart(2, "0")}-${(day as string).padStart(2, "0")}`;
  return isDay(iso) ? iso : undefined;
}

/** `05/03/2026`; what is no day yet stays as it was typed. */
export const showDay = (value: string): string =>
  isDay(value) ? `${value.slice(8, 10)}/${value.slice(5, 7)}/${value.slice(0, 4)}` : value;

/** Whether it is a day that exists, as `2026-03-05`. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
}

/** `7:30`, `07h30`, `0730` as `07:30`; undefined for what is no time of a day. */
export function parseTime(text: string): string | undefined {
  const [, hours, minutes = "00"] =
    /^(\d{1,2})\s*(?:[:.]\s*(\d\d)|[hg]\s*(\d\d)?)$/i.exec(text.trim())?.slice(0, 4).filter(isGiven) ??
    /^(\d\d)(\d\d)$/.exec(text.trim()) ??
    [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return `${hours.padStart(2, "0")}:${minutes}`;
}

const isGiven = (part: string | undefined): boolean => part !== undefined;
