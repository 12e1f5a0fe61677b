import { describe, expect, test } from "vitest";
import { documentContent, documentTitle, MAX_TITLE_LENGTH } from "./model.ts";

const given = {
  number: "12/2026/QĐ-UBND",
  documentType: "Quyết định",
  issuer: "Ủy ban nhân dân xã Bến Lụa",
  issuedOn: "2026-11-20",
  abstract: "Về việc ban hành Quy chế tiếp công dân",
};

describe("the title of a document", () => {
  test("goes on from type and number where the abstract begins with về", () => {
    expect(documentTitle(given)).toBe("Quyết định 12/2026/QĐ-UBND về việc ban hành Quy chế tiếp công dân");
    expect(documentTitle({ ...given, abstract: "V/v nghỉ Tết Nguyên đán" })).toBe(
      "Quyết định 12/2026/QĐ-UBND về việc nghỉ Tết Nguyên đán",
    );
  });

  test("sets any other abstract after a colon, its capital kept", () => {
    expect(documentTitle({ ...given, abstract: "Ủy quyền cho Văn phòng ký giấy mời" })).toBe(
      "Quyết định 12/2026/QĐ-UBND: Ủy quyền cho Văn phòng ký giấy mời",
    );
    // Vềnh is a word of its own.
    expect(documentTitle({ ...given, abstract: "Vềnh mái đình" })).toContain(": Vềnh");
  });

  test("of a law is its name, which holds the type already", () => {
    const law = { documentType: "Luật", number: "31/2024/QH15", abstract: "Luật Đất đai" };
    expect(documentTitle(law)).toBe("Luật Đất đai (31/2024/QH15)");
    expect(documentTitle({ ...law, number: undefined })).toBe("Luật Đất đai");
  });

  test("does without a number", () => {
    expect(documentTitle({ ...given, number: undefined })).toBe("Quyết định về việc ban hành Quy chế tiếp công dân");
  });

  test("is cut at a word where the abstract is long", () => {
    const title = documentTitle({ ...given, abstract: "Ban hành danh mục ".repeat(60) });
    expect(title.length).toBeLessThanOrEqual(MAX_TITLE_LENGTH);
    expect(title).toMatch(/(?:Ban|hành|danh|mục)…$/);
  });
});

describe("the content of a document", () => {
  test("gets title and address by rule, and keeps those that are given", () => {
    expect(documentContent.parse(given)).toMatchObject({
      title: "Quyết định 12/2026/QĐ-UBND về việc ban hành Quy chế tiếp công dân",
      slug: "quyet-dinh-12-2026-qd-ubnd",
      partlyExpired: false,
      relations: [],
    });
    expect(documentContent.parse({ ...given, title: "Quy chế tiếp công dân", slug: "quy-che" })).toMatchObject({
      title: "Quy chế tiếp công dân",
      slug: "quy-che",
    });
  });

  test("is the same when it is checked again", () => {
    const once = documentContent.parse(given);
    expect(JSON.stringify(documentContent.parse(once))).toBe(JSON.stringify(once));
  });

  test("refuses days that do not exist, and an end before the beginning", () => {
    const faults = (more: object) =>
      documentContent.safeParse({ ...given, ...more }).error?.issues.map(({ path }) => path.join("."));
    expect(faults({ issuedOn: "2026-02-29" })).toEqual(["issuedOn"]);
    expect(faults({ issuedOn: "20/11/2026" })).toEqual(["issuedOn"]);
    expect(faults({ effectiveOn: "2026-11-31" })).toEqual(["effectiveOn"]);
    expect(faults({ expiresOn: "2026-11-19" })).toEqual(["expiresOn"]);
    expect(faults({ expiresOn: "2026-11-20" })).toBeUndefined();
    // A document may be repealed before it ever came into force.
    expect(faults({ effectiveOn: "2027-01-01", expiresOn: "2026-12-01" })).toBeUndefined();
  });

  test("refuses an address of the national database that a browser would run", () => {
    expect(documentContent.safeParse({ ...given, sourceUrl: "javascript:alert(1)" }).success).toBe(false);
    expect(documentContent.safeParse({ ...given, sourceUrl: "https://vbpl.example.vn/1" }).success).toBe(true);
  });
});
