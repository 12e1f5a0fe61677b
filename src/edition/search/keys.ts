import type { ItemId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";

/** Passages of one item; a law of half a million characters has some 200. */
export const MAX_PASSAGES = 512;

/** Cells in a minute. An item's id chooses among them; an archive that knows only days puts some 200 items into one. */
const SLOTS_PER_MINUTE = 1_024;
/** 1900-01-01 UTC, before anything that a register holds; earlier dates count as this. */
const EPOCH_MINUTES = -36_816_480;
/** 2400-01-01 UTC: keeps every passage number a whole double. */
const LAST_MINUTES = 226_157_760;

/**
 * The first key of the minute in which something was published. Minutes, not seconds: SQLite writes the distance
 * between neighbours in a posting list, and a coarser clock makes the whole index a quarter smaller.
 */
export function firstKeyAt(at: Instant): number {
  const minutes = Math.min(Math.max(Math.floor(at / 60_000), EPOCH_MINUTES), LAST_MINUTES);
  return (minutes - EPOCH_MINUTES) * SLOTS_PER_MINUTE;
}

/** The key that an item has when no other wants it: see search/places.ts. */
export const wantedKey = (at: Instant, id: ItemId): number => firstKeyAt(at) + slotOf(id);

export const firstPassage = (key: number): number => key * MAX_PASSAGES;

export const lastPassage = (key: number): number => firstPassage(key) + MAX_PASSAGES - 1;

export const keyOf = (passage: number): number => Math.floor(passage / MAX_PASSAGES);

function slotOf(id: ItemId): number {
  let value = 0;
  for (let at = 0; at < id.length; at++) value = (value * 31 + id.charCodeAt(at)) >>> 0;
  return value % SLOTS_PER_MINUTE;
}

/** Keys of some 32 days: how an archive's passages lie in time, in a few hundred numbers. */
const KEYS_PER_BLOCK = SLOTS_PER_MINUTE * 1_440 * 32;

/** A span of time in which passages are counted. */
export const blockOf = (key: number): number => Math.floor(key / KEYS_PER_BLOCK);

/** Where in its block a passage stands: 0 at the beginning, 1 at the end. */
export const placeInBlock = (passage: number): number => (keyOf(passage) % KEYS_PER_BLOCK) / KEYS_PER_BLOCK;
