import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoWeekOf } from "#language/dates.ts";
import { readAskedWeek } from "./asked-week.ts";

const day = (iso: string) => Temporal.PlainDate.from(iso);
const today = day("2026-11-23");
const monday = (week: string | undefined, on = today) => {
  const asked = readAskedWeek(week, undefined, on);
  return asked.kind === "week" ? asked.monday.toString() : asked;
};
const faultOf = (week: string | undefined, date?: string) => {
  const asked = readAskedWeek(week, date, today);
  return asked.kind === "fault" ? asked.fault : asked.kind;
};

describe("the week that is asked for", () => {
  it("is this one where none is named", () => {
    expect(monday(undefined)).toBe("2026-11-23");
    expect(monday(undefined, day("2026-11-29"))).toBe("2026-11-23");
  });

  it("holds the days of two years around New Year", () => {
    expect(monday(undefined, day("2027-01-01"))).toBe("2026-12-28");
    expect(monday("2027-W01")).toBe("2027-01-04");
    expect(monday("2025-W01")).toBe("2024-12-30");
  });

  it("may be the 53rd of a long year, and of no other", () => {
    expect(monday("2026-W53")).toBe("2026-12-28");
    expect(monday("2020-W53")).toBe("2020-12-28");
    expect(faultOf("2025-W53")).toEqual({ reason: "bad-week", given: "2025-W53" });
  });

  it("is refused where it is no week", () => {
    for (const given of ["2026-W00", "2026-W99", "2026-48", "tuần này", "2026-W48; drop table", "0000-W01"])
      expect(faultOf(given), given).toEqual({ reason: "bad-week", given });
  });

  it("lies within ten years", () => {
    expect(monday("2016-W47")).toBe("2016-11-21");
    expect(faultOf("2016-W46")).toEqual({ reason: "out-of-range", given: "2016-W46" });
    expect(monday("2036-W47")).toBe("2036-11-17");
    expect(faultOf("2036-W48")).toEqual({ reason: "out-of-range", given: "2036-W48" });
    expect(faultOf("9999-W52")).toEqual({ reason: "out-of-range", given: "9999-W52" });
  });

  it("shows little of what a reader typed at length", () => {
    const fault = faultOf("x".repeat(5_000));
    expect(typeof fault === "object" && fault.given.length).toBeLessThan(50);
  });
});

describe("a date that is asked for", () => {
  it("is read as browsers and people write it, and goes before the week", () => {
    for (const given of ["2026-12-31", "31/12/2026", " 31/12/2026 "])
      expect(readAskedWeek("2020-W01", given, today)).toEqual({ kind: "day", day: day("2026-12-31") });
  });

  it("is refused where there is no such day, or where it is too far", () => {
    expect(faultOf(undefined, "31/02/2026")).toEqual({ reason: "bad-date", given: "31/02/2026" });
    expect(faultOf(undefined, "hôm nay")).toEqual({ reason: "bad-date", given: "hôm nay" });
    expect(faultOf(undefined, "1975-04-30")).toEqual({ reason: "out-of-range", given: "1975-04-30" });
  });
});

it("every week within bounds is found again by its own name", () => {
  fc.assert(
    fc.property(fc.integer({ min: -520, max: 520 }), (weeks) => {
      const wanted = today.add({ weeks });
      expect(monday(isoWeekOf(wanted))).toBe(wanted.toString());
    }),
  );
});
