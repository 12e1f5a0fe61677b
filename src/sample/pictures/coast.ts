import { house } from "./buildings.ts";
import { basketBoat, boat, person } from "./figures.ts";
import {
  box,
  chance,
  ellipse,
  glow,
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
import { birds, casuarina, cloud, cloudBank, hills, palm, ripples, sky, sun, tuft, waves } from "./nature.ts";

/** Boats moored in a small harbour, hills behind. */
export function harbour(): string {
  return scene(
    sky("#7fb0c4", "#c6dcd6", "#f7e4be"),
    sun(420, 300, 60, "#fdeec2"),
    cloud(1080, 180, 190),
    cloud(700, 260, 110, "#ffffff", 0.6),
    cloud(180, 180, 110, "#ffffff", 0.6),
    hills(4, 460, 190, "#88abb0", "#b7ccc4"),
    hills(11, 480, 120, "#4f8078", "#86a98b"),
    times(7, (at) =>
      house(
        900 + at * 96,
        500 + (at % 2) * 6,
        108 + (at % 3) * 18,
        at % 2 === 0 ? p.ochreLight : p.paper,
        at % 3 === 0 ? p.lacquerDeep : p.lacquer,
      ),
    ),
    palm(860, 510, 190, 0.2),
    palm(1560, 520, 230, -0.16),
    shaded(rect(0, 500, WIDTH, 500), "#a7d0cd", p.sea, p.seaDeep),
    shape(polygon([780, 500], [1600, 500], [1600, 545], [860, 530]), p.sand),
    glow(420, 560, 260, "#fdeec2", 0.5),
    ripples(21, 520, 980, 90, "#ffffff", 0.4),
    stroke("M1600 610H1130", p.wood, 16) + times(6, (at) => stroke(`M${1150 + at * 86} 606v70`, p.woodDeep, 12)),
    boat(1000, 610, 330, p.leaf, true),
    boat(540, 650, 380, p.sea),
    reflection(540, 662, 330),
    boat(1180, 790, 560, "#2f6f94"),
    reflection(1180, 806, 480),
    boat(420, 880, 660, "#356f5b", true),
    reflection(420, 900, 570),
    basketBoat(820, 880, 120),
    person({
      x: 826,
      y: 868,
      height: 170,
      shirt: p.lacquerLight,
      hat: "non",
      hands: [
        [-18, -50],
        [24, -54],
      ],
    }),
    stroke("M854 782L900 906", p.woodDeep, 6),
    shape("M772 862C778 892 796 898 820 898C846 898 864 890 870 862Q820 884 772 862Z", p.wood),
    birds(640, 380, 66),
  );
}

const reflection = (x: number, y: number, length: number): string =>
  ellipse(x, y, length / 2, 13, "#12384a", 'opacity="0.35"') +
  ellipse(x + 10, y + 20, length * 0.36, 7, "#12384a", 'opacity="0.25"');

/** Dark clouds and rain over a heavy sea; a lighthouse stands on the rocks. */
export function storm(): string {
  const next = chance(3);
  return scene(
    sky("#2c3f50", "#4f6b78", "#9fb2ac"),
    glow(560, 600, 520, "#f6e3b4", 0.55),
    cloudBank(8, 330, 330, "#5d7683", 0.75),
    cloudBank(4, 230, 380, "#435a69", 0.9),
    cloudBank(13, 110, 420, "#2c3d4c", 0.95),
    times(70, () => {
      const x = next() * 1500;
      const y = 330 + next() * 260;
      return stroke(`M${x.toFixed(0)} ${y.toFixed(0)}l-22 66`, "#d8e4e2", 2.4, 'opacity="0.38"');
    }),
    waves(600, 34, 260, ["#6f98a0", "#436f80"], -60),
    shape("M1130 1000C1150 800 1190 690 1290 640C1370 610 1500 620 1640 600V1000Z", "#39433f"),
    shape("M1240 1000C1260 820 1330 720 1420 700C1500 690 1560 690 1640 680V1000Z", "#2a322f"),
    lighthouse(1395, 650),
    waves(700, 62, 340, ["#4f8494", "#2c5a6d"], 40),
    stroke(crests(700, 62, 340, 40), "#eaf2ee", 7, 'opacity="0.8"'),
    waves(800, 74, 420, ["#356b80", "#1f4a5f"], -120),
    stroke(crests(800, 74, 420, -120), "#f3f7f3", 9, 'opacity="0.85"'),
    waves(920, 70, 520, ["#235468", "#153747"], 30),
    stroke(crests(920, 70, 520, 30), "#ffffff", 10, 'opacity="0.7"'),
  );
}

function crests(y: number, height: number, length: number, offset: number): string {
  let d = "";
  for (let x = -length + offset; x < WIDTH + length; x += length)
    d += `M${x + length * 0.3} ${y - height * 0.55}c${length * 0.1} ${-height * 0.4} ${length * 0.2} ${-height * 0.45} ${length * 0.32} ${-height * 0.45}c${length * 0.1} 0 ${length * 0.12} ${height * 0.3} ${length * 0.2} ${height * 0.6}`;
  return d;
}

const lighthouse = (x: number, y: number): string =>
  shadedAcross(`M${x} ${y - 318}L240 ${y - 420}V${y - 200}Z`, "#fbe9b6@0", "#fbe9b6@0.1", "#fbe9b6@0.5") +
  group(
    x,
    y,
    1,
    shaded(polygon([-46, 0], [-32, -280], [32, -280], [46, 0]), "#fbf3e4", "#e6d6bd") +
      shape(polygon([-43, -60], [-39, -130], [39, -130], [43, -60]), p.lacquer) +
      shape(polygon([-36.5, -190], [-33.5, -250], [33.5, -250], [36.5, -190]), p.lacquer) +
      box(-44, -290, 88, 14, p.ink, 4) +
      box(-26, -345, 52, 56, "#fdf0c0") +
      stroke("M-26 -345v56M0 -345v56M26 -345v56", p.ink, 4) +
      shape("M-36 -345Q0 -400 36 -345Z", p.lacquerDeep) +
      box(-12, -44, 24, 44, p.woodDeep, 10),
  ) +
  glow(x, y - 318, 90, "#fff2bd", 0.9);

/** A young casuarina tied to a stake. */
const seedling = (x: number, y: number, size: number): string =>
  group(
    x,
    y,
    size / 100,
    ellipse(0, 4, 40, 9, "#b88f58") +
      stroke("M12 4V-70", p.wood, 4) +
      stroke("M0 2V-60", p.leafDeep, 4) +
      times(9, (at) =>
        stroke(
          `M0 ${-24 - at * 6}q${(at % 2 === 0 ? 1 : -1) * 14} -16 ${(at % 2 === 0 ? 1 : -1) * (24 - at)} -20`,
          at % 3 === 0 ? p.riceDeep : p.leaf,
          4.5,
        ),
      ),
  );

/** Rows of casuarina seedlings planted on dunes by the sea. */
export function treePlanting(): string {
  return scene(
    sky("#8cc4d3", "#c9e4df", "#f6efd9"),
    sun(1290, 210, 62, "#fff0c4"),
    cloud(330, 200, 190),
    cloud(860, 150, 130, "#ffffff", 0.7),
    hills(17, 440, 110, "#8db2b4", "#bcd2c8"),
    shaded(rect(0, 440, WIDTH, 200), "#7db9bf", p.sea),
    ripples(12, 450, 570, 50, "#ffffff", 0.55),
    boat(1080, 480, 120),
    shape("M-20 560C300 530 640 590 980 560S1500 530 1640 560V620H-20Z", "#f7f1df"),
    shaded(
      land([
        [-20, 590],
        [360, 560],
        [760, 610],
        [1180, 575],
        [1640, 600],
      ]),
      "#f3dfb4",
      "#e1c189",
    ),
    times(13, (at) =>
      casuarina(30 + at * 38, 640 + (at % 3) * 12, 230 - at * 9 + (at % 3) * 18, at % 2 === 0 ? p.leaf : p.leafDeep),
    ),
    times(9, (at) => seedling(620 + at * 112, 680 + (at % 2) * 14, 62)),
    shaded(
      land([
        [-20, 760],
        [300, 715],
        [700, 760],
        [1150, 720],
        [1640, 770],
      ]),
      "#efd7a6",
      "#d8b277",
    ),
    times(6, (at) => seedling(760 + at * 164, 800 + (at % 2) * 22, 96)),
    person({
      x: 560,
      y: 858,
      height: 300,
      shirt: p.leaf,
      trousers: "#41536b",
      hat: "non",
      hands: [
        [-6, -40],
        [26, -48],
      ],
    }),
    stroke("M640 690L612 880", p.woodDeep, 8) + shape("M596 870h34l-6 42h-22Z", p.stoneDeep),
    person({
      x: 1010,
      y: 868,
      height: 280,
      shirt: p.sea,
      trousers: "#3f4048",
      hat: "cap",
      hatColour: p.lacquer,
      pose: "bend",
      hands: [
        [10, -40],
        [22, -46],
      ],
    }),
    seedling(1128, 876, 110),
    person({
      x: 1330,
      y: 850,
      height: 250,
      shirt: p.paper,
      trousers: "#2f4a6b",
      hair: "long",
      hands: [
        [-22, -56],
        [20, -40],
      ],
    }),
    group(
      1300,
      800,
      0.9,
      shape("M-50 -40h52l-8 56h-36Z", p.lacquerLight) +
        stroke("M-50 -40Q-24 -80 2 -40", p.lacquerDeep, 5) +
        shape("M2 -30l34 -26l8 8l-36 36Z", p.lacquerLight),
    ),
    times(12, (at) =>
      tuft(30 + at * 30, 1012 - (at % 4) * 16, 100 + (at % 3) * 30, at % 2 === 0 ? p.riceDeep : p.leaf),
    ),
    times(8, (at) =>
      tuft(1400 + at * 32, 1012 - (at % 3) * 12, 90 + (at % 3) * 30, at % 2 === 0 ? p.riceDeep : p.leaf),
    ),
  );
}
