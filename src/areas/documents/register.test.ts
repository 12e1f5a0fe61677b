import { describe, expect, test } from "vitest";
import type { Area } from "#edition/area.ts";
import { editionOf, publicItem, type TestEdition } from "#testing/edition-of.ts";
import { documentsArea } from "./derive.ts";
import type { Effect } from "./effect.ts";
import { listNewestDocuments } from "./newest.ts";
import { listRelations, readDocuments } from "./queries.ts";
import { countDocuments, countTerms, findDocumentWith, listDocumentIds, type RegisterFilter } from "./register.ts";

const AREAS = [documentsArea] as unknown as readonly Area[];
const TODAY = "2026-11-23";

const document = (name: string, content: object = {}, more: object = {}) =>
  publicItem(
    "document",
    name,
    {
      number: "1/QĐ-UBND",
      documentType: "Quyết định",
      issuer: "UBND xã Bến Lụa",
      issuedOn: "2026-03-02",
      abstract: `Về việc ${name}`,
      ...content,
    },
    more,
  );

const replacedByFuture = document("cũ, sắp thay", { issuedOn: "2020-01-01" });
const replacedByPresent = document("cũ, đã thay", { issuedOn: "2019-01-01" });
const items = [
  document("thu phí chợ", { number: "5/QĐ-UBND", fields: ["Tài chính", "Thương mại"], issuedOn: "2026-03-02" }),
  document("lịch tiếp dân", { number: "15/TB-UBND", documentType: "Thông báo", issuedOn: "2026-03-02" }),
  document("dự toán", {
    number: "3/NQ-HĐND",
    documentType: "Nghị quyết",
    issuer: "HĐND xã Bến Lụa",
    fields: ["Tài chính"],
    issuedOn: "2025-12-20",
    effectiveOn: "2026-01-01",
    expiresOn: "2027-01-01",
  }),
  document("chưa đến ngày", {
    fields: ["tài chính"],
    issuedOn: "2026-11-20",
    effectiveOn: "2026-12-01",
    relations: [{ kind: "replaces", documentId: replacedByFuture.id }],
  }),
  document("đang có", {
    issuedOn: "2024-05-05",
    partlyExpired: true,
    relations: [{ kind: "replaces", documentId: replacedByPresent.id }],
  }),
  document("hết hạn", { issuedOn: "2020-02-02", expiresOn: "2021-01-01" }),
  replacedByFuture,
  replacedByPresent,
];

const titles = ({ db }: TestEdition, filter: RegisterFilter, today = TODAY, limit = 20, offset = 0) =>
  readDocuments(db, listDocumentIds(db, filter, today, limit, offset)).map((row) => row.lead?.slice("Về việc ".length));

