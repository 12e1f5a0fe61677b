import { setTimeout as wait } from "node:timers/promises";
import type { Area } from "#edition/area.ts";
import type { ItemId } from "#kernel/ids.ts";
import type { Record, RecordReader, RecordWriter } from "#record/record.ts";
import type { MediaContent } from "./model.ts";

/** What the library of the newsroom asks the record beside its items: who has these bytes, where is a file used. */

/** Other items that a content shows or links. */
export type UsesOf = (kind: string, content: unknown) => readonly string[];

/** As the areas say it of themselves. */
export function usesOfAreas(areas: readonly Area[]): UsesOf {
  const byKind = new Map(areas.map((area) => [area.kind, area]));
  return (kind, content) => {
    const area = byKind.get(kind);
    if (area?.uses === undefined) return [];
    const whole = area.content.safeParse(content);
    return whole.success ? area.uses(whole.data) : usesOfDraft(content);
  };
}

/** Names of fields that hold the id of another item, in all contents and texts. */
const ID_FIELDS = new Set(["mediaId", "captionsMediaId", "pictureId", "logoId", "itemId", "documentId"]);
/** Values looked at: a text of the longest sort has fewer. */
const MAX_LOOKED_AT = 200_000;

/** What an unfinished content uses: ids by the names of their fields, for its kind cannot read it yet. */
function usesOfDraft(content: unknown): string[] {
  const found = new Set<string>();
  const waiting: unknown[] = [content];
  for (let looked = 0; waiting.length > 0 && looked < MAX_LOOKED_AT; looked++) {
    const value = waiting.pop();
    if (typeof value !== "object" || value === null) continue;
    for (const [name, part] of Object.entries(value)) {
      if (typeof part === "string" && ID_FIELDS.has(name)) found.add(part);
      else if (typeof part === "object") waiting.push(part);
    }
  }
  return [...found];
}

/** Of one version: a long page has some dozens; an index of pictures would be cut here, and still be found by most. */
const MAX_USES = 500;
/** Items at once: each has two versions that are read. */
const MAX_ITEMS = 200;
/** Rows in one insert: three parameters each, SQLite takes 32,766. */
const MAX_ROWS = 1_000;

/**
 * Notes what items use now, and which file a media item has. To be called at the end of every command that makes,
 * saves, publishes or takes back something, in its transaction; calling it again changes nothing.
 *
 * @param ids at most 200.
 */
