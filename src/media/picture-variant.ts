/** What an editor does to a picture without touching its file. Fractions are of the picture as it was turned. */
export interface PictureEdits {
  /** Degrees clockwise, beyond what the file itself says of its upright side. */
  readonly rotation?: 0 | 90 | 180 | 270 | undefined;
  readonly crop?:
    | { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
    | undefined;
  /** What must stay in sight wherever a picture is cut to a shape. */
  readonly focus?: { readonly x: number; readonly y: number } | undefined;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A part of a turned picture, in ten-thousandths of its sides: 3 pixels of the widest that is taken. */
interface Cut {
  readonly rotation: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const WHOLE = 10_000;
/** Cards show pictures so; the front page's first is flatter, and cut from the middle of this. */
const CARD_SHAPE = 3 / 2;
const VARIANT = /^r(0|90|180|270)x(\d{1,5})y(\d{1,5})w(\d{1,5})h(\d{1,5})$/;

/**
 * The names of a picture's variants, which stand in their addresses: whoever turns or cuts it anew makes a new
 * address, so that no cache shows the old one. "" is the picture as it came.
 *
 * @param size upright, of the file.
 * @returns `list`: cut to the shape of cards around the focus; the same as `page` where no focus was set.
 */
export function variantsOf(size: Size, edits: PictureEdits): { readonly page: string; readonly list: string } {
  const { rotation = 0, crop = { x: 0, y: 0, width: 1, height: 1 } } = edits;
  const x = parts(crop.x);
  const y = parts(crop.y);
  const cut = { rotation, x, y, width: within(crop.width, x), height: within(crop.height, y) };
  return { page: nameOf(cut), list: nameOf(edits.focus === undefined ? cut : around(edits.focus, cut, size)) };
}

/** Undefined for what is no name of a variant. */
export function parseVariant(variant: string): Cut | undefined {
  const [, rotation, x, y, width, height] = (VARIANT.exec(variant) ?? []).map(Number);
  if (rotation === undefined || x === undefined || y === undefined || !width || !height) return undefined;
  return x + width > WHOLE || y + height > WHOLE ? undefined : { rotation, x, y, width, height };
}

/** Pixels of a variant of a picture. */
export function variantSize(size: Size, variant: string): Size {
  const cut = parseVariant(variant);
  if (cut === undefined) return { width: size.width, height: size.height };
  const { width, height } = pixelsOf(size, cut);
  return { width, height };
}

/** Where in the turned picture a cut lies, in pixels; at least one, and never beyond its sides. */
export function pixelsOf(size: Size, cut: Cut): Size & { readonly left: number; readonly top: number } {
  const turned = turn(size, cut.rotation);
  const left = Math.min(turned.width - 1, Math.round((cut.x * turned.width) / WHOLE));
  const top = Math.min(turned.height - 1, Math.round((cut.y * turned.height) / WHOLE));
  return {
    left,
    top,
    width: Math.max(1, Math.min(turned.width - left, Math.round((cut.width * turned.width) / WHOLE))),
    height: Math.max(1, Math.min(turned.height - top, Math.round((cut.height * turned.height) / WHOLE))),
  };
}

/** The largest part of the shape of cards within a cut, with the focus as near to its middle as can be. */
function around(focus: { readonly x: number; readonly y: number }, cut: Cut, size: Size): Cut {
  const turned = turn(size, cut.rotation);
  const wide = (cut.width * turned.width) / (cut.height * turned.height) > CARD_SHAPE;
  const bounded = (length: number, room: number): number => Math.max(1, Math.min(room, Math.round(length)));
  const width = bounded(wide ? (cut.height * turned.height * CARD_SHAPE) / turned.width : cut.width, cut.width);
  const height = bounded(wide ? cut.height : (cut.width * turned.width) / CARD_SHAPE / turned.height, cut.height);
  const place = (middle: number, length: number, from: number, room: number): number =>
    Math.max(from, Math.min(from + room - length, Math.round(middle * WHOLE - length / 2)));
  return {
    rotation: cut.rotation,
    x: place(focus.x, width, cut.x, cut.width),
    y: place(focus.y, height, cut.y, cut.height),
    width,
    height,
  };
}

const turn = ({ width, height }: Size, rotation: number): Size =>
  rotation % 180 === 0 ? { width, height } : { width: height, height: width };

const parts = (fraction: number): number => Math.min(WHOLE - 1, Math.max(0, Math.round(fraction * WHOLE)));
const within = (fraction: number, from: number): number =>
  Math.max(1, Math.min(WHOLE - from, Math.round(fraction * WHOLE)));

const nameOf = ({ rotation, x, y, width, height }: Cut): string =>
  rotation === 0 && x === 0 && y === 0 && width === WHOLE && height === WHOLE
    ? ""
    : `r${rotation}x${x}y${y}w${width}h${height}`;
