import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSame, mergeBlocks, mergeContents } from "./merge.ts";

const paragraph = (text: string) => ({ type: "paragraph", content: [{ type: "text", text }] });
const doc = (...texts: string[]) => ({ type: "doc", content: texts.map(paragraph) });

describe("merging what two people wrote", () => {
  const base = { title: "Họp Ủy ban", lead: "Sáng nay", body: doc("Đoạn một", "Đoạn hai", "Đoạn ba", "Đoạn bốn") };

  it("takes from each the fields that only they changed", () => {
    const mine = { ...base, title: "Họp Ủy ban nhân dân" };
    const theirs = { ...base, lead: "Sáng nay, tại đình làng", tags: ["họp"] };
    expect(mergeContents(base, mine, theirs)).toEqual({
      content: { ...base, title: mine.title, lead: theirs.lead, tags: ["họp"] },
      conflicts: [],
    });
  });

  it("takes from each the paragraphs that only they changed, added or removed", () => {
    const mine = { ...base, body: doc("Đoạn một, đã sửa", "Đoạn hai", "Đoạn ba", "Đoạn bốn") };
    const theirs = { ...base, body: doc("Đoạn một", "Đoạn hai", "Đoạn bốn", "Đoạn năm") };
    const merged = mergeContents(base, mine, theirs);
    expect(merged.conflicts).toEqual([]);
    expect(merged.content.body).toEqual(doc("Đoạn một, đã sửa", "Đoạn hai", "Đoạn bốn", "Đoạn năm"));
  });

  it("takes neighbouring paragraphs of two people, and what one adds after what the other mends", () => {
    const mine = { ...base, body: doc("Đoạn một của tôi", "Đoạn hai", "Đoạn ba", "Đoạn bốn", "Kết của tôi") };
    const theirs = { ...base, body: doc("Đoạn một", "Đoạn hai của bạn", "Đoạn ba", "Đoạn bốn của bạn") };
    expect(mergeContents(base, mine, theirs)).toEqual({
      content: {
        ...base,
        body: doc("Đoạn một của tôi", "Đoạn hai của bạn", "Đoạn ba", "Đoạn bốn của bạn", "Kết của tôi"),
      },
      conflicts: [],
    });
    const both = (text: string) => ({ ...base, body: doc("Đoạn một", "Đoạn hai", "Đoạn ba", "Đoạn bốn", text) });
    expect(mergeContents(base, both("Kết của tôi"), both("Kết của bạn")).conflicts).toHaveLength(1);
  });

  it("leaves to a person what both changed, and loses neither", () => {
    const mine = { ...base, title: "Tít của tôi", body: doc("Mở đầu của tôi", "Đoạn hai", "Đoạn ba", "Đoạn bốn") };
    const theirs = { ...base, title: "Tít của bạn", body: doc("Mở đầu của bạn", "Đoạn hai", "Đoạn ba", "Đoạn bốn") };
    expect(mergeContents(base, mine, theirs).conflicts).toEqual([
      { field: "title", mine: mine.title, theirs: theirs.title },
      { field: "body", mine: mine.body, theirs: theirs.body },
    ]);
  });

  it("has what only one of them changed, whoever's words are chosen where both changed the same", () => {
    const mine = { ...base, title: "Tít của tôi", body: doc("Mở đầu của tôi", "Đoạn hai", "Đoạn ba", "Kết của tôi") };
    const theirs = {
      ...base,
      title: "Tít của bạn",
      lead: "Chiều nay",
      body: doc("Mở đầu của bạn", "Đoạn hai", "Đoạn ba, thêm chữ", "Đoạn bốn", "Đoạn năm"),
    };
    const { content, conflicts } = mergeContents(base, mine, theirs, { title: "theirs" });
    expect(content).toMatchObject({ title: "Tít của bạn", lead: "Chiều nay" });
    expect(conflicts.map(({ field }) => field)).toEqual(["title", "body"]);
    const far = { ...theirs, body: doc("Mở đầu của bạn", "Đoạn hai", "Đoạn ba", "Đoạn bốn", "Đoạn năm") };
    const near = { ...mine, body: doc("Mở đầu của tôi", "Đoạn hai", "Đoạn ba", "Đoạn bốn") };
    const bodies = (["mine", "theirs"] as const).map((body) => mergeContents(base, near, far, { body }).content.body);
    expect(bodies).toEqual([
      doc("Mở đầu của tôi", "Đoạn hai", "Đoạn ba", "Đoạn bốn", "Đoạn năm"),
      doc("Mở đầu của bạn", "Đoạn hai", "Đoạn ba", "Đoạn bốn", "Đoạn năm"),
    ]);
  });

  it("sees no conflict where both did the same", () => {
    const same = { ...base, title: "Cùng một tít", body: doc("Đoạn một", "Cùng sửa", "Đoạn ba", "Đoạn bốn") };
    expect(mergeContents(base, same, structuredClone(same))).toEqual({ content: same, conflicts: [] });
  });

  it("removes a field that one removed and the other left", () => {
    const { lead: _lead, ...mine } = base;
    expect(mergeContents(base, mine, base).content).not.toHaveProperty("lead");
  });

  const texts = fc.array(fc.constantFrom("à", "ẽ", "ị", "đ", "ơ"), { maxLength: 8 });

  it("gives one side's list whole where the other changed nothing, whatever it is", () => {
    fc.assert(
      fc.property(texts, texts, (was, now) => {
        expect(mergeBlocks(was, now, was)).toEqual({ blocks: now, isConflict: false });
        expect(mergeBlocks(was, was, now)).toEqual({ blocks: now, isConflict: false });
      }),
    );
  });

  it("loses no block that either side wrote, and comes to the same from either side", () => {
    fc.assert(
      fc.property(texts, texts, texts, (was, one, other) => {
        const merged = mergeBlocks(was, one, other);
        // What is mine to one is theirs to the other.
        expect(mergeBlocks(was, other, one, merged.isConflict ? "theirs" : "mine")).toEqual(merged);
        const kept = merged.isConflict ? one : [...one, ...other];
        for (const block of kept) if (!was.includes(block)) expect(merged.blocks).toContain(block);
      }),
    );
  });

  it("takes values for the same whatever the order of their keys", () => {
    expect(isSame({ a: 1, b: { c: "ế", d: [1] } }, { b: { d: [1], c: "ế" }, a: 1 })).toBe(true);
    expect(isSame([1, 2], [2, 1])).toBe(false);
  });
});
