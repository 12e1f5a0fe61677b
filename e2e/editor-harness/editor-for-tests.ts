import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import type { RichText } from "#richtext/model.ts";
import { hasChromium, launchBrowser } from "#testing/browser.ts";
import { FIRST } from "./documents.ts";
import { type EditorPage, openEditor } from "./page.ts";
import { type ServedHarness, serveHarness } from "./serve.ts";

/** What a file of tests writes in. */
export interface TestedEditor {
  /** @throws before the first test, and where there is no Chromium. */
  readonly editor: EditorPage;
  readonly browser: Browser;
  readonly origin: string;
  /** Shows a document, with the caret at the end of its first paragraph or of another place. */
  readonly writeIn: (start: RichText, place?: string) => Promise<void>;
}

/** One editor for all tests of a file; after each, nothing may have been refused by the page's policy. */
export function editorForTests(): TestedEditor {
  let served: ServedHarness | undefined;
  let browser: Browser | undefined;
  let editor: EditorPage | undefined;
  beforeAll(async () => {
    if (!hasChromium()) return;
    served = await serveHarness();
    browser = await launchBrowser();
    editor = await openEditor(browser, served.origin);
  });
  afterAll(async () => {
    await browser?.close();
    served?.close();
  });
  afterEach(() => {
    // What the policy of the page refuses shows here too: no style of a library's own, no picture from elsewhere.
    expect(editor?.faults ?? []).toEqual([]);
  });
  const opened = <Value>(value: Value | undefined): Value => {
    if (value === undefined) throw new Error("the editor is not open");
    return value;
  };
  return {
    get editor() {
      return opened(editor);
    },
    get browser() {
      return opened(browser);
    },
    get origin() {
      return opened(served).origin;
    },
    writeIn: async (start, place = FIRST) => {
      const { page, show } = opened(editor);
      await show(start);
      await page.locator(place).click();
      await page.keyboard.press("End");
      // The browser tells the editor of its caret a moment later; nobody pastes within that moment.
      await page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
    },
  };
}
