import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { afterAll, describe, expect, test } from "vitest";
import { describeRefusal } from "#kernel/refusal.ts";
import { pdfOf } from "#testing/media-files.ts";
import { temporaryFolder } from "#testing/temporary-folder.ts";
import { drawFirstPage, FIRST_PAGE_WIDTH } from "./first-page.ts";

const folder = temporaryFolder("first-page");
afterAll(() => folder.remove());

let files = 0;
async function draw(bytes: Buffer, maxSeconds?: number) {
  files += 1;
  const path = join(folder.path, String(files));
  writeFileSync(path, bytes);
  const drawn = await drawFirstPage(path, maxSeconds);
  return drawn.ok ? drawn.value : describeRefusal(drawn.refusal);
}

/** How dark a picture is on the whole: 0 is white. */
async function inkIn(png: Buffer | string): Promise<number> {
  if (typeof png === "string") throw new Error(png);
  const { channels } = await sharp(png).greyscale().stats();
  return 255 - (channels[0]?.mean ?? 255);
}

/** What draws the whole page black, in the stream of a page. */
const BLACK = deflateSync("0 0 0 rg 0 0 595 842 re f");

describe("the first page of a PDF as a picture", () => {
  test("has the page's shape, white ground, and what is drawn on it; other pages are not in it", async () => {
    const empty = await draw(pdfOf(["", "Trang thứ hai nói nhiều điều"]));
    expect(await sharp(empty as Buffer).metadata()).toMatchObject({
      ...{ format: "png", width: FIRST_PAGE_WIDTH, height: Math.round((FIRST_PAGE_WIDTH * 842) / 595) },
    });
    expect(await inkIn(empty)).toBe(0);
    expect(await inkIn(await draw(pdfOf([], { content: BLACK })))).toBeGreaterThan(250);
  });

  test.each([
    ["asks for a password", () => pdfOf(["bí mật"], { isLocked: true })],
    ["was cut off in its first lines", () => pdfOf(["a"]).subarray(0, 40)],
    ["is none", () => Buffer.from("Quyết định số 12/QĐ-UBND")],
  ])("is refused where the file %s", async (_, bytes) => {
    expect(await draw(bytes())).toMatch(/cannot be drawn/);
  });

  test("is given up after its time, and the process is gone", async () => {
    // A figure of a million strokes across the page.
    const content = deflateSync(Buffer.from("0 0 m 595 842 l S\n".repeat(1_000_000)));
    const began = Date.now();
    expect(await draw(pdfOf([], { content }), 1)).toMatch(/cannot be drawn/);
    expect(Date.now() - began).toBeLessThan(10_000);
  });
});
