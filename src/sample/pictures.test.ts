import sharp from "sharp";
import { expect, test } from "vitest";
import { logos, pictures } from "./pictures.ts";

test("every picture is drawn the same each time, without words and without anything from elsewhere", () => {
  for (const one of [...pictures, ...logos]) {
    const svg = one.svg();
    expect(one.svg(), one.key).toBe(svg);
    expect(svg, one.key).not.toMatch(/<(text|image|script|foreignObject|style)\b|href=|NaN|undefined/);
    expect(Buffer.byteLength(svg), one.key).toBeLessThan(300_000);
  }
});

test("every picture can be rendered, and none is one empty colour", { timeout: 120_000 }, async () => {
  for (const one of pictures) {
    const picture = sharp(Buffer.from(one.svg()));
    expect(await picture.metadata(), one.key).toMatchObject({ width: 1600, height: 1000 });
    const { channels } = await picture.clone().resize(80, 50).removeAlpha().toColourspace("srgb").stats();
    expect(Math.max(...channels.map((channel) => channel.stdev)), one.key).toBeGreaterThan(20);
  }
});

test("blind readers are told in both languages what each picture shows", () => {
  for (const one of pictures) {
    expect(one.alt.length, one.key).toBeGreaterThan(30);
    expect(one.altEn.length, one.key).toBeGreaterThan(30);
    expect(one.alt, one.key).not.toBe(one.altEn);
  }
});
