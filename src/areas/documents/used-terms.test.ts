import { describe, expect, it } from "vitest";
import { editionOf, publicItem } from "#testing/edition-of.ts";
import { documentsArea } from "./derive.ts";
import { listUsedTerms } from "./used-terms.ts";

let made = 0;
const documentOf = (more: object) => {
  made += 1;
  return publicItem("document", `văn bản ${made}`, {
    number: `${made}/2026/QĐ-UBND`,
    documentType: "Quyết định",
    issuer: "Ủy ban nhân dân xã Bến Lụa",
    issuedOn: "2026-11-20",
    abstract: `Về việc thứ ${made}`,
    ...more,
  });
};

describe("what the register's documents say already", () => {
  it("is suggested, the most used first, and found without its marks", () => {
    using edition = editionOf(
      [documentsArea] as never[],
      documentOf({ fields: ["Đất đai"], signer: "Chủ tịch" }),
      documentOf({ fields: ["Đất đai", "Tài chính"], signer: "Phó Chủ tịch" }),
      documentOf({ fields: ["Y tế"], documentType: "Thông báo", signer: "Phó Chủ tịch" }),
    );
    expect(listUsedTerms(edition.db, "field", "")).toEqual(["Đất đai", "Tài chính", "Y tế"]);
    expect(listUsedTerms(edition.db, "field", "dat")).toEqual(["Đất đai"]);
    expect(listUsedTerms(edition.db, "signer", "chu tich")).toEqual(["Phó Chủ tịch", "Chủ tịch"]);
    expect(listUsedTerms(edition.db, "type", "thong bao")).toEqual(["Thông báo"]);
    expect(listUsedTerms(edition.db, "issuer", "ben lua uy ban")).toEqual(["Ủy ban nhân dân xã Bến Lụa"]);
    expect(listUsedTerms(edition.db, "type", "nghị quyết")).toEqual([]);
  });

  it("is suggested once, in the spelling that is used most, and never as nothing", () => {
    using edition = editionOf(
      [documentsArea] as never[],
      documentOf({ issuer: "UBND xã Bến lụa" }),
      documentOf({ issuer: "UBND xã Bến Lụa" }),
      documentOf({ issuer: "UBND xã Bến Lụa" }),
      documentOf({ issuer: undefined }),
    );
    expect(listUsedTerms(edition.db, "issuer", "")).toEqual(["UBND xã Bến Lụa"]);
    expect(listUsedTerms(edition.db, "signer", "")).toEqual([]);
  });

  it("is bounded, however many there are", () => {
    const many = Array.from({ length: 30 }, (_, at) => documentOf({ fields: [`Lĩnh vực ${at}`] }));
    using edition = editionOf([documentsArea] as never[], ...many);
    expect(listUsedTerms(edition.db, "field", "lĩnh vực")).toHaveLength(20);
  });
});
