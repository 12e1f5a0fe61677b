import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { contrast, type Oklch } from "../colour.ts";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");

type Scheme = "light" | "dark";
type Palette = ReadonlyMap<string, Readonly<Record<Scheme, Oklch>>>;

const NUMBER = String.raw`([\d.]+)`;
const OKLCH = String.raw`oklch\(${NUMBER} ${NUMBER} ${NUMBER}\)`;
const TOKEN = new RegExp(String.raw`--([\w-]+): light-dark\(${OKLCH}, ${OKLCH}\)`, "g");

function readPalette(text: string): Palette {
  return new Map(
    [...text.matchAll(TOKEN)].map(([, name = "", ...numbers]) => {
      const [l = 0, c = 0, h = 0, dl = 0, dc = 0, dh = 0] = numbers.map(Number);
      return [
        name,
        { light: { lightness: l, chroma: c, hue: h }, dark: { lightness: dl, chroma: dc, hue: dh } },
      ] as const;
    }),
  );
}

const contrastBlock = css.indexOf("@media (prefers-contrast: more)");
const usual = readPalette(css.slice(0, contrastBlock));
const strong: Palette = new Map([...usual, ...readPalette(css.slice(contrastBlock))]);

/** Every text token with every ground it is set on. */
const TEXT_PAIRS: Readonly<Record<string, readonly string[]>> = {
  ink: ["paper", "raised", "sunk", "note-soft", "warn-soft", "good-soft", "accent-soft", "mark"],
  "ink-soft": ["paper", "raised", "sunk", "note-soft", "accent-soft"],
  accent: ["paper", "raised", "sunk", "accent-soft"],
  "accent-strong": ["paper", "raised", "sunk", "accent-soft"],
  "on-accent": ["accent", "accent-strong"],
  "on-masthead": ["masthead", "masthead-deep"],
  gilt: ["masthead", "masthead-deep", "foot"],
  "on-foot": ["foot"],
  "on-foot-soft": ["foot"],
  note: ["paper", "note-soft"],
  warn: ["paper", "warn-soft"],
  good: ["paper", "good-soft"],
  "on-alarm": ["alarm"],
};

/** Lines that carry meaning, WCAG 2.2 1.4.11: the edge of a field, the focus ring. */
const LINE_PAIRS: Readonly<Record<string, readonly string[]>> = {
  "line-strong": ["paper", "raised", "sunk"],
  focus: ["paper", "raised", "sunk", "accent-soft"],
  "on-masthead": ["masthead", "masthead-deep"],
  accent: ["paper", "raised"],
};

const pairsOf = (pairs: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(pairs).flatMap(([over, grounds]) => grounds.map((ground) => [over, ground] as const));

function ratio(palette: Palette, over: string, ground: string, scheme: Scheme): number {
  const [one, other] = [palette.get(over), palette.get(ground)];
  if (!one || !other) throw new Error(`no token ${one ? ground : over}`);
  return contrast(one[scheme], other[scheme]);
}

describe("the colours of the site", () => {
  test("are all read from the style sheet, so that none is left out of what follows", () => {
    expect(css.match(/light-dark\(/g)?.length).toBe(usual.size + readPalette(css.slice(contrastBlock)).size);
    const used = new Set(pairsOf({ ...TEXT_PAIRS, ...LINE_PAIRS }).flat());
    const decoration = ["line", "foot-line"];
    expect([...usual.keys()].filter((name) => !used.has(name) && !decoration.includes(name))).toEqual([]);
  });

  describe.each(["light", "dark"] as const)("in the %s scheme", (scheme) => {
    test.each(pairsOf(TEXT_PAIRS))("text in %s is readable on %s", (over, ground) => {
      expect(ratio(usual, over, ground, scheme)).toBeGreaterThanOrEqual(5);
    });

    test.each(pairsOf(LINE_PAIRS))("lines in %s can be seen on %s", (over, ground) => {
      expect(ratio(usual, over, ground, scheme)).toBeGreaterThanOrEqual(3);
    });

    test.each(pairsOf(TEXT_PAIRS))("with more contrast, %s on %s reaches AAA", (over, ground) => {
      expect(ratio(strong, over, ground, scheme)).toBeGreaterThanOrEqual(over === "on-accent" ? 5 : 6);
    });
  });

  test("body text is far above what is asked", () => {
    for (const scheme of ["light", "dark"] as const) {
      expect(ratio(usual, "ink", "paper", scheme)).toBeGreaterThan(12);
      expect(ratio(strong, "ink", "paper", scheme)).toBe(21);
    }
  });
});
