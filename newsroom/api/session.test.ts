import { describe, expect, it } from "vitest";
import type { Grant } from "#accounts/roles.ts";
import { mayOf, type Session } from "./session.ts";

const session = (...grants: Grant[]) =>
  ({
    person: { grants },
    sections: [
      { id: "tin", holds: "articles" },
      { id: "tin-xa", parentId: "tin", holds: "articles" },
      { id: "the-thao", holds: "articles" },
    ],
  }) as unknown as Session;

describe("what the newsroom shows to who has rights in one section only", () => {
  const may = mayOf(session({ role: "publisher", sectionId: "tin" }));
  const begun = { kind: "article", isOwn: true };

  it("is the form of what they began, before they chose a section", () => {
    for (const deed of ["revise", "submit", "delete"] as const) {
      expect(may.to(deed, begun), deed).toBe(true);
      expect(may.to(deed, { ...begun, isOwn: false }), deed).toBe(false);
    }
    for (const deed of ["approve", "publish", "archive"] as const) expect(may.to(deed, begun), deed).toBe(false);
    expect(mayOf(session()).to("revise", begun)).toBe(false);
    expect(may.to("revise", { kind: "alert", isOwn: true })).toBe(false);
  });

  it("is their section with those below it, no other, and no way out of it", () => {
    expect(may.place(begun, "tin-xa")).toBe(true);
    expect(may.place(begun, "the-thao")).toBe(false);
    expect(may.place(begun, undefined)).toBe(true);
    expect(may.place({ ...begun, sectionId: "tin" }, undefined)).toBe(false);
    const everywhere = mayOf(session({ role: "reporter" }));
    expect(everywhere.place({ ...begun, sectionId: "tin" }, undefined)).toBe(true);
    expect(everywhere.place({ ...begun, isOwn: false, sectionId: "tin" }, undefined)).toBe(false);
  });
});
