import { describe, expect, it } from "vitest";
import { documentContent } from "#areas/documents/model.ts";
import { titleOf, withoutMadeNames } from "./made-names.ts";

const fields = {
  ...{ number: "12/2026/QĐ-UBND", documentType: "Quyết định", issuedOn: "2026-11-20" },
  abstract: "Về việc quy định mức thu phí chợ",
};
const MADE = "Quyết định 12/2026/QĐ-UBND về việc quy định mức thu phí chợ";

describe("the title of a document", () => {
  it("is the one that the record makes of it", () => {
    expect(titleOf(fields)).toEqual({ title: MADE, isMade: true });
    expect(documentContent.parse(fields).title).toBe(MADE);
  });

  it("follows the fields after it was saved, and so does the address", () => {
    const saved = documentContent.parse(fields);
    const changed = { ...saved, ...withoutMadeNames(saved), number: "13/2026/QĐ-UBND" };
    expect(titleOf(changed).title).toContain("13/2026/QĐ-UBND");
    expect(documentContent.parse(changed)).toMatchObject({ slug: "quyet-dinh-13-2026-qd-ubnd" });
  });

  it("is made although an unfinished draft was known by its abstract or number so far", () => {
    for (const title of [fields.abstract, fields.number, ""])
      expect(titleOf({ ...fields, title })).toEqual({ title: MADE, isMade: true });
  });

  it("stays where somebody chose another, and so does an address", () => {
    const own = { ...fields, title: "Quy định về phí chợ", slug: "phi-cho" };
    expect(titleOf(own)).toEqual({ title: "Quy định về phí chợ", isMade: false });
    expect(withoutMadeNames(own)).toEqual({});
  });

  it("is nothing while nothing is written", () => {
    expect(titleOf({ documentType: "", abstract: "" })).toEqual({ title: "", isMade: true });
  });
});
