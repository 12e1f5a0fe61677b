import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { foldText } from "#language/fold.ts";
import { type Archive, openArchive } from "#testing/open-archive.ts";
import { article, smallArchive } from "#testing/small-archive.ts";
import type { Piece } from "./snippet.ts";

const LONG = "Chuyện dài về dòng sông";

let archive: Archive;
beforeAll(async () => {
  const filling = Array.from({ length: 120 }, (_, place) => `Câu thứ ${place} kể chuyện cũ.`).join("\n");
  archive = await openArchive([...smallArchive, article(LONG, { body: `${filling}\nCon rái cá ăn cá.\n${filling}` })]);
});
afterAll(() => archive.close());

const NOTHING = { total: 0, totalIsExact: true, isPartial: false, items: [] };

describe("what holds no word", () => {
  test.each(["", " ", "\n\t", '"', '""', "-", "--", '-"', "…!?.,;:()[]{}<>|/\\", "*", "^", "🎉🎉", "\u0000", "\u200b"])(
    "finds nothing, and is no fault: %j",
    (typed) => {
      expect(archive.ask(typed)).toMatchObject(NOTHING);
      expect(archive.search.suggest(typed, "vi")).toEqual([]);
    },
  );
});

describe("signs of a query language that is not ours", () => {
  const plain = (typed: string) => archive.titles(typed).slice(0, 2);

  test.each([
    ["chợ* phiên", "chợ phiên"],
    ["^chợ phiên", "chợ phiên"],
    ["(chợ phiên", "chợ phiên"],
    ["chợ phiên)", "chợ phiên"],
    ['chợ phiên"', "chợ phiên"],
    ['"chợ phiên', "chợ phiên"],
    ["{chợ phiên} :", "chợ phiên"],
    ["'chợ' phiên; --", "chợ phiên"],
    ["chợ + phiên", "chợ phiên"],
  ])("mean nothing: %s", (typed, same) => {
    expect(plain(typed)).toEqual(plain(same));
    expect(plain(typed)).not.toEqual([]);
  });

  test.each([
    "NEAR(chợ phiên, 2)",
    "chợ OR phiên",
    "chợ AND NOT phiên",
    "terms:chợ",
    "title : chợ",
    "k:article",
    "l:en",
  ])("are words like others: %s", (typed) => {
    const { items } = archive.ask(typed);
    expect(items.every(({ itemId }) => itemId.length === 12)).toBe(true);
  });

  it("reach neither terms of the index nor other languages' items", () => {
    for (const typed of ["l:en", "=má", "t:cho", "n:87", "c:kinh-te", "_cho_phien", 'l:en" OR "l:en'])
      expect(archive.titles(typed)).not.toContain("Ben Lua market day returns");
    expect(archive.titles("' OR 1=1 --").length).toBeLessThan(10);
    expect(archive.titles("'; drop table search_item; --")).not.toContain("Ben Lua market day returns");
    expect(archive.titles("hội làng")[0]).toBe("Bến Lụa tổ chức hội làng");
  });
});

describe("exclusions alone", () => {
  it("are taken for words with a dash before them: nobody asks for everything else", () => {
    expect(archive.titles("-lũ")[0]).toBe("Nước lũ trên sông Mây xuống chậm");
  });
});

