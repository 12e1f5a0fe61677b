import { describe, expect, test } from "vitest";
import { itemIdFrom } from "#kernel/ids.ts";
import { publicItem } from "#testing/edition-of.ts";
import { openArchive } from "#testing/open-archive.ts";
import { article, at, document, section } from "#testing/small-archive.ts";
import { attachmentPassages } from "./attachment-passages.ts";

const media = (name: string, text: string | undefined, hash = "a") => ({
  ...{ title: name, hash: hash.repeat(64), fileName: `${name}.pdf`, type: "application/pdf", bytes: 1 },
  ...(text === undefined ? {} : { text }),
});
const attached = (...names: string[]) =>
  names.map((name) => ({ mediaId: itemIdFrom("media", name), title: `Tệp ${name}` }));
const usedOf = (...items: ReturnType<typeof publicItem>[]) => new Map(items.map((item) => [item.id, item]));

describe("what the files of an item say", () => {
  test("is cut at its lines into passages under the file's title", () => {
    const line = "Ủy ban nhân dân xã quyết định giao đất. ".repeat(20).trim();
    const used = usedOf(publicItem("media", "qd", media("qd", `${line}\n${line}\n${line}\n${line}\n${line}`)));
    const found = attachmentPassages(attached("qd"), used);
    expect(found.length).toBe(2);
    expect(found.every(({ heading, anchor }) => heading === "Tệp qd" && anchor === undefined)).toBe(true);
    expect(found.map(({ text }) => text).join("\n")).toBe(Array(5).fill(line).join("\n"));
  });

  test("is left out for files that are not public, say nothing, or were there already", () => {
    const used = usedOf(
      publicItem("media", "rut", media("rut", "đã rút", "b"), { state: "withdrawn" }),
      publicItem("media", "anh", media("anh", undefined, "c")),
      publicItem("media", "mot", media("mot", "một lần", "d")),
      publicItem("media", "hai", media("hai", "một lần", "d")),
      publicItem("article", "bai", { text: "không phải tệp" }),
    );
    const all = attached("rut", "anh", "mot", "hai", "khong-co");
    const given = [...all, { mediaId: itemIdFrom("article", "bai"), title: "Bài" }];
    expect(attachmentPassages(given, used)).toEqual([{ heading: "Tệp mot", text: "một lần" }]);
  });

  test("ends at a hundred passages, however many and long the files are", () => {
    const long = "Điều khoản thi hành của nghị quyết này.\n".repeat(5_000).slice(0, 199_999);
    const names = ["1", "2", "3", "4"];
    const used = usedOf(...names.map((name) => publicItem("media", name, media(name, long, name))));
    expect(attachmentPassages(attached(...names), used)).toHaveLength(100);
  });
});

test("a document and an article are found by what their files say, after what they say themselves", async () => {
  const file = (name: string, text: string, hash: string) => ({
    ...{ kind: "media", language: "vi" as const, externalId: name, publishedAt: at("2026-11-01T08:00:00+07:00") },
    content: media(name, text, hash),
  });
  const decision = document("12/2026/QĐ-UBND", "Về việc giao đất", "2026-11-20", "Điều 1. Giao đất cho các hộ.");
  const news = article("Hội nghị tổng kết", { body: "Sáng nay, hội nghị đã họp." });
  const withFile = (thing: typeof news, name: string) => ({
    ...thing,
    content: { ...(thing.content as object), attachments: attached(name) },
  });
  const archive = await openArchive([
    section("tin-xa", "Tin xã"),
    file("bản ký", "Danh sách hộ được giao ở xứ đồng Cây Gạo", "e"),
    file("tham luận", "Mô hình nuôi lươn không bùn", "f"),
    withFile(decision, "bản ký"),
    withFile(news, "tham luận"),
  ]);
  try {
    expect(archive.titles("xứ đồng cây gạo")).toEqual(["Quyết định 12/2026/QĐ-UBND về việc giao đất"]);
    const [found] = archive.ask("nuôi lươn không bùn").items;
    expect(found).toMatchObject({ itemId: itemIdFrom("article", news.externalId), heading: "Tệp tham luận" });
    expect(archive.titles("hội nghị đã họp")).toEqual(["Hội nghị tổng kết"]);
  } finally {
    archive.close();
  }
});
