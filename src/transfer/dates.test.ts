import { expect, it } from "vitest";
import { findPublished, parsePublished } from "./dates.ts";

const iso = (at: number | undefined) => at && new Date(at).toISOString();

it("finds the day and time in what pages say, day before month, on Vietnam's clock", () => {
  const cases = [
    "Thứ Năm, 12/03/2020 15:30",
    "Ngày đăng: 12-3-2020 | 15h30",
    "15:30 ngày 12.03.2020",
    "12/03/2020 - Lúc 15:30 (GMT+7)",
    "2020-03-12T15:30:00+07:00",
    "2020-03-12 15:30",
  ];
  for (const text of cases) expect([text, iso(findPublished(text))]).toEqual([text, "2020-03-12T08:30:00.000Z"]);
  expect(iso(findPublished("Cập nhật 12/03/2020, 1.234 lượt xem"))).toBe("2020-03-11T17:00:00.000Z");
});

it("takes nothing for a date that is none", () => {
  for (const text of ["", "hôm qua", "31/02/2020", "Số 112/03/20201", "quý 3/2020"])
    expect(findPublished(text)).toBeUndefined();
  expect(parsePublished("1584000000")).toBeUndefined();
});
