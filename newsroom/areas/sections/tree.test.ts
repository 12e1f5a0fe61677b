import { describe, expect, it } from "vitest";
import { branchOf, lastPosition, reordered, rowsOf } from "./tree.ts";

const section = (id: string, parentId: string | undefined, position: number) => ({ id, parentId, position });
const TREE = [section("a", undefined, 0), section("b", undefined, 1), section("a1", "a", 0), section("a2", "a", 5)];

describe("the tree of sections on the screen", () => {
  it("has each section before those below it, and knows the ends of each level", () => {
    expect(rowsOf(TREE).map(({ section: { id }, depth, isFirst, isLast }) => [id, depth, isFirst, isLast])).toEqual([
      ["a", 0, true, false],
      ["a1", 1, true, false],
      ["a2", 1, false, true],
      ["b", 0, false, true],
    ]);
  });

  it("loses no section whose own is not there, and ends where sections go round", () => {
    expect(rowsOf([section("x", "gone", 0)])).toHaveLength(1);
    expect(rowsOf([section("x", "y", 0), section("y", "x", 0)])).toEqual([]);
  });

  it("knows all that stand below a section", () => {
    expect([...branchOf([...TREE, section("a11", "a1", 0)], "a")].sort()).toEqual(["a", "a1", "a11", "a2"]);
    expect([...branchOf(TREE, "b")]).toEqual(["b"]);
  });

  it("puts a section in the place of another of its level, also where all had the same place", () => {
    const same = [section("x", undefined, 0), section("y", undefined, 0), section("z", undefined, 0)];
    const placesOf = (from: number, to: number) =>
      reordered(same, from, to).map(({ section: { id }, position }) => [id, position]);
    expect(placesOf(2, 1)).toEqual([
      ["z", 1],
      ["y", 2],
    ]);
    expect(placesOf(2, 0)).toEqual([
      ["x", 1],
      ["y", 2],
    ]);
    for (const [from, to] of [
      [0, -1],
      [2, 3],
      [1, 1],
      [-1, 0],
    ] as const)
      expect(placesOf(from, to)).toEqual([]);
  });

  it("puts a newcomer after the last", () => {
    expect(lastPosition(TREE, "a")).toBe(6);
    expect(lastPosition(TREE, "b")).toBe(0);
  });
});
