import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { momentOf, momentsOf, wallClockOf } from "./moments.ts";

const HANOI = "Asia/Ho_Chi_Minh";

describe("moments", () => {
  it("are read as the site's people read them, wherever the computer is", () => {
    const { full, short } = momentsOf("vi", HANOI, Date.parse("2026-11-23T10:00:00+07:00"));
    expect(full("2026-11-23T08:00:00Z")).toBe("23/11/2026, 15:00");
    expect(short("2026-11-23T08:00:00Z")).toBe("15:00");
    expect(short("2026-11-22T08:00:00Z")).toBe("22/11/2026, 15:00");
  });

  it("are written on the site's wall clock, and nothing is made of what is none", () => {
    expect(momentOf("2026-11-23T15:00", HANOI)).toBe("2026-11-23T08:00:00.000Z");
    expect(momentOf("", HANOI)).toBeUndefined();
    expect(momentOf("hôm nay", HANOI)).toBeUndefined();
  });

  it("come back the same from the wall clock, to the minute", () => {
    const minutes = fc.integer({ min: 0, max: 70 * 365 * 24 * 60 });
    fc.assert(
      fc.property(minutes, fc.constantFrom(HANOI, "Europe/Paris", "UTC"), (minute, zone) => {
        const iso = new Date(minute * 60_000).toISOString();
        const back = momentOf(wallClockOf(iso, zone), zone) ?? "";
        // In the hour that a zone's clock shows twice, either is right.
        expect([0, 3_600_000]).toContain(Math.abs(Date.parse(back) - Date.parse(iso)));
      }),
    );
  });
});
