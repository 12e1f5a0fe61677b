import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { afterAll, describe, expect, test } from "vitest";
import { describeRefusal } from "#kernel/refusal.ts";
import { docxOf, docxWithPictureFrom, pdfOf } from "#testing/media-files.ts";
import { temporaryFolder } from "#testing/temporary-folder.ts";
import { workbook } from "#testing/workbook.ts";
import type { PagedType } from "./file-types.ts";
import { drawFirstPage, FIRST_PAGE_WIDTH } from "./first-page.ts";
import { findLibreOffice } from "./office-pdf.ts";

const folder = temporaryFolder("first-page");
afterAll(() => folder.remove());

let files = 0;
async function draw(bytes: Buffer, maxSeconds?: number, type: PagedType = "pdf") {
  files += 1;
  const path = join(folder.path, String(files));
  writeFileSync(path, bytes);
  const drawn = await drawFirstPage(path, type, maxSeconds);
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

/** LibreOffice is no package of npm: where the machine has none, its files keep their sign, and these say that they were skipped. */
describe.skipIf(findLibreOffice() === undefined)("the first page of an office file as a picture", () => {
  test("shows what is written on it", async () => {
    const written = await draw(docxOf("ỦY BAN NHÂN DÂN XÃ BẾN LỤA", "Số: 12/QĐ-UBND"), undefined, "docx");
    expect(await sharp(written as Buffer).metadata()).toMatchObject({ format: "png", width: FIRST_PAGE_WIDTH });
    expect(await inkIn(written)).toBeGreaterThan(await inkIn(await draw(docxOf(""), undefined, "docx")));
  }, 60_000);

  test("shows the first sheet of a workbook", async () => {
    const sheet = await draw(workbook([["Thứ hai", "Giao ban đầu tuần"]]), undefined, "xlsx");
    expect(await inkIn(sheet)).toBeGreaterThan(0);
  }, 60_000);

  test("fetches nothing from where the file says", async () => {
    const asked: (string | undefined)[] = [];
    const elsewhere = createServer((request, response) => {
      asked.push(request.url);
      response.end();
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, "127.0.0.1", resolve));
    const { port } = elsewhere.address() as AddressInfo;
    const drawn = await draw(docxWithPictureFrom(`http://127.0.0.1:${port}/trong-mang.png`), undefined, "docx");
    elsewhere.close();
    expect(await inkIn(drawn)).toBeGreaterThan(0);
    expect(asked).toEqual([]);
  }, 60_000);

  test("is given up after its time, with all that was started", async () => {
    const began = Date.now();
    expect(await draw(docxOf("Chậm"), 0.2, "docx")).toMatch(/cannot be set out/);
    expect(Date.now() - began).toBeLessThan(10_000);
  });
});
