import { listPublicIds } from "#editorial/queries.ts";
import type { ItemId } from "#kernel/ids.ts";
import { feedHead, readAfter, recordIdentity } from "#record/feed.ts";
import type { RecordReader } from "#record/record.ts";
import { applyItem } from "./apply.ts";
import type { Area } from "./area.ts";
import { EditionDatabase } from "./database.ts";
import { type Implied, ItemDeriver } from "./derive-items.ts";
import { EVERYTHING } from "./freshness.ts";
import { oneAhead, oneByOne } from "./one-ahead.ts";
import { editionDdl, schemaVersion } from "./schema.ts";
import { SearchWriter } from "./search/writer.ts";

/** Changes in one step of a running site: readers wait as long as a step takes, some 1 ms an item. */
const BATCH = 20;
/** Items in one step where nobody waits: an import's own follower, or an edition that is being built. */
export const BULK_BATCH = 1_000;
/** Items derived again because one they use changed; beyond it the rest follows in the next rebuild. */
const MAX_DEPENDENTS = 1_000;
/** A step that touched more tags than this says "everything" instead of listing them. */
const MAX_TAGS_LISTED = 300;
/** Rows kept in the log of touched tags; a reader that missed more drops all it has made. */
const MAX_TOUCHED = 20_000;

export interface FollowerProgress {
  /** Items applied since the start of the call. */
  readonly items: number;
}

/** Changes that are next, and what the items that they name imply. */
interface Step {
  readonly kinds: ReadonlyMap<ItemId, string>;
  /** Between which numbers of the feed they lie. */
  readonly position: number;
  readonly next: number;
  readonly finished: Promise<ReadonlyMap<ItemId, Implied>>;
}

/** Public items in order of their ids, and what they imply. */
interface Page {
  readonly items: number;
  readonly last: ItemId;
  readonly finished: Promise<ReadonlyMap<ItemId, Implied>>;
}

/**
 * Brings an edition level with the record: reads the feed, loads what is public *now* of each item that moved
 * on, and writes what that implies. Applying a change twice, or skipping to a later one, ends in the same
 * edition; several processes may follow into the same file, each step is one transaction that checks where
 * the edition stands.
 */
export class Follower {
  readonly #record: RecordReader;
  readonly #areas: ReadonlyMap<string, Area>;
  readonly #deriver: ItemDeriver;
  readonly #db: EditionDatabase;
  readonly #search: SearchWriter;
  readonly #batch: number;
  /** Nobody waits for a single step: then the next is read ahead, and another thread helps. */
  readonly #isBulk: boolean;

  /** @param batch changes taken in one step, 1–1,000. */
  constructor(record: RecordReader, areas: readonly Area[], file: string, batch = BATCH) {
    this.#batch = batch;
    this.#record = record;
    this.#areas = new Map(areas.map((area) => [area.kind, area]));
    this.#isBulk = batch >= BULK_BATCH;
    this.#deriver = new ItemDeriver(record, this.#areas, this.#isBulk);
    this.#db = EditionDatabase.forWriting(file);
    this.#search = new SearchWriter(this.#db);
  }

