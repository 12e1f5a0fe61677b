import { circle, ellipse, group, palette as p, shape, stroke } from "./kit.ts";

export interface Person {
  readonly x: number;
  /** Where the feet stand. */
  readonly y: number;
  readonly height: number;
  readonly shirt: string;
  readonly trousers?: string;
  readonly hat?: "non" | "cap" | "helmet" | "fire" | "none";
  readonly hatColour?: string;
  readonly hair?: "short" | "long" | "bun";
  /** Where the two hands are, in hundredths of the height from the feet; y grows downwards. */
  readonly hands?: readonly [readonly [number, number], readonly [number, number]];
  readonly pose?: "stand" | "walk" | "bend" | "sit";
  /** A long tunic (áo dài). */
  readonly tunic?: boolean;
  readonly flip?: boolean;
}

const HAIR = "#2b2322";

/** A flat figure without a face. */
export function person(figure: Person): string {
  const pose = figure.pose ?? "stand";
  const trousers = figure.trousers ?? "#4b4a52";
  const body = pose === "bend" ? `<g transform="rotate(52 0 -46)">${upper(figure)}</g>` : upper(figure);
  const drop = pose === "sit" ? 22 : 0;
  return group(
    figure.x,
    figure.y,
    figure.height / 100,
    `${legs(pose, trousers)}<g transform="translate(0 ${drop})">${body}</g>`,
    figure.flip ?? false,
  );
}

function legs(pose: NonNullable<Person["pose"]>, colour: string): string {
  const shoes = "#3a2f2a";
  if (pose === "walk")
    return (
      stroke("M-3 -46L-12 -22L-17 -2", colour, 9) +
      stroke("M3 -46L11 -24L13 -2", colour, 9) +
      stroke("M-18 -1h5M13 -1h6", shoes, 5)
    );
  if (pose === "sit") return stroke("M0 -24L22 -24L22 -2", colour, 10) + stroke("M22 -1h7", shoes, 5);
  return stroke("M-5 -46L-6 -2", colour, 9) + stroke("M5 -46L6 -2", colour, 9) + stroke("M-7 -1h-3M7 -1h3", shoes, 5);
}

function upper(figure: Person): string {
  const [left, right] = figure.hands ?? [
    [-17, -46],
    [17, -46],
  ];
  const torso = figure.tunic
    ? shape("M-11 -78Q0 -83 11 -78L11 -52L15 -14Q0 -10 -15 -14L-11 -52Z", figure.shirt)
    : shape("M-12 -78Q0 -83 12 -78L12 -44Q0 -40 -12 -44Z", figure.shirt);
  const arm = (hand: readonly [number, number], side: number): string =>
    stroke(
      `M${side * 11} -75Q${side * 15 + (hand[0] - side * 15) * 0.25} ${-60 + (hand[1] + 46) * 0.3} ${hand[0]} ${hand[1]}`,
      figure.shirt,
      6.4,
    ) + circle(hand[0], hand[1], 3.4, p.skin);
  return arm(left, -1) + torso + shape("M-3.5 -84h7v8h-7Z", "#c48f69") + head(figure) + arm(right, 1);
}

function head(figure: Person): string {
  const face = circle(0, -90, 8.4, p.skin);
  const hair =
    figure.hair === "long"
      ? shape("M-9 -90C-10 -102 10 -102 9 -90L10 -72Q6 -70 6 -84Q0 -92 -6 -84Q-6 -70 -10 -72Z", HAIR)
      : figure.hair === "bun"
        ? circle(-6, -98, 4.6, HAIR) + shape("M-9 -89C-11 -103 11 -103 9 -90Q2 -97 -9 -89Z", HAIR)
        : shape("M-9 -89C-11 -103 11 -103 9 -90Q2 -97 -9 -89Z", HAIR);
  return face + hair + hat(figure);
}

