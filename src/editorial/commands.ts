import type { Selectable } from "kysely";
import { type ItemId, newItemId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import { ok, type Result, refuse } from "#kernel/result.ts";
import { appendChanges } from "#record/feed.ts";
import type { RecordWriter } from "#record/record.ts";
import type { ItemTable } from "#record/tables.ts";
import { claimPath } from "./addresses.ts";
import { writeAudit } from "./audit.ts";
import { checkContent, type Kinds } from "./kinds.ts";
import type { Actor, Content, Item, Language, State } from "./model.ts";
import { findContent, findItem, toItem } from "./queries.ts";
import { type Action, transition, withdrawal } from "./workflow.ts";

/** Who acts, when, and on which kinds of things: the same for every command. */
export interface Desk {
  readonly kinds: Kinds;
  readonly actor: Actor;
  readonly now: Instant;
}

export interface NewItem {
  readonly kind: string;
  readonly language: Language;
  readonly content: unknown;
  /** For kinds of which a site has one, such as its settings; otherwise drawn at random. */
  readonly id?: ItemId;
  readonly translationGroup?: ItemId;
}

/** Makes a draft. Refuses content that its kind does not accept, and an id that another item has. */
export async function createItem(tx: RecordWriter, desk: Desk, given: NewItem): Promise<Result<Item>> {
  const checked = checkContent(desk.kinds, given.kind, given.content);
  if (!checked.ok) return checked;
  const id = given.id ?? newItemId();
  const row = await tx
    .insertInto("item")
    .values({
      id,
      kind: given.kind,
      language: given.language,
      ...listed(checked.value),
      state: "draft",
      state_at: desk.now,
      revision: 1,
      working_version: 1,
      public_version: null,
      public_state: "none",
      published_at: null,
      updated_at: null,
      publish_at: null,
      withdraw_at: null,
      notice: null,
      reason: null,
      external_id: null,
      translation_group: given.translationGroup ?? null,
    })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .returningAll()
    .executeTakeFirst();
  if (row === undefined)
    return refuse({ kind: "invalid", issues: [{ path: "id", message: `${id} is there already` }] });
  await insertVersion(tx, desk, id, 1, checked.value);
  await close(tx, desk, given.kind, id, "create", {});
  return ok(toItem(row));
}

/**
 * Saves new content as the next version; readers keep what they have until it is published.
 *
 * @param revision the one that was read: another one in the record means that someone saved meanwhile.
 */
export async function saveContent(
  tx: RecordWriter,
  desk: Desk,
  id: ItemId,
  revision: number,
  content: unknown,
): Promise<Result<Item>> {
  const item = await findItem(tx, id);
  if (item === undefined) return refuse({ kind: "not-found", what: `item ${id}` });
  if (item.revision !== revision) return refuse({ kind: "stale", yours: revision, current: item.revision });
  const next = transition(item.state, { kind: "revise" }, desk.now);
  if (!next.ok) return next;
  const checked = checkContent(desk.kinds, item.kind, content);
  if (!checked.ok) return checked;
  const version = item.workingVersion + 1;
  const row = await tx
    .updateTable("item")
    .set({
      ...listed(checked.value),
      state: next.value.kind,
      state_at: desk.now,
      publish_at: null,
      revision: revision + 1,
      working_version: version,
    })
    .where("id", "=", id)
    .where("revision", "=", revision)
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) return refuse({ kind: "stale", yours: revision, current: item.revision });
  await insertVersion(tx, desk, id, version, checked.value);
  await close(tx, desk, item.kind, id, "revise", { version });
  return ok(toItem(row));
}

export interface Circumstances {
  /** Refuse when the record holds another revision. */
  readonly revision?: number;
  /** For readers: what a new version of something public corrects. */
  readonly changeNote?: string;
  /** The promised or original time of publication; now when absent. */
  readonly publishedAt?: Instant;
}

