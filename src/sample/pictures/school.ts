import { flagpole, hall } from "./buildings.ts";
import { person } from "./figures.ts";
import { box, circle, ellipse, land, palette as p, polygon, scene, shaded, shape, stroke, times } from "./kit.ts";
import { areca, cloud, foliage, hills, shadow, sky, tree, tuft } from "./nature.ts";

/** A school yard with a flame tree in flower and children at play. */
export function schoolYard(): string {
  return scene(
    sky("#8ec5da", "#cfe7e4", "#f7efdb"),
    cloud(260, 180, 170),
    cloud(1260, 150, 200),
    cloud(780, 110, 110, "#ffffff", 0.6),
    hills(10, 470, 110, "#8fb7a5", "#b7cfae"),
    tree(90, 640, 300),
    tree(1540, 640, 330),
    areca(250, 630, 280),
    areca(1400, 630, 300),
    hall(800, 640, 960, "#f3cf84", 8),
    shaded(
      land([
        [-20, 640],
        [800, 632],
        [1640, 640],
      ]),
      "#e9cfa2",
      "#d8b685",
      "#c9a270",
    ),
    shape(polygon([-20, 650], [1640, 650], [1640, 672], [-20, 672]), p.riceDeep),
    times(24, (at) => tuft(20 + at * 70, 668, 40, at % 2 === 0 ? p.leaf : p.rice)),
    flagpole(800, 700, 430),
    box(760, 694, 80, 20, p.stone, 3),
    tree(300, 860, 620, ["#a9352b", "#cf4a33", "#e98152"]),
    times(18, (at) => ellipse(160 + ((at * 67) % 330), 862 + ((at * 29) % 60), 7, 4, "#cf4a33")),
    shadow(300, 866, 190),
    pupils(),
    foliage(1620, -20, 230, [p.leaf, p.riceDeep], true),
  );
}

const pupils = (): string =>
  [
    shadow(690, 842, 60),
    person({
      x: 690,
      y: 840,
      height: 185,
      shirt: p.paper,
      trousers: "#2d4a73",
      hair: "long",
      pose: "walk",
      hands: [
        [-22, -66],
        [24, -58],
      ],
    }),
    shape("M676 703l24 6l-12 12Z M680 706l-20 14l8 -18Z", p.lacquer),
    shadow(880, 858, 60),
    person({
      x: 880,
      y: 856,
      height: 190,
      shirt: p.paper,
      trousers: "#2d4a73",
      pose: "walk",
      hands: [
        [-26, -70],
        [22, -80],
      ],
      flip: true,
    }),
    circle(985, 848, 17, p.ochre),
    stroke("M970 840q15 10 30 0M985 831v34", p.ochreDeep, 3),
    shadow(1075, 874, 60),
    person({
      x: 1075,
      y: 872,
      height: 180,
      shirt: p.paper,
      trousers: "#2d4a73",
      hands: [
        [-24, -70],
        [18, -40],
      ],
      pose: "walk",
    }),
    shadow(1290, 900, 70),
    person({
      x: 1290,
      y: 898,
      height: 265,
      shirt: "#7a4f8f",
      trousers: p.paper,
      hair: "bun",
      tunic: true,
      hands: [
        [-14, -58],
        [20, -66],
      ],
    }),
    person({
      x: 1210,
      y: 900,
      height: 175,
      shirt: p.paper,
      trousers: "#2d4a73",
      hair: "long",
      hands: [
        [-18, -46],
        [24, -66],
      ],
    }),
    box(1185, 800, 38, 48, p.lacquerLight, 8),
  ].join("");
