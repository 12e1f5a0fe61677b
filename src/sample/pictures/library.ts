import { person } from "./figures.ts";
import {
  box,
  chance,
  ellipse,
  glow,
  group,
  palette as p,
  rect,
  scene,
  shaded,
  shape,
  stroke,
  times,
  WIDTH,
} from "./kit.ts";

import { plant, windowView } from "./room.ts";

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
