import { describe, expect, it } from "vitest";
import { findFault, MAX_DEPTH, type SectionPlace } from "./arrangement.ts";

const place = (id: string, parentId?: string, slug = id): SectionPlace => ({ id, parentId, slug });

describe("an arrangement of sections", () => {
  it("is well where each stands below one that is there", () => {
    expect(findFault([place("a"), place("b", "a"), place("c", "b")], ["b", "c"])).toBeUndefined();
  });

  it("puts no section below itself, however far", () => {
    expect(findFault([place("a", "a")], ["a"])).toEqual({ kind: "cycle", id: "a" });
    expect(findFault([place("a", "c"), place("b", "a"), place("c", "b")], ["a"])).toEqual({ kind: "cycle", id: "a" });
  });

  it("ends where what is above goes round without it", () => {
    expect(findFault([place("a", "b"), place("b", "a"), place("c", "a")], ["c"])).toEqual({
      kind: "too-deep",
      id: "c",
    });
  });

  it("wants the section above to be there", () => {
    expect(findFault([place("a", "gone")], ["a"])).toEqual({ kind: "no-parent", id: "a" });
  });

  it("counts what is below as well as what is above", () => {
    const chain = Array.from({ length: MAX_DEPTH }, (_, at) => place(`s${at}`, at === 0 ? undefined : `s${at - 1}`));
    expect(findFault(chain, [`s${MAX_DEPTH - 1}`])).toBeUndefined();
    const lower = [place("top"), ...chain.with(0, place("s0", "top"))];
    expect(findFault(lower, ["s0"])).toEqual({ kind: "too-deep", id: "s0" });
  });

  it("gives no two sections one address", () => {
    const twice = [place("a", undefined, "tin-xa"), place("b", undefined, "tin-xa")];
    expect(findFault(twice, ["b"])).toEqual({ kind: "slug-taken", id: "b", otherId: "a" });
  });

  it("is not kept up by faults that others had before", () => {
    expect(findFault([place("a", "a"), place("b")], ["b"])).toBeUndefined();
  });
});
