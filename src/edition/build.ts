import { existsSync, rmSync } from "node:fs";
import { FeedTrimmedError, recordIdentity } from "#record/feed.ts";
import type { RecordReader } from "#record/record.ts";
import type { Area } from "./area.ts";
import { EditionDatabase } from "./database.ts";
import { editionFolder } from "./folder.ts";
import { BULK_BATCH, createEdition, Follower, type FollowerProgress } from "./follower.ts";
import { schemaVersion } from "./schema.ts";

/**
 * Makes sure that a folder holds an edition of this record and this version of the program, building one beside
 * the old where it does not, and brings it level with the record.
 */
export async function ensureEdition(
  record: RecordReader,
  areas: readonly Area[],
  folder: string,
  onStep?: (progress: FollowerProgress) => void,
): Promise<void> {
  const file = editionFolder(folder).currentFile();
  if (file !== undefined && (await isOurs(record, areas, file))) {
    const follower = new Follower(record, areas, file, BULK_BATCH);
    try {
      await follower.catchUp(onStep);
      return;
    } catch (error) {
      if (!(error instanceof FeedTrimmedError)) throw error;
    } finally {
      follower.close();
    }
  }
  await rebuildEdition(record, areas, folder, onStep);
}

/** Builds an edition beside the one in use, from nothing but the record, and swaps it in. */
export async function rebuildEdition(
  record: RecordReader,
  areas: readonly Area[],
  folder: string,
  onStep?: (progress: FollowerProgress) => void,
): Promise<number> {
  const editions = editionFolder(folder);
  const build = editions.begin();
  const draft = `${build.file}.draft`;
  await createEdition(record, areas, draft);
  const items = await filled(record, areas, draft, onStep);
  EditionDatabase.compact(draft, build.file);
  rmSync(draft);
  const follower = new Follower(record, areas, build.file, BULK_BATCH);
  try {
    await follower.catchUp();
    editions.swapIn(build.name);
    return items;
  } finally {
    follower.close();
  }
}

async function filled(
  record: RecordReader,
  areas: readonly Area[],
  file: string,
  onStep?: (progress: FollowerProgress) => void,
): Promise<number> {
  const follower = new Follower(record, areas, file, BULK_BATCH);
  try {
    return await follower.fill(onStep);
  } finally {
    follower.close();
  }
}

async function isOurs(record: RecordReader, areas: readonly Area[], file: string): Promise<boolean> {
  if (!existsSync(file)) return false;
  const db = EditionDatabase.forReading(file);
  try {
    const meta = (key: string) => db.get<{ value: string }>("select value from meta where key = ?", key)?.value;
    return meta("schema") === schemaVersion(areas) && meta("record") === (await recordIdentity(record));
  } finally {
    db.close();
  }
}
