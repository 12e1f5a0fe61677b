import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { type Archive, openArchive } from "#testing/open-archive.ts";
import { articleId, smallArchive } from "#testing/small-archive.ts";

let archive: Archive;
beforeAll(async () => {
  archive = await openArchive(smallArchive);
});
afterAll(() => archive.close());

const titles = (typed: string) => archive.titles(typed);
const first = (typed: string) => titles(typed)[0];

describe("marks", () => {
  test.each([
    ["duong", "Sửa chữa đường liên thôn Bãi Dâu"],
    ["đuong lien thon", "Sửa chữa đường liên thôn Bãi Dâu"],
    ["dat ruong", "Đo đạc lại đất ruộng ven sông"],
    ["đât ruông", "Đo đạc lại đất ruộng ven sông"],
    ["QUYET DINH 87/2024", "Quyết định 87/2024/QĐ-UBND về việc giao chỉ tiêu trồng rừng ven sông"],
  ])("may be left out, of all words or some: %s", (typed, title) => {
    expect(titles(typed)).toContain(title);
  });

  it("may be typed on some words only: those count as typed, the others do not", () => {
    for (const typed of ["bến lua tổ chức hôi", "ben lụa to chuc hội", "Bến Lụa tổ chức hội"])
      expect(first(typed), typed).toBe("Bến Lụa tổ chức hội làng");
  });

  it("are a preference and no filter: what has them comes first, however old, and the others follow", () => {
    for (const word of ["má", "ma", "mà", "mã"]) {
      const found = titles(`câu chuyện về ${word}`).filter((title) => title.startsWith("Câu chuyện"));
      expect(found[0], word).toBe(`Câu chuyện về ${word}`);
      expect(found, word).toHaveLength(4);
      expect(titles(word).slice(0, 4).sort(), word).toEqual([...found].sort());
      expect(first(word), word).toBe(`Câu chuyện về ${word}`);
    }
  });

  it("tell words of the same letters apart, and đ from d", () => {
    expect(first("đường")).toBe("Sửa chữa đường liên thôn Bãi Dâu");
    expect(first("dương")).toBe("Vườn dương xỉ trong sân đình");
    expect(first("đất")).toBe("Đo đạc lại đất ruộng ven sông");
    expect(first("đạt")).toBe("Giá đạt được của vụ khoai");
    expect(first("lũ")).toBe("Nước lũ trên sông Mây xuống chậm");
    expect(first("lu")).toBe("Lu nước mưa hợp vệ sinh");
  });
});

describe("spellings of one word", () => {
  test.each([
    ["hoà giải", "hòa giải", "Tổ hòa giải làm việc cả Chủ nhật"],
    ["thuận hòa", "thuận hoà", "Thôn Thuận Hoà trồng thêm hoa"],
    ["thuỷ lợi", "thủy lợi", "Nạo vét kênh thủy lợi trước vụ đông"],
    ["thủy sản", "thuỷ sản", "Lớp nuôi thuỷ sản nước ngọt"],
    ["kĩ thuật trồng rau", "kỹ thuật trồng rau", "Tập huấn kỹ thuật trồng rau sạch"],
    ["kỹ thuật ghép cây", "kĩ thuật ghép cây", "Hội thi kĩ thuật ghép cây"],
    ["quí III", "quý III", "Báo cáo thu chi quý III"],
    ["khách quý", "khách quí", "Khách quí về thăm đình làng"],
  ])("find each other: %s as %s", (typed, other, title) => {
    expect(first(typed)).toBe(title);
    expect(titles(typed)).toEqual(titles(other));
  });

  it("count as the same marks: neither is offered as a correction of the other", () => {
    for (const typed of ["hoà giải", "thuỷ lợi", "kĩ thuật trồng rau", "quí III"])
      expect(archive.ask(typed).correction, typed).toBeUndefined();
  });

  it("never join words that differ: hai and hay", () => {
    expect(titles("hai cây cầu")[0]).toBe("Hai cây cầu gỗ được thay mới");
    expect(titles("hay")).toEqual(["Tủ sách hay cho thiếu nhi"]);
    expect(titles("hai")).not.toContain("Tủ sách hay cho thiếu nhi");
  });
});

