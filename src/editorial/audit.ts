import { randomUUID } from "node:crypto";
import type { ItemId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import type { RecordWriter } from "#record/record.ts";
import type { Actor } from "./model.ts";

export interface AuditEntry {
  readonly actor: Actor;
  /** A registered verb: an action of the workflow, `create`, `import` or `arrange`. */
  readonly action: string;
  readonly itemId?: ItemId;
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
