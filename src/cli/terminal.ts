import type { Terminal } from "./command.ts";

/** Between two lines of progress where they cannot be rewritten in place. */
const PROGRESS_EVERY_MS = 5_000;

/** Speaks on the process's own streams. */
export function processTerminal(): Terminal & { readonly end: () => void } {
  const isInteractive = process.stderr.isTTY === true;
  let isProgressShown = false;
  let lastProgressAt = 0;
  const clear = () => {
    if (isProgressShown) process.stderr.write("\r\x1b[2K");
    isProgressShown = false;
  };
  return {
    print: (line) => {
      clear();
      process.stdout.write(`${line}\n`);
    },
    complain: (line) => {
      clear();
      process.stderr.write(`${line}\n`);
    },
    progress: (line) => {
      if (isInteractive) {
        process.stderr.write(`\r\x1b[2K${line}`);
        isProgressShown = true;
        return;
      }
      const now = performance.now();
      if (now - lastProgressAt < PROGRESS_EVERY_MS) return;
      lastProgressAt = now;
      process.stderr.write(`${line}\n`);
    },
    end: clear,
  };
}