describe("forms of the same text", () => {
  const typed = "Cứu hộ cứu nạn trên sông";
  const wide = [...typed].map((letter) =>
    /[a-zA-Z]/.test(letter) ? String.fromCharCode(letter.charCodeAt(0) + 0xfee0) : letter,
  );
  test.each([
    ["decomposed", typed.normalize("NFD")],
    ["composed letters and a tone by itself", "Cư\u0301u hô\u0323 cư\u0301u na\u0323n trên sông"],
    ["the tone before the circumflex", "Cứu ho\u0323\u0302 cứu nạn trên sông"],
    ["full-width letters", wide.join("")],
    ["odd spaces", typed.replaceAll(" ", "\u00a0\u3000\u2009")],
    ["invisible signs between", [...typed].join("\u200b")],
    ["capitals", typed.toUpperCase()],
    ["tabs and line breaks around", `\t\r\n ${typed} \u2028`],
  ])("are found alike: %s", (_, other) => {
    expect(titles(other)).toEqual(titles(typed));
    expect(first(other)).toBe("Diễn tập cứu hộ cứu nạn trên sông");
  });
});

describe("abbreviations", () => {
  it("stand for their words, and the words for them", () => {
    const both = ["UBND xã họp thường kỳ tháng Mười", "Ủy ban nhân dân xã tiếp công dân"];
    for (const typed of [
      "UBND",
      "ubnd",
      "UBND xã",
      "ubnd xa",
      "Ủy ban nhân dân",
      "Ủy ban nhân dân xã",
      "uy ban nhan dan xa",
      "Uỷ ban nhân dân xã",
    ])
      expect(titles(typed), typed).toEqual(expect.arrayContaining(both));
    const towns = ["Đoàn TP. Sông Mây thăm làng nghề", "Xe buýt nối xã với thành phố Sông Mây"];
    for (const typed of ["TP. Sông Mây", "tp Sông Mây", "thành phố Sông Mây"])
      expect(titles(typed), typed).toEqual(expect.arrayContaining(towns));
  });

  it("are the site's own: another list means other words, and none means none", () => {
    const own = [{ short: "BL", long: "Bến Lụa" }];
    expect(archive.titles("BL", { abbreviations: own })[0]).toBe("Bến Lụa tổ chức hội làng");
    expect(archive.titles("BL")).toEqual([]);
    expect(archive.titles("ubnd", { abbreviations: own })).not.toContain("Ủy ban nhân dân xã tiếp công dân");
    expect(archive.titles("ubnd", { abbreviations: [] })).toContain("UBND xã họp thường kỳ tháng Mười");
  });
});

describe("a document's number", () => {
  const wanted = "Quyết định 87/2026/QĐ-UBND về việc ban hành Quy chế quản lý chợ phiên";
  test.each([
    "87/2026/QĐ",
    "87/2026/qd",
    "87 2026 qđ",
    "87/2026",
    "87-2026",
    "87 2026",
    "Quyết định 87/2026/QĐ-UBND",
    "quyet dinh 87/2026",
  ])("brings that document first, before newer news that names it: %s", (typed) => {
    expect(first(typed)).toBe(wanted);
  });

  it("in part brings every document of that number, and only then what merely says it", () => {
    const found = titles("87");
    expect(found.slice(0, 2).every((title) => title.startsWith("Quyết định 87/"))).toBe(true);
    expect(found).toContain("Tiểu thương góp ý về Quy chế chợ phiên");
  });
});

