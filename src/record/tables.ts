import type { Generated } from "kysely";

/**
 * The record: the one system of record. Times are milliseconds UTC, JSON is text, and nothing here
 * differs between SQLite and PostgreSQL.
 */
export interface Tables {
  item: ItemTable;
  version: VersionTable;
  address: AddressTable;
  audit: AuditTable;
  change: ChangeTable;
  feed_head: FeedHeadTable;
  identity: IdentityTable;
}

/** One thing an editor makes. What it says is in its versions; here is where it stands. */
export interface ItemTable {
  id: string;
  kind: string;
  language: string;
  /** Of the working version, so that lists need not open contents. */
  title: string;
  section_id: string | null;
  state: string;
  state_at: number;
  /** Grows by one with every saved change; saving over another revision is refused. */
  revision: number;
  working_version: number;
  /** What readers see; null while nothing of it was ever public. */
  public_version: number | null;
  published_at: number | null;
  /** `none`, `published` or `withdrawn`: where readers stand, whatever is in work meanwhile. */
  public_state: string;
  /** When readers got another version than the first. */
  updated_at: number | null;
  publish_at: number | null;
  withdraw_at: number | null;
  /** What readers of a withdrawn item are told. */
  notice: string | null;
  /** Why it was returned to its author. */
  reason: string | null;
  external_id: string | null;
  /** Shared by the same thing in several languages. */
  translation_group: string | null;
}

export interface VersionTable {
  item_id: string;
  /** From 1, without gaps. */
  number: number;
  content: string;
  made_at: number;
  /** What changed, for readers; only where it is a correction. */
  change_note: string | null;
}

/** Every public path an item ever had, so that an old one answers 301. */
export interface AddressTable {
  path: string;
  item_id: string;
}

/** Who did what, when. Rows are only ever added. */
export interface AuditTable {
  id: string;
  at: number;
  actor: string;
  action: string;
  item_id: string | null;
  detail: string;
}

/** The feed: which item moved on, in the order of commit. */
export interface ChangeTable {
  seq: number;
  kind: string;
  item_id: string;
  happened_at: number;
}

export interface FeedHeadTable {
  seq: number;
  oldest: number;
}

/** Tells records apart, so that an edition is never continued from another record. */
export interface IdentityTable {
  id: string;
  made_at: Generated<number>;
}
