import { person } from "./figures.ts";
import { box, circle, group, palette as p, rect, scene, shaded, shape, stroke, times, WIDTH } from "./kit.ts";
import { shadow } from "./nature.ts";

import { plant, windowView } from "./room.ts";
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
