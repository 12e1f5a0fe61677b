import type ICAL from "ical.js";
import { mondayOf } from "#language/dates.ts";

/** Days of a counted rule that are looked at from its beginning: some 27 years. */
const MAX_COUNTED_DAYS = 10_000;
const MAX_INTERVAL = 1_000;
const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const KNOWN_PARTS: ReadonlySet<string> = new Set(["BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS"]);

/** A rule by which something comes again (RFC 5545, 3.3.10), as far as offices use them: by days. */
interface Rule {
  readonly freq: string;
  readonly interval: number;
  readonly count: number | undefined;
  /** The last day, included. */
  readonly until: Temporal.PlainDate | undefined;
  readonly byDay: readonly { readonly weekday: number; readonly nth: number | undefined }[];
  readonly byMonthDay: readonly number[];
  readonly byMonth: readonly number[];
  readonly bySetPos: readonly number[];
}

/**
 * The days of a rule between two others, both included. Each day is asked whether it is one, instead of going from one
 * to the next: the library's way does not end for rules that name no day at all, such as every 30 February.
 *
 * @param first the day on which it began, which is always one of its days.
 * @returns undefined for a rule of hours or minutes, or with parts that are not known here.
 */
export function daysOf(
  recur: ICAL.Recur,
  first: Temporal.PlainDate,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): readonly Temporal.PlainDate[] | undefined {
  const rule = readRule(recur);
  if (rule === undefined) return undefined;
  // A counted rule has to be followed from its beginning.
  const begin = rule.count !== undefined || isBefore(from, first) ? first : from;
  if (rule.count !== undefined && begin.until(to).days > MAX_COUNTED_DAYS) return undefined;
  const found: Temporal.PlainDate[] = [];
  let seen = 0;
  for (let day = begin; !isBefore(to, day); day = day.add({ days: 1 })) {
    if (rule.until !== undefined && isBefore(rule.until, day)) break;
    if (!day.equals(first) && !isOf(rule, first, day)) continue;
    seen++;
    if (rule.count !== undefined && seen > rule.count) break;
    if (!isBefore(day, from)) found.push(day);
  }
  return found;
}

const isBefore = (one: Temporal.PlainDate, other: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(one, other) < 0;

function readRule({ freq, interval, count, until, parts }: ICAL.Recur): Rule | undefined {
  const given = parts as Readonly<Record<string, readonly (string | number)[] | undefined>>;
  if (!["DAILY", "WEEKLY", "MONTHLY", "YEARLY"].includes(freq)) return undefined;
  if (Object.keys(given).some((part) => !KNOWN_PARTS.has(part)) || interval < 1 || interval > MAX_INTERVAL)
    return undefined;
  const numbers = (part: string) => (given[part] ?? []).map(Number);
  const byDay = (given.BYDAY ?? []).map((text) => {
    const [, nth = "", name = ""] = /^([+-]?\d+)?([A-Z]{2})$/.exec(String(text)) ?? [];
    return { weekday: WEEKDAYS.indexOf(name) + 1, nth: nth === "" ? undefined : Number(nth) };
  });
  if (byDay.some(({ weekday }) => weekday === 0)) return undefined;
  const byMonth = numbers("BYMONTH");
  // The third Tuesday of a year, or what is chosen of a whole year, is nobody's week.
  const isOfYear = freq === "YEARLY" && byMonth.length !== 1 && (byDay.some(({ nth }) => nth) || given.BYSETPOS);
  const isOfWeek = (freq === "WEEKLY" || freq === "DAILY") && given.BYSETPOS !== undefined;
  if (isOfYear || isOfWeek) return undefined;
  return {
    ...{ freq, interval, byDay, byMonth, byMonthDay: numbers("BYMONTHDAY"), bySetPos: numbers("BYSETPOS") },
    count: count ?? undefined,
    until: until ? new Temporal.PlainDate(until.year, until.month, until.day) : undefined,
  };
}

function isOf(rule: Rule, first: Temporal.PlainDate, day: Temporal.PlainDate): boolean {
  if (periodsBetween(rule.freq, first, day) % rule.interval !== 0 || !isNamed(rule, first, day)) return false;
  if (rule.bySetPos.length === 0) return true;
  const inMonth = Array.from({ length: day.daysInMonth }, (_, at) => day.with({ day: at + 1 })).filter((one) =>
    isNamed(rule, first, one),
  );
  const at = inMonth.findIndex((one) => one.equals(day));
  return rule.bySetPos.some((place) => (place > 0 ? place - 1 : inMonth.length + place) === at);
}

function periodsBetween(freq: string, first: Temporal.PlainDate, day: Temporal.PlainDate): number {
  switch (freq) {
    case "DAILY":
      return first.until(day).days;
    case "WEEKLY":
      return mondayOf(first).until(mondayOf(day)).days / 7;
    case "MONTHLY":
      return (day.year - first.year) * 12 + day.month - first.month;
    default:
      return day.year - first.year;
  }
}

/** Whether a day is one of those that a rule names, or that it means where it names none. */
function isNamed({ freq, byDay, byMonthDay, byMonth }: Rule, first: Temporal.PlainDate, day: Temporal.PlainDate) {
  const isBare = byDay.length === 0 && byMonthDay.length === 0;
  if (byMonth.length > 0 ? !byMonth.includes(day.month) : freq === "YEARLY" && isBare && day.month !== first.month)
    return false;
  if (byMonthDay.length > 0 && !byMonthDay.some((n) => (n > 0 ? n : day.daysInMonth + n + 1) === day.day)) return false;
  if (byDay.length > 0) return byDay.some(({ weekday, nth }) => weekday === day.dayOfWeek && isNth(day, nth));
  if (byMonthDay.length > 0 || freq === "DAILY") return true;
  return freq === "WEEKLY" ? day.dayOfWeek === first.dayOfWeek : day.day === first.day;
}

/** Whether a day is the nth of its weekday in its month, from the end where that is negative. */
const isNth = (day: Temporal.PlainDate, nth: number | undefined): boolean =>
  nth === undefined ||
  (nth > 0 ? Math.ceil(day.day / 7) === nth : Math.ceil((day.daysInMonth - day.day + 1) / 7) === -nth);
