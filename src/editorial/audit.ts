import { randomUUID } from "node:crypto";
import type { ItemId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import type { RecordReader, RecordWriter } from "#record/record.ts";
import type { Actor } from "./model.ts";

export interface AuditEntry {
  readonly actor: Actor;
  /** A registered verb: an action of the workflow, `create`, `import` or `arrange`; of accounts, such as `grant`. */
  readonly action: string;
  readonly itemId?: ItemId;
  /** What more there is to say. An entry that speaks of a person has their id under `person`. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Adds to the log of who did what; there is no command that changes or removes an entry. At most 1,000 at once. */
export async function writeAudit(tx: RecordWriter, entries: readonly AuditEntry[], now: Instant): Promise<void> {
  if (entries.length === 0) return;
  await tx
    .insertInto("audit")
    .values(
      entries.map(({ actor, action, itemId, detail }) => ({
        id: randomUUID(),
        at: now,
        actor,
        action,
        item_id: itemId ?? null,
        detail: JSON.stringify(detail ?? {}),
      })),
    )
    .execute();
}

/** A line of the log as it is read. */
export interface AuditLine {
  readonly id: string;
  readonly at: Instant;
  readonly actor: Actor;
  readonly action: string;
  readonly itemId: ItemId | undefined;
  readonly detail: Readonly<Record<string, unknown>>;
}

export interface AuditFilter {
  readonly actor?: Actor | undefined;
  readonly action?: string | undefined;
  readonly itemId?: ItemId | undefined;
  readonly from?: Instant | undefined;
  /** Exclusive. */
  readonly until?: Instant | undefined;
}

/**
 * The log, the newest first.
 *
 * @param after the last line of the page before.
 * @param limit 1–1,000.
 */
export async function listAudit(
  db: RecordReader,
  { actor, action, itemId, from, until }: AuditFilter,
  after: Pick<AuditLine, "at" | "id"> | undefined,
  limit: number,
): Promise<AuditLine[]> {
  let query = db.selectFrom("audit").selectAll();
  if (actor !== undefined) query = query.where("actor", "=", actor);
  if (action !== undefined) query = query.where("action", "=", action);
  if (itemId !== undefined) query = query.where("item_id", "=", itemId);
  if (from !== undefined) query = query.where("at", ">=", from);
  if (until !== undefined) query = query.where("at", "<", until);
  if (after !== undefined)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple("at", "id"), "<", tuple(after.at as number, after.id)),
    );
  const rows = await query.orderBy("at", "desc").orderBy("id", "desc").limit(limit).execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.at as Instant,
    actor: row.actor as Actor,
    action: row.action,
    itemId: (row.item_id ?? undefined) as ItemId | undefined,
    detail: JSON.parse(row.detail),
  }));
}
