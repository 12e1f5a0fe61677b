import type { PictureEdits } from "#media/picture-variant.ts";

type Crop = NonNullable<PictureEdits["crop"]>;
export interface Point {
  readonly x: number;
  readonly y: number;
}
export type Corner = "nw" | "ne" | "sw" | "se";

export const WHOLE: Crop = { x: 0, y: 0, width: 1, height: 1 };
/** Of a side, as the kind of media takes it: what is smaller was a slip of the hand. */
const SMALLEST = 0.02;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels of a picture once it is turned. */
export const turnedSize = ({ width, height }: Size, rotation = 0): Size =>
  rotation % 180 === 0 ? { width, height } : { width: height, height: width };

/** Turns a picture by a quarter; what was cut and what must stay in sight turn with it. */
export function turnBy({ rotation = 0, crop, focus }: PictureEdits, quarter: 90 | -90): PictureEdits {
  const isRight = quarter === 90;
  const turnPoint = ({ x, y }: Point): Point => (isRight ? { x: 1 - y, y: x } : { x: y, y: 1 - x });
  const turnCrop = ({ x, y, width, height }: Crop): Crop => ({
    ...(isRight ? { x: 1 - y - height, y: x } : { x: y, y: 1 - x - width }),
    width: height,
    height: width,
  });
  return {
    rotation: ((rotation + quarter + 360) % 360) as NonNullable<PictureEdits["rotation"]>,
    ...(crop === undefined ? {} : { crop: turnCrop(crop) }),
    ...(focus === undefined ? {} : { focus: turnPoint(focus) }),
  };
}

/** As a content holds them: what changes nothing is not there, and fractions are as fine as pictures are cut. */
export function asFields({ rotation, crop, focus }: PictureEdits): Required<{ [Key in keyof PictureEdits]: unknown }> {
  const cut = crop && { x: fine(crop.x), y: fine(crop.y), width: fine(crop.width), height: fine(crop.height) };
  const isWhole = cut === undefined || (cut.width >= 1 && cut.height >= 1);
  return {
    rotation: rotation === 0 ? undefined : rotation,
    crop: isWhole ? undefined : cut,
    focus: focus && { x: fine(focus.x), y: fine(focus.y) },
  };
}

/** Draws one corner of what is cut out to a point; the opposite corner stays. */
export function dragCorner({ x, y, width, height }: Crop, corner: Corner, to: Point): Crop {
  const [right, bottom] = [x + width, y + height];
  const left = corner.endsWith("w") ? between(to.x, 0, right - SMALLEST) : x;
  const top = corner.startsWith("n") ? between(to.y, 0, bottom - SMALLEST) : y;
  return {
    ...{ x: left, y: top },
    width: corner.endsWith("e") ? between(to.x, x + SMALLEST, 1) - x : right - left,
    height: corner.startsWith("s") ? between(to.y, y + SMALLEST, 1) - y : bottom - top,
  };
}

/** Moves what is cut out as a whole, as far as the picture goes. */
export const moveCrop = (crop: Crop, by: Point): Crop => ({
  ...crop,
  x: between(crop.x + by.x, 0, 1 - crop.width),
  y: between(crop.y + by.y, 0, 1 - crop.height),
});

/** Sets one number of what is cut out; where there is no room, the others give way. */
export function setPart(crop: Crop, part: keyof Crop, value: number): Crop {
  switch (part) {
    case "x":
    case "y": {
      const side = part === "x" ? "width" : "height";
      const from = between(value, 0, 1 - SMALLEST);
      return { ...crop, [part]: from, [side]: Math.min(crop[side], 1 - from) };
    }
    default: {
      const from = part === "width" ? "x" : "y";
      const length = between(value, SMALLEST, 1);
      return { ...crop, [part]: length, [from]: Math.min(crop[from], 1 - length) };
    }
  }
}

export const moveFocus = (focus: Point, by: Point): Point => ({
  x: between(focus.x + by.x, 0, 1),
  y: between(focus.y + by.y, 0, 1),
});

const between = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** Ten-thousandths of a side. */
const fine = (fraction: number): number => Math.round(fraction * 10_000) / 10_000;
