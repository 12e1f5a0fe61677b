import type { Selectable } from "kysely";
import { type ItemId, newItemId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import { ok, type Result, refuse } from "#kernel/result.ts";
import type { RecordWriter } from "#record/record.ts";
import type { ItemTable } from "#record/tables.ts";
import { close, listed } from "./closing.ts";
import type { Desk } from "./desk.ts";
import { checkDraft, kindRules } from "./kinds.ts";
import type { Content, Item, Language, State } from "./model.ts";
import { findContent, findHidden, findItem, toItem } from "./queries.ts";
import { checkReady, NOT_FORCED, signatures } from "./readiness.ts";
import { insertVersion, keepVersion } from "./versions.ts";
import { type Action, puttingBack, transition, withdrawal } from "./workflow.ts";

export interface NewItem {
  readonly kind: string;
  readonly language: Language;
  readonly content: unknown;
  /** For kinds of which a site has one, such as its settings; otherwise drawn at random. */
  readonly id?: ItemId;
  readonly translationGroup?: ItemId;
}

/** Makes a draft, however unfinished. Refuses what no writing leads to, and an id that another item has. */
export async function createItem(tx: RecordWriter, desk: Desk, given: NewItem): Promise<Result<Item>> {
  const checked = checkDraft(desk.kinds, given.kind, given.content);
  if (!checked.ok) return checked;
  const id = given.id ?? newItemId();
  const row = await tx
    .insertInto("item")
    .values({
      id,
      kind: given.kind,
      language: given.language,
      ...listed(desk, given.kind, checked.value),
      state: "draft",
      state_at: desk.now,
      revision: 1,
      working_version: 1,
      public_state: "none",
      translation_group: given.translationGroup ?? null,
      made_by: desk.actor,
      made_at: desk.now,
      saved_by: desk.actor,
      saved_at: desk.now,
    })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .returningAll()
    .executeTakeFirst();
  if (row === undefined)
    return refuse({ kind: "invalid", issues: [{ path: "id", message: `${id} is there already` }] });
  await insertVersion(tx, desk, id, 1, checked.value);
  await close(tx, desk, { kind: given.kind, id }, "create", {});
  return ok(toItem(row));
}

/**
 * Saves what is written now; readers keep what they have until it is published. What one person saves without a long
 * pause is one version, and what is saved unchanged changes nothing.
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
  const found = await findForWork(tx, id, revision, "revise");
  if (!found.ok) return found;
  const item = found.value;
  const checked = checkDraft(desk.kinds, item.kind, content);
  if (!checked.ok) return checked;
  const json = JSON.stringify(checked.value);
  if (json === (await versionJson(tx, item))) return ok(item);
  const next = transition(item.state, { kind: "revise" }, desk.now);
  if (!next.ok) return next;
  const version = await keepVersion(tx, desk, item, checked.value);
  const row = await tx
    .updateTable("item")
    .set({
      ...listed(desk, item.kind, checked.value),
      ...(next.value.kind === item.state.kind ? {} : { state: next.value.kind, state_at: desk.now }),
      publish_at: null,
      revision: revision + 1,
      working_version: version,
      saved_by: desk.actor,
      saved_at: desk.now,
    })
    .where("id", "=", id)
    .where("revision", "=", revision)
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) return refuse({ kind: "stale", yours: revision, current: item.revision });
  // Each save of an hour's typing would bury what the log is read for.
  if (version !== item.workingVersion) await close(tx, desk, item, "revise", { version });
  return ok(toItem(row));
}

async function versionJson(tx: RecordWriter, { id, workingVersion }: Item): Promise<string | undefined> {
  const content = await findContent(tx, id, workingVersion);
  return content === undefined ? undefined : JSON.stringify(content);
}

/** An item to work on, unless it is not there, was deleted, or somebody saved it meanwhile. */
async function findForWork(
  tx: RecordWriter,
  id: ItemId,
  revision: number | undefined,
  action: string,
): Promise<Result<Item>> {
  const item = await findItem(tx, id);
  if (item === undefined) return refuse({ kind: "not-found", what: `item ${id}` });
  if (item.deletedAt !== undefined) return refuse({ kind: "wrong-state", from: "deleted", action });
  if (revision !== undefined && revision !== item.revision)
    return refuse({ kind: "stale", yours: revision, current: item.revision });
  return ok(item);
}

export interface Circumstances {
  /** Refuse when the record holds another revision. */
  readonly revision?: number | undefined;
  /** For readers: what a new version of something public corrects. */
  readonly changeNote?: string | undefined;
  /** The promised or original time of publication; now when absent. */
  readonly publishedAt?: Instant | undefined;
  /** Approves although who submitted it approves it: it is marked until somebody else has seen it. */
  readonly force?: boolean | undefined;
}

/** Moves an item on in its workflow, and readers with it where the action says so. */
export async function act(
  tx: RecordWriter,
  desk: Desk,
  id: ItemId,
  action: Exclude<Action, { kind: "revise" }>,
  circumstances: Circumstances = {},
): Promise<Result<Item>> {
  const found = await findForWork(tx, id, circumstances.revision, action.kind);
  if (!found.ok) return found;
  const item = found.value;
  const moved = move(item, action, desk.now, circumstances.publishedAt);
  if (!moved.ok) return moved;
  const { state, face } = moved.value;
  const ready = await checkReady(tx, desk, item, action);
  if (!ready.ok) return ready;
  const signed = signatures(item, action, desk, circumstances.force === true);
  if (!signed.ok) return signed;
  const row = await tx
    .updateTable("item")
    .set({
      state: state.kind,
      state_at: desk.now,
      revision: item.revision + 1,
      publish_at: state.kind === "scheduled" ? state.publishAt : null,
      reason: state.kind === "returned" ? state.reason : null,
      ...signed.value,
      ...face,
    })
    .where("id", "=", id)
    .where("revision", "=", item.revision)
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) return refuse({ kind: "stale", yours: item.revision, current: item.revision + 1 });
  await tx
    .updateTable("version")
    .set({
      is_open: 0,
      // A schedule's note waits with its version.
      ...(TELLING.has(state.kind) && circumstances.changeNote !== undefined
        ? { change_note: circumstances.changeNote }
        : {}),
    })
    .where("item_id", "=", id)
    .where("number", "=", item.workingVersion)
    .execute();
  if (state.kind === "published") await bringAlong(tx, desk, item);
  const isForced = "forced_by" in signed.value && signed.value.forced_by !== null;
  const detail = { version: item.workingVersion, ...(isForced ? { forced: true } : {}), ...told(action) };
  await close(tx, desk, item, action.kind, detail, face !== undefined);
  return ok(toItem(row));
}

