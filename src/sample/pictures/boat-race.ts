import { house } from "./buildings.ts";
import { person } from "./figures.ts";
import { circle, ellipse, group, palette as p, rect, scene, shaded, shape, stroke, times, WIDTH } from "./kit.ts";
import { cloud, hills, palm, ripples, sky, sun, tree } from "./nature.ts";

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
