import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { positionsFor } from "./positions.ts";

describe("positions in a new order", () => {
  it("stay as they are where the order is the same", () => {
    expect(positionsFor([10, 20, 30])).toEqual([10, 20, 30]);
    expect(positionsFor([])).toEqual([]);
  });

  it("change for the one that was moved only", () => {
    expect(positionsFor([10, 40, 20, 30])).toEqual([10, 15, 20, 30]);
    expect(positionsFor([30, 10, 20])).toEqual([4, 10, 20]);
    expect(positionsFor([20, 30, 10])).toEqual([20, 30, 40]);
  });

  it("are all new where there is no room, or several had the same", () => {
    expect(positionsFor([1, 3, 2])).toEqual([1, 3, 13]);
    expect(positionsFor([1, 5, 2, 3])).toEqual([10, 20, 30, 40]);
    expect(positionsFor([0, 0, 0])).toEqual([0, 10, 20]);
  });

  it("always rise from nought on, and stay far below the bound of their kind", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5_000), { maxLength: 60 }), (present) => {
        const positions = positionsFor(present);
        expect(positions).toHaveLength(present.length);
        for (const [at, position] of positions.entries())
          expect(position).toBeGreaterThan(at === 0 ? -1 : (positions[at - 1] as number));
        expect(Math.max(0, ...positions)).toBeLessThan(10_000);
      }),
    );
  });
});
