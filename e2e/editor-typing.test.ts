import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Block, RichText } from "#richtext/model.ts";
import { toText } from "#richtext/to-text.ts";
import { hasChromium } from "#testing/browser.ts";
import { cell, doc, paragraph } from "./editor-harness/documents.ts";
import { editorForTests } from "./editor-harness/editor-for-tests.ts";
import {
  compose,
  composeSentence,
  type EditorPage,
  openEditor,
  SENTENCE,
  typeLikeUniKey,
} from "./editor-harness/page.ts";

/** Where a writer writes, and how the text is read again from there. */
const PLACES: readonly (readonly [name: string, doc: RichText, place: string])[] = [
  ["a paragraph", doc(paragraph("")), ".ProseMirror > p"],
  ["a heading", doc({ type: "heading", attrs: { level: 2 } }), ".ProseMirror > h2"],
  ["a list item", doc({ type: "bulletList", content: [{ type: "listItem", content: [paragraph("")] }] }), "li p"],
  [
    "a table cell",
    doc({ type: "table", content: [{ type: "tableRow", content: [cell(""), cell("")] }] }),
    "td:last-child p",
  ],
  ["a quotation", doc({ type: "blockquote", attrs: { cite: null }, content: [paragraph("")] }), "blockquote p"],
  ["a callout", doc({ type: "callout", attrs: { tone: "note" }, content: [paragraph("")] }), "[data-tone] p"],
];

const figure: Block = {
  type: "figure",
  attrs: { mediaId: "anh-1", alt: "", caption: "", credit: "", width: "text", original: null },
};

