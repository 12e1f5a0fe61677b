/** Days of the site, both included, as ISO dates. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

export const PERIODS = { week: 7, month: 30, quarter: 90, year: 365 } as const;
export type Period = keyof typeof PERIODS;

const DAY_MS = 86_400_000;

/** The day that it is on the site, wherever the browser is. */
export const siteToday = (timeZone: string, now = Date.now()): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(now);

/** The last days up to today. */
export const lastDays = (today: string, days: number): Span => ({ from: daysBefore(today, days - 1), to: today });

const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * DAY_MS).toISOString().slice(0, 10);

/** Every day of a span, the newest first; a year and a day at most, as the server gives them. */
export function daysOf({ from, to }: Span): string[] {
  const days: string[] = [];
  for (let day = to; day >= from && days.length < 366; day = daysBefore(day, 1)) days.push(day);
  return days;
}

/** The last months up to the one of today, oldest first: `2026-11`. */
export function lastMonths(today: string, count: number): string[] {
  const [year = 0, month = 0] = today.split("-").map(Number);
  return Array.from({ length: count }, (_, at) => {
    const months = year * 12 + (month - 1) - (count - 1 - at);
    return `${String(Math.floor(months / 12)).padStart(4, "0")}-${String((months % 12) + 1).padStart(2, "0")}`;
  });
}
