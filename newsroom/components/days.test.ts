import { describe, expect, it } from "vitest";
import { isDay, parseDay, parseTime, showDay } from "./days.ts";

describe("a day that is typed", () => {
  it("is read the day before the month, with any sign between", () => {
    for (const text of ["5/3/2026", "05/03/2026", " 5-3-2026 ", "5.3.2026", "05 03 2026", "05032026", "2026-03-05"])
      expect(parseDay(text), text).toBe("2026-03-05");
  });

  it("is none where the calendar has no such day, or it is not whole", () => {
    for (const text of ["", "31/02/2026", "13/13/2026", "0/1/2026", "5/3", "5/3/26", "5/3/20266", "ngày mai"])
      expect(parseDay(text), text).toBeUndefined();
    expect(parseDay("29/02/2028")).toBe("2028-02-29");
  });

  it("is shown with day and month of two figures, and half a day as it was typed", () => {
    expect(showDay("2026-03-05")).toBe("05/03/2026");
    expect(showDay("31/02/2026")).toBe("31/02/2026");
    expect(isDay("2026-11-23")).toBe(true);
    for (const text of ["2026-02-31", "2026-13-01", "2026-1", ""]) expect(isDay(text), text).toBe(false);
  });
});

describe("a time that is typed", () => {
  it("is read as the office writes it", () => {
    for (const text of ["7:30", "07:30", "7h30", "7 giờ 30".replace(" giờ ", "g"), "0730", "7.30"])
      expect(parseTime(text), text).toBe("07:30");
    expect(parseTime("7h")).toBe("07:00");
  });

  it("is none beyond the day", () => {
    for (const text of ["24:00", "7:60", "7:3", "", "sáng"]) expect(parseTime(text), text).toBeUndefined();
  });
});
