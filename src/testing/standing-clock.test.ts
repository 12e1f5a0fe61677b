import { expect, it } from "vitest";
import { toIso } from "#kernel/instant.ts";
import { standingClock } from "./standing-clock.ts";

it("stands still until it is moved", async () => {
  const clock = standingClock("2026-11-23T15:00:00+07:00");
  const before = clock.now();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(clock.now()).toBe(before);
  clock.advance({ days: 1, hours: 2, minutes: 3, seconds: 4 });
  expect(toIso(clock.now())).toBe("2026-11-24T10:03:04.000Z");
  clock.moveTo("2027-02-06T00:00:00+07:00");
  expect(toIso(clock.now())).toBe("2027-02-05T17:00:00.000Z");
});

it("refuses what is no moment", () => {
  expect(() => standingClock("hôm qua")).toThrow("hôm qua");
});
