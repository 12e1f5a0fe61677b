import { box, group, land, palette as p, shaded, shape, stroke, times } from "./kit.ts";
import { areca, hills, sky, sun, tree } from "./nature.ts";

export const windowView = (x: number, y: number, width: number, height: number): string =>
  box(x - 20, y - 20, width + 40, height + 40, "#fffaf0", 8) +
  `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="200 140 1000 ${(1000 * height) / width}" preserveAspectRatio="xMidYMid slice">${sky("#8fc7d8", "#d9ebdf", "#f7efd6")}${sun(960, 330, 60, "#fff0c6")}${hills(30, 760, 220, "#9dbfb0", "#c7d8b8")}${hills(33, 860, 120, "#6f9d78", "#a3bd88")}${areca(430, 1080, 520)}${areca(560, 1080, 430)}${tree(980, 1120, 560)}${shaded(
    land(
      [
        [0, 985],
        [1600, 965],
      ],
      1600,
    ),
    p.riceLight,
    p.rice,
  )}</svg>` +
  stroke(`M${x + width / 2} ${y}v${height}M${x} ${y + height * 0.42}h${width}`, "#fffaf0", 14) +
  box(x - 34, y + height + 14, width + 68, 22, "#e7d3a8", 4);

export const plant = (x: number, y: number, scale: number): string =>
  group(
    x,
    y,
    scale,
    times(
      9,
      (at) =>
        `<g transform="translate(0 -70) rotate(${-80 + at * 20})">${shape("M0 0C-22 -40 -20 -100 0 -136C20 -100 22 -40 0 0Z", at % 2 === 0 ? p.leaf : p.riceDeep)}</g>`,
    ) +
      shape("M-46 -74h92l-14 74h-64Z", p.lacquerLight) +
      box(-52, -84, 104, 18, p.lacquer, 5),
  );
