import type { EditionReader } from "../database.ts";
import type { Span } from "./candidates.ts";
import { MAX_PASSAGES } from "./keys.ts";

/** Matches are counted up to here: counting on would take longer than finding did. */
export const MAX_COUNTED = 10_000;
/** Facets are counted over the newest so many passages. */
const MAX_FACETED = 1_500;

export interface Facets {
  /** Items by kind, and by section; largest first. */
  readonly kinds: readonly FacetCount[];
  readonly sections: readonly FacetCount[];
  /** False when only the newest matches were counted. */
  readonly isExact: boolean;
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

export const NO_FACETS: Facets = { kinds: [], sections: [], isExact: true };

/** How many items match; of a very common word only that there are more than 10,000. */
export function countMatches(
  edition: EditionReader,
  expression: string,
  span: Span,
): { readonly total: number; readonly totalIsExact: boolean } {
  const row = edition.get<{ passages: number; items: number }>(
    `select count(*) as passages, count(distinct rowid / ${MAX_PASSAGES}) as items from
       (select rowid from search_terms where search_terms match ? and rowid >= ? and rowid < ? limit ?)`,
    expression,
    span.from,
    span.to,
    MAX_COUNTED + 1,
  );
  const passages = row?.passages ?? 0;
  return { total: row?.items ?? 0, totalIsExact: passages <= MAX_COUNTED };
}

export function readFacets(edition: EditionReader, expression: string, span: Span): Facets {
  const rows = edition.all<{ kind: string; section_id: string | null; items: number }>(
    `select item.kind, item.section_id, count(*) as items from
       (select distinct rowid / ${MAX_PASSAGES} as key from
         (select rowid from search_terms where search_terms match ? and rowid >= ? and rowid < ?
          order by rowid desc limit ?)) as matched
     join search_item as item on item.key = matched.key group by item.kind, item.section_id`,
    expression,
    span.from,
    span.to,
    MAX_FACETED,
  );
  const counted = rows.reduce((sum, row) => sum + row.items, 0);
  return {
    kinds: sumBy(rows, (row) => row.kind),
    sections: sumBy(
      rows.filter((row) => row.section_id !== null),
      (row) => row.section_id as string,
    ),
    isExact: counted < MAX_FACETED,
  };
}

function sumBy<Row extends { items: number }>(rows: readonly Row[], value: (row: Row) => string): FacetCount[] {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(value(row), (sums.get(value(row)) ?? 0) + row.items);
  return [...sums]
    .map(([name, count]) => ({ value: name, count }))
    .sort((left, right) => right.count - left.count || left.value.localeCompare(right.value));
}