describe("the register", () => {
  test("is newest first, and of one day the highest number first", () => {
    using edition = editionOf(AREAS, ...items);
    expect(titles(edition, {})).toEqual([
      "chưa đến ngày",
      "lịch tiếp dân",
      "thu phí chợ",
      "dự toán",
      "đang có",
      "hết hạn",
      "cũ, sắp thay",
      "cũ, đã thay",
    ]);
    expect(titles(edition, {}, TODAY, 2, 2)).toEqual(["thu phí chợ", "dự toán"]);
    expect(countDocuments(edition.db, {}, TODAY)).toBe(8);
  });

  test("is chosen from by type, field, issuing body, year and effect, and by all of them at once", () => {
    using edition = editionOf(AREAS, ...items);
    expect(titles(edition, { type: "thong-bao" })).toEqual(["lịch tiếp dân"]);
    expect(titles(edition, { field: "tai-chinh" })).toEqual(["chưa đến ngày", "thu phí chợ", "dự toán"]);
    expect(titles(edition, { issuer: "hdnd-xa-ben-lua" })).toEqual(["dự toán"]);
    expect(titles(edition, { year: "2020" })).toEqual(["hết hạn", "cũ, sắp thay"]);
    expect(titles(edition, { effect: "expired" })).toEqual(["hết hạn", "cũ, đã thay"]);
    expect(titles(edition, { effect: "not-yet" })).toEqual(["chưa đến ngày"]);
    expect(titles(edition, { effect: "partly-expired" })).toEqual(["đang có"]);
    expect(titles(edition, { effect: "in-force", field: "tai-chinh", year: "2025", type: "nghi-quyet" })).toEqual([
      "dự toán",
    ]);
    expect(titles(edition, { type: "nghi-quyet", year: "2026" })).toEqual([]);
  });

  test("lets a document go on the day its successor comes into force, without anybody touching it", () => {
    using edition = editionOf(AREAS, ...items);
    expect(titles(edition, { effect: "expired" }, "2026-11-30")).not.toContain("cũ, sắp thay");
    expect(titles(edition, { effect: "expired" }, "2026-12-01")).toContain("cũ, sắp thay");
  });

  test("ends a document by its successor in whatever order the two come, and come again", () => {
    const old = document("cũ", { issuedOn: "2020-01-01", expiresOn: "2029-01-01" });
    const relations = [{ kind: "replaces", documentId: old.id }];
    const later = document("sau", { issuedOn: "2025-05-05", relations });
    const sooner = document("trước", { issuedOn: "2024-04-04", relations });
    const orders = [
      [old, later, sooner],
      [sooner, old, later],
      [later, sooner, old],
      [old, sooner, later, old, sooner],
    ];
    for (const order of orders) {
      using edition = editionOf(AREAS, ...order);
      const isExpired = (day: string) => titles(edition, { effect: "expired" }, day).includes("cũ");
      expect([isExpired("2024-04-03"), isExpired("2024-04-04")]).toEqual([false, true]);
      edition.remove("document", sooner.id);
      expect([isExpired("2025-05-04"), isExpired("2025-05-05")]).toEqual([false, true]);
      edition.remove("document", later.id);
      expect([isExpired("2028-12-31"), isExpired("2029-01-01")]).toEqual([false, true]);
    }
  });

  test("takes a successor's word back with the successor", () => {
    using edition = editionOf(AREAS, ...items);
    const [successor] = items.filter(({ content }) => (content as { abstract: string }).abstract.endsWith("đang có"));
    edition.remove("document", successor?.id as never);
    expect(titles(edition, { effect: "expired" })).toEqual(["hết hạn"]);
  });

  test("counts what each further choice would leave, each document once", () => {
    using edition = editionOf(AREAS, ...items);
    const counts = (...given: [Parameters<typeof countTerms>[1], RegisterFilter]) =>
      Object.fromEntries(countTerms(edition.db, given[0], given[1], TODAY).map(({ key, count }) => [key, count]));
    expect(counts("type", {})).toEqual({ "quyet-dinh": 6, "thong-bao": 1, "nghi-quyet": 1 });
    // The choice made in the same filter does not narrow it: another can be chosen instead.
    expect(counts("type", { type: "thong-bao", year: "2026" })).toEqual({ "quyet-dinh": 2, "thong-bao": 1 });
    expect(counts("field", {})).toEqual({ "tai-chinh": 3, "thuong-mai": 1 });
    expect(counts("field", { issuer: "hdnd-xa-ben-lua" })).toEqual({ "tai-chinh": 1 });
    expect(counts("issuer", { field: "tai-chinh" })).toEqual({ "ubnd-xa-ben-lua": 2, "hdnd-xa-ben-lua": 1 });
    expect(counts("year", { field: "tai-chinh" })).toEqual({ 2026: 2, 2025: 1 });
    expect(counts("effect", {})).toEqual({
      "in-force": 4,
      expired: 2,
      "not-yet": 1,
      "partly-expired": 1,
    } satisfies Record<Effect, number>);
  });

  test("counts by effect what the list by effect shows", () => {
    using edition = editionOf(AREAS, ...items);
    for (const day of ["2018-01-01", "2020-02-02", "2024-05-05", TODAY, "2026-12-01", "2030-01-01"]) {
      for (const { key, count } of countTerms(edition.db, "effect", {}, day))
        expect(titles(edition, { effect: key as Effect }, day)).toHaveLength(count);
    }
  });

  test("knows whether a choice names anything", () => {
    using edition = editionOf(AREAS, ...items);
    expect(findDocumentWith(edition.db, "type", "thong-bao")).toBeDefined();
    expect(findDocumentWith(edition.db, "field", "thong-bao")).toBeUndefined();
    expect(findDocumentWith(edition.db, "year", "1999")).toBeUndefined();
  });

  test("does not list a translation, nor anything withdrawn", () => {
    using edition = editionOf(AREAS, ...items);
    const [original] = items;
    edition.put(
      document("market fees", { documentType: "Decision" }, { language: "en", translationGroup: original?.id }),
      document("đã rút", {}, { state: "withdrawn", notice: "Ban hành nhầm." }),
    );
    expect(countDocuments(edition.db, {}, TODAY)).toBe(8);
    expect(findDocumentWith(edition.db, "type", "decision")).toBeUndefined();
  });

  test("shows the newest on the home page, in English by their translation", () => {
    using edition = editionOf(AREAS, ...items);
    const fees = items[0] as (typeof items)[0];
    edition.put(document("market fees", { abstract: "Market fees" }, { language: "en", translationGroup: fees.id }));
    expect(listNewestDocuments(edition.db, "vi", 2).map(({ number }) => number)).toEqual(["1/QĐ-UBND", "15/TB-UBND"]);
    const [first, , third] = listNewestDocuments(edition.db, "en", 3);
    expect(first?.href).toMatch(/^\/en\/van-ban\/quyet-dinh-1-qd-ubnd-/);
    expect(third).toMatchObject({ title: "Market fees", issuedOn: "2026-03-02" });
  });
});

describe("relations", () => {
  test("are told from both sides, and not of a document to itself", () => {
    const law = document("luật", {});
    const guide = document("hướng dẫn", {
      relations: [
        { kind: "guides", documentId: law.id },
        { kind: "guides", documentId: law.id },
        { kind: "related", documentId: "000000000000" },
      ],
    });
    using edition = editionOf(AREAS, law, guide);
    edition.put({
      ...law,
      content: { ...(law.content as object), relations: [{ kind: "related", documentId: law.id }] },
    });
    const seen = (id: string) =>
      listRelations(edition.db, id).map(({ relation, direction, item_id }) => [relation, direction, item_id]);
    expect(seen(guide.id)).toEqual([["guides", "to", law.id]]);
    expect(seen(law.id)).toEqual([["guides", "from", guide.id]]);
  });
});
