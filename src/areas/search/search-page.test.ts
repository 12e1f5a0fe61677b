import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { SETTINGS_ID } from "#areas/settings/index.ts";
import { initialSettings } from "#areas/settings/model.ts";
import { bringIn } from "#editorial/bring-in.ts";
import type { Actor } from "#editorial/model.ts";
import { kinds } from "#testing/imports.ts";
import { type LivingSite, livingSite } from "#testing/living-site.ts";
import { article, smallArchive } from "#testing/small-archive.ts";

const fireworks = [
  article("Pháo hoa đầu ngày", { on: "2026-02-17T00:00:00+07:00", section: "thien-tai" }),
  article("Pháo hoa cuối ngày", { on: "2026-02-17T23:59:59+07:00" }),
  article("Pháo hoa hôm sau", { on: "2026-02-18T00:00:00+07:00" }),
];
const lanterns = Array.from({ length: 45 }, (_, place) =>
  article(`Đèn lồng số ${place + 1}`, { section: "kinh-te", on: "2026-06-01" }),
);

let site: LivingSite;
beforeAll(async () => {
  site = await livingSite("2026-11-23T09:00:00+07:00");
  const desk = { kinds, actor: "test" as Actor, now: site.clock.now() };
  const things = Map.groupBy([...smallArchive, ...fireworks, ...lanterns], (thing) => thing.kind);
  for (const some of things.values()) await site.site.record.inTransaction((tx) => bringIn(tx, desk, some));
  await site.level();
});
afterAll(async () => {
  expect(site.defects).toEqual([]);
  await site[Symbol.asyncDispose]();
});

const addressOf = (form: Readonly<Record<string, string>>, path = "/tim-kiem") =>
  `${path}?${new URLSearchParams(form)}`;
const search = (form: Readonly<Record<string, string>>, path?: string) => site.get(addressOf(form, path));

/** The titles on a page of results, as a reader reads them. */
const titlesOf = (html: string) =>
  [...html.matchAll(/<h2><a href="[^"]*">(.*?)<\/a><\/h2>/gs)].map(([, title = ""]) => asText(title));
const asText = (html: string) =>
  html
    .replaceAll(/<\/?mark>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
const titles = async (form: Readonly<Record<string, string>>, path?: string) =>
  titlesOf((await search(form, path)).text);

describe("the search page", () => {
  it("asks nothing of a reader who comes without a question, and lists nothing", async () => {
    const { status, text } = await site.get("/tim-kiem");
    expect(status).toBe(200);
    expect(text).toContain('name="q"');
    expect(text).not.toContain("result-list");
    expect(text).not.toContain('role="alert"');
    expect(text).not.toContain('name="robots"');
    expect(text).toContain('<meta name="description" content="Tìm tin bài');
  });

  it("tells how many it found, lists them, and keeps the question in its form", async () => {
    const { status, text } = await search({ q: "cuu ho cuu nan" });
    expect(status).toBe(200);
    expect(titlesOf(text)).toContain("Diễn tập cứu hộ cứu nạn trên sông");
    expect(text).toMatch(/value="cuu ho cuu nan"/);
    expect(text).toContain("<mark>cứu hộ cứu nạn</mark>");
    expect(text).toContain('<meta name="robots" content="noindex');
  });

  it("says in words that fit when it has no answer, and what to try", async () => {
    const { status, text } = await search({ q: "xyzzy" });
    expect(status).toBe(200);
    expect(text).toContain("Không tìm thấy nội dung nào");
  });

  it("does not say that nothing holds all the words where something does", async () => {
    const { text } = await search({ q: "tập huấn kỹ thuật" });
    expect(titlesOf(text)[0]).toBe("Tập huấn kỹ thuật trồng rau sạch");
    expect(titlesOf(text).length).toBeGreaterThan(1);
    expect(text).toContain("Ít hoặc không có nội dung nào chứa đủ các từ");
  });

  it("offers a correction as a link that keeps the filters, and answers what was typed", async () => {
    const { text } = await search({ q: "cúu hộ cứu nạn", loai: "article" });
    const [, href = "", offered] = /Có phải bạn tìm: <a href="([^"]*)">([^<]*)</.exec(text) ?? [];
    expect(offered).toBe("cứu hộ cứu nạn");
    expect(Object.fromEntries(new URL(asText(href), "https://xa.example.vn").searchParams)).toEqual({
      q: "cứu hộ cứu nạn",
      loai: "article",
    });
    expect(text).toMatch(/value="cúu hộ cứu nạn"/);
  });

  it("shows hostile titles and texts as text", async () => {
    const { text } = await search({ q: 'chợ nổi "><script>x</script>' });
    expect(titlesOf(text)[0]).toBe('<script>alert("chợ nổi")</script> & giá 5 < 6');
    expect(text).not.toContain("<script>alert");
    expect(text).not.toContain("<script>x");
    expect(text).not.toContain('<b onclick="x()">');
  });

  it("in English searches what is in English, with the words of the page in English", async () => {
    expect(await titles({ q: "market" }, "/en/tim-kiem")).toEqual(["Ben Lua market day returns"]);
    expect(await titles({ q: "market" })).not.toContain("Ben Lua market day returns");
    const { text } = await search({ q: "market", tu: "31/02/2026" }, "/en/tim-kiem");
    expect(text).toContain('lang="en"');
    expect(text).not.toContain("Ngày chưa đúng");
  });
});

