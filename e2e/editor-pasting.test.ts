import { beforeAll, describe, expect, it } from "vitest";
import type { Block, RichText } from "#richtext/model.ts";
import { toText } from "#richtext/to-text.ts";
import { hasChromium } from "#testing/browser.ts";
import { DATA_PICTURE, EXCEL, GOOGLE_DOCS, TCVN3, WEB_PAGE, WORD } from "#testing/clipboards.ts";
import { cell, doc, FIRST, paragraph, types } from "./editor-harness/documents.ts";
import { editorForTests } from "./editor-harness/editor-for-tests.ts";
import { type EditorPage, openEditor } from "./editor-harness/page.ts";

const tested = editorForTests();
const { writeIn } = tested;
let editor: EditorPage;
beforeAll(() => {
  if (hasChromium()) editor = tested.editor;
});

describe.skipIf(!hasChromium())("pasting", () => {
  it("from Word brings text, lists and tables, and a place for the picture that could not come", async () => {
    await writeIn(doc(paragraph("Trước")));
    await editor.paste({ "text/html": WORD, "text/plain": "x" });
    const told = await editor.doc();
    expect(types(told)).toEqual(["paragraph", "paragraph", "bulletList", "paragraph", "table"]);
    expect(toText(told)).toContain("TrướcKẾ HOẠCH\nỦy ban nhân dân xã tổ chức Tuần lễ chuyển đổi số từ ngày 10/10.");
    expect(await editor.page.getByText("Ảnh chưa có trong bài: clip_image002.jpg").isVisible()).toBe(true);
    await editor.page.getByRole("button", { name: "Thêm ảnh" }).click();
    expect(types(await editor.doc())).toEqual(["paragraph", "paragraph", "bulletList", "figure", "table"]);
  });

  it("from Google Docs and the web comes out clean", async () => {
    await writeIn(doc(paragraph("")));
    await editor.paste({ "text/html": GOOGLE_DOCS });
    expect(types(await editor.doc())).toEqual(["heading", "paragraph", "bulletList"]);
    await writeIn(doc(paragraph("")));
    await editor.paste({ "text/html": WEB_PAGE });
    expect(types(await editor.doc())).toEqual([
      "heading",
      "paragraph",
      "paragraph",
      "paragraph",
      "paragraph",
      "paragraph",
    ]);
    const html = await editor.page.locator(".ProseMirror").innerHTML();
    expect(html).not.toMatch(/javascript:|<script|onclick|Roboto|<font/);
  });

  it("of a few words goes into the sentence, with its emphasis", async () => {
    await writeIn(doc(paragraph("Xem ")));
    await editor.paste({ "text/html": "<p style='color:red'><b>kế hoạch</b></p>" });
    await editor.page.keyboard.type("!");
    expect(toText(await editor.doc())).toBe("Xem kế hoạch!");
    expect(JSON.stringify(await editor.doc())).toContain('"bold"');
  });

  it("cells from Excel go into the cells of a table", async () => {
    await writeIn(
      doc({
        type: "table",
        content: [
          { type: "tableRow", content: [cell("a"), cell("b")] },
          { type: "tableRow", content: [cell("c"), cell("d")] },
        ],
      }),
      "td p >> nth=0",
    );
    await editor.paste({ "text/html": EXCEL }, [{ name: "image.png", type: "image/png" }]);
    expect(toText(await editor.doc())).toBe("Thôn | Số hộ\nĐình | 120");
    expect(await editor.page.evaluate(() => window.harness.uploads.names)).toEqual([]);
  });

  it("plain text keeps its paragraphs and becomes composed", async () => {
    await writeIn(doc(paragraph("")));
    await editor.paste({ "text/plain": "Đình Bảng\r\n\r\nTừ Sơn\nBắc Ninh".normalize("NFD") });
    expect(await editor.doc()).toEqual(doc(paragraph("Đình Bảng"), paragraph("Từ Sơn"), paragraph("Bắc Ninh")));
  });

  it("an address onto chosen words makes them a link, and no unsafe one", async () => {
    await writeIn(doc(paragraph("kế hoạch")));
    await editor.page.keyboard.press("Control+a");
    await editor.paste({ "text/plain": "https://example.vn/ke-hoach" });
    expect((await editor.doc()).content[0]).toMatchObject({
      content: [{ text: "kế hoạch", marks: [{ type: "link", attrs: { href: "https://example.vn/ke-hoach" } }] }],
    });
  });

  it("text of an old encoding asks first, then becomes Unicode", async () => {
    await writeIn(doc(paragraph("")));
    await editor.paste({ "text/html": TCVN3 });
    const offer = editor.page.getByRole("alert");
    expect(await offer.innerText()).toContain("TCVN3 (.VnTime)");
    await offer.getByRole("button", { name: "Chuyển sang Unicode" }).click();
    expect(toText(await editor.doc())).toBe("Cộng hòa xã hội chủ nghĩa Việt Nam\nNgười dân trong xã");
    expect(await offer.count()).toBe(0);
    await editor.page.keyboard.press("Control+z");
    expect(toText(await editor.doc())).toContain("Céng hßa");
  });

  it("text of an old encoding stays as it came where the writer wants it so", async () => {
    await writeIn(doc(paragraph("")));
    await editor.paste({ "text/html": TCVN3 });
    await editor.page.getByRole("button", { name: "Để nguyên" }).click();
    expect(toText(await editor.doc())).toBe("Céng hßa x· héi chñ nghÜa ViÖt Nam\nNg\u00adêi d©n trong x·");
    expect(await editor.page.getByRole("alert").count()).toBe(0);
  });

  it("text in Unicode is not asked about", async () => {
    await writeIn(doc(paragraph("")));
    await editor.paste({ "text/html": GOOGLE_DOCS });
    expect(await editor.page.getByRole("alert").count()).toBe(0);
  });
});

