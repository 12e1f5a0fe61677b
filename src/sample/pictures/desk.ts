import {
  box,
  circle,
  ellipse,
  group,
  land,
  palette as p,
  rect,
  scene,
  shaded,
  shape,
  stroke,
  times,
  WIDTH,
} from "./kit.ts";
import { areca, sky, tree } from "./nature.ts";

/** A hand holding a telephone from which signs of public services rise. */
export function phoneServices(): string {
  return scene(
    sky("#f6e3bd", "#fbf1dc", "#f4e2bf"),
    circle(800, 480, 620, "#ffffff", 'opacity="0.28"'),
    circle(800, 480, 460, "#ffffff", 'opacity="0.35"'),
    shaded(
      land([
        [-20, 860],
        [400, 800],
        [1000, 850],
        [1640, 790],
      ]),
      p.rice,
      p.riceDeep,
      p.leaf,
    ),
    hillsBehind(),
    shape("M1010 1010C1000 900 1010 800 990 700C1030 650 1080 640 1110 690C1150 780 1160 900 1180 1010Z", "#c9926b"),
    shape("M520 1010C560 960 600 930 640 900V720C620 660 560 640 540 690C520 760 500 840 430 1010Z", p.skin),
    box(620, 170, 370, 760, p.ink, 54),
    shaded(
      `M650 196h310q20 0 20 20v668q0 20 -20 20H650q-20 0 -20 -20V216q0 -20 20 -20Z`,
      "#e6f0ea",
      "#d4e6e2",
      "#f5ecd5",
    ),
    box(752, 208, 106, 16, p.ink, 8),
    screen(),
    times(4, (at) =>
      shape(`M${976} ${640 + at * 66}q40 -16 56 14q6 30 -24 38l-32 4Z`, at % 2 === 0 ? p.skin : "#d09a73"),
    ),
    shape("M560 700C580 640 640 640 672 690C690 724 680 760 650 770C610 770 570 750 560 700Z", p.skin),
    tile(
      380,
      330,
      170,
      p.sea,
      box(-24, -34, 48, 68, white, 6) + times(3, (at) => box(-14, -20 + at * 16, 28 - at * 6, 6, p.sea, 3)),
    ),
    tile(290, 590, 140, p.ochre, circle(0, -12, 16, white) + shape("M-28 30Q0 -6 28 30Z", white)),
    tile(500, 150, 120, p.leaf, stroke("M-22 0l14 16l30 -34", white, 11)),
    tile(
      1230,
      300,
      180,
      p.lacquer,
      shape("M-34 6L0 -30L34 6Z", white) + box(-22, 4, 44, 28, white) + box(-7, 12, 14, 20, p.lacquer),
    ),
    tile(
      1330,
      560,
      140,
      "#7a4f8f",
      box(-30, -24, 60, 50, white, 7) +
        box(-30, -24, 60, 14, p.ochreLight, 5) +
        times(6, (at) => circle(-16 + (at % 3) * 16, 4 + Math.floor(at / 3) * 13, 4, "#7a4f8f")),
    ),
    tile(
      1110,
      130,
      110,
      p.riceDeep,
      shape("M0 32C-40 4 -34 -28 -12 -26Q-2 -24 0 -14Q2 -24 12 -26C34 -28 40 4 0 32Z", white),
    ),
    stroke(
      "M470 380Q560 400 606 440M384 600Q500 590 600 560M560 190Q620 220 640 250",
      p.ochreDeep,
      4,
      'stroke-dasharray="3 16" opacity="0.8"',
    ),
    stroke(
      "M1136 350Q1060 390 1004 440M1256 576Q1120 590 1008 560M1056 160Q1000 190 980 230",
      p.ochreDeep,
      4,
      'stroke-dasharray="3 16" opacity="0.8"',
    ),
  );
}

const white = "#fffaf0";

const tile = (x: number, y: number, size: number, colour: string, sign: string): string =>
  ellipse(x, y + size * 0.62, size * 0.44, size * 0.07, "#1c1a18", 'opacity="0.13"') +
  box(x - size / 2, y - size / 2, size, size, colour, size * 0.24) +
  group(x, y, size / 100, sign);

const screen = (): string =>
  [
    box(660, 250, 290, 74, p.lacquer, 16) +
      circle(700, 287, 22, p.ochreLight) +
      box(738, 268, 150, 13, white, 6) +
      box(738, 294, 100, 11, "#f1c9b8", 5),
    times(
      6,
      (at) =>
        box(660 + (at % 3) * 100, 352 + Math.floor(at / 3) * 112, 88, 92, "#ffffff", 16) +
        circle(
          704 + (at % 3) * 100,
          388 + Math.floor(at / 3) * 112,
          20,
          [p.sea, p.leaf, p.ochre, p.lacquerLight, "#7a4f8f", p.riceDeep][at] ?? p.sea,
        ) +
        box(680 + (at % 3) * 100, 420 + Math.floor(at / 3) * 112, 48, 8, "#d5cdbb", 4),
    ),
    times(
      3,
      (at) =>
        box(660, 588 + at * 86, 290, 70, "#ffffff", 14) +
        circle(696, 623 + at * 86, 19, p.riceDeep) +
        stroke(`M687 ${623 + at * 86}l7 8l12 -15`, "#ffffff", 5) +
        box(732, 608 + at * 86, 180 - at * 30, 11, "#cfc7b6", 5) +
        box(732, 630 + at * 86, 110, 9, "#e4ddce", 4),
    ),
  ].join("");

