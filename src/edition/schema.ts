import { createHash } from "node:crypto";
import type { Area } from "./area.ts";
import { SEARCH_TABLES } from "./search/tables.ts";

/** Raised by hand when what is derived changes although no table does. */
const DERIVATION = 2;

/** Tables that every kind shares. */
const COMMON_TABLES = `
create table meta (key text primary key, value text not null) without rowid;

create table entry (
  item_id text primary key,
  kind text not null,
  language text not null,
  state text not null,
  path text,
  title text not null,
  lead text,
  section_id text,
  picture_id text,
  is_news integer not null,
  published_at integer not null,
  updated_at integer,
  change_note text,
  notice text,
  external_id text,
  translation_group text
) without rowid;
create index entry_path on entry (path);
create index entry_kind on entry (kind, language, published_at desc) where state = 'published';
create index entry_section on entry (section_id, language, published_at desc) where state = 'published';
create index entry_news on entry (language, published_at desc) where state = 'published' and is_news = 1;
create index entry_group on entry (translation_group) where translation_group is not null;
create index entry_external on entry (external_id) where external_id is not null;

create table former_path (path text not null, item_id text not null, primary key (path)) without rowid;
create index former_path_item on former_path (item_id);

create table uses (item_id text not null, used_id text not null, primary key (item_id, used_id)) without rowid;
create index uses_used on uses (used_id);

create table touched (seq integer primary key autoincrement, tag text not null);
`;

/** All statements that make an empty edition. */
export const editionDdl = (areas: readonly Area[]): string =>
  [COMMON_TABLES, SEARCH_TABLES, ...areas.flatMap((area) => Object.values(area.tables))].join("\n");

/** Changes whenever an edition made by another version of the program must be built anew. */
export const schemaVersion = (areas: readonly Area[]): string =>
  createHash("sha256")
    .update(`${DERIVATION}\n${editionDdl(areas)}`)
    .digest("hex")
    .slice(0, 16);
