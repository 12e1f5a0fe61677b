import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Archive, openArchive } from "#testing/open-archive.ts";
import {
  article,
  articleId,
  at,
  document,
  section,
  sectionId,
  sections,
  smallArchive,
} from "#testing/small-archive.ts";
import type { PublicSearchRequest } from "./public-search.ts";

const WORDS = ["chợ", "cho", "đình", "làng", "sông", "lũ", "trường", "học", "hội", "cấp", "nước", "sạch"];
const SLUGS = ["tin-tuc", "tin-xa", "thien-tai", "kinh-te"];

/** 260 articles and 40 documents of a dozen words: each query has many answers, in every section and month. */
const many = [
  ...sections,
  ...Array.from({ length: 260 }, (_, place) =>
    article(`Bài ${place}: ${WORDS[place % 7]} ${WORDS[(place * 5 + 3) % 12]}`, {
      body: `Về ${WORDS[(place * 3) % 12]} và ${WORDS[(place * 7 + 1) % 12]} ${WORDS[place % 5]} ở xã.`,
      section: SLUGS[place % 4] as string,
      on: `2026-${String(1 + (place % 10)).padStart(2, "0")}-${String(1 + (place % 28)).padStart(2, "0")}`,
      ...(place % 13 === 0 ? { language: "en" as const } : {}),
    }),
  ),
  ...Array.from({ length: 40 }, (_, place) =>
    document(`${place + 1}/2026/QĐ-UBND`, `Về ${WORDS[place % 12]} ${WORDS[(place + 5) % 12]}`, "2026-05-06"),
  ),
];

let small: Archive;
let large: Archive;
beforeAll(async () => {
  small = await openArchive([...smallArchive, ...notices()]);
  large = await openArchive(many);
});
afterAll(() => {
  small.close();
  large.close();
});

/** Of one wording, from different times; and two at the edges of a day in Vietnam. */
function notices() {
  return [
    article("Thông báo nghỉ học phòng tránh dông lốc lần một", { on: "2024-08-01" }),
    article("Thông báo nghỉ học phòng tránh dông lốc lần hai", { on: "2026-11-18" }),
    article("Thông báo nghỉ học phòng tránh dông lốc lần ba", { on: "2025-08-01" }),
    article("Pháo hoa đầu ngày", { on: "2026-02-17T00:00:00+07:00" }),
    article("Pháo hoa cuối ngày", { on: "2026-02-17T23:59:59+07:00" }),
    article("Pháo hoa hôm sau", { on: "2026-02-18T00:00:00+07:00" }),
  ];
}

describe("the order", () => {
  it("by relevance is the newer first among what answers alike", () => {
    expect(small.titles("thông báo nghỉ học dông lốc").slice(0, 3)).toEqual([
      "Thông báo nghỉ học phòng tránh dông lốc lần hai",
      "Thông báo nghỉ học phòng tránh dông lốc lần ba",
      "Thông báo nghỉ học phòng tránh dông lốc lần một",
    ]);
  });

  it("by relevance puts the title before the body, and words side by side before words apart", () => {
    expect(small.titles("trường học")[0]).toBe("UBND xã họp thường kỳ tháng Mười");
    const titles = small.titles("tiếp công dân");
    expect(titles[0]).toBe("Ủy ban nhân dân xã tiếp công dân");
  });

  it("by newest looks at nothing but the time", () => {
    for (const typed of ["chợ", "làng đình", "truong hoc", "QĐ"]) {
      const times = large
        .ask(typed, { sort: "newest", limit: 400 })
        .items.map(({ itemId }) => timeOf(large, itemId))
        .map((time) => Math.floor(time / 60_000));
      expect(times.length, typed).toBeGreaterThan(3);
      expect(times, typed).toEqual([...times].sort((left, right) => right - left));
    }
  });

  it("by either holds the same items", () => {
    for (const typed of ["lũ", "nước sạch", "hội làng"]) {
      const ids = (sort: "relevance" | "newest") =>
        large
          .ask(typed, { sort, limit: 400 })
          .items.map(({ itemId }) => itemId)
          .sort();
      expect(ids("newest"), typed).toEqual(ids("relevance"));
    }
  });
});

