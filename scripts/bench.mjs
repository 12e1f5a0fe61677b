// `npm run bench` measures everything and prints a table; `npm run bench -- <name> [arguments]` one of bench/*.ts.
// Benches are bundled first, like the server, so that what is measured is what runs.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { ensureBuilt } from "./ensure-built.mjs";
import { ensureInstalled } from "./ensure-installed.mjs";
import { node, root } from "./paths.mjs";
import { reportFailure } from "./report-failure.mjs";
import { run } from "./run.mjs";

/** Making a site of 200,000 articles takes most of it, once. */
const LIMIT_SECONDS = 60 * 60;
/** What is imported by others and measures nothing. */
const PARTS = ["dataset", "figures", "sample-site"];

const [name, ...args] = process.argv.slice(2);
const names = readdirSync(join(root, "bench"))
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.slice(0, -3))
  .filter((file) => !PARTS.includes(file));

async function bench() {
  await ensureInstalled();
  await ensureBuilt();
  const vite = join(root, "node_modules/vite/bin/vite.js");
  const built = await run(node, [vite, "build", "--mode", "bench", "--logLevel", "warn"], {
    limitSeconds: 120,
    show: true,
  });
  if (built.code !== 0) return built.code;
  console.log("| what | asked | measured |\n|---|---|---|");
  for (const one of name === undefined ? names : [name]) {
    const { code } = await run(node, [join(root, "dist/bench", `${one}.js`), ...args], {
      limitSeconds: LIMIT_SECONDS,
      show: true,
    });
    if (code !== 0) return code;
  }
  return 0;
}

if (name !== undefined && !names.includes(name)) {
  console.error(`usage: npm run bench [-- <name> [arguments]]\nnames: ${names.join(", ")}`);
  process.exitCode = 2;
} else {
  await bench().then((code) => {
    process.exitCode = code;
  }, reportFailure);
}
