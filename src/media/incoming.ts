import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { ok, type Result, refuse } from "#kernel/result.ts";

/** A file that has arrived and is on the disk, but is not yet kept. */
export interface Received {
  readonly path: string;
  /** SHA-256, hex. */
  readonly hash: string;
  readonly bytes: number;
}

/** No upload takes a day; what is older was left behind by a process that was killed. */
const LEFT_BEHIND_MS = 24 * 3_600_000;

/** Makes the folder, and removes what killed processes left in it. */
export function openIncoming(folder: string, now: number): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const age = now - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now);
    if (age > LEFT_BEHIND_MS) rmSync(path, { force: true });
  }
}

/**
 * Writes what comes to a file of its own, and has it on the disk before it returns. Removes it when it is refused
 * or breaks off; otherwise the caller moves or removes it.
 */
export async function receive(
  source: Uint8Array | AsyncIterable<Uint8Array>,
  folder: string,
  maxBytes: number,
): Promise<Result<Received>> {
  const path = join(folder, randomUUID());
  const file = await open(path, "wx");
  const hash = createHash("sha256");
  let bytes = 0;
  let isKept = false;
  try {
    for await (const piece of source instanceof Uint8Array ? [source] : source) {
      bytes += piece.length;
      if (bytes > maxBytes) return no(`the file is larger than ${Math.floor(maxBytes / 1024 / 1024)} MiB`);
      hash.update(piece);
      await file.writeFile(piece);
    }
    if (bytes === 0) return no("the file is empty");
    await file.sync();
    isKept = true;
    return ok({ path, hash: hash.digest("hex"), bytes });
  } finally {
    await file.close();
    if (!isKept) rmSync(path, { force: true });
  }
}

const no = (message: string) => refuse({ kind: "invalid", issues: [{ path: "file", message }] });
