import { describe, expect, test } from "vitest";
import type { PublicItem } from "#editorial/queries.ts";
import { toIso } from "#kernel/instant.ts";
import { heading, paragraph, richTextOf } from "#richtext/build.ts";
import { publicItem } from "#testing/edition-of.ts";
import { documentsArea } from "./derive.ts";
import type { DocumentContent } from "./model.ts";

const derive = (content: object, more: Partial<PublicItem> = {}) => {
  const item = publicItem("document", "phí chợ", {}, more);
  const checked = documentsArea.content.parse({
    number: "0012/2026/QĐ-UBND",
    documentType: "Quyết định",
    fields: ["Đất đai", "Tài chính"],
    issuer: "Ủy ban nhân dân xã Bến Lụa",
    issuedOn: "2026-11-20",
    abstract: "Về việc quy định mức thu phí chợ",
    ...content,
  });
  return { item, ...documentsArea.derive({ ...item, content: checked } as PublicItem<DocumentContent>, new Map()) };
};

describe("what readers get of a document", () => {
  test("is an entry that is no news, under its title, with the abstract as its lead", () => {
    const { entry } = derive({ sectionId: "vanbanvanban" });
    expect(entry).toEqual({
      title: "Quyết định 0012/2026/QĐ-UBND về việc quy định mức thu phí chợ",
      lead: "Về việc quy định mức thu phí chợ",
      sectionId: "vanbanvanban",
      isNews: false,
    });
  });

  test("is found by its own number, from the first moment of its day in Vietnam, passage by passage", () => {
    const long = "Mức thu phí chợ được quy định như sau. ".repeat(50);
    const { search } = derive({
      body: richTextOf([
        heading(2, "Điều 1. Mức thu"),
        paragraph(long),
        heading(2, "Điều 2. Hiệu lực"),
        paragraph(long),
      ]),
    });
    expect(search?.number).toBe("0012/2026/QĐ-UBND");
    expect(toIso(search?.at as never)).toBe("2026-11-19T17:00:00.000Z");
    expect(search?.passages.map(({ heading: under, anchor }) => [under, anchor])).toEqual([
      ["Điều 1. Mức thu", "muc-dieu-1-muc-thu"],
      ["Điều 2. Hiệu lực", "muc-dieu-2-hieu-luc"],
    ]);
  });

  test("is listed once for the whole register and once under each field, however often one is named", () => {
    const { rows } = derive({ fields: ["Đất đai", "Tài chính", "đất đai"] });
    expect(rows.document_listing?.map((row) => row.field_key)).toEqual(["", "dat-dai", "tai-chinh"]);
    expect(rows.document_listing?.[0]).toMatchObject({
      number_value: 12,
      type_key: "quyet-dinh",
      issuer_key: "uy-ban-nhan-dan-xa-ben-lua",
      year: 2026,
      starts_on: "2026-11-20",
      own_end: "9999-12-31",
    });
  });

  test("is, of a translation, its words alone: no listing and no relations", () => {
    const relations = [{ kind: "amends", documentId: "k3v9x2ab4cde" }];
    const translation = derive({ relations }, { language: "en", translationGroup: "k3v9x2ab4cde" as never });
    expect(translation.rows.document_listing).toEqual([]);
    expect(translation.rows.document_relation).toEqual([]);
    expect(translation.rows.document).toHaveLength(1);
    expect(derive({ relations }, { language: "en" }).rows.document_listing).not.toEqual([]);
  });

  test("has its files among what it uses, so that they are public with it", () => {
    const content = documentsArea.content.parse({
      documentType: "Thông báo",
      issuer: "UBND xã",
      issuedOn: "2026-11-20",
      abstract: "Nghỉ lễ",
      attachments: [{ mediaId: "k3v9x2ab4cde", title: "Bản ký số", role: "signed" }],
    });
    expect(documentsArea.uses?.(content)).toEqual(["k3v9x2ab4cde"]);
  });

  test("lives at an address of type, number and id, in each language", () => {
    const { item } = derive({});
    const content = documentsArea.content.parse({
      number: "12/QĐ-UBND",
      documentType: "Quyết định",
      issuer: "UBND xã",
      issuedOn: "2026-11-20",
      abstract: "Nghỉ lễ",
    });
    expect(documentsArea.path({ ...item, content })).toBe(`/van-ban/quyet-dinh-12-qd-ubnd-${item.id}`);
    expect(documentsArea.path({ ...item, language: "en", content })).toBe(
      `/en/van-ban/quyet-dinh-12-qd-ubnd-${item.id}`,
    );
  });
});
