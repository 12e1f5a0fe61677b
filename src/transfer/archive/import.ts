import { writeAudit } from "#editorial/audit.ts";
import type { Kinds } from "#editorial/kinds.ts";
import type { Actor } from "#editorial/model.ts";
import type { ItemId } from "#kernel/ids.ts";
import type { Clock } from "#kernel/instant.ts";
import { describeRefusal } from "#kernel/refusal.ts";
import type { MediaStore } from "#media/store.ts";
import { appendChanges } from "#record/feed.ts";
import type { Record, RecordWriter } from "#record/record.ts";
import { Pace } from "../progress.ts";
import {
  ArchiveError,
  addressLine,
  auditLine,
  itemLine,
  type Manifest,
  type NamedFile,
  RESTORE,
  type TableName,
  versionLine,
} from "./format.ts";
import { type ArchiveLine, asArchiveError, type OpenArchive, openArchive } from "./open.ts";
import { readLine, verifyArchive } from "./verify.ts";

export interface RestoreOptions {
  readonly record: Record;
  readonly kinds: Kinds;
  readonly media: Pick<MediaStore, "put" | "open">;
  readonly clock: Clock;
  readonly isDryRun: boolean;
  readonly progress: (line: string) => void;
  readonly stop: AbortSignal;
}

export interface RestoreSummary {
  readonly manifest: Manifest;
  readonly wasStopped: boolean;
  /** Items of kinds that only a newer program knows, by kind. */
  readonly unknownKinds: ReadonlyMap<string, number>;
}

/** Rows in one transaction, and the bytes of their contents: some 50 ms in which other writers wait. */
const MAX_ROWS = 200;
const MAX_LENGTH = 8_000_000;

/**
 * Makes an empty site the one that an archive was made of: the same items, versions, addresses, dates and log. All of
 * the archive is checked before anything is written. Interrupted, it is gone on with by doing it again; until its end
 * nothing of it is shown to readers.
 *
 * @throws {ArchiveError} when the archive is damaged, or the site is not empty.
 */
export async function restoreArchive(path: string, options: RestoreOptions): Promise<RestoreSummary> {
  await using archive = await openArchive(path);
  try {
    const { progress, kinds, record, stop, isDryRun } = options;
    await requireEmpty(record, archive.id);
    const pace = paceOf(archive.manifest, progress);
    const { files, unknownKinds } = await verifyArchive(archive, kinds, (count) => {
      pace("checking", count);
    });
    const summary = { manifest: archive.manifest, wasStopped: false, unknownKinds };
    if (isDryRun) return summary;
    const isDone = (await storeMedia(archive, files, options)) && (await writeTables(archive, pace, options));
    return { ...summary, wasStopped: !isDone || stop.aborted };
  } catch (error) {
    throw asArchiveError(error);
  }
}

const RESTORER = "importer" as Actor;

/** A site whose restore from this very archive was begun and never ended may be gone on with. */
async function requireEmpty({ read }: Record, archive: string): Promise<void> {
  const item = await read.selectFrom("item").select("id").limit(1).executeTakeFirst();
  if (item === undefined) return;
  const marks = await read.selectFrom("audit").select("detail").where("action", "=", RESTORE).limit(1_000).execute();
  const stages = marks
    .map(({ detail }) => JSON.parse(detail) as { archive?: string; stage?: string })
    .filter((mark) => mark.archive === archive)
    .map((mark) => mark.stage);
  if (stages.includes("begun") && !stages.includes("ended")) return;
  throw new ArchiveError(
    "this site is not empty, and an archive replaces nothing: name an empty data folder with --data, or an empty schema in --record-url",
  );
}

/** @returns whether all is kept; false when it was stopped. */
async function storeMedia(
  archive: OpenArchive,
  files: ReadonlyMap<string, NamedFile>,
  { media, progress, stop }: RestoreOptions,
): Promise<boolean> {
  for (const [at, hash] of archive.mediaHashes.entries()) {
    if (stop.aborted) return false;
    progress(`files: ${at + 1} of ${archive.mediaHashes.length}`);
    const named = files.get(hash) as NamedFile;
    const known = await media.open(hash);
    if (known !== undefined) {
      await known.close();
      continue;
    }
    const stored = await media.put(archive.media(hash), named.fileName);
    if (!stored.ok) throw new ArchiveError(`the file ${hash} was not taken: ${describeRefusal(stored.refusal)}`);
    if (stored.value.hash !== hash || (named.type !== undefined && stored.value.type !== named.type))
      throw new ArchiveError(`the file ${hash} is not what the archive says of it`);
  }
  return true;
}

