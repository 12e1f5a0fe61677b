import type { PublicItem } from "#editorial/queries.ts";
import type { ItemId } from "#kernel/ids.ts";
import type { SearchEntry } from "../area.ts";
import type { EditionDatabase } from "../database.ts";
import { encodeFields, type FieldTokens, fieldTokens } from "./codes.ts";
import { blockOf, firstPassage, lastPassage, MAX_PASSAGES, wantedKey } from "./keys.ts";
import { addTerms } from "./passage-terms.ts";
import { Places, type Resident } from "./places.ts";
import { ofKind, ofLanguage, ofSection } from "./terms.ts";

/** Parts of the index merged at a time while it grows: fewer merges, for a little more reading. */
const PARTS_MERGED = 8;

/** Tells passages apart while their terms are gathered; what is known of syllables is shared by all writers. */
let stamp = 0;

/** What the index holds of an item, and all that its terms are made of. */
interface Indexed {
  readonly item_id: ItemId;
  readonly kind: string;
  readonly section_id: string | null;
  readonly title: string;
  readonly language: string;
  readonly number: string | null;
  readonly lead: string | null;
  readonly passages: readonly IndexedPassage[];
}

interface IndexedPassage {
  readonly heading: string | null;
  readonly anchor: string | null;
  readonly text: string;
  /** Worked out before where the item only moves. */
  readonly codes?: Uint8Array;
}

/**
 * Keeps the search index level with what is public. Used inside the follower's transactions only, each of which
 * begins with `begin`, says of an item at most once that it goes and comes, and ends with `flush`.
 */
export class SearchWriter {
  readonly #db: EditionDatabase;
  readonly #coming = new Map<ItemId, Indexed>();
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

  /** Indexes an item that is not in the index; found from the next `flush` on. */
  put(item: PublicItem, entry: SearchEntry): void {
    this.#places.take(item.id, wantedKey(entry.at, item.id));
    const passages = entry.passages.slice(0, MAX_PASSAGES).map(({ text, heading, anchor }) => ({
      heading: heading ?? null,
      anchor: anchor ?? null,
      text: text || (entry.lead ?? ""),
    }));
    this.#coming.set(item.id, {
      item_id: item.id,
      kind: item.kind,
      section_id: entry.sectionId ?? null,
      title: entry.title,
      language: item.language,
      number: entry.number ?? null,
      lead: entry.lead ?? null,
      passages: passages.length > 0 ? passages : [{ heading: null, anchor: null, text: entry.lead ?? "" }],
    });
  }

  remove(itemId: ItemId): void {
    const item = this.#db.get<{ key: number }>("select key from search_item where item_id = ?", itemId);
    if (item === undefined) return;
    this.#erase(item.key);
    this.#places.free(itemId, item.key);
  }

  /**
   * Writes what was put, and moves whom that displaced. In order of the keys, since FTS5 writes all that it has
   * gathered whenever a number is smaller than the one before, and a mixed order would make each passage a part of
   * the index of its own.
   */
  flush(): void {
    const changed = this.#places.changed().map((place) => ({ ...place, indexed: this.#indexedOf(place) }));
    for (const { from } of changed) if (from !== undefined) this.#erase(from);
    for (const { to, wanted, indexed } of changed) this.#write(to, wanted, indexed);
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

  #indexedOf({ id, from }: Resident): Indexed {
    const coming = from === undefined ? this.#coming.get(id) : this.#read(from);
    if (coming === undefined) throw new Error(`the search index has a place for ${id}, and nothing to put there`);
    return coming;
  }

  #read(key: number): Indexed | undefined {
    const item = this.#db.get<Omit<Indexed, "passages">>(
      `select item_id, kind, section_id, title, language, number, lead
       from search_item join search_source using (key) where key = ?`,
      key,
    );
    const passages = this.#db.all<IndexedPassage>(
      `select heading, anchor, text, codes from search_text join search_codes using (passage)
       where passage between ? and ? order by passage`,
      firstPassage(key),
      lastPassage(key),
    );
    return item && { ...item, passages };
  }

  #write(key: number, wanted: number, { passages, ...item }: Indexed): void {
    this.#db.run(
      "insert into search_item (key, item_id, kind, section_id, title) values (?, ?, ?, ?, ?)",
      ...[key, item.item_id, item.kind, item.section_id, item.title],
    );
    this.#db.run(
      "insert into search_source (key, wanted, language, number, lead) values (?, ?, ?, ?, ?)",
      ...[key, wanted, item.language, item.number, item.lead],
    );
    const common = [ofKind(item.kind)];
    if (item.language !== "vi") common.push(ofLanguage(item.language));
    if (item.section_id) common.push(ofSection(item.section_id));
    const shared = sharedFields(item);
    let passage = firstPassage(key);
    for (const { heading, anchor, text, codes } of passages) {
      const fields = [...shared, ...(heading ? [fieldTokens("heading", heading)] : []), fieldTokens("body", text)];
      const terms = [...common];
      stamp += 1;
      for (const field of fields) addTerms(terms, field, stamp);
      this.#db.run("insert into search_terms (rowid, terms) values (?, ?)", passage, terms.join(" "));
      this.#db.run("insert into search_codes (passage, codes) values (?, ?)", passage, codes ?? encodeFields(fields));
      this.#db.run(
        "insert into search_text (passage, heading, anchor, text) values (?, ?, ?, ?)",
        ...[passage, heading, anchor, text],
      );
      passage += 1;
    }
    this.#db.run(
      `insert into search_block (block, passages) values (?, ?)
       on conflict (block) do update set passages = passages + excluded.passages`,
      blockOf(key),
      passages.length,
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

/** What every passage of an item is also found by: a law's article belongs to its law. */
function sharedFields({ number, title, lead }: Pick<Indexed, "number" | "title" | "lead">): FieldTokens[] {
  return [
    ...(number ? [fieldTokens("number", number)] : []),
    fieldTokens("title", title),
    ...(lead ? [fieldTokens("lead", lead)] : []),
  ];
}
