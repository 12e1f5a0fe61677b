import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contrast, type Oklch, parseHex } from "./colour.ts";
import { themeCss } from "./theme.ts";

/** The blocks of the style sheet, in order: light, dark (twice), more contrast (three), print. */
function blocks(css: string): Map<string, Oklch>[] {
  return [...css.matchAll(/\{(--[^}]+)\}/g)].map(
    ([, body = ""]) =>
      new Map(
        body.split(";").map((line) => {
          const [name = "", value = ""] = line.slice(2).split(":");
          const colour = parseHex(value);
          if (!colour) throw new Error(`${name} is not a colour: ${value}`);
          return [name, colour] as const;
        }),
      ),
  );
}

const at = (tokens: Map<string, Oklch> | undefined, name: string): Oklch => {
  const colour = tokens?.get(name);
  if (!colour) throw new Error(`no --${name}`);
  return colour;
};
const of = (hex: string): Oklch => parseHex(hex) as Oklch;
const paper = { lightness: 0.985, chroma: 0.007, hue: 85 };
const sunk = { lightness: 0.958, chroma: 0.011, hue: 82 };
const night = { lightness: 0.185, chroma: 0.01, hue: 45 };
const nightRaised = { lightness: 0.225, chroma: 0.012, hue: 45 };
const white = { lightness: 0.985, chroma: 0.01, hue: 85 };
const gilt = { lightness: 0.82, chroma: 0.075, hue: 85 };
const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);

describe("a site's own accent", () => {
  test("whatever it is, leaves every text readable by day and at night", () => {
    fc.assert(
      fc.property(hex, (accent) => {
        const [day, dark] = blocks(themeCss({ accent }));
        const pairs: [Oklch, Oklch][] = [
          [at(day, "accent"), paper],
          [at(day, "accent"), sunk],
          [at(day, "accent"), at(day, "accent-soft")],
          [at(day, "accent-strong"), at(day, "accent-soft")],
          [at(day, "on-accent"), at(day, "accent")],
          [at(day, "on-accent"), at(day, "accent-strong")],
          [white, at(day, "masthead")],
          [gilt, at(day, "masthead")],
          [white, at(day, "masthead-deep")],
          [at(dark, "accent"), night],
          [at(dark, "accent"), nightRaised],
          [at(dark, "accent"), at(dark, "accent-soft")],
          [at(dark, "on-accent"), at(dark, "accent")],
          [white, at(dark, "masthead")],
          [gilt, at(dark, "masthead")],
        ];
        for (const [one, other] of pairs) expect(contrast(one, other)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  test("is used as it is where it is dark enough", () => {
    expect(themeCss({ accent: "#9c2b23" })).toContain("--accent:#9c2b23");
  });

  test("keeps its hue where it has to be darkened", () => {
    const [day] = blocks(themeCss({ accent: "#2f9e44" }));
    expect(Math.abs(at(day, "accent").hue - of("#2f9e44").hue)).toBeLessThan(3);
    expect(at(day, "accent").lightness).toBeLessThan(of("#2f9e44").lightness);
  });

  test("that is not a colour changes nothing, and never reaches the style sheet", () => {
    expect(themeCss({ accent: "red;}body{display:none" })).toBe("");
    expect(themeCss({ accent: "" })).toBe("");
  });

  test("is dark with the reader's system, unless the page says light, and prints as by day", () => {
    const css = themeCss({ accent: "#9c2b23" });
    expect(css).toContain('@media (prefers-color-scheme:dark){:root:not([data-scheme="light"])');
    expect(css).toContain(':root[data-scheme="dark"]');
    expect(css).toContain("@media print");
  });
});