/** @returns whether all is written; false when it was stopped. */
async function writeTables(archive: OpenArchive, pace: ShowPace, options: RestoreOptions): Promise<boolean> {
  const { record, clock } = options;
  const mark = (stage: "begun" | "ended") =>
    record.inTransaction((tx) =>
      writeAudit(tx, [{ actor: RESTORER, action: RESTORE, detail: { archive: archive.id, stage } }], clock()),
    );
  await mark("begun");
  for (const step of STEPS) if (!(await writeTable(archive, step, pace, options))) return false;
  await mark("ended");
  return true;
}

interface Step {
  readonly name: string;
  readonly table: TableName;
  readonly write: (tx: RecordWriter, lines: readonly ArchiveLine[], clock: Clock) => Promise<void>;
}

/** Items come before what points at them. The feed comes last: followers find each item whole, or not at all. */
const STEPS: readonly Step[] = [
  { name: "items", table: "items", write: writeItems },
  { name: "versions", table: "versions", write: writeVersions },
  { name: "addresses", table: "addresses", write: writeAddresses },
  { name: "log", table: "audit", write: writeEntries },
  { name: "feed", table: "items", write: writeFeed },
];

async function writeTable(
  archive: OpenArchive,
  step: Step,
  pace: ShowPace,
  { record, clock, stop }: RestoreOptions,
): Promise<boolean> {
  for await (const lines of archive.lines(step.table)) {
    for (const batch of batches(lines)) {
      if (stop.aborted) return false;
      await record.inTransaction((tx) => step.write(tx, batch, clock));
      pace(step.name, batch.length);
    }
  }
  return true;
}

type ShowPace = (stage: string, lines: number) => void;

/** Each line is checked once and written once; those of items stand for the feed once more. */
function paceOf({ tables }: Manifest, progress: (line: string) => void): ShowPace {
  const all = Object.values(tables).reduce((sum, { lines }) => sum + 2 * lines, tables.items.lines);
  const pace = new Pace();
  let done = 0;
  return (stage, lines) => {
    done += lines;
    progress(`${stage}: ${pace.line(done, all === 0 ? 1 : done / all)}`);
  };
}

function* batches(lines: readonly ArchiveLine[]): Generator<readonly ArchiveLine[]> {
  let batch: ArchiveLine[] = [];
  let length = 0;
  for (const line of lines) {
    batch.push(line);
    length += line.length;
    if (batch.length < MAX_ROWS && length < MAX_LENGTH) continue;
    yield batch;
    batch = [];
    length = 0;
  }
  if (batch.length > 0) yield batch;
}

async function writeItems(tx: RecordWriter, lines: readonly ArchiveLine[]): Promise<void> {
  const rows = lines.map((line) => {
    const item = readLine("items", itemLine, line);
    return {
      id: item.id,
      kind: item.kind,
      language: item.language,
      title: item.title,
      section_id: item.sectionId,
      state: item.state,
      state_at: item.stateAt,
      revision: item.revision,
      working_version: item.workingVersion,
      public_version: item.publicVersion,
      public_state: item.publicState,
      published_at: item.publishedAt,
      updated_at: item.updatedAt,
      publish_at: item.publishAt,
      withdraw_at: item.withdrawAt,
      notice: item.notice,
      reason: item.reason,
      external_id: item.externalId,
      translation_group: item.translationGroup,
    };
  });
  await tx
    .insertInto("item")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function writeVersions(tx: RecordWriter, lines: readonly ArchiveLine[]): Promise<void> {
  const rows = lines.map((line) => {
    const { itemId, number, content, madeAt, changeNote } = readLine("versions", versionLine, line);
    return { item_id: itemId, number, content: JSON.stringify(content), made_at: madeAt, change_note: changeNote };
  });
  await tx
    .insertInto("version")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function writeAddresses(tx: RecordWriter, lines: readonly ArchiveLine[]): Promise<void> {
  const rows = lines.map((line) => {
    const { path, itemId } = readLine("addresses", addressLine, line);
    return { path, item_id: itemId };
  });
  await tx
    .insertInto("address")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function writeEntries(tx: RecordWriter, lines: readonly ArchiveLine[]): Promise<void> {
  const rows = lines.map((line) => {
    const { id, at, actor, action, itemId, detail } = readLine("audit", auditLine, line);
    return { id, at, actor, action, item_id: itemId, detail: JSON.stringify(detail) };
  });
  await tx
    .insertInto("audit")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function writeFeed(tx: RecordWriter, lines: readonly ArchiveLine[], clock: Clock): Promise<void> {
  const items = lines.map((line) => readLine("items", itemLine, line));
  const changes = items.map(({ id, kind }) => ({ kind, itemId: id as ItemId }));
  await appendChanges(tx, changes, clock());
}
