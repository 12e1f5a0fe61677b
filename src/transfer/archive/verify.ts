import { createHash } from "node:crypto";
import type { z } from "zod";
import { checkContent, type Kinds } from "#editorial/kinds.ts";
import { describeRefusal } from "#kernel/refusal.ts";
import {
  ArchiveError,
  addressLine,
  auditLine,
  fileIn,
  fileOf,
  type ItemLine,
  itemLine,
  type NamedFile,
  type TableName,
  type VersionLine,
  versionLine,
} from "./format.ts";
import type { ArchiveLine, OpenArchive } from "./open.ts";

/** Items of one site, each of some 200 bytes here; far beyond any authority's. */
const MAX_ITEMS = 3_000_000;
/** A newer program has some new kinds, never hundreds. */
const MAX_UNKNOWN_KINDS = 100;

export interface Verified {
  /** What items say of stored files, by hash. */
  readonly files: ReadonlyMap<string, NamedFile>;
  /** Items of kinds that only a newer program knows: they are kept, and nobody is shown them here. */
  readonly unknownKinds: ReadonlyMap<string, number>;
}

interface Seen {
  readonly kind: string;
  readonly working: number;
  readonly public: number | null;
  versions: number;
}

/**
 * Reads the whole archive without writing anything: checksums, the form of every line, that versions have no gaps,
 * that everything points at something, that what is public or in work is what its kind accepts, and that every stored
 * file is the one that an item names.
 *
 * @throws {ArchiveError} at the first fault.
 */
export async function verifyArchive(
  archive: OpenArchive,
  kinds: Kinds,
  onLines: (count: number) => void,
): Promise<Verified> {
  const items = new Map<string, Seen>();
  const each = async <Line>(
    table: TableName,
    schema: z.ZodType<Line>,
    check: (line: Line, refuse: (why: string) => never) => void,
  ) => {
    try {
      for await (const lines of archive.lines(table)) {
        for (const line of lines) check(readLine(table, schema, line), faultAt(table, line));
        onLines(lines.length);
        await new Promise(setImmediate);
      }
    } catch (error) {
      // A line that makes no sense is first of all a sign of damage.
      await archive.requireWhole(table);
      throw error;
    }
  };
  const external = new Set<string>();
  const unknownKinds = new Map<string, number>();
  await each("items", itemLine, (item, refuse) => {
    if (items.has(item.id)) refuse(`the item ${item.id} comes twice`);
    if (!kinds.has(item.kind)) unknownKinds.set(item.kind, (unknownKinds.get(item.kind) ?? 0) + 1);
    if (unknownKinds.size > MAX_UNKNOWN_KINDS) refuse(`more than ${MAX_UNKNOWN_KINDS} kinds that nobody knows`);
    if (items.size >= MAX_ITEMS) refuse(`more than ${MAX_ITEMS} items`);
    const externalKey = item.externalId === null ? undefined : `${item.kind} ${item.externalId}`;
    if (externalKey !== undefined && external.has(externalKey))
      refuse(`the external id ${item.externalId} comes twice`);
    if (externalKey !== undefined) external.add(externalKey);
    checkState(item, refuse);
    items.set(item.id, { kind: item.kind, working: item.workingVersion, public: item.publicVersion, versions: 0 });
  });
  const files = new Map<string, NamedFile>();
  await each("versions", versionLine, (version, refuse) => {
    checkVersion(version, items, kinds, refuse);
    const file = fileIn(version.content);
    if (file !== undefined) files.set(file.hash, file);
  });
  for (const [id, item] of items)
    if (item.versions < Math.max(item.working, item.public ?? 0))
      throw new ArchiveError(`${fileOf("versions")}: the item ${id} has no version ${item.versions + 1}`);
  const paths = new Set<string>();
  await each("addresses", addressLine, ({ path, itemId }, refuse) => {
    if (paths.has(path)) refuse(`the address ${path} comes twice`);
    paths.add(path);
    if (!items.has(itemId)) refuse(`there is no item ${itemId}`);
  });
  const entries = new Set<string>();
  await each("audit", auditLine, ({ id }, refuse) => {
    if (entries.has(id)) refuse(`the entry ${id} comes twice`);
    entries.add(id);
  });
  for (const hash of archive.mediaHashes) {
    if (!files.has(hash)) throw new ArchiveError(`no item speaks of the file ${hash}`);
    const found = createHash("sha256");
    for await (const piece of archive.media(hash)) found.update(piece);
    if (found.digest("hex") !== hash) throw new ArchiveError(`the file ${hash} is not what its name says`);
    onLines(0);
  }
  return { files, unknownKinds };
}

/** One line in its own form. */
export function readLine<Line>(table: TableName, schema: z.ZodType<Line>, line: ArchiveLine): Line {
  const parsed = schema.safeParse(line.value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return faultAt(table, line)(`${issue?.path.join(".") || "the line"}: ${issue?.message}`);
}

const faultAt =
  (table: TableName, { number }: ArchiveLine) =>
  (why: string): never => {
    throw new ArchiveError(`${fileOf(table)}, line ${number}: ${why}`);
  };

/** What is public was published at some time, and what is scheduled has one. */
function checkState(item: ItemLine, refuse: (why: string) => never): void {
  const isPublic = item.publicState !== "none";
  if (isPublic && (item.publicVersion === null || item.publishedAt === null))
    refuse(`the item ${item.id} is public without a version or a date`);
  if (item.state === "scheduled" && item.publishAt === null) refuse(`the item ${item.id} is scheduled for no time`);
}

function checkVersion(
  version: VersionLine,
  items: ReadonlyMap<string, Seen>,
  kinds: Kinds,
  refuse: (why: string) => never,
): void {
  const item = items.get(version.itemId) ?? refuse(`there is no item ${version.itemId}`);
  if (version.number !== item.versions + 1)
    refuse(`version ${item.versions + 1} of ${version.itemId} should come here`);
  item.versions += 1;
  if ((version.number !== item.working && version.number !== item.public) || !kinds.has(item.kind)) return;
  const checked = checkContent(kinds, item.kind, version.content);
  if (!checked.ok) refuse(`the content of ${version.itemId}: ${describeRefusal(checked.refusal)}`);
}
