import { randomUUID } from "node:crypto";
import { access, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ok, type Result, refuse } from "#kernel/result.ts";
import { parseVariant } from "./picture-variant.ts";
import type { RenditionFormat } from "./pictures.ts";
import { WorkQueue } from "./work-queue.ts";

/** One picture as it is served. */
export interface RenditionOf {
  /** Of the original. */
  readonly hash: string;
  readonly format: RenditionFormat;
  /** How the original is turned and cut (picture-variant.ts); absent or "": as it came. */
  readonly variant?: string | undefined;
  /** Of a PDF: its first page is the picture. */
  readonly isFirstPage?: boolean | undefined;
  /** Pixels at most; absent: the original's own. */
  readonly width?: number | undefined;
}

/** On the smallest machine, two cores, one is left for pages while the other makes the second. */
const MAX_RUNNING = 2;
/** Those of three first-seen pages full of pictures: with 0.1–0.5 s each the last waits some 20 s. */
const MAX_WAITING = 90;

/** Pictures as they are served: made when first asked for, kept on disk; the folder can be emptied at any time. */
export class Renditions {
  readonly #folder: string;
  readonly #originalPath: (hash: string) => string;
  readonly #queue = new WorkQueue({ running: MAX_RUNNING, waiting: MAX_WAITING });
  /** Apart from pictures, which readers wait for: a page may take seconds to draw. */
  readonly #pages = new WorkQueue({ running: 1, waiting: MAX_WAITING });
  /** One making however many wait; as many as the queue holds. */
  readonly #making = new Map<string, Promise<Result<string>>>();

  constructor(folder: string, originalPath: (hash: string) => string) {
    this.#folder = folder;
    this.#originalPath = originalPath;
  }

  /** The path of the file, made now where it is not there. */
  async find(wanted: RenditionOf): Promise<Result<string>> {
    // It becomes part of a path.
    if (wanted.variant && parseVariant(wanted.variant) === undefined) throw new Error("no such variant of a picture");
    const path = this.#pathOf(wanted);
    if (await exists(path)) return ok(path);
    const running = this.#making.get(path);
    if (running !== undefined) return running;
    const queue = wanted.isFirstPage ? this.#pages : this.#queue;
    const making = queue.run(() => this.#make(wanted, path));
    if (making === undefined)
      return refuse({ kind: "too-many", what: "pictures waiting to be made", limit: MAX_WAITING });
    this.#making.set(path, making);
    try {
      return await making;
    } finally {
      this.#making.delete(path);
    }
  }

  #pathOf({ hash, variant, isFirstPage, width, format }: RenditionOf): string {
    const name = `${isFirstPage ? "page1-" : ""}${variant ? `${variant}-` : ""}${width ?? "full"}.${format}`;
    return join(this.#folder, hash.slice(0, 2), hash, name);
  }

  async #make(
    { hash, format, width, variant = "", isFirstPage = false }: RenditionOf,
    path: string,
  ): Promise<Result<string>> {
    const original = this.#originalPath(hash);
    if (!(await exists(original))) return refuse({ kind: "not-found", what: `file ${hash}` });
    // Loaded when first needed: a site that only serves what is there starts 100 ms sooner.
    const { renderPicture } = await import("./pictures.ts");
    const shown = isFirstPage ? await (await import("./first-page.ts")).drawFirstPage(original) : ok(original);
    if (!shown.ok) return shown;
    let picture: Buffer;
    try {
      picture = await renderPicture(shown.value, format, { width, variant });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return refuse({ kind: "invalid", issues: [{ path: hash, message: `no picture can be made of it: ${message}` }] });
    }
    await writeWhole(path, picture);
    return ok(path);
  }
}

/** Readers, of this process or another, find the whole file or none; also after the machine lost its power. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const next = `${path}.${randomUUID()}`;
  try {
    const file = await open(next, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(next, path);
  } catch (error) {
    await rm(next, { force: true });
    throw error;
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
