import { person } from "./figures.ts";
import {
  box,
  chance,
  circle,
  ellipse,
  glow,
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
import { areca, hills, shadow, sky, sun, tree } from "./nature.ts";

const BOOKS = [p.lacquer, p.ochre, p.sea, p.leaf, "#7a4f8f", p.lacquerLight, p.riceDeep, p.seaDeep, "#e7d3a8"];

/** Shelves of books, a lamp and readers at a long table. */
export function library(): string {
  return scene(
    shaded(rect(0, 0, WIDTH, 1000), "#f4e1bd", "#f8ecd2", "#f0dcb6"),
    shelf(70, 110, 470, 31),
    shelf(1060, 110, 470, 47),
    windowView(610, 120, 380, 430),
    shaded(rect(0, 700, WIDTH, 300), "#b98354", "#9a6a41", "#7d5333"),
    times(7, (at) => stroke(`M0 ${728 + at * 42}H1600`, "#6d472c", 3, 'opacity="0.3"')),
    box(0, 690, WIDTH, 16, "#7d5333"),
    ellipse(800, 880, 640, 84, "#8f2f27", 'opacity="0.85"'),
    ellipse(800, 880, 590, 70, p.lacquer),
    ellipse(800, 880, 520, 56, "none", `stroke="${p.ochreLight}" stroke-width="5"`),
    person({
      x: 560,
      y: 930,
      height: 400,
      shirt: p.paper,
      trousers: "#2d4a73",
      hair: "long",
      hands: [
        [-10, -50],
        [12, -50],
      ],
    }),
    person({
      x: 1010,
      y: 930,
      height: 390,
      shirt: p.sea,
      trousers: "#3c4048",
      hands: [
        [-12, -50],
        [10, -50],
      ],
    }),
    person({
      x: 790,
      y: 900,
      height: 330,
      shirt: p.ochre,
      trousers: "#4f4238",
      hair: "bun",
      hands: [
        [-14, -54],
        [14, -54],
      ],
    }),
    shaded(rect(330, 740, 940, 34), "#c98f5c", "#a56d42"),
    box(330, 770, 940, 14, "#7a4a2b"),
    box(376, 784, 26, 186, "#8a5a3b"),
    box(1198, 784, 26, 186, "#8a5a3b"),
    openBook(560, 742, 1.1, p.leaf),
    openBook(790, 742, 0.9, p.lacquerLight),
    openBook(1010, 742, 1.05, p.ochre),
    pile(400, 740, 3),
    pile(1190, 740, 4),
    lamp(690, 740),
    stroke("M800 0V60", p.woodDeep, 5) +
      shape("M700 120Q720 60 800 58Q880 60 900 120Z", p.lacquer) +
      glow(800, 150, 260, "#fff0c0", 0.6),
    plant(1480, 960, 1.5),
    plant(110, 960, 1.4),
  );
}

function shelf(x: number, y: number, width: number, seed: number): string {
  const next = chance(seed);
  const height = 580;
  const rows = times(4, (row) => {
    const floor = y + 20 + (row + 1) * 138;
    let at = x + 22;
    let drawn = "";
    // Ends at the far side of the shelf; a book is at least 16 wide.
    while (at < x + width - 50) {
      const w = 16 + next() * 20;
      const h = 76 + next() * 34;
      const colour = BOOKS[Math.floor(next() * BOOKS.length)] ?? p.ochre;
      drawn +=
        next() > 0.07
          ? box(at, floor - h, w, h, colour, 2) +
            box(at, floor - h + 14, w, 5, "#ffffff66") +
            box(at, floor - 22, w, 4, "#00000022")
          : "";
      at += w + 2.5;
    }
    return drawn + box(x, floor, width, 16, p.wood);
  });
  return (
    box(x - 16, y - 14, width + 32, height + 34, p.woodDeep, 6) +
    box(x, y, width, height, "#4b2f20") +
    rows +
    box(x - 22, y - 26, width + 44, 26, p.wood, 5)
  );
}

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

const openBook = (x: number, y: number, scale: number, cover: string): string =>
  group(
    x,
    y,
    scale,
    shape("M-72 0L-60 -30Q-28 -40 0 -26Q28 -40 60 -30L72 0Z", cover) +
      shape("M-64 -4L-54 -32Q-26 -40 0 -27V0Z", "#fffaf0") +
      shape("M64 -4L54 -32Q26 -40 0 -27V0Z", "#f4e9d2"),
  );

const pile = (x: number, y: number, count: number): string =>
  times(
    count,
    (at) =>
      box(
        x - 50 + (at % 2) * 10,
        y - 22 - at * 21,
        100 - (at % 3) * 12,
        20,
        BOOKS[(at * 2 + count) % BOOKS.length] ?? p.ochre,
        3,
      ) + box(x - 40 + (at % 2) * 10, y - 17 - at * 21, 76 - (at % 3) * 12, 4, "#ffffff77"),
  );

const lamp = (x: number, y: number): string =>
  glow(x, y - 80, 150, "#fff0b8", 0.7) +
  group(
    x,
    y,
    1,
    box(-34, -10, 68, 10, p.ochreDeep, 4) +
      stroke("M0 -10V-92", p.ochreDeep, 7) +
      shape("M-52 -84Q-40 -128 0 -130Q40 -128 52 -84Z", p.leaf),
  );

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

/** The counter where residents hand in applications; a screen, numbered places, a plant. */
export function serviceDesk(): string {
  const clerk = (x: number, shirt: string, hair: "short" | "long" | "bun"): string =>
    person({
      x,
      y: 800,
      height: 400,
      shirt,
      trousers: "#3c4048",
      hair,
      hands: [
        [-16, -52],
        [16, -52],
      ],
    });
  return scene(
    shaded(rect(0, 0, WIDTH, 1000), "#e6efe4", "#f3f1e0", "#f7ead0"),
    windowView(110, 110, 330, 330),
    windowView(1160, 110, 330, 330),
    box(520, 90, 560, 150, p.lacquer, 14),
    circle(610, 165, 46, p.ochreLight) +
      group(
        610,
        182,
        1,
        shape("M-34 0C-26 -6 -22 -4 -18 0H18C22 -4 26 -6 34 0L22 -24H-22Z", p.lacquer) + box(-16, 0, 32, 14, p.lacquer),
      ),
    times(2, (at) => box(690, 140 + at * 32, 330 - at * 90, 14, "#f7e6c4", 7)),
    times(
      3,
      (at) =>
        box(545 + at * 180, 280, 150, 86, p.seaDeep, 10) +
        times(3, (row) =>
          box(562 + at * 180, 298 + row * 20, 70 + ((row + at) % 3) * 18, 9, row === 0 ? p.ochreLight : "#8fb9c6", 4),
        ),
    ),
    shaded(rect(0, 820, WIDTH, 180), "#e2cfaa", "#cdb48a"),
    times(10, (at) => stroke(`M${at * 190 - 60} 820l-70 180`, "#b79c70", 3, 'opacity="0.45"')),
    clerk(430, "#f6f6f2", "bun"),
    clerk(830, p.sea, "short"),
    clerk(1230, "#f6f6f2", "long"),
    shaded(rect(170, 640, 1260, 210), "#b5774a", "#8f5835"),
    box(140, 616, 1320, 32, "#f1dfba", 8),
    box(170, 836, 1260, 18, p.woodDeep),
    times(12, (at) => box(196 + at * 104, 664, 84, 150, "#00000012", 6)),
    times(3, (at) => monitor(570 + at * 400, 616)),
    times(3, (at) => box(320 + at * 400, 600, 70, 14, "#fffaf0", 2) + box(328 + at * 400, 590, 70, 12, "#ffffff", 2)),
    shadow(640, 972, 100),
    person({
      x: 640,
      y: 970,
      height: 430,
      shirt: p.lacquerLight,
      trousers: "#41444d",
      hair: "bun",
      hands: [
        [-14, -56],
        [20, -70],
      ],
    }),
    box(688, 634, 74, 52, "#fffaf0", 4),
    shadow(1050, 984, 100),
    person({
      x: 1050,
      y: 982,
      height: 440,
      shirt: "#6d8b4a",
      trousers: "#4f4238",
      hat: "none",
      hands: [
        [-22, -66],
        [18, -46],
      ],
    }),
    person({
      x: 1160,
      y: 984,
      height: 280,
      shirt: p.ochre,
      trousers: p.seaDeep,
      hands: [
        [-18, -60],
        [17, -46],
      ],
    }),
    plant(80, 960, 1.7),
    plant(1530, 960, 1.7),
  );
}

const monitor = (x: number, y: number): string =>
  group(
    x,
    y,
    1,
    box(-26, -16, 52, 16, p.ink, 4) +
      box(-8, -40, 16, 30, p.ink) +
      box(-84, -128, 168, 98, p.ink, 8) +
      box(-76, -120, 152, 82, p.seaLight, 4) +
      box(-66, -110, 60, 10, "#ffffff", 4) +
      times(3, (at) => box(-66, -90 + at * 17, 110 - at * 26, 8, "#ffffffaa", 4)),
  );

/** A village meeting in the hall, seen from the back rows. */
export function villageMeeting(): string {
  const shirts = [p.lacquerLight, p.sea, p.ochre, p.leaf, "#7a4f8f", p.paper, "#6f6a62", p.riceDeep];
  const seatRow = (y: number, height: number, count: number, shift: number): string =>
    times(count, (at) => {
      const x = ((at + 0.5) * WIDTH) / count + shift;
      const n = at + Math.round(y);
      return backOfPerson(x, y, height, shirts[n % shirts.length] ?? p.sea, n % 3);
    });
  return scene(
    shaded(rect(0, 0, WIDTH, 1000), "#f3dcae", "#f8ebcd", "#efd6a8"),
    windowView(90, 130, 260, 320),
    windowView(1250, 130, 260, 320),
    box(470, 110, 660, 330, "#7a241d", 10),
    box(486, 126, 628, 298, "#fffaf0", 6),
    times(5, (at) =>
      box(
        560 + at * 92,
        380 - (at + 1) * 38,
        54,
        (at + 1) * 38,
        [p.sea, p.leaf, p.rice, p.ochre, p.lacquer][at] ?? p.sea,
        5,
      ),
    ),
    stroke("M540 384H1060", p.ink, 5),
    stroke("M586 310L678 268L770 236L862 196L954 168", p.lacquerDeep, 6, 'opacity="0.7"'),
    shaded(rect(0, 560, WIDTH, 440), "#c48f5e", "#9a6a41"),
    box(0, 548, WIDTH, 14, "#8f5f3a"),
    person({
      x: 1190,
      y: 690,
      height: 330,
      shirt: "#ffffff",
      trousers: "#2f3b4d",
      hands: [
        [-44, -96],
        [16, -48],
      ],
    }),
    box(560, 560, 340, 120, p.lacquer, 6),
    box(540, 546, 380, 20, p.ochreLight, 6),
    person({
      x: 660,
      y: 690,
      height: 300,
      shirt: p.sea,
      trousers: "#2f3b4d",
      hair: "bun",
      hands: [
        [-14, -50],
        [14, -50],
      ],
    }),
    person({
      x: 800,
      y: 690,
      height: 300,
      shirt: "#6d8b4a",
      trousers: "#2f3b4d",
      hands: [
        [-14, -50],
        [14, -50],
      ],
    }),
    box(560, 570, 340, 120, p.lacquer, 6),
    box(540, 552, 380, 24, "#f1dfba", 6),
    times(2, (at) => box(640 + at * 140, 536, 50, 16, "#ffffff", 2)),
    seatRow(800, 170, 10, 0),
    seatRow(900, 215, 8, 40),
    seatRow(1030, 270, 7, -20),
  );
}

const backOfPerson = (x: number, y: number, height: number, shirt: string, hair: number): string =>
  group(
    x,
    y,
    height / 100,
    shape("M-34 0C-36 -40 -20 -50 0 -50S36 -40 34 0Z", shirt) +
      box(-6, -60, 12, 14, "#c48f69") +
      circle(0, -72, 17, "#2b2322") +
      (hair === 0
        ? shape("M-16 -76C-20 -40 -12 -34 0 -34S20 -40 16 -76Z", "#2b2322")
        : hair === 1
          ? circle(0, -86, 8, "#2b2322")
          : shape("M-13 -66q13 12 26 0v6q-13 8 -26 0Z", "#c48f69")) +
      box(-30, -18, 60, 40, "#7a4a2b", 6) +
      box(-26, -12, 52, 6, "#9a6a41", 3),
  );
