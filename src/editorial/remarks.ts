import { randomUUID } from "node:crypto";
import type { ItemId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import { ok, type Result, refuse } from "#kernel/result.ts";
import type { RecordReader, RecordWriter } from "#record/record.ts";
import { writeAudit } from "./audit.ts";
import type { Desk } from "./desk.ts";
import type { Actor } from "./model.ts";
import { findItem } from "./queries.ts";

/** A page of writing: more belongs into the item itself. */
const MAX_REMARK_LENGTH = 4_000;
/** Remarks shown of one item; nobody reads more. */
const MAX_REMARKS = 200;

export interface Remark {
  readonly id: string;
  readonly version: number;
  readonly madeBy: Actor;
  readonly madeAt: Instant;
  readonly text: string;
  readonly resolvedBy: Actor | undefined;
  readonly resolvedAt: Instant | undefined;
}

export async function addRemark(tx: RecordWriter, desk: Desk, id: ItemId, given: string): Promise<Result<void>> {
  const item = await findItem(tx, id);
  if (item === undefined) return refuse({ kind: "not-found", what: `item ${id}` });
  const text = given.trim();
  if (text === "" || text.length > MAX_REMARK_LENGTH)
    return refuse({
      kind: "invalid",
      issues: [{ path: "text", message: `write 1 to ${MAX_REMARK_LENGTH} characters` }],
    });
  await tx
    .insertInto("remark")
    .values({
      ...{ id: randomUUID(), item_id: id, version: item.workingVersion, text },
      ...{ made_by: desk.actor, made_at: desk.now, resolved_at: null, resolved_by: null },
    })
    .execute();
  // Not its text: the log outlives what is removed for good.
  const detail = { version: item.workingVersion };
  await writeAudit(tx, [{ actor: desk.actor, action: "remark", itemId: id, detail }], desk.now);
  return ok(undefined);
}

/** Marks a remark as done with; doing so twice changes nothing. */
export async function resolveRemark(tx: RecordWriter, desk: Desk, id: ItemId, remarkId: string): Promise<Result<void>> {
  const found = await tx
    .selectFrom("remark")
    .select("version")
    .where("id", "=", remarkId)
    .where("item_id", "=", id)
    .executeTakeFirst();
  if (found === undefined) return refuse({ kind: "not-found", what: `remark ${remarkId}` });
  const { numUpdatedRows } = await tx
    .updateTable("remark")
    .set({ resolved_at: desk.now, resolved_by: desk.actor })
    .where("id", "=", remarkId)
    .where("resolved_at", "is", null)
    .executeTakeFirstOrThrow();
  const detail = { version: found.version };
  if (numUpdatedRows > 0)
    await writeAudit(tx, [{ actor: desk.actor, action: "resolve-remark", itemId: id, detail }], desk.now);
  return ok(undefined);
}

/** The newest 200 remarks on an item, oldest first. */
export async function listRemarks(db: RecordReader, id: ItemId): Promise<Remark[]> {
  const rows = await db
    .selectFrom("remark")
    .selectAll()
    .where("item_id", "=", id)
    .orderBy("made_at", "desc")
    .orderBy("id")
    .limit(MAX_REMARKS)
    .execute();
  return rows.reverse().map((row) => ({
    id: row.id,
    version: row.version,
    madeBy: row.made_by as Actor,
    madeAt: row.made_at as Instant,
    text: row.text,
    resolvedBy: (row.resolved_by ?? undefined) as Actor | undefined,
    resolvedAt: (row.resolved_at ?? undefined) as Instant | undefined,
  }));
}
