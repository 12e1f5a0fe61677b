/** Colour arithmetic after CSS Color 4 (OKLCH) and WCAG 2.2 (contrast). Pure; for the theme and for tests. */

export interface Oklch {
  /** 0 is black, 1 is white. */
  readonly lightness: number;
  readonly chroma: number;
  /** Degrees. */
  readonly hue: number;
}

/** Red, green and blue as light, 0 to 1 in the sRGB gamut. */
type LinearRgb = readonly [red: number, green: number, blue: number];

/** @param text `#rrggbb`; undefined when it is not one. */
export function parseHex(text: string): Oklch | undefined {
  const digits = /^#([\da-f]{6})$/i.exec(text.trim())?.[1];
  if (digits === undefined) return undefined;
  const channel = (at: number) => toLinear(Number.parseInt(digits.slice(at, at + 2), 16) / 255);
  return fromLinearRgb([channel(0), channel(2), channel(4)]);
}

/** The nearest colour a screen can show: chroma is given up before lightness or hue. */
export function toHex(colour: Oklch): string {
  return `#${inGamut(colour)
    .map((channel) =>
      Math.round(toGamma(channel) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}

/** From 1 (the same) to 21 (black on white), as WCAG 2.2 counts, of the colours as a screen shows them. */
export function contrast(one: Oklch, other: Oklch): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** Contrast is measured on what `toHex` writes, so that rounding to 8 bits cannot cost the last hundredth. */
function luminance(colour: Oklch): number {
  const [red, green, blue] = inGamut(colour).map((channel) => toLinear(Math.round(toGamma(channel) * 255) / 255)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function inGamut(colour: Oklch): LinearRgb {
  const wanted = toLinearRgb(colour);
  if (isShowable(wanted)) return wanted;
  let [least, most] = [0, colour.chroma];
  // Twelve halvings bring chroma within 0.0001 of the edge, finer than 8 bits show.
  for (let turn = 0; turn < 12; turn++) {
    const middle = (least + most) / 2;
    if (isShowable(toLinearRgb({ ...colour, chroma: middle }))) least = middle;
    else most = middle;
  }
  return toLinearRgb({ ...colour, chroma: least }).map(clamp) as unknown as LinearRgb;
}

const EDGE = 0.0005;
const isShowable = (rgb: LinearRgb): boolean => rgb.every((channel) => channel >= -EDGE && channel <= 1 + EDGE);
const clamp = (value: number): number => Math.min(1, Math.max(0, value));

const toLinear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const toGamma = (value: number): number =>
  value <= 0.0031308 ? clamp(value * 12.92) : clamp(1.055 * value ** (1 / 2.4) - 0.055);

function toLinearRgb({ lightness, chroma, hue }: Oklch): LinearRgb {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function fromLinearRgb([red, green, blue]: LinearRgb): Oklch {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(a, b),
    hue: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360,
  };
}