describe("filters", () => {
  const ids = (archive: Archive, typed: string, more: Partial<PublicSearchRequest>) =>
    archive.ask(typed, { limit: 400, ...more }).items.map(({ itemId }) => itemId);

  it("of a section let through what stands in the sections named, and nothing else", () => {
    const found = ids(small, "xã", { filter: { language: "vi", sectionIds: [sectionId("thu-tuc")] } });
    expect(found.map((id) => facts(small, id)?.kind)).toEqual(["page"]);
    for (const sectionIds of [[sectionId("tin-xa"), sectionId("thien-tai")], [sectionId("kinh-te")]]) {
      const there = ids(large, "chợ", { filter: { language: "vi", sectionIds } });
      expect(there.length).toBeGreaterThan(5);
      expect(there.every((id) => sectionIds.includes(facts(large, id)?.section_id ?? ""))).toBe(true);
      const all = ids(large, "chợ", {}).filter((id) => sectionIds.includes(facts(large, id)?.section_id ?? ""));
      expect([...there].sort()).toEqual(all.sort());
    }
  });

  it("of a section take as many sections as a site may have", async () => {
    const wide = Array.from({ length: 600 }, (_, place) => section(`nhanh-${place}`, `Nhánh ${place}`));
    const archive = await openArchive([...wide, article("Tin ở nhánh cuối", { section: "nhanh-599" })]);
    const sectionIds = wide.map(({ externalId }) => sectionId(externalId));
    expect(archive.titles("tin", { filter: { language: "vi", sectionIds } })).toEqual(["Tin ở nhánh cuối"]);
    archive.close();
  });

  it("of a kind let through that kind only", () => {
    for (const kind of ["document", "article"]) {
      const found = ids(large, "chợ", { filter: { language: "vi", kind } });
      expect(found.length).toBeGreaterThan(2);
      expect(new Set(found.map((id) => facts(large, id)?.kind))).toEqual(new Set([kind]));
    }
  });

  it("of time let through from the first moment on and until before the last, to the minute", () => {
    const on = (from: string, before: string) =>
      small.titles("pháo hoa", { from: at(from), before: at(before), sort: "newest" });
    expect(on("2026-02-17T00:00:00+07:00", "2026-02-18T00:00:00+07:00")).toEqual([
      "Pháo hoa cuối ngày",
      "Pháo hoa đầu ngày",
    ]);
    expect(on("2026-02-18T00:00:00+07:00", "2026-02-19T00:00:00+07:00")).toEqual(["Pháo hoa hôm sau"]);
    expect(on("2026-02-16T00:00:00+07:00", "2026-02-17T00:00:00+07:00")).toEqual([]);
  });

  it("hold for partial answers too", () => {
    const more: Partial<PublicSearchRequest> = {
      filter: { language: "vi", kind: "article", sectionIds: [sectionId("thien-tai")] },
      before: at("2026-01-01T00:00:00+07:00"),
    };
    expect(small.titles("trường đóng cửa mấy hôm vì cơn bão lớn vậy", more)).toEqual(["Đóng cửa trường vì bão"]);
  });

  it("keep the languages apart", () => {
    expect(small.titles("market day", { filter: { language: "en" } })).toEqual(["Ben Lua market day returns"]);
    expect(small.titles("market day")).not.toContain("Ben Lua market day returns");
    expect(small.titles("bến lụa", { filter: { language: "en" } })).toEqual(["Ben Lua market day returns"]);
    expect(small.search.suggest("ben lua", "en").map(({ itemId }) => itemId)).toEqual([
      articleId("Ben Lua market day returns"),
    ]);
    expect(small.search.suggest("market d", "vi")).toEqual([]);
  });
});

const query = fc
  .array(fc.constantFrom(...WORDS, "xã", "bài", "UBND", "-lũ", '"nước sạch"'), { minLength: 1, maxLength: 4 })
  .map((words) => words.join(" "));
const request = fc.record({
  sort: fc.constantFrom("relevance" as const, "newest" as const),
  filter: fc.record(
    {
      language: fc.constantFrom("vi", "vi", "vi", "en"),
      kind: fc.constantFrom("article", "document"),
      sectionIds: fc.subarray(SLUGS.map(sectionId), { minLength: 1 }),
    },
    { requiredKeys: ["language"] },
  ),
  from: fc.constantFrom(undefined, at("2026-04-01T00:00:00+07:00")),
  before: fc.constantFrom(undefined, at("2026-08-01T00:00:00+07:00")),
});

describe("a list of results", () => {
  it("is turned page by page without doubles or gaps, to the number that is told", () => {
    fc.assert(
      fc.property(query, request, fc.integer({ min: 7, max: 50 }), (typed, more, limit) => {
        const { total, totalIsExact, facets } = large.ask(typed, { ...more, limit: 1 });
        const listed: string[] = [];
        for (let offset = 0; offset < 1_000; offset += limit) {
          const { items } = large.ask(typed, { ...more, offset, limit });
          listed.push(...items.map(({ itemId }) => itemId));
          if (items.length < limit) break;
        }
        expect(new Set(listed).size).toBe(listed.length);
        if (!totalIsExact) return;
        expect(listed).toHaveLength(total);
        expect(listed).toEqual(large.ask(typed, { ...more, limit: 1_000 }).items.map(({ itemId }) => itemId));
        if (!facets.isExact) return;
        const rows = listed.map((id) => facts(large, id));
        expect(counts(facets.kinds)).toEqual(tally(rows.map((row) => row?.kind ?? "")));
        expect(counts(facets.sections)).toEqual(tally(rows.flatMap((row) => row?.section_id ?? [])));
      }),
      { numRuns: 60 },
    );
  });

  it("holds nothing that the filters leave out, whatever is asked", () => {
    fc.assert(
      fc.property(query, request, (typed, more) => {
        for (const { itemId } of large.ask(typed, { ...more, limit: 60 }).items) {
          const row = facts(large, itemId);
          expect(row?.language).toBe(more.filter.language);
          if (more.filter.kind !== undefined) expect(row?.kind).toBe(more.filter.kind);
          if (more.filter.sectionIds !== undefined) expect(more.filter.sectionIds).toContain(row?.section_id);
          const time = timeOf(large, itemId);
          if (more.from !== undefined) expect(time).toBeGreaterThanOrEqual(more.from);
          if (more.before !== undefined) expect(time).toBeLessThan(more.before);
        }
      }),
      { numRuns: 60 },
    );
  });
});

interface Facts {
  readonly kind: string;
  readonly language: string;
  readonly section_id: string | null;
  readonly published_at: number;
}

const facts = ({ edition }: Archive, id: string) =>
  edition.get<Facts>("select kind, language, section_id, published_at from entry where item_id = ?", id);

/** What search goes by: of a document the day that it bears. */
function timeOf(archive: Archive, id: string): number {
  const row = facts(archive, id);
  if (row?.kind !== "document") return row?.published_at ?? 0;
  const issued = archive.edition.get<{ day: string }>("select issued_on as day from document where item_id = ?", id);
  return at(`${issued?.day}T00:00:00+07:00`);
}

const counts = (found: readonly { readonly value: string; readonly count: number }[]) =>
  Object.fromEntries(found.map(({ value, count }) => [value, count]));

const tally = (values: readonly string[]) =>
  Object.fromEntries([...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length]));
