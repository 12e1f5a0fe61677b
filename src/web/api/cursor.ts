import { isItemId } from "#kernel/ids.ts";
import type { Fault } from "./problem.ts";

/** A place in a list that is ordered by one number and the item's id: what was read last. */
export interface Place {
  readonly value: number;
  readonly id: string;
}

/** `mh2k3f9.k3v9x2ab4cde`: readable to nobody, but nothing secret either. */
export const writeCursor = ({ value, id }: Place): string => `${value.toString(36)}.${id}`;

/** Undefined when it is none of ours. */
export function readCursor(cursor: string): Place | undefined {
  const [number = "", id = "", ...rest] = cursor.split(".");
  const value = Number.parseInt(number, 36);
  const isOurs = rest.length === 0 && isItemId(id) && Number.isSafeInteger(value) && value.toString(36) === number;
  return isOurs ? { value, id } : undefined;
}

export const cursorFaults = (cursor: string | undefined): Fault[] =>
  cursor === undefined || readCursor(cursor) !== undefined
    ? []
    : [{ parameter: "cursor", message: "give a nextCursor as it was answered" }];

/** One page of a list, from rows of which there is one more where the list goes on. */
export function pageOf<Row>(
  rows: readonly Row[],
  size: number,
  placeOf: (row: Row) => Place,
): { readonly shown: readonly Row[]; readonly nextCursor: string | null } {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return { shown, nextCursor: rows.length > size && last !== undefined ? writeCursor(placeOf(last)) : null };
}
