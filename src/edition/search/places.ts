import type { ItemId } from "#kernel/ids.ts";

/**
 * Cells looked at for one item. No real minute comes near; where an archive without dates puts more into a row of
 * minutes, an item goes behind them all, and a rebuild may order such a crowd otherwise.
 */
const MAX_STEPS = 2_048;

/** Items moved for one that goes; in a minute of 600 it is a handful. */
const MAX_MOVES = 256;

/** An item and the cell it has. */
export interface Resident {
  readonly id: ItemId;
  /** The cell it would have if it were alone. */
  readonly wanted: number;
  /** The cell it has in the index so far; undefined for a newcomer. */
  readonly from: number | undefined;
}

/**
 * Which item has which cell of the index, while a transaction changes it. The places follow from the items alone,
 * in whatever order they came and went: an ordered hash table after Amble and Knuth (1974). From its wanted cell on
 * an item passes cells whose residents have smaller ids, and puts a larger one out, which goes on from there.
 */
export class Places {
  readonly #read: (cell: number) => Resident | undefined;
  readonly #seen = new Map<number, Resident | undefined>();
  /** Where those are now that came or moved. */
  readonly #moved = new Map<ItemId, number>();

  /** @param read what the index holds in a cell. */
  constructor(read: (cell: number) => Resident | undefined) {
    this.#read = read;
  }

  take(id: ItemId, wanted: number): void {
    let coming: Resident = { id, wanted, from: undefined };
    let cell = wanted;
    for (let steps = 0; ; steps++, cell++) {
      const resident = this.#at(cell);
      if (resident === undefined) break;
      if (steps === MAX_STEPS) {
        cell = this.#beyond(cell);
        break;
      }
      if (resident.id < coming.id) continue;
      this.#set(cell, coming);
      coming = resident;
    }
    this.#set(cell, coming);
  }

  /**
   * Takes an item away. Whoever would rather have had its cell moves in, and whoever would rather have had that one's.
   *
   * @param from its cell in the index so far.
   */
  free(id: ItemId, from: number): void {
    let hole = this.#moved.get(id) ?? from;
    this.#set(hole, undefined);
    for (let moves = 0; moves < MAX_MOVES; moves++) {
      const next = this.#closest(hole);
      if (next === undefined) return;
      this.#set(hole, this.#at(next));
      this.#set(next, undefined);
      hole = next;
    }
  }

  /** The residents of cells that they did not have in the index so far, in order of the cells. */
  changed(): (Resident & { readonly to: number })[] {
    return [...this.#seen]
      .flatMap(([to, resident]) => (resident === undefined || resident.from === to ? [] : [{ ...resident, to }]))
      .sort((left, right) => left.to - right.to);
  }

  /** The cell of the smallest id among those that passed the hole by. */
  #closest(hole: number): number | undefined {
    let found: number | undefined;
    let smallest: ItemId | undefined;
    for (let cell = hole + 1; cell <= hole + MAX_STEPS; cell++) {
      const resident = this.#at(cell);
      if (resident === undefined) break;
      if (resident.wanted > hole || (smallest !== undefined && smallest < resident.id)) continue;
      found = cell;
      smallest = resident.id;
    }
    return found;
  }

  /** A free cell at the end of a crowd, in some dozen looks: gallops over its end, then halves the way back. */
  #beyond(cell: number): number {
    let taken = cell;
    let step = 1;
    for (; this.#at(taken + step) !== undefined; step *= 2) taken += step;
    let free = taken + step;
    while (free - taken > 1) {
      const middle = Math.floor((taken + free) / 2);
      if (this.#at(middle) === undefined) free = middle;
      else taken = middle;
    }
    return free;
  }

  #at(cell: number): Resident | undefined {
    if (this.#seen.has(cell)) return this.#seen.get(cell);
    const resident = this.#read(cell);
    this.#seen.set(cell, resident);
    return resident;
  }

  #set(cell: number, resident: Resident | undefined): void {
    this.#seen.set(cell, resident);
    if (resident !== undefined) this.#moved.set(resident.id, cell);
  }
}
