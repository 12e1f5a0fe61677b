import { house } from "./buildings.ts";
import { boat, person } from "./figures.ts";
import {
  box,
  chance,
  circle,
  curve,
  ellipse,
  group,
  land,
  palette as p,
  polygon,
  rect,
  scene,
  shaded,
  shadedAcross,
  shape,
  stroke,
  times,
  WIDTH,
} from "./kit.ts";
import { areca, birds, casuarina, cloud, hills, palm, ripples, shadow, sky, sun, tree, tuft } from "./nature.ts";

/** A water tower on a hill above houses, with the basins of the plant. */
export function waterTower(): string {
  return scene(
    sky("#7fbcd3", "#bfe0e0", "#f4f0da"),
    cloud(240, 230, 180),
    cloud(1300, 170, 210),
    cloud(960, 290, 100, "#ffffff", 0.6),
    hills(22, 470, 170, "#8fb8ad", "#bfd3ba"),
    shaded(
      land([
        [-20, 640],
        [260, 560],
        [600, 500],
        [900, 520],
        [1260, 590],
        [1640, 560],
      ]),
      p.rice,
      p.riceDeep,
      p.leaf,
    ),
    tree(180, 620, 210),
    tree(300, 600, 170),
    times(4, (at) => tree(1180 + at * 110, 600 - (at % 2) * 14, 170 + (at % 3) * 30)),
    tower(690, 540),
    shaded(
      land([
        [-20, 720],
        [420, 660],
        [900, 690],
        [1640, 650],
      ]),
      p.riceLight,
      p.rice,
      p.riceDeep,
    ),
    house(1230, 700, 190),
    house(1410, 694, 170, p.paper, p.lacquerDeep),
    areca(1120, 700, 240),
    areca(1530, 700, 270),
    basin(330, 800, 250),
    basin(330 + 470, 850, 290),
    stroke("M1050 850H1300V770", p.seaDeep, 24) + stroke("M1050 850H1300V770", p.sea, 14),
    circle(1180, 850, 30, p.lacquer) + circle(1180, 850, 12, p.lacquerDeep) + stroke("M1180 820v-24", p.stoneDeep, 8),
    shadow(1370, 902, 66),
    person({
      x: 1370,
      y: 900,
      height: 255,
      shirt: "#2f6d8c",
      trousers: "#38424d",
      hat: "helmet",
      hatColour: p.ochre,
      hands: [
        [-26, -64],
        [16, -46],
      ],
    }),
    box(1280, 706, 44, 58, "#fffaf0", 4),
    times(10, (at) => tuft(20 + at * 34, 1012, 110 + (at % 3) * 24, at % 2 === 0 ? p.leaf : p.riceDeep)),
    times(5, (at) => tuft(1480 + at * 32, 1012, 110 + (at % 3) * 24, at % 2 === 0 ? p.leaf : p.riceDeep)),
  );
}

const tower = (x: number, y: number): string =>
  group(
    x,
    y,
    1,
    stroke("M-84 0L-54 -250M84 0L54 -250M-28 0L-20 -250M28 0L20 -250", "#8fa0a3", 16) +
      stroke("M-78 -40L64 -150M78 -40L-64 -150M-66 -150H66", "#8fa0a3", 7) +
      box(-9, -250, 18, 250, p.sea) +
      shadedAcross(
        "M-140 -260C-140 -226 -80 -206 0 -206S140 -226 140 -260V-390H-140Z",
        "#ffffff",
        "#e9f0ee",
        "#b9cdd0",
      ) +
      shape("M-140 -330H140V-296H-140Z", p.sea) +
      shape("M-156 -388C-110 -450 -50 -470 0 -474C50 -470 110 -450 156 -388Z", p.lacquer) +
      circle(0, -480, 11, p.ochre) +
      stroke("M108 -206V0M126 -206V0", "#6f8186", 4) +
      times(12, (at) => stroke(`M108 ${-196 + at * 16.5}h18`, "#6f8186", 3)) +
      box(-150, -266, 300, 12, "#6f8186", 4),
  );

