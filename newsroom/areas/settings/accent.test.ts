import { describe, expect, it } from "vitest";
import { checkAccent } from "./accent.ts";

describe("the check of an accent colour", () => {
  it("keeps a dark one", () => {
    expect(checkAccent("#9C2B23")).toMatchObject({ isEnough: true, isKept: true, used: "#9c2b23" });
  });

  it("tells of a pale one that it is darkened until it can be read", () => {
    const check = checkAccent("#f4c430");
    expect(check).toMatchObject({ isEnough: false, isKept: false });
    expect(check?.ratio).toBeLessThan(2);
    expect(check?.usedRatio).toBeGreaterThanOrEqual(4.5);
  });

  it("counts from 1 for paper itself to some 20 for black", () => {
    expect(checkAccent("#fcf9f4")?.ratio).toBeLessThan(1.1);
    expect(checkAccent("#000000")?.ratio).toBeGreaterThan(19);
  });

  it("is silent about what is no colour", () => {
    for (const text of ["", "#12345", "đỏ", "#gggggg"]) expect(checkAccent(text)).toBeUndefined();
  });
});
