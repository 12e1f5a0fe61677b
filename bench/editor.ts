import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { median, percentile, printFigure } from "./figures.ts";

// From a key pressed to the frame that shows it, in the middle of an article of 5,000 syllables, and what the editor
// weighs. In a process of its own, from its sources: a browser's driver and a bundler do not go into a bundle.

const CHROMIUM = "/usr/bin/chromium";

if (!existsSync(CHROMIUM)) console.log("skipped: Debian's chromium is needed");
else {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["e2e/editor-harness/measure-typing.ts"], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  const { times, sizes } = JSON.parse(stdout) as {
    readonly times: readonly number[];
    readonly sizes: { readonly plain: number; readonly gzip: number; readonly brotli: number };
  };
  printFigure(
    `key pressed → painted, article of 5,000 syllables, ${times.length} keys`,
    "",
    `median ${median(times).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms`,
  );
  const kilobytes = (bytes: number) => `${Math.round(bytes / 1_024)} KB`;
  printFigure(
    "JavaScript of a page with the editor, React and Mantine included",
    "",
    `${kilobytes(sizes.gzip)} gzip, ${kilobytes(sizes.brotli)} brotli (${kilobytes(sizes.plain)})`,
  );
}
