import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Block, RichText } from "#richtext/model.ts";
import { launchBrowser } from "#testing/browser.ts";
import "./harness.ts";
import { serveHarness } from "./serve.ts";

// Run by bench/editor.ts as a program of its own: from a key pressed to the frame that shows it, in the middle of a long
// article with pictures and a table. Writes the figures as JSON.

const SYLLABLES = 5_000;
const KEYS = 150;
/** Nobody types faster for long. */
const KEY_EVERY_MS = 80;

const served = await serveHarness();
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(served.origin);
  await page.evaluate((doc) => window.harness.show(doc), longArticle());
  await page.waitForTimeout(1_000);
  const paragraphs = page.locator(".ProseMirror > p");
  await paragraphs.nth(Math.floor((await paragraphs.count()) / 2)).click();
  await page.keyboard.press("End");
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    const pressed = ({ timeStamp }: KeyboardEvent) =>
      requestAnimationFrame(() => {
        // The first task after the frame was drawn.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => times.push(performance.now() - timeStamp);
        port2.postMessage(undefined);
      });
    addEventListener("keydown", pressed, { capture: true });
  });
  await page.keyboard.type("nhan dan trong xa ve du hoi lang ".repeat(10).slice(0, KEYS), { delay: KEY_EVERY_MS });
  await page.waitForTimeout(500);
  const times = await page.evaluate(() => (window as unknown as { times: number[] }).times);
  console.log(JSON.stringify({ times, sizes: sizesOf(served.folder) }));
} finally {
  await browser.close();
  served.close();
}

/** Bytes of the whole page: React, Mantine and the editor. */
function sizesOf(folder: string): Readonly<Record<string, number>> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file));
  const code = files
    .filter((file) => statSync(file).isFile() && file.endsWith(".js"))
    .map((file) => readFileSync(file));
  const sum = (size: (bytes: Buffer) => number) => code.reduce((total, bytes) => total + size(bytes), 0);
  return {
    plain: sum((bytes) => bytes.length),
    gzip: sum((bytes) => gzipSync(bytes, { level: 9 }).length),
    brotli: sum((bytes) => brotliCompressSync(bytes).length),
  };
}

function longArticle(): RichText {
  const sentence =
    "Sáng nay, Ủy ban nhân dân xã họp bàn kế hoạch sửa chữa đường liên thôn và hệ thống thủy lợi phục vụ vụ đông xuân. ";
  const perParagraph = 3;
  const syllables = sentence.trim().split(" ").length * perParagraph;
  const paragraph: Block = {
    type: "paragraph",
    content: [{ type: "text", text: sentence.repeat(perParagraph).trim() }],
  };
  const figure = (at: number): Block => ({
    type: "figure",
    attrs: { mediaId: `anh-${at}`, alt: "Họp thôn", caption: "Họp thôn", credit: "", width: "text", original: null },
  });
  const cell = { type: "tableCell" as const, attrs: { colspan: 1, rowspan: 1 }, content: [paragraph] };
  const content: Block[] = [];
  for (let at = 0; at * syllables < SYLLABLES; at++) {
    if (at % 8 === 0) content.push({ type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Mục" }] });
    if (at % 10 === 5) content.push(figure(at));
    if (at === 40) content.push({ type: "table", content: [{ type: "tableRow", content: [cell, cell] }] });
    content.push(paragraph);
  }
  return { type: "doc", content };
}
