import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface TemporaryFolder extends Disposable {
  readonly path: string;
  /** Removes the folder with all that is in it; again does nothing. */
  remove(): void;
}

/**
 * A new empty folder. `using folder = temporaryFolder()` removes it at the end of the block.
 *
 * @param purpose a word of its name, for whoever finds one that a killed run left behind
 */
export function temporaryFolder(purpose = "test"): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), `dinh-${purpose}-`));
  // A server that is ending may still write into it for a moment.
  const remove = (): void => rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  return { path, remove, [Symbol.dispose]: remove };
}
