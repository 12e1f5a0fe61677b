import { curvedRoof, flagpole, hall, house } from "./buildings.ts";
import { bicycle, person } from "./figures.ts";
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
  shadedAcross,
  shape,
  stroke,
  times,
  WIDTH,
} from "./kit.ts";
import { areca, band, birds, cloud, foliage, hills, moon, palm, shadow, sky, sun, tree, tuft } from "./nature.ts";

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
    foliage(1620, -20, 230, [p.leaf, p.riceDeep], true),
  );
}

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
    times(5, (at) =>
      shape(
        polygon(
          [758 + 4 * at, 650 + at * at * 18],
          [772 + at * 6, 650 + at * at * 18],
          [774 + at * 8, 676 + at * at * 19],
          [752 + at * 2, 676 + at * at * 19],
        ),
        "#f7efe0",
        'opacity="0.0"',
      ),
    ),
    roller(800, 800),
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
    times(4, (at) => cone(230 - at * 4 + at * 108, 985 - at * 108, 1.25 - at * 0.24)),
    times(4, (at) => cone(1400 - at * 116, 985 - at * 108, 1.25 - at * 0.24)),
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
  group(x, y, (height / 100) * (flip ? -1 : 1), "") +
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

/** Market stalls under awnings, with fruit, greens and shoppers. */
export function market(): string {
  const awning = (x: number, y: number, width: number, one: string, two: string): string =>
    times(8, (at) => {
      const w = width / 8;
      return shape(
        `M${x + at * w + 14 - at * 3.5} ${y - 80}h${w - 4 + 0.5}L${x + at * w + w} ${y}q${-w / 2} 34 ${-w} 0Z`,
        at % 2 === 0 ? one : two,
      );
    });
  const stall = (x: number, y: number, one: string, two: string, fruits: readonly string[]): string =>
    box(x + 14, y - 250, 12, 250, p.woodDeep) +
    box(x + 374, y - 250, 12, 250, p.woodDeep) +
    shaded(rect(x + 10, y - 96, 380, 96), "#a8714a", "#80502f") +
    times(6, (at) => box(x + 14 + at * 64, y - 92, 4, 90, "#5d3a2866")) +
    times(4, (at) => {
      const cx = x + 62 + at * 92;
      const colour = fruits[at % fruits.length] ?? p.ochre;
      return (
        shape(`M${cx - 42} ${y - 116}h84l-9 26h-66Z`, p.ochreDeep) +
        times(
          7,
          (n) =>
            circle(cx - 28 + (n % 4) * 19 + (n > 3 ? 9 : 0), y - 120 - (n > 3 ? 16 : 0), 11.5, colour) +
            circle(cx - 31 + (n % 4) * 19 + (n > 3 ? 9 : 0), y - 124 - (n > 3 ? 16 : 0), 3.4, "#ffffff66"),
        )
      );
    }) +
    awning(x, y - 236, 400, one, two);
  return scene(
    sky("#f4d6a4", "#f9e8c9", "#fdf5e6"),
    sun(800, 240, 70, "#fdeab5"),
    hills(19, 440, 120, "#bccbb3", "#d9dec4"),
    times(5, (at) =>
      house(
        150 + at * 330,
        520,
        330 + (at % 2) * 40,
        at % 2 === 0 ? p.ochreLight : "#f6ead2",
        at % 2 === 0 ? p.lacquer : p.lacquerDeep,
      ),
    ),
    times(4, (at) => areca(320 + at * 330, 520, 240)),
    shaded(
      land([
        [-20, 516],
        [1640, 516],
      ]),
      "#e7cca0",
      "#d4b184",
      "#bd9468",
    ),
    stall(120, 700, p.lacquer, p.paper, ["#d9603f", p.riceDeep, p.ochre, "#b64b6a"]),
    person({ x: 240, y: 690, height: 0.1, shirt: p.sea }),
    stall(610, 690, p.sea, p.paper, [p.ochre, "#8fae3f", "#d9603f", p.riceLight]),
    stall(1100, 700, p.leaf, p.paper, ["#e08f3c", "#c94f3a", p.rice, "#7a5a9a"]),
    shadow(560, 840, 70),
    person({
      x: 560,
      y: 838,
      height: 280,
      shirt: "#8a5aa0",
      trousers: "#3d3a45",
      hat: "non",
      hands: [
        [-20, -52],
        [22, -58],
      ],
    }),
    shape("M592 680h66l-10 52h-46Z M600 680q25 -48 50 0", p.ochreDeep),
    times(4, (at) => stroke(`M${604 + at * 14} 680q-4 -30 ${-6 + at * 5} -40`, p.leaf, 8)),
    shadow(905, 820, 60),
    person({
      x: 905,
      y: 818,
      height: 250,
      shirt: p.paper,
      trousers: "#51616b",
      hands: [
        [-18, -46],
        [24, -72],
      ],
    }),
    person({
      x: 985,
      y: 822,
      height: 170,
      shirt: p.ochre,
      trousers: "#7a4b3a",
      hands: [
        [-20, -60],
        [18, -46],
      ],
    }),
    bicycle(1330, 890, 250, p.lacquer),
    shape("M1190 800h110v-70h-110Z", p.wood),
    times(5, (at) => circle(1204 + at * 21, 726 - (at % 2) * 10, 17, at % 2 === 0 ? "#d9603f" : p.ochre)),
    group(230, 910, 1, seller()),
    times(5, (at) => tuft(1480 + at * 34, 1010, 120 + (at % 3) * 20, at % 2 === 0 ? p.leaf : p.riceDeep)),
  );
}

const seller = (): string =>
  shadow(40, 10, 210) +
  person({
    x: -40,
    y: 6,
    height: 270,
    shirt: p.lacquerLight,
    trousers: "#35343c",
    hat: "non",
    pose: "sit",
    hands: [
      [14, -48],
      [26, -46],
    ],
  }) +
  [0, 1]
    .map((at) =>
      group(
        100 + at * 150,
        0,
        1.2,
        shape("M-56 -26h112l-18 34h-76Z", p.ochreDeep) +
          ellipse(0, -26, 56, 13, p.ochre) +
          times(9, (n) => tuft(-40 + n * 10, -20, 44, (n + at) % 2 === 0 ? p.leaf : p.rice)),
      ),
    )
    .join("");

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
