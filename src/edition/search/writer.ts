import type { PublicItem } from "#editorial/queries.ts";
import type { ItemId } from "#kernel/ids.ts";
import type { SearchEntry } from "../area.ts";
import type { EditionDatabase } from "../database.ts";

/** Keeps the search index level with what is public. Used inside the follower's transactions only. */
export class SearchWriter {
  readonly #db: EditionDatabase;

  constructor(db: EditionDatabase) {
    this.#db = db;
  }

  put(_item: PublicItem, _entry: SearchEntry): void {}

  remove(itemId: ItemId): void {
    for (const { rowid } of this.#db.all<{ rowid: number }>(
      "select rowid from search_passage where item_id = ?",
      itemId,
    )) {
      this.#db.run("delete from search_terms where rowid = ?", rowid);
      this.#db.run("delete from search_passage where rowid = ?", rowid);
    }
  }
}
