import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { heading, paragraph, richTextOf } from "#richtext/build.ts";
import { accessibilityFaults, contrastFaults, hasChromium, launchBrowser } from "#testing/browser.ts";
import { type TemporaryFolder, temporaryFolder } from "#testing/temporary-folder.ts";
import { bring } from "./bring.ts";
import { dinh, isBuilt, type RunningSite, serve } from "./program.ts";

const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1280, height: 900 };
/** Some 45 pages in a browser, each looked over by axe: a minute on a machine of its own, ten on a busy one. */
const ALL_PAGES_MS = 900_000;

describe.skipIf(!hasChromium() || !isBuilt())("the sample town in a browser", () => {
  let folder: TemporaryFolder;
  let site: RunningSite;
  let browser: Browser;
  let paths: string[];

  beforeAll(async () => {
    folder = temporaryFolder("sample-town");
    const loaded = dinh("sample", "--data", folder.path);
    expect(loaded.output).toContain("The sample town was loaded");
    await bring(folder.path, [{ kind: "document", externalId: "e2e:long-law", content: longLaw() }]);
    [site, browser] = await Promise.all([serve(folder.path), launchBrowser()]);
    paths = await publicPaths(site.origin);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.[Symbol.asyncDispose]();
    folder?.remove();
  });

  it.each([PHONE, DESKTOP])(
    "gives axe nothing to find on any kind of page, $width pixels wide, by day and by night",
    async (viewport) => {
      const context = await browser.newContext({ viewport });
      const page = await context.newPage();
      const faults: string[] = [];
      for (const path of paths) {
        await page.emulateMedia({ colorScheme: "light" });
        await page.goto(site.origin + path);
        faults.push(...(await accessibilityFaults(page)).map((fault) => `${path}: ${fault}`));
        if (await isWiderThanScreen(page)) faults.push(`${path}: wider than the screen`);
        await page.emulateMedia({ colorScheme: "dark" });
        faults.push(...(await contrastFaults(page)).map((fault) => `${path}: by night: ${fault}`));
      }
      await context.close();
      expect(faults).toEqual([]);
    },
    ALL_PAGES_MS,
  );

  it("lets the keyboard into the page past the menus, and shows where it is", async () => {
    const context = await browser.newContext({ viewport: DESKTOP });
    const page = await context.newPage();
    await page.goto(site.origin);
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.className")).toBe("skip-link");
    expect(
      await page.locator(".skip-link").evaluate((link) => link.getBoundingClientRect().top),
    ).toBeGreaterThanOrEqual(0);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.querySelector('main').contains(document.activeElement)")).toBe(true);
    await context.close();
  });

  it("has alerts of every level above all else, gravest first, and nothing for axe in them", async () => {
    const levels = ["announcement", "minor", "major", "emergency"];
    const from = Date.now() - 60_000;
    await bring(
      folder.path,
      levels.map((level) => ({
        kind: "alert",
        externalId: `e2e:${level}`,
        content: {
          level,
          title: `Mức ${level}`,
          text: "Nước sông lên nhanh.",
          href: "/tin-moi",
          from,
          until: from + 3_600_000,
        },
      })),
    );
    await expect.poll(async () => (await fetch(site.origin)).text()).toContain("Mức emergency");
    for (const colorScheme of ["light", "dark"] as const) {
      const context = await browser.newContext({ viewport: PHONE, colorScheme });
      const page = await context.newPage();
      await page.goto(site.origin);
      const shown = await page.locator(".alert").evaluateAll((alerts) => alerts.map(({ className }) => className));
      expect(shown.slice(0, 3)).toEqual(["alert alert-emergency", "alert alert-major", "alert alert-minor"]);
      expect(await accessibilityFaults(page)).toEqual([]);
      await context.close();
    }
  });

  it("saves an article as one file that stands alone, and axe finds nothing in it", async () => {
    const path = paths.find((one) => one.startsWith("/tin/")) ?? "";
    const saved = await fetch(`${site.origin}${path}/luu`);
    expect(saved.headers.get("content-disposition")).toMatch(/^attachment; filename="[^"]+\.html"$/);
    const context = await browser.newContext({ viewport: PHONE });
    const page = await context.newPage();
    await page.setContent(await saved.text());
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await isWiderThanScreen(page)).toBe(false);
    await context.close();
  });

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
    const context = await browser.newContext({ viewport: DESKTOP });
    const page = await context.newPage();
    const foreign: string[] = [];
    const errors: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(site.origin) && !request.url().startsWith("data:")) foreign.push(request.url());
    });
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    const failing: string[] = [];
    for (const path of paths) {
      const status = (await page.goto(site.origin + path))?.status() ?? 0;
      if (status >= 400) failing.push(`${status} ${path.slice(0, 40)}`);
    }
    await context.close();
    // The browser says of a page that is not there that it is not there; nothing else is amiss.
    const others = errors.filter((error) => !error.startsWith("Failed to load resource"));
    expect({ foreign, others }).toEqual({ foreign: [], others: [] });
    expect(errors.length - others.length).toBe(failing.length);
    expect(failing.map((one) => one.slice(0, 3)).sort()).toEqual(["400", "400", "404", "410"]);
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

