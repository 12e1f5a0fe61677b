import { describe, expect, it } from "vitest";
import { moved } from "./order.ts";

describe("moving something in a list", () => {
  it("takes it from one place to another, up and down", () => {
    expect(moved(["a", "b", "c", "d"], 0, 2)).toEqual(["b", "c", "a", "d"]);
    expect(moved(["a", "b", "c", "d"], 3, 0)).toEqual(["d", "a", "b", "c"]);
  });

  it("changes nothing where there is no such place", () => {
    const items = ["a", "b"];
    for (const [from, to] of [
      [0, -1],
      [1, 2],
      [5, 0],
      [1, 1],
    ] as const)
      expect(moved(items, from, to)).toBe(items);
  });
});
