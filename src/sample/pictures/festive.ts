import { curvedRoof } from "./buildings.ts";
import { person } from "./figures.ts";
import {
  box,
  chance,
  circle,
  ellipse,
  glow,
  group,
  land,
  type Point,
  palette as p,
  polygon,
  rect,
  scene,
  shaded,
  shape,
  stroke,
  times,
  WIDTH,
} from "./kit.ts";
import { areca, cloud, foliage, hills, moon, palm, shadow, sky, sun, tree } from "./nature.ts";

/** The communal house with its curved roof, a banyan and a pond. */
export function communalHouse(): string {
  return scene(
    sky("#f1c795", "#f8e0b7", "#fdf2dd"),
    sun(800, 350, 110, "#fce6ae"),
    cloud(240, 190, 160, "#fffaf0", 0.8),
    cloud(1350, 160, 180, "#fffaf0", 0.8),
    hills(12, 480, 130, "#b7c9b2", "#d5dcc0"),
    tree(1370, 690, 640),
    tree(1180, 690, 330),
    areca(230, 680, 330),
    areca(310, 680, 270),
    areca(150, 680, 290),
    shaded(
      land([
        [-20, 660],
        [800, 650],
        [1640, 660],
      ]),
      p.rice,
      p.riceDeep,
    ),
    shaded(polygon([200, 690], [1400, 690], [1640, 840], [-40, 840]), "#e6c79a", "#d7b282"),
    times(5, (at) => stroke(`M${180 - at * 40} ${702 + at * 27}H${1420 + at * 40}`, "#b98f5e", 2.5, 'opacity="0.5"')),
    times(9, (at) => stroke(`M${520 + at * 70} 690L${320 + at * 120} 840`, "#b98f5e", 2, 'opacity="0.35"')),
    box(330, 642, 940, 56, p.stone, 4),
    box(370, 628, 860, 22, "#cdc4b4", 3),
    shaded(rect(390, 470, 820, 160), "#7b3f2b", "#54281d"),
    times(
      6,
      (at) =>
        box(452 + at * 122, 500, 86, 130, "#3d1f18", 4) +
        times(4, (bar) => box(458 + at * 122 + bar * 20, 506, 8, 118, "#a8573c")),
    ),
    times(8, (at) => box(392 + at * 115.5, 462, 20, 172, p.lacquer) + box(388 + at * 115.5, 622, 28, 12, "#d8cfc0", 2)),
    box(380, 462, 840, 26, p.lacquerDeep),
    times(14, (at) => circle(416 + at * 59, 475, 7, p.ochre)),
    curvedRoof(800, 480, 1080, 210),
    times(3, (at) =>
      box(700 + at * 8, 648 + at * 16, 200 - at * 16 + at * 32, 18, at % 2 === 0 ? "#c4baa8" : "#d6ccba", 2),
    ),
    shadow(600, 790, 60),
    person({ x: 600, y: 788, height: 190, shirt: "#2f5d7d", trousers: p.paper, hair: "bun", tunic: true }),
    person({ x: 664, y: 792, height: 128, shirt: p.ochre, trousers: "#54433a" }),
    shadow(1010, 772, 60),
    person({
      x: 1010,
      y: 770,
      height: 190,
      shirt: p.lacquer,
      trousers: p.paper,
      tunic: true,
      hands: [
        [-8, -54],
        [8, -54],
      ],
    }),
    shaded("M-20 880C260 838 560 830 800 830S1340 838 1640 880V1000H-20Z", "#93bdb5", "#4d8691", p.seaDeep),
    stroke("M-20 880C260 838 560 830 800 830S1340 838 1640 880", "#b9a583", 14),
    group(800, 870, 1, shape("M-330 0C-200 60 200 60 330 0C220 90 -220 90 -330 0Z", p.lacquerDeep, 'opacity="0.25"')),
    times(9, (at) => pad(120 + at * 170 + (at % 2) * 40, 920 + (at % 3) * 26, 0.8 + (at % 3) * 0.25, at % 2 === 0)),
    foliage(-10, -10, 280, [p.leaf, p.riceDeep]),
  );
}

const pad = (x: number, y: number, scale: number, flower: boolean): string =>
  group(
    x,
    y,
    scale,
    ellipse(0, 0, 56, 14, p.leaf) +
      ellipse(-4, -3, 44, 9, p.riceDeep) +
      (flower
        ? shape("M0 -6C-22 -18 -20 -38 -12 -44C-8 -34 -4 -30 0 -50C4 -30 8 -34 12 -44C20 -38 22 -18 0 -6Z", "#e59a94")
        : ""),
  );

