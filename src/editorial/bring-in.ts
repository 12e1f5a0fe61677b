import type { Insertable } from "kysely";
import { type ItemId, itemIdFrom } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { ok, type Result } from "#kernel/result.ts";
import { appendChanges } from "#record/feed.ts";
import type { RecordWriter } from "#record/record.ts";
import type { VersionTable } from "#record/tables.ts";
import { addFormerPaths, claimPath, keptPath, refuseTaken } from "./addresses.ts";
import { writeAudit } from "./audit.ts";
import { listed } from "./closing.ts";
import type { Desk } from "./desk.ts";
import { checkContent, type Kinds } from "./kinds.ts";
import type { Content, Item, Language } from "./model.ts";
import { findByExternalIds, loadJson } from "./queries.ts";

/** Something published elsewhere before, brought in as published. */
export interface Brought {
  readonly kind: string;
  readonly language: Language;
  /** Stable over runs, unique within its kind, e.g. `news:bm-21457801`. It decides the item's id. */
  readonly externalId: string;
  readonly content: unknown;
  /** Where the source gives none: when it was brought in first. */
  readonly publishedAt?: Instant;
  readonly updatedAt?: Instant;
  readonly translationGroup?: ItemId;
  /** Paths of the older site that shall lead here. */
  readonly formerPaths?: readonly string[];
}

/** What its kind accepts, in the form the record keeps: all that can be done before the writer is held. */
export interface Checked {
  readonly brought: Brought;
  readonly id: ItemId;
  readonly content: Content;
  readonly json: string;
}

/** Refuses content that its kind does not accept. */
export function checkBrought(kinds: Kinds, brought: Brought): Result<Checked> {
  const checked = checkContent(kinds, brought.kind, brought.content);
  if (!checked.ok) return checked;
  const id = itemIdFrom(brought.kind, brought.externalId);
  return ok({ brought, id, content: checked.value, json: JSON.stringify(checked.value) });
}

/** `kept`: someone worked on it here since it was brought in, so it was left as it is. */
export type Outcome =
  | { readonly kind: "created" | "updated" | "unchanged" | "kept"; readonly id: ItemId }
  | { readonly kind: "refused"; readonly refusal: Refusal };

export interface BringInOptions {
  /** Whether what someone changed here since, or withdrew, becomes again what the source says. */
  readonly overEdits?: boolean;
}

/** `bringInChecked` for what was not checked before: fine for some dozens, too slow inside a transaction for more. */
export async function bringIn(
  tx: RecordWriter,
  desk: Desk,
  batch: readonly Brought[],
  options?: BringInOptions,
): Promise<Outcome[]> {
  const checked = batch.map((one) => checkBrought(desk.kinds, one));
  const accepted = checked.flatMap((one) => (one.ok ? [one.value] : []));
  const outcomes = (await bringInChecked(tx, desk, accepted, options)).values();
  return checked.map((one) =>
    one.ok ? (outcomes.next().value as Outcome) : { kind: "refused", refusal: one.refusal },
  );
}

/**
 * Brings in a batch of things of one kind in one transaction: new ones are created, known ones get a new
 * version where they differ, and a second run over the same input changes nothing.
 *
 * @param batch 1–500, all of one kind. One transaction holds the writer that long. Of two with the same external id
 *   the second is refused.
 * @returns an outcome for each, in the same order; a refused one leaves the others untouched.
 */
export async function bringInChecked(
  tx: RecordWriter,
  desk: Desk,
  batch: readonly Checked[],
  { overEdits = false }: BringInOptions = {},
): Promise<Outcome[]> {
  const kind = batch[0]?.brought.kind;
  if (kind === undefined) return [];
  if (batch.some((one) => one.brought.kind !== kind)) throw new Error("a batch holds things of one kind");
  const known = await findByExternalIds(
    tx,
    kind,
    batch.map((one) => one.brought.externalId),
  );
  const present = await loadJson(
    tx,
    [...known.values()].map(({ id }) => id),
  );
  const outcomes: Outcome[] = [];
  const work = new Work();
  const seen = new Set<string>();
  for (const one of batch) {
    const item = known.get(one.brought.externalId);
    const id = item?.id ?? one.id;
    if (seen.has(one.brought.externalId)) {
      outcomes.push({ kind: "refused", refusal: SAME_TWICE });
      continue;
    }
    seen.add(one.brought.externalId);
    if (item !== undefined && isSame(item, one, present.get(item.id))) {
      outcomes.push({ kind: "unchanged", id });
      continue;
    }
    if (item !== undefined && wasEdited(item) && !overEdits) {
      outcomes.push({ kind: "kept", id });
      continue;
    }
    const claimed = await claim(tx, desk, one, id, work);
    if (claimed !== undefined) {
      outcomes.push({ kind: "refused", refusal: claimed });
      continue;
    }
    work.add(desk, one, id, item);
    outcomes.push({ kind: item === undefined ? "created" : "updated", id });
  }
  await work.save(tx, desk, kind);
  return outcomes;
}

const SAME_TWICE: Refusal = {
  kind: "invalid",
  issues: [{ path: "externalId", message: "is there twice in one batch; give each thing its own" }],
};

