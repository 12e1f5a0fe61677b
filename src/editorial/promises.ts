import type { ItemId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import { ok, type Result, refuse } from "#kernel/result.ts";
import type { RecordWriter } from "#record/record.ts";
import { close } from "./closing.ts";
import { act } from "./commands.ts";
import type { Desk } from "./desk.ts";
import type { Item } from "./model.ts";
import { findItem } from "./queries.ts";
import { withReason } from "./workflow.ts";

/**
 * Promises that what readers see goes from them at a time, with a notice in its place; undefined takes the promise back.
 * It stands beside whatever is in work, and falls when the item is withdrawn or archived before.
 */
export async function promiseWithdrawal(
  tx: RecordWriter,
  desk: Desk,
  id: ItemId,
  promise: { readonly at: Instant; readonly notice: string } | undefined,
): Promise<Result<Item>> {
  const item = await findItem(tx, id);
  if (item === undefined) return refuse({ kind: "not-found", what: `item ${id}` });
  if (item.publicState !== "published")
    return refuse({ kind: "wrong-state", from: item.state.kind, action: "withdraw" });
  if (promise !== undefined && promise.at <= desk.now)
    return refuse({ kind: "invalid", issues: [{ path: "at", message: "give a time that is still to come" }] });
  const notice = promise === undefined ? ok(null) : withReason(promise.notice, "notice", (given) => given);
  if (!notice.ok) return notice;
  const kept = { withdraw_at: promise?.at ?? null, withdraw_notice: notice.value };
  await tx
    .updateTable("item")
    .set({ ...kept, revision: item.revision + 1 })
    .where("id", "=", id)
    .execute();
  await close(tx, desk, item, "promise-withdrawal", { at: promise?.at ?? null });
  return ok((await findItem(tx, id)) ?? item);
}

/** Keeps such a promise, once its time has come; refuses `wrong-state` where there is none that is due. */
export async function keepWithdrawal(tx: RecordWriter, desk: Desk, id: ItemId): Promise<Result<Item>> {
  const item = await findItem(tx, id);
  if (item === undefined) return refuse({ kind: "not-found", what: `item ${id}` });
  const { withdrawal } = item;
  if (withdrawal === undefined || withdrawal.at > desk.now)
    return refuse({ kind: "wrong-state", from: item.state.kind, action: "withdraw" });
  return act(tx, desk, id, { kind: "withdraw", notice: withdrawal.notice, isPromised: true });
}
