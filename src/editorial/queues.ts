import type { Selectable } from "kysely";
import type { Instant } from "#kernel/instant.ts";
import type { RecordReader } from "#record/record.ts";
import type { ItemTable } from "#record/tables.ts";
import type { Actor, Item, StateKind } from "./model.ts";
import { toItem } from "./queries.ts";

/** Items in one queue of a desk; who has more sees those that have waited longest, and a way to the whole list. */
const IN_QUEUE = 50;

/** What waits for whom. */
export interface Queues {
  /** What somebody made and did not hand on: drafts, and what was returned. */
  readonly mine: readonly Item[];
  /** What they handed on and others have. */
  readonly withOthers: readonly Item[];
  /** Waits for somebody to approve it, where they may; what was saved longest ago first. */
  readonly inReview: readonly Item[];
  /** Waits for somebody to publish it, where they may; what was saved longest ago first. */
  readonly approved: readonly Item[];
  readonly scheduled: readonly Item[];
  /** Goes from readers by itself. */
  readonly toWithdraw: readonly Item[];
  readonly publishedToday: readonly Item[];
  /** Brought to readers by one person alone. */
  readonly forced: readonly Item[];
  /** Should be read again by now, by whoever may. */
  readonly reviewDue: readonly Item[];
}

/** Where somebody may do something to others' items of a kind: some sections, those below them included, or everywhere. */
type Reach = readonly string[] | "everywhere";

export interface QueueOptions {
  readonly who: Actor;
  /** What people work on one by one; a picture goes where its article goes. */
  readonly kinds: readonly string[];
  readonly reach: (deed: "approve" | "publish" | "revise", kind: string) => Reach;
  /** Whether what they handed on themselves waits for another person's approval. */
  readonly wantsSecondPerson: boolean;
  /** When the day began, in the site's time zone. */
  readonly today: Instant;
  readonly now: Instant;
}

/** Of whatever kind, to be narrowed afterwards: named by its kind, a planner would walk all items of it. */
export const withdrawalsQuery = (db: RecordReader) =>
  db
    .selectFrom("item")
    .selectAll()
    .where("withdraw_at", "is not", null)
    .where("public_state", "=", "published")
    .orderBy("withdraw_at")
    .limit(IN_QUEUE);

const ofKind = (db: RecordReader, kind: string) =>
  db.selectFrom("item").selectAll().where("kind", "=", kind).where("deleted_at", "is", null);

/**
 * What waits in a state, what was saved longest ago first. Of one kind: over several of them an index has no order, and
 * all that waits would be sorted.
 */
export function waitingQuery(
  db: RecordReader,
  kind: string,
  state: StateKind,
  reach: Reach,
  withoutSubmitter: Actor | undefined,
) {
  let query = ofKind(db, kind).where("state", "=", state);
  if (reach !== "everywhere") query = query.where("section_id", "in", [...reach]);
  if (withoutSubmitter !== undefined)
    query = query.where(({ eb, or }) =>
      or([eb("submitted_by", "is", null), eb("submitted_by", "<>", withoutSubmitter)]),
    );
  return query.orderBy("saved_at").orderBy("id").limit(IN_QUEUE);
}

/** What readers have and a person should look at by a time, the most overdue first. */
export function overdueQuery(
  db: RecordReader,
  kind: string,
  time: "forced_at" | "review_by",
  until: Instant,
  reach: Reach,
  orMadeBy: Actor | undefined,
) {
  let query = ofKind(db, kind).where(time, "<=", until).where("public_state", "=", "published");
  if (reach !== "everywhere")
    query = query.where(({ eb, or }) =>
      or([
        ...(reach.length === 0 ? [] : [eb("section_id", "in", [...reach])]),
        ...(orMadeBy === undefined ? [] : [eb("made_by", "=", orMadeBy)]),
      ]),
    );
  return query.orderBy(time).limit(IN_QUEUE);
}

type Row = Selectable<ItemTable>;

/** The first of several kinds, each in the same order. */
async function ofKinds(
  kinds: readonly string[],
  order: "saved_at" | "forced_at" | "review_by",
  load: (kind: string) => Promise<Row[]>,
): Promise<Item[]> {
  const rows = (await Promise.all(kinds.map(load))).flat();
  return rows
    .sort((one, other) => (one[order] ?? 0) - (other[order] ?? 0))
    .slice(0, IN_QUEUE)
    .map(toItem);
}

export async function loadQueues(db: RecordReader, options: QueueOptions): Promise<Queues> {
  const { who, kinds, reach, wantsSecondPerson, today, now } = options;
  const items = () =>
    db
      .selectFrom("item")
      .selectAll()
      .where("kind", "in", [...kinds])
      .where("deleted_at", "is", null)
      .limit(IN_QUEUE);
  const ownIn = (...states: StateKind[]) => items().where("state", "in", states).orderBy("saved_at", "desc");
  const waiting = (deed: "approve" | "publish", state: StateKind, withoutSubmitter?: Actor) =>
    ofKinds(kinds, "saved_at", async (kind) => {
      const sections = reach(deed, kind);
      return sections.length === 0 ? [] : waitingQuery(db, kind, state, sections, withoutSubmitter).execute();
    });
  const overdue = (deed: "approve" | "revise", time: "forced_at" | "review_by", orMadeBy?: Actor) =>
    ofKinds(kinds, time, async (kind) => {
      const sections = reach(deed, kind);
      if (sections.length === 0 && orMadeBy === undefined) return [];
      return overdueQuery(db, kind, time, now, sections, orMadeBy).execute();
    });
  const [inReview, approved, forced, reviewDue] = await Promise.all([
    waiting("approve", "in-review", wantsSecondPerson ? who : undefined),
    waiting("publish", "approved"),
    overdue("approve", "forced_at"),
    overdue("revise", "review_by", who),
  ]);
  const [mine, withOthers, scheduled, promised, publishedToday] = await Promise.all(
    [
      ownIn("draft", "returned").where("made_by", "=", who),
      ownIn("in-review", "approved", "scheduled").where("submitted_by", "=", who),
      items().where("state", "=", "scheduled").orderBy("publish_at"),
      withdrawalsQuery(db),
      items().where("published_at", ">=", today).where("published_at", "<=", now).orderBy("published_at", "desc"),
    ].map(async (query) => (await query.execute()).map(toItem)),
  );
  const toWithdraw = promised?.filter(({ kind }) => kinds.includes(kind));
  return { mine, withOthers, inReview, approved, scheduled, toWithdraw, publishedToday, forced, reviewDue } as Queues;
}
