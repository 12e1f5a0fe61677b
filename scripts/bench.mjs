// `npm run bench -- <name> [arguments]`: runs bench/<name>.ts under the project's own Node.js, after a build.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { ensureBuilt } from "./ensure-built.mjs";
import { ensureInstalled } from "./ensure-installed.mjs";
import { node, root } from "./paths.mjs";
import { reportFailure } from "./report-failure.mjs";
import { run } from "./run.mjs";

const LIMIT_SECONDS = 30 * 60;

const [name, ...args] = process.argv.slice(2);
const names = readdirSync(join(root, "bench"))
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
  .map((file) => file.slice(0, -3));

if (name === undefined || !names.includes(name)) {
  console.error(`usage: npm run bench -- <name> [arguments]\nnames: ${names.join(", ")}`);
  process.exitCode = 2;
} else {
  await ensureInstalled()
    .then(ensureBuilt)
    .then(() => run(node, [join(root, "bench", `${name}.ts`), ...args], { limitSeconds: LIMIT_SECONDS, show: true }))
    .then(({ code }) => {
      process.exitCode = code;
    })
    .catch(reportFailure);
}
