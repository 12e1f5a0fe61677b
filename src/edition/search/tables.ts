/**
 * The search index. Rows are passages; their numbers run in order of time, so that "newest first" and the date
 * filter need no sorting. `search_terms` says which passages hold a term (search/terms.ts), `search_passage`
 * holds what ranking and snippets look at.
 */
export const SEARCH_TABLES = `
create table search_passage (
  rowid integer primary key,
  item_id text not null,
  kind text not null,
  language text not null,
  section_id text,
  heading text,
  anchor text,
  text text not null,
  codes blob not null
);
create index search_passage_item on search_passage (item_id);

create virtual table search_terms using fts5(
  terms, content = '', contentless_delete = 1, detail = none, tokenize = "ascii tokenchars '_=:/.-'"
);
`;
