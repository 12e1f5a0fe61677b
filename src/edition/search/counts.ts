import type { EditionReader } from "../database.ts";
import { keyOf } from "./keys.ts";

/** Facets are counted over the newest so many items: some 1.5 µs each. */
const MAX_FACETED = 400;

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

/** The items of passages, in their order, each once. Passages of one item stand side by side. */
export function distinctKeys(passages: readonly number[]): number[] {
  const keys: number[] = [];
  for (const passage of passages) if (keys.at(-1) !== keyOf(passage)) keys.push(keyOf(passage));
  return keys;
}

/** @param keys items, newest first; @param isAll whether those are all that match. */
export function readFacets(edition: EditionReader, keys: readonly number[], isAll: boolean): Facets {
  const rows = edition.all<{ kind: string; section_id: string | null; items: number }>(
    `select item.kind, item.section_id, count(*) as items from json_each(?) as matched
     join search_item as item on item.key = matched.value group by item.kind, item.section_id`,
    JSON.stringify(keys.slice(0, MAX_FACETED)),
  );
  return {
    kinds: sumBy(rows, (row) => row.kind),
    sections: sumBy(
      rows.filter((row) => row.section_id !== null),
      (row) => row.section_id as string,
    ),
    isExact: isAll && keys.length <= MAX_FACETED,
  };
}

function sumBy<Row extends { items: number }>(rows: readonly Row[], value: (row: Row) => string): FacetCount[] {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(value(row), (sums.get(value(row)) ?? 0) + row.items);
  return [...sums]
    .map(([name, count]) => ({ value: name, count }))
    .sort((left, right) => right.count - left.count || left.value.localeCompare(right.value));
}
