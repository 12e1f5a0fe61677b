import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { median, printFigure } from "./figures.ts";
import { serveSample } from "./sample-site.ts";

// Lighthouse as it is for phones, on the sample town, with Debian's Chromium: of several runs the median of each
// category. Results are kept out of search engines on purpose, for which Lighthouse's fourth category takes 40 off.

const CHROMIUM = "/usr/bin/chromium";
const FLAGS =
  "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";
const RUNS = 5;
/** The server draws pictures in all their sizes after the first look at them; a reader's phone is not slowed by it. */
const SETTLE_MS = 60_000;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;

if (!existsSync(CHROMIUM)) console.log("skipped: Debian's chromium is needed");
else {
  const site = await serveSample(18_085);
  const folder = mkdtempSync(join(tmpdir(), "dinh-lighthouse-"));
  try {
    const home = await (await fetch(site.origin)).text();
    const register = await (await fetch(`${site.origin}/van-ban`)).text();
    const pages = {
      home: "/",
      article: /href="(\/tin\/[^"]+)"/.exec(home)?.[1] ?? "/",
      search: "/tim-kiem",
      "search results": "/tim-kiem?q=b%C3%A3o",
      calendar: "/lich-cong-tac",
      document: /href="(\/van-ban\/[^"?]+-[0-9a-z]{12})"/.exec(register)?.[1] ?? "/van-ban",
    };
    for (const path of Object.values(pages)) audit(`${site.origin}${path}`, join(folder, "report.json"));
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    for (const [name, path] of Object.entries(pages)) {
      const runs = Array.from({ length: RUNS }, () => audit(`${site.origin}${path}`, join(folder, "report.json")));
      printFigure(
        `Lighthouse mobile, ${name}`,
        "98 in all four",
        CATEGORIES.map((category) => median(runs.map((scores) => scores[category]))).join(" / "),
      );
    }
  } finally {
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function audit(url: string, report: string): Record<(typeof CATEGORIES)[number], number> {
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      "node_modules/lighthouse/cli/index.js",
      url,
      "--quiet",
      "--output=json",
      `--output-path=${report}`,
      `--only-categories=${CATEGORIES.join(",")}`,
      `--chrome-flags=${FLAGS}`,
    ],
    { encoding: "utf8", env: { ...process.env, CHROME_PATH: CHROMIUM } },
  );
  if (status !== 0) throw new Error(stderr);
  const { categories } = JSON.parse(readFileSync(report, "utf8")) as { categories: Record<string, { score: number }> };
  const score = (category: string) => Math.round((categories[category]?.score ?? 0) * 100);
  return {
    performance: score("performance"),
    accessibility: score("accessibility"),
    "best-practices": score("best-practices"),
    seo: score("seo"),
  };
}
