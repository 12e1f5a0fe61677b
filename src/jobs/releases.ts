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
  const released: ItemId[] = [];
  const refused: (Promised & { refusal: Refusal })[] = [];
  const failed: (Promised & { error: unknown })[] = [];
  const keep = async ({ sort, ...promised }: Due) => {
    if (isHeld(promised)) return;
    try {
      const refusal = await keepOne(record, kinds, promised, now, sort);
      if (refusal === undefined) released.push(promised.id);
      else if (refusal !== "done by another") refused.push({ ...promised, refusal });
    } catch (error) {
      failed.push({ ...promised, error });
    }
  };
  const due = (sort: Sort) => listAll(record, sort, now);
  for await (const one of inOrderOfTime(due(GOING_OUT), due(GOING_BACK))) await keep(one);
  // What went out only now may have had its end as well.
  const tried = new Set([...refused, ...failed].map(({ id }) => id));
  if (released.length > 0) for await (const one of due(GOING_BACK)) if (!tried.has(one.id)) await keep(one);
  return { released, refused, failed };
}

/** A sort of promise, and how one of it is kept. */
interface Sort {
  readonly what: PromiseKind;
  readonly keep: (tx: RecordWriter, desk: Desk, id: ItemId) => Promise<Result<unknown>>;
}

const GOING_OUT: Sort = { what: "publish", keep: (tx, desk, id) => act(tx, desk, id, { kind: "release" }) };
const GOING_BACK: Sort = { what: "withdraw", keep: keepWithdrawal };

interface Due extends Promised {
  readonly sort: Sort;
}

/** What is due of a sort, the earliest first. */
async function* listAll(record: Record, sort: Sort, now: Instant): AsyncGenerator<Due> {
  let last: Promised | undefined;
  for (let looked = 0; looked < MAX_IN_TURN; looked += PAGE) {
    const due = await listDue(record.read, sort.what, now, last, PAGE);
    for (const promised of due) yield { ...promised, sort };
    last = due.at(-1);
    if (due.length < PAGE) return;
  }
}

/**
 * Of two that are each in order: what was missed is made up for as it would have happened, so that what was to go at three
 * and to come anew at six is there.
 */
async function* inOrderOfTime(one: AsyncGenerator<Due>, other: AsyncGenerator<Due>): AsyncGenerator<Due> {
  let [first, second] = [await one.next(), await other.next()];
  while (first.done !== true || second.done !== true) {
    if (second.done === true || (first.done !== true && first.value.at <= second.value.at)) {
      yield first.value;
      first = await one.next();
    } else {
      yield second.value;
      second = await other.next();
    }
  }
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