describe("its filters", () => {
  it("of a section take those below it too", async () => {
    const within = (slug: string) => titles({ q: "pháo hoa", "chuyen-muc": slug, "sap-xep": "newest" });
    expect(await within("tin-tuc")).toEqual(["Pháo hoa hôm sau", "Pháo hoa cuối ngày", "Pháo hoa đầu ngày"]);
    expect(await within("tin-xa")).toEqual(await within("tin-tuc"));
    expect(await within("thien-tai")).toEqual(["Pháo hoa đầu ngày"]);
    expect(await within("kinh-te")).toEqual([]);
  });

  test.each([
    [{ tu: "17/2/2026", den: "17/02/2026" }, ["Pháo hoa cuối ngày", "Pháo hoa đầu ngày"]],
    [{ tu: "2026-02-17", den: "2026-02-17" }, ["Pháo hoa cuối ngày", "Pháo hoa đầu ngày"]],
    [{ tu: "18/02/2026", den: "1/3/2026" }, ["Pháo hoa hôm sau"]],
    [{ den: "16/02/2026" }, []],
  ])("of time go by days of Vietnam, the last one whole: %j", async (dates, wanted) => {
    expect(await titles({ q: "pháo hoa", "sap-xep": "newest", ...dates })).toEqual(wanted);
    // The same without any word: everything of those days.
    const browsed = await titles({ loai: "article", tu: "1/2/2026", ...dates });
    expect(browsed).toEqual(wanted);
  });

  it("of a kind leave that kind, and each facet leads to as many as it says", async () => {
    const { text } = await search({ q: "xã" });
    const facets = [...text.matchAll(/<a href="([^"]*(?:loai|chuyen-muc)=[^"]*)"[^>]*>(.*?)<\/a>/gs)];
    expect(facets.length).toBeGreaterThan(2);
    for (const [, href = "", label = ""] of facets) {
      const count = Number(/(\d+)\D*$/.exec(label.replaceAll(/<[^>]*>/g, ""))?.[1]);
      expect(titlesOf((await site.get(asText(href))).text), label).toHaveLength(count);
    }
  });
});

describe("its pages", () => {
  const lanternPage = (page: string) => search({ q: "đèn lồng", trang: page });

  it("follow each other without doubles or gaps", async () => {
    const all = await Promise.all(["", "2", "3"].map(async (page) => titlesOf((await lanternPage(page)).text)));
    expect(all.map((page) => page.length)).toEqual([20, 20, 5]);
    expect(new Set(all.flat()).size).toBe(45);
  });

  test.each(["0", "-1", "1.5", "x", "999999", "1e3", "٢", "51", "4", "999"])(
    "that are not there are told as such, and never another page's list: %s",
    async (page) => {
      const { status, text } = await lanternPage(page);
      expect(status).toBe(400);
      expect(text).toContain("Kết quả không có trang này.");
      expect(titlesOf(text)).toEqual([]);
      expect(text).toMatch(/value="đèn lồng"/);
    },
  );
});

