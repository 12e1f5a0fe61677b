import { describe, expect, test } from "vitest";
import { formatLunarDate, lunarDateOf, lunarYearName } from "./lunar.ts";

const lunar = (iso: string, utcOffsetHours?: number) => lunarDateOf(Temporal.PlainDate.from(iso), utcOffsetHours);

describe("lunarDateOf", () => {
  test.each(
    "1968-01-29 1969-02-16 1985-01-21 1990-01-27 2000-02-05 2007-02-17 2019-02-05 2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17 2027-02-06 2030-02-02".split(
      " ",
    ),
  )("knows Tết of %s", (iso) => {
    const year = Number(iso.slice(0, 4));
    expect(lunar(iso)).toEqual({ day: 1, month: 1, year, leap: false });
    const eve = lunarDateOf(Temporal.PlainDate.from(iso).subtract({ days: 1 }));
    expect(eve).toMatchObject({ month: 12, year: year - 1, leap: false });
  });

  test("differs from China's calendar where the moon is new between the two midnights", () => {
    expect(lunar("1985-02-20", 8)).toEqual({ day: 1, month: 1, year: 1985, leap: false });
    expect(lunar("2007-02-18", 8)).toEqual({ day: 1, month: 1, year: 2007, leap: false });
    expect(lunar("2030-02-03", 8)).toEqual({ day: 1, month: 1, year: 2030, leap: false });
  });

  test("knows the leap months", () => {
    const leaps: string[] = [];
    for (let date = new Temporal.PlainDate(2020, 1, 1); date.year < 2035; date = date.add({ days: 1 })) {
      const { day, month, year, leap } = lunarDateOf(date);
      if (leap && day === 1) leaps.push(`${year}:${month}`);
    }
    expect(leaps).toEqual(["2020:4", "2023:2", "2025:6", "2028:5", "2031:3", "2033:11"]);
  });

  test("counts every month from 1 to 29 or 30 without a gap", () => {
    let before = lunar("1984-12-31");
    for (let date = new Temporal.PlainDate(1985, 1, 1); date.year < 2051; date = date.add({ days: 1 })) {
      const today = lunarDateOf(date);
      if (today.day === 1) expect(before.day === 29 || before.day === 30).toBe(true);
      else expect(today).toEqual({ ...before, day: before.day + 1 });
      before = today;
    }
  });

  test("agrees with the platform's Chinese calendar when reckoned for UTC+8", () => {
    for (let date = new Temporal.PlainDate(1985, 1, 1); date.year < 2051; date = date.add({ days: 1 })) {
      const { day, month, leap } = lunarDateOf(date, 8);
      const chinese = date.withCalendar("chinese");
      const code = `M${String(month).padStart(2, "0")}${leap ? "L" : ""}`;
      if (chinese.day !== day || chinese.monthCode !== code) {
        expect(`${date} ${day} ${code}`).toBe(`${date} ${chinese.day} ${chinese.monthCode}`);
      }
    }
  });
});

test("names days and years", () => {
  expect(formatLunarDate(lunar("2026-11-23"))).toBe("ngày 15 tháng 10 năm Bính Ngọ");
  expect(formatLunarDate(lunar("2025-07-25"))).toBe("ngày 1 tháng 6 nhuận năm Ất Tỵ");
  expect(lunarYearName(1984)).toBe("Giáp Tý");
  expect(lunarYearName(2025)).toBe("Ất Tỵ");
  expect(lunarYearName(2043)).toBe("Quý Hợi");
});
