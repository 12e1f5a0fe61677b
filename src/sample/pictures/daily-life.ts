import { person } from "./figures.ts";
import {
  box,
  circle,
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
import { areca, hills, shadow, sky, sun, tree } from "./nature.ts";
import { windowView } from "./room.ts";

/** A weaver at a loom, skeins of dyed silk hanging by the window. */
export function silkLoom(): string {
  const threads = [p.lacquer, p.ochre, p.lacquerLight, p.ochreLight, p.leaf, p.sea, "#7a4f8f", p.ochre, p.lacquer];
  return scene(
    shaded(rect(0, 0, WIDTH, 1000), "#f2dcb2", "#f8ebcf", "#ecd0a0"),
    windowView(1090, 130, 400, 380),
    stroke("M60 130H980", p.woodDeep, 16),
    times(9, (at) =>
      group(
        120 + at * 98,
        130,
        1,
        stroke("M0 0V22", p.woodDeep, 6) +
          shape(
            "M-30 20C-40 120 -36 240 -20 290C-8 310 8 310 20 290C36 240 40 120 30 20Q0 6 -30 20Z",
            threads[at] ?? p.ochre,
          ) +
          times(3, (n) =>
            stroke(
              `M${-14 + n * 14} 26C${-20 + n * 18} 120 ${-18 + n * 16} 220 ${-9 + n * 9} 284`,
              "#ffffff",
              2.5,
              'opacity="0.35"',
            ),
          ) +
          stroke("M-28 200Q0 214 28 200", "#00000055", 7),
      ),
    ),
    shaded(rect(0, 720, WIDTH, 280), "#b98354", "#8f613b"),
    times(6, (at) => stroke(`M0 ${756 + at * 46}H1600`, "#6d472c", 3, 'opacity="0.28"')),
    loom(),
    ellipse(345, 616, 36, 66, p.ochreDeep) + ellipse(345, 616, 24, 54, p.ochreLight),
    ellipse(900, 708, 30, 66, p.lacquerDeep) + ellipse(906, 708, 22, 56, p.lacquer),
    group(
      180,
      930,
      1,
      shadow(0, 6, 130) +
        shape("M-100 -70h200l-26 74h-148Z", p.ochreDeep) +
        ellipse(0, -70, 100, 24, p.wood) +
        times(7, (at) => ellipse(-66 + at * 22, -84 - (at % 2) * 12, 22, 15, at % 2 === 0 ? "#fffaf0" : "#f6e6bd")),
    ),
    group(
      1380,
      940,
      1,
      shadow(0, 6, 140) +
        times(
          4,
          (at) =>
            box(-110 + at * 4, -44 - at * 40, 220 - at * 8, 38, [p.lacquer, p.ochre, p.sea, p.leaf][at] ?? p.sea, 14) +
            ellipse(-100 + at * 4, -25 - at * 40, 12, 18, "#ffffff", 'opacity="0.35"'),
        ),
    ),
    glow(1290, 320, 420, "#fff3cf", 0.35),
  );
}

const loom = (): string =>
  [
    ellipse(700, 930, 520, 40, "#1c1a18", 'opacity="0.22"'),
    person({
      x: 1060,
      y: 950,
      height: 520,
      shirt: p.lacquer,
      trousers: "#2f2b33",
      hair: "bun",
      pose: "sit",
      flip: true,
      hands: [
        [30, -56],
        [40, -50],
      ],
    }),
    box(990, 826, 190, 26, p.wood, 6) + box(1010, 850, 22, 100, p.woodDeep) + box(1140, 850, 22, 100, p.woodDeep),
    box(330, 400, 34, 540, p.wood, 4) + box(860, 440, 34, 500, p.wood, 4) + box(300, 392, 640, 34, p.woodDeep, 6),
    box(330, 890, 564, 26, p.woodDeep, 4),
    times(34, (at) =>
      stroke(`M${330} ${560 + at * 3.4}L${880} ${650 + at * 3.2}`, at % 2 === 0 ? "#fff4dc" : p.ochreLight, 2.4),
    ),
    shadedAcross(polygon([640, 608], [900, 652], [900, 764], [640, 726]), "#cf6a50", "#a63a2e"),
    times(
      6,
      (at) =>
        shape(
          polygon(
            [680 + at * 36, 650 + at * 6],
            [692 + at * 36, 636 + at * 6],
            [704 + at * 36, 654 + at * 6],
            [692 + at * 36, 670 + at * 6],
          ),
          p.ochreLight,
        ) +
        shape(
          polygon(
            [680 + at * 36, 700 + at * 6],
            [692 + at * 36, 686 + at * 6],
            [704 + at * 36, 704 + at * 6],
            [692 + at * 36, 720 + at * 6],
          ),
          "#f7e6c4",
        ),
    ),
    times(
      2,
      (at) => box(520 + at * 74, 420, 12, 330, p.wood) + box(500 + at * 74, 560 + at * 12, 52, 14, p.woodDeep, 4),
    ),
    times(16, (at) => stroke(`M${526 + (at % 2) * 74} ${574 + (at % 8) * 16}v10`, p.ink, 2)),
  ].join("");

/** The sky over a field on a hot day; someone rests in the shade of a tree. */
export function heat(): string {
  return scene(
    sky("#f2b263", "#f8d494", "#fdeec9"),
    sun(1180, 250, 110, "#fff3c9"),
    circle(1180, 250, 190, "#fff3c9", 'opacity="0.3"'),
    circle(1180, 250, 290, "#fff3c9", 'opacity="0.2"'),
    hills(36, 540, 140, "#d9b683", "#e8cfa0"),
    hills(39, 570, 80, "#b9a66c", "#d0ba80"),
    times(5, (at) => areca(880 + at * 70, 600, 170 + (at % 3) * 30)),
    shaded(
      land([
        [-20, 610],
        [500, 596],
        [1100, 606],
        [1640, 596],
      ]),
      "#e6cd83",
      "#d6b267",
      "#bd8f4c",
    ),
    times(14, (at) =>
      stroke(
        `M${(at * 233) % 1600} ${660 + ((at * 71) % 300)}l40 ${at % 2 === 0 ? 24 : -16}l34 18M${((at * 233) % 1600) + 40} ${660 + ((at * 71) % 300) + (at % 2 === 0 ? 24 : -16)}l6 40`,
        "#8f6634",
        4,
        'opacity="0.5"',
      ),
    ),
    ellipse(430, 880, 440, 70, "#6f5a2c", 'opacity="0.4"'),
    tree(380, 880, 760, ["#35604a", "#4b7f55", "#79a058"]),
    person({
      x: 560,
      y: 900,
      height: 280,
      shirt: p.sea,
      trousers: "#4a4440",
      hat: "none",
      pose: "sit",
      hands: [
        [22, -72],
        [26, -40],
      ],
    }),
    box(604, 690, 26, 52, "#d8eef0", 6) + box(608, 680, 18, 12, p.sea, 3),
    group(690, 894, 1, shape("M-60 0L0 -50L60 0Q0 16 -60 0Z", "#ecd8a6") + shape("M0 -50L60 0Q30 8 4 8Z", "#d5bb80")),
    group(
      300,
      900,
      1,
      shadow(0, 4, 90) +
        shape("M-52 -120h104l-12 124h-80Z", p.lacquerLight) +
        ellipse(0, -120, 52, 14, p.lacquerDeep) +
        box(-24, -176, 48, 54, p.seaLight, 8) +
        box(-26, -190, 52, 18, p.seaDeep, 5),
    ),
    times(3, (at) => stroke(`M${900 + at * 210} ${570 - at * 8}q16 -26 0 -52t0 -52`, "#ffffff", 8, 'opacity="0.35"')),
  );
}