describe.skipIf(!hasChromium())("writing Vietnamese", () => {
  const tested = editorForTests();
  let editor: EditorPage;
  beforeAll(() => {
    editor = tested.editor;
  });
  beforeEach(() => {
    editor.faults.length = 0;
  });

  describe.each(PLACES)("in %s", (_name, start, place) => {
    it("keeps every letter once with Telex, which composes word by word", async () => {
      await editor.show(start);
      await editor.page.locator(place).click();
      await composeSentence(editor);
      expect(toText(await editor.doc())).toContain(SENTENCE);
      expect(
        toText(await editor.doc())
          .replace(" | ", "")
          .trim(),
      ).toBe(SENTENCE);
      expect(editor.faults).toEqual([]);
    });

    it("keeps every letter once with UniKey, which deletes letters and types them again", async () => {
      await editor.show(start);
      await editor.page.locator(place).click();
      await typeLikeUniKey(editor);
      expect(
        toText(await editor.doc())
          .replace(" | ", "")
          .trim(),
      ).toBe(SENTENCE);
    });
  });

  describe.each([
    ["the description of a picture", "Mô tả ảnh cho người không nhìn thấy", "alt"],
    ["the caption of a picture", "Chú thích", "caption"],
  ] as const)("in %s", (_name, label, attribute) => {
    const written = async () => {
      const [block] = (await editor.doc()).content;
      return block?.type === "figure" ? block.attrs[attribute] : undefined;
    };

    it("keeps every letter once with Telex", async () => {
      await editor.show(doc(figure, paragraph("")));
      await editor.page.getByLabel(label).click();
      await composeSentence(editor);
      expect(await editor.page.getByLabel(label).inputValue()).toBe(SENTENCE);
      expect(await written()).toBe(SENTENCE);
    });

    it("keeps every letter once with UniKey", async () => {
      await editor.show(doc(figure, paragraph("")));
      await editor.page.getByLabel(label).click();
      await typeLikeUniKey(editor);
      expect(await editor.page.getByLabel(label).inputValue()).toBe(SENTENCE);
      expect(await written()).toBe(SENTENCE);
    });

    it("in the middle of what is there stays in the middle", async () => {
      await editor.show(doc(figure, paragraph("")));
      const field = editor.page.getByLabel(label);
      await field.click();
      await editor.page.keyboard.type("Trước sau");
      for (let at = 0; at < 4; at++) await editor.page.keyboard.press("ArrowLeft");
      await compose(editor.cdp, ["đ", "đi", "đin", "đinh", "đình"]);
      expect(await written()).toBe("Trướcđình sau");
    });
  });

  it("beside bold text goes on in it, and beside a link stays out of the link", async () => {
    await editor.show(
      doc({
        type: "paragraph",
        content: [
          { type: "text", text: "xem " },
          { type: "text", text: "thông báo", marks: [{ type: "link", attrs: { href: "/tin/1" } }] },
        ],
      }),
    );
    await editor.page.locator(".ProseMirror > p").click();
    await editor.page.keyboard.press("End");
    await compose(editor.cdp, ["c", "cu", "cua", "của"]);
    await editor.page.keyboard.press("Space");
    await editor.page.keyboard.press("Control+b");
    await compose(editor.cdp, ["x", "xa", "xã"]);
    expect((await editor.doc()).content).toEqual([
      {
        type: "paragraph",
        content: [
          { type: "text", text: "xem " },
          { type: "text", text: "thông báo", marks: [{ type: "link", attrs: { href: "/tin/1" } }] },
          { type: "text", text: "của " },
          { type: "text", text: "xã", marks: [{ type: "bold" }] },
        ],
      },
    ]);
  });

  it("within a link and within bold text stays what it is written in", async () => {
    const marks = [{ type: "link" as const, attrs: { href: "/tin/1" } }, { type: "bold" as const }];
    await editor.show(doc({ type: "paragraph", content: [{ type: "text", text: "thông báo", marks }] }));
    await editor.page.locator(".ProseMirror > p a").click();
    await editor.page.keyboard.press("Home");
    for (let at = 0; at < 6; at++) await editor.page.keyboard.press("ArrowRight");
    await compose(editor.cdp, ["đ", "đo", "đô", "đổ", "đổi"]);
    expect((await editor.doc()).content).toEqual([
      { type: "paragraph", content: [{ type: "text", text: "thông đổibáo", marks }] },
    ]);
  });

  it("can be undone after a composition and done again, and nothing of it is left", async () => {
    await editor.show(doc(paragraph("Trước.")));
    await editor.page.locator(".ProseMirror > p").click();
    await editor.page.keyboard.press("End");
    await composeSentence(editor);
    expect(toText(await editor.doc())).toBe(`Trước.${SENTENCE}`);
    for (let at = 0; at < 20; at++) await editor.page.keyboard.press("Control+z");
    expect(await editor.page.locator(".ProseMirror").innerText()).toBe("Trước.");
    for (let at = 0; at < 20; at++) await editor.page.keyboard.press("Control+Shift+z");
    expect(toText(await editor.doc())).toBe(`Trước.${SENTENCE}`);
  });

  it("that was given up in the middle leaves what is shown, in the text and in what is told", async () => {
    await editor.show(doc(paragraph("")));
    await editor.page.locator(".ProseMirror > p").click();
    await editor.cdp.send("Input.imeSetComposition", { text: "Ngươ", selectionStart: 4, selectionEnd: 4 });
    await editor.page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await editor.page.waitForTimeout(100);
    expect(toText(await editor.doc())).toBe(await editor.page.locator(".ProseMirror > p").innerText());
  });

  it("is told composed, also where the keyboard sends decomposed letters", async () => {
    await editor.show(doc(paragraph("")));
    await editor.page.locator(".ProseMirror > p").click();
    await editor.cdp.send("Input.insertText", { text: "Đình Bảng".normalize("NFD") });
    expect(toText(await editor.doc())).toBe("Đình Bảng");
  });

  it("is told at most every 300 ms, and at once when the focus leaves", async () => {
    await editor.show(doc(paragraph("")));
    await editor.page.locator(".ProseMirror > p").click();
    await editor.page.keyboard.type("một hai ba bốn năm sáu bảy tám chín mười", { delay: 25 });
    await editor.page.keyboard.type("!");
    await editor.page.evaluate(() => (document.activeElement as HTMLElement).blur());
    const { told, times } = await editor.page.evaluate(() => ({
      told: window.harness.told(),
      times: window.harness.times,
    }));
    expect(toText(told as RichText)).toBe("một hai ba bốn năm sáu bảy tám chín mười!");
    expect(times.length).toBeGreaterThan(2);
    // The last comes with the blur.
    const gaps = times.slice(1, -1).map((time, at) => time - (times[at] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(280);
  });
});
