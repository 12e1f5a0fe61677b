import { contrast, type Oklch, parseHex, toHex } from "./colour.ts";

export interface Theme {
  /** `#rrggbb`, as an administrator chose it. */
  readonly accent: string;
}

/** Least contrast of text, as AA asks for 4.5; the rest is margin for thin screens and bright sun. */
export const TEXT_CONTRAST = 5;
/** Of the masthead, whose name is read first and whose second line is gilt. */
export const MASTHEAD_CONTRAST = 6.5;

/** More chroma than this glows at night. */
const MOST_CHROMA_AT_NIGHT = 0.115;

// As in styles/tokens.css: what the accent stands on, and what stands on the accent. The hardest of each kind.
const SUNK: Oklch = { lightness: 0.958, chroma: 0.011, hue: 82 };
const NIGHT_RAISED: Oklch = { lightness: 0.225, chroma: 0.012, hue: 45 };
const ON_ACCENT: Oklch = { lightness: 0.99, chroma: 0.006, hue: 85 };
const ON_ACCENT_AT_NIGHT: Oklch = { lightness: 0.2, chroma: 0.03, hue: 35 };
const GILT: Oklch = { lightness: 0.87, chroma: 0.075, hue: 85 };
const GILT_AT_NIGHT: Oklch = { lightness: 0.82, chroma: 0.075, hue: 85 };

/**
 * The style sheet that puts a site's own accent in place of lacquer red. Hue and chroma are kept; lightness gives
 * way wherever text would be hard to read, so that any colour is safe. Written as `#rrggbb`, which Chrome 109 reads.
 *
 * @returns nothing where the accent is not a colour: the site then keeps its lacquer red.
 */
export function themeCss({ accent }: Theme): string {
  const chosen = parseHex(accent);
  if (chosen === undefined) return "";
  const light = block(dayColours(chosen));
  const dark = block(nightColours(chosen));
  return [
    `:root{${light}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-scheme="light"]){${dark}}}`,
    `:root[data-scheme="dark"]{${dark}}`,
    `@media (prefers-contrast:more){:root{${block(strong(dayColours(chosen), -0.1))}}}`,
    `@media (prefers-contrast:more) and (prefers-color-scheme:dark){:root:not([data-scheme="light"]){${block(strong(nightColours(chosen), 0.1))}}}`,
    `@media (prefers-contrast:more){:root[data-scheme="dark"]{${block(strong(nightColours(chosen), 0.1))}}}`,
    `@media print{:root:root{${light}}}`,
  ].join("\n");
}

export type AccentTokens = Readonly<
  Record<"accent" | "accent-strong" | "accent-soft" | "on-accent" | "masthead" | "masthead-deep", Oklch>
>;

export function dayColours(chosen: Oklch): AccentTokens {
  const soft = { lightness: 0.945, chroma: Math.min(chosen.chroma, 0.022), hue: chosen.hue };
  const accent = readableOn([SUNK, soft, ON_ACCENT], atMost(chosen, 0.5), TEXT_CONTRAST, -1);
  const masthead = readableOn([GILT], { ...atMost(chosen, 0.4), chroma: chosen.chroma * 0.85 }, MASTHEAD_CONTRAST, -1);
  return {
    accent,
    "accent-strong": { ...accent, lightness: Math.max(0, accent.lightness - 0.1), chroma: accent.chroma * 0.85 },
    "accent-soft": soft,
    "on-accent": ON_ACCENT,
    masthead,
    "masthead-deep": { ...masthead, lightness: Math.max(0, masthead.lightness - 0.06) },
  };
}

export function nightColours(chosen: Oklch): AccentTokens {
  const chroma = Math.min(chosen.chroma, MOST_CHROMA_AT_NIGHT);
  const soft = { lightness: 0.275, chroma: Math.min(chosen.chroma, 0.04), hue: chosen.hue };
  const bright = { lightness: Math.max(0.75, chosen.lightness), chroma, hue: chosen.hue };
  const accent = readableOn([NIGHT_RAISED, soft, ON_ACCENT_AT_NIGHT], bright, TEXT_CONTRAST, 1);
  const board = { lightness: 0.275, chroma: Math.min(chosen.chroma * 0.6, 0.09), hue: chosen.hue };
  const masthead = readableOn([GILT_AT_NIGHT], board, MASTHEAD_CONTRAST, -1);
  return {
    accent,
    "accent-strong": { ...accent, lightness: Math.min(1, accent.lightness + 0.08), chroma: accent.chroma * 0.7 },
    "accent-soft": soft,
    "on-accent": ON_ACCENT_AT_NIGHT,
    masthead,
    "masthead-deep": { ...masthead, lightness: Math.max(0, masthead.lightness - 0.05) },
  };
}

const atMost = (colour: Oklch, lightness: number): Oklch => ({
  ...colour,
  lightness: Math.min(colour.lightness, lightness),
});

/** The first colour on the way to black or white that is readable against all of the others. */
function readableOn(others: readonly Oklch[], wanted: Oklch, least: number, direction: -1 | 1): Oklch {
  let { lightness } = wanted;
  // Black and white are at most a hundred steps away, and always readable against these.
  for (let step = 0; step < 100; step++) {
    const colour = { ...wanted, lightness };
    if (others.every((other) => contrast(colour, other) >= least)) return colour;
    lightness = Math.min(1, Math.max(0, lightness + direction * 0.01));
  }
  return { lightness: direction < 0 ? 0 : 1, chroma: 0, hue: 0 };
}

const strong = (tokens: AccentTokens, step: number): AccentTokens => ({
  ...tokens,
  accent: tokens["accent-strong"],
  "accent-strong": {
    ...tokens["accent-strong"],
    lightness: Math.min(1, Math.max(0, tokens["accent-strong"].lightness + step)),
  },
  masthead: tokens["masthead-deep"],
});

const block = (tokens: AccentTokens): string =>
  Object.entries(tokens)
    .map(([name, colour]) => `--${name}:${toHex(colour)}`)
    .join(";");
