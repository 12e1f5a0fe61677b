import type { Instant } from "#kernel/instant.ts";

export { formatNumber } from "./numbers.ts";
export { addWeeks, isoWeekOf, mondayOf, parseIsoWeek, weekDays } from "./weeks.ts";

export type DateLanguage = "vi" | "en";

/** @param text `23/11/2026`, `3/9/2026` or `2026-11-23`; undefined unless it is a day that exists. */
export function parseDate(text: string): Temporal.PlainDate | undefined {
  const parts = DATE_ONLY.exec(text.trim())?.groups;
  return parts && plainDate(parts);
}

/** A date as `parseDate` reads, then `15:00` (or `T15:00`, as date inputs send); midnight without a time. */
export function parseDateTime(text: string): Temporal.PlainDateTime | undefined {
  const parts = DATE_AND_TIME.exec(text.trim())?.groups;
  const date = parts && plainDate(parts);
  if (!date) return undefined;
  const [hour, minute, second] = [Number(parts.hour ?? 0), Number(parts.minute ?? 0), Number(parts.second ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  return date.toPlainDateTime({ hour, minute, second });
}

/** `Thứ Hai, 23/11/2026` or `Monday, 23 November 2026`. */
export function formatDate(at: Instant, timeZone: string, lang: DateLanguage): string {
  return dayText(wallClock(at, timeZone), lang);
}

export function formatPlainDate(date: Temporal.PlainDate, lang: DateLanguage): string {
  return dayText(date, lang);
}

/** `15:00`, in every language. */
export function formatTime(at: Instant, timeZone: string): string {
  return timeText(wallClock(at, timeZone));
}

/** `Thứ Hai, 23/11/2026, 15:00`. */
export function formatDateTime(at: Instant, timeZone: string, lang: DateLanguage): string {
  const clock = wallClock(at, timeZone);
  return `${dayText(clock, lang)}, ${timeText(clock)}`;
}

/** `23/11/2026`, the short form both languages use. */
export function formatShortDate(at: Instant, timeZone: string): string {
  return shortText(wallClock(at, timeZone));
}

const YEAR_MONTH_DAY = String.raw`(?:(?<day>\d{1,2})/(?<month>\d{1,2})/(?<year>\d{4})|(?<isoYear>\d{4})-(?<isoMonth>\d\d)-(?<isoDay>\d\d))`;
const TIME = String.raw`(?:(?: +|T)(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d))?)?`;
const DATE_ONLY = new RegExp(`^${YEAR_MONTH_DAY}$`);
const DATE_AND_TIME = new RegExp(`^${YEAR_MONTH_DAY}${TIME}$`);

const WEEKDAYS = {
  vi: ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
} as const;
const MONTHS = "January February March April May June July August September October November December".split(" ");

interface WallClock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 1 is Monday. */
  readonly dayOfWeek: number;
  readonly hour: number;
  readonly minute: number;
}

const HOUR_MS = 3_600_000;
/** Saigon has kept UTC+7 since 13 June 1975; before it, and elsewhere, the time zone's history is asked. */
const FIXED_SINCE_MS = Date.UTC(1975, 5, 13);

/** Pages hold hundreds of dates, nearly all in the site's own zone: for it, arithmetic does. */
function wallClock(at: Instant, timeZone: string): WallClock {
  if (timeZone !== "Asia/Ho_Chi_Minh" || at < FIXED_SINCE_MS) {
    return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  }
  const shifted = new Date(at + 7 * HOUR_MS);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    dayOfWeek: shifted.getUTCDay() || 7,
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
  };
}

type Day = Pick<WallClock, "year" | "month" | "day" | "dayOfWeek">;

function dayText(day: Day, lang: DateLanguage): string {
  const weekday = WEEKDAYS[lang][day.dayOfWeek - 1];
  return lang === "vi"
    ? `${weekday}, ${shortText(day)}`
    : `${weekday}, ${day.day} ${MONTHS[day.month - 1]} ${day.year}`;
}

const shortText = ({ day, month, year }: Day): string => `${twoDigits(day)}/${twoDigits(month)}/${year}`;

const timeText = ({ hour, minute }: WallClock): string => `${twoDigits(hour)}:${twoDigits(minute)}`;

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

function plainDate(parts: Record<string, string | undefined>): Temporal.PlainDate | undefined {
  const year = Number(parts.year ?? parts.isoYear);
  const month = Number(parts.month ?? parts.isoMonth);
  const day = Number(parts.day ?? parts.isoDay);
  if (year < 1 || month < 1 || month > 12 || day < 1) return undefined;
  if (day > Temporal.PlainYearMonth.from({ year, month }).daysInMonth) return undefined;
  return new Temporal.PlainDate(year, month, day);
}
