import { describe, expect, it } from "vitest";
import { abbreviationsIn, textOf } from "./abbreviations.ts";

describe("abbreviations as they are typed", () => {
  it("are one a line, with whatever space around, and come back as they were", () => {
    const list = abbreviationsIn("UBND=Ủy ban nhân dân\n\n  HĐND  =  Hội đồng nhân dân  \n");
    expect(list).toEqual([
      { short: "UBND", long: "Ủy ban nhân dân" },
      { short: "HĐND", long: "Hội đồng nhân dân" },
    ]);
    expect(abbreviationsIn(textOf(list))).toEqual(list);
  });

  it("lose no line that is not whole", () => {
    expect(abbreviationsIn("UBND")).toEqual([{ short: "UBND", long: "" }]);
    expect(abbreviationsIn("= Ủy ban")).toEqual([{ short: "", long: "Ủy ban" }]);
  });
});
