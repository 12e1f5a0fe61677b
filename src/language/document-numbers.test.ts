import { describe, expect, test } from "vitest";
import { findDocumentNumbers } from "./document-numbers.ts";

const keys = (text: string) => findDocumentNumbers(text).map((number) => number.key);

describe("findDocumentNumbers", () => {
  test.each([
    ["87/2015/QH13", "87/2015/qh13"],
    ["15/2021/NĐ-CP", "15/2021/nd/cp"],
    ["1654/NQ-UBTVQH15", "1654/nq/ubtvqh15"],
    ["22/QĐ-TTg", "22/qd/ttg"],
    ["18-NQ/TW", "18/nq/tw"],
    ["45-L/CTN", "45/l/ctn"],
    ["200/CP", "200/cp"],
    ["01/2020/TTLT-BYT-BTC", "1/2020/ttlt/byt/btc"],
    ["123 /QĐ-UBND", "123/qd/ubnd"],
    ["253/SVH&TT-QLDT", "253/svh&tt/qldt"],
  ])("knows %s", (number, key) => {
    const text = `theo ${number}, ngày 2/9/2026`;
    expect(findDocumentNumbers(text)).toEqual([{ text: number, key, start: 5, end: 5 + number.length }]);
  });

  test("brings the ways to write one number together", () => {
    for (const written of ["05/2021/NĐ-CP", "5/2021/nđ-cp", "5/2021/nd-cp", "05/2021/NĐ–CP"]) {
      expect(keys(written)).toEqual(["5/2021/nd/cp"]);
    }
    expect(keys("18-nq/tw và 87/2015/qh13")).toEqual(["18/nq/tw", "87/2015/qh13"]);
  });

  test.each([
    "2/9/2026",
    "5/2021",
    "80km/h",
    "3 tỷ/năm",
    "1/tháng",
    "24/7",
    "30/ngày",
    "1/2 dân số",
    "3G/4G",
    "10-12/xã",
    "km/giờ",
  ])("does not take %s", (text) => {
    expect(keys(text)).toEqual([]);
  });

  test("takes time in proportion to a hostile text", () => {
    const started = performance.now();
    findDocumentNumbers("1/A-".repeat(50_000));
    findDocumentNumbers(`${"1".repeat(200_000)}/`);
    findDocumentNumbers("9 / ".repeat(50_000));
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
