import { expect, test } from "vitest";
import { parseInstant, toIso } from "#kernel/instant.ts";
import { sampleDay, sampleInstant } from "./when.ts";

const zone = "Asia/Ho_Chi_Minh";
/** Half past one in the morning of a Monday in Vietnam, still Sunday in UTC. */
const now = parseInstant("2026-11-23T01:30:00+07:00") ?? (0 as never);

test("days and times of day are those of the site's time zone", () => {
  expect(toIso(sampleInstant({ daysAgo: 1, time: "16:40" }, now, zone))).toBe("2026-11-22T09:40:00.000Z");
  expect(toIso(sampleInstant({ hoursAgo: 3 }, now, zone))).toBe("2026-11-22T15:30:00.000Z");
});

test("nothing is ever published in the future", () => {
  expect(sampleInstant({ daysAgo: 0, time: "16:40" }, now, zone)).toBe(now);
});

test("weeks of the calendar begin on Monday, also when today is one or a Sunday", () => {
  expect(sampleDay({ week: 0, weekday: 1 }, now, zone).toString()).toBe("2026-11-23");
  expect(sampleDay({ week: 1, weekday: 5 }, now, zone).toString()).toBe("2026-12-04");
  const sunday = parseInstant("2026-11-29T12:00:00+07:00") ?? (0 as never);
  expect(sampleDay({ week: 0, weekday: 1 }, sunday, zone).toString()).toBe("2026-11-23");
  expect(sampleDay({ week: -1, weekday: 3 }, sunday, zone).toString()).toBe("2026-11-18");
});
