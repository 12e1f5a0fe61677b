import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { cache, node, root } from "./paths.mjs";
import { run } from "./run.mjs";

// The whole of `npm test` is to end in eight minutes on two slow cores; a project past this hangs.
const LIMIT_SECONDS = 20 * 60;

/**
 * Runs one of vitest's projects, which prints as it goes.
 *
 * @param {"unit" | "e2e"} project
 * @returns {Promise<Tally>}
 *
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 */
export async function runTests(project) {
  const report = join(cache, `tests-${project}.json`);
  mkdirSync(cache, { recursive: true });
  rmSync(report, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
  const args = [vitest, "run", "--project", project, ...reporters];
  const { code } = await run(node, args, { limitSeconds: LIMIT_SECONDS, show: true });
  return tally(readReport(report), code);
}

/**
 * What happened, from vitest's JSON report.
 *
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { status: string, assertionResults: unknown[] }[] } | undefined} report absent when vitest did not
 *   get as far as writing it
 * @param {number} code vitest's exit code
 * @returns {Tally} with one more failure for each file that could not be loaded, and at least one where vitest failed
 */
export function tally(report, code) {
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const unloaded = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  const failed = report.numFailedTests + unloaded.length;
  return {
    passed: report.numPassedTests,
    failed: code === 0 ? failed : Math.max(1, failed),
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
