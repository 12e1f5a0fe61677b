import { curvedRoof, house } from "./buildings.ts";
import { basketBoat, person } from "./figures.ts";
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
  scene,
  shaded,
  shape,
  stroke,
  times,
  WIDTH,
} from "./kit.ts";
import { areca, birds, cloud, foliage, hills, ripples, shadow, sky, sun, tree, tuft } from "./nature.ts";

/** Terraces of rice below hills at sunrise, a farmer on the bank. */
export function riceFields(): string {
  const terraces = times(6, (at) => {
    const y = 560 + at * 74 + at * at * 2;
    const tones = [p.riceLight, p.rice, "#a9c263", p.riceDeep, "#9dbb5c", "#6f9a4c"] as const;
    const swell = at % 2 === 0 ? 34 : -30;
    const d = land([
      [-40, y + swell],
      [400, y - swell * 0.6],
      [820, y + swell * 0.5],
      [1240, y - swell * 0.8],
      [1640, y + swell * 0.3],
    ]);
    const edge = curve(
      [-40, y + swell],
      [400, y - swell * 0.6],
      [820, y + swell * 0.5],
      [1240, y - swell * 0.8],
      [1640, y + swell * 0.3],
    );
    return (
      shaded(d, tones[at] ?? p.rice, tones[(at + 2) % 6] ?? p.riceDeep) +
      stroke(edge, p.sand, 5 + at * 2, 'opacity="0.75"') +
      rows(at, y, swell)
    );
  });
  return scene(
    sky("#f3c98f", "#f9e3b8", "#fdf1d8"),
    sun(1130, 330, 74, "#fbe6a8"),
    cloud(330, 190, 150, "#fff6e2", 0.8),
    cloud(760, 130, 100, "#fff6e2", 0.6),
    hills(2, 470, 210, "#b9c9bd", "#d3dccb"),
    hills(5, 520, 170, "#8fae9a", "#b6c9a6"),
    hills(9, 570, 120, "#5f8a68", "#8aa96f"),
    group(
      0,
      0,
      1,
      areca(330, 560, 190) +
        areca(490, 560, 160) +
        house(310, 556, 130) +
        house(430, 562, 100, p.paper, p.lacquerDeep) +
        tree(215, 572, 150),
    ),
    terraces,
    birds(900, 420, 60),
    shadow(1180, 812, 90),
    person({
      x: 1180,
      y: 812,
      height: 235,
      shirt: p.lacquer,
      trousers: "#3d4d52",
      hat: "non",
      pose: "walk",
      hands: [
        [-16, -52],
        [22, -62],
      ],
    }),
    stroke("M1090 705L1286 640", p.woodDeep, 7),
    times(2, (at) =>
      group(
        1096 + at * 184,
        702 - at * 62,
        1,
        stroke("M0 0v46", p.woodDeep, 3) + shape("M-32 46h64l-12 34h-40Z", p.ochreDeep) + tuft(0, 50, 44, p.riceLight),
      ),
    ),
    times(9, (at) => tuft(40 + at * 66, 1010 + (at % 3) * 10, 130 + (at % 4) * 20, at % 2 === 0 ? p.leaf : p.riceDeep)),
    times(5, (at) =>
      tuft(1350 + at * 66, 1010 + (at % 2) * 12, 120 + (at % 3) * 26, at % 2 === 0 ? p.riceDeep : p.leaf),
    ),
  );
}

function rows(seed: number, y: number, swell: number): string {
  const next = chance(seed + 40);
  return times(26 + seed * 4, () => {
    const x = next() * WIDTH;
    const drop = 24 + next() * 46;
    return tuft(x, y + drop + Math.abs(swell) * 0.6 + 10, 16 + seed * 5, next() > 0.5 ? "#5d874799" : "#e2e6a199");
  });
}

/** A combine harvester in a ripe field. */
export function harvest(): string {
  const next = chance(7);
  return scene(
    sky("#8fc3d6", "#cfe5e3", "#f8ecd0"),
    cloud(280, 220, 170),
    cloud(1200, 170, 210),
    cloud(820, 300, 110, "#ffffff", 0.6),
    hills(3, 470, 150, "#8fb4a8", "#b9cfae"),
    hills(8, 500, 90, "#5f9069", "#93b073"),
    times(9, (at) => areca(120 + at * 34 + (at % 3) * 20, 520, 120 + (at % 4) * 24)),
    house(520, 522, 130),
    house(640, 524, 100, p.paper, p.lacquerDeep),
    shaded(
      land([
        [-20, 520],
        [500, 505],
        [1100, 515],
        [1640, 500],
      ]),
      "#f0d27c",
      "#dda945",
      "#b98031",
    ),
    times(170, () => {
      const near = next();
      return tuft(next() * WIDTH, 560 + near * near * 460, 22 + near * 80, next() > 0.5 ? "#f6dd92" : "#c58f38");
    }),
    shape(polygon([690, 520], [930, 515], [1500, 1000], [520, 1000]), "#e9d9a6"),
    times(16, (at) => stroke(`M${560 + at * 58} ${960 - (at % 3) * 30}l${22} ${-6}`, p.ochreDeep, 4, 'opacity="0.6"')),
    harvester(860, 770),
    shadow(1290, 880, 70),
    person({
      x: 1290,
      y: 880,
      height: 260,
      shirt: p.sea,
      trousers: "#5a4c3c",
      hat: "non",
      hands: [
        [-22, -40],
        [26, -78],
      ],
      flip: true,
    }),
    birds(1080, 330, 50, "#5f7f80"),
  );
}

