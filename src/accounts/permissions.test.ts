import { describe, expect, it } from "vitest";
import { areas } from "#areas/index.ts";
import { capabilitiesFor, type Deed, KINDS_WITH_DUTIES } from "./permissions.ts";
import { mayDo, type Role } from "./roles.ts";

const may = (role: Role, kind: string, deed: Deed, isOwn = true): boolean =>
  (capabilitiesFor(kind, deed, isOwn) ?? expect.fail(`no duties for ${kind}`)).every((one) => mayDo([{ role }], one));

describe("the table of duties", () => {
  it("has every kind of the site, and no other", () => {
    expect([...KINDS_WITH_DUTIES].sort()).toEqual(areas.map((area) => area.kind).sort());
  });

  it("knows no kind that is not there", () => {
    for (const kind of ["constructor", "passage", ""]) expect(capabilitiesFor(kind, "create", true)).toBeUndefined();
  });

  it("lets a contributor write and submit their own, and nothing of others", () => {
    for (const deed of ["create", "revise", "submit"] as const) expect(may("contributor", "article", deed)).toBe(true);
    expect(may("contributor", "article", "revise", false)).toBe(false);
    for (const deed of ["return", "approve", "publish", "withdraw", "archive"] as const)
      expect(may("contributor", "article", deed)).toBe(false);
  });

  it("lets an editor review and mend, but not bring to readers", () => {
    for (const deed of ["revise", "submit", "return", "approve"] as const)
      expect(may("editor", "article", deed, false)).toBe(true);
    for (const deed of ["schedule", "publish", "withdraw", "archive"] as const)
      expect(may("editor", "page", deed, false)).toBe(false);
  });

  it("lets a publisher bring to readers and take back", () => {
    for (const deed of ["schedule", "publish", "withdraw", "archive"] as const)
      for (const kind of ["article", "page", "document"]) expect(may("publisher", kind, deed, false)).toBe(true);
  });

  it("lets a clerk keep the calendar by themselves, and enter documents for others to publish", () => {
    expect(may("clerk", "calendar-entry", "publish")).toBe(true);
    expect(may("clerk", "document", "create")).toBe(true);
    expect(may("clerk", "document", "publish")).toBe(false);
  });

  it("keeps settings for who looks after the site", () => {
    for (const role of ["contributor", "reporter", "editor", "publisher", "clerk"] as const)
      expect(may(role, "settings", "revise"), role).toBe(false);
    expect(may("administrator", "settings", "publish")).toBe(true);
  });
});
