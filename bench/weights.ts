import { request } from "node:http";
import { launchBrowser } from "#testing/browser.ts";
import { printFigure } from "./figures.ts";
import { serveSample } from "./sample-site.ts";

// What a phone downloads for the sample town's home page, compressed as a browser asks for it, without pictures and
// fonts; and the scripts of the newsroom's first screen.

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
  printFigure(
    "JavaScript of the newsroom's first screen",
    "250 KB",
    kilobytes(await scriptsOf("/toa-soan/dang-nhap", "Đăng nhập tòa soạn")),
  );
} finally {
  await site.stop();
}

/** Bytes of all scripts that a page of the newsroom has fetched until its heading stands there and nothing more comes. */
async function scriptsOf(path: string, heading: string): Promise<number> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ locale: "vi-VN" });
    const scripts = new Set<string>();
    page.on("response", (response) => {
      if (response.request().resourceType() === "script") scripts.add(new URL(response.url()).pathname);
    });
    await page.goto(`${site.origin}${path}`);
    await page.getByRole("heading", { name: heading }).waitFor();
    await page.waitForLoadState("networkidle");
    let bytes = 0;
    for (const script of scripts) bytes += (await download(script)).bytes;
    return bytes;
  } finally {
    await browser.close();
  }
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
