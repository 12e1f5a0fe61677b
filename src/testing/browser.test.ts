import { describe, expect, it } from "vitest";
import { accessibilityFaults, contrastFaults, hasChromium, launchBrowser } from "./browser.ts";

describe.skipIf(!hasChromium())("the browser of the tests", () => {
  it("shows a page, and axe names what is wrong with it and nothing else", async () => {
    await using browser = await launchBrowser();
    const page = await (await browser.newContext()).newPage();
    await page.setContent(pageWith('<img src="x">'));
    expect(await page.title()).toBe("Đình");
    expect(await accessibilityFaults(page)).toEqual([expect.stringMatching(/^image-alt: .*: img$/)]);
    await page.setContent(pageWith('<img src="x" alt="Cổng đình">'));
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it("looks also at what a browser would draw only when it comes near", async () => {
    await using browser = await launchBrowser();
    const page = await (await browser.newContext()).newPage();
    const pale = '<p style="color:#aaa;background:#fff">Lịch tiếp công dân</p>';
    await page.setContent(
      pageWith(`<div style="height:9000px"></div><div style="content-visibility:auto">${pale}</div>`),
    );
    expect(await contrastFaults(page)).toEqual([expect.stringMatching(/^color-contrast: .*: p$/)]);
  });
});

const pageWith = (figure: string): string =>
  `<!doctype html><html lang="vi"><title>Đình</title><main><h1>Bến Lụa</h1>${figure}</main>`;
