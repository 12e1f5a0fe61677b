import { box, circle, group, palette as p, shape, stroke, times } from "./kit.ts";

const mark = (background: string, ...layers: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" width="400" height="400">${box(0, 0, 200, 200, background, 44)}${layers.join("")}</svg>`;

const WHITE = "#fffaf0";

/** The commune's emblem: the roof of the communal house over rice and waves, in a ring. */
export const emblem = (): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" width="400" height="400">${circle(100, 100, 98, p.lacquer)}${circle(100, 100, 88, WHITE)}${circle(100, 100, 83, "#f7e3b8")}<clipPath id="ring"><circle cx="100" cy="100" r="83"/></clipPath><g clip-path="url(#ring)">${circle(100, 72, 34, p.ochreLight)}${shape("M10 128C50 108 150 108 190 128V200H10Z", p.rice)}${stroke("M20 138C60 122 140 122 180 138M20 150C60 134 140 134 180 150", p.riceDeep, 4)}${shape("M10 160q15 -14 30 0t30 0t30 0t30 0t30 0t30 0V200H10Z", p.sea)}${shape("M10 174q15 -12 30 0t30 0t30 0t30 0t30 0t30 0V200H10Z", p.seaDeep)}</g>${shape("M34 92C46 98 56 96 66 100H134C144 96 154 98 166 92C154 84 148 70 142 58Q100 64 58 58C52 70 46 84 34 92Z", p.lacquer)}${stroke("M58 57Q100 63 142 57M58 57q-7 -2 -7 -10M142 57q7 -2 7 -10M34 92q-6 -2 -6 -9M166 92q6 -2 6 -9", p.lacquerDeep, 5)}${times(4, (at) => box(70 + at * 18.5, 100, 5, 26, p.lacquerDeep))}${box(62, 124, 76, 6, p.stoneDeep, 2)}</svg>`;

export const governmentLogo = (): string =>
  mark(
    p.lacquer,
    shape("M100 34L172 78H28Z", WHITE),
    box(34, 84, 132, 10, WHITE, 3),
    times(4, (at) => box(44 + at * 34, 100, 14, 46, WHITE, 3)),
    box(30, 152, 140, 14, WHITE, 4),
  );

export const servicesLogo = (): string =>
  mark(
    p.sea,
    box(52, 30, 96, 140, WHITE, 14),
    times(3, (at) => box(68, 56 + at * 22, 64 - at * 12, 9, p.seaLight, 4)),
    circle(134, 142, 36, p.ochre),
    stroke("M118 142l12 12l22 -25", WHITE, 10),
  );

export const lawLogo = (): string =>
  mark(
    "#5b4a73",
    stroke("M100 40V156M64 160h72M44 62Q100 44 156 62", WHITE, 9),
    shape("M18 118L44 62L70 118Q44 140 18 118Z", WHITE),
    shape("M130 118L156 62L182 118Q156 140 130 118Z", WHITE),
    circle(100, 40, 10, p.ochreLight),
  );

export const weatherLogo = (): string =>
  mark(
    p.seaLight,
    circle(122, 76, 34, p.ochreLight),
    group(
      94,
      136,
      0.72,
      shape("M-100 0C-104 -22 -78 -34 -62 -28C-56 -56 -14 -64 4 -42C22 -62 62 -52 64 -26C86 -34 106 -18 100 0Z", WHITE),
    ),
    stroke("M62 150l-8 22M96 150l-8 22M130 150l-8 22", p.seaDeep, 8),
  );

export const libraryLogo = (): string =>
  mark(
    p.ochre,
    shape("M22 58Q62 44 100 66V160Q62 140 22 152Z", WHITE),
    shape("M178 58Q138 44 100 66V160Q138 140 178 152Z", "#f6e6c6"),
    stroke("M40 78Q62 72 84 82M40 98Q62 92 84 102M116 82Q138 72 160 78M116 102Q138 92 160 98", p.ochreDeep, 6),
  );

export const schoolLogo = (): string =>
  mark(
    p.leaf,
    shape("M100 42L182 80L100 118L18 80Z", WHITE),
    shape("M54 104V138Q100 166 146 138V104L100 126Z", p.riceLight),
    stroke("M166 88V136", p.ochreLight, 7),
    circle(166, 144, 10, p.ochreLight),
  );

export const silkLogo = (): string =>
  mark(
    p.lacquerDeep,
    times(5, (at) =>
      stroke(
        `M30 ${54 + at * 22}C70 ${30 + at * 22} 120 ${84 + at * 22} 170 ${54 + at * 22}`,
        [p.ochreLight, p.lacquerLight, p.ochre, WHITE, p.seaLight][at] ?? WHITE,
        11,
      ),
    ),
  );