describe("anything at all", () => {
  const odd = fc.constantFrom(
    ...[
      '"',
      "-",
      "“",
      "”",
      " ",
      "*",
      "NEAR(",
      "OR",
      "\u0000",
      "\ud800",
      "\udfff",
      "🏡",
      "\u202e",
      "שלום",
      "สวัสดี",
      "東京",
    ],
    ...["ﬁ", "Ⅷ", "ṩ", "\u0323\u0301", "đ", "Ð", "'", "%", "_", "\\", "<script>", "87/2026/QĐ-UBND", "cứu hộ", "-bão"],
  );
  const anything = fc.oneof(
    fc.string({ unit: "binary", maxLength: 80 }),
    fc
      .array(fc.oneof(odd, fc.string({ unit: "grapheme", maxLength: 6 })), { maxLength: 40 })
      .map((all) => all.join("")),
  );

  it("is answered, the same each time, with pieces that make up what the archive says", () => {
    fc.assert(
      fc.property(anything, fc.constantFrom("vi", "en"), (typed, language) => {
        const { tookMs: _, ...result } = archive.ask(typed, { filter: { language } });
        const { tookMs: __, ...again } = archive.ask(typed, { filter: { language } });
        expect(again).toEqual(result);
        for (const { itemId, title } of result.items) expect(textOf(title)).toBe(titleOf(itemId));
        expect(result.total).toBeGreaterThanOrEqual(result.items.length);
        expect(archive.search.suggest(typed, language).length).toBeLessThanOrEqual(8);
      }),
      { numRuns: 300 },
    );
  });

  it("is answered in time however long it is", () => {
    const lengthy = [
      "a".repeat(10_000),
      "chợ ".repeat(2_500),
      "-chợ ".repeat(2_000),
      '"'.repeat(10_000),
      '"chợ" '.repeat(1_700),
      "UBND ".repeat(2_000),
      "ế".normalize("NFD").repeat(3_400),
      `${"lũ ".repeat(99)}🏡`.repeat(30),
      "\ud83c".repeat(10_000),
    ];
    for (const typed of lengthy) {
      const startedAt = performance.now();
      archive.ask(typed);
      archive.search.suggest(typed, "vi");
      // Some milliseconds by itself; other tests keep the cores busy.
      expect(performance.now() - startedAt, typed.slice(0, 8)).toBeLessThan(1_500);
    }
  });

  it("leaves the archive as it was", () => {
    expect(archive.titles("cấp lại thẻ căn cước")[0]).toBe("Cấp lại thẻ căn cước");
  });
});

describe("a snippet", () => {
  const snippetOf = (typed: string, title: string) => {
    const found = archive.ask(typed).items.find((item) => textOf(item.title) === title);
    return found?.snippet ?? expect.fail(`${typed} did not find ${title}`);
  };

  it("shows the place that says what was asked, and tells what was cut off", () => {
    const snippet = snippetOf("rái cá ăn", LONG);
    expect(textOf(snippet)).toContain("Con rái cá ăn cá.");
    expect(textOf(snippet)).toMatch(/^… | …$/);
    expect(textOf(snippet).length).toBeLessThan(300);
  });

  it("tells apart exactly the words that were asked for, whatever marks they bear", () => {
    const marked = (typed: string, title: string) =>
      snippetOf(typed, title)
        .filter(({ isMatch }) => isMatch)
        .map(({ text }) => text);
    expect(marked("to khai", "Cấp lại thẻ căn cước")).toContain("tờ khai");
    expect(marked("đường", "Sửa chữa đường liên thôn Bãi Dâu")).toEqual(["đường"]);
    for (const text of marked("nhựa dài", "Sửa chữa đường liên thôn Bãi Dâu")) expect(["nhựa", "dài"]).toContain(text);
  });

  it("hands out hostile text as text, for the page to escape", () => {
    const [item] = archive.ask("chợ nổi").items;
    expect(textOf(item?.title ?? [])).toBe('<script>alert("chợ nổi")</script> & giá 5 < 6');
    expect(item?.title.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual(["chợ nổi"]);
    expect(textOf(item?.snippet ?? [])).toContain('<b onclick="x()">chợ nổi</b>');
  });

  it("never marks what was not asked for", () => {
    const words = fc.constantFrom("chợ", "cứu hộ", "khai sinh", "sông mây", "lụa", "hoc sinh", "bao", "tiếp công dân");
    fc.assert(
      fc.property(words, (typed) => {
        const asked = new Set(foldText(typed).split(" "));
        for (const { title, snippet } of archive.ask(typed, { abbreviations: [] }).items)
          for (const { text, isMatch } of [...title, ...snippet])
            if (isMatch) for (const word of foldText(text).split(" ")) expect(asked).toContain(word);
      }),
    );
  });
});

const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join("");

const titleOf = (itemId: string) =>
  archive.edition.get<{ title: string }>("select title from entry where item_id = ?", itemId)?.title;
