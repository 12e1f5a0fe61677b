import { expect, test } from "vitest";
import { daySeries, daySpan, monthSeries } from "./chart-data.ts";

const day = (date: string, visits: number) => ({ date, visits, visitors: visits, pageViews: visits, estimated: false });
const month = (name: string, visits: number) => ({
  month: name,
  visits,
  pageViews: visits,
  visitorDays: visits,
  estimated: false,
});

test("thirty days are thirty points up to today, with nothing where nobody came", () => {
  const series = daySeries([day("2026-10-24", 9), day("2026-10-25", 4), day("2026-11-23", 7)], "2026-11-23", 30);
  expect(series).toHaveLength(30);
  expect(series[0]).toEqual({ date: "2026-10-25", visits: 4 });
  expect(series[1]).toEqual({ date: "2026-10-26", visits: 0 });
  expect(series[29]).toEqual({ date: "2026-11-23", visits: 7 });
});

test("the span asks for just these days", () => {
  expect(daySpan("2026-03-01", 2)).toEqual({ from: "2026-02-28", to: "2026-03-01" });
  expect(daySpan("2026-03-01", 1)).toEqual({ from: "2026-03-01", to: "2026-03-01" });
});

test("months run from the first with a visit to this one, over the turn of the year and without gaps", () => {
  expect(monthSeries([month("2025-11", 5), month("2026-01", 6)], "2026-02-14")).toEqual([
    { month: "2025-11", visits: 5 },
    { month: "2025-12", visits: 0 },
    { month: "2026-01", visits: 6 },
    { month: "2026-02", visits: 0 },
  ]);
});

test("a new site has no months yet, and a length of nonsense makes no million points", () => {
  expect(monthSeries([], "2026-02-14")).toEqual([]);
  expect(daySeries([], "2026-02-14", 1e9).length).toBeLessThan(4_000);
  expect(daySeries([], "2026-02-14", 0)).toHaveLength(1);
});
