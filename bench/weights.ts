import { request } from "node:http";
import { printFigure } from "./figures.ts";
import { serveSample } from "./sample-site.ts";

// What a phone downloads for the sample town's home page, compressed as a browser asks for it, without pictures and
// fonts.

const site = await serveSample(18_084);
try {
  const home = await download("/");
  const html = home.text;
  const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map((match) => match[1] as string);
  const scripts = [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map((match) => match[1] as string);
  const sum = async (paths: readonly string[]) => {
    let bytes = 0;
    for (const path of paths) bytes += (await download(path)).bytes;
    return bytes;
  };
  const styleBytes = await sum(styles);
  const scriptBytes = await sum(scripts);
  const kilobytes = (bytes: number) => `${(bytes / 1_024).toFixed(1)} KB`;
  printFigure(
    "home page over the wire, without pictures and fonts",
    "40 KB",
    `${kilobytes(home.bytes + styleBytes + scriptBytes)} (HTML ${kilobytes(home.bytes)}, CSS ${kilobytes(styleBytes)})`,
  );
  printFigure("JavaScript of the home page", "12 KB", kilobytes(scriptBytes));
} finally {
  await site.stop();
}

/** The body's bytes as they came, and its text when it came unpacked. */
async function download(path: string): Promise<{ readonly bytes: number; readonly text: string }> {
  const packed = await fetchRaw(path, "br, gzip");
  const plain = await fetchRaw(path, "identity");
  return { bytes: packed.length, text: plain.toString() };
}

function fetchRaw(path: string, encoding: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    request(`${site.origin}${path}`, { headers: { "accept-encoding": encoding } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve(Buffer.concat(chunks)));
      response.on("error", reject);
    })
      .on("error", reject)
      .end();
  });
}
