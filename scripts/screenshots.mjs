// `npm run screenshots`: takes the pictures of docs/screenshots/newsroom anew, from the built program and the sample town.
import { join } from "node:path";
import { ensureBuilt } from "./ensure-built.mjs";
import { ensureInstalled } from "./ensure-installed.mjs";
import { ensurePrograms } from "./ensure-programs.mjs";
import { node, root } from "./paths.mjs";
import { reportFailure } from "./report-failure.mjs";
import { run } from "./run.mjs";

/** A site is made and fifteen screens are opened: a minute. */
const LIMIT_SECONDS = 10 * 60;

async function screenshots() {
  await ensureInstalled();
  await ensurePrograms();
  await ensureBuilt();
  const { code } = await run(node, [join(root, "e2e/newsroom-screenshots.ts")], {
    limitSeconds: LIMIT_SECONDS,
    show: true,
  });
  return code;
}

await screenshots().then((code) => {
  process.exitCode = code;
}, reportFailure);
