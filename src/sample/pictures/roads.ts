import { house } from "./buildings.ts";
import { bicycle, person } from "./figures.ts";
import {
  box,
  circle,
  glow,
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
import { areca, cloud, hills, shadow, sky, sun, tree, tuft } from "./nature.ts";

/** A road being laid: a roller, workers and cones. */
export function roadWorks(): string {
  return scene(
    sky("#f0cf9c", "#f7e3be", "#fdf3df"),
    sun(1240, 270, 64, "#fdeab5"),
    cloud(420, 190, 180, "#fffaf0", 0.85),
    hills(7, 460, 150, "#b2c6b0", "#d2dabd"),
    hills(15, 490, 90, "#7fa57d", "#abc08d"),
    times(8, (at) => areca(60 + at * 60, 540, 190 + (at % 3) * 34)),
    house(230, 550, 190),
    house(420, 552, 150, p.paper, p.lacquerDeep),
    times(4, (at) => tree(1180 + at * 130, 560, 180 + (at % 2) * 40)),
    shaded(
      land([
        [-20, 545],
        [800, 535],
        [1640, 545],
      ]),
      p.riceLight,
      p.rice,
      p.riceDeep,
    ),
    times(50, (at) =>
      tuft(
        (at * 197) % WIDTH,
        590 + ((at * 83) % 390),
        22 + ((at * 83) % 390) / 9,
        at % 2 === 0 ? "#5d874799" : "#dfe3a0aa",
      ),
    ),
    shape(polygon([700, 540], [830, 540], [1420, 1000], [180, 1000]), "#d7b98b"),
    shaded(polygon([714, 540], [816, 540], [1300, 1000], [300, 1000]), "#6b6763", "#4e4b4a", "#3e3b3b"),
    shape(polygon([714, 540], [816, 540], [900, 620], [650, 620]), "#c6a877"),
    roller(800, 800),
    times(4, (at) => cone(230 - at * 4 + at * 108, 985 - at * 108, 1.25 - at * 0.24)),
    times(4, (at) => cone(1400 - at * 116, 985 - at * 108, 1.25 - at * 0.24)),
    worker(420, 900, 285, [
      [-12, -44],
      [26, -50],
    ]),
    stroke("M500 760L350 905", p.woodDeep, 8),
    shape("M330 890l40 26l-16 22l-42 -28Z", p.stoneDeep),
    worker(
      1190,
      800,
      230,
      [
        [-24, -78],
        [20, -40],
      ],
      true,
    ),
    circle(1248, 616, 30, p.lacquer),
    stroke("M1248 646V720", p.wood, 6),
    stroke("M1236 616h24", p.paper, 8),
  );
}

const worker = (
  x: number,
  y: number,
  height: number,
  hands: readonly [readonly [number, number], readonly [number, number]],
  flip = false,
): string =>
  shadow(x, y + 2, height * 0.28) +
  person({ x, y, height, shirt: "#e58a3c", trousers: "#3c4a5e", hat: "helmet", hatColour: p.ochreLight, hands, flip }) +
  box(x - height * 0.115, y - height * 0.62, height * 0.23, height * 0.045, "#f6ecc0");

const cone = (x: number, y: number, scale: number): string =>
  group(
    x,
    y,
    scale,
    shape("M-34 0h68v-10h-68Z", "#b14a26") +
      shape("M-22 -10L-6 -84h12L22 -10Z", "#e2703a") +
      shape("M-17 -34L-12 -56h24L17 -34Z", p.paper),
  );

const roller = (x: number, y: number): string =>
  group(
    x,
    y,
    1.2,
    shadow(0, 10, 220, 0.3) +
      circle(110, -62, 66, p.stoneDeep) +
      circle(110, -62, 50, p.stone) +
      circle(110, -62, 12, p.ink) +
      stroke("M110 -62L60 -120", p.ochreDeep, 16) +
      box(-150, -160, 190, 84, p.ochre, 12) +
      box(-150, -98, 190, 12, p.ochreDeep) +
      circle(-96, -56, 60, "#34322f") +
      circle(-96, -56, 26, p.ochreLight) +
      circle(-10, -40, 44, "#34322f") +
      circle(-10, -40, 18, p.ochreLight) +
      box(-24, -250, 8, 100, p.ink) +
      box(-118, -250, 8, 100, p.ink) +
      box(-138, -262, 140, 16, p.lacquer, 6) +
      person({
        x: -74,
        y: -132,
        height: 118,
        shirt: p.sea,
        hat: "helmet",
        hatColour: p.paper,
        pose: "sit",
        hands: [
          [-4, -50],
          [24, -56],
        ],
      }) +
      stroke("M-36 -160L-26 -186", p.ink, 6),
  );

/** A village lane in the evening, lit by lamps that fill themselves from the sun. */
export function villageLane(): string {
  const lamp = (x: number, y: number, scale: number, flip: boolean): string => {
    const side = flip ? -1 : 1;
    return (
      shaded(
        `M${x + side * 78 * scale} ${y - 372 * scale}L${x + side * 250 * scale} ${y + 10}H${x - side * 70 * scale}Z`,
        "#ffe9a8@0.5",
        "#ffe9a8@0.02",
      ) +
      group(
        x,
        y,
        scale,
        stroke("M0 0V-400Q0 -416 20 -414L84 -396", "#2c3448", 11) +
          shape("M58 -402l52 14l-8 14l-48 -12Z", "#fff2c2") +
          shape("M-66 -452L20 -474L40 -444L-46 -422Z", "#35507c") +
          stroke("M-38 -460l20 30M-8 -467l20 30M-56 -437L30 -459", "#7f9cc7", 2.4),
        flip,
      ) +
      glow(x + side * 82 * scale, y - 388 * scale, 120 * scale, "#ffe9a8", 0.8)
    );
  };
  return scene(
    sky("#1c2b4d", "#45537f", "#b87b79", "#f0b47c"),
    times(30, (at) => circle((at * 277) % WIDTH, (at * 71) % 260, 1.6 + (at % 3) * 0.5, "#fdf3d0", 'opacity="0.7"')),
    hills(16, 520, 130, "#4d557a", "#6a6a85"),
    tree(170, 660, 330, ["#1f3a3a", "#28504a", "#386352"]),
    tree(1470, 660, 360, ["#1f3a3a", "#28504a", "#386352"]),
    areca(560, 620, 210),
    areca(1100, 620, 230),
    house(390, 640, 300, "#d9a673", "#6f2a26"),
    house(1230, 640, 330, "#d9a673", "#6f2a26"),
    house(690, 610, 150, "#c99a6c", "#6f2a26"),
    house(930, 610, 140, "#c99a6c", "#6f2a26"),
    times(
      2,
      (at) =>
        glow(342 + at * 830, 580, 90, "#ffdf8f", 0.6) +
        box(286 + at * 834, 560, 44, 40, "#ffe29a", 3) +
        box(448 + at * 840, 560, 44, 40, "#ffe29a", 3),
    ),
    shaded(
      land([
        [-20, 620],
        [1640, 620],
      ]),
      "#4d6a54",
      "#2d4a40",
      "#1e3433",
    ),
    shaded(polygon([760, 606], [850, 606], [1330, 1000], [270, 1000]), "#d9b78c", "#9c8276", "#6e6470"),
    times(9, (at) => stroke(`M${742 - at * 50} ${632 + at * 42}H${868 + at * 50}`, "#5d5562", 2.4, 'opacity="0.35"')),
    lamp(590, 700, 0.56, false),
    lamp(1010, 700, 0.56, true),
    lamp(300, 940, 1.15, false),
    lamp(1310, 940, 1.15, true),
    shadow(720, 850, 60, 0.3),
    person({ x: 720, y: 848, height: 230, shirt: p.lacquerLight, trousers: "#2a3146", hair: "bun" }),
    person({
      x: 800,
      y: 850,
      height: 150,
      shirt: p.ochreLight,
      trousers: "#344a63",
      hands: [
        [-18, -66],
        [18, -46],
      ],
    }),
    bicycle(960, 800, 170, p.sea),
    person({
      x: 955,
      y: 772,
      height: 190,
      shirt: p.paper,
      trousers: "#2d4a73",
      pose: "sit",
      hands: [
        [14, -60],
        [24, -60],
      ],
      hair: "long",
    }),
    times(8, (at) => tuft(20 + at * 30, 1012, 120 + (at % 3) * 24, at % 2 === 0 ? "#28504a" : "#1f3a3a")),
    times(8, (at) => tuft(1370 + at * 30, 1012, 120 + (at % 3) * 24, at % 2 === 0 ? "#28504a" : "#1f3a3a")),
  );
}
