import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { printFigure } from "./figures.ts";
import { serveSample } from "./sample-site.ts";

// Lighthouse as it is for phones, on the sample town, with Debian's Chromium.

const CHROMIUM = "/usr/bin/chromium";
const FLAGS =
  "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";
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
      search: "/tim-kiem?q=b%C3%A3o",
      calendar: "/lich-cong-tac",
      document: /href="(\/van-ban\/[^"?]+-[0-9a-z]{12})"/.exec(register)?.[1] ?? "/van-ban",
    };
    for (const [name, path] of Object.entries(pages)) {
      const scores = audit(`${site.origin}${path}`, join(folder, `${name}.json`));
      printFigure(
        `Lighthouse mobile, ${name}`,
        "98 in all four",
        CATEGORIES.map((category) => scores[category]).join(" / "),
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
