import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const TSX = pathToFileURL(join(import.meta.dirname, "tsx-for-node.ts")).href;

/**
 * Runs a module of TypeScript in a process of its own, which may import the program's files as `#record/feed.ts`.
 *
 * @returns its exit code and the signal that ended it.
 */
export function runModule(source: string): Promise<[number | null, string | null]> {
  const child = spawn(process.execPath, ["--import", TSX, "--input-type=module-typescript", "-e", source], {
    cwd: join(import.meta.dirname, "../.."),
    stdio: ["ignore", "ignore", "inherit"],
  });
  return once(child, "exit") as Promise<[number | null, string | null]>;
}