type ItemRow = Parameters<ReturnType<RecordWriter["insertInto"]>["values"]>[0];

/** What a batch comes to, saved in a few statements whatever its size. */
class Work {
  readonly #items: Record<string, unknown>[] = [];
  readonly #versions: Insertable<VersionTable>[] = [];
  /** Of this batch, before its items are saved: paths that they have now, and paths that they had. */
  readonly claimed = new Map<string, ItemId>();
  readonly #former = new Map<string, ItemId>();
  readonly #changed: ItemId[] = [];

  add(desk: Desk, { brought: one, content, json }: Checked, id: ItemId, item: Item | undefined): void {
    const version = (item?.workingVersion ?? 0) + 1;
    this.#items.push({
      id,
      kind: one.kind,
      language: one.language,
      ...listed(desk, one.kind, content),
      saved_at: one.updatedAt ?? one.publishedAt ?? desk.now,
      state: "published",
      state_at: desk.now,
      revision: (item?.revision ?? 0) + 1,
      working_version: version,
      public_version: version,
      public_state: "published",
      published_at: one.publishedAt ?? item?.publishedAt ?? desk.now,
      updated_at: one.updatedAt ?? null,
      publish_at: null,
      withdraw_at: null,
      notice: null,
      reason: null,
      external_id: one.externalId,
      translation_group: one.translationGroup ?? null,
    });
    const closed = { made_at: desk.now, saved_at: desk.now, is_open: 0, change_note: null };
    this.#versions.push({ item_id: id, number: version, content: json, ...closed });
    for (const path of one.formerPaths ?? []) this.#former.set(path, id);
    this.#changed.push(id);
  }

  async save(tx: RecordWriter, desk: Desk, kind: string): Promise<void> {
    if (this.#changed.length === 0) return;
    await tx
      .insertInto("item")
      .values(this.#items as unknown as ItemRow as never)
      .onConflict((conflict) =>
        conflict.column("id").doUpdateSet((eb) => ({
          title: eb.ref("excluded.title"),
          title_folded: eb.ref("excluded.title_folded"),
          natural_key: eb.ref("excluded.natural_key"),
          review_by: eb.ref("excluded.review_by"),
          saved_at: eb.ref("excluded.saved_at"),
          section_id: eb.ref("excluded.section_id"),
          state: eb.ref("excluded.state"),
          state_at: eb.ref("excluded.state_at"),
          revision: eb.ref("excluded.revision"),
          working_version: eb.ref("excluded.working_version"),
          public_version: eb.ref("excluded.public_version"),
          public_state: eb.ref("excluded.public_state"),
          published_at: eb.ref("excluded.published_at"),
          updated_at: eb.ref("excluded.updated_at"),
          publish_at: eb.ref("excluded.publish_at"),
          notice: eb.ref("excluded.notice"),
          translation_group: eb.ref("excluded.translation_group"),
        })),
      )
      .execute();
    await tx.insertInto("version").values(this.#versions).execute();
    for (const path of this.claimed.keys()) this.#former.delete(path);
    await addFormerPaths(tx, desk.kinds, this.#former);
    // One entry for the batch: an import is one act, and its items are named in the feed.
    await writeAudit(tx, [{ actor: desk.actor, action: "import", detail: { kind, items: this.#changed } }], desk.now);
    await appendChanges(
      tx,
      this.#changed.map((itemId) => ({ kind, itemId })),
      desk.now,
    );
  }
}

async function claim(
  tx: RecordWriter,
  desk: Desk,
  { brought: one, content }: Checked,
  id: ItemId,
  { claimed }: Work,
): Promise<Refusal | undefined> {
  const { kind, language } = one;
  const path = keptPath(desk.kinds, { id, kind, language, content });
  if (path === undefined) return undefined;
  if (claimed.has(path)) return refuseTaken(path).refusal;
  // The address points at its item, so the item must be there first; the batch's insert then fills it in.
  await tx
    .insertInto("item")
    .values({
      ...placeholder,
      id,
      kind,
      language,
      state_at: desk.now,
      external_id: one.externalId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const answer = await claimPath(tx, desk.kinds, { id, kind, language, content });
  if (answer.ok) {
    claimed.set(path, id);
    return undefined;
  }
  await tx.deleteFrom("item").where("id", "=", id).where("working_version", "=", 0).execute();
  return answer.refusal;
}

const placeholder = {
  title: "",
  section_id: null,
  state: "draft",
  revision: 0,
  working_version: 0,
  public_version: null,
  public_state: "none",
  published_at: null,
  updated_at: null,
  publish_at: null,
  withdraw_at: null,
  notice: null,
  reason: null,
  translation_group: null,
};

const isSame = (item: Item, { brought: one, json }: Checked, present: string | undefined): boolean =>
  json === present &&
  item.publicState === "published" &&
  (one.publishedAt === undefined || item.publishedAt === one.publishedAt) &&
  item.updatedAt === one.updatedAt &&
  item.translationGroup === one.translationGroup;

/** An importer moves version and revision on together, and leaves everything published; nobody else does both. */
const wasEdited = (item: Item): boolean => item.state.kind !== "published" || item.revision !== item.workingVersion;
