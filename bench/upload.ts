import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import sharp from "sharp";
import { Upload } from "tus-js-client";
import { systemClock } from "#kernel/instant.ts";
import { openMediaStore } from "#media/store.ts";
import { createUploads, UPLOADS_PATH } from "#web/newsroom/uploads.ts";
import { median, percentile, printFigure } from "./figures.ts";

// Fifty pictures of twelve megapixels, as a telephone makes them, dropped into the newsroom at once: from the first byte
// to the last answer, three at a time, over a line that costs nothing. The server is a process of its own.

const PICTURES = 50;
/** As browsers send: a connection more brings nothing where the disk and one core are the limit. */
const AT_ONCE = 3;
const PIECE_BYTES = 2 * 1_048_576;

function serve(folder: string): void {
  const uploads = createUploads({
    store: openMediaStore(join(folder, "media")),
    folder: join(folder, "uploads"),
    whoMay: async () => ({ id: "bench", name: "bench", email: "bench@example.vn", grants: [] }),
    now: systemClock,
    onStored: async (_person, { hash }) => ({ id: hash.slice(0, 12) }),
    onDefect: (error) => console.error(error),
  });
  const server = createServer((request, response) => void uploads.handle(request, response));
  server.listen(0, "127.0.0.1", () => console.log((server.address() as AddressInfo).port));
}

async function measure(): Promise<void> {
  const folder = resolve(".cache/bench/upload");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const grain = await noise();
  const pictures: Buffer[] = [];
  for (let at = 0; at < PICTURES; at++) pictures.push(await picture(grain, at));
  const server = spawn(process.execPath, [import.meta.filename, "serve", folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [port] = (await once(createInterface({ input: server.stdout }), "line")) as [string];
  const before = memoryOf(server.pid as number, "VmRSS");
  const startedAt = performance.now();
  const each: number[] = [];
  const waiting = pictures.map((bytes, at) => async () => {
    const begunAt = performance.now();
    await send(bytes, `IMG_${at}.jpg`, port);
    each.push(performance.now() - begunAt);
  });
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await next();
    }),
  );
  const seconds = (performance.now() - startedAt) / 1_000;
  const megabytes = pictures.reduce((sum, { length }) => sum + length, 0) / 1e6;
  const what = `${PICTURES} pictures of 12 megapixels, ${(megabytes / PICTURES).toFixed(1)} MB each`;
  printFigure(`uploading ${what}`, "60 s", `${seconds.toFixed(1)} s (${(megabytes / seconds).toFixed(0)} MB/s)`);
  const worst = percentile(each, 0.95) / 1_000;
  printFigure(
    "one of them, three at a time",
    "",
    `${(median(each) / 1_000).toFixed(2)} s, 95 %: ${worst.toFixed(2)} s`,
  );
  const peak = memoryOf(server.pid as number, "VmHWM");
  printFigure("most memory of the server meanwhile", "350 MB", `${peak} MB (before: ${before} MB)`);
  const gone = once(server, "exit");
  server.kill("SIGTERM");
  await gone;
  rmSync(folder, { recursive: true, force: true });
}

const SIZE = { width: 4_000, height: 3_000, channels: 3 } as const;

/** Soft noise: as hard to pack as a photograph of a crowd. Making it takes longer than all else, so it is made once. */
const noise = (): Promise<Buffer> =>
  sharp({ create: { ...SIZE, background: "#888", noise: { type: "gaussian", mean: 120, sigma: 16 } } })
    .raw()
    .toBuffer();

/** Each a little lighter than the one before: no two have the same bytes. */
const picture = (grain: Buffer, at: number): Promise<Buffer> =>
  sharp(grain, { raw: SIZE }).linear(1, at).jpeg({ quality: 88 }).toBuffer();

const send = (bytes: Buffer, filename: string, port: string): Promise<void> =>
  new Promise((done, reject) => {
    new Upload(bytes, {
      ...{ endpoint: `http://127.0.0.1:${port}${UPLOADS_PATH}`, chunkSize: PIECE_BYTES, metadata: { filename } },
      ...{ onSuccess: () => done(), onError: reject },
    }).start();
  });

/** Megabytes, as Linux counts them. */
function memoryOf(pid: number, what: "VmRSS" | "VmHWM"): number {
  const line = new RegExp(`${what}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Math.round((Number(line?.[1]) * 1_024) / 1e6);
}

if (process.argv[2] === "serve") serve(process.argv[3] as string);
else await measure();
