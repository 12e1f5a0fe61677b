import { beforeAll, describe, expect, it } from "vitest";
import { type Block, type RichText, richText } from "#richtext/model.ts";
import { toText } from "#richtext/to-text.ts";
import { accessibilityFaults, hasChromium } from "#testing/browser.ts";
import { allParts } from "./editor-harness/all-parts.ts";
import { doc, FIRST, paragraph, types } from "./editor-harness/documents.ts";
import { editorForTests } from "./editor-harness/editor-for-tests.ts";
import { type EditorPage, openEditor } from "./editor-harness/page.ts";

const tested = editorForTests();
const { writeIn } = tested;
let editor: EditorPage;
beforeAll(() => {
  if (hasChromium()) editor = tested.editor;
});

const tool = (name: string) => editor.page.getByRole("toolbar").getByRole("button", { name, exact: true });

describe.skipIf(!hasChromium())("a document in the editor", () => {
  it("is told as it was, all of it, when a word of it changes", async () => {
    await writeIn(allParts, ".ProseMirror > p >> nth=-1");
    await editor.page.keyboard.type("!");
    const told = await editor.doc();
    expect(told.content.at(-1)).toEqual(paragraph("Hết.!"));
    expect(told.content.slice(0, -1)).toEqual(allParts.content.slice(0, -1));
    expect(richText.parse(told)).toEqual(told);
  });

  it("is not told when nobody changed it, also where the focus came and went", async () => {
    await writeIn(allParts, ".ProseMirror > p >> nth=-1");
    await editor.page.getByLabel("Chú thích").first().click();
    await editor.page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await editor.page.waitForTimeout(400);
    expect(await editor.page.evaluate(() => window.harness.told())).toBeUndefined();
  });

  it("can be replaced from outside, which tells nobody, and undone by the writer", async () => {
    await writeIn(doc(paragraph("Cũ")));
    await editor.page.evaluate((next) => window.harness.replace(next), doc(paragraph("Mới")));
    await editor.page.waitForTimeout(350);
    expect(await editor.page.locator(".ProseMirror").innerText()).toBe("Mới");
    expect(await editor.page.evaluate(() => window.harness.told())).toBeUndefined();
    await editor.page.keyboard.press("Control+z");
    expect(toText(await editor.doc())).toBe("Cũ");
  });

  it("is replaced by blocks: whoever writes in one that stays goes on there, and what is on its way arrives", async () => {
    await writeIn(doc(paragraph("Đoạn một"), paragraph("Đoạn hai"), paragraph("Đoạn ba")), ".ProseMirror > p >> nth=1");
    await editor.page.keyboard.press("End");
    await editor.page.keyboard.type(", đang viết");
    const now = await editor.doc();
    const others = doc(paragraph("Mở đầu của bạn"), ...now.content.slice(0, 2), paragraph("Đoạn ba, bạn sửa"));
    await editor.page.evaluate((next) => window.harness.replace(next), others);
    await editor.page.keyboard.type(" tiếp ở đình làng");
    expect(toText(await editor.doc())).toBe(
      ["Mở đầu của bạn", "Đoạn một", "Đoạn hai, đang viết tiếp ở đình làng", "Đoạn ba, bạn sửa"].join("\n"),
    );
  });

  it("cannot be changed where it is only to be read", async () => {
    await editor.page.evaluate((shown) => window.harness.show(shown, true), allParts);
    await editor.page.locator(FIRST).click();
    await editor.page.keyboard.type("không");
    expect(await editor.page.getByRole("toolbar").count()).toBe(0);
    expect(await editor.page.getByRole("button", { name: /Bỏ|Thêm|Thay/ }).count()).toBe(0);
    expect(await editor.page.evaluate(() => window.harness.told())).toBeUndefined();
    expect(await editor.page.getByLabel("Chú thích").first().isEditable()).toBe(false);
  });

  it("keeps what is copied within it: pictures, tables, languages and all", async () => {
    await writeIn(allParts);
    await editor.page.keyboard.press("Control+a");
    const copied = await editor.page.evaluate(() => {
      const data = new DataTransfer();
      const event = new ClipboardEvent("copy", { clipboardData: data, bubbles: true, cancelable: true });
      (document.activeElement as HTMLElement).dispatchEvent(event);
      return { "text/html": data.getData("text/html"), "text/plain": data.getData("text/plain") };
    });
    await writeIn(doc(paragraph("")));
    await editor.paste(copied);
    expect(await editor.doc()).toEqual(allParts);
  });
});

