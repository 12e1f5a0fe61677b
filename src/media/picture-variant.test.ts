import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PictureEdits, parseVariant, pixelsOf, variantSize, variantsOf } from "./picture-variant.ts";

const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const edits: fc.Arbitrary<PictureEdits> = fc.record(
  {
    rotation: fc.constantFrom(0, 90, 180, 270),
    crop: fc
      .tuple(fraction, fraction, fraction, fraction)
      .map(([x, y, width, height]) => ({ x, y, width: Math.min(width, 1 - x), height: Math.min(height, 1 - y) })),
    focus: fc.record({ x: fraction, y: fraction }),
  },
  { requiredKeys: [] },
);
const side = fc.integer({ min: 1, max: 30_000 });

describe("a variant of a picture", () => {
  test("is named by what was done to it; nothing done has no name", () => {
    const size = { width: 4_000, height: 3_000 };
    expect(variantsOf(size, {})).toEqual({ page: "", list: "" });
    expect(variantsOf(size, { rotation: 0, crop: { x: 0, y: 0, width: 1, height: 1 } }).page).toBe("");
    expect(variantsOf(size, { rotation: 90 })).toEqual({ page: "r90x0y0w10000h10000", list: "r90x0y0w10000h10000" });
    expect(variantSize(size, "r90x0y0w10000h10000")).toEqual({ width: 3_000, height: 4_000 });
    expect(variantSize(size, "")).toEqual(size);
  });

  test("for lists has the shape of cards and the focus within it, as near to its middle as can be", () => {
    const size = { width: 3_000, height: 4_000 };
    const high = variantsOf(size, { focus: { x: 0.5, y: 0.1 } });
    expect(high.page).toBe("");
    expect(parseVariant(high.list)).toMatchObject({ x: 0, y: 0, width: 10_000, height: 5_000 });
    expect(parseVariant(variantsOf(size, { focus: { x: 0.5, y: 0.6 } }).list)).toMatchObject({
      y: 3_500,
      height: 5_000,
    });
    expect(parseVariant(variantsOf(size, { focus: { x: 0.5, y: 1 } }).list)).toMatchObject({ y: 5_000, height: 5_000 });
  });

  test("whatever is given lies within the picture, for lists within what pages show, and its name says it all", () => {
    fc.assert(
      fc.property(side, side, edits, (width, height, given) => {
        const { page, list } = variantsOf({ width, height }, given);
        for (const name of [page, list]) {
          expect(name.length).toBeLessThanOrEqual(40);
          const cut = parseVariant(name);
          if (name === "") continue;
          if (cut === undefined) throw new Error(`${name} cannot be read`);
          const turned = cut.rotation % 180 === 0 ? { width, height } : { width: height, height: width };
          const pixels = pixelsOf({ width, height }, cut);
          expect(Math.min(pixels.width, pixels.height)).toBeGreaterThan(0);
          expect(pixels.left + pixels.width).toBeLessThanOrEqual(turned.width);
          expect(pixels.top + pixels.height).toBeLessThanOrEqual(turned.height);
        }
        const [outer, inner] = [parseVariant(page), parseVariant(list)];
        if (outer === undefined || inner === undefined) return;
        expect(inner.x).toBeGreaterThanOrEqual(outer.x);
        expect(inner.y).toBeGreaterThanOrEqual(outer.y);
        expect(inner.x + inner.width).toBeLessThanOrEqual(outer.x + outer.width);
        expect(inner.y + inner.height).toBeLessThanOrEqual(outer.y + outer.height);
      }),
    );
  });

  test.each(["", "r45x0y0w1h1", "r0x0y0w0h1", "r0x9999y0w2h1", "r0x0y0w10001h1", "../../x", "r0x0y0w1h1/.."])(
    "%j is none",
    (name) => {
      expect(parseVariant(name)).toBeUndefined();
    },
  );
});
