import { join } from "node:path";
import { withLock } from "./lock.mjs";
import { lacksAtomicLibrary } from "./machine-programs.mjs";
import { cache, root } from "./paths.mjs";
import { run } from "./run.mjs";
import { contentStamp, readStamp, writeStamp } from "./stamp.mjs";

// `npm ci` empties this folder first, so an install that was interrupted leaves no stamp.
const STAMP_FILE = join(root, "node_modules", ".dinh-install");
const LIMIT_SECONDS = 10 * 60;

/** Brings the packages, and makes sure that the Node.js among them runs on this machine. */
export async function ensureInstalled() {
  await installPackages();
  if (lacksAtomicLibrary())
    throw new Error(`the project's Node.js needs the library libatomic.so.1, which this machine lacks.
On Debian or Ubuntu, as root: apt-get update && apt-get install --no-install-recommends libatomic1`);
}

/** Brings the packages that package-lock.json names, unless they are there already. */
export async function installPackages() {
  const wanted = contentStamp(["package-lock.json", ".npmrc"]);
  if (readStamp(STAMP_FILE) === wanted) return;
  await withLock(join(cache, "install.lock"), async (holdFor) => {
    if (readStamp(STAMP_FILE) === wanted) return;
    console.error("dinh: installing packages (once; under a minute on most lines)");
    const options = { limitSeconds: LIMIT_SECONDS, show: true, started: holdFor };
    const { code } = await run("npm", ["ci", "--loglevel=error"], options);
    if (code !== 0) throw new Error(`npm ci failed (exit code ${code}); its message is above`);
    writeStamp(STAMP_FILE, wanted);
  });
}