export async function noteUses(tx: RecordWriter, usesOf: UsesOf, ids: readonly ItemId[]): Promise<void> {
  if (ids.length === 0) return;
  if (ids.length > MAX_ITEMS) throw new RangeError(`at most ${MAX_ITEMS} items at once`);
  const versions = await tx
    .selectFrom("item")
    .innerJoin("version", "version.item_id", "item.id")
    .select(["item.id", "item.kind", "item.working_version", "version.number", "version.content"])
    .where("item.id", "in", ids)
    .where((eb) =>
      eb.or([
        eb("version.number", "=", eb.ref("item.working_version")),
        eb.and([eb("version.number", "=", eb.ref("item.public_version")), eb("item.public_state", "!=", "none")]),
      ]),
    )
    .execute();
  const uses: { item_id: string; version: number; used_id: string }[] = [];
  const hashes: { hash: string; item_id: string }[] = [];
  const noted: { item_id: string; version: number }[] = [];
  for (const { id, kind, working_version, number, content: json } of versions) {
    const content: unknown = JSON.parse(json);
    for (const used of new Set(usesOf(kind, content).slice(0, MAX_USES)))
      uses.push({ item_id: id, version: number, used_id: used });
    if (number !== working_version) continue;
    noted.push({ item_id: id, version: number });
    if (kind === "media") hashes.push({ item_id: id, hash: (content as MediaContent).hash });
  }
  for (const table of ["item_use", "media_hash", "item_noted"] as const)
    await tx.deleteFrom(table).where("item_id", "in", ids).execute();
  for (let at = 0; at < uses.length; at += MAX_ROWS)
    await tx
      .insertInto("item_use")
      .values(uses.slice(at, at + MAX_ROWS))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  // Two that note the same item at once would write the same.
  if (hashes.length > 0)
    await tx
      .insertInto("media_hash")
      .values(hashes)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  if (noted.length > 0)
    await tx
      .insertInto("item_noted")
      .values(noted)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

/** Items looked at between two pauses: some two milliseconds of the thread that answers readers, which has the rest. */
const LOOKED_AT_ONCE = 200;
const PAUSE_MS = 20;

/**
 * Notes what nobody noted yet: items of before, and those that an importer brought in. To be started after the site
 * answers. It walks all items, a few at a time with a pause for whoever waits, and takes the writer for those alone that
 * were not noted.
 *
 * @returns how many there were.
 */
export async function noteMissingUses(record: Record, usesOf: UsesOf, stop?: AbortSignal): Promise<number> {
  let count = 0;
  for (let after = ""; !stop?.aborted; ) {
    const rows = await record.read
      .selectFrom("item")
      .leftJoin("item_noted", "item_noted.item_id", "item.id")
      .select(["item.id", "item.working_version", "item_noted.version as noted"])
      .where("item.id", ">", after)
      .orderBy("item.id")
      .limit(LOOKED_AT_ONCE)
      .execute();
    const missing = rows.filter(({ working_version, noted }) => noted === null || noted < working_version);
    const ids = missing.map(({ id }) => id as ItemId);
    if (ids.length > 0) await record.inTransaction((tx) => noteUses(tx, usesOf, ids));
    count += missing.length;
    if (rows.length < LOOKED_AT_ONCE) break;
    after = rows.at(-1)?.id ?? "";
    await wait(PAUSE_MS);
  }
  return count;
}

export interface FoundMedia {
  readonly id: ItemId;
  readonly title: string;
  readonly state: string;
}

/** The media item that has this file in its working version; of several the oldest id. Archived and deleted ones do not count. */
export async function findMediaByHash(db: RecordReader, hash: string): Promise<FoundMedia | undefined> {
  const row = await db
    .selectFrom("media_hash")
    .innerJoin("item", "item.id", "media_hash.item_id")
    .select(["item.id", "item.title", "item.state"])
    .where("media_hash.hash", "=", hash)
    .where("item.state", "!=", "archived")
    .where("item.deleted_at", "is", null)
    .orderBy("item.id")
    .limit(1)
    .executeTakeFirst();
  return row && { ...row, id: row.id as ItemId };
}

export interface FoundUse {
  readonly id: ItemId;
  readonly kind: string;
  readonly title: string;
  readonly state: string;
  /** Whether the working version uses it, and whether what readers see does. */
  readonly isInWork: boolean;
  readonly isPublic: boolean;
}

/**
 * Where something is used, in the order of ids; what was put away does not count.
 *
 * @param limit 1–500.
 */
export async function findUses(db: RecordReader, usedId: ItemId, limit: number): Promise<FoundUse[]> {
  const rows = await db
    .selectFrom("item_use")
    .innerJoin("item", "item.id", "item_use.item_id")
    .select(["item.id", "item.kind", "item.title", "item.state", "item.public_state"])
    .select(["item.working_version", "item.public_version", "item_use.version"])
    .where("item_use.used_id", "=", usedId)
    .where("item.deleted_at", "is", null)
    .orderBy("item_use.item_id")
    .orderBy("item_use.version")
    // An item may be there twice: with what is in work and with what is public.
    .limit(2 * limit)
    .execute();
  const found = new Map<string, FoundUse>();
  for (const row of rows) {
    const isInWork = row.version === row.working_version;
    const isPublic = row.version === row.public_version && row.public_state === "published";
    const before = found.get(row.id);
    if (!isInWork && !isPublic && before === undefined) continue;
    found.set(row.id, {
      ...{ id: row.id as ItemId, kind: row.kind, title: row.title, state: row.state },
      isInWork: isInWork || before?.isInWork === true,
      isPublic: isPublic || before?.isPublic === true,
    });
  }
  return [...found.values()].slice(0, limit);
}
