import { createStore, del, entries, get, set } from "idb-keyval";

/** What was being written, kept in this browser until the server has it. */
export interface LocalCopy {
  readonly content: unknown;
  /** The revision that it was written on. */
  readonly revision: number;
  /** What that revision said: what a merge starts from. */
  readonly base: unknown;
  /** Milliseconds UTC. */
  readonly at: number;
}

/** Where copies are kept; a browser without room, or with storage switched off, keeps none and says so. */
export interface LocalCopies {
  readonly read: (itemId: string) => Promise<LocalCopy | undefined>;
  /** @returns whether it is kept. */
  readonly write: (itemId: string, copy: LocalCopy) => Promise<boolean>;
  readonly remove: (itemId: string) => Promise<void>;
}

/** What nobody came back for in this time is removed: it is somebody's text on a shared desk. */
const KEPT_FOR_MS = 60 * 24 * 3_600_000;

/**
 * The copies of one person: a database of its own for each, for colleagues share the office's computer.
 *
 * IndexedDB, not localStorage: what is written there is handed to the system at once, and outlives a killed browser.
 */
export function openLocalCopies(personId: string): LocalCopies {
  const store = createStore(`dinh-copies-${personId}`, "copies");
  removeOld(store).catch(() => undefined);
  return {
    read: (itemId) => get<LocalCopy>(itemId, store).catch(() => undefined),
    write: (itemId, copy) =>
      set(itemId, copy, store).then(
        () => true,
        () => false,
      ),
    remove: (itemId) => del(itemId, store).catch(() => undefined),
  };
}

async function removeOld(store: ReturnType<typeof createStore>): Promise<void> {
  const kept = await entries<string, LocalCopy>(store);
  for (const [itemId, { at }] of kept) if (Date.now() - at > KEPT_FOR_MS) await del(itemId, store);
}
