import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { CORPUS } from "./dataset.ts";
import { median, printFigure } from "./figures.ts";

// The import of the whole news corpus into an empty site by the command line, index included, from the start of the
// process to its end.

const ARTICLES = 12_036;
const ROUNDS = 3;
const FILE = join(CORPUS, "news.jsonl.gz");

if (!existsSync(FILE)) console.log("skipped: the corpus is not beside the project");
else {
  const rates: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const data = resolve(".cache/bench/import");
    rmSync(data, { recursive: true, force: true });
    const startedAt = performance.now();
    const { status, stderr } = spawnSync(
      process.execPath,
      ["dist/server/main.js", "import", "articles", FILE, "--data", data],
      {
        encoding: "utf8",
      },
    );
    if (status !== 0) throw new Error(stderr);
    rates.push(ARTICLES / ((performance.now() - startedAt) / 1_000));
    rmSync(data, { recursive: true, force: true });
  }
  printFigure(
    "import of the news corpus, index included",
    "800 articles a second",
    `${Math.round(median(rates))} a second`,
  );
}
