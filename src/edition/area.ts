import type { KindRules } from "#editorial/kinds.ts";
import type { Content } from "#editorial/model.ts";
import type { PublicItem } from "#editorial/queries.ts";
import type { ItemId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";

/** A value of a row of the edition. */
export type Cell = string | number | null;
export type Row = Readonly<Record<string, Cell>>;

/**
 * A kind of content: what it holds, where it lives, and what readers get of it. Its functions are methods, so that
 * areas of all contents fit into one list; the follower hands each only the items of its own kind.
 */
export interface Area<C extends Content = Content> extends KindRules<C> {
  /**
   * `create table` statements of this kind's own tables of the edition, by table name. Each table has a column
   * `item_id text not null` and an index that begins with it: rows are replaced item by item.
   */
  readonly tables: Readonly<Record<string, string>>;
  /**
   * The rows, and the entry of lists and search, that this item implies: a pure function of what is public now.
   *
   * @param used the public items among `uses`.
   */
  derive(item: PublicItem<C>, used: ReadonlyMap<ItemId, PublicItem>): Derivation;
}

export interface Derivation {
  readonly rows: Readonly<Record<string, readonly Row[]>>;
  /** Absent for kinds without a page of their own. */
  readonly entry?: Entry;
  readonly search?: SearchEntry;
}

/** What lists, feeds, sitemaps and links show of an item. */
export interface Entry {
  readonly title: string;
  readonly lead?: string | undefined;
  readonly sectionId?: string | undefined;
  /** The media item shown beside the title. */
  readonly pictureId?: string | undefined;
  /** Whether "newest" lists, feeds and the news sitemap take it up. */
  readonly isNews: boolean;
}

/** What the search index is given of an item. */
export interface SearchEntry {
  readonly title: string;
  /** A document's number and symbol, e.g. `12/QĐ-UBND`. */
  readonly number?: string | undefined;
  readonly lead?: string | undefined;
  readonly sectionId?: string | undefined;
  /** What "newest first" and the date filter go by. */
  readonly at: Instant;
  /** The body in order, in pieces of some 3,000 characters: a long law is found, and shown, by its passage. */
  readonly passages: readonly SearchPassage[];
}

export interface SearchPassage {
  readonly text: string;
  readonly heading?: string | undefined;
  /** The heading's id on the page. */
  readonly anchor?: string | undefined;
}
