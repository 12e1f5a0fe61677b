import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fromText } from "#richtext/from-text.ts";
import { hasChromium, launchBrowser } from "#testing/browser.ts";
import { HOSTILE_MARKUP } from "#testing/hostile-markup.ts";
import { type TemporaryFolder, temporaryFolder } from "#testing/temporary-folder.ts";
import { acceptInvitation, askApi, paste, readApi, type SectionsKnown, saved } from "./newsroom-people.ts";
import { dinh, isBuilt, type RunningSite, serve } from "./program.ts";

/** A word by which all of them are found. */
const MARK = "Xấu tính";
/** Paragraphs of one item: each item is looked at on many pages. */
const IN_ONE = 12;

describe.skipIf(!hasChromium() || !isBuilt())("markup that would run something", () => {
  let folder: TemporaryFolder;
  let site: RunningSite;
  let browser: Browser;
  let page: Page;
  /** What ran: nothing is to stand here. */
  const ran: string[] = [];

  beforeAll(async () => {
    folder = temporaryFolder("hostile-markup");
    expect(dinh("sample", "--data", folder.path).output).toContain("The sample town was loaded");
    [site, browser] = await Promise.all([serve(folder.path), launchBrowser()]);
    page = await (await browser.newContext({ locale: "vi-VN" })).newPage();
    page.on("dialog", (dialog) => {
      ran.push(`${page.url()}: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await acceptInvitation(page, site.firstLink() ?? "", "Quản trị", "quan.tri@xa.example");
  });
  afterAll(async () => {
    await browser?.close();
    await site?.[Symbol.asyncDispose]();
    folder?.remove();
  });

  const send = (path: string, body: object) => askApi(page, "POST", path, body);

  /** What on the page as it stands could run something that a person wrote. */
  const dangers = (): Promise<string[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll("*")].flatMap((element) =>
        [...element.attributes]
          .filter(({ name, value }) => /^on/i.test(name) || /^[\s\p{Cc}]*(javascript|vbscript|data:text)/iu.test(value))
          .map(({ name, value }) => `${location.pathname} ${element.tagName} ${name}=${value}`)
          .concat(
            // What describes the page to search engines is data; it must be whole.
            element.matches("style, script:not([type='application/ld+json'])") && /alert/.test(element.textContent)
              ? [`${location.pathname} ${element.tagName}: ${element.textContent}`]
              : [],
          ),
      ),
    );

  const look = async (path: string, isThere: string): Promise<string[]> => {
    await page.goto(site.origin + path);
    await page.getByText(isThere, { exact: false }).first().waitFor();
    await page.waitForTimeout(100);
    return dangers();
  };

  it("is shown as it was typed, wherever people wrote it, and runs nowhere: readers' pages, the newsroom's screens", async () => {
    const found: string[] = [];
    const { sections } = await readApi<SectionsKnown>(page, "/session");
    const sectionId = sections.find(({ holds }) => holds === "articles")?.id;
    for (let at = 0; at < HOSTILE_MARKUP.length; at += IN_ONE) {
      const vectors = HOSTILE_MARKUP.slice(at, at + IN_ONE);
      const all = vectors.join(" ");
      const [title, lead] = [`${MARK} ${at} ${all}`.slice(0, 290), `${MARK} ${all}`];
      const content = {
        ...{
          title,
          slug: `xau-tinh-${at}`,
          sectionId,
          lead,
          byline: all.slice(0, 300),
          tags: vectors.map((vector) => vector.slice(0, 80)),
        },
        body: fromText([MARK, ...vectors].join("\n\n")),
        source: { name: all.slice(0, 200) },
      };
      const { id } = await send("/items", { kind: "article", language: "vi", content });
      await send(`/items/${id}/remarks`, { text: all });
      await send(`/items/${id}/publish-now`, { force: true, changeNote: all });
      const { path } = await readApi<{ path: string }>(page, `/items/${id}`);
      found.push(...(await look(path, MARK)));
      const described = await page.locator("script[type='application/ld+json']").allTextContents();
      expect(described.map((text) => JSON.parse(text)["@type"])).toContain("NewsArticle");
      // Every letter of it stands there to be read.
      expect(await page.locator("main").innerText()).toContain(vectors[0]?.replace(/\s+/g, " ").slice(0, 30));
      found.push(...(await look(`/toa-soan/tin-bai/${id}`, MARK)));
      await page.getByRole("tab", { name: "Ghi chú" }).click();
      found.push(...(await dangers()));
      await page.getByRole("tab", { name: "Xem trước" }).click();
      await page.locator("iframe").first().waitFor();
      found.push(...(await dangers()));
    }
    for (const path of ["/", `/tim-kiem?q=${encodeURIComponent(`${MARK} alert script`)}`, "/toa-soan/tin-bai"])
      found.push(...(await look(path, MARK)));
    for (const vector of HOSTILE_MARKUP.slice(0, 20)) {
      await page.goto(`${site.origin}/tim-kiem?q=${encodeURIComponent(vector)}`);
      found.push(...(await dangers()));
    }
    const feed = await (await fetch(`${site.origin}/rss.xml`)).text();
    expect(feed).toContain(MARK);
    expect(feed).not.toMatch(/<script|<img[^>]*onerror/i);
    expect(found).toEqual([]);
    expect(ran).toEqual([]);
  }, 240_000);

  it("is gone when it is pasted: text comes in, and nothing that runs", async () => {
    await page.goto(`${site.origin}/toa-soan/tin-bai`);
    await page.getByRole("button", { name: "Viết tin bài" }).click();
    await page.getByLabel("Tiêu đề").fill("Dán từ một trang xấu");
    await page.locator(".ProseMirror").click();
    for (const vector of HOSTILE_MARKUP) await paste(page, `<p>Trước</p>${vector}<p>Sau</p>`);
    await saved(page);
    expect(await page.locator(".ProseMirror").innerText()).toContain("Trước");
    expect(await dangers()).toEqual([]);
    await page.reload();
    await page.locator(".ProseMirror", { hasText: "Sau" }).waitFor();
    expect(await dangers()).toEqual([]);
    expect(ran).toEqual([]);
  }, 60_000);
});
