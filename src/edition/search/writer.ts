import type { PublicItem } from "#editorial/queries.ts";
import type { ItemId } from "#kernel/ids.ts";
import type { SearchEntry } from "../area.ts";
import type { EditionDatabase } from "../database.ts";
import { encodeFields, type FieldTokens, fieldTokens } from "./codes.ts";
import { blockOf, firstPassage, MAX_PASSAGES, wantedKey } from "./keys.ts";
import { addTerms } from "./passage-terms.ts";
import { ofKind, ofLanguage, ofSection } from "./terms.ts";

/** Parts of the index merged at a time while it grows: fewer merges, for a little more reading. */
const PARTS_MERGED = 8;

/** Tells passages apart while their terms are gathered; what is known of syllables is shared by all writers. */
let stamp = 0;

/** Keeps the search index level with what is public. Used inside the follower's transactions only. */
export class SearchWriter {
  readonly #db: EditionDatabase;
  #waiting: { readonly passage: number; readonly terms: string }[] = [];

  constructor(db: EditionDatabase) {
    this.#db = db;
  }

  /** The begin of each transaction: forgets what one that failed had put. */
  begin(): void {
    this.#waiting = [];
  }

  /** Indexes an item that is not in the index; found from the next `flush` on. */
  put(item: PublicItem, entry: SearchEntry): void {
    const key = this.#freeKey(wantedKey(entry.at, item.id));
    this.#db.run(
      "insert into search_item (key, item_id, kind, section_id, title) values (?, ?, ?, ?, ?)",
      key,
      item.id,
      item.kind,
      entry.sectionId ?? null,
      entry.title,
    );
    const common = [ofKind(item.kind)];
    if (item.language !== "vi") common.push(ofLanguage(item.language));
    if (entry.sectionId) common.push(ofSection(entry.sectionId));
    const shared = sharedFields(entry);
    const passages = entry.passages.length > 0 ? entry.passages.slice(0, MAX_PASSAGES) : [{ text: "" }];
    for (const [place, { text, heading, anchor }] of passages.entries()) {
      const fields = [...shared, ...(heading ? [fieldTokens("heading", heading)] : []), fieldTokens("body", text)];
      const terms = [...common];
      stamp += 1;
      for (const field of fields) addTerms(terms, field, stamp);
      const passage = firstPassage(key) + place;
      this.#waiting.push({ passage, terms: terms.join(" ") });
      this.#db.run("insert into search_codes (passage, codes) values (?, ?)", passage, encodeFields(fields));
      this.#db.run(
        "insert into search_text (passage, heading, anchor, text) values (?, ?, ?, ?)",
        passage,
        heading ?? null,
        anchor ?? null,
        text || (entry.lead ?? ""),
      );
    }
    this.#db.run(
      `insert into search_block (block, passages) values (?, ?)
       on conflict (block) do update set passages = passages + excluded.passages`,
      blockOf(key),
      passages.length,
    );
  }

  remove(itemId: ItemId): void {
    const item = this.#db.get<{ key: number }>("select key from search_item where item_id = ?", itemId);
    if (item === undefined) return;
    const first = firstPassage(item.key);
    const last = first + MAX_PASSAGES - 1;
    const passages = this.#db.all<{ passage: number }>(
      "select passage from search_codes where passage between ? and ?",
      first,
      last,
    );
    const block = blockOf(item.key);
    this.#db.run("update search_block set passages = passages - ? where block = ?", passages.length, block);
    this.#db.run("delete from search_block where block = ? and passages = 0", block);
    for (const { passage } of passages) this.#db.run("delete from search_terms where rowid = ?", passage);
    this.#db.run("delete from search_codes where passage between ? and ?", first, last);
    this.#db.run("delete from search_text where passage between ? and ?", first, last);
    this.#db.run("delete from search_item where key = ?", item.key);
  }

  /**
   * Writes the terms of what was put. The end of each transaction: in order of their numbers, since FTS5 writes all
   * that it has gathered whenever a number is smaller than the one before, and a mixed order would make each passage
   * a part of the index of its own.
   */
  flush(): void {
    this.#waiting.sort((left, right) => left.passage - right.passage);
    for (const { passage, terms } of this.#waiting)
      this.#db.run("insert into search_terms (rowid, terms) values (?, ?)", passage, terms);
    this.#waiting = [];
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

  /** The first key from `wanted` on that no item has: some look-ups even where a day's imports share a second. */
  #freeKey(wanted: number): number {
    if (this.#db.get("select 1 from search_item where key = ?", wanted) === undefined) return wanted;
    // The end of the run of taken keys that begins at `wanted`.
    const end = this.#db.get<{ key: number }>(
      `select key from search_item as taken where key >= ?
       and not exists (select 1 from search_item where key = taken.key + 1) order by key limit 1`,
      wanted,
    );
    return (end?.key ?? wanted) + 1;
  }
}

/** What every passage of an item is also found by: a law's article belongs to its law. */
function sharedFields(entry: SearchEntry): FieldTokens[] {
  return [
    ...(entry.number ? [fieldTokens("number", entry.number)] : []),
    fieldTokens("title", entry.title),
    ...(entry.lead ? [fieldTokens("lead", entry.lead)] : []),
  ];
}
