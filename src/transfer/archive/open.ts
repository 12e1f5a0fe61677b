import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { ZipError } from "#zip/layout.ts";
import { readContent, readZip, type ZipEntry } from "#zip/read.ts";
import { cutLines } from "../lines.ts";
import {
  ArchiveError,
  FORMAT,
  FORMAT_VERSION,
  fileOf,
  hashIn,
  MANIFEST,
  type Manifest,
  manifest,
  TABLES,
  type TableName,
} from "./format.ts";

/** An archive whose manifest was read and whose files are those it names. */
export interface OpenArchive extends AsyncDisposable {
  readonly manifest: Manifest;
  /** SHA-256 of the manifest, and through it of every line: what the archive is known by. */
  readonly id: string;
  /** The lines of a table as JSON, some at a time. The last step throws where they are not what the manifest says. */
  readonly lines: (table: TableName) => AsyncGenerator<readonly ArchiveLine[]>;
  /** Throws where a table is not what the manifest says, whatever its lines are. */
  readonly requireWhole: (table: TableName) => Promise<void>;
  readonly mediaHashes: readonly string[];
  readonly media: (hash: string) => AsyncGenerator<Buffer>;
}

export interface ArchiveLine {
  readonly number: number;
  readonly value: unknown;
  /** UTF-16 units of its text. */
  readonly length: number;
}

const MAX_MANIFEST_BYTES = 100_000;
/** A version of the longest document, with every letter of it escaped; versions of a large site in ten years. */
const LINE_LIMITS = { lineBytes: 32_000_000, lines: 20_000_000 };

/**
 * Opens an archive and holds it against its manifest: no file is missing, none is there that it does not name.
 *
 * @throws {ArchiveError}
 */
export async function openArchive(path: string): Promise<OpenArchive> {
  const file = await openFile(path);
  try {
    if ((await file.stat()).isDirectory()) throw new ArchiveError(`${path} is a folder; name a file`);
    const entries = await readZip(file);
    const text = await readManifest(file, entries);
    const json: unknown = JSON.parse(text.toString("utf8"));
    requireKnownVersion(json);
    const parsed = manifest.safeParse(json);
    if (!parsed.success)
      throw new ArchiveError(
        `its manifest cannot be read: ${parsed.error.issues[0]?.message ?? "it has another form"}`,
      );
    const mediaHashes = checkNames(entries, parsed.data);
    return {
      manifest: parsed.data,
      id: createHash("sha256").update(text).digest("hex"),
      mediaHashes,
      lines: (table) => readLines(file, entries.get(fileOf(table)) as ZipEntry, parsed.data.tables[table]),
      requireWhole: (table) => requireWhole(file, entries.get(fileOf(table)) as ZipEntry, parsed.data.tables[table]),
      media: (hash) => readContent(file, entries.get(`media/${hash}`) as ZipEntry),
      [Symbol.asyncDispose]: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw asArchiveError(error);
  }
}

/** What goes wrong while reading is told as a fault of the archive. */
export function asArchiveError(error: unknown): unknown {
  if (error instanceof ZipError) return new ArchiveError(error.message);
  if (error instanceof SyntaxError) return new ArchiveError("its manifest is no JSON");
  return error;
}

async function openFile(path: string): Promise<FileHandle> {
  try {
    return await open(path, "r");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new ArchiveError(`there is no file ${path}`);
    if (code === "EACCES") throw new ArchiveError(`${path} may not be read by this user`);
    throw error;
  }
}

async function readManifest(file: FileHandle, entries: ReadonlyMap<string, ZipEntry>): Promise<Buffer> {
  const entry = entries.get(MANIFEST);
  if (entry === undefined) throw new ArchiveError(`it has no ${MANIFEST}: it is no archive of a site`);
  if (entry.bytes > MAX_MANIFEST_BYTES) throw new ArchiveError("its manifest is too long to be one");
  return Buffer.concat(await Array.fromAsync(readContent(file, entry)));
}

/** Said before all else: a later version may have another form altogether. */
function requireKnownVersion(json: unknown): void {
  const { format, version } = (json ?? {}) as { format?: unknown; version?: unknown };
  if (format === FORMAT && typeof version === "number" && version > FORMAT_VERSION)
    throw new ArchiveError(
      `it is of version ${version} of the format, and this program reads versions up to ${FORMAT_VERSION}: use the program that made it, or a newer one`,
    );
}

/** Every name is one that an archive has, so none can lead anywhere else. */
function checkNames(entries: ReadonlyMap<string, ZipEntry>, { media }: Manifest): string[] {
  const tables = new Set<string>(TABLES.map(fileOf));
  for (const table of tables) if (!entries.has(table)) throw new ArchiveError(`it has no ${table}`);
  const hashes: string[] = [];
  for (const name of entries.keys()) {
    const hash = hashIn(name);
    if (hash !== undefined) hashes.push(hash);
    else if (name !== MANIFEST && !tables.has(name))
      throw new ArchiveError(`it holds ${JSON.stringify(name.slice(0, 200))}, which belongs in no archive`);
  }
  if (hashes.length !== media.files) throw new ArchiveError("it does not hold as many files as its manifest says");
  return hashes.sort();
}

async function* readLines(
  file: FileHandle,
  entry: ZipEntry,
  said: Manifest["tables"][TableName],
): AsyncGenerator<readonly ArchiveLine[]> {
  const hash = createHash("sha256");
  async function* hashed() {
    for await (const piece of readContent(file, entry)) {
      hash.update(piece);
      yield piece;
    }
  }
  let lines = 0;
  for await (const some of cutLines(hashed(), LINE_LIMITS)) {
    lines += some.length;
    yield some.map((line) => {
      if (line.fault !== undefined) throw new ArchiveError(`${entry.name}, line ${line.number}: ${line.fault}`);
      return { number: line.number, value: parse(line.text, entry.name, line.number), length: line.text.length };
    });
  }
  if (lines !== said.lines || hash.digest("hex") !== said.sha256) throw notAsSaid(entry);
}

async function requireWhole(file: FileHandle, entry: ZipEntry, said: Manifest["tables"][TableName]): Promise<void> {
  const hash = createHash("sha256");
  for await (const piece of readContent(file, entry)) hash.update(piece);
  if (hash.digest("hex") !== said.sha256) throw notAsSaid(entry);
}

const notAsSaid = ({ name }: ZipEntry): ArchiveError =>
  new ArchiveError(`${name} is not what the manifest says: the archive was damaged or changed`);

function parse(text: string, name: string, number: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ArchiveError(`${name}, line ${number}: it is no JSON`);
  }
}
