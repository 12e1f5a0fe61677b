import { writeAudit } from "#editorial/audit.ts";
import { act } from "#editorial/commands.ts";
import type { Desk } from "#editorial/desk.ts";
import { listDue, type Promised, type PromiseKind } from "#editorial/due.ts";
import { isNoted, RELEASE_REFUSED } from "#editorial/held-up.ts";
import type { Kinds } from "#editorial/kinds.ts";
import type { Actor } from "#editorial/model.ts";
import { keepWithdrawal } from "#editorial/promises.ts";
import type { ItemId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import { describeRefusal, type Refusal } from "#kernel/refusal.ts";
import type { Result } from "#kernel/result.ts";
import type { Record, RecordWriter } from "#record/record.ts";

const CLOCK = "clock" as Actor;
/** Items looked at in one query. */
const PAGE = 100;
/** Items in one turn: after a long absence the rest follows in the next, a second later. */
const MAX_IN_TURN = 1_000;

export interface Releases {
  /** What went out, and what went from readers, as was promised. */
  readonly released: readonly ItemId[];
  /** What cannot go out as it is, such as a second page at one address: it stays due, and the log says why. */
  readonly refused: readonly (Promised & { readonly refusal: Refusal })[];
  /** What could not even be tried; it is due still. */
  readonly failed: readonly (Promised & { readonly error: unknown })[];
}

/**
 * Brings to readers whatever was promised by now, however long ago: nothing is missed while nobody looked. Each item is
 * a transaction of its own, so that one that fails holds up no other; of several that look at once exactly one does it.
 *
 * @param isHeld what was refused a short while ago: not tried in this turn.
 */
export async function releaseDue(
  record: Record,
  kinds: Kinds,
  now: Instant,
  isHeld: (promised: Promised) => boolean = () => false,
): Promise<Releases> {
  const out = await keepDue(record, kinds, now, isHeld, GOING_OUT);
  const back = await keepDue(record, kinds, now, isHeld, GOING_BACK);
  return {
    released: [...out.released, ...back.released],
    refused: [...out.refused, ...back.refused],
    failed: [...out.failed, ...back.failed],
  };
}

/** A sort of promise, and how one of it is kept. */
interface Sort {
  readonly what: PromiseKind;
  readonly keep: (tx: RecordWriter, desk: Desk, id: ItemId) => Promise<Result<unknown>>;
}

const GOING_OUT: Sort = { what: "publish", keep: (tx, desk, id) => act(tx, desk, id, { kind: "release" }) };
const GOING_BACK: Sort = { what: "withdraw", keep: keepWithdrawal };

async function keepDue(
  record: Record,
  kinds: Kinds,
  now: Instant,
  isHeld: (promised: Promised) => boolean,
  sort: Sort,
): Promise<Releases> {
  const released: ItemId[] = [];
  const refused: (Promised & { refusal: Refusal })[] = [];
  const failed: (Promised & { error: unknown })[] = [];
  let last: Promised | undefined;
  for (let looked = 0; looked < MAX_IN_TURN; looked += PAGE) {
    const due = await listDue(record.read, sort.what, now, last, PAGE);
    for (const promised of due) {
      last = promised;
      if (isHeld(promised)) continue;
      try {
        const refusal = await keepOne(record, kinds, promised, now, sort);
        if (refusal === undefined) released.push(promised.id);
        else if (refusal !== "done by another") refused.push({ ...promised, refusal });
      } catch (error) {
        failed.push({ ...promised, error });
      }
    }
    if (due.length < PAGE) break;
  }
  return { released, refused, failed };
}

async function keepOne(
  record: Record,
  kinds: Kinds,
  { id, at }: Promised,
  now: Instant,
  { keep }: Sort,
): Promise<Refusal | "done by another" | undefined> {
  const result = await record.inTransaction((tx) => keep(tx, { kinds, actor: CLOCK, now }, id));
  if (result.ok) return undefined;
  const { refusal } = result;
  // Another process was faster, or somebody took it back in this very moment.
  if (refusal.kind === "wrong-state" || refusal.kind === "stale" || refusal.kind === "not-found")
    return "done by another";
  const detail = { at, reason: describeRefusal(refusal), refusal };
  await record.inTransaction(async (tx) => {
    // It is tried again and again, here and by others: the log has what is new.
    if (await isNoted(tx, id, at, refusal)) return;
    await writeAudit(tx, [{ actor: CLOCK, action: RELEASE_REFUSED, itemId: id, detail }], now);
  });
  return refusal;
}
