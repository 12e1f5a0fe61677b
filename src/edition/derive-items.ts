import { loadPublicItems, type PublicItem } from "#editorial/queries.ts";
import type { ItemId } from "#kernel/ids.ts";
import type { RecordReader } from "#record/record.ts";
import type { Area, Derivation } from "./area.ts";
import { indexedOf } from "./search/indexed.ts";
import type { PreparedPassage } from "./search/prepare.ts";
import { PreparingThread } from "./search/preparing-thread.ts";

/** What is public of an item now, and what that implies. */
export interface Implied {
  readonly item: PublicItem;
  readonly derivation: Derivation;
  /** For the search index, where another thread prepared them. */
  readonly passages?: readonly PreparedPassage[];
}

/** Fewer are prepared sooner here than handed over: a thread takes some 60 ms to start. */
const MANY = 200;
/** Items in one query. */
const PAGE = 1_000;

/** Reads items from the record and derives from them what an edition holds; writes nothing. */
export class ItemDeriver {
  readonly #record: RecordReader;
  readonly #areas: ReadonlyMap<string, Area>;
  /** Undefined before it is needed; null where there is none, or none any more. */
  #thread: PreparingThread | null | undefined;

  /** @param hasHelp whether another thread may prepare passages for the search index. */
  constructor(record: RecordReader, areas: ReadonlyMap<string, Area>, hasHelp: boolean) {
    this.#record = record;
    this.#areas = areas;
    this.#thread = hasHelp ? undefined : null;
  }

  /**
   * Derives items from what is public of them at the call; those of which nothing is, are left out.
   *
   * @returns when all that is left to do is done by another thread.
   */
  async begin(ids: readonly ItemId[]): Promise<{ readonly finished: Promise<ReadonlyMap<ItemId, Implied>> }> {
    const items = await this.#load(ids);
    const used = await this.#load(this.#usedBy(items.values()));
    const implied = new Map<ItemId, Implied>();
    for (const [id, item] of items) {
      // A record may hold kinds of a newer program; they are not ours to show.
      const area = this.#areas.get(item.kind);
      if (area !== undefined) implied.set(id, { item, derivation: area.derive(item as PublicItem<never>, used) });
    }
    if (implied.size < MANY) return { finished: Promise.resolve(implied) };
    if (this.#thread === undefined) this.#thread = PreparingThread.start() ?? null;
    return { finished: this.#prepared(implied) };
  }

  close(): void {
    this.#thread?.close();
    this.#thread = null;
  }

  async #prepared(implied: ReadonlyMap<ItemId, Implied>): Promise<ReadonlyMap<ItemId, Implied>> {
    const thread = this.#thread;
    if (thread === null || thread === undefined) return implied;
    const searched = [...implied.values()].flatMap(({ item, derivation }) =>
      derivation.search === undefined ? [] : [{ id: item.id, indexed: indexedOf(item, derivation.search) }],
    );
    try {
      const prepared = await thread.prepare(searched.map(({ indexed }) => indexed));
      const all = new Map(implied);
      for (const [at, { id }] of searched.entries())
        all.set(id, { ...(implied.get(id) as Implied), passages: prepared[at] as PreparedPassage[] });
      return all;
    } catch {
      // The thread ended: the writer then prepares by itself, and what follows goes without help.
      this.close();
      return implied;
    }
  }

  #usedBy(items: Iterable<PublicItem>): ItemId[] {
    const ids = new Set<ItemId>();
    for (const item of items)
      for (const id of this.#areas.get(item.kind)?.uses?.(item.content as never) ?? []) ids.add(id);
    return [...ids];
  }

  async #load(ids: readonly ItemId[]): Promise<Map<ItemId, PublicItem>> {
    const items = new Map<ItemId, PublicItem>();
    for (let at = 0; at < ids.length; at += PAGE)
      for (const [id, item] of await loadPublicItems(this.#record, ids.slice(at, at + PAGE))) items.set(id, item);
    return items;
  }
}
