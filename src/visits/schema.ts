/** Raised with each change of the tables; a file of a later version is refused. */
export const SCHEMA_VERSION = 2;

/** Kept for ever: counts of days, and nothing that came from a reader. */
export const AGGREGATES = ["visit_day", "visit_day_kind", "visit_day_item"] as const;

/**
 * `present_day` and `present_visitor` live for one day, so that a restart does not count its visitors twice. This is
 * no tracking: a row says "some key was last seen at this minute", no page and no address belong to it, the key
 * means nothing without the salt beside it, and at midnight both are overwritten with zeros. From then on this file
 * cannot tell who came, or that two days had the same visitor. Copies are made without these tables (`copyVisits`);
 * what a disk or a snapshot of it keeps of overwritten bytes is out of reach from here.
 *
 * `search_in_vain` is kept for 90 days and is in no copy: which words found nothing on a day, and how often. Nothing
 * says who searched, from where, or when on that day.
 */
export const SCHEMA = `
  create table if not exists visit_day (
    date text primary key,
    page_views integer not null,
    visits integer not null,
    visitors integer not null,
    estimated integer not null
  ) strict, without rowid;

  create table if not exists visit_day_kind (
    date text not null,
    kind text not null,
    page_views integer not null,
    primary key (date, kind)
  ) strict, without rowid;

  create table if not exists visit_day_item (
    date text not null,
    item_id text not null,
    page_views integer not null,
    primary key (date, item_id)
  ) strict, without rowid;
  create index if not exists visit_day_item_by_item on visit_day_item (item_id, page_views);

  create table if not exists search_in_vain (
    date text not null,
    words text not null,
    searches integer not null,
    primary key (date, words)
  ) strict, without rowid;

  create table if not exists present_day (
    only integer primary key check (only = 1),
    date text not null,
    salt text not null,
    weight integer not null
  ) strict;

  create table if not exists present_visitor (
    visitor integer primary key,
    last_seen_minute integer not null
  ) strict, without rowid;

  pragma user_version = ${SCHEMA_VERSION};
`;