describe("a form that cannot be read", () => {
  const faulty: readonly [Readonly<Record<string, string>>, string][] = [
    [{ tu: "31/02/2026" }, "Ngày chưa đúng"],
    [{ den: "hôm qua" }, "Ngày chưa đúng"],
    [{ tu: "2/3/2026", den: "1/3/2026" }, "Ngày cuối đứng trước ngày đầu"],
    [{ "chuyen-muc": "khong-co" }, "Chuyên mục này không có"],
    [{ loai: "media" }, "Loại này không có"],
    [{ "sap-xep": "hay-nhat" }, "Cách sắp xếp này không có"],
  ];

  test.each(faulty)("is told what would be right, and kept: %j", async (form, message) => {
    const { status, text } = await search({ q: "chợ", ...form });
    expect(status).toBe(400);
    expect(text).toContain('role="alert"');
    expect(text).toContain(message);
    expect(text).toMatch(/value="chợ"/);
    for (const name of ["tu", "den"] as const)
      if (form[name] !== undefined) expect(text).toContain(`name="${name}" value="${form[name]}"`);
    expect(titlesOf(text)).toEqual([]);
  });

  it("is told all its faults at once", async () => {
    const { text } = await search({ q: "chợ", ...Object.assign({}, ...faulty.map(([form]) => form)), trang: "0" });
    for (const message of [
      "Ngày cuối đứng",
      "Chuyên mục này",
      "Loại này",
      "Cách sắp xếp",
      "Kết quả không có trang này",
    ])
      expect(text).toContain(message);
  });
});

describe("whatever is sent", () => {
  const value = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.constantFrom("", '"', "-chợ", "NEAR(a b)", "' or 1=1", "\u0000", "🏡", "31/02/2026", "constructor", "__proto__"),
    fc.constantFrom("article", "newest", "tin-xa", "2026-01-01", "2", "chợ phiên"),
  );
  const names = ["q", "loai", "chuyen-muc", "tu", "den", "sap-xep", "trang"];

  it("is answered with a page or a clear fault, never with a failure", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("/tim-kiem", "/en/tim-kiem"),
        fc.dictionary(fc.constantFrom(...names), value),
        async (path, form) => {
          const { status } = await search(form, path);
          expect([200, 400]).toContain(status);
        },
      ),
      { numRuns: 120 },
    );
    const parameters = ["q", "type", "section", "from", "to", "sort", "lang", "page", "size", "cursor"];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("/api/v1/search", "/api/v1/suggest"),
        fc.dictionary(fc.constantFrom(...parameters), value),
        async (path, form) => {
          const { status, text } = await search(form, path);
          expect([200, 400]).toContain(status);
          if (status === 400) expect(JSON.parse(text).errors.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 120 },
    );
    for (const broken of ["%", "%ff%fe", "%ed%a0%80", "+", "&&&=", `q=${"%E1%BB%A3".repeat(400)}`, "q[]=x", "q=%00"])
      expect([200, 400], broken).toContain((await site.get(`/tim-kiem?q=${broken}`)).status);
    expect((await search({ q: "a".repeat(10_000) })).status).toBe(414);
  });
});

describe("the API", () => {
  it("finds what the page finds, in the same order, and turns the same pages", async () => {
    for (const [form, asked] of [
      [
        { q: "đèn lồng", trang: "3" },
        { q: "đèn lồng", page: "3" },
      ],
      [{ q: "xã" }, { q: "xã" }],
      [
        { q: "pháo hoa", "chuyen-muc": "tin-tuc", den: "17/2/2026", "sap-xep": "newest" },
        { q: "pháo hoa", section: "tin-tuc", to: "2026-02-17", sort: "newest" },
      ],
    ] as const) {
      const { items } = JSON.parse((await search(asked, "/api/v1/search")).text);
      const found = items.map((item: { title: string }) => item.title);
      expect(found).toEqual(await titles(form));
      expect(found.length).toBeGreaterThan(1);
    }
  });
});

describe("the site's own abbreviations", () => {
  it("are a setting, which the page and the API follow at once", async () => {
    const found = async () => [
      (await titles({ q: "BL tổ chức" }))[0],
      JSON.parse((await site.get(addressOf({ q: "BL tổ chức" }, "/api/v1/search"))).text).items[0]?.title,
    ];
    const wanted = "Bến Lụa tổ chức hội làng";
    const abbreviations = [{ short: "HLBL", long: "hội làng" }];
    const hlbl = async () => (await titles({ q: "HLBL" }))[0];
    expect(await hlbl()).toBeUndefined();
    await site.room.publishNew("settings", { ...initialSettings, abbreviations }, { id: SETTINGS_ID });
    await site.level();
    expect(await hlbl()).toBe(wanted);
    await site.room.correct(SETTINGS_ID, {
      ...initialSettings,
      abbreviations: [{ short: "BL", long: "Bến Lụa" }],
    });
    await site.level();
    expect(await hlbl()).toBeUndefined();
    expect(await found()).toEqual([wanted, wanted]);
  });
});
