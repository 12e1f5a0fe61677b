import { house } from "./buildings.ts";
import { person } from "./figures.ts";
import {
  box,
  circle,
  ellipse,
  group,
  land,
  palette as p,
  scene,
  shaded,
  shadedAcross,
  shape,
  stroke,
  times,
} from "./kit.ts";
import { areca, cloud, hills, shadow, sky, tree, tuft } from "./nature.ts";

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
