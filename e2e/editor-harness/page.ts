import type { Browser, BrowserContext, CDPSession, Page } from "playwright-core";
import type { RichText } from "#richtext/model.ts";
import "./harness.ts";

/** A page with the editor, and hands that write in it. */
export interface EditorPage {
  readonly page: Page;
  readonly cdp: CDPSession;
  /** What the browser refused or threw since it opened. */
  readonly faults: string[];
  show(doc: RichText): Promise<void>;
  /** The document as the editor tells it, once it has told all. */
  doc(): Promise<RichText>;
  /** Pastes as the keyboard does; what kinds of content the clipboard holds is given. */
  paste(content: Readonly<Record<string, string>>, files?: readonly PastedFile[]): Promise<void>;
  close(): Promise<void>;
}

export interface PastedFile {
  readonly name: string;
  readonly type: string;
}

export async function openEditor(
  browser: Browser | BrowserContext,
  origin: string,
  viewport = { width: 1280, height: 800 },
  query = "",
): Promise<EditorPage> {
  const page = await browser.newPage({ viewport });
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error.stack)));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(message.text());
  });
  await page.goto(`${origin}/${query}`);
  await page.locator(".ProseMirror").waitFor();
  return {
    page,
    cdp: await page.context().newCDPSession(page),
    faults,
    async show(doc) {
      await page.evaluate((doc) => window.harness.show(doc), doc);
      await page.locator(".ProseMirror").waitFor();
      // Node views are drawn in a turn of their own.
      await page.waitForTimeout(50);
    },
    async doc() {
      const doc = await page.evaluate(() => window.harness.now());
      return doc as RichText;
    },
    async paste(content, files = []) {
      await page.evaluate(pasteInPage, { content, files });
      await page.waitForTimeout(30);
    },
    close: () => page.close(),
  };
}

function pasteInPage({
  content,
  files,
}: {
  readonly content: Readonly<Record<string, string>>;
  readonly files: readonly PastedFile[];
}): void {
  const data = new DataTransfer();
  for (const [type, text] of Object.entries(content)) data.setData(type, text);
  for (const { name, type } of files) data.items.add(new File(["x"], name, { type }));
  const target = document.activeElement ?? document.body;
  target.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}

/** One word as Telex makes it: what the composition shows after each key. */
export async function compose(cdp: CDPSession, steps: readonly string[]): Promise<void> {
  for (const text of steps) {
    await cdp.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  }
  await cdp.send("Input.insertText", { text: steps.at(-1) ?? "" });
}

/** The words of "Người Việt Nam ở Đình Bảng", step by step as Telex composes them. */
export const TELEX: readonly (readonly string[])[] = [
  ["N", "Ng", "Ngu", "Nguo", "Nguoi", "Ngươi", "Người"],
  ["V", "Vi", "Vie", "Việ", "Việt"],
  ["N", "Na", "Nam"],
  ["o", "ơ", "ở"],
  ["D", "Đ", "Đi", "Đin", "Đinh", "Đình"],
  ["B", "Ba", "Ban", "Bang", "Bảng"],
];

export const SENTENCE = "Người Việt Nam ở Đình Bảng";

export async function composeSentence(editor: EditorPage): Promise<void> {
  for (const [at, steps] of TELEX.entries()) {
    if (at > 0) await editor.page.keyboard.press("Space");
    await compose(editor.cdp, steps);
  }
}

/** As UniKey types: the plain letters, then Backspace over those that change and the new ones, in one burst. */
export async function typeLikeUniKey({ page, cdp }: EditorPage): Promise<void> {
  const burst = async (backspaces: number, text: string) => {
    const keys: Promise<unknown>[] = [];
    for (let at = 0; at < backspaces; at++) {
      const key = { key: "Backspace", code: "Backspace", windowsVirtualKeyCode: 8 };
      keys.push(cdp.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key }));
      keys.push(cdp.send("Input.dispatchKeyEvent", { type: "keyUp", ...key }));
    }
    for (const letter of text) {
      keys.push(cdp.send("Input.dispatchKeyEvent", { type: "keyDown", key: letter, text: letter }));
      keys.push(cdp.send("Input.dispatchKeyEvent", { type: "keyUp", key: letter }));
    }
    await Promise.all(keys);
  };
  const words: readonly (readonly [plain: string, back: number, mended: string])[] = [
    ["Nguoi", 3, "ười"],
    ["Viet", 2, "ệt"],
    ["Nam", 0, ""],
    ["o", 1, "ở"],
    ["Dinh", 4, "Đình"],
    ["Bang", 3, "ảng"],
  ];
  for (const [at, [plain, back, mended]] of words.entries()) {
    if (at > 0) await page.keyboard.press("Space");
    await page.keyboard.type(plain);
    await burst(back, mended);
  }
}
