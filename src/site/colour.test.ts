import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contrast, parseHex, toHex } from "./colour.ts";

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);
const colour = (text: string) => parseHex(text) ?? { lightness: 0, chroma: 0, hue: 0 };

describe("colours", () => {
  test("come back from OKLCH as they went in", () => {
    fc.assert(fc.property(hex, (text) => toHex(colour(text)) === text));
  });

  test("are read only from six hexadecimal digits", () => {
    expect(parseHex(" #9C2B23 ")).toBeDefined();
    for (const wrong of ["9c2b23", "#9c2", "#9c2b2g", "red", "", "#9c2b2300"]) expect(parseHex(wrong)).toBeUndefined();
  });

  test("have the lightness, chroma and hue of the standard", () => {
    const red = colour("#ff0000");
    expect(red.lightness).toBeCloseTo(0.628, 3);
    expect(red.chroma).toBeCloseTo(0.2577, 3);
    expect(red.hue).toBeCloseTo(29.23, 1);
  });

  test("contrast as WCAG counts", () => {
    expect(contrast(colour("#000000"), colour("#ffffff"))).toBeCloseTo(21, 5);
    expect(contrast(colour("#777777"), colour("#ffffff"))).toBeCloseTo(4.48, 2);
    expect(contrast(colour("#9c2b23"), colour("#9c2b23"))).toBe(1);
  });

  test("that no screen can show lose chroma, not lightness", () => {
    expect(toHex({ lightness: 0.5, chroma: 0.4, hue: 145 })).toMatch(/^#[\da-f]{6}$/);
    expect(toHex({ lightness: 1, chroma: 0.3, hue: 20 })).toBe("#ffffff");
  });
});