/** States in which readers get, or are promised, what a version's note speaks of. */
const TELLING: ReadonlySet<State["kind"]> = new Set(["published", "scheduled"]);

/** Of one text; an index of pictures has some hundreds. */
const MAX_BROUGHT_ALONG = 1_000;

/** Brings to readers the pictures and files that a thing shows and that were not public yet. */
async function bringAlong(tx: RecordWriter, desk: Desk, { id, kind, workingVersion }: Item): Promise<void> {
  const rules = kindRules(desk.kinds, kind);
  const used = rules.uses?.((await findContent(tx, id, workingVersion)) as Content) ?? [];
  const along = [...desk.kinds.values()].filter(({ goesAlong }) => goesAlong).map((one) => one.kind);
  if (used.length === 0 || along.length === 0) return;
  for (const hidden of await findHidden(tx, [...new Set(used)].slice(0, MAX_BROUGHT_ALONG), along)) {
    // What is not whole yet stays where it is: the page shows a gap instead of holding the news up.
    const { requiresSecondPerson: _, ...direct } = desk;
    await publishNow(tx, direct, hidden);
  }
}

/** What the log keeps of an action beside its name. */
function told(action: Action): object {
  if ("reason" in action) return { reason: action.reason };
  if ("notice" in action) return { notice: action.notice };
  return "publishAt" in action ? { publishAt: action.publishAt } : {};
}

/** Where the working version stands after an action, and what that changes for readers: undefined for nothing. */
interface Move {
  readonly state: State;
  readonly face: Partial<Selectable<ItemTable>> | undefined;
}

/** What was withdrawn, or is gone, is promised no more. */
const NO_WITHDRAWAL = { withdraw_at: null, withdraw_notice: null } as const;

function move(
  item: Item,
  action: Exclude<Action, { kind: "revise" }>,
  now: Instant,
  given: Instant | undefined,
): Result<Move> {
  if (action.kind === "withdraw") {
    const withdrawn = withdrawal(item, action.notice, action.isPromised);
    if (!withdrawn.ok) return withdrawn;
    const { state, notice } = withdrawn.value;
    return ok({ state, face: { public_state: "withdrawn", notice, ...NO_WITHDRAWAL } });
  }
  if (action.kind === "put-back") {
    const put = puttingBack(item);
    return put.ok ? ok({ state: put.value, face: { public_state: "published", notice: null } }) : put;
  }
  const next = transition(item.state, action, now);
  if (!next.ok) return next;
  return ok({ state: next.value, face: publicFace(item, next.value, now, given) });
}

function publicFace(item: Item, next: State, now: Instant, given: Instant | undefined): Move["face"] {
  if (next.kind === "archived")
    return item.publicState === "none" ? undefined : { public_state: "none", ...NO_WITHDRAWAL };
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

/** From wherever it stands to the readers, step by step, each in the log: for who may do all of them. */
export async function publishNow(
  tx: RecordWriter,
  desk: Desk,
  id: ItemId,
  circumstances: Circumstances = {},
): Promise<Result<Item>> {
  const found = await findForWork(tx, id, circumstances.revision, "publish");
  if (!found.ok) return found;
  let result: Result<Item> = found;
  const { revision: _read, ...rest } = circumstances;
  for (const kind of ["submit", "approve", "publish"] as const) {
    if (!result.ok) return result;
    if (kind === "publish" || STANDS_BEFORE[kind].has(result.value.state.kind))
      result = await act(tx, desk, id, { kind }, rest);
  }
  return result;
}

const STANDS_BEFORE = {
  submit: new Set<State["kind"]>(["draft", "returned"]),
  approve: new Set<State["kind"]>(["in-review"]),
};

/** A second person has seen what one alone brought to readers. Refuses that one themselves. */
export async function confirmForced(tx: RecordWriter, desk: Desk, id: ItemId): Promise<Result<Item>> {
  const item = await findItem(tx, id);
  if (item?.forcedBy === undefined) return refuse({ kind: "not-found", what: `an item to confirm: ${id}` });
  if (item.forcedBy === desk.actor) return refuse({ kind: "needs-second-person" });
  await tx.updateTable("item").set(NOT_FORCED).where("id", "=", id).execute();
  await close(tx, desk, item, "confirm", { version: item.publicVersion });
  return ok({ ...item, forcedBy: undefined });
}