function hat(figure: Person): string {
  const colour = figure.hatColour ?? p.ochre;
  switch (figure.hat) {
    case "non":
      return (
        shape("M-20 -91L0 -109L20 -91Q0 -85 -20 -91Z", "#ecd8a6") + shape("M0 -109L20 -91Q10 -88 2 -88Z", "#d5bb80")
      );
    case "cap":
      return shape("M-9 -93C-10 -105 10 -105 9 -93Z", colour) + shape("M4 -94h14q1 3 -3 3H4Z", colour);
    case "helmet":
      return shape("M-10 -93C-11 -107 11 -107 10 -93Z", colour) + shape("M-12 -94h24v3h-24Z", colour);
    case "fire":
      return (
        shape("M-10 -92C-11 -107 11 -107 10 -92Z", colour) +
        shape("M-13 -93h26l2 5h-6q-9 -3 -22 0Z", colour) +
        circle(0, -98, 2.4, p.ochreLight)
      );
    default:
      return "";
  }
}

/** A wooden fishing boat, its keel at (x, y), bow to the right. */
export function boat(x: number, y: number, length: number, hull: string = p.sea, flip = false): string {
  const body = shape(
    "M-92 -30C-70 -24 40 -22 66 -30C82 -36 92 -46 100 -58C98 -30 84 0 58 4H-66C-84 2 -92 -14 -92 -30Z",
    hull,
  );
  const stripe = shape(
    "M-92 -30C-70 -24 40 -22 66 -30C82 -36 92 -46 100 -58L99 -49C90 -36 80 -28 66 -22C40 -14 -70 -16 -91 -22Z",
    p.lacquer,
  );
  const under = shape(
    "M-88 -12C-60 -6 50 -4 88 -22C80 -4 72 3 58 4H-66C-78 3 -86 -4 -88 -12Z",
    p.woodDeep,
    'opacity="0.55"',
  );
  const eye = ellipse(80, -32, 5.4, 3.4, "#ffffff") + circle(81.5, -32, 2, p.ink);
  const cabin =
    shape("M-62 -64H-14V-25H-62Z", p.paper) +
    shape("M-68 -70H-8V-63H-68Z", p.lacquerDeep) +
    shape("M-55 -57h14v14h-14Z M-34 -57h14v14h-14Z", p.seaDeep) +
    shape("M-62 -34H-14V-25H-62Z", p.ochre);
  const rigging =
    stroke("M18 -26V-104", p.woodDeep, 3) +
    stroke("M18 -102L96 -57M18 -102L-64 -68M18 -60L58 -84", p.woodDeep, 1) +
    shape("M18 -104l22 7l-22 7Z", p.lacquer);
  return group(x, y, length / 200, cabin + rigging + body + under + stripe + eye, flip);
}

/** A round basket boat. */
export const basketBoat = (x: number, y: number, size: number): string =>
  group(
    x,
    y,
    size / 100,
    shape("M-50 -24C-48 6 -26 14 0 14C26 14 48 6 50 -24Z", p.wood) +
      stroke("M-46 -8Q0 4 46 -8M-38 4Q0 14 38 4", p.woodDeep, 2, 'opacity="0.5"') +
      ellipse(0, -24, 50, 12, p.ochreDeep) +
      ellipse(0, -23, 43, 8.5, p.woodDeep),
  );

/** A bicycle seen from the side, wheels on y. */
export const bicycle = (x: number, y: number, size: number, colour: string): string =>
  group(
    x,
    y,
    size / 100,
    `<circle cx="-32" cy="-20" r="20" fill="none" stroke="${p.ink}" stroke-width="3.4"/><circle cx="32" cy="-20" r="20" fill="none" stroke="${p.ink}" stroke-width="3.4"/>` +
      stroke("M-32 -20L-14 -48L20 -50L0 -20ZM-14 -48L0 -20M-17 -56L-14 -48M32 -20L18 -60", colour, 4) +
      stroke("M-25 -57h15M18 -60l12 -5M18 -60h-6", p.ink, 4),
  );
