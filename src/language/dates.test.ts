import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Instant } from "#kernel/instant.ts";
import {
  formatDate,
  formatDateTime,
  formatPlainDate,
  formatShortDate,
  formatTime,
  parseDate,
  parseDateTime,
} from "./dates.ts";

const SAIGON = "Asia/Ho_Chi_Minh";
const at = (iso: string) => Date.parse(iso) as Instant;

describe("parseDate", () => {
  test.each([
    ["23/11/2026", "2026-11-23"],
    ["3/9/2026", "2026-09-03"],
    [" 2026-11-23 ", "2026-11-23"],
    ["29/02/2024", "2024-02-29"],
  ])("reads %s", (text, iso) => {
    expect(parseDate(text)?.toString()).toBe(iso);
  });

  test.each([
    "31/02/2026",
    "29/02/2026",
    "0/1/2026",
    "1/13/2026",
    "2026-2-3",
    "23/11/26",
    "23/11/0000",
    "hôm nay",
    "",
    "2026-11-23T07:00",
  ])("refuses %j", (text) => {
    expect(parseDate(text)).toBeUndefined();
  });
});

describe("parseDateTime", () => {
  test.each([
    ["23/11/2026 15:00", "2026-11-23T15:00:00"],
    ["3/9/2026  7:05", "2026-09-03T07:05:00"],
    ["2026-11-23T15:00", "2026-11-23T15:00:00"],
    ["2026-11-23T15:00:30", "2026-11-23T15:00:30"],
    ["23/11/2026", "2026-11-23T00:00:00"],
  ])("reads %s", (text, iso) => {
    expect(parseDateTime(text)?.toString()).toBe(iso);
  });

  test.each(["23/11/2026 24:00", "23/11/2026 15:60", "31/02/2026 15:00", "15:00", "23/11/2026 15"])(
    "refuses %j",
    (text) => {
      expect(parseDateTime(text)).toBeUndefined();
    },
  );
});

describe("formatting", () => {
  test("writes dates and times as each language does, in the given zone", () => {
    const opening = at("2026-11-23T15:00:00+07:00");
    expect(formatDate(opening, SAIGON, "vi")).toBe("Thứ Hai, 23/11/2026");
    expect(formatDate(opening, SAIGON, "en")).toBe("Monday, 23 November 2026");
    expect(formatTime(opening, SAIGON)).toBe("15:00");
    expect(formatDateTime(opening, SAIGON, "vi")).toBe("Thứ Hai, 23/11/2026, 15:00");
    expect(formatShortDate(opening, SAIGON)).toBe("23/11/2026");
    expect(formatDateTime(at("2026-01-04T23:30:00Z"), SAIGON, "vi")).toBe("Thứ Hai, 05/01/2026, 06:30");
    expect(formatDateTime(at("2026-01-04T23:30:00Z"), "UTC", "vi")).toBe("Chủ Nhật, 04/01/2026, 23:30");
    expect(formatPlainDate(new Temporal.PlainDate(2026, 11, 28), "vi")).toBe("Thứ Bảy, 28/11/2026");
  });

  test("agrees with Temporal at any moment, before 1975 too", () => {
    fc.assert(
      fc.property(fc.integer({ min: at("1900-01-01T00:00:00Z"), max: at("2200-01-01T00:00:00Z") }), (ms) => {
        const zoned = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(SAIGON);
        const [date, time = ""] = zoned.toPlainDateTime().toString().split("T");
        expect(parseDate(formatShortDate(ms as Instant, SAIGON))?.toString()).toBe(date);
        expect(formatTime(ms as Instant, SAIGON)).toBe(time.slice(0, 5));
        expect(formatDate(ms as Instant, SAIGON, "vi")).toBe(formatPlainDate(zoned.toPlainDate(), "vi"));
      }),
    );
  });
});