const hillsBehind = (): string =>
  group(0, 0, 1, areca(150, 850, 240) + areca(230, 850, 190) + tree(1450, 830, 230) + areca(1330, 840, 220));

/** Charts, an abacus of coins and a pencil on a desk: where the money goes. */
export function budgetDesk(): string {
  const slice = (from: number, to: number, colour: string, r = 150): string => {
    const point = (turn: number): string =>
      `${(Math.cos(turn * 2 * Math.PI - Math.PI / 2) * r).toFixed(1)} ${(Math.sin(turn * 2 * Math.PI - Math.PI / 2) * r).toFixed(1)}`;
    return shape(`M0 0L${point(from)}A${r} ${r} 0 ${to - from > 0.5 ? 1 : 0} 1 ${point(to)}Z`, colour);
  };
  const coins = (x: number, y: number, count: number): string =>
    times(
      count,
      (at) =>
        ellipse(x + (at % 2) * 3, y - at * 20, 62, 20, p.ochreDeep) +
        ellipse(x + (at % 2) * 3, y - 8 - at * 20, 62, 20, p.ochre) +
        ellipse(x + (at % 2) * 3, y - 9 - at * 20, 46, 13, p.ochreLight, 'opacity="0.7"'),
    );
  return scene(
    shaded(rect(0, 0, WIDTH, 1000), "#c58d5a", "#b07846", "#94623a"),
    times(9, (at) =>
      stroke(`M0 ${60 + at * 112}Q800 ${30 + at * 116} 1600 ${70 + at * 110}`, "#7d5230", 4, 'opacity="0.22"'),
    ),
    `<g transform="rotate(-4 560 480)">${box(146, 136, 800, 680, "#000000", 10, 'opacity="0.18"')}${box(130, 116, 800, 680, "#fffaf0", 10)}${box(130, 116, 800, 74, p.lacquer, 10)}${box(168, 144, 260, 18, "#f7e3c4", 9)}${group(360, 440, 1, slice(0, 0.34, p.sea) + slice(0.34, 0.58, p.leaf) + slice(0.58, 0.76, p.ochre) + slice(0.76, 0.9, p.lacquerLight) + slice(0.9, 1, p.rice) + circle(0, 0, 78, "#fffaf0"))}${times(5, (at) => box(230, 640 + at * 28, 20, 20, [p.sea, p.leaf, p.ochre, p.lacquerLight, p.rice][at] ?? p.sea, 4) + box(264, 644 + at * 28, 190 - ((at * 37) % 90), 11, "#d9cfbb", 5))}${bars()}${stroke("M560 604H900", p.ink, 4)}${stroke("M597 450L651 400L705 420L759 350L813 310L867 258", p.lacquer, 7)}${times(6, (at) => circle(597 + at * 54, [450, 400, 420, 350, 310, 258][at] ?? 0, 10, p.lacquer))}${times(4, (at) => box(560, 650 + at * 30, 330 - ((at * 53) % 120), 11, "#e2d9c7", 5))}</g>`,
    calculator(1230, 330),
    ellipse(1090, 880, 200, 22, "#000000", 'opacity="0.15"'),
    coins(1010, 868, 4),
    coins(1150, 880, 7),
    coins(1290, 868, 10),
    `<g transform="rotate(38 600 880)">${box(420, 890, 380, 26, p.ochre, 4)}${box(420, 890, 50, 26, p.lacquerLight, 4)}${box(462, 890, 22, 26, p.stone)}${shape("M800 890l54 13l-54 13Z", "#f0d9b0")}${shape("M838 899l16 4l-16 4Z", p.ink)}</g>`,
    group(
      1460,
      150,
      1,
      ellipse(8, 14, 120, 116, "#000000", 'opacity="0.16"') +
        circle(0, 0, 112, "#fffaf0") +
        circle(0, 0, 92, "#efe0c2") +
        circle(0, 0, 78, "#7c9a4b") +
        circle(-14, -12, 60, "#8fae5a", 'opacity="0.7"'),
    ),
    shape("M1560 110q60 20 20 80l-30 -14q20 -30 -6 -44Z", "#fffaf0"),
  );
}

const bars = (): string =>
  [120, 170, 150, 220, 260, 310]
    .map((height, at) => box(580 + at * 54, 600 - height, 34, height, at % 2 === 0 ? p.sea : p.seaLight, 5))
    .join("");

const calculator = (x: number, y: number): string =>
  `<g transform="translate(${x} ${y}) rotate(7)">${box(-118, -178, 260, 400, "#000000", 24, 'opacity="0.18"')}${box(-130, -196, 260, 400, "#3b4750", 24)}${box(-104, -170, 208, 78, "#c9dcc0", 10)}${times(5, (at) => box(-80 + at * 34, -150, 20, 38, "#5f7a5a", 4))}${times(16, (at) => box(-104 + (at % 4) * 54, -68 + Math.floor(at / 4) * 64, 44, 50, at % 4 === 3 ? p.ochre : at === 12 ? p.lacquerLight : "#e9e2d2", 9))}</g>`;
