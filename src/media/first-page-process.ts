import { readFile } from "node:fs/promises";
import { createIsomorphicCanvasFactory, getDocumentProxy } from "unpdf";

// A process of its own, started by first-page.ts: what draws is native code, which no thread's limits hold back, and
// which must not take the site with it when a file was made to break it. Writes the PNG to its output; says nothing.

const { 2: path = "", 3: width = "", 4: maxHeight = "" } = process.argv;
const canvasLibrary = () => import("@napi-rs/canvas");

const document = await getDocumentProxy(new Uint8Array(await readFile(path)), {
  ...{ verbosity: 0, isEvalSupported: false, stopAtErrors: false },
  CanvasFactory: await createIsomorphicCanvasFactory(canvasLibrary),
});
const page = await document.getPage(1);
const scale = Number(width) / page.getViewport({ scale: 1 }).width;
const viewport = page.getViewport({ scale });
// What is higher is shown from its top.
const { createCanvas } = await canvasLibrary();
const canvas = createCanvas(Math.max(1, Math.round(viewport.width)), Math.min(Number(maxHeight), viewport.height));
const context = canvas.getContext("2d");
context.fillStyle = "#ffffff";
context.fillRect(0, 0, canvas.width, canvas.height);
await page.render({ canvas, canvasContext: context, viewport } as never).promise;
const png = await canvas.encode("png");
process.stdout.write(png, () => process.exit(0));
