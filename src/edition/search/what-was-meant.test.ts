import { afterAll, beforeAll, expect, it, test } from "vitest";
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
