import {
  chance,
  circle,
  ellipse,
  glow,
  group,
  HEIGHT,
  land,
  type Point,
  palette as p,
  rect,
  shaded,
  shape,
  stroke,
  times,
  WIDTH,
} from "./kit.ts";

export const sky = (...colours: readonly string[]): string => shaded(rect(0, 0, WIDTH, HEIGHT), ...colours);

export const sun = (x: number, y: number, r: number, colour: string = p.ochreLight): string =>
  glow(x, y, r * 4, colour, 0.7) + circle(x, y, r, colour);

export const moon = (x: number, y: number, r: number): string =>
  glow(x, y, r * 4, "#f6e7b8", 0.5) + circle(x, y, r, "#fbf0cf");

/** A flat-bottomed cloud, `size` half its width. */
export const cloud = (x: number, y: number, size: number, fill = "#ffffff", opacity = 0.85): string =>
  group(
    x,
    y,
    size / 100,
    shape(
      "M-100 0C-104 -22 -78 -34 -62 -28C-56 -56 -14 -64 4 -42C22 -62 62 -52 64 -26C86 -34 106 -18 100 0Z",
      fill,
      `opacity="${opacity}"`,
    ),
  );

/** A range of hills whose crest wanders around `y`. */
export function hills(seed: number, y: number, rise: number, ...colours: readonly string[]): string {
  const next = chance(seed);
  const steps = 9;
  const points: Point[] = Array.from({ length: steps + 1 }, (_, at) => [
    -60 + (at * (WIDTH + 120)) / steps,
    y - rise * (0.5 + 0.5 * Math.sin(at * 1.7 + seed)) * (0.55 + 0.45 * next()),
  ]);
  return shaded(land(points), ...colours);
}

/** Short light strokes on water between two heights, thinner and shorter far away. */
export function ripples(seed: number, from: number, to: number, count: number, colour: string, opacity = 0.5): string {
  const next = chance(seed);
  return times(count, () => {
    const near = next();
    const y = from + (to - from) * near * near;
    const length = 30 + 130 * near * next() + 20;
    const x = next() * (WIDTH + 100) - 50;
    return stroke(
      `M${x.toFixed(0)} ${y.toFixed(0)}h${length.toFixed(0)}`,
      colour,
      2 + 4 * near,
      `opacity="${opacity}"`,
    );
  });
}

/** A line of waves with crests, filled down to the bottom. */
export function waves(y: number, height: number, length: number, fill: readonly string[], offset = 0): string {
  let d = `M${-length + offset} ${y}`;
  for (let x = -length + offset; x < WIDTH + length; x += length)
    d += `c${length * 0.3} 0 ${length * 0.42} ${-height} ${length * 0.62} ${-height}c${length * 0.16} 0 ${length * 0.18} ${height} ${length * 0.38} ${height}`;
  return shaded(`${d}V${HEIGHT}H${-length + offset}Z`, ...fill);
}

/** A coconut palm that leans by `lean`; the root is at (x, y). */
export function palm(x: number, y: number, height: number, lean = 0.12, dark = false): string {
  const [trunk, leaf, back] = dark ? [p.leafDeep, p.leafDeep, "#1f3d30"] : [p.wood, p.leaf, p.riceDeep];
  const top: Point = [lean * 100, -100];
  const fronds = [-168, -150, -122, -88, -58, -28, -6, 14, 194];
  const drawn = fronds
    .map((degrees, at) => {
      const angle = (degrees * Math.PI) / 180;
      const reach = 42 + (at % 3) * 5;
      const tip: Point = [top[0] + Math.cos(angle) * reach, top[1] + Math.sin(angle) * reach * 0.62 + 20];
      const bend: Point = [top[0] + Math.cos(angle) * reach * 0.55, top[1] + Math.sin(angle) * reach * 0.72 - 9];
      return shape(
        `M${top[0]} ${top[1]}Q${bend[0].toFixed(1)} ${(bend[1] - 4).toFixed(1)} ${tip[0].toFixed(1)} ${tip[1].toFixed(1)}Q${bend[0].toFixed(1)} ${(bend[1] + 7).toFixed(1)} ${top[0]} ${top[1]}Z`,
        at % 2 === 0 ? leaf : back,
      );
    })
    .join("");
  const bole = shape(`M-3.4 0Q${lean * 30 - 2} -50 ${top[0] - 1.6} ${top[1]}h3.2Q${lean * 30 + 4} -50 3.4 0Z`, trunk);
  const nuts = circle(top[0] - 3, top[1] + 4, 3.2, p.ochreDeep) + circle(top[0] + 3, top[1] + 4.6, 3.2, p.ochreDeep);
  return group(x, y, height / 100, bole + nuts + drawn);
}

