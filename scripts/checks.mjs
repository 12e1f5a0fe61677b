import { join } from "node:path";
import { cache, node, root } from "./paths.mjs";
import { run } from "./run.mjs";

const LIMIT_SECONDS = 120;
// Each of them keeps a core busy for a while.
const AT_ONCE = 2;

const tool = (path) => join(root, "node_modules", path);

/** Every check that reads the sources without running them; the slowest first. */
const checks = [
  { name: "types", args: typeCheck(".", "types") },
  { name: "lint", args: [tool("@biomejs/biome/bin/biome"), "ci", "--colors=off", "--diagnostic-level=warn", "."] },
  { name: "dead code", args: [tool("knip/bin/knip.js"), "--no-progress"] },
  { name: "import rules", args: [join(root, "scripts", "check-imports.mjs")] },
  { name: "types of browser code", args: typeCheck("src/site/client", "types-client") },
  { name: "types of the newsroom", args: typeCheck("newsroom", "types-newsroom") },
  { name: "types of browser tests", args: typeCheck("e2e", "types-e2e") },
];

/** What did not change since the last time is not reckoned again: a second check takes a fraction of the first. */
function typeCheck(project, memory) {
  const remembered = ["--incremental", "--tsBuildInfoFile", join(cache, `${memory}.tsbuildinfo`)];
  return [tool("typescript/bin/tsc"), "--noEmit", "--pretty", "false", "-p", project, ...remembered];
}

/**
 * Runs them all, whatever the first of them finds.
 *
 * @returns {Promise<{ name: string, passed: boolean, output: string, seconds: number }[]>} in the order of the list
 */
export async function runChecks() {
  const results = new Array(checks.length);
  const waiting = [...checks.keys()];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
        const { code, output, seconds } = await run(node, checks[at].args, { limitSeconds: LIMIT_SECONDS });
        results[at] = { name: checks[at].name, passed: code === 0, output, seconds };
      }
    }),
  );
  return results;
}

/** Prints only what failed, and one line on the whole. */
export function reportChecks(results) {
  for (const { name, output } of results.filter(({ passed }) => !passed)) console.log(`\n${name} failed\n${output}`);
  const told = results.map(
    ({ name, passed, seconds }) => `${name} ${passed ? "ok" : "FAILED"} ${seconds.toFixed(1)} s`,
  );
  console.log(`checks: ${told.join(", ")}`);
}
