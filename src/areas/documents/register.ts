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
       order by year desc, issued_on desc, number_value desc, item_id desc limit ? offset ?`,
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
  if (dimension === "effect") return countEffects(edition, sql, parameters, today);
  const column = COLUMNS[dimension];
  const named = dimension === "issuer" ? "and issuer_key > ''" : "";
  return edition.all<TermCount>(
    `select cast(${column} as text) as key, count(*) as count from document_listing where ${sql} ${named}
     group by ${column} order by 2 desc limit ${MAX_TERMS}`,
    ...parameters,
  );
}

/** A document that has the term, to learn the term's name from; undefined when none has. */
export function findDocumentWith(edition: EditionReader, dimension: Dimension, key: string): string | undefined {
  // Today does not matter: an effect is no term that a document gives a name to.
  return listDocumentIds(edition, { [dimension]: key }, "", 1)[0];
}

const COLUMNS = {
  type: "type_key",
  field: "field_key",
  issuer: "issuer_key",
  year: "year",
} as const satisfies Record<Exclude<Dimension, "effect">, string>;

/** `effectOf` as SQL; each takes today once for every `?`. The listing's `ends_on` knows of successors. */
const EFFECT = {
  expired: "ends_on <= ?",
  "not-yet": "ends_on > ? and starts_on > ?",
  "partly-expired": "ends_on > ? and starts_on <= ? and partly_expired = 1",
  "in-force": "ends_on > ? and starts_on <= ? and partly_expired = 0",
} as const satisfies Record<Effect, string>;

/** One walk for all four: faster than to group by an expression. */
function countEffects(edition: EditionReader, sql: string, parameters: readonly string[], today: IsoDate): TermCount[] {
  const sums = EFFECTS.map((effect) => `coalesce(sum(${EFFECT[effect]}), 0) as "${effect}"`).join(", ");
  const days = EFFECTS.flatMap((effect) => todays(effect, today));
  const row = edition.get<Record<Effect, number>>(
    `select ${sums} from document_listing where ${sql}`,
    ...days,
    ...parameters,
  );
  return EFFECTS.map((key) => ({ key, count: row?.[key] ?? 0 })).filter(({ count }) => count > 0);
}

const todays = (effect: Effect, today: IsoDate): string[] =>
  Array<string>(EFFECT[effect].split("?").length - 1).fill(today);

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
  if (filter.year !== undefined) add("year = cast(? as integer)", filter.year);
  if (filter.effect !== undefined) add(EFFECT[filter.effect], ...todays(filter.effect, today));
  return { sql: conditions.join(" and "), parameters };
}
