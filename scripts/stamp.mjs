import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { root } from "./paths.mjs";

/**
 * A digest of what files say and where they are. A folder counts with everything in it.
 *
 * @param {readonly string[]} places relative to the project; one that does not exist counts as absent
 * @param {(path: string) => boolean} counts which files matter
 */
export function contentStamp(places, counts = () => true) {
  const hash = createHash("sha256");
  for (const file of places.flatMap((place) => filesUnder(join(root, place))).sort()) {
    const path = relative(root, file).split(sep).join("/");
    if (counts(path)) hash.update(`${path}\0`).update(createHash("sha256").update(readFileSync(file)).digest());
  }
  return hash.digest("hex");
}

export function readStamp(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/** Written last, after the work it vouches for, and whole or not at all. */
export function writeStamp(file, stamp) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, stamp);
  renameSync(`${file}.${process.pid}`, file);
}

function filesUnder(place) {
  try {
    return readdirSync(place, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? filesUnder(join(place, entry.name)) : [join(place, entry.name)],
    );
  } catch (error) {
    if (error.code === "ENOTDIR") return [place];
    if (error.code === "ENOENT") return [];
    throw error;
  }
}
