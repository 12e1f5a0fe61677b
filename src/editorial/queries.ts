import type { Selectable } from "kysely";
import type { ItemId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import type { RecordReader } from "#record/record.ts";
import type { ItemTable } from "#record/tables.ts";
import type { Actor, Item, Language, State } from "./model.ts";

/** What readers may see of an item, or that it was withdrawn: all that an edition is derived from. */
export interface PublicItem<Content = unknown> {
  readonly id: ItemId;
  readonly kind: string;
  readonly language: Language;
  readonly state: "published" | "withdrawn";
  /** Of a withdrawn item: what readers are told. */
  readonly notice: string | undefined;
  readonly publishedAt: Instant;
  readonly updatedAt: Instant | undefined;
  readonly changeNote: string | undefined;
  readonly externalId: string | undefined;
  readonly translationGroup: ItemId | undefined;
  /** Paths that lead here by 301. */
  readonly formerPaths: readonly string[];
  readonly content: Content;
}

/** Ids in one `in (…)`: SQLite takes 32,766 parameters; a follower's batch is far smaller. */
const MAX_IDS = 1_000;

export async function findItem(db: RecordReader, id: ItemId): Promise<Item | undefined> {
  const row = await db.selectFrom("item").selectAll().where("id", "=", id).executeTakeFirst();
  return row && toItem(row);
}

/** What lists of another kind say of an item that they name. */
export type NamedItem = Pick<Item, "id" | "kind" | "language" | "title" | "sectionId">;

/** The present names of some items, at most 1,000; what was removed for good is not in the answer. */
export async function findNamed(db: RecordReader, ids: readonly ItemId[]): Promise<Map<ItemId, NamedItem>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("item")
    .select(["id", "kind", "language", "title", "section_id"])
    .where("id", "in", ids.slice(0, MAX_IDS))
    .execute();
  return new Map(
    rows.map(({ id, language, section_id, ...rest }) => [
      id as ItemId,
      { ...rest, id: id as ItemId, language: language as Language, sectionId: section_id ?? undefined },
    ]),
  );
}

/** The content of one version, unchecked; undefined when there is none of that number. */
export async function findContent(db: RecordReader, id: ItemId, version: number): Promise<unknown> {
  const row = await db
    .selectFrom("version")
    .select("content")
    .where("item_id", "=", id)
    .where("number", "=", version)
    .executeTakeFirst();
  return row && JSON.parse(row.content);
}

/** What the working versions of some items say, at most 1,000. */
export async function loadContents(
  db: RecordReader,
  items: readonly Pick<Item, "id">[],
): Promise<Map<ItemId, unknown>> {
  const kept = await loadJson(
    db,
    items.map(({ id }) => id),
  );
  return new Map([...kept].map(([id, json]) => [id, JSON.parse(json)]));
}

/** The same in the form in which it is kept. */
export async function loadJson(db: RecordReader, ids: readonly ItemId[]): Promise<Map<ItemId, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("item")
    .innerJoin("version", (join) =>
      join.onRef("version.item_id", "=", "item.id").onRef("version.number", "=", "item.working_version"),
    )
    .select(["item.id", "version.content"])
    .where("item.id", "in", ids.slice(0, MAX_IDS))
    .execute();
  return new Map(rows.map(({ id, content }) => [id as ItemId, content]));
}

/** Items by their ids, at most 1,000; those that are not there are not in the answer. */
export async function findItems(db: RecordReader, ids: readonly ItemId[]): Promise<Map<ItemId, Item>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom("item").selectAll().where("id", "in", ids.slice(0, MAX_IDS)).execute();
  return new Map(rows.map((row) => [row.id as ItemId, toItem(row)]));
}

/** Items by their kind and external ids, at most 1,000; absent ones are not in the answer. */
export async function findByExternalIds(
  db: RecordReader,
  kind: string,
  externalIds: readonly string[],
): Promise<Map<string, Item>> {
  if (externalIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("item")
    .selectAll()
    .where("kind", "=", kind)
    .where("external_id", "in", externalIds.slice(0, MAX_IDS))
    .execute();
  return new Map(rows.map((row) => [row.external_id as string, toItem(row)]));
}

/**
 * The public face of items, at most 1,000; one that is not public is not in the answer.
 */
export async function loadPublicItems(db: RecordReader, ids: readonly ItemId[]): Promise<Map<ItemId, PublicItem>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("item")
    .innerJoin("version", (join) =>
      join.onRef("version.item_id", "=", "item.id").onRef("version.number", "=", "item.public_version"),
    )
    .selectAll("item")
    .select(["version.content", "version.change_note"])
    .where("item.id", "in", ids.slice(0, MAX_IDS))
    .where("item.public_state", "!=", "none")
    .execute();
  const former = await formerPaths(
    db,
    rows.map((row) => row.id),
  );
  return new Map(
    rows.map((row) => [
      row.id as ItemId,
      {
        id: row.id as ItemId,
        kind: row.kind,
        language: row.language as Language,
        state: row.public_state as "published" | "withdrawn",
        notice: row.notice ?? undefined,
        publishedAt: row.published_at as Instant,
        updatedAt: (row.updated_at ?? undefined) as Instant | undefined,
        changeNote: row.change_note ?? undefined,
        externalId: row.external_id ?? undefined,
        translationGroup: (row.translation_group ?? undefined) as ItemId | undefined,
        formerPaths: former.get(row.id) ?? [],
        content: JSON.parse(row.content),
      },
    ]),
  );
}

