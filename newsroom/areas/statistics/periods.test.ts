import { describe, expect, it } from "vitest";
import { daysOf, lastDays, lastMonths, siteToday } from "./periods.ts";
import { pivot } from "./pivot.ts";

describe("periods", () => {
  it("end on the site's day, not on the browser's", () => {
    const lateInLondon = Date.parse("2026-11-22T18:30:00Z");
    expect(siteToday("Asia/Ho_Chi_Minh", lateInLondon)).toBe("2026-11-23");
    expect(siteToday("Europe/London", lateInLondon)).toBe("2026-11-22");
  });

  it("have as many days as they say, over the ends of months and years", () => {
    expect(lastDays("2027-01-03", 7)).toEqual({ from: "2026-12-28", to: "2027-01-03" });
    expect(daysOf({ from: "2027-02-27", to: "2027-03-01" })).toEqual(["2027-03-01", "2027-02-28", "2027-02-27"]);
    expect(daysOf({ from: "2026-11-24", to: "2026-11-23" })).toEqual([]);
    expect(daysOf({ from: "0001-01-01", to: "2026-11-23" })).toHaveLength(366);
    expect(lastMonths("2027-02-10", 4)).toEqual(["2026-11", "2026-12", "2027-01", "2027-02"]);
  });
});

describe("counts of months", () => {
  it("are a line a name, the longest first, without names of which there is nothing", () => {
    const rows = [
      { month: "2026-10", who: "a", count: 2 },
      { month: "2026-11", who: "b", count: 5 },
      { month: "2026-11", who: "a", count: 1 },
      { month: "2026-11", who: "a", count: 1 },
      { month: "2025-01", who: "c", count: 9 },
    ];
    expect(pivot(rows, ["2026-10", "2026-11"], ({ who }) => who)).toEqual([
      { key: "b", counts: [0, 5], total: 5 },
      { key: "a", counts: [2, 2], total: 4 },
    ]);
  });
});
