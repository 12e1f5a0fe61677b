import fc from "fast-check";
import { expect, test } from "vitest";
import { formatNumber } from "./numbers.ts";

test("groups thousands as each language does", () => {
  expect(formatNumber(6_071_803, "vi")).toBe("6.071.803");
  expect(formatNumber(6_071_803, "en")).toBe("6,071,803");
  expect(formatNumber(999, "vi")).toBe("999");
  expect(formatNumber(-1234.5, "vi")).toBe("-1.234,5");
  expect(formatNumber(125_000_000_000_000, "vi")).toBe("125.000.000.000.000");
  expect(formatNumber(-0.0001, "vi")).toBe("0");
});

test("writes whole numbers as Intl does, and what is no number as it is", () => {
  const intl = new Intl.NumberFormat("vi");
  fc.assert(fc.property(fc.maxSafeInteger(), (value) => formatNumber(value, "vi") === intl.format(value)));
  expect(formatNumber(Number.NaN, "vi")).toBe("NaN");
});
