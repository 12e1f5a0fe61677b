import { describe, expect, test } from "vitest";
import { fromText } from "#richtext/from-text.ts";
import { hasChromium, launchBrowser } from "#testing/browser.ts";
import { photograph } from "#testing/media-files.ts";
import { openPreviewSite } from "#testing/preview-site.ts";
import { PREVIEW_SANDBOX } from "./preview-html.ts";

/** A page of the newsroom, whose policy a frame's text comes under too. */
const NEWSROOM_POLICY = "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'";

const inAttribute = (text: string): string => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

describe.skipIf(!hasChromium())("a preview in the newsroom's frame", () => {
  test("has its style and its unpublished picture, runs nothing, sends nothing, and stays where it is", async () => {
    await using town = await openPreviewSite();
    const { url } = town.web.served;
    const file = await town.unpublishedPicture("Cầu Bến Lụa");
    const heading = (text: string) => ({ type: "heading", attrs: { level: 2 }, content: [{ type: "text", text }] });
    const parts = ["Nhịp chính", "Đường dẫn", "Kinh phí"].flatMap((title) => [
      heading(title),
      ...fromText("Cầu dài hai trăm mét.\n".repeat(40)).content,
    ]);
    const content = town.article("Thông xe cầu", { pictureId: file.id, body: { type: "doc", content: parts } });
    const html = await town.previewOf({ kind: "article", content });

    await using browser = await launchBrowser();
    const page = await browser.newPage({ viewport: { width: 1_280, height: 800 } });
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    const answered = new Map<string, number>();
    page.on("response", (response) => void answered.set(new URL(response.url()).pathname, response.status()));
    await page.route(`${url}/newsroom`, (route) =>
      route.fulfill({
        contentType: "text/html; charset=utf-8",
        headers: { "content-security-policy": NEWSROOM_POLICY },
        body: `<!doctype html><iframe width="1200" height="700" sandbox="${PREVIEW_SANDBOX}" srcdoc="${inAttribute(html)}"></iframe>`,
      }),
    );
    const picture = await photograph(90, 60).jpeg().toBuffer();
    await page.route("**/api/newsroom/media/**", (route) =>
      route.fulfill({ contentType: "image/jpeg", body: picture }),
    );
    await page.goto(`${url}/newsroom`, { waitUntil: "networkidle" });
    const frame = page.frameLocator("iframe");

    expect(answered.get("/assets/main-abc123.css")).toBe(200);
    // Drawn from the newsroom's address and from no other; a browser may ask for a second width once it knows the layout.
    const drawn = frame.locator(`img[src^="/api/newsroom/media/${file.id}/"]`).first();
    const widthOf = () => drawn.evaluate((img: { naturalWidth: number }) => img.naturalWidth);
    await expect.poll(widthOf, { timeout: 10_000 }).toBeGreaterThan(0);
    const media = asked.filter((path) => path.startsWith("/api/newsroom/media/"));
    expect(media.filter((path) => !path.startsWith(`/api/newsroom/media/${file.id}/`))).toEqual([]);
    expect(asked.filter((path) => path.startsWith("/anh/"))).toEqual([]);
    expect(asked, "the site's own script").not.toContain("/assets/client-abc123.js");
    expect(await frame.getByText("Bản xem trước – chưa đăng").isVisible()).toBe(true);

    const before = asked.length;
    await frame.locator('a[href$="#muc-kinh-phi"]').first().click();
    await expect.poll(() => page.frames()[1]?.url()).toBe("about:srcdoc#muc-kinh-phi");
    await frame.locator("input[name=q]").first().fill("cầu");
    await frame.locator("input[name=q]").first().press("Enter");
    const [opened] = await Promise.all([
      page.context().waitForEvent("page"),
      frame.getByRole("link", { name: "Đời sống" }).first().click(),
    ]);
    await opened.waitForLoadState();
    expect(new URL(opened.url()).pathname).toBe("/chuyen-muc/doi-song");
    expect(page.url()).toBe(`${url}/newsroom`);
    expect(page.frames()[1]?.url()).toBe("about:srcdoc#muc-kinh-phi");
    expect(asked.slice(before)).toEqual([]);
  });
});