const harvester = (x: number, y: number): string =>
  group(
    x,
    y,
    1.25,
    shadow(-10, 8, 210, 0.25) +
      box(-150, -150, 190, 96, p.lacquer, 14) +
      box(-150, -92, 190, 14, p.lacquerDeep) +
      shape("M40 -54L130 -20L150 -2H20Z", p.ochre) +
      box(118, -34, 16, 40, p.ochreDeep, 6) +
      times(6, (at) => stroke(`M${60 + at * 16} ${-40 + at * 6}v34`, p.ochreDeep, 4)) +
      box(-8, -214, 70, 84, p.seaLight, 10) +
      box(-18, -224, 92, 16, p.lacquerDeep, 6) +
      person({ x: 24, y: -108, height: 108, shirt: p.paper, hat: "cap", hatColour: p.leaf, pose: "sit" }) +
      stroke("M-120 -150V-208L-206 -232", p.stoneDeep, 14) +
      stroke("M-206 -228q-16 40 -10 110", p.ochreLight, 12, 'stroke-dasharray="2 16"') +
      box(-160, -54, 220, 56, "#3c3a38", 28) +
      times(4, (at) => circle(-128 + at * 52, -26, 19, p.stone) + circle(-128 + at * 52, -26, 8, "#3c3a38")),
  );

/** A covered bridge of tiles over a canal. */
export function coveredBridge(): string {
  return scene(
    sky("#f2d3a2", "#f8e6c3", "#fdf4e1"),
    sun(360, 260, 66, "#fdeab5"),
    cloud(1150, 190, 170, "#fffaf0", 0.8),
    hills(6, 450, 150, "#b5c8b4", "#d0d9bd"),
    hills(13, 500, 100, "#7fa681", "#a9bf8c"),
    times(10, (at) => areca(60 + at * 165 + (at % 3) * 30, 560, 170 + (at % 4) * 28)),
    shaded(
      land([
        [-20, 540],
        [420, 560],
        [800, 552],
        [1640, 545],
      ]),
      p.rice,
      p.leaf,
    ),
    shaded(
      land([
        [-20, 690],
        [320, 650],
        [800, 640],
        [1280, 650],
        [1640, 690],
      ]),
      "#9fcac4",
      "#5d9ba6",
      p.seaDeep,
    ),
    ripples(5, 700, 980, 70, "#ffffff", 0.35),
    shape("M-20 600C160 610 300 640 350 700C300 740 160 760 -20 770Z", p.riceDeep),
    shape("M1640 600C1440 610 1300 640 1250 700C1300 740 1440 760 1640 770Z", p.riceDeep),
    bridge(800, 640),
    group(800, 700, 1, shape("M-380 0C-250 -40 250 -40 380 0C300 70 -300 70 -380 0Z", "#7a241d", 'opacity="0.18"')),
    basketBoat(520, 880, 150),
    person({
      x: 525,
      y: 862,
      height: 190,
      shirt: "#5f4b78",
      hat: "non",
      hands: [
        [-20, -50],
        [26, -56],
      ],
    }),
    shape("M450 846C456 886 480 900 520 900C566 900 584 886 590 846Q520 880 450 846Z", p.wood),
    stroke("M566 752L622 910", p.woodDeep, 7),
    times(7, (at) => lotus(960 + at * 88 + (at % 2) * 30, 890 + (at % 3) * 36, 0.8 + (at % 3) * 0.3)),
    foliage(-10, -10, 300, [p.leaf, p.riceDeep]),
  );
}

const lotus = (x: number, y: number, scale: number): string =>
  group(
    x,
    y,
    scale,
    ellipse(0, 0, 52, 15, p.leaf) +
      ellipse(-4, -3, 40, 9, p.riceDeep) +
      (Math.round(x) % 3 === 0
        ? ""
        : shape("M0 -8C-22 -20 -20 -40 -12 -46C-8 -36 -4 -32 0 -52C4 -32 8 -36 12 -46C20 -40 22 -20 0 -8Z", "#e59a94")),
  );

const bridge = (x: number, y: number): string =>
  group(
    x,
    y,
    1,
    shaded(
      "M-430 60C-300 -10 -200 -40 0 -40S300 -10 430 60V90H330C320 20 220 20 205 90H130C115 6 -115 6 -130 90H-205C-220 20 -320 20 -330 90H-430Z",
      "#e8cfa4",
      "#c09a68",
    ) +
      stroke(
        "M-330 88C-320 22 -220 22 -205 88M205 88C220 22 320 22 330 88M-130 88C-115 8 115 8 130 88",
        p.wood,
        8,
        'opacity="0.6"',
      ) +
      box(-250, -150, 500, 120, "#6b4630") +
      times(9, (at) => box(-246 + at * 60, -154, 13, 126, p.lacquer)) +
      box(-262, -70, 524, 12, p.lacquer) +
      times(32, (at) => box(-244 + at * 15.6, -60, 5, 26, p.lacquerLight)) +
      person({ x: -70, y: -34, height: 92, shirt: p.paper, hair: "long", tunic: true }) +
      person({ x: 62, y: -34, height: 90, shirt: p.sea, hat: "non" }) +
      box(-262, -48, 524, 14, p.lacquerDeep) +
      curvedRoof(0, -146, 640, 128),
  );
