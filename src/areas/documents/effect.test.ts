import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Instant, parseInstant, toIso } from "#kernel/instant.ts";
import { dayAfter, dayAt, type EffectDates, effectOf, NEVER, nextChangeOn, startOfDay } from "./effect.ts";

const dates = (more: Partial<EffectDates> = {}): EffectDates => ({
  startsOn: "2026-07-01",
  endsOn: NEVER,
  replacedOn: null,
  partlyExpired: false,
  ...more,
});

describe("the effect of a document", () => {
  test("begins on its day and not the day before", () => {
    expect(effectOf(dates(), "2026-06-30")).toBe("not-yet");
    expect(effectOf(dates(), "2026-07-01")).toBe("in-force");
  });

  test("is gone on the day of its end, and still there the day before", () => {
    const ending = dates({ endsOn: "2027-01-01" });
    expect(effectOf(ending, "2026-12-31")).toBe("in-force");
    expect(effectOf(ending, "2027-01-01")).toBe("expired");
  });

  test("is gone from the day on which a successor is in force, not from the day it was issued", () => {
    const replaced = dates({ replacedOn: "2026-09-15" });
    expect(effectOf(replaced, "2026-09-14")).toBe("in-force");
    expect(effectOf(replaced, "2026-09-15")).toBe("expired");
  });

  test("ends by whichever comes first, its own date or its successor's", () => {
    const both = dates({ endsOn: "2026-10-01", replacedOn: "2027-01-01" });
    expect(effectOf(both, "2026-10-01")).toBe("expired");
    expect(effectOf({ ...both, endsOn: "2027-06-01" }, "2027-01-01")).toBe("expired");
  });

  test("is partly gone only between its beginning and its end", () => {
    const partly = dates({ partlyExpired: true, endsOn: "2027-01-01" });
    expect(["2026-06-30", "2026-07-01", "2026-12-31", "2027-01-01"].map((day) => effectOf(partly, day))).toEqual([
      "not-yet",
      "partly-expired",
      "partly-expired",
      "expired",
    ]);
  });

  test("never begins where the document was repealed before its day", () => {
    expect(effectOf(dates({ endsOn: "2026-05-01" }), "2026-06-01")).toBe("expired");
  });

  test("stays what it is until the next change, and is another then unless the two dates meet", () => {
    const day = fc
      .date({ min: new Date("2026-01-01"), max: new Date("2028-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.option(day), fc.option(day), fc.boolean(), day, (starts, ends, replaced, partly, today) => {
        const some = { startsOn: starts, endsOn: ends ?? NEVER, replacedOn: replaced, partlyExpired: partly };
        const change = nextChangeOn(some, today);
        const end = change ?? "2029-01-01";
        for (let at = today, steps = 0; at < end && steps < 40; at = dayAfter(at), steps++) {
          expect(effectOf(some, at)).toBe(effectOf(some, today));
        }
        if (change !== undefined && effectOf(some, today) !== "expired")
          expect(effectOf(some, change)).not.toBe(effectOf(some, today));
      }),
      { numRuns: 60 },
    );
  });
});

describe("the day", () => {
  const at = (iso: string) => parseInstant(iso) as Instant;

  test("is the site's own: it turns at seventeen hours UTC in Vietnam", () => {
    expect(dayAt(at("2026-06-30T16:59:59.999Z"), "Asia/Ho_Chi_Minh")).toBe("2026-06-30");
    expect(dayAt(at("2026-06-30T17:00:00.000Z"), "Asia/Ho_Chi_Minh")).toBe("2026-07-01");
    expect(dayAt(at("2026-06-30T17:00:00.000Z"), "UTC")).toBe("2026-06-30");
  });

  test("begins at its first moment, and the millisecond before is the day before", () => {
    const start = startOfDay("2026-07-01", "Asia/Ho_Chi_Minh");
    expect(toIso(start)).toBe("2026-06-30T17:00:00.000Z");
    expect(dayAt((start - 1) as Instant, "Asia/Ho_Chi_Minh")).toBe("2026-06-30");
  });

  test("knows that Saigon kept other hours before 1975", () => {
    // +08:00 from 1960 to June 1975.
    expect(toIso(startOfDay("1974-01-01", "Asia/Ho_Chi_Minh"))).toBe("1973-12-31T16:00:00.000Z");
  });

  test("follows the year", () => {
    expect(dayAfter("2026-12-31")).toBe("2027-01-01");
    expect(dayAfter("2028-02-28")).toBe("2028-02-29");
  });
});
