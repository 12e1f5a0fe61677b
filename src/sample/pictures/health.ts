import { bicycle, person } from "./figures.ts";
import {
  box,
  circle,
  ellipse,
  glow,
  group,
  land,
  palette as p,
  polygon,
  rect,
  scene,
  shaded,
  shape,
  stroke,
  times,
} from "./kit.ts";
import { areca, cloud, foliage, hills, shadow, sky, sun, tree, tuft } from "./nature.ts";

const MINT = "#d9ebdf";

/** The health station with its garden, a family on the way in. */
export function healthStation(): string {
  return scene(
    sky("#93c8d6", "#d2e8e3", "#f8f0dd"),
    sun(280, 220, 58, "#fff0c6"),
    cloud(620, 170, 160),
    cloud(1330, 190, 180),
    hills(20, 470, 120, "#93b9aa", "#c0d3b6"),
    tree(120, 660, 330),
    tree(1500, 660, 350),
    areca(1330, 650, 330),
    areca(300, 650, 290),
    station(800, 660),
    shaded(
      land([
        [-20, 655],
        [1640, 655],
      ]),
      p.riceLight,
      p.rice,
      p.riceDeep,
    ),
    shaded(polygon([690, 660], [910, 660], [1240, 1000], [330, 1000]), "#eadbbd", "#d6bd94"),
    times(7, (at) => stroke(`M${668 - at * 44} ${690 + at * 46}H${932 + at * 44}`, "#b99c70", 2.5, 'opacity="0.45"')),
    times(7, (at) => shrub(150 + at * 72, 706 + (at % 2) * 8, 36)),
    times(7, (at) => shrub(1010 + at * 80, 706 + (at % 2) * 8, 36)),
    shadow(640, 862, 80),
    person({
      x: 640,
      y: 860,
      height: 270,
      shirt: "#c65d47",
      trousers: "#3d4350",
      hair: "bun",
      hands: [
        [-14, -58],
        [14, -60],
      ],
    }),
    shape("M622 690q20 -18 40 4q14 40 -10 52q-36 0 -36 -30Z", p.paper) +
      circle(662, 692, 17, p.skin) +
      shape("M646 690q4 -22 26 -14q-8 10 -26 14Z", "#2b2322"),
    person({
      x: 740,
      y: 866,
      height: 160,
      shirt: p.ochre,
      trousers: p.sea,
      hands: [
        [-22, -64],
        [18, -46],
      ],
    }),
    shadow(960, 800, 60),
    person({
      x: 960,
      y: 798,
      height: 225,
      shirt: "#ffffff",
      trousers: "#ffffff",
      hair: "bun",
      hands: [
        [-26, -66],
        [16, -44],
      ],
    }),
    bicycle(1290, 890, 230, p.leaf),
    times(9, (at) => tuft(20 + at * 36, 1012, 120 + (at % 3) * 20, at % 2 === 0 ? p.leaf : p.riceDeep)),
    foliage(1620, -20, 230, [p.leaf, p.riceDeep], true),
  );
}

const shrub = (x: number, y: number, size: number): string =>
  circle(x - size * 0.6, y, size * 0.7, p.leaf) +
  circle(x + size * 0.6, y, size * 0.7, p.leaf) +
  circle(x, y - size * 0.4, size * 0.8, p.riceDeep) +
  times(3, (at) => circle(x - 20 + at * 20, y - 14 - (at % 2) * 18, 5, at % 2 === 0 ? p.lacquerLight : p.ochreLight));

const station = (x: number, y: number): string =>
  group(
    x,
    y,
    1,
    shaded(rect(-470, -230, 940, 230), "#fdf8ec", "#efe2c6") +
      times(4, (at) => window(-420 + at * 105)) +
      times(4, (at) => window(28 + 90 + at * 90)) +
      shape(polygon([-510, -226], [-440, -330], [440, -330], [510, -226]), p.lacquer) +
      times(5, (at) =>
        stroke(`M${-496 + at * 13} ${-242 - at * 18}H${496 - at * 13}`, p.lacquerDeep, 3, 'opacity="0.4"'),
      ) +
      box(-150, -340, 300, 340, "#fffaf0") +
      shape(polygon([-190, -334], [0, -440], [190, -334]), p.lacquerDeep) +
      circle(0, -300, 48, p.leaf) +
      box(-11, -330, 22, 60, "#ffffff", 4) +
      box(-30, -311, 60, 22, "#ffffff", 4) +
      box(-92, -196, 184, 196, p.seaDeep, 4) +
      box(-82, -186, 78, 186, p.seaLight) +
      box(4, -186, 78, 186, p.seaLight) +
      box(-170, -222, 340, 20, p.leaf, 4) +
      box(-160, -204, 16, 204, "#efe2c6") +
      box(144, -204, 16, 204, "#efe2c6") +
      box(-490, -12, 980, 14, p.stone),
  );

const window = (x: number): string =>
  box(x, -170, 70, 86, p.seaDeep, 3) +
  box(x + 5, -165, 28, 76, p.seaLight) +
  box(x + 37, -165, 28, 76, p.seaLight) +
  box(x - 6, -84, 82, 8, "#d8c7a4");

