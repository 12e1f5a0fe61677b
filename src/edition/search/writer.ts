import type { PublicItem } from "#editorial/queries.ts";
import type { ItemId } from "#kernel/ids.ts";
import type { SearchEntry } from "../area.ts";
import type { EditionDatabase } from "../database.ts";
import { type Indexed, type IndexedPassage, indexedOf } from "./indexed.ts";
import { blockOf, firstPassage, lastPassage, wantedKey } from "./keys.ts";
import { Places, type Resident } from "./places.ts";
import { type PreparedPassage, preparePassages } from "./prepare.ts";

/** Parts of the index merged at a time while it grows: fewer merges, for a little more reading. */
const PARTS_MERGED = 8;

interface Coming {
  readonly indexed: Indexed;
  readonly prepared: readonly PreparedPassage[] | undefined;
}

/**
 * Keeps the search index level with what is public. Used inside the follower's transactions only, each of which
 * begins with `begin`, says of an item at most once that it goes and comes, and ends with `flush`.
 */
export class SearchWriter {
  readonly #db: EditionDatabase;
  readonly #coming = new Map<ItemId, Coming>();
  #places: Places;

  constructor(db: EditionDatabase) {
    this.#db = db;
    this.#places = this.#asTheyAre();
  }

  /** Forgets what a transaction that failed had put. */
  begin(): void {
    this.#coming.clear();
    this.#places = this.#asTheyAre();
  }

  /**
   * Indexes an item that is not in the index; found from the next `flush` on.
   *
   * @param prepared its passages, where they were prepared before.
   */
  put(item: PublicItem, entry: SearchEntry, prepared?: readonly PreparedPassage[]): void {
    this.#places.take(item.id, wantedKey(entry.at, item.id));
    this.#coming.set(item.id, { indexed: indexedOf(item, entry), prepared });
  }

  remove(itemId: ItemId): void {
    const item = this.#db.get<{ key: number }>("select key from search_item where item_id = ?", itemId);
    if (item === undefined) return;
    this.#erase(item.key);
    this.#places.free(itemId, item.key);
  }

  /**
   * Writes what was put, and moves whom that displaced. Written in order of the keys, since FTS5 writes all that it has
   * gathered whenever a number is smaller than the one before, and a mixed order would make each passage a part of
   * the index of its own.
   */
  flush(): void {
    const changed = this.#places.changed().map((place) => ({ ...place, coming: this.#comingTo(place) }));
    for (const { from } of changed) if (from !== undefined) this.#erase(from);
    for (const { id, to, wanted, coming } of changed) this.#write(to, wanted, id, coming);
    this.begin();
  }

  /** Leaves merging for the end of a build. */
  beginBuild(): void {
    this.#db.run("insert into search_terms (search_terms, rank) values ('automerge', 0)");
  }

  /** Merges the parts of the index into one: queries then read one list a term. After a build, when nobody waits. */
  endBuild(): void {
    this.#db.run("insert into search_terms (search_terms) values ('optimize')");
    this.#db.run(`insert into search_terms (search_terms, rank) values ('automerge', ${PARTS_MERGED})`);
  }

  #asTheyAre(): Places {
    return new Places((key) => {
      const row = this.#db.get<{ item_id: string; wanted: number }>(
        "select item_id, wanted from search_item join search_source using (key) where key = ?",
        key,
      );
      return row && { id: row.item_id as ItemId, wanted: row.wanted, from: key };
    });
  }

  #comingTo({ id, from }: Resident): Coming {
    const coming = from === undefined ? this.#coming.get(id) : this.#read(from);
    if (coming === undefined) throw new Error(`the search index has a place for ${id}, and nothing to put there`);
    return coming;
  }

  #read(key: number): Coming | undefined {
    const item = this.#db.get<Omit<Indexed, "passages">>(
      `select kind, section_id, title, language, number, lead
       from search_item join search_source using (key) where key = ?`,
      key,
    );
    const passages = this.#db.all<IndexedPassage>(
      "select heading, anchor, text from search_text where passage between ? and ? order by passage",
      firstPassage(key),
      lastPassage(key),
    );
    return item && { indexed: { ...item, passages }, prepared: undefined };
  }

  #write(key: number, wanted: number, id: ItemId, { indexed, prepared = preparePassages(indexed) }: Coming): void {
    this.#db.run(
      "insert into search_item (key, item_id, kind, section_id, title) values (?, ?, ?, ?, ?)",
      ...[key, id, indexed.kind, indexed.section_id, indexed.title],
    );
    this.#db.run(
      "insert into search_source (key, wanted, language, number, lead) values (?, ?, ?, ?, ?)",
      ...[key, wanted, indexed.language, indexed.number, indexed.lead],
    );
    for (const [place, { heading, anchor, text }] of indexed.passages.entries()) {
      const passage = firstPassage(key) + place;
      const { terms, codes } = prepared[place] as PreparedPassage;
      this.#db.run("insert into search_terms (rowid, terms) values (?, cast(? as text))", passage, terms);
      this.#db.run("insert into search_codes (passage, codes) values (?, ?)", passage, codes);
      this.#db.run(
        "insert into search_text (passage, heading, anchor, text) values (?, ?, ?, ?)",
        ...[passage, heading, anchor, text],
      );
    }
    this.#db.run(
      `insert into search_block (block, passages) values (?, ?)
       on conflict (block) do update set passages = passages + excluded.passages`,
      blockOf(key),
      indexed.passages.length,
    );
  }

  #erase(key: number): void {
    const ends = [firstPassage(key), lastPassage(key)];
    const passages = this.#db.all<{ passage: number }>(
      "select passage from search_codes where passage between ? and ?",
      ...ends,
    );
    const block = blockOf(key);
    this.#db.run("update search_block set passages = passages - ? where block = ?", passages.length, block);
    this.#db.run("delete from search_block where block = ? and passages = 0", block);
    for (const { passage } of passages) this.#db.run("delete from search_terms where rowid = ?", passage);
    this.#db.run("delete from search_codes where passage between ? and ?", ...ends);
    this.#db.run("delete from search_text where passage between ? and ?", ...ends);
    this.#db.run("delete from search_source where key = ?", key);
    this.#db.run("delete from search_item where key = ?", key);
  }
}
