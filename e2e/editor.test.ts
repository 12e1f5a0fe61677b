import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accessibilityFaults, hasChromium, launchBrowser } from "#testing/browser.ts";
import { type ServedHarness, serveHarness } from "./editor-harness/serve.ts";

describe.skipIf(!hasChromium())("the editor", () => {
  let served: ServedHarness;
  let browser: Browser;
  beforeAll(async () => {
    served = await serveHarness();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    served?.close();
  });

  it("opens", async () => {
    const page = await browser.newPage();
    page.on("console", (m) => console.log("CONSOLE", m.text()));
    page.on("pageerror", (e) => console.log("ERR", e.stack));
    await page.goto(served.origin);
    await page.locator(".ProseMirror").click();
    await page.keyboard.type("Xin chào");
    await page.waitForTimeout(500);
    console.log(JSON.stringify(await page.evaluate(() => window.harness.told())));
    await page.screenshot({ path: "/tmp/editor-1.png" });
  });
});
