import { house } from "./buildings.ts";
import { bicycle, person } from "./figures.ts";
import {
  box,
  circle,
  ellipse,
  group,
  land,
  palette as p,
  polygon,
  scene,
  shaded,
  shape,
  stroke,
  times,
} from "./kit.ts";
import { areca, cloud, foliage, hills, shadow, sky, sun, tree, tuft } from "./nature.ts";

/** A fire engine and a crew practising at the market. */
export function fireDrill(): string {
  const fireman = (
    x: number,
    y: number,
    height: number,
    hands: readonly [readonly [number, number], readonly [number, number]],
    flip = false,
  ): string =>
    shadow(x, y, height * 0.28) +
    person({ x, y, height, shirt: "#c98b2f", trousers: "#8b5f22", hat: "fire", hatColour: p.lacquer, hands, flip }) +
    box(x - height * 0.12, y - height * 0.58, height * 0.24, height * 0.04, "#f6ecc0") +
    box(x - height * 0.12, y - height * 0.2, height * 0.24, height * 0.03, "#f6ecc0");
  return scene(
    sky("#93c4d4", "#d3e6df", "#f8eed6"),
    cloud(300, 170, 180),
    cloud(800, 130, 130, "#ffffff", 0.7),
    hills(41, 470, 120, "#96b8aa", "#c2d3b6"),
    times(4, (at) => areca(540 + at * 80, 560, 190 + (at % 2) * 40)),
    times(3, (at) =>
      house(130 + at * 240, 570, 240, at % 2 === 0 ? p.ochreLight : p.paper, at % 2 === 0 ? p.lacquer : p.lacquerDeep),
    ),
    tree(900, 570, 230),
    shaded(
      land([
        [-20, 566],
        [1640, 566],
      ]),
      "#d9c7a4",
      "#c3ac84",
      "#a68f69",
    ),
    smoke(),
    box(1180, 400, 360, 220, "#e9d5ac"),
    shape(polygon([1150, 404], [1200, 320], [1520, 320], [1570, 404]), p.lacquerDeep),
    box(1210, 440, 130, 180, "#4b3326"),
    box(1390, 450, 110, 90, "#39302c"),
    flame(1280, 612, 1.1),
    flame(1445, 536, 0.72),
    engine(380, 800),
    shape("M742 700C860 520 1040 470 1262 560C1060 500 890 560 752 712Z", "#e6f5f7", 'opacity="0.85"'),
    shape("M742 700C850 560 1040 500 1270 590C1070 540 900 590 756 716Z", "#a9d8e2", 'opacity="0.8"'),
    times(12, (at) =>
      circle(1190 + ((at * 37) % 120), 570 + ((at * 23) % 60), 6 + (at % 3) * 3, "#d3edf1", 'opacity="0.8"'),
    ),
    fireman(690, 860, 300, [
      [14, -58],
      [22, -60],
    ]),
    stroke("M746 702L650 700Q560 720 520 800T300 880", "#e8dfc9", 16),
    stroke("M756 704L722 702", p.stoneDeep, 16),
    fireman(560, 900, 290, [
      [14, -52],
      [24, -56],
    ]),
    shadow(1040, 900, 70),
    fireman(1040, 898, 300, [
      [-30, -84],
      [18, -48],
    ]),
    person({
      x: 1180,
      y: 900,
      height: 260,
      shirt: p.sea,
      trousers: "#3a3f48",
      hat: "non",
      hands: [
        [-18, -46],
        [20, -60],
      ],
    }),
    extinguisher(1330, 920),
    extinguisher(1400, 930),
    times(3, (at) =>
      group(
        180 + at * 130,
        975,
        1,
        shape("M-30 0h60v-8h-60Z", "#b14a26") +
          shape("M-19 -8L-6 -70h12L19 -8Z", "#e2703a") +
          shape("M-15 -28L-10 -48h20L15 -28Z", p.paper),
      ),
    ),
  );
}

const smoke = (): string =>
  times(9, (at) =>
    circle(
      1300 + at * 18 + (at % 2) * 40,
      380 - at * 42,
      54 + at * 11,
      at % 2 === 0 ? "#6d6a68" : "#8b8784",
      `opacity="${(0.6 - at * 0.05).toFixed(2)}"`,
    ),
  );

const flame = (x: number, y: number, scale: number): string =>
  group(
    x,
    y,
    scale,
    shape(
      "M-56 0C-86 -60 -40 -90 -34 -140C-10 -120 -4 -100 0 -80C10 -120 24 -140 20 -186C60 -150 84 -60 56 0Z",
      "#e2572f",
    ) +
      shape("M-34 0C-52 -40 -24 -60 -18 -96C0 -76 6 -64 8 -50C18 -70 26 -84 24 -110C48 -84 52 -36 34 0Z", "#f2a13c") +
      shape("M-16 0C-24 -24 -8 -36 -2 -60C12 -40 24 -20 16 0Z", "#fbe08a"),
  );

