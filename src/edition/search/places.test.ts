import fc from "fast-check";
import { expect, it } from "vitest";
import type { ItemId } from "#kernel/ids.ts";
import { Places, type Resident } from "./places.ts";

/** Cells, and what a transaction did to them. */
class Table {
  readonly cells = new Map<number, Resident>();

  change(work: (places: Places) => void): void {
    const places = new Places((cell) => this.cells.get(cell));
    work(places);
    const changed = places.changed();
    for (const { from } of changed) if (from !== undefined) this.cells.delete(from);
    for (const { to, ...resident } of changed) {
      expect(this.cells.has(to), `two items in cell ${to}`).toBe(false);
      this.cells.set(to, { ...resident, from: to });
    }
  }

  cellOf(id: ItemId): number {
    return [...this.cells].find(([, resident]) => resident.id === id)?.[0] as number;
  }

  free(places: Places, id: ItemId): void {
    const cell = this.cellOf(id);
    this.cells.delete(cell);
    places.free(id, cell);
  }

  layout(): string[] {
    return [...this.cells].map(([cell, { id }]) => `${cell} ${id}`).sort();
  }
}

const wantedBy = new Map<ItemId, number>(
  Array.from({ length: 40 }, (_, at) => [`mục-${String(at).padStart(2, "0")}` as ItemId, 100 + ((at * 7) % 11)]),
);
const ids = [...wantedBy.keys()];

/** The places of items that came one by one in order of their ids, each to the first free cell. */
function layoutOf(there: Iterable<ItemId>): string[] {
  const cells = new Map<number, ItemId>();
  for (const id of [...there].sort()) {
    let cell = wantedBy.get(id) as number;
    while (cells.has(cell)) cell += 1;
    cells.set(cell, id);
  }
  return [...cells].map(([cell, id]) => `${cell} ${id}`).sort();
}

it("gives items the same places in whatever order they come and go", () => {
  const steps = fc.array(fc.array(fc.constantFrom(...ids), { maxLength: 12 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(steps, (transactions) => {
      const table = new Table();
      const there = new Set<ItemId>();
      for (const named of transactions) {
        table.change((places) => {
          // As the follower: an item once a transaction, and one that changed goes and comes.
          for (const id of new Set(named)) {
            const was = there.delete(id);
            if (was) table.free(places, id);
            if (was && id.charCodeAt(5) % 2 === 0) continue;
            places.take(id, wantedBy.get(id) as number);
            there.add(id);
          }
        });
        expect(table.layout()).toEqual(layoutOf(there));
      }
    }),
    { numRuns: 300 },
  );
});

it("moves only those whom a newcomer puts out", () => {
  const table = new Table();
  table.change((places) => {
    places.take("b" as ItemId, 7);
    places.take("d" as ItemId, 8);
    places.take("x" as ItemId, 20);
  });
  const places = new Places((cell) => table.cells.get(cell));
  places.take("a" as ItemId, 7);
  expect(places.changed().map(({ id, from, to }) => [id, from, to])).toEqual([
    ["a", undefined, 7],
    ["b", 7, 8],
    ["d", 8, 9],
  ]);
});

it("finds a place for every one of a crowd that no minute should hold", () => {
  const table = new Table();
  const crowd = 6_000;
  table.change((places) => {
    for (let at = 0; at < crowd; at++) places.take(`mục-${(at * 7_919) % 10_007}` as ItemId, 500);
  });
  expect(table.cells.size).toBe(crowd);
  expect(Math.min(...table.cells.keys())).toBe(500);
});