/** Vaccine bottles, a cold box and a child's record book on a table. */
export function vaccination(): string {
  return scene(
    sky("#cfe6e0", "#e6f1e4", "#f9f2df"),
    circle(800, 470, 520, "#ffffff", 'opacity="0.35"'),
    circle(800, 470, 390, "#ffffff", 'opacity="0.4"'),
    box(120, 90, 330, 380, "#ffffff", 10, 'opacity="0.75"'),
    box(140, 110, 290, 340, "#a9d3d8", 4),
    group(280, 455, 1, tree(0, 0, 240) + shape("M-140 0h290v-20q-140 -30 -290 0Z", p.rice)),
    stroke("M285 110v340M140 280h290", "#ffffff", 10),
    shape("M100 80h60q-6 220 -46 410h-14ZM470 80h-60q6 220 46 410h14Z", p.lacquerLight, 'opacity="0.85"'),
    shaded(
      land([
        [-20, 760],
        [1640, 760],
      ]),
      "#c98f5c",
      "#a56d42",
      "#85522f",
    ),
    stroke("M-20 760H1640", "#e3b27c", 14),
    times(6, (at) =>
      stroke(`M${-100 + at * 330} ${830 + (at % 3) * 50}h${220 + (at % 2) * 120}`, "#7a4a2b", 4, 'opacity="0.35"'),
    ),
    coldBox(1190, 790),
    shadow(640, 800, 300, 0.22),
    bottle(480, 800, 1, p.lacquer),
    bottle(650, 806, 1.25, p.sea),
    bottle(830, 800, 0.92, p.leaf),
    syringe(740, 900),
    recordBook(330, 890),
    group(
      1360,
      905,
      1,
      shadow(0, 6, 110) +
        circle(-40, -26, 34, p.paper) +
        circle(8, -30, 36, "#ffffff") +
        circle(46, -20, 28, p.paper) +
        circle(0, -58, 28, "#ffffff"),
    ),
    glow(800, 200, 420, "#ffffff", 0.35),
  );
}

const bottle = (x: number, y: number, scale: number, colour: string): string =>
  group(
    x,
    y,
    scale,
    shape(
      "M-62 -8V-176C-62 -206 -34 -208 -32 -232H32C34 -208 62 -206 62 -176V-8Q62 4 50 4H-50Q-62 4 -62 -8Z",
      "#ffffff",
      'opacity="0.72"',
    ) +
      shape("M-54 -8V-120Q0 -106 54 -120V-8Q54 -2 46 -2H-46Q-54 -2 -54 -8Z", "#bfe0e3") +
      box(-62, -136, 124, 86, "#ffffff") +
      box(-62, -136, 124, 22, colour) +
      times(3, (at) => box(-46, -100 + at * 15, 92 - at * 22, 6, "#c9c2b4", 3)) +
      box(-40, -262, 80, 32, p.stone, 6) +
      box(-44, -292, 88, 36, colour, 8) +
      shape("M-48 -172q2 -22 18 -28v188h-18Z", "#ffffff", 'opacity="0.6"'),
  );

const syringe = (x: number, y: number): string =>
  `<g transform="translate(${x} ${y}) rotate(-10)">${box(-160, -24, 250, 48, "#ffffff", 8, 'opacity="0.85"')}${box(-150, -15, 150, 30, "#9fd0d6", 5)}${times(6, (at) => stroke(`M${-130 + at * 34} -22v14`, p.seaDeep, 4))}${box(-12, -20, 18, 40, p.ink, 4)}${box(6, -6, 130, 12, p.stone, 4)}${box(88, -40, 12, 80, p.stoneDeep, 5)}${box(132, -30, 14, 60, p.stoneDeep, 5)}${box(-190, -11, 32, 22, p.ochre, 5)}${stroke("M-190 0H-270", p.stoneDeep, 5)}</g>`;

const coldBox = (x: number, y: number): string =>
  group(
    x,
    y,
    1,
    shadow(0, 8, 220, 0.25) +
      shaded(rect(-180, -250, 360, 250), p.sea, "#2f6d86") +
      box(-196, -296, 392, 62, MINT, 16) +
      stroke("M-90 -300V-350H90V-300", p.stoneDeep, 18) +
      circle(0, -120, 66, "#ffffff") +
      times(
        3,
        (at) =>
          `<g transform="translate(0 -120) rotate(${at * 60})">${stroke("M0 -46V46M-14 -36L0 -24L14 -36M-14 36L0 24L14 36", p.sea, 8)}</g>`,
      ) +
      box(-180, -16, 360, 16, p.seaDeep, 4),
  );

const recordBook = (x: number, y: number): string =>
  `<g transform="translate(${x} ${y}) rotate(-7)">${ellipse(0, 20, 190, 18, "#1c1a18", 'opacity="0.2"')}${box(-170, -210, 330, 220, p.ochre, 12)}${box(-150, -200, 316, 204, "#fffaf0", 6)}${box(-150, -200, 158, 204, "#fdf1d6", 6)}${times(5, (at) => box(30, -170 + at * 32, 110 - (at % 2) * 26, 9, "#d7ccb7", 4))}${times(3, (at) => stroke(`M-128 ${-160 + at * 54}l12 14l22 -28`, p.riceDeep, 8) + box(-78, -160 + at * 54, 64, 9, "#d7ccb7", 4))}</g>`;
