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
  /** Puts a finished build in use and removes all others. Those who have one open keep it until they close it. */
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
      return { file: fileOf(name), name };
    },
    swapIn: (name) => {
      const next = `${pointer}.next`;
      writeFileSync(next, name);
      renameSync(next, pointer);
      for (const other of readdirSync(folder))
        if (other.startsWith("build-") && other !== name) rmSync(join(folder, other), { recursive: true, force: true });
    },
  };
}
