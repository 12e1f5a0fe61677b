import { contrast, type Oklch, parseHex, toHex } from "#site/colour.ts";
import { dayColours } from "#site/theme.ts";

/** What text needs against its ground (WCAG 2.2, 1.4.3, AA). */
const ENOUGH = 4.5;
/** The ground of public pages by day, as in src/site/styles/tokens.css. */
const PAPER: Oklch = { lightness: 0.985, chroma: 0.007, hue: 85 };

/** How an accent is to be read on public pages. */
export interface AccentCheck {
  /** Of the chosen colour on paper, from 1 to 21. */
  readonly ratio: number;
  readonly isEnough: boolean;
  /** What the site makes of it, `#rrggbb`: the chosen colour, or a darker one of the same hue. */
  readonly used: string;
  readonly usedRatio: number;
  readonly isKept: boolean;
}

/** @param accent `#rrggbb`; undefined for what is no colour. */
export function checkAccent(accent: string): AccentCheck | undefined {
  const chosen = parseHex(accent);
  if (chosen === undefined) return undefined;
  const used = toHex(dayColours(chosen).accent);
  const ratio = contrast(chosen, PAPER);
  return {
    ratio,
    isEnough: ratio >= ENOUGH,
    used,
    usedRatio: contrast(parseHex(used) ?? chosen, PAPER),
    isKept: used === toHex(chosen),
  };
}