const basin = (x: number, y: number, half: number): string =>
  ellipse(x, y + 34, half * 0.86, 58, "#6f7f76", 'opacity="0.35"') +
  shape(`M${x - half * 0.8} ${y}v34a${half * 0.8} 52 0 0 0 ${half * 1.6} 0v-34Z`, "#c9c6ba") +
  ellipse(x, y, half * 0.8, 52, "#e7e3d6") +
  ellipse(x, y + 2, half * 0.74, 45, p.sea) +
  ellipse(x, y + 8, half * 0.7, 38, p.seaLight) +
  stroke(
    `M${x - half * 0.4} ${y + 8}h${half * 0.3}M${x + half * 0.05} ${y + 22}h${half * 0.34}M${x - half * 0.1} ${y - 8}h${half * 0.24}`,
    "#ffffff",
    5,
    'opacity="0.7"',
  ) +
  stroke(`M${x - half * 0.74} ${y}L${x + half * 0.74} ${y}`, "#8b938c", 6, 'opacity="0.5"');

/** The sea dike with its slope of stone, casuarinas behind, two people on an inspection. */
export function seaDike(): string {
  const next = chance(5);
  return scene(
    sky("#86b9cc", "#c5ddd9", "#f5ebd2"),
    cloud(320, 190, 200),
    cloud(1000, 150, 150, "#ffffff", 0.75),
    cloud(1400, 260, 130, "#ffffff", 0.65),
    hills(24, 430, 100, "#8aafb4", "#bad0c9"),
    shaded(rect(0, 430, WIDTH, 570), "#8ec5c6", p.sea, p.seaDeep),
    ripples(9, 440, 980, 90, "#ffffff", 0.5),
    boat(330, 500, 170),
    boat(560, 474, 100, p.leaf, true),
    times(14, (at) =>
      casuarina(1040 + at * 46, 520 + at * 4, 200 + (at % 3) * 30 + at * 10, at % 2 === 0 ? p.leaf : p.leafDeep),
    ),
    shaded(polygon([860, 500], [900, 496], [1640, 530], [1640, 1000], [980, 1000]), p.rice, p.riceDeep, p.leaf),
    shaded(polygon([800, 500], [880, 496], [1330, 1000], [760, 1000]), "#ddd2bd", "#cbbfa6", "#b8aa90"),
    stroke("M880 496L1330 1000", "#f3ead7", 10),
    shaded(polygon([800, 500], [802, 500], [760, 1000], [60, 1000]), "#9b958a", "#7f7a71"),
    times(150, () => {
      const t = 0.04 + 0.96 * next() ** 0.8;
      const y = 500 + t * 500;
      const left = 800 - t * 740;
      const right = 801 - t * 41;
      const x = left + (right - left) * next();
      const r = 4 + t * 24;
      return shape(
        polygon(
          [x - r, y + r * 0.3],
          [x - r * 0.5, y - r * 0.5],
          [x + r * 0.6, y - r * 0.55],
          [x + r, y + r * 0.2],
          [x + r * 0.2, y + r * 0.6],
        ),
        ["#a9a297", "#8d867c", "#bab3a6", "#77716a"][Math.floor(next() * 4)] ?? "#8d867c",
      );
    }),
    shape(
      `${curve([800, 502], [700, 560], [600, 600], [520, 660], [400, 700], [330, 790], [210, 830], [150, 920], [30, 1000])}L-40 1000L60 880L200 780L300 720L420 650L540 590L690 540Z`,
      "#ffffff",
      'opacity="0.75"',
    ),
    shadow(1000, 830, 70),
    person({
      x: 1000,
      y: 828,
      height: 260,
      shirt: "#2f5d7d",
      trousers: "#3a3f48",
      hat: "helmet",
      hatColour: p.paper,
      hands: [
        [-20, -56],
        [20, -58],
      ],
    }),
    box(982, 682, 64, 44, "#fffaf0", 4),
    person({
      x: 1100,
      y: 850,
      height: 250,
      shirt: p.ochre,
      trousers: "#4b4038",
      hat: "non",
      hands: [
        [-34, -76],
        [17, -46],
      ],
    }),
    birds(480, 330, 70),
    times(6, (at) => tuft(1430 + at * 38, 1012, 120 + (at % 3) * 26, at % 2 === 0 ? p.leaf : p.riceDeep)),
  );
}

