import { mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { compressBuild } from "./compress.mjs";
import { withLock } from "./lock.mjs";
import { cache, node, root } from "./paths.mjs";
import { run } from "./run.mjs";
import { contentStamp, readStamp, writeStamp } from "./stamp.mjs";

const DIST = join(root, "dist");
const LIMIT_SECONDS = 5 * 60;

/** Makes dist/server, dist/client and dist/newsroom from the sources, unless those of the present sources are there already. */
export async function ensureBuilt() {
  const wanted = sourceStamp();
  const stampIn = (folder) => join(folder, ".dinh-build");
  if (readStamp(stampIn(DIST)) === wanted) return;
  await withLock(join(cache, "build.lock"), async () => {
    if (readStamp(stampIn(DIST)) === wanted) return;
    console.error("dinh: building");
    clearLeftovers();
    const fresh = join(cache, `build-${process.pid}`);
    await Promise.all(["server", "client", "newsroom"].map((mode) => viteBuild(mode, fresh)));
    await Promise.all(["client", "newsroom"].map((mode) => compressBuild(join(fresh, mode))));
    writeStamp(stampIn(fresh), wanted);
    replace(DIST, fresh);
  });
}

function sourceStamp() {
  const isTest = /\.test\.tsx?$|^src\/testing\//;
  const places = [
    "src",
    "newsroom",
    "vite.config.ts",
    "tsconfig.json",
    "package.json",
    "package-lock.json",
    "scripts/ensure-built.mjs",
    "scripts/compress.mjs",
  ];
  return contentStamp(places, (path) => !isTest.test(path));
}

async function viteBuild(mode, folder) {
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  const args = [vite, "build", "--mode", mode, "--outDir", join(folder, mode), "--logLevel", "warn"];
  const { code, output } = await run(node, args, { limitSeconds: LIMIT_SECONDS });
  if (code !== 0) throw new Error(`the ${mode} build failed\n${output}`);
  if (output !== "") console.error(output);
}

/** The new build takes the old one's place in two renames: no one sees half of either. */
function replace(present, fresh) {
  const old = join(cache, `old-build-${process.pid}`);
  try {
    renameSync(present, old);
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
  renameSync(fresh, present);
  rmSync(old, { recursive: true, force: true });
}

/** What builds that were interrupted left; the lock is held, so none of it is in use. */
function clearLeftovers() {
  mkdirSync(cache, { recursive: true });
  for (const name of readdirSync(cache).filter((name) => /^(old-)?build-\d+$/.test(name)))
    rmSync(join(cache, name), { recursive: true, force: true });
}
