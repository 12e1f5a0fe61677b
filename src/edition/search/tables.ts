/**
 * The search index. A row of it is a passage of an item. Passage numbers run in order of time, so that "newest
 * first" and the date filter need no sorting: `passage = item's key × 512 + place in the item`, and the key is
 * made of the minute of publication (search/keys.ts).
 *
 * `search_terms` says which passages hold a term (search/terms.ts), `search_codes` what ranking looks at
 * (search/codes.ts), `search_text` what snippets are cut from, `search_block` how many passages a span of time has,
 * `search_source` what else the terms are made of, since an item may have to give way to another (search/places.ts).
 *
 * `hashsize`: terms gathered in memory before they are written, so that a transaction of an import is one write.
 * `automerge`: parts of the index that are merged at a time; fewer merges for a little more reading.
 */
export const SEARCH_TABLES = `
create table search_item (
  key integer primary key, item_id text not null, kind text not null, section_id text, title text not null
);
create index search_item_id on search_item (item_id);
create table search_source (
  key integer primary key, wanted integer not null, language text not null, number text, lead text
);
create table search_block (block integer primary key, passages integer not null);
create table search_codes (passage integer primary key, codes blob not null);
create table search_text (passage integer primary key, heading text, anchor text, text text not null);

create virtual table search_terms using fts5(
  terms, content = '', contentless_delete = 1, detail = none, tokenize = "ascii tokenchars '_=:/.-'"
);
insert into search_terms (search_terms, rank) values ('hashsize', 16777216);
insert into search_terms (search_terms, rank) values ('automerge', 8);
`;
