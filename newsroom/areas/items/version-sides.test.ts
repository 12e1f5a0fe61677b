import { describe, expect, it } from "vitest";
import { isOlder, othersOf } from "./version-sides.ts";

describe("two versions side by side", () => {
  it("stand with the older one first, whichever was chosen first", () => {
    expect(isOlder(2, 10)).toBe(true);
    expect(isOlder(10, 2)).toBe(false);
    expect(isOlder(10, "in-work")).toBe(true);
    expect(isOlder("in-work", 10)).toBe(false);
  });

  it("are never the same one: what is in work is offered once, and no version beside itself", () => {
    expect(othersOf([5, 4, 3, 2, 1], 3, 5)).toEqual(["in-work", 4, 2, 1]);
    expect(othersOf([2, 1], 1, 2)).toEqual(["in-work"]);
  });
});
