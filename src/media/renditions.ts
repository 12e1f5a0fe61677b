import { randomUUID } from "node:crypto";
import { access, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Refusal } from "#kernel/refusal.ts";
import { ok, type Result, refuse } from "#kernel/result.ts";
import type { PagedType } from "./file-types.ts";
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
  /** Of a file that has pages: the first is the picture. */
  readonly firstPageOf?: PagedType | undefined;
  /** Pixels at most; absent: the original's own. */
  readonly width?: number | undefined;
}

/** On the smallest machine, two cores, one is left for pages while the other makes the second. */
const MAX_RUNNING = 2;
/** Those of three first-seen pages full of pictures: with 0.1–0.5 s each the last waits some 20 s. */
const MAX_WAITING = 90;

/** What has no page to show is not tried again sooner: a list full of such files would keep the machine busy. */
const REFUSED_FOR_MS = 3_600_000;
const MAX_REFUSED = 1_000;

/** Pictures as they are served: made when first asked for, kept on disk; the folder can be emptied at any time. */
export class Renditions {
  readonly #folder: string;
  readonly #originalPath: (hash: string) => string;
  readonly #queue = new WorkQueue({ running: MAX_RUNNING, waiting: MAX_WAITING });
  /** Apart from pictures, which readers wait for: a page may take seconds to draw. */
  readonly #pages = new WorkQueue({ running: 1, waiting: MAX_WAITING });
  /** One making however many wait; as many as the queue holds. */
  readonly #making = new Map<string, Promise<Result<string>>>();
  /** Files whose first page could not be drawn, and until when that counts. */
  readonly #refused = new Map<string, { readonly refusal: Refusal; readonly until: number }>();

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
    const queue = wanted.firstPageOf ? this.#pages : this.#queue;
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

  #pathOf({ hash, variant, firstPageOf, width, format }: RenditionOf): string {
    const name = `${firstPageOf ? "page1-" : ""}${variant ? `${variant}-` : ""}${width ?? "full"}.${format}`;
    return join(this.#folder, hash.slice(0, 2), hash, name);
  }

  async #make({ hash, format, width, variant = "", firstPageOf }: RenditionOf, path: string): Promise<Result<string>> {
    const original = this.#originalPath(hash);
    if (!(await exists(original))) return refuse({ kind: "not-found", what: `file ${hash}` });
    // Loaded when first needed: a site that only serves what is there starts 100 ms sooner.
    const { renderPicture } = await import("./pictures.ts");
    const shown = firstPageOf ? await this.#drawFirstPage(hash, original, firstPageOf) : ok(original);
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

  async #drawFirstPage(hash: string, original: string, type: PagedType): Promise<Result<Buffer>> {
    const before = this.#refused.get(hash);
    if (before !== undefined && before.until > Date.now()) return refuse(before.refusal);
    const { drawFirstPage } = await import("./first-page.ts");
    const drawn = await drawFirstPage(original, type);
    if (!drawn.ok) {
      if (this.#refused.size >= MAX_REFUSED) this.#refused.clear();
      this.#refused.set(hash, { refusal: drawn.refusal, until: Date.now() + REFUSED_FOR_MS });
    }
    return drawn;
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
