/** What the sample pictures are drawn with: SVG as text, on a canvas of 1600 × 1000. Everything is deterministic. */

export const WIDTH = 1600;
export const HEIGHT = 1000;

export type Point = readonly [x: number, y: number];

/** One family of colours for all pictures: lacquer, ochre, rice, sea, paper, ink. */
export const palette = {
  lacquer: "#a63a2e",
  lacquerDeep: "#7a241d",
  lacquerLight: "#cf6a50",
  ochre: "#dc9f45",
  ochreLight: "#f2cd85",
  ochreDeep: "#b5762b",
  rice: "#8fb055",
  riceLight: "#c3d27b",
  riceDeep: "#5d8747",
  leaf: "#3f6f4f",
  leafDeep: "#274b3a",
  sea: "#3a7f96",
  seaLight: "#8dc0c4",
  seaDeep: "#1f5068",
  night: "#1b2c46",
  nightDeep: "#111c30",
  paper: "#fbf3e4",
  sand: "#ecd6ab",
  sandDeep: "#d2b07c",
  stone: "#b9b0a2",
  stoneDeep: "#827b72",
  ink: "#2d2a2a",
  wood: "#8a5a3b",
  woodDeep: "#5d3a28",
  skin: "#d9a57e",
} as const;

/** A complete document of the layers, the first at the back. */
export const scene = (...layers: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">${layers.join("")}</svg>`;

/** A gradient and the paint that names it; the same colours always give the same name. */
function gradient(
  kind: "v" | "h" | "r",
  colours: readonly string[],
): { readonly defs: string; readonly paint: string } {
  const id = `${kind}${colours
    .join("")
    .replaceAll("#", "")
    .replaceAll(/[^0-9a-z]/gi, "")}`;
  const stops = colours
    .map((colour, at) => `<stop offset="${round(at / (colours.length - 1))}" ${stopColour(colour)}/>`)
    .join("");
  const open =
    kind === "r"
      ? `<radialGradient id="${id}">`
      : `<linearGradient id="${id}" x1="0" y1="0" ${kind === "v" ? `x2="0" y2="1"` : `x2="1" y2="0"`}>`;
  const close = kind === "r" ? "</radialGradient>" : "</linearGradient>";
  return { defs: `<defs>${open}${stops}${close}</defs>`, paint: `url(#${id})` };
}

/** `#rrggbb`, or `#rrggbb@0.4` with its opacity. */
function stopColour(colour: string): string {
  const [plain, opacity] = colour.split("@");
  return `stop-color="${plain}"${opacity === undefined ? "" : ` stop-opacity="${opacity}"`}`;
}

export const shape = (d: string, fill: string, more = ""): string => `<path d="${d}" fill="${fill}" ${more}/>`;

/** A shape painted from its top to its bottom. */
export function shaded(d: string, ...colours: readonly string[]): string {
  const { defs, paint } = gradient("v", colours);
  return defs + shape(d, paint);
}

/** A shape painted from its left to its right. */
export function shadedAcross(d: string, ...colours: readonly string[]): string {
  const { defs, paint } = gradient("h", colours);
  return defs + shape(d, paint);
}

export const stroke = (d: string, colour: string, width: number, more = ""): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;

export const circle = (x: number, y: number, r: number, fill: string, more = ""): string =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="${round(r)}" fill="${fill}" ${more}/>`;

export const ellipse = (x: number, y: number, rx: number, ry: number, fill: string, more = ""): string =>
  `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(rx)}" ry="${round(ry)}" fill="${fill}" ${more}/>`;

export const box = (x: number, y: number, w: number, h: number, fill: string, r = 0, more = ""): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}" rx="${r}" fill="${fill}" ${more}/>`;

/** A rectangle as a path, for the shaded shapes. */
export const rect = (x: number, y: number, w: number, h: number): string => `M${x} ${y}h${w}v${h}h${-w}Z`;

export const polygon = (...points: readonly Point[]): string =>
  `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join("L")}Z`;

export const group = (x: number, y: number, scale: number, content: string, flip = false): string =>
  `<g transform="translate(${round(x)} ${round(y)}) scale(${flip ? -scale : scale} ${scale})">${content}</g>`;

/** A soft round light. */
export function glow(x: number, y: number, r: number, colour: string, opacity = 0.8): string {
  const { defs, paint } = gradient("r", [`${colour}@${opacity}`, `${colour}@${round(opacity * 0.35)}`, `${colour}@0`]);
  return defs + circle(x, y, r, paint);
}

/** A smooth line through the points (Catmull–Rom as Bézier curves), without the first move. */
function smooth(points: readonly Point[]): string {
  const at = (index: number): Point => points[Math.max(0, Math.min(points.length - 1, index))] ?? [0, 0];
  return points
    .slice(0, -1)
    .map((_, index) => {
      const [p0, p1, p2, p3] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
      const one: Point = [p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6];
      const two: Point = [p2[0] - (p3[0] - p1[0]) / 6, p2[1] - (p3[1] - p1[1]) / 6];
      return `C${[one, two, p2].map(([x, y]) => `${round(x)} ${round(y)}`).join(" ")}`;
    })
    .join("");
}

export const curve = (...points: readonly Point[]): string => {
  const [x, y] = points[0] ?? [0, 0];
  return `M${round(x)} ${round(y)}${smooth(points)}`;
};

/** The land below a smooth line, down to `bottom`. */
export function land(points: readonly Point[], bottom = HEIGHT): string {
  const last = points.at(-1)?.[0] ?? WIDTH;
  const first = points[0]?.[0] ?? 0;
  return `${curve(...points)}L${last} ${bottom}L${first} ${bottom}Z`;
}

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const times = (count: number, draw: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => draw(index)).join("");

const round = (number: number): number => Math.round(number * 100) / 100;