/** Addresses of every kind of public page, and those that go wrong. */
async function publicPaths(origin: string): Promise<string[]> {
  const all = async (path: string, pattern: RegExp): Promise<string[]> => {
    const found = [...(await (await fetch(origin + path)).text()).matchAll(pattern)].map(([, href]) => href ?? "");
    if (found.length === 0) throw new Error(`${path} links nothing like ${pattern}`);
    return [...new Set(found)];
  };
  const one = async (path: string, pattern: RegExp): Promise<string> => (await all(path, pattern))[0] ?? "";
  const articles = await all("/sitemaps/article-vi.xml", /<loc>https?:\/\/[^/]+(\/tin\/[^<]+)</g);
  const articleAbout = (words: string) => articles.find((path) => path.includes(words)) ?? words;
  const documents = await all("/van-ban", /href="(\/van-ban\/[^"?]+-[0-9a-z]{12})"/g);
  return [
    "/",
    "/en",
    await one("/", /href="(\/tin\/[^"]+)"/g),
    // With a table, a file to take along and a note of what was changed.
    articleAbout("cong-khai-tinh-hinh-thuc-hien-ngan-sach"),
    articleAbout("phong-chay-trong-nha-o"),
    await one("/en", /href="(\/en\/tin\/[^"]+)"/g),
    "/tin-moi",
    "/tin-moi?trang=2",
    await one(articleAbout("duong-dinh-trong-con-cat"), /href="(\/tu-khoa\/[^"]+)"/g),
    "/chuyen-muc",
    "/chuyen-muc/tin-tuc-su-kien",
    "/chuyen-muc/kinh-te",
    "/chuyen-muc/thu-tuc-hanh-chinh",
    "/en/chuyen-muc/kinh-te",
    "/trang/co-cau-to-chuc",
    "/trang/dang-ky-khai-sinh",
    "/trang/tuyen-bo-tiep-can",
    "/en/trang/contact",
    "/van-ban",
    "/van-ban?loai=quyet-dinh&hieu-luc=con-hieu-luc",
    "/van-ban?q=khong-co-van-ban-nao-nhu-the",
    ...documents.slice(0, 3),
    documents.find((path) => path.includes("luat-")) ?? "/the-long-law-is-not-listed",
    "/lich-cong-tac",
    `/lich-cong-tac?tuan=${weekAfter(1)}`,
    `/lich-cong-tac?tuan=${weekAfter(-1)}`,
    "/lich-cong-tac?tuan=2020-W01",
    "/lich-cong-tac?tuan=the-week-that-never-was",
    "/en/lich-cong-tac",
    "/lien-ket",
    "/thong-ke",
    "/tim-kiem",
    "/tim-kiem?q=b%C3%A3o",
    "/tim-kiem?q=b%C3%A3o&trang=2",
    "/tim-kiem?q=b%C3%A3o&loai=article&chuyen-muc=kinh-te&sap-xep=newest",
    "/tim-kiem?q=b%C3%A3o&tu=31/02/2026",
    "/tim-kiem?q=lich+tiem+chunng",
    "/tim-kiem?q=kh%C3%B4ng+c%C3%B3+g%C3%AC+nh%C6%B0+th%E1%BA%BF+xyzzy",
    "/en/tim-kiem?q=silk",
    "/rss",
    "/api",
    // Withdrawn, and never there.
    WITHDRAWN,
    "/khong-co-trang-nay",
  ];
}

/** The sample town has one article that was withdrawn; nothing links to it any more. */
const WITHDRAWN = "/tin/lich-ngung-cung-cap-dien-de-bao-duong-duong-day-ban-dang-lan-dau-pxn2nk0rcfz4";

/** `2026-W49`, so many weeks from now. */
function weekAfter(weeks: number): string {
  const day = Temporal.Now.plainDateISO("Asia/Ho_Chi_Minh").add({ weeks });
  return `${day.yearOfWeek}-W${String(day.weekOfYear).padStart(2, "0")}`;
}

/** Long enough to be shown in parts, in the shape that the importer gives it; five times as long, axe takes a minute. */
function longLaw(): object {
  const clause = "Cơ quan nhà nước có trách nhiệm bảo đảm quyền và lợi ích hợp pháp của người dân. ".repeat(8);
  const articles = Array.from({ length: 160 }, (_, at) => [
    ...(at % 40 === 0 ? [heading(2, `Chương ${at / 40 + 1}`)] : []),
    heading(3, `Điều ${at + 1}. Trách nhiệm`),
    paragraph(clause),
  ]).flat();
  return {
    number: "1/2026/QH16",
    documentType: "Luật",
    issuer: "Quốc hội",
    issuedOn: "2026-11-20",
    abstract: "Luật Mẫu",
    body: richTextOf(articles),
  };
}

const isWiderThanScreen = (page: Page): Promise<boolean> =>
  page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
