import { truncateSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Instant, parseInstant } from "#kernel/instant.ts";
import { IDLE_AFTER_MINUTES } from "./upload-room.ts";

/** A file that is still on its way. */
export interface Unfinished {
  readonly id: string;
  /** The account that began it. */
  readonly owner: string;
  readonly size: number;
  readonly received: number;
  readonly begunAt: Instant;
  /** When its last byte came. */
  readonly movedAt: Instant;
}

/** What was said at the end of an upload: kept for whoever lost the connection just then. */
export interface LastAnswer {
  readonly owner: string;
  readonly size: number;
  readonly status: number;
  readonly body: unknown;
}

/** A day: who goes home in the middle of it goes on in the morning. */
export const UNFINISHED_HOURS = 24;

const ID = /^[0-9a-f]{32}$/;
const AGE_MS = UNFINISHED_HOURS * 3_600_000;

/**
 * The files of one site that are on their way, as @tus/file-store keeps them: `<id>` and `<id>.json`; what was
 * answered at the end is in `answers/`. One process looks after a folder.
 */
export class UnfinishedUploads {
  readonly #folder: string;
  readonly #answers: string;

  constructor(folder: string) {
    this.#folder = folder;
    this.#answers = join(folder, "answers");
  }

  /** Undefined when there is none of that id. */
  async find(id: string): Promise<Unfinished | undefined> {
    if (!ID.test(id)) return undefined;
    const [kept, file] = await Promise.all([
      readJson(join(this.#folder, `${id}.json`)),
      stat(join(this.#folder, id)).catch(() => undefined),
    ]);
    if (file === undefined || !isKept(kept)) return undefined;
    const begunAt = parseInstant(kept.creation_date) ?? (0 as Instant);
    const movedAt = Math.floor(file.mtimeMs) as Instant;
    return { id, owner: kept.metadata.owner, size: kept.size, received: file.size, begunAt, movedAt };
  }

  async list(): Promise<Unfinished[]> {
    const found: Unfinished[] = [];
    for (const name of await namesIn(this.#folder)) {
      const upload = await this.find(name);
      if (upload !== undefined) found.push(upload);
    }
    return found;
  }

  async remove(id: string): Promise<void> {
    if (!ID.test(id)) return;
    for (const name of [id, `${id}.json`]) await rm(join(this.#folder, name), { force: true });
  }

  isTooOld({ begunAt }: Pick<Unfinished, "begunAt">, now: Instant): boolean {
    return now - begunAt > AGE_MS;
  }

  /** Whoever goes on with one takes its whole room from now on, before the next byte is there. */
  async touch(id: string, now: Instant): Promise<void> {
    await utimes(join(this.#folder, id), now / 1_000, now / 1_000);
  }

  /**
   * Takes the last byte of one that is whole but was never brought to an end, as after a power cut: whoever asks is
   * then told to send it once more, and what follows the last byte follows.
   */
  reopen({ id, size }: Unfinished): void {
    truncateSync(join(this.#folder, id), size - 1);
  }

  async findAnswer(id: string): Promise<LastAnswer | undefined> {
    return ID.test(id) ? ((await readJson(join(this.#answers, `${id}.json`))) as LastAnswer | undefined) : undefined;
  }

  async keepAnswer(id: string, answer: LastAnswer): Promise<void> {
    await mkdir(this.#answers, { recursive: true });
    const path = join(this.#answers, `${id}.json`);
    await writeFile(`${path}.next`, JSON.stringify(answer));
    await rename(`${path}.next`, path);
  }

  async removeAnswer(id: string): Promise<void> {
    await rm(join(this.#answers, `${id}.json`), { force: true });
  }

  /** Removes what is older than a day: uploads, what belongs to none, answers. */
  async sweep(now: Instant): Promise<void> {
    for (const upload of await this.list()) if (this.isTooOld(upload, now)) await this.remove(upload.id);
    for (const folder of [this.#folder, this.#answers])
      for (const name of await namesIn(folder)) {
        if (folder === this.#folder && (await this.find(name.replace(/\.json$/, ""))) !== undefined) continue;
        const path = join(folder, name);
        const found = await stat(path).catch(() => undefined);
        if (found?.isFile() && Date.now() - found.mtimeMs > AGE_MS) await rm(path, { force: true });
      }
  }
}

/** Whether it was broken off, as far as one can tell. */
export const isIdle = ({ movedAt }: Pick<Unfinished, "movedAt">, now: Instant): boolean =>
  now - movedAt > IDLE_AFTER_MINUTES * 60_000;

interface Kept {
  readonly size: number;
  readonly creation_date: string;
  readonly metadata: { readonly owner: string };
}

const isKept = (value: unknown): value is Kept =>
  typeof value === "object" &&
  value !== null &&
  typeof (value as Partial<Kept>).size === "number" &&
  typeof (value as Partial<Kept>).creation_date === "string" &&
  typeof (value as Partial<Kept>).metadata?.owner === "string";

/** Undefined for what is not there, and for what a killed process left half written. */
async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch {
    return undefined;
  }
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
