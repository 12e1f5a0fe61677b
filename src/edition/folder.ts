import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The folder of a node's edition. Each build lives in a folder of its own; `current` names the one in use
 * and is replaced in one step, so that a reader finds either the old edition or the new one, never a part.
 */
export interface EditionFolder {
  /** The database file in use; undefined before the first build. */
  readonly currentFile: () => string | undefined;
  /** Makes an empty folder for a build. */
  readonly begin: () => { readonly file: string; readonly name: string };
  /**
   * Puts a finished build in use and removes the one before, and what builds that were cut off left. Those who have
   * one open keep it until they close it; one that another process is making is left alone.
   */
  readonly swapIn: (name: string) => void;
}

export function editionFolder(folder: string): EditionFolder {
  const pointer = join(folder, "current");
  const fileOf = (name: string) => join(folder, name, "edition.sqlite");
  return {
    currentFile: () => {
      if (!existsSync(pointer)) return undefined;
      const file = fileOf(readFileSync(pointer, "utf8").trim());
      return existsSync(file) ? file : undefined;
    },
    begin: () => {
      const name = `build-${randomUUID()}`;
      mkdirSync(join(folder, name), { recursive: true });
      writeFileSync(join(folder, name, MAKER), String(process.pid));
      return { file: fileOf(name), name };
    },
    swapIn: (name) => {
      const before = existsSync(pointer) ? readFileSync(pointer, "utf8").trim() : undefined;
      // Each process writes a file of its own: two that swap at once end with one of both, and never with half.
      const next = `${pointer}.${process.pid}`;
      writeFileSync(next, name);
      renameSync(next, pointer);
      for (const other of readdirSync(folder))
        if (other.startsWith("build-") && other !== name && (other === before || !isBeingMade(join(folder, other))))
          rmSync(join(folder, other), { recursive: true, force: true });
    },
  };
}

/** In a build's folder: the process that makes it. */
const MAKER = "maker";

function isBeingMade(build: string): boolean {
  try {
    const maker = Number(readFileSync(join(build, MAKER), "utf8"));
    if (maker === process.pid) return false;
    process.kill(maker, 0);
    return true;
  } catch (error) {
    // The process is there and another user's.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
