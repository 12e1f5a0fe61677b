import { house } from "./buildings.ts";
import { bicycle, person } from "./figures.ts";
import { box, circle, ellipse, group, land, palette as p, rect, scene, shaded, shape, stroke, times } from "./kit.ts";
import { areca, hills, shadow, sky, sun, tuft } from "./nature.ts";

/** Market stalls under awnings, with fruit, greens and shoppers. */
export function market(): string {
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
