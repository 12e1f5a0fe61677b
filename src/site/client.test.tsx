import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasChromium, launchBrowser } from "#testing/browser.ts";
import { ArticleTools } from "./components/article-tools.tsx";
import { Figure } from "./components/figure.tsx";
import { SearchForm } from "./components/search-form.tsx";
import { TextSize } from "./header.tsx";
import { toHtml } from "./html.ts";
import type { PictureView, Ui } from "./views.ts";
import { words } from "./words/words.ts";

const CSP = "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'";

describe.skipIf(!hasChromium())("what scripts add to a page", () => {
  let browser: Browser;
  let server: Server;
  let origin: string;
  let script: string;
  const asked: string[] = [];

  beforeAll(async () => {
    script = await bundle();
    const page = testPage();
    server = createServer((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
      response.setHeader("content-security-policy", CSP);
      if (pathname === "/main.js") return void response.setHeader("content-type", "text/javascript").end(script);
      if (pathname === "/suggest") {
        asked.push(searchParams.get("q") ?? "");
        const suggestions = [{ text: "lịch tiếp công dân" }, { text: "Kế hoạch năm 2027", url: "/ke-hoach" }];
        return void response.setHeader("content-type", "application/json").end(JSON.stringify({ suggestions }));
      }
      response.setHeader("content-type", "text/html; charset=utf-8");
      return void response.end(page);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  async function open(options: BrowserContextOptions = {}): Promise<{ page: Page; errors: string[] }> {
    const page = await (await browser.newContext(options)).newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error" && !message.text().includes("404")) errors.push(message.text());
    });
    await page.goto(origin);
    return { page, errors };
  }

  test("runs under a policy without inline code, and complains of nothing", async () => {
    const { page, errors } = await open();
    await page.waitForSelector("[data-print]:not([hidden])");
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test("shows no button that needs a script where there is none", async () => {
    const { page } = await open({ javaScriptEnabled: false });
    expect(await page.locator("button:visible").count()).toBe(1);
    expect(await page.locator("button:visible").getAttribute("type")).toBe("submit");
    await page.context().close();
  });

  test("suggests after a pause, is chosen by the keyboard, and follows an address", async () => {
    const { page } = await open();
    asked.length = 0;
    await page.locator("#q").pressSequentially("lich", { delay: 20 });
    await page.waitForSelector(".suggestions [role=option]");
    expect(asked).toEqual(["lich"]);
    expect(await page.locator("#q").getAttribute("aria-expanded")).toBe("true");
    await page.keyboard.press("ArrowDown");
    expect(await page.locator("#q").inputValue()).toBe("lịch tiếp công dân");
    expect(await page.locator("#q").getAttribute("aria-activedescendant")).toBe("q-list-0");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/ke-hoach");
    await page.context().close();
  });

  test("searches for a suggestion without an address", async () => {
    const { page } = await open();
    await page.locator("#q").fill("lich");
    await page.click(".suggestions [role=option]");
    await page.waitForURL(/\/tim-kiem\?q=l%E1%BB%8Bch/);
    await page.context().close();
  });

  test("gives back what was typed on Escape, and asks nothing for a single letter", async () => {
    const { page } = await open();
    await page.locator("#q").fill("lich");
    await page.waitForSelector(".suggestions [role=option]");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Escape");
    expect(await page.locator("#q").inputValue()).toBe("lich");
    expect(await page.locator(".suggestions").isVisible()).toBe(false);
    asked.length = 0;
    await page.locator("#q").fill("l");
    await page.waitForTimeout(400);
    expect(asked).toEqual([]);
    await page.context().close();
  });

  test("remembers the text size on the reader's device, and forgets it when it is usual again", async () => {
    const { page } = await open();
    await page.click("[data-text-size] button[value='1']");
    await page.click("[data-text-size] button[value='1']");
    await page.reload();
    expect(await page.evaluate("document.documentElement.dataset.text")).toBe("2");
    await page.click("[data-text-size] button[value='0']");
    expect(await page.evaluate("localStorage.length")).toBe(0);
    await page.context().close();
  });

  test("copies the page's own address, says so, and then offers it again", async () => {
    const { page } = await open({ permissions: ["clipboard-read", "clipboard-write"] });
    await page.click("[data-copy-link]");
    await page.waitForSelector("text=Đã chép liên kết");
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe("https://xa.example.vn/tin/a");
    await page.waitForSelector("text=Chép liên kết");
    await page.context().close();
  });

  test("opens a picture large, turns to the next, and gives the focus back", async () => {
    const { page } = await open();
    const first = page.locator("a[data-zoom]").first();
    await first.focus();
    await page.keyboard.press("Enter");
    expect(await page.locator("dialog img").getAttribute("src")).toContain("/mot-lon.jpg");
    await page.keyboard.press("ArrowRight");
    expect(await page.locator("dialog img").getAttribute("alt")).toBe("Cánh đồng");
    await page.keyboard.press("Escape");
    expect(await page.locator("dialog[open]").count()).toBe(0);
    expect(await page.evaluate("document.activeElement.dataset.zoom")).toBe("Đóng");
    await page.context().close();
  });

  test("offers to read aloud only with a voice of the page's language", async () => {
    const { page } = await open();
    const voices = await page.evaluate<string[]>("speechSynthesis.getVoices().map((voice) => voice.lang)");
    const hasVoice = voices.some((lang) => lang.toLowerCase().startsWith("vi"));
    expect(await page.locator("[data-listen]").isVisible()).toBe(hasVoice);
    await page.context().close();
  });

  test("is small: under 12 KB as it travels", async () => {
    expect(gzipSync(script).length).toBeLessThan(12 * 1024);
  });
});

/** As the build for browsers makes it, in memory. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      target: "chrome109",
      modulePreload: { polyfill: false },
      rolldownOptions: { input: "src/site/client/main.ts" },
    },
  });
  if (!("output" in built)) throw new Error("the client modules made no bundle");
  return built.output[0].code;
}

/** The components that scripts add to, alone on a page. */
function testPage(): string {
  const ui: Ui = { lang: "vi", words: words.vi, timeZone: "Asia/Ho_Chi_Minh" };
  const picture = (name: string, alt: string): PictureView => {
    return { alt, width: 16, height: 10, sources: [], src: `/${name}.jpg`, fullHref: `/${name}-lon.jpg` };
  };
  const body = toHtml(
    <main>
      <TextSize ui={ui} />
      <SearchForm id="q" action="/tim-kiem" suggestHref="/suggest?lang=vi" ui={ui} />
      <ArticleTools saveHref="/tin/a/luu" ui={ui} />
      <div data-read>
        <p>Phiên họp khai mạc.</p>
        <Figure picture={picture("mot", "Sân đình")} words={ui.words} />
        <Figure picture={picture("hai", "Cánh đồng")} words={ui.words} />
      </div>
    </main>,
  );
  const head = `<link rel="canonical" href="https://xa.example.vn/tin/a"><script type="module" src="/main.js"></script>`;
  return `<!doctype html><html lang="vi"><head><title>Thử</title>${head}</head><body>${body}</body></html>`;
}
