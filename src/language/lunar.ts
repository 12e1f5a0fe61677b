import { LUNATION_ZERO_DAY, newMoonTime, SYNODIC_MONTH_DAYS, sunLongitude } from "./astronomy.ts";

/** A day of the Vietnamese lunar calendar (âm lịch). */
export interface LunarDate {
  readonly day: number;
  readonly month: number;
  /** The Gregorian year in which the lunar year begins. */
  readonly year: number;
  /** In a leap month (tháng nhuận), which bears the number of the month before it. */
  readonly leap: boolean;
}

/**
 * The lunar day of a date, by the rules in force since 1968: days as they begin at UTC+7, a month begins on the
 * day of the new moon, the winter solstice is in month 11, and where thirteen months lie between two solstices the
 * first without a principal term (trung khí) is the leap month. Meant for 1900 to 2100.
 * @param utcOffsetHours 7 for Vietnam; with 8 it is China's calendar.
 */
export function lunarDateOf(date: Temporal.PlainDate, utcOffsetHours = 7): LunarDate {
  const sky = skyAt(utcOffsetHours);
  const day = date.since(EPOCH, { largestUnit: "days" }).days;
  const lunation = sky.lunationOf(day);
  let from = sky.eleventhMonth(date.year);
  if (lunation < from) from = sky.eleventhMonth(date.year - 1);
  const solsticeYear = from === sky.eleventhMonth(date.year) ? date.year : date.year - 1;
  const to = sky.eleventhMonth(solsticeYear + 1);
  const leapAt = to - from === 13 ? sky.firstWithoutTerm(from) : Number.POSITIVE_INFINITY;
  const monthsSince = lunation - from - (lunation >= leapAt ? 1 : 0);
  return {
    day: day - sky.firstDayOf(lunation) + 1,
    month: ((monthsSince + 10) % 12) + 1,
    year: monthsSince < 2 ? solsticeYear : solsticeYear + 1,
    leap: lunation === leapAt,
  };
}

/** `ngày 15 tháng 10 năm Bính Ngọ`; a leap month is `tháng 6 nhuận`. */
export function formatLunarDate({ day, month, year, leap }: LunarDate): string {
  return `ngày ${day} tháng ${month}${leap ? " nhuận" : ""} năm ${lunarYearName(year)}`;
}

/** The year's name in the cycle of sixty: 2026 is Bính Ngọ. */
export function lunarYearName(year: number): string {
  return `${STEMS[(year + 6) % 10]} ${BRANCHES[(year + 8) % 12]}`;
}

const STEMS = ["Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý"];
const BRANCHES = ["Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi"];
const EPOCH = new Temporal.PlainDate(1970, 1, 1);
const SOLSTICE_SECTOR = 9;

/** New moons and the sun as days begin at an offset from UTC; days are counted from 1970-01-01. */
function skyAt(utcOffsetHours: number) {
  const offset = utcOffsetHours / 24;
  const firstDayOf = (lunation: number): number => Math.floor(newMoonTime(lunation) + offset);
  const lunationOf = (day: number): number => {
    // The mean month is off by 14 hours at most, so the guess is the lunation or its neighbour.
    const guess = Math.round((day - LUNATION_ZERO_DAY) / SYNODIC_MONTH_DAYS);
    if (firstDayOf(guess) > day) return guess - 1;
    return firstDayOf(guess + 1) <= day ? guess + 1 : guess;
  };
  /** Twelfths of the sun's way, as the day begins; a month without a principal term begins and ends in one. */
  const sectorAt = (day: number): number => Math.floor(sunLongitude(day - offset) / 30);
  const hasTerm = (lunation: number): boolean => sectorAt(firstDayOf(lunation)) !== sectorAt(firstDayOf(lunation + 1));
  const eleventhMonth = (year: number): number => {
    const yearEnd = new Temporal.PlainDate(year, 12, 31).since(EPOCH, { largestUnit: "days" }).days;
    const last = lunationOf(yearEnd);
    // The solstice is on 21 or 22 December: in the month that holds the year's end or the one before.
    return sectorAt(firstDayOf(last)) >= SOLSTICE_SECTOR ? last - 1 : last;
  };
  const firstWithoutTerm = (from: number): number => {
    // Among thirteen months one has none.
    for (let lunation = from + 1; lunation < from + 13; lunation++) if (!hasTerm(lunation)) return lunation;
    return from + 13;
  };
  return { firstDayOf, lunationOf, eleventhMonth, firstWithoutTerm };
}