describe.skipIf(!hasChromium())("the tools", () => {
  it("are one stop of the Tab key, and the arrow keys go from one to the next", async () => {
    await writeIn(doc(paragraph("Trước")));
    await editor.page.keyboard.press("Alt+F10");
    const focused = () => editor.page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    expect(await focused()).toBe("Kiểu đoạn: Đoạn văn");
    await editor.page.keyboard.press("ArrowRight");
    expect(await focused()).toBe("Đậm");
    await editor.page.keyboard.press("End");
    expect(await focused()).toBe("Chèn");
    await editor.page.keyboard.press("ArrowRight");
    expect(await focused()).toBe("Kiểu đoạn: Đoạn văn");
    expect(await editor.page.locator("[data-tool][tabindex='0']").count()).toBe(1);
    // The first closes the tool's hint.
    await editor.page.keyboard.press("Escape");
    await editor.page.keyboard.press("Escape");
    await editor.page.keyboard.type("!");
    expect(toText(await editor.doc())).toBe("Trước!");
  });

  it("make headings, marks and lists by keyboard alone", async () => {
    await writeIn(doc(paragraph("Đề mục")));
    await editor.page.keyboard.press("Alt+F10");
    await editor.page.keyboard.press("Enter");
    await editor.page.getByRole("menuitemradio", { name: /Đề mục cấp 3/ }).focus();
    await editor.page.keyboard.press("Enter");
    expect((await editor.doc()).content[0]).toMatchObject({ type: "heading", attrs: { level: 3 } });
  });

  it("number a list as official texts do", async () => {
    await writeIn(doc(paragraph("Điểm")));
    await tool("Danh sách số").click();
    await tool("Cách đánh số").click();
    await editor.page.getByLabel("Bắt đầu từ").fill("4");
    await editor.page.getByRole("combobox", { name: "Kiểu số" }).click();
    await editor.page.getByRole("option", { name: "a, b, c", exact: true }).click();
    expect((await editor.doc()).content[0]).toMatchObject({ type: "orderedList", attrs: { start: 4, type: "a" } });
  });

  it("make a table with a header row, and add, merge, split and remove", async () => {
    await writeIn(doc(paragraph("")));
    await tool("Bảng").click();
    await editor.page.keyboard.type("Thôn");
    await tool("Thêm dòng phía dưới").click();
    await tool("Thêm cột bên phải").click();
    const size = async () => {
      const table = (await editor.doc()).content.find((block) => block.type === "table");
      return table?.type === "table" ? table.content.map((row) => row.content.length) : [];
    };
    expect(await size()).toEqual([4, 4, 4, 4]);
    await editor.page.locator("td p").first().click();
    await editor.page.keyboard.press("Shift+ArrowRight");
    await editor.page.keyboard.press("Shift+ArrowRight");
    await tool("Gộp ô").click();
    expect(JSON.stringify(await editor.doc())).toMatch(/"colspan":[23]/);
    await tool("Tách ô").click();
    expect(await size()).toEqual([4, 4, 4, 4]);
    await tool("Xóa bảng").click();
    expect(await size()).toEqual([]);
  });

  it("insert pictures, galleries, recordings, attachments, callouts and rules", async () => {
    await writeIn(doc(paragraph("")));
    for (const name of ["Ảnh", "Bộ ảnh", "Video", "Âm thanh", "Tệp đính kèm", "Khung lưu ý", "Đường kẻ ngang"]) {
      await tool("Chèn").click();
      await editor.page.getByRole("menuitem", { name, exact: true }).click();
      await editor.page.waitForTimeout(50);
    }
    const told = await editor.doc();
    for (const type of ["figure", "gallery", "video", "audio", "attachment", "callout"]) {
      expect(types(told), type).toContain(type);
    }
    expect(JSON.stringify(told)).toContain("horizontalRule");
    expect(richText.safeParse(told).success).toBe(true);
  });

  it("link words to an address, refuse an unsafe one, and lose nothing by it", async () => {
    await writeIn(doc(paragraph("kế hoạch")));
    await editor.page.keyboard.press("Control+a");
    await editor.page.keyboard.press("Control+k");
    const field = editor.page.getByRole("textbox", { name: /^Địa chỉ/ });
    await field.fill("javascript:alert(1)");
    await editor.page.getByRole("button", { name: "Lưu" }).click();
    expect(await editor.page.getByText("Địa chỉ này không dùng được").isVisible()).toBe(true);
    await field.fill("example.vn/ke-hoach");
    await editor.page.keyboard.press("Enter");
    expect((await editor.doc()).content[0]).toMatchObject({
      content: [{ text: "kế hoạch", marks: [{ type: "link", attrs: { href: "https://example.vn/ke-hoach" } }] }],
    });
  });

  it("link words to an article found by its title, stored as its id", async () => {
    await writeIn(doc(paragraph("Xem ")));
    await editor.page.keyboard.press("Control+k");
    await editor.page.getByRole("textbox", { name: /^Địa chỉ/ }).fill("khai hội");
    await editor.page.getByRole("button", { name: /Khai hội làng Đình Bảng/ }).click();
    expect((await editor.doc()).content[0]).toMatchObject({
      content: [
        { text: "Xem " },
        { text: "Khai hội làng Đình Bảng", marks: [{ type: "link", attrs: { href: "item:k3v9x2ab4cde" } }] },
      ],
    });
  });

  it("say by its title what a link within the site leads to, and lead elsewhere", async () => {
    const leading = (href: string): Block => ({
      type: "paragraph",
      content: [{ type: "text", text: "lễ hội", marks: [{ type: "link", attrs: { href } }] }],
    });
    await writeIn(doc(leading("item:k3v9x2ab4cde")));
    await editor.page.keyboard.press("Control+a");
    await editor.page.keyboard.press("Control+k");
    await editor.page.getByText("Đang dẫn đến: Khai hội làng Đình Bảng").waitFor();
    await editor.page.getByRole("textbox", { name: "Dẫn đến nơi khác" }).fill("sửa đường");
    await editor.page.getByRole("button", { name: /15\/QĐ-UBND/ }).click();
    expect((await editor.doc()).content[0]).toEqual(leading("item:m4w8y3bc5def"));
  });

  it("refer to a document of the register", async () => {
    await writeIn(doc(paragraph("Xem")));
    await tool("Chèn").click();
    await editor.page.getByRole("menuitem", { name: "Văn bản", exact: true }).click();
    await editor.page.getByLabel("Tìm văn bản theo số hoặc trích yếu").fill("đường");
    await editor.page.getByRole("button", { name: /15\/QĐ-UBND/ }).click();
    expect((await editor.doc()).content[1]).toEqual({
      type: "documentReference",
      attrs: { itemId: "m4w8y3bc5def", label: "15/QĐ-UBND: Về việc sửa đường" },
    });
  });

  it("edit what is said about a picture where it stands, and move it", async () => {
    await writeIn(allParts);
    await editor.page.getByLabel("Mô tả ảnh cho người không nhìn thấy").first().fill("Đoàn rước qua cổng");
    await editor.page.getByText("Rộng", { exact: true }).first().click();
    await editor.page.getByRole("button", { name: "Đưa lên" }).first().click();
    const told = await editor.doc();
    expect(told.content[1]).toMatchObject({ type: "figure", attrs: { alt: "Đoàn rước qua cổng", width: "wide" } });
    expect(types(told).slice(0, 3)).toEqual(["heading", "figure", "paragraph"]);
  });

  it("mark words of another language", async () => {
    await writeIn(doc(paragraph("communal house")));
    await editor.page.keyboard.press("Control+a");
    await tool("Tiếng nước ngoài").click();
    await editor.page.getByRole("menuitemradio", { name: /Anh/ }).click();
    expect((await editor.doc()).content[0]).toMatchObject({
      content: [{ marks: [{ type: "lang", attrs: { lang: "en" } }] }],
    });
  });
});

describe.skipIf(!hasChromium()).each([
  [360, "light"],
  [1280, "dark"],
])("%i px wide and %s", (width, scheme) => {
  it("everything is reached, nothing is wider than the page, and axe finds no fault", async () => {
    const narrow = await openEditor(tested.browser, tested.origin, { width, height: 800 }, `?scheme=${scheme}`);
    await narrow.show(allParts);
    await narrow.page.waitForTimeout(200);
    expect(await narrow.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await accessibilityFaults(narrow.page)).toEqual([]);
    await narrow.page.locator("td p").first().click();
    await narrow.page.getByRole("button", { name: "Chèn", exact: true }).click();
    await narrow.page.waitForTimeout(300);
    expect(await accessibilityFaults(narrow.page)).toEqual([]);
    await narrow.page.keyboard.press("Escape");
    await narrow.page.keyboard.press("Escape");
    await narrow.page.keyboard.press("Control+k");
    await narrow.page.getByRole("textbox", { name: /^Địa chỉ/ }).fill("khai hội");
    await narrow.page.getByRole("button", { name: /Khai hội/ }).waitFor();
    expect(await accessibilityFaults(narrow.page)).toEqual([]);
    expect(narrow.faults).toEqual([]);
    await narrow.close();
  });
});