async function formerPaths(db: RecordReader, ids: readonly string[]): Promise<Map<string, string[]>> {
  const paths = new Map<string, string[]>();
  if (ids.length === 0) return paths;
  const rows = await db.selectFrom("address").selectAll().where("item_id", "in", ids).orderBy("path").execute();
  for (const row of rows) paths.set(row.item_id, [...(paths.get(row.item_id) ?? []), row.path]);
  return paths;
}

/**
 * The ids of all items that have something public, in the order of their ids: what a rebuilt edition is made of.
 *
 * @param after the last id of the page before; the empty string for the first.
 * @param limit 1–1,000.
 */
export async function listPublicIds(db: RecordReader, after: string, limit: number): Promise<ItemId[]> {
  const rows = await db
    .selectFrom("item")
    .select("id")
    .where("id", ">", after)
    .where("public_state", "!=", "none")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map((row) => row.id as ItemId);
}

/** Another item of the kind with the same natural key, which readers see or which is on its way to them. */
export async function findNamesake(
  db: RecordReader,
  kind: string,
  key: string,
  except: ItemId,
): Promise<Pick<Item, "id" | "title"> | undefined> {
  const row = await db
    .selectFrom("item")
    .select(["id", "title"])
    .where("kind", "=", kind)
    .where("natural_key", "=", key)
    .where("id", "!=", except)
    .where("deleted_at", "is", null)
    .where("state", "!=", "archived")
    // What is public is theirs also while its next version is written.
    .where((eb) => eb.or([eb("state", "not in", ["draft", "returned"]), eb("public_state", "!=", "none")]))
    .limit(1)
    .executeTakeFirst();
  return row && { id: row.id as ItemId, title: row.title };
}

/** Of some items, at most 1,000, those of the kinds that no reader ever saw and nobody put away. */
export async function findHidden(
  db: RecordReader,
  ids: readonly ItemId[],
  kinds: readonly string[],
): Promise<ItemId[]> {
  const rows = await db
    .selectFrom("item")
    .select("id")
    .where("id", "in", ids.slice(0, MAX_IDS))
    .where("kind", "in", [...kinds])
    .where("public_version", "is", null)
    .where("deleted_at", "is", null)
    .where("state", "in", ["draft", "in-review", "approved", "returned"])
    .execute();
  return rows.map((row) => row.id as ItemId);
}

/** Languages are two; a group that was put together by hand may hold more items than that. */
const MAX_TRANSLATIONS = 10;

/** The items of a translation group, and the one that it is named after, which itself need not name any. */
export async function listTranslations(db: RecordReader, group: ItemId): Promise<Item[]> {
  const rows = await db
    .selectFrom("item")
    .selectAll()
    .where(({ eb, or }) => or([eb("translation_group", "=", group), eb("id", "=", group)]))
    .where("deleted_at", "is", null)
    .orderBy("language", "desc")
    .limit(MAX_TRANSLATIONS)
    .execute();
  return rows.map(toItem);
}

export async function countItems(db: RecordReader): Promise<{ kind: string; state: string; count: number }[]> {
  const rows = await db
    .selectFrom("item")
    .select(({ fn }) => ["kind", "state", fn.countAll<number>().as("count")])
    .groupBy(["kind", "state"])
    .orderBy("kind")
    .orderBy("state")
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

export function toItem(row: Selectable<ItemTable>): Item {
  return {
    id: row.id as ItemId,
    kind: row.kind,
    language: row.language as Language,
    state: toState(row),
    revision: row.revision,
    workingVersion: row.working_version,
    publicVersion: row.public_version ?? undefined,
    publicState: row.public_state as Item["publicState"],
    publishedAt: (row.published_at ?? undefined) as Instant | undefined,
    updatedAt: (row.updated_at ?? undefined) as Instant | undefined,
    externalId: row.external_id ?? undefined,
    translationGroup: (row.translation_group ?? undefined) as ItemId | undefined,
    title: row.title,
    sectionId: row.section_id ?? undefined,
    madeBy: actor(row.made_by),
    savedBy: actor(row.saved_by),
    savedAt: moment(row.saved_at),
    submittedBy: actor(row.submitted_by),
    approvedBy: actor(row.approved_by),
    forcedBy: actor(row.forced_by),
    withdrawal:
      row.withdraw_at === null ? undefined : { at: row.withdraw_at as Instant, notice: row.withdraw_notice ?? "" },
    reviewBy: moment(row.review_by),
    deletedAt: moment(row.deleted_at),
    reason: row.reason ?? undefined,
  };
}

const actor = (value: string | null): Actor | undefined => (value ?? undefined) as Actor | undefined;
const moment = (value: number | null): Instant | undefined => (value ?? undefined) as Instant | undefined;

function toState(row: Selectable<ItemTable>): State {
  switch (row.state) {
    case "scheduled":
      return { kind: "scheduled", publishAt: row.publish_at as Instant };
    case "withdrawn":
      return { kind: "withdrawn", notice: row.notice ?? "" };
    case "returned":
      return { kind: "returned", reason: row.reason ?? "" };
    default:
      return { kind: row.state } as State;
  }
}
