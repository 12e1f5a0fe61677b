import fc from "fast-check";
import { expect, it } from "vitest";
import type { DayView, EntryView } from "./pages.tsx";
import { printSizeOf } from "./print-size.ts";

const SMALLEST = 8;
const entry = (more: Partial<EntryView> = {}): EntryView => ({
  id: "k3v9x2ab4cde",
  time: "08:00",
  title: "Họp tiến độ nâng cấp đường Đình Trong – Cồn Cát",
  chair: ["Phó Chủ tịch UBND xã phụ trách kinh tế"],
  participants: "Phòng Kinh tế, đơn vị thi công, đơn vị giám sát, trưởng các thôn có tuyến đường đi qua",
  preparingUnit: "Phòng Kinh tế",
  place: "Phòng họp số 1, trụ sở UBND xã",
  status: "normal",
  ...more,
});
const week = (entries: readonly EntryView[], perDay = 5): { days: DayView[] } => ({
  days: Array.from({ length: Math.max(5, Math.ceil(entries.length / perDay)) }, (_, at) => ({
    date: "2026-11-23",
    weekday: "Thứ Hai",
    dayMonth: "23/11",
    isToday: false,
    sessions: [{ name: "Sáng", entries: entries.slice(at * perDay, (at + 1) * perDay) }],
  })),
});
const repeat = (count: number, one = entry()) => Array.from({ length: count }, () => one);

it("prints a quiet week in large type and a full one of 25 entries in type that can still be read", () => {
  expect(printSizeOf(week(repeat(6)))).toBe(1);
  // Steps 6 and below are 6.5 points and more.
  expect(printSizeOf(week(repeat(25)))).toBeLessThanOrEqual(6);
});

it("gives up on one sheet where nothing would help, and does not grow absurdly small", () => {
  expect(printSizeOf(week(repeat(200), 40))).toBe(SMALLEST);
});

it("never prints larger for more text", () => {
  const text = fc.string({ unit: fc.constantFrom("ă", "h", "ọ", " ", "\n", "p"), maxLength: 300 });
  const anyEntry = fc.record({ title: text, content: text, participants: text, place: text, note: text });
  fc.assert(
    fc.property(fc.array(anyEntry, { maxLength: 30 }), anyEntry, (entries, more) => {
      const all = entries.map((one) => entry(one));
      expect(printSizeOf(week([...all, entry(more)], 30))).toBeGreaterThanOrEqual(printSizeOf(week(all, 30)));
    }),
  );
});
