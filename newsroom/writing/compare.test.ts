import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareContents, compareLines, type LinePair } from "./compare.ts";

const text = (side: "older" | "newer", pairs: readonly LinePair[]) =>
  pairs.flatMap((pair) => {
    const pieces = pair[side];
    return pieces === undefined ? [] : [pieces.map((piece) => piece.text).join("")];
  });

describe("comparing two versions", () => {
  it("shows the words that went and came, with all their marks, and nothing of fields that are alike", () => {
    const changes = compareContents(
      { title: "Khai mạc hội làng", lead: "Sáng 12/2", sectionId: "s" },
      { title: "Khai mạc lễ hội làng Bến Lụa", lead: "Sáng 12/2", sectionId: "s" },
      ["title", "lead"],
    );
    expect(changes.map(({ field }) => field)).toEqual(["title"]);
    const [line] = changes[0]?.lines ?? [];
    expect(line?.older?.some(({ kind }) => kind === "removed") ?? false).toBe(false);
    expect(line?.newer?.filter(({ kind }) => kind === "added").map((piece) => piece.text.trim())).toEqual([
      "lễ",
      "Bến Lụa",
    ]);
  });

  it("tells a picture that came, which has no words of its own in the text", () => {
    const figure = { type: "figure", attrs: { mediaId: "anh0dinh0000", alt: "Đình làng", caption: "", credit: "" } };
    const [change] = compareContents(
      { body: { type: "doc", content: [] } },
      { body: { type: "doc", content: [figure] } },
      [],
    );
    expect(change?.lines).toEqual([{ older: undefined, newer: [{ kind: "added", text: "▣ Đình làng" }] }]);
  });

  it("shows both texts whole, whatever they are", () => {
    const lines = fc.array(fc.constantFrom("Nước lên", "Nước lên nhanh", "Đê vững", "", "Dân an toàn"), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(lines, lines, (older, newer) => {
        const pairs = compareLines(older, newer);
        expect(text("older", pairs)).toEqual(older);
        expect(text("newer", pairs)).toEqual(newer);
      }),
    );
  });
});
