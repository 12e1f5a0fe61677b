import { boat, person } from "./figures.ts";
import { box, chance, curve, palette as p, polygon, rect, scene, shaded, shape, stroke, times, WIDTH } from "./kit.ts";
import { birds, casuarina, cloud, hills, ripples, shadow, sky, tuft } from "./nature.ts";

/** The sea dike with its slope of stone, casuarinas behind, two people on an inspection. */
export function seaDike(): string {
  const next = chance(5);
  return scene(
    sky("#86b9cc", "#c5ddd9", "#f5ebd2"),
    cloud(320, 190, 200),
    cloud(1000, 150, 150, "#ffffff", 0.75),
    cloud(1400, 260, 130, "#ffffff", 0.65),
    hills(24, 430, 100, "#8aafb4", "#bad0c9"),
    shaded(rect(0, 430, WIDTH, 570), "#8ec5c6", p.sea, p.seaDeep),
    ripples(9, 440, 980, 90, "#ffffff", 0.5),
    boat(330, 500, 170),
    boat(560, 474, 100, p.leaf, true),
    times(14, (at) =>
      casuarina(1040 + at * 46, 520 + at * 4, 200 + (at % 3) * 30 + at * 10, at % 2 === 0 ? p.leaf : p.leafDeep),
    ),
    shaded(polygon([860, 500], [900, 496], [1640, 530], [1640, 1000], [980, 1000]), p.rice, p.riceDeep, p.leaf),
    shaded(polygon([800, 500], [880, 496], [1330, 1000], [760, 1000]), "#ddd2bd", "#cbbfa6", "#b8aa90"),
    stroke("M880 496L1330 1000", "#f3ead7", 10),
    shaded(polygon([800, 500], [802, 500], [760, 1000], [60, 1000]), "#9b958a", "#7f7a71"),
    times(150, () => {
      const t = 0.04 + 0.96 * next() ** 0.8;
      const y = 500 + t * 500;
      const left = 800 - t * 740;
      const right = 801 - t * 41;
      const x = left + (right - left) * next();
      const r = 4 + t * 24;
      return shape(
        polygon(
          [x - r, y + r * 0.3],
          [x - r * 0.5, y - r * 0.5],
          [x + r * 0.6, y - r * 0.55],
          [x + r, y + r * 0.2],
          [x + r * 0.2, y + r * 0.6],
        ),
        ["#a9a297", "#8d867c", "#bab3a6", "#77716a"][Math.floor(next() * 4)] ?? "#8d867c",
      );
    }),
    shape(
      `${curve([800, 502], [700, 560], [600, 600], [520, 660], [400, 700], [330, 790], [210, 830], [150, 920], [30, 1000])}L-40 1000L60 880L200 780L300 720L420 650L540 590L690 540Z`,
      "#ffffff",
      'opacity="0.75"',
    ),
    shadow(1000, 830, 70),
    person({
      x: 1000,
      y: 828,
      height: 260,
      shirt: "#2f5d7d",
      trousers: "#3a3f48",
      hat: "helmet",
      hatColour: p.paper,
      hands: [
        [-20, -56],
        [20, -58],
      ],
    }),
    box(982, 682, 64, 44, "#fffaf0", 4),
    person({
      x: 1100,
      y: 850,
      height: 250,
      shirt: p.ochre,
      trousers: "#4b4038",
      hat: "non",
      hands: [
        [-34, -76],
        [17, -46],
      ],
    }),
    birds(480, 330, 70),
    times(6, (at) => tuft(1430 + at * 38, 1012, 120 + (at % 3) * 26, at % 2 === 0 ? p.leaf : p.riceDeep)),
  );
}