/** Three long boats race on the river, people cheer from the bank. */
export function boatRace(): string {
  return scene(
    sky("#8ac4d8", "#cfe6e0", "#f8efd6"),
    sun(1330, 190, 60, "#fff0c4"),
    cloud(300, 180, 180),
    cloud(840, 140, 140, "#ffffff", 0.75),
    hills(26, 430, 140, "#8fb5aa", "#bfd2b8"),
    hills(28, 450, 80, "#6f9d78", "#a3bd88"),
    times(5, (at) =>
      house(
        180 + at * 150,
        470,
        130 + (at % 2) * 24,
        at % 2 === 0 ? p.ochreLight : p.paper,
        at % 2 === 0 ? p.lacquer : p.lacquerDeep,
      ),
    ),
    tree(1050, 480, 220),
    tree(1440, 480, 250),
    palm(1230, 480, 240, 0.12),
    palm(80, 480, 260, 0.16),
    shape("M-20 462H1640V520Q800 540 -20 520Z", p.riceDeep),
    times(22, (at) =>
      person({
        x: 40 + at * 74 + (at % 3) * 12,
        y: 512,
        height: 96 + (at % 4) * 8,
        shirt: [p.lacquer, p.ochre, p.sea, p.paper, "#7a4f8f"][at % 5] ?? p.ochre,
        trousers: "#3c4048",
        hat: at % 4 === 0 ? "non" : "none",
        hair: at % 2 === 0 ? "long" : "short",
        hands:
          at % 3 === 0
            ? [
                [-20, -100],
                [20, -100],
              ]
            : [
                [-17, -46],
                [18, -92],
              ],
      }),
    ),
    times(9, (at) => pennant(30 + at * 190, 520, at)),
    shaded(rect(0, 520, WIDTH, 480), "#8cc6c4", p.sea, p.seaDeep),
    ripples(14, 535, 980, 110, "#ffffff", 0.4),
    raceBoat(560, 640, 0.72, p.leaf, p.ochreLight),
    raceBoat(1010, 760, 0.98, p.sea, p.paper),
    raceBoat(640, 910, 1.3, p.lacquer, p.ochre),
  );
}

const pennant = (x: number, y: number, at: number): string =>
  stroke(`M${x} ${y}v-150`, p.woodDeep, 5) +
  shape(`M${x} ${y - 150}l62 22l-62 26Z`, [p.lacquer, p.ochre, p.sea][at % 3] ?? p.lacquer);

const raceBoat = (x: number, y: number, scale: number, hull: string, shirt: string): string =>
  group(
    x,
    y,
    scale,
    ellipse(0, 22, 430, 14, "#0f3346", 'opacity="0.3"') +
      times(8, (at) =>
        group(
          -290 + at * 78,
          0,
          1,
          person({
            x: 0,
            y: 14,
            height: 118,
            shirt,
            trousers: "#3a3f48",
            hat: "none",
            pose: "sit",
            hands: [
              [16, -40],
              [22, -54],
            ],
          }) +
            stroke("M26 -58L6 40", p.woodDeep, 5) +
            shape("M12 22l-14 26l12 6l10 -28Z", p.ochreDeep),
        ),
      ) +
      person({
        x: 352,
        y: -2,
        height: 128,
        shirt: p.lacquerDeep,
        trousers: "#3a3f48",
        hands: [
          [-22, -92],
          [22, -92],
        ],
      }) +
      shape(
        "M-420 -40C-400 -6 -340 -4 -300 -4H320C370 -6 400 -30 424 -66C430 -20 390 24 320 26H-320C-380 26 -420 4 -420 -40Z",
        hull,
      ) +
      shape(
        "M-412 -18C-390 0 -340 4 -300 4H320C362 2 396 -16 420 -44L416 -32C396 -6 366 12 320 14H-310C-360 14 -396 4 -412 -18Z",
        "#f6e6bd",
      ) +
      circle(392, -24, 7, "#ffffff") +
      circle(394, -24, 3.4, p.ink) +
      times(3, (at) => stroke(`M${-440 - at * 40} ${16 + at * 10}h${-60 - at * 10}`, "#ffffff", 5, 'opacity="0.7"')),
  );
