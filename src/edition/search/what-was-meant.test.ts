import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { type Archive, openArchive } from "#testing/open-archive.ts";
import { article, smallArchive } from "#testing/small-archive.ts";

let archive: Archive;
beforeAll(async () => {
  archive = await openArchive(smallArchive);
});
afterAll(() => archive.close());

it("ranks what holds every word as typed before what lacks one and says another in full", () => {
  expect(archive.titles("UBND xã họp")[0]).toBe("UBND xã họp thường kỳ tháng Mười");
});

test.each(["87/2026/QĐ-UBND", "87/2026/qd-ubnd", "số 87/2026/QĐ-UBND", "87 2026 qd ubnd", "quyet dinh so 87/2026"])(
  "brings the document of that number first: %s",
  (typed) => {
    expect(archive.titles(typed)[0]).toBe("Quyết định 87/2026/QĐ-UBND về việc ban hành Quy chế quản lý chợ phiên");
  },
);

it("suggests no title that does not hold the last word, though the body does", () => {
  expect(archive.search.suggest("xuồng dùng", "vi")).toEqual([]);
});

it("offers a correction with the marks that everybody writes", () => {
  expect(archive.ask("câu chuện về má").correction).toBe("câu chuyện về má");
  expect(archive.ask("chuyệ").correction).toBe("chuyện");
});

it("finds what an unknown last syllable begins, also where it is the only word", () => {
  expect(archive.titles("chuyệ")).toContain("Câu chuyện về má");
  expect(archive.titles("huấ")).toEqual(["Tập huấn kỹ thuật trồng rau sạch"]);
});

it("suggests titles that differ in their marks, each for itself", () => {
  expect(archive.search.suggest("câu chuyện v", "vi")).toHaveLength(4);
});

it("tells no more results of a long query than it lists", async () => {
  const many = Array.from({ length: 400 }, (_, place) =>
    article(`Thông báo ${place}`, {
      body: `Lịch tiếp công dân của xã ${place % 2 === 0 ? "trong tháng này" : "dời sang hôm sau"}.`,
    }),
  );
  const large = await openArchive(many);
  const { total, totalIsExact, items } = large.ask("lịch tiếp công dân tháng này", { limit: 1_000 });
  large.close();
  // 200 hold every word; so many are looked at that there are several pages, and the rest is said to be there.
  expect(items.length).toBeGreaterThan(100);
  expect(total).toBe(items.length);
  expect(totalIsExact).toBe(false);
});

describe("slips", () => {
  test.each([
    ["cúu hộ cứu nạn", "cứu hộ cứu nạn"],
    ["cứu hộ cưu nạn", "cứu hộ cứu nạn"],
    ["đội cứu hộ cứu nán", "đội cứu hộ cứu nạn"],
    ["quyết đinh", "quyết định"],
  ])("are offered mended, as the reader wrote the rest: %s", (typed, mended) => {
    expect(archive.ask(typed).correction?.toLowerCase()).toBe(mended);
  });

  it("are never mended silently: what was typed is what is searched", () => {
    const { items, correction } = archive.ask("cúu hộ cứu nạn");
    expect(correction).toBeDefined();
    expect(items.map(({ itemId }) => itemId).sort()).toEqual(
      archive
        .ask("cuu hộ cứu nạn")
        .items.map(({ itemId }) => itemId)
        .sort(),
    );
  });

  it("are not suspected where there is none: right words, words without marks, numbers, names nobody knows", () => {
    for (const typed of ["cứu hộ cứu nạn", "cuu ho cuu nan", "87/2026/QĐ-UBND", "Bến Lụa", "má", "ma", "12345"])
      expect(archive.ask(typed).correction, typed).toBeUndefined();
  });

  it("are not suspected in a word that common ones of the same letters surround", async () => {
    const birds = await openArchive(
      Array.from({ length: 6 }, (_, place) =>
        article(`Tin đồng ruộng ${place}`, { body: `Đàn cò về. ${"Bà con có lúa, có cá, có vui. ".repeat(8)}` }),
      ),
    );
    const { correction } = birds.ask("cò");
    birds.close();
    expect(correction).toBeUndefined();
  });

  it("are offered mended also where somebody else slipped the same way, once among many", async () => {
    const many = Array.from({ length: 12 }, (_, place) => article(`Quyết định khen thưởng thôn số ${place}`));
    const asked = await openArchive([...many, article("Quyết đinh về hội làng")]);
    const { correction, items } = asked.ask("quyết đinh");
    asked.close();
    expect(correction).toBe("quyết định");
    expect(items).toHaveLength(13);
  });
});

describe("one word or two", () => {
  it("side by side come before the same apart, though those stand in a title", async () => {
    const two = await openArchive([
      article("Giải quyết đơn thư: đình chỉ, giải quyết lại", { body: "Giải quyết xong trong tuần." }),
      article("Xã họp phiên thường kỳ", { body: "Chủ tịch ký quyết định khen thưởng." }),
    ]);
    const found = two.titles("quyet dinh");
    two.close();
    expect(found[0]).toBe("Xã họp phiên thường kỳ");
    expect(found).toHaveLength(2);
  });

  it("with marks begun do not mean what those marks cannot become", async () => {
    const roads = await openArchive([
      article("Trạm bảo dưỡng máy cày", { body: "Bảo dưỡng, sửa chữa; bảo dưỡng định kỳ." }),
      article("Thôn Đình Ngoài hiến đất", { body: "Bà con mở đường vào xóm." }),
    ]);
    const found = roads.titles("đuong");
    roads.close();
    expect(found).toEqual(["Thôn Đình Ngoài hiến đất", "Trạm bảo dưỡng máy cày"]);
  });
});
