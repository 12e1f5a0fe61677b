import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { posix } from "node:path";
import type { Brought } from "#editorial/bring-in.ts";
import { type ItemId, itemIdFrom } from "#kernel/ids.ts";
import { describeRefusal } from "#kernel/refusal.ts";
import { ok, type Result } from "#kernel/result.ts";
import type { MediaStore, StoredFile } from "#media/store.ts";

/** Keeps one file; a dry run looks at it only. */
export type KeepFile = (source: string | Buffer, fileName: string) => Promise<Result<StoredFile>>;

/** Keeps files in the media store. */
export const keepIn =
  (media: Pick<MediaStore, "put">): KeepFile =>
  (source, fileName) =>
    media.put(typeof source === "string" ? createReadStream(source) : source, fileName);

/** For a dry run: takes every file for what its name says, and keeps none. */
export const keepNothing: KeepFile = async (source, fileName) => {
  const hash = createHash("sha256");
  for await (const piece of typeof source === "string" ? createReadStream(source) : [source]) hash.update(piece);
  const isPicture = /\.(?:jpe?g|png|gif|webp|avif|svg)$/i.test(fileName);
  return ok({
    hash: hash.digest("hex"),
    fileName,
    type: "application/octet-stream",
    bytes: 0,
    ...(isPicture ? { width: 1, height: 1 } : {}),
  });
};

/** A file that is kept, and the item that stands for it. */
export interface KeptFile {
  readonly id: ItemId;
  readonly file: StoredFile;
}

/** Files remembered, so that a picture on a thousand pages is read once: some 50 MB at most. */
const MAX_REMEMBERED = 200_000;

/** Keeps the files of a saved site, each once. */
export class KeptFiles {
  readonly #keep: KeepFile;
  readonly #known = new Map<string, KeptFile | string>();
  readonly #words = new Map<string, string>();

  constructor(keep: KeepFile) {
    this.#keep = keep;
  }

  /**
   * @param key what the file is known by: its path within the site.
   * @returns the file, or why it was not taken.
   */
  async keep(key: string, source: string | Buffer): Promise<KeptFile | string> {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const stored = await this.#keep(source, posix.basename(key));
    const kept = stored.ok
      ? { id: itemIdFrom("media", externalIdOf(stored.value)), file: stored.value }
      : describeRefusal(stored.refusal);
    if (this.#known.size >= MAX_REMEMBERED) this.#known.clear();
    this.#known.set(key, kept);
    return kept;
  }

  /** Whether a picture can be shown with these words beside it: they are the first, or the same as before. */
  agreesWith(id: string, words: string): boolean {
    const said = this.#words.get(id);
    if (this.#words.size < MAX_REMEMBERED) this.#words.set(id, said ?? words);
    return (said ?? words) === words;
  }
}

const externalIdOf = (file: StoredFile): string => `media:${file.hash}`;

/** The item that stands for a kept file. What is said of a picture where it is used first is said of the picture. */
export function mediaItem(
  file: StoredFile,
  said: { readonly alt?: string; readonly caption?: string; readonly credit?: string } = {},
): Brought {
  const { alt, caption, credit } = said;
  return {
    kind: "media",
    language: "vi",
    externalId: externalIdOf(file),
    content: {
      title: file.fileName,
      ...file,
      ...(alt ? { alt } : {}),
      ...(caption ? { caption } : {}),
      ...(credit ? { credit: credit.slice(0, 300).toWellFormed() } : {}),
    },
  };
}