/** Moves an item on in its workflow, and readers with it where the action says so. */
export async function act(
  tx: RecordWriter,
  desk: Desk,
  id: ItemId,
  action: Exclude<Action, { kind: "revise" }>,
  circumstances: Circumstances = {},
): Promise<Result<Item>> {
  const item = await findItem(tx, id);
  if (item === undefined) return refuse({ kind: "not-found", what: `item ${id}` });
  const yours = circumstances.revision ?? item.revision;
  if (yours !== item.revision) return refuse({ kind: "stale", yours, current: item.revision });
  const moved = move(item, action, desk.now, circumstances.publishedAt);
  if (!moved.ok) return moved;
  const { state, face } = moved.value;
  if (state.kind === "published") {
    const content = (await findContent(tx, id, item.workingVersion)) as Content;
    const claimed = await claimPath(tx, desk.kinds, { id, kind: item.kind, language: item.language, content });
    if (!claimed.ok) return claimed;
  }
  const row = await tx
    .updateTable("item")
    .set({
      state: state.kind,
      state_at: desk.now,
      revision: item.revision + 1,
      publish_at: state.kind === "scheduled" ? state.publishAt : null,
      reason: state.kind === "returned" ? state.reason : null,
      ...face,
    })
    .where("id", "=", id)
    .where("revision", "=", item.revision)
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) return refuse({ kind: "stale", yours, current: item.revision });
  if (state.kind === "published" && circumstances.changeNote !== undefined) {
    await tx
      .updateTable("version")
      .set({ change_note: circumstances.changeNote })
      .where("item_id", "=", id)
      .where("number", "=", item.workingVersion)
      .execute();
  }
  await close(tx, desk, item.kind, id, action.kind, { version: item.workingVersion }, face !== undefined);
  return ok(toItem(row));
}

/** Where the working version stands after an action, and what that changes for readers: undefined for nothing. */
interface Move {
  readonly state: State;
  readonly face: Partial<Selectable<ItemTable>> | undefined;
}

function move(
  item: Item,
  action: Exclude<Action, { kind: "revise" }>,
  now: Instant,
  given: Instant | undefined,
): Result<Move> {
  if (action.kind === "withdraw") {
    const withdrawn = withdrawal(item, action.notice);
    if (!withdrawn.ok) return withdrawn;
    const { state, notice } = withdrawn.value;
    return ok({ state, face: { public_state: "withdrawn", notice } });
  }
  const next = transition(item.state, action, now);
  if (!next.ok) return next;
  return ok({ state: next.value, face: publicFace(item, next.value, now, given) });
}

function publicFace(item: Item, next: State, now: Instant, given: Instant | undefined): Move["face"] {
  if (next.kind === "archived") return item.publicState === "none" ? undefined : { public_state: "none" };
  if (next.kind !== "published") return undefined;
  // Readers see the promised time, not the minute the clock happened to look; but never one that is still to come.
  const promised = item.state.kind === "scheduled" ? (Math.min(item.state.publishAt, now) as Instant) : now;
  const again = item.publishedAt !== undefined && item.publicVersion !== item.workingVersion;
  return {
    public_state: "published",
    public_version: item.workingVersion,
    published_at: item.publishedAt ?? given ?? promised,
    updated_at: again ? (given ?? promised) : (item.updatedAt ?? null),
    notice: null,
  };
}

const listed = (content: Content) => ({ title: content.title, section_id: content.sectionId ?? null });

async function insertVersion(tx: RecordWriter, desk: Desk, id: ItemId, number: number, content: Content) {
  await tx
    .insertInto("version")
    .values({ item_id: id, number, content: JSON.stringify(content), made_at: desk.now, change_note: null })
    .execute();
}

/**
 * The end of every command: the log, then the feed, which other writers wait for. The feed is what readers' editions
 * follow: a draft that is saved every few seconds is not theirs, and would make their pages again each time.
 */
async function close(
  tx: RecordWriter,
  desk: Desk,
  kind: string,
  itemId: ItemId,
  action: string,
  detail: object,
  isForReaders = false,
): Promise<void> {
  await writeAudit(tx, [{ actor: desk.actor, action, itemId, detail: { ...detail } }], desk.now);
  if (isForReaders) await appendChanges(tx, [{ kind, itemId }], desk.now);
}
