import { existsSync } from "node:fs";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { type Clock, toIso } from "#kernel/instant.ts";
import type { MediaStore } from "#media/store.ts";
import type { Record, RecordReader } from "#record/record.ts";
import { ZipWriter } from "#zip/write.ts";
import { Pace } from "../progress.ts";
import {
  ArchiveError,
  FORMAT,
  FORMAT_VERSION,
  fileIn,
  fileOf,
  MANIFEST,
  type Manifest,
  mediaFile,
  TABLES,
  type TableName,
} from "./format.ts";
import { tablePages } from "./pages.ts";

export interface ExportOptions {
  readonly record: Record;
  readonly media: Pick<MediaStore, "open">;
  readonly clock: Clock;
  /** Told now and then of what is being written. */
  readonly progress: (line: string) => void;
  readonly stop: AbortSignal;
}

export interface ExportSummary {
  readonly manifest: Manifest;
  /** Hashes of files that items name and the media store has not. */
  readonly missing: readonly string[];
}

/** Files named beyond this many are not looked for: some 80 MB of names. */
const MAX_MEDIA = 1_000_000;

/**
 * Writes everything of a site's record, as it is at one moment, and its stored files into a ZIP. Editors go on
 * meanwhile. The file appears when it is whole.
 *
 * @throws {ArchiveError} when there is such a file already, or it was stopped.
 */
export async function exportArchive(path: string, options: ExportOptions): Promise<ExportSummary> {
  if (existsSync(path)) throw new ArchiveError(`${path} is there already; name another file`);
  const part = `${path}.part`;
  const file = await openNew(part);
  try {
    const zip = new ZipWriter(file);
    const summary = await options.record.read
      .transaction()
      .setAccessMode("read only")
      .setIsolationLevel("repeatable read")
      .execute((db) => writeAll(zip, db, options));
    await zip.end();
    await file.sync();
    await file.close();
    await rename(part, path);
    return summary;
  } catch (error) {
    await file.close().catch(() => {});
    await rm(part, { force: true });
    throw error;
  }
}

async function openNew(part: string): Promise<FileHandle> {
  try {
    return await open(part, "w");
  } catch (error) {
    const why = OPEN_FAULTS[(error as NodeJS.ErrnoException).code ?? ""];
    if (why === undefined) throw error;
    throw new ArchiveError(`${part} cannot be written: ${why}`);
  }
}

const OPEN_FAULTS: { readonly [code: string]: string } = {
  ENOENT: "there is no such folder",
  ENOTDIR: "its folder is a file",
  EACCES: "this user may not write there",
  EPERM: "this user may not write there",
  EROFS: "that disk is read-only",
};

async function writeAll(zip: ZipWriter, db: RecordReader, options: ExportOptions): Promise<ExportSummary> {
  const hashes = new Set<string>();
  const all = await countLines(db);
  const pace = new Pace();
  let done = 0;
  const tables: { [Table in TableName]?: Manifest["tables"][Table] } = {};
  for (const table of TABLES) {
    let lines = 0;
    async function* content() {
      for await (const page of tablePages[table](db)) {
        if (options.stop.aborted) throw new ArchiveError("stopped; no archive was made");
        lines += page.length;
        if (table === "versions") for (const line of page) noteMedia(line, hashes);
        done += page.length;
        options.progress(`${table}: ${pace.line(done, all === 0 ? 1 : done / all)}`);
        yield Buffer.from(page.map((line) => `${JSON.stringify(line)}\n`).join(""));
      }
    }
    const written = await zip.add(fileOf(table), content());
    tables[table] = { lines, ...written };
  }
  const { missing, ...media } = await writeMedia(zip, hashes, options);
  const manifest: Manifest = {
    format: FORMAT,
    version: FORMAT_VERSION,
    madeAt: toIso(options.clock()),
    tables: tables as Manifest["tables"],
    media,
  };
  await zip.add(MANIFEST, oneOf(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)));
  return { manifest, missing };
}

async function countLines(db: RecordReader): Promise<number> {
  let all = 0;
  for (const table of ["item", "version", "address", "audit"] as const) {
    const { count } = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    all += Number(count);
  }
  return all;
}

/** The stored file of any version: an older one can be taken up again. */
function noteMedia(line: object, hashes: Set<string>): void {
  const file = fileIn((line as { content: Parameters<typeof fileIn>[0] }).content);
  if (file !== undefined && hashes.size < MAX_MEDIA) hashes.add(file.hash);
}

async function writeMedia(zip: ZipWriter, hashes: ReadonlySet<string>, { media, progress, stop }: ExportOptions) {
  const missing: string[] = [];
  let files = 0;
  let bytes = 0;
  for (const hash of [...hashes].sort()) {
    if (stop.aborted) throw new ArchiveError("stopped; no archive was made");
    const opened = await media.open(hash);
    if (opened === undefined) {
      missing.push(hash);
      continue;
    }
    const written = await zip.add(mediaFile(hash), opened.stream(), { isPacked: true });
    files += 1;
    bytes += written.bytes;
    progress(`files: ${files} of ${hashes.size}`);
  }
  return { files, bytes, missing };
}

async function* oneOf(piece: Buffer): AsyncGenerator<Buffer> {
  yield piece;
}