  /** The number of the last change that is in the edition. */
  position(): number {
    return Number(this.#db.get<{ value: string }>("select value from meta where key = 'position'")?.value ?? 0);
  }

  /**
   * Applies what follows, a bounded step at a time, giving way to others in between.
   *
   * @returns how many items were applied.
   * @throws {FeedTrimmedError} when the feed no longer reaches back that far: build the edition anew.
   */
  async catchUp(onStep?: (progress: FollowerProgress) => void): Promise<number> {
    let items = 0;
    for (;;) {
      const start = this.position();
      let isOvertaken = false;
      const steps = this.#isBulk ? oneAhead<Step> : oneByOne<Step>;
      for await (const step of steps((before) => this.#readStep(before?.next ?? start))) {
        isOvertaken = !(await this.#applyStep(step));
        if (!isOvertaken) {
          items += step.kinds.size;
          onStep?.({ items });
        }
        await new Promise(setImmediate);
        if (isOvertaken) break;
      }
      if (!isOvertaken) return items;
    }
  }

  /** Fills an empty edition with everything public, and notes the place in the feed from which to go on. */
  async fill(onStep?: (progress: FollowerProgress) => void): Promise<number> {
    const head = await feedHead(this.#record);
    this.#db.beginBuild();
    this.#search.beginBuild();
    let items = 0;
    for await (const step of oneAhead<Page>((before) => this.#readPage(before?.last ?? ""))) {
      const implied = await step.finished;
      this.#db.transaction(() => {
        this.#search.begin();
        for (const [id, { item }] of implied) this.#apply(id, item.kind, implied);
        this.#search.flush();
      });
      items += step.items;
      onStep?.({ items });
      await new Promise(setImmediate);
    }
    this.#db.run("insert or replace into meta (key, value) values ('position', ?)", String(head));
    this.#search.endBuild();
    this.#db.endBuild();
    return items;
  }

  close(): void {
    this.#deriver.close();
    this.#db.close();
  }

  async #readStep(position: number): Promise<Step | undefined> {
    const changes = await readAfter(this.#record, position, this.#batch);
    const last = changes.at(-1);
    if (last === undefined) return undefined;
    const kinds = new Map(changes.map((change) => [change.itemId, change.kind]));
    const { finished } = await this.#deriver.begin([...kinds.keys()]);
    return { kinds, position, next: last.seq, finished };
  }

  async #readPage(after: string): Promise<Page | undefined> {
    const ids = await listPublicIds(this.#record, after, this.#batch);
    const last = ids.at(-1);
    return last && { items: ids.length, last, ...(await this.#deriver.begin(ids)) };
  }

  /** @returns false when another process has followed meanwhile: then its step stands, and this one starts again. */
  async #applyStep({ kinds, position, next, finished }: Step): Promise<boolean> {
    const dependents = new Map(this.#dependents([...kinds.keys()]).filter(([id]) => !kinds.has(id)));
    const depending = await this.#deriver.begin([...dependents.keys()]);
    const implied = new Map([...(await finished), ...(await depending.finished)]);
    return this.#db.transaction(() => {
      if (this.position() !== position) return false;
      this.#search.begin();
      const tags = new Set<string>();
      for (const [id, kind] of [...kinds, ...dependents])
        for (const tag of this.#apply(id, kind, implied)) tags.add(tag);
      this.#search.flush();
      this.#touch(tags);
      this.#db.run("insert or replace into meta (key, value) values ('position', ?)", String(next));
      return true;
    });
  }

  #apply(id: ItemId, kind: string, implied: ReadonlyMap<ItemId, Implied>): readonly string[] {
    const area = this.#areas.get(kind);
    // A record may hold kinds of a newer program; they are not ours to show.
    return area === undefined ? [] : applyItem(this.#db, this.#search, area, id, implied.get(id));
  }

  #dependents(ids: readonly ItemId[]): [ItemId, string][] {
    const rows = this.#db.all<{ item_id: string; kind: string }>(
      `select distinct uses.item_id, entry.kind from uses join entry on entry.item_id = uses.item_id
       where uses.used_id in (select value from json_each(?)) limit ?`,
      JSON.stringify(ids),
      MAX_DEPENDENTS,
    );
    return rows.map((row) => [row.item_id as ItemId, row.kind]);
  }

  #touch(tags: ReadonlySet<string>): void {
    const listed = tags.size > MAX_TAGS_LISTED ? [EVERYTHING] : tags;
    for (const tag of listed) this.#db.run("insert into touched (tag) values (?)", tag);
    this.#db.run("delete from touched where seq <= (select max(seq) from touched) - ?", MAX_TOUCHED);
  }
}

/** Makes the tables of an empty edition, and notes which record and which program it is of. */
export async function createEdition(record: RecordReader, areas: readonly Area[], file: string): Promise<void> {
  const db = EditionDatabase.forWriting(file);
  try {
    db.exec(editionDdl(areas));
    db.run("insert into meta (key, value) values ('schema', ?)", schemaVersion(areas));
    db.run("insert into meta (key, value) values ('record', ?)", await recordIdentity(record));
    db.run("insert into meta (key, value) values ('position', '0')");
  } finally {
    db.close();
  }
}
