import { mkdirSync } from "node:fs";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { ok, type Result, refuse } from "#kernel/result.ts";
import { detectType } from "./detect.ts";
import { cleanFileName } from "./file-names.ts";
import { FILE_TYPES, type FileTypeName, LARGEST_FILE_BYTES, MAX_FILE_BYTES } from "./file-types.ts";
import { openIncoming, type Received, receive } from "./incoming.ts";
import { type RenditionOf, Renditions } from "./renditions.ts";
import { extractText, type FileText } from "./text.ts";
import { WorkQueue } from "./work-queue.ts";

export type { RenditionFormat } from "./pictures.ts";
export type { RenditionOf } from "./renditions.ts";

/** What is known of a file once it is kept: what a media item's content says of it. */
export interface StoredFile {
  /** SHA-256 of the bytes, hex: the file's name in the store. */
  readonly hash: string;
  /** Cleaned; its ending says what the bytes are. */
  readonly fileName: string;
  /** Decided by the bytes. */
  readonly type: string;
  readonly bytes: number;
  /** Pixels, upright; pictures only. */
  readonly width?: number;
  readonly height?: number;
}

/** Whole-numbered and inclusive, as in HTTP. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

export interface OpenedFile {
  /** Of the whole file, whatever part is read. */
  readonly bytes: number;
  /** Read it or `close`; not both are needed. Ends early when the reader destroys it. */
  readonly stream: (range?: ByteRange) => Readable;
  readonly close: () => Promise<void>;
}

/**
 * The files of a site, each under the hash of its bytes: never changed, so never in need of a lock, and the same
 * file sent twice is kept once. Which of them are public is not known here; the edition says so.
 *
 * An S3 store would implement `put` and `open` on a bucket, with the same keys, and keep renditions on the disk of
 * each node as here, since they can be made again.
 */
export interface MediaStore {
  /**
   * Keeps a file. An SVG is kept as the PNG that it shows.
   *
   * Refuses (`invalid`, path `file`) what is empty, too large, broken, or of a kind that is not taken.
   *
   * @param source the bytes, or a stream of them; at most 500 MiB.
   * @param fileName as the sender calls it.
   */
  readonly put: (source: Uint8Array | AsyncIterable<Uint8Array>, fileName: string) => Promise<Result<StoredFile>>;
  /** The original; undefined when there is none. */
  readonly open: (hash: string) => Promise<OpenedFile | undefined>;
  /**
   * The path of a picture as it is served, made now where it is not there yet. Refuses `not-found`, `invalid` for
   * what is no picture, and `too-many` when so many wait that this one should be asked for later.
   */
  readonly rendition: (wanted: RenditionOf) => Promise<Result<string>>;
  /**
   * What a file says, for the search; read anew each time. Refuses `not-found`, `invalid` with the reason for what
   * cannot be read (text.ts), and `too-many` when so many wait that this one should be asked for later.
   *
   * @param type as `put` found it.
   */
  readonly text: (file: Pick<StoredFile, "hash" | "type">) => Promise<Result<FileText>>;
  /** Makes renditions one after the other, leaving the rest of the machine to readers. @returns how many are there. */
  readonly warm: (wanted: Iterable<RenditionOf>, stop?: AbortSignal) => Promise<number>;
}

/** A drawing; a larger one is mostly a photograph in disguise, and takes long to draw. */
const MAX_SVG_BYTES = 4 * 1024 * 1024;

/** A folder of documents that was dropped at once waits here; each takes a second or two. */
const MAX_WAITING_TEXTS = 100;

/** The store on a disk: `<folder>/ab/<hash>`, beside `incoming/` and `renditions/`. */
export function openMediaStore(folder: string): MediaStore {
  const incoming = join(folder, "incoming");
  mkdirSync(folder, { recursive: true });
  openIncoming(incoming, Date.now());
  const pathOf = (hash: string): string => {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error("a file is named by the SHA-256 of its bytes, in hex");
    return join(folder, hash.slice(0, 2), hash);
  };
  // One at a time: each may take as much memory as a thread of its own is given.
  const texts = new WorkQueue({ running: 1, waiting: MAX_WAITING_TEXTS });
  const renditions = new Renditions(join(folder, "renditions"), pathOf);

  const put: MediaStore["put"] = async (source, fileName) => {
    const received = await receive(source, incoming, LARGEST_FILE_BYTES);
    if (!received.ok) return received;
    try {
      const found = await detectType(received.value.path, received.value.bytes, fileName);
      if (!found.ok) return found;
      if (found.value === "svg") return await putSvg(received.value, fileName);
      return await keep(received.value, found.value, fileName);
    } finally {
      await rm(received.value.path, { force: true });
    }
  };

  const putSvg = async (svg: Received, fileName: string): Promise<Result<StoredFile>> => {
    if (svg.bytes > MAX_SVG_BYTES) return no(`an SVG may have ${MAX_SVG_BYTES / 1024 / 1024} MiB: send it as PNG`);
    const { rasterizeSvg } = await import("./pictures.ts");
    const png = await rasterizeSvg(await readFile(svg.path));
    return png.ok ? put(png.value, fileName) : png;
  };

  const keep = async (file: Received, name: FileTypeName, fileName: string): Promise<Result<StoredFile>> => {
    const { type, group, extensions } = FILE_TYPES[name];
    if (file.bytes > MAX_FILE_BYTES[group])
      return no(`a file of type ${type} may have ${MAX_FILE_BYTES[group] / 1024 / 1024} MiB`);
    const size = group === "picture" ? await (await import("./pictures.ts")).inspectPicture(file.path) : undefined;
    if (size?.ok === false) return size;
    await moveIntoPlace(file.path, pathOf(file.hash));
    return ok({
      hash: file.hash,
      fileName: cleanFileName(fileName, extensions),
      type,
      bytes: file.bytes,
      ...size?.value,
    });
  };

  return {
    put,
    open: (hash) => openFile(pathOf(hash)),
    rendition: (wanted) => renditions.find(wanted),
    text: async ({ hash, type }) => {
      const reading = texts.run(() => extractText(pathOf(hash), type));
      return reading ?? refuse({ kind: "too-many", what: "files waiting to be read", limit: MAX_WAITING_TEXTS });
    },
    warm: async (wanted, stop) => {
      let made = 0;
      for (const one of wanted) {
        if (stop?.aborted) break;
        if ((await renditions.find(one)).ok) made += 1;
      }
      return made;
    },
  };
}

/** Within one file system, so in one step; the folder is brought to the disk too, or a crash could lose the name. */
async function moveIntoPlace(from: string, to: string): Promise<void> {
  const folder = dirname(to);
  await mkdir(folder, { recursive: true });
  await rename(from, to);
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function openFile(path: string): Promise<OpenedFile | undefined> {
  try {
    const handle = await open(path, "r");
    const { size } = await handle.stat();
    return {
      bytes: size,
      stream: (range) => handle.createReadStream(range && { start: range.first, end: range.last }),
      close: () => handle.close(),
    };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

const no = (message: string) => refuse({ kind: "invalid", issues: [{ path: "file", message }] });
