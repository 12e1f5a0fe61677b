import fc from "fast-check";
import { expect, test } from "vitest";
import { addWeeks, isoWeekOf, mondayOf, parseIsoWeek, weekDays } from "./weeks.ts";

test("finds the Monday of a week", () => {
  expect(parseIsoWeek("2026-W48")?.toString()).toBe("2026-11-23");
  expect(parseIsoWeek("2026-W01")?.toString()).toBe("2025-12-29");
  expect(parseIsoWeek("2026-W53")?.toString()).toBe("2026-12-28");
});

test("refuses weeks that do not exist", () => {
  for (const text of ["2025-W53", "2026-W54", "2026-W00", "2026-48", "2026-W1", "26-W01", "0000-W01", ""]) {
    expect(parseIsoWeek(text)).toBeUndefined();
  }
});

test("gives a week seven days from Monday, and the next week the days after", () => {
  const monday = new Temporal.PlainDate(2026, 11, 23);
  expect(weekDays(monday).map(String)).toEqual([
    "2026-11-23",
    "2026-11-24",
    "2026-11-25",
    "2026-11-26",
    "2026-11-27",
    "2026-11-28",
    "2026-11-29",
  ]);
  expect(isoWeekOf(addWeeks(monday, 6))).toBe("2027-W01");
  expect(addWeeks(monday, -1).toString()).toBe("2026-11-16");
});

test("reads back the week of any day as that day's Monday", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200_000 }), (days) => {
      const date = new Temporal.PlainDate(1800, 1, 1).add({ days });
      expect(parseIsoWeek(isoWeekOf(date))?.toString()).toBe(mondayOf(date).toString());
    }),
  );
});