/** Lanterns on a river in the night of a festival, a full moon over the roofs. */
export function lanterns(): string {
  const next = chance(31);
  const lantern = (x: number, y: number, size: number, colour: string): string =>
    glow(x, y, size * 2.4, colour, 0.55) +
    group(
      x,
      y,
      size / 60,
      shape("M-34 0C-34 -30 -18 -42 0 -42S34 -30 34 0S18 42 0 42S-34 30 -34 0Z", colour) +
        stroke("M-12 -40Q-24 0 -12 40M12 -40Q24 0 12 40M0 -42V42", "#ffffff", 2, 'opacity="0.35"') +
        box(-14, -50, 28, 10, p.lacquerDeep, 3) +
        box(-14, 40, 28, 10, p.lacquerDeep, 3) +
        stroke("M0 50v28M-6 50v22M6 50v22", p.ochre, 3),
    );
  const colours = ["#e8663f", "#f0a93f", "#d9483b", "#f3c35a", "#e07f8a"];
  const string = (x: number, y: number, width: number, sag: number, count: number, size: number): string =>
    stroke(`M${x} ${y}Q${x + width / 2} ${y + sag * 2} ${x + width} ${y}`, "#0d1626", 3) +
    times(count, (at) => {
      const t = (at + 0.5) / count;
      return lantern(
        x + width * t,
        y + sag * 4 * t * (1 - t) + size * 0.85,
        size,
        colours[(at + count) % 5] ?? "#e8663f",
      );
    });
  return scene(
    sky("#111c34", "#23375a", "#5a5672", "#b07a63"),
    times(60, () =>
      circle(next() * WIDTH, next() * 360, 1 + next() * 2, "#fdf3d0", `opacity="${(0.3 + next() * 0.6).toFixed(2)}"`),
    ),
    moon(1210, 210, 78),
    hills(14, 500, 130, "#26344e", "#33405a"),
    times(4, (at) => group(150 + at * 420, 600, 1, darkHouse(300 + (at % 2) * 60))),
    curvedRoof(800, 560, 420, 110),
    box(640, 556, 320, 60, "#4a2a26"),
    times(6, (at) => box(655 + at * 52, 566, 30, 50, "#f4bd62")),
    palm(80, 640, 330, 0.16, true),
    palm(1530, 640, 360, -0.14, true),
    shaded(rect(0, 610, WIDTH, 390), "#8b6a66", "#3d4a68", "#182641"),
    shape("M-20 600H1640V632H-20Z", "#1d2536"),
    times(14, (at) =>
      person({
        x: 60 + at * 112 + (at % 3) * 18,
        y: 618,
        height: 92 + (at % 4) * 8,
        shirt: ["#7c3b3a", "#36506b", "#8a6a3a", "#5a4670"][at % 4] ?? "#7c3b3a",
        trousers: "#151d2c",
        hat: at % 3 === 0 ? "non" : "none",
        hair: at % 2 === 0 ? "long" : "short",
      }),
    ),
    glow(1210, 760, 260, "#f6e7b8", 0.35),
    times(34, (at) =>
      stroke(
        `M${(at * 211) % WIDTH} ${660 + ((at * 67) % 330)}h${50 + ((at * 31) % 90)}`,
        at % 3 === 0 ? "#f4c77a" : "#c5bcd0",
        3.4,
        'opacity="0.28"',
      ),
    ),
    times(15, (at) => {
      const t = ((at * 47) % 100) / 100;
      const y = 680 + ((at * 59) % 280);
      return floating(60 + t * 1480, y, 0.5 + (y - 660) / 340);
    }),
    string(-40, 60, 860, 60, 6, 52),
    string(780, 40, 880, 70, 6, 46),
    string(-40, 250, 620, 40, 6, 30),
  );
}

const floating = (x: number, y: number, scale: number): string =>
  glow(x, y - 16 * scale, 70 * scale, "#f7b955", 0.6) +
  ellipse(x, y + 12 * scale, 40 * scale, 7 * scale, "#f7c46a", 'opacity="0.4"') +
  group(
    x,
    y,
    scale,
    shape(
      "M-34 0C-30 -16 -20 -10 -16 -2C-14 -20 -6 -22 0 -6C6 -22 14 -20 16 -2C20 -10 30 -16 34 0Q0 18 -34 0Z",
      "#e7786d",
    ) + shape("M-6 -8Q-8 -26 0 -36Q8 -26 6 -8Z", "#fff0b8"),
  );

const darkHouse = (width: number): string =>
  box(-width / 2, -110, width, 110, "#2c2f46") +
  shape(
    polygon([-width / 2 - 24, -108], [-width / 2 + 30, -170], [width / 2 - 30, -170], [width / 2 + 24, -108] as Point),
    "#3f2d3a",
  ) +
  times(4, (at) => box(-width / 2 + 24 + at * (width / 4.3), -78, 40, 50, at % 2 === 0 ? "#f2b65a" : "#d98f45", 3));