describe("phrases and exclusions", () => {
  const apart = "Hộ dân gặp nạn được xóm giềng cứu kịp";

  it("a quoted phrase finds what says it, and not what has its words here and there", () => {
    for (const typed of ['"cứu hộ cứu nạn"', "“cứu hộ cứu nạn”", '"cuu ho cuu nan"']) {
      const found = titles(typed);
      expect(found.slice(0, 2).sort(), typed).toEqual([
        "Diễn tập cứu hộ cứu nạn trên sông",
        "Đội cứu hộ cứu nạn nhận xuồng máy",
      ]);
      expect(found, typed).not.toContain(apart);
    }
    expect(titles("cứu hộ cứu nạn")).toContain(apart);
  });

  it("what was quoted is in all that is found, whatever else is missing", () => {
    expect(titles('"xuồng máy" vắc-xin')).toEqual(["Đội cứu hộ cứu nạn nhận xuồng máy"]);
    expect(titles('"xuồng" vắc-xin')[0]).toBe("Đội cứu hộ cứu nạn nhận xuồng máy");
    expect(titles('"xuồng nhận"')).toEqual([]);
  });

  it("an excluded word keeps out all that says it, with marks or without, in title or body", () => {
    for (const typed of ['"cứu hộ cứu nạn" -bão', "cứu hộ cứu nạn -bao", 'cứu nạn -"mùa bão"']) {
      expect(titles(typed), typed).toContain("Diễn tập cứu hộ cứu nạn trên sông");
      expect(titles(typed), typed).not.toContain("Đội cứu hộ cứu nạn nhận xuồng máy");
    }
  });

  it("a dash inside a word or between spaces excludes nothing", () => {
    expect(titles("thủy - lợi")[0]).toBe("Nạo vét kênh thủy lợi trước vụ đông");
    expect(titles("cứu-nạn")).toContain("Đội cứu hộ cứu nạn nhận xuồng máy");
  });
});

describe("a word that is only begun", () => {
  const suggested = (typed: string) => archive.search.suggest(typed, "vi").map(({ title }) => title);

  it("is completed in suggestions, with marks or without, in any form", () => {
    for (const typed of ["Bến Lụa tổ ch", "ben lua to ch", "bến lụa tổ chức h", "Bến Lụa tổ ch".normalize("NFD")])
      expect(suggested(typed), typed).toContain("Bến Lụa tổ chức hội làng");
    expect(suggested("tuyển si")).toEqual(["Tuyển sinh lớp sáu năm học mới"]);
    expect(suggested("kĩ thu")).toContain("Tập huấn kỹ thuật trồng rau sạch");
  });

  it("brings each title once, at most eight, those that begin so first", () => {
    const found = archive.search.suggest("cứu hộ cứu", "vi").map(({ itemId }) => itemId);
    for (const title of ["Diễn tập cứu hộ cứu nạn trên sông", "Đội cứu hộ cứu nạn nhận xuồng máy"])
      expect(found).toContain(articleId(title));
    expect(new Set(found).size).toBe(found.length);
    expect(suggested("xã").length).toBeLessThanOrEqual(8);
    expect(suggested("hai c")[0]).toBe("Hai cây cầu gỗ được thay mới");
  });

  it("suggests nothing for nothing, nor what only the body says", () => {
    for (const typed of ["", "   ", "?", "…", "zzzz"]) expect(suggested(typed), typed).toEqual([]);
    expect(suggested("trải nhựa")).toEqual([]);
  });

  it("finds what it begins in a search too, beside other words, where it is no syllable that anybody uses", () => {
    expect(first("tuyển sin")).toBe("Tuyển sinh lớp sáu năm học mới");
    expect(titles("tập huấn kỹ thuậ")[0]).toBe("Tập huấn kỹ thuật trồng rau sạch");
  });
});

describe("a whole question", () => {
  test.each([
    ["Tôi bị mất thẻ căn cước thì phải nộp tờ khai ở đâu?", "Cấp lại thẻ căn cước"],
    ["lam mat can cuoc thi lam lai o dau", "Cấp lại thẻ căn cước"],
    ["Đăng ký khai sinh cho con có phải nộp lệ phí không?", "Đăng ký khai sinh"],
    ["hội làng Bến Lụa năm nay mở mấy ngày vậy ạ", "Bến Lụa tổ chức hội làng"],
  ])("is answered though nothing holds its every word: %s", (typed, title) => {
    const { items, isPartial } = archive.ask(typed);
    expect(isPartial).toBe(true);
    expect(items[0]?.title.map(({ text }) => text).join("")).toBe(title);
  });

  it("of which nothing is known is answered with nothing", () => {
    expect(archive.ask("xyzzy plugh qwrtp")).toMatchObject({ total: 0, totalIsExact: true, items: [] });
  });
});
