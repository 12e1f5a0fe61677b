import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CAPABILITIES, type Grant, isRole, mayDo, mayDoSomewhere, ROLES, type Role } from "./roles.ts";

const role = fc.constantFrom(...(Object.keys(ROLES) as Role[]));
const section = fc.constantFrom("tin-xa", "van-hoa", "le-hoi", "kinh-te");
const grant: fc.Arbitrary<Grant> = fc.record({ role, sectionId: fc.option(section, { nil: undefined }) });
const capability = fc.constantFrom(...CAPABILITIES);

describe("what somebody may do", () => {
  it("is nothing without a grant", () => {
    for (const one of CAPABILITIES) expect(mayDo([], one, ["tin-xa"])).toBe(false);
  });

  it("is what the roles hold, and for the whole site where they were granted for it", () => {
    expect(mayDo([{ role: "reporter" }], "write", [])).toBe(true);
    expect(mayDo([{ role: "reporter" }], "review", ["tin-xa"])).toBe(false);
    expect(mayDo([{ role: "administrator" }], "manage-accounts")).toBe(true);
  });

  it("of a section reaches to all below it, and not beside or above", () => {
    const grants: Grant[] = [{ role: "editor", sectionId: "van-hoa" }];
    expect(mayDo(grants, "review", ["le-hoi", "van-hoa"])).toBe(true);
    expect(mayDo(grants, "review", ["kinh-te"])).toBe(false);
    expect(mayDo(grants, "review", [])).toBe(false);
  });

  it("of a section never is what concerns the whole site", () => {
    for (const one of ["arrange", "manage-settings", "manage-accounts", "manage-media"] as const)
      expect(mayDo([{ role: "administrator", sectionId: "van-hoa" }], one, ["van-hoa"])).toBe(false);
  });

  it("only grows with more grants", () => {
    fc.assert(
      fc.property(fc.array(grant), grant, capability, fc.array(section), (grants, more, one, path) => {
        if (mayDo(grants, one, path)) expect(mayDo([...grants, more], one, path)).toBe(true);
      }),
    );
  });

  it("is possible somewhere where it is for the site or for one section, and nowhere else", () => {
    expect(mayDoSomewhere([{ role: "reporter", sectionId: "van-hoa" }], "write")).toBe(true);
    expect(mayDoSomewhere([{ role: "reporter", sectionId: "van-hoa" }], "manage-media")).toBe(false);
    expect(mayDoSomewhere([{ role: "reporter" }], "manage-media")).toBe(true);
    expect(mayDoSomewhere([], "write")).toBe(false);
  });

  it("is never more than a grant for the whole site of the same roles would give", () => {
    fc.assert(
      fc.property(fc.array(grant), capability, fc.array(section), (grants, one, path) => {
        const everywhere = grants.map((given) => ({ role: given.role }));
        if (mayDo(grants, one, path)) expect(mayDo(everywhere, one, path)).toBe(true);
      }),
    );
  });
});

it("knows its roles by name, and no other property of an object as one", () => {
  expect(isRole("editor")).toBe(true);
  for (const name of ["constructor", "toString", "__proto__", "Editor", ""]) expect(isRole(name), name).toBe(false);
});