/** A slim areca palm. */
export function areca(x: number, y: number, height: number): string {
  const fronds = times(7, (at) => {
    const side = at - 3;
    return stroke(
      `M0 -96Q${side * 5} ${-112 + Math.abs(side) * 2} ${side * 8.5} ${-101 + Math.abs(side) * 4.5}`,
      at % 2 === 0 ? p.leaf : p.riceDeep,
      4.2,
    );
  });
  return group(x, y, height / 100, stroke("M0 0V-92", p.stone, 3) + stroke("M0 -92V-99", p.rice, 3.8) + fronds);
}

/** A broad tree: a crown of overlapping rounds on a thick trunk. */
export function tree(
  x: number,
  y: number,
  height: number,
  crown: readonly [string, string, string] = [p.leafDeep, p.leaf, p.riceDeep],
): string {
  const [low, mid, high] = crown;
  const rounds: readonly (readonly [number, number, number, string])[] = [
    [-30, -52, 20, low],
    [30, -52, 21, low],
    [0, -50, 24, low],
    [-20, -66, 22, mid],
    [20, -68, 23, mid],
    [0, -78, 21, mid],
    [-24, -72, 12, high],
    [8, -86, 12, high],
    [26, -76, 10, high],
  ];
  const trunk = shape("M-6 0C-4 -18 -5 -30 -12 -46L-6 -48L0 -36L7 -50L13 -47C5 -30 4 -16 7 0Z", p.woodDeep);
  return group(x, y, height / 100, trunk + rounds.map(([cx, cy, r, fill]) => circle(cx, cy, r, fill)).join(""));
}

/** A casuarina: a slim tree of fine, drooping twigs. */
export function casuarina(x: number, y: number, height: number, fill: string = p.leaf): string {
  const twigs = times(22, (at) => {
    const base = -12 - at * 3.7;
    const side = at % 2 === 0 ? 1 : -1;
    const reach = (24 - at * 0.86) * (0.8 + 0.2 * Math.sin(at * 2.3));
    const d = `M0 ${base}Q${side * reach * 0.6} ${base - 14} ${side * reach} ${base - 4}q${side * 3} 6 ${side * 2} 11`;
    return stroke(d, at % 5 === 3 ? p.riceDeep : fill, 5.6 - at * 0.12);
  });
  return group(x, y, height / 100, stroke("M0 0Q1 -50 0 -92", p.woodDeep, 3) + twigs + stroke("M0 -86V-102", fill, 3));
}

/** A bank of cloud across the whole sky with a billowing underside at about `y`. */
export function cloudBank(seed: number, y: number, size: number, fill: string, opacity = 1): string {
  const next = chance(seed);
  let d = `M-100 -20V${y}`;
  for (let x = -100; x < WIDTH + 100; ) {
    const width = size * (0.5 + 0.9 * next());
    const depth = width * (0.3 + 0.22 * next());
    const step = (next() - 0.5) * size * 0.12;
    d += `c${(-width * 0.06).toFixed(0)} ${depth.toFixed(0)} ${(width * 1.06).toFixed(0)} ${(depth + step).toFixed(0)} ${width.toFixed(0)} ${step.toFixed(0)}`;
    x += width;
  }
  return shape(`${d}V-20Z`, fill, `opacity="${opacity}"`);
}

/** Leaves that hang in from a corner and give a picture depth. */
export function foliage(x: number, y: number, size: number, colours: readonly [string, string], flip = false): string {
  const leaves = times(9, (at) => {
    const angle = -12 + at * 15;
    return `<g transform="rotate(${angle})">${shape("M0 0C30 -20 74 -20 104 4C74 22 30 20 0 0Z", at % 2 === 0 ? colours[0] : colours[1])}${stroke("M4 0Q50 -4 98 4", "#ffffff", 1, 'opacity="0.18"')}</g>`;
  });
  return group(x, y, size / 100, leaves, flip);
}

/** A tuft of grass or rice. */
export const tuft = (x: number, y: number, size: number, colour: string): string =>
  group(
    x,
    y,
    size / 100,
    times(7, (at) => {
      const side = at - 3;
      return stroke(`M${side * 1.6} 0Q${side * 5} -50 ${side * 16} ${-92 + Math.abs(side) * 12}`, colour, 7);
    }),
  );

/** A flock of birds far away. */
export const birds = (x: number, y: number, size: number, colour = "#ffffff"): string =>
  group(
    x,
    y,
    size / 100,
    (
      [
        [0, 0, 1],
        [90, -40, 0.8],
        [150, 24, 0.9],
        [-80, -46, 0.7],
        [230, -16, 0.65],
      ] as const
    )
      .map(([bx, by, scale]) => group(bx, by, scale, stroke("M-34 -8Q-16 -22 0 0Q16 -22 34 -8", colour, 7)))
      .join(""),
  );

export const shadow = (x: number, y: number, rx: number, opacity = 0.18): string =>
  ellipse(x, y, rx, rx * 0.14, "#1c1a18", `opacity="${opacity}"`);