const engine = (x: number, y: number): string =>
  group(
    x,
    y,
    1,
    ellipse(0, 8, 350, 22, "#1c1a18", 'opacity="0.3"') +
      box(-330, -220, 420, 190, p.lacquer, 10) +
      box(-330, -96, 640, 20, "#f6ecd6") +
      shape("M90 -250H220Q250 -250 262 -220L300 -130V-30H90Z", p.lacquer) +
      shape("M120 -230H206Q226 -230 236 -206L256 -150H120Z", p.seaLight) +
      stroke("M176 -230V-150", p.lacquer, 10) +
      box(-330, -96, 640, 20, "#f6ecd6") +
      times(
        3,
        (at) =>
          box(-304 + at * 128, -200, 108, 90, p.lacquerDeep, 6) +
          times(4, (n) => stroke(`M${-296 + at * 128} ${-186 + n * 20}h92`, "#b9b0a2", 4, 'opacity="0.5"')),
      ) +
      box(-320, -268, 420, 12, p.stone) +
      times(9, (at) => stroke(`M${-310 + at * 48} -262v-22`, p.stone, 5)) +
      box(-320, -292, 420, 10, p.stone) +
      box(130, -270, 70, 20, p.sea, 8) +
      box(280, -76, 30, 24, p.ochreLight, 6) +
      box(-340, -36, 660, 18, "#3a3634", 4) +
      [-210, 190]
        .map((at) => circle(at, -18, 54, "#2d2a2a") + circle(at, -18, 28, p.stone) + circle(at, -18, 10, p.stoneDeep))
        .join(""),
  );

const extinguisher = (x: number, y: number): string =>
  group(
    x,
    y,
    1,
    shadow(0, 2, 34) +
      box(-22, -96, 44, 96, p.lacquer, 12) +
      box(-22, -62, 44, 26, p.paper) +
      box(-9, -112, 18, 18, p.ink, 3) +
      stroke("M0 -112h22M8 -106Q36 -100 32 -50", p.ink, 6),
  );

/** Three bins in different colours, a family sorting its waste, a collector with a cart. */
export function wasteSorting(): string {
  const bin = (x: number, y: number, colour: string, dark: string, sign: string): string =>
    group(
      x,
      y,
      1,
      shadow(0, 6, 130, 0.22) +
        shaded("M-104 -240H104L84 0H-84Z", colour, dark) +
        box(-120, -272, 240, 40, dark, 12) +
        box(-36, -290, 72, 22, dark, 8) +
        circle(0, -126, 54, "#fffaf0") +
        group(0, -126, 1, sign) +
        times(2, (at) => circle(-62 + at * 124, 2, 16, p.ink)),
    );
  const leaf =
    shape("M-26 24C-30 -14 -4 -34 30 -30C32 4 12 28 -26 24Z", p.leaf) + stroke("M-30 30L14 -14", "#fffaf0", 4);
  const arrows = [0, 120, 240]
    .map(
      (turn) =>
        `<g transform="rotate(${turn})">${stroke("M-20 -26Q0 -38 20 -26", p.sea, 9)}${shape("M14 -40L32 -20L8 -14Z", p.sea)}</g>`,
    )
    .join("");
  const bag =
    shape("M-26 28C-34 0 -20 -14 -8 -18L-14 -32H14L8 -18C20 -14 34 0 26 28Z", p.ochreDeep) +
    stroke("M-10 -17h20", "#fffaf0", 4);
  return scene(
    sky("#8fc8d4", "#d2e8dc", "#f8f0d8"),
    sun(260, 220, 60, "#fff0c6"),
    cloud(640, 170, 170),
    cloud(1280, 160, 190),
    hills(43, 480, 120, "#95bba8", "#c5d6b6"),
    times(5, (at) => tree(120 + at * 350, 590, 230 + (at % 2) * 50)),
    house(360, 596, 250),
    house(1180, 596, 260, p.paper, p.lacquerDeep),
    times(3, (at) => areca(590 + at * 110, 590, 220 + (at % 2) * 30)),
    shaded(
      land([
        [-20, 590],
        [1640, 590],
      ]),
      p.riceLight,
      p.rice,
      p.riceDeep,
    ),
    shaded("M-20 720Q800 690 1640 720V930Q800 890 -20 930Z", "#e6d3ab", "#d0b686"),
    bin(620, 830, "#6f9d4a", "#4c7a37", leaf),
    bin(880, 830, "#4a93ad", "#2f6f8a", arrows),
    bin(1140, 830, "#e2ae54", "#bd8432", bag),
    shadow(400, 900, 90),
    person({
      x: 400,
      y: 898,
      height: 320,
      shirt: p.lacquerLight,
      trousers: "#3c4048",
      hair: "bun",
      hands: [
        [-18, -46],
        [30, -66],
      ],
    }),
    shape("M484 676l34 0l-4 46h-26Z", "#d8eef0") + box(490, 660, 20, 18, p.sea, 3),
    person({
      x: 300,
      y: 902,
      height: 210,
      shirt: p.ochre,
      trousers: p.seaDeep,
      hands: [
        [-18, -46],
        [24, -58],
      ],
    }),
    box(338, 758, 46, 38, "#c9a06a", 3) + stroke("M338 770h46", "#a67c48", 4),
    bicycle(1400, 920, 260, p.leaf),
    person({
      x: 1386,
      y: 876,
      height: 290,
      shirt: "#e58a3c",
      trousers: "#3c4a5e",
      hat: "non",
      pose: "sit",
      hands: [
        [20, -62],
        [24, -58],
      ],
    }),
    times(8, (at) => tuft(20 + at * 36, 1012, 100 + (at % 3) * 20, at % 2 === 0 ? p.leaf : p.riceDeep)),
    foliage(1620, -20, 230, [p.leaf, p.riceDeep], true),
  );
}
