import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mediaContent } from "#areas/media/model.ts";
import type { PictureEdits } from "#media/picture-variant.ts";
import { asFields, dragCorner, moveCrop, moveFocus, setPart, turnBy, turnedSize, WHOLE } from "./picture-edits.ts";

const crop = { x: 0.1, y: 0.2, width: 0.5, height: 0.4 };
const isTaken = (edits: PictureEdits): boolean =>
  mediaContent.safeParse({
    ...{ title: "Ảnh", hash: "a".repeat(64), fileName: "a.jpg", type: "image/jpeg", bytes: 1 },
    ...asFields(edits),
  }).success;

describe("turning a picture", () => {
  it("takes what was cut and what must stay in sight along", () => {
    const turned = turnBy({ crop, focus: { x: 0.3, y: 0.25 } }, 90);
    expect(turned.rotation).toBe(90);
    expect(asFields(turned)).toMatchObject({
      crop: { x: 0.4, y: 0.1, width: 0.4, height: 0.5 },
      focus: { x: 0.75, y: 0.3 },
    });
    expect(turnedSize({ width: 1_200, height: 800 }, turned.rotation)).toEqual({ width: 800, height: 1_200 });
  });

  it("and turning it back, or four times round, leaves it as it was", () => {
    const edits: PictureEdits = { rotation: 90, crop, focus: { x: 0.3, y: 0.25 } };
    expect(asFields(turnBy(turnBy(edits, 90), -90))).toEqual(asFields(edits));
    const round = [1, 2, 3, 4].reduce<PictureEdits>((one) => turnBy(one, 90), edits);
    expect(asFields(round)).toEqual(asFields(edits));
  });

  it("leaves nothing behind where nothing is changed", () => {
    expect(asFields({ rotation: 0, crop: WHOLE })).toEqual({ rotation: undefined, crop: undefined, focus: undefined });
  });
});

describe("what is cut out", () => {
  it("follows one corner, and the opposite one stays", () => {
    expect(dragCorner(crop, "se", { x: 0.9, y: 0.9 })).toMatchObject({ x: 0.1, y: 0.2 });
    const { x, y, width, height } = dragCorner(crop, "nw", { x: 0, y: 0.5 });
    expect([x, y]).toEqual([0, 0.5]);
    expect(x + width).toBeCloseTo(0.6);
    expect(y + height).toBeCloseTo(0.6);
  });

  it("moves as a whole, and no further than the picture goes", () => {
    expect(moveCrop(crop, { x: 1, y: -1 })).toEqual({ x: 0.5, y: 0, width: 0.5, height: 0.4 });
  });

  it("gives way where a number leaves no room", () => {
    expect(setPart(crop, "width", 1)).toEqual({ x: 0, y: 0.2, width: 1, height: 0.4 });
    expect(setPart(crop, "x", 0.8).width).toBeCloseTo(0.2);
  });

  it("is always one that the record takes, whatever is dragged or typed", () => {
    const number = fc.double({ min: -3, max: 3, noNaN: true });
    const step = fc.oneof(
      fc.record({ kind: fc.constant("corner"), corner: fc.constantFrom("nw", "ne", "sw", "se"), x: number, y: number }),
      fc.record({ kind: fc.constant("move"), x: number, y: number }),
      fc.record({ kind: fc.constant("part"), part: fc.constantFrom("x", "y", "width", "height"), value: number }),
      fc.record({ kind: fc.constant("turn"), quarter: fc.constantFrom(90, -90) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let edits: PictureEdits = { crop: WHOLE, focus: { x: 0.5, y: 0.5 } };
        for (const one of steps) {
          const now = edits.crop ?? WHOLE;
          if ("corner" in one) edits = { ...edits, crop: dragCorner(now, one.corner as "nw", one) };
          else if ("part" in one) edits = { ...edits, crop: setPart(now, one.part as "x", one.value) };
          else if ("quarter" in one) edits = turnBy(edits, one.quarter as 90);
          else edits = { ...edits, crop: moveCrop(now, one), focus: moveFocus(edits.focus ?? now, one) };
        }
        expect(isTaken(edits)).toBe(true);
      }),
    );
  });
});