describe.skipIf(!hasChromium())("files", () => {
  const end = (isStored: boolean) => editor.page.evaluate((stored) => window.harness.uploads.end(stored), isStored);

  it("pasted by themselves are stored, with their place to be seen meanwhile", async () => {
    await writeIn(doc(paragraph("Trước"), paragraph("Sau")));
    await editor.paste({}, [{ name: "cổng làng.jpg", type: "image/jpeg" }]);
    // Telling and drawing come a moment after the paste, on a busy machine a longer one.
    await expect.poll(() => editor.page.getByRole("status").innerText()).toContain("Đang tải lên: cổng làng.jpg");
    await expect.poll(async () => toText(await editor.doc())).toContain("[Cần thêm ảnh: cổng làng.jpg]");
    await end(true);
    await editor.page.getByLabel("Chú thích").waitFor();
    await expect.poll(async () => types(await editor.doc())).toEqual(["paragraph", "figure", "paragraph"]);
    const told = await editor.doc();
    expect(await editor.page.getByText("Chưa có mô tả ảnh").isVisible()).toBe(true);
    // The picture goes with the paste, and comes again with it.
    await editor.page.locator(FIRST).click();
    await editor.page.keyboard.press("Control+z");
    await expect.poll(async () => types(await editor.doc())).toEqual(["paragraph", "paragraph"]);
    await editor.page.keyboard.press("Control+Shift+z");
    await expect.poll(() => editor.doc()).toEqual(told);
  });

  it("that could not be stored leave their place, which says so and can be removed", async () => {
    await writeIn(doc(paragraph("Trước")));
    await editor.paste({}, [{ name: "to.jpg", type: "image/jpeg" }]);
    await end(false);
    await editor.page.getByText("Ảnh chưa có trong bài: to.jpg").waitFor();
    await editor.page.getByRole("button", { name: "Bỏ" }).last().click();
    // The empty one is where the writer goes on.
    expect(await editor.doc()).toEqual(doc(paragraph("Trước"), paragraph("")));
  });

  it("in pasted HTML are stored in their places", async () => {
    await writeIn(doc(paragraph("")));
    await editor.paste({ "text/html": DATA_PICTURE });
    await end(true);
    await editor.page.getByLabel("Chú thích").waitFor();
    expect(types(await editor.doc())).toEqual(["paragraph", "figure", "paragraph"]);
  });

  it("dropped onto the text are taken, pictures as pictures and others as attachments", async () => {
    await writeIn(doc(paragraph("Trước"), paragraph("Sau")));
    await editor.page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File(["x"], "anh.png", { type: "image/png" }));
      data.items.add(new File(["x"], "mau.docx", { type: "application/msword" }));
      const target = document.querySelector(".ProseMirror > p:last-child") as HTMLElement;
      const { left, bottom } = target.getBoundingClientRect();
      const at = { clientX: left + 2, clientY: bottom - 2 };
      target.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true, ...at }));
    });
    await editor.page.getByRole("status").first().waitFor();
    await end(true);
    await editor.page.getByLabel("Tên hiển thị").waitFor();
    const told = await editor.doc();
    expect(types(told).sort()).toEqual(["attachment", "figure", "paragraph", "paragraph"]);
    expect(JSON.stringify(told)).toContain('"title":"mau.docx"');
  });
});

it.skipIf(!hasChromium())(
  "a browser that lacks the newest of the language's functions writes and pastes all the same",
  async () => {
    const context = await tested.browser.newContext();
    await context.addInitScript(() => {
      for (const name of ["toWellFormed", "isWellFormed"]) Reflect.deleteProperty(String.prototype, name);
      for (const name of ["parse", "canParse"]) Reflect.deleteProperty(URL, name);
    });
    const older = await openEditor(context, tested.origin);
    await older.show(doc(paragraph("")));
    await older.page.locator(FIRST).click();
    await older.page.keyboard.type("Xem ");
    await older.paste({ "text/html": '<a href="https://example.vn/mưa">tin \ud800</a>' });
    expect((await older.doc()).content[0]).toMatchObject({
      content: [{ text: "Xem " }, { text: "tin \ufffd", marks: [{ type: "link" }] }],
    });
    expect(older.faults).toEqual([]);
    await context.close();
  },
);
