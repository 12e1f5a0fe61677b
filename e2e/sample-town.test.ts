import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accessibilityFaults, hasChromium, launchBrowser } from "#testing/browser.ts";
import { type TemporaryFolder, temporaryFolder } from "#testing/temporary-folder.ts";
import { dinh, isBuilt, type RunningSite, serve } from "./program.ts";

const PHONE = { width: 360, height: 740 };

describe.skipIf(!hasChromium() || !isBuilt())("the sample town in a browser", () => {
  let folder: TemporaryFolder;
  let site: RunningSite;
  let browser: Browser;
  let paths: string[];

  beforeAll(async () => {
    folder = temporaryFolder("sample-town");
    const loaded = dinh("sample", "--data", folder.path);
    expect(loaded.output).toContain("The sample town was loaded");
    [site, browser] = await Promise.all([serve(folder.path), launchBrowser()]);
    paths = await publicPaths(site.origin);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.[Symbol.asyncDispose]();
    folder?.remove();
  });

  it.each(["light", "dark"] as const)(
    "gives axe nothing to find on any kind of page, in the %s scheme",
    async (colorScheme) => {
      const context = await browser.newContext({ viewport: PHONE, colorScheme });
      const page = await context.newPage();
      const faults: string[] = [];
      for (const path of paths) {
        await page.goto(site.origin + path);
        faults.push(...(await accessibilityFaults(page)).map((fault) => `${path}: ${fault}`));
        if (await isWiderThanScreen(page)) faults.push(`${path}: wider than the screen`);
      }
      await context.close();
      expect(faults).toEqual([]);
    },
  );

  it("finds an article by words typed without accents, on a phone without JavaScript", async () => {
    const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(site.origin);
    await page.locator("header input[type=search]").first().fill("tiem chung");
    await page.locator("header button[type=submit]").first().click();
    expect(new URL(page.url()).pathname).toBe("/tim-kiem");
    const first = page.locator(".result a").first();
    expect((await first.textContent())?.toLowerCase()).toContain("tiêm");
    await first.click();
    await expect.poll(() => page.locator("h1").textContent()).toMatch(/tiêm/i);
    await context.close();
  });

  it("asks nothing of other hosts, and logs no error", async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const foreign: string[] = [];
    const errors: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(site.origin) && !request.url().startsWith("data:")) foreign.push(request.url());
    });
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    for (const path of paths.filter((one) => !one.includes("khong-co"))) await page.goto(site.origin + path);
    await context.close();
    expect({ foreign, errors }).toEqual({ foreign: [], errors: [] });
  });

  it("keeps the form and says what is wrong with a date that does not exist", async () => {
    const answer = await fetch(`${site.origin}/tim-kiem?q=b%C3%A3o&tu=31/02/2026`);
    expect(answer.status).toBe(400);
    const html = await answer.text();
    expect(html).toContain("Ngày chưa đúng");
    expect(html).toContain('value="31/02/2026"');
    expect(html).toContain('value="bão"');
  });
});

/** One address of each kind of page, and those that go wrong. */
async function publicPaths(origin: string): Promise<string[]> {
  const first = async (path: string, pattern: RegExp): Promise<string> => {
    const found = pattern.exec(await (await fetch(origin + path)).text())?.[1];
    if (found === undefined) throw new Error(`${path} links nothing like ${pattern}`);
    return found;
  };
  return [
    "/",
    await first("/", /href="(\/tin\/[^"]+)"/),
    "/tin-moi",
    await first("/", /href="(\/chuyen-muc\/[^"]+)"/),
    "/van-ban",
    await first("/van-ban", /href="(\/van-ban\/[^"?]+-[0-9a-z]{12})"/),
    "/lich-cong-tac",
    "/lich-cong-tac?tuan=2020-W01",
    "/lien-ket",
    "/thong-ke",
    "/tim-kiem",
    "/tim-kiem?q=b%C3%A3o",
    "/tim-kiem?q=kh%C3%B4ng+c%C3%B3+g%C3%AC+nh%C6%B0+th%E1%BA%BF+xyzzy",
    "/rss",
    "/api",
    "/en",
    await first("/en", /href="(\/en\/tin\/[^"]+)"/),
    "/khong-co-trang-nay",
  ];
}

const isWiderThanScreen = (page: Page): Promise<boolean> =>
  page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
