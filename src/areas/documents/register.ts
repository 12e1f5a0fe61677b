import type { EditionReader } from "#edition/database.ts";
import type { IsoDate } from "#site/views.ts";
import { EFFECTS, type Effect } from "./effect.ts";

/** What a reader chose; types, fields and issuers by their keys. */
export interface RegisterFilter {
  readonly type?: string | undefined;
  readonly field?: string | undefined;
  readonly issuer?: string | undefined;
  readonly year?: string | undefined;
  readonly effect?: Effect | undefined;
}

export type Dimension = keyof RegisterFilter;

export interface TermCount {
  readonly key: string;
  readonly count: number;
}

/** More would be no choice for a reader; a province has some 30 types and 100 issuers. Those with most come first. */
const MAX_TERMS = 300;

/** Ids of the register's documents, newest first. Tag: `kind:document`; changes with the day. */
export function listDocumentIds(
  edition: EditionReader,
  filter: RegisterFilter,
  today: IsoDate,
  limit: number,
  offset = 0,
): string[] {
  const { sql, parameters } = where(filter, today);
  return edition
    .all<{ item_id: string }>(
      `select item_id from document_listing where ${sql}
       order by issued_on desc, number_value desc, item_id desc limit ? offset ?`,
      ...parameters,
      limit,
      offset,
    )
    .map((row) => row.item_id);
}

export function countDocuments(edition: EditionReader, filter: RegisterFilter, today: IsoDate): number {
  const { sql, parameters } = where(filter, today);
  const row = edition.get<{ n: number }>(`select count(*) as n from document_listing where ${sql}`, ...parameters);
  return row?.n ?? 0;
}

/** The values of one dimension and how many documents each would leave, the other choices standing. */
export function countTerms(
  edition: EditionReader,
  dimension: Dimension,
  filter: RegisterFilter,
  today: IsoDate,
): TermCount[] {
  const { sql, parameters } = where({ ...filter, [dimension]: undefined }, today, dimension === "field");
  const key = dimension === "effect" ? EFFECT : { sql: COLUMNS[dimension], days: 0 };
  return edition.all<TermCount>(
    `select ${key.sql} as key, count(*) as count from document_listing where ${sql}
     group by 1 order by 2 desc limit ${MAX_TERMS}`,
    ...Array<string>(key.days).fill(today),
    ...parameters,
  );
}

/** A document that has the term, to learn the term's name from; undefined when none has. */
export function findDocumentWith(edition: EditionReader, dimension: Dimension, key: string): string | undefined {
  // Today does not matter: an effect is no term that a document gives a name to.
  return listDocumentIds(edition, { [dimension]: key }, "", 1)[0];
}

export const isEffect = (text: string): text is Effect => (EFFECTS as readonly string[]).includes(text);

const COLUMNS = {
  type: "type_key",
  field: "field_key",
  issuer: "issuer_key",
  year: "substr(issued_on, 1, 4)",
} as const satisfies Record<Exclude<Dimension, "effect">, string>;

/** `effectOf` as SQL; `days` is how many times it takes today. The set of those replaced is looked up once a query. */
const EFFECT = {
  sql: `case
    when ends_on <= ? or item_id in (select document_id from document_relation where kind = 'replaces' and starts_on <= ?)
      then 'expired'
    when starts_on > ? then 'not-yet'
    when partly_expired = 1 then 'partly-expired'
    else 'in-force' end`,
  days: 3,
};

function where(
  filter: RegisterFilter,
  today: IsoDate,
  isOfAnyField = false,
): { readonly sql: string; readonly parameters: readonly string[] } {
  const conditions: string[] = [];
  const parameters: string[] = [];
  const add = (condition: string, ...values: string[]) => {
    conditions.push(condition);
    parameters.push(...values);
  };
  if (isOfAnyField) add("field_key > ''");
  else add("field_key = ?", filter.field ?? "");
  if (filter.type !== undefined) add("type_key = ?", filter.type);
  if (filter.issuer !== undefined) add("issuer_key = ?", filter.issuer);
  if (filter.year !== undefined) add("issued_on between ? and ?", `${filter.year}-01-01`, `${filter.year}-12-31`);
  if (filter.effect !== undefined) add(`${EFFECT.sql} = ?`, ...Array<string>(EFFECT.days).fill(today), filter.effect);
  return { sql: conditions.join(" and "), parameters };
}
