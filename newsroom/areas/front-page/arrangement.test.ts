import { describe, expect, it } from "vitest";
import { namedIn, standings, toOtherPlace } from "./arrangement.ts";

const place = (itemId: string, until?: number) => ({ itemId, until });

describe("what is placed on the front page", () => {
  it("is counted without what expired or was withdrawn", () => {
    const placed = [place("gone"), place("over", 1_000), place("a", 3_000), place("b"), place("c")];
    expect(standings(placed, (id) => id !== "gone", 2_000, "featured", 2)).toEqual([
      ...["not-public", "expired", "lead", "shown", "waiting"],
    ]);
  });

  it("has no lead among hot news", () => {
    expect(standings([place("a")], () => true, 0, "hot", 8)).toEqual(["shown"]);
  });

  it("goes to the other place with its end, and never stands there twice", () => {
    const before = { hot: [place("a", 5), place("b")], featured: [place("b")] };
    expect(toOtherPlace(before, "hot", "a")).toEqual({ hot: [place("b")], featured: [place("b"), place("a", 5)] });
    expect(toOtherPlace(before, "hot", "b")).toEqual({ hot: [place("a", 5)], featured: [place("b")] });
    expect(toOtherPlace(before, "hot", "c")).toBe(before);
  });

  it("is named by the paths of a refusal, each thing once, and nothing that is not there", () => {
    const sent = { hot: [{ itemId: "a" }, { itemId: "b" }], featured: [{ itemId: "b" }], blocks: ["k"] };
    expect(namedIn(["hot.1.itemId", "featured.0.itemId", "blocks.0", "hot.9.itemId", "revision"], sent)).toEqual([
      "b",
      "k",
    ]);
  });
});
