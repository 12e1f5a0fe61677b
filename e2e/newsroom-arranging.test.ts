import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasChromium, launchBrowser } from "#testing/browser.ts";
import { type TemporaryFolder, temporaryFolder } from "#testing/temporary-folder.ts";
import { acceptInvitation, askApi, eventually, readApi } from "./newsroom-people.ts";
import { dinh, isBuilt, type RunningSite, serve } from "./program.ts";

interface Placed {
  readonly itemId: string;
  readonly until?: number;
}
interface FrontPage {
  readonly revision: number;
  readonly featured: readonly Placed[];
  readonly hot: readonly Placed[];
  readonly blocks?: readonly string[];
}

describe.skipIf(!hasChromium() || !isBuilt())("arranging the site, in a browser", () => {
  let folder: TemporaryFolder;
  let site: RunningSite;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    folder = temporaryFolder("newsroom-arranging");
    expect(dinh("sample", "--data", folder.path).code).toBe(0);
    site = await serve(folder.path);
    browser = await launchBrowser();
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "vi-VN" });
    page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await acceptInvitation(page, site.firstLink() ?? "", "Quản trị", "quan.tri@xa.example");
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await site?.[Symbol.asyncDispose]();
    folder?.remove();
  });

  const open = async (path: string, heading: string, on = page) => {
    await on.goto(`${site.origin}/toa-soan${path}`);
    await on.getByRole("heading", { level: 1, name: heading }).waitFor();
  };
  const publicText = async (path: string) => (await fetch(`${site.origin}${path}`)).text();
  const save = (on = page) => on.getByRole("button", { name: "Lưu", exact: true }).click();
  const isSaved = (on = page) => on.getByText("Đã lưu. Bạn đọc thấy ngay.").first().waitFor();
  /** Titles in a place, as the desk has them. */
  const placed = (place: string) =>
    page.getByRole("list", { name: place }).getByRole("listitem").locator("p:first-of-type").allInnerTexts();
  const leadOfSite = async () => /<h2[^>]*>\s*<a[^>]*>([^<]+)</.exec(await publicText("/"))?.[1];

  /** The colour as a reader's browser has it. */
  const accentOfSite = async () => {
    const reader = await browser.newPage();
    await reader.goto(`${site.origin}/van-ban`);
    const accent = await reader.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--accent"));
    await reader.close();
    return accent;
  };

  it("puts another story first, by buttons and by dragging, and readers see it", async () => {
    await open("/trang-chu-cong", "Trang chủ");
    const [first = "", second = "", third = ""] = await placed("Tin nổi bật");
    await page.getByRole("button", { name: `Xuống dưới: ${first}` }).click();
    expect((await placed("Tin nổi bật")).slice(0, 2)).toEqual([second, first]);
    const rows = page.getByRole("list", { name: "Tin nổi bật" }).getByRole("listitem");
    await rows.nth(2).getByTitle("Kéo để đổi chỗ").dragTo(rows.nth(0));
    expect((await placed("Tin nổi bật")).slice(0, 3)).toEqual([third, second, first]);
    await save();
    await isSaved();
    await eventually(leadOfSite, third);
  });

  it("keeps what was arranged when its editor would leave, and when another was faster", async () => {
    const other = await page.context().newPage();
    await open("/trang-chu-cong", "Trang chủ");
    await open("/trang-chu-cong", "Trang chủ", other);
    const [first = "", second = ""] = await placed("Tin nổi bật");
    await page.getByRole("button", { name: `Xuống dưới: ${first}` }).click();
    page.once("dialog", (dialog) => void dialog.dismiss());
    await page.getByRole("link", { name: "Tin bài" }).click();
    expect((await placed("Tin nổi bật"))[0]).toBe(second);
    await other
      .getByRole("button", { name: /^Bỏ ra: / })
      .last()
      .click();
    await save(other);
    await isSaved(other);
    await other.close();
    await save();
    await page.getByText("Người khác vừa lưu trước bạn").waitFor();
    expect((await placed("Tin nổi bật"))[0]).toBe(second);
    await page.getByRole("button", { name: "Lưu bản của tôi, thay bản kia" }).click();
    await isSaved();
    await eventually(leadOfSite, second);
  });

  it("says in words which story readers no longer see, when it was withdrawn before it was saved", async () => {
    await open("/trang-chu-cong", "Trang chủ");
    await page.getByRole("button", { name: "Thêm tin nổi bật" }).click();
    const dialog = page.getByRole("dialog");
    const take = dialog.getByRole("button", { name: /^Thêm: / }).last();
    const title = ((await take.getAttribute("aria-label")) ?? "").slice("Thêm: ".length);
    await take.click();
    await page.keyboard.press("Escape");
    const asked = `/items?kind=article&language=vi&public=yes&text=${encodeURIComponent(title)}`;
    const [item] = (await readApi<{ items: { id: string; revision: number }[] }>(page, asked)).items;
    const notice = "Bài đang được xem lại.";
    await askApi(page, "POST", `/items/${item?.id}/withdraw`, { revision: item?.revision, notice });
    await save();
    await page.getByText(`Bạn đọc không còn thấy: “${title}”.`).waitFor();
    await page.getByRole("button", { name: `Bỏ ra: ${title}` }).press("Enter");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("LI");
    await page.getByRole("button", { name: "Bỏ thay đổi" }).waitFor({ state: "detached" });
  });

  it("keeps on the page what could not be saved, and says that it is kept nowhere else", async () => {
    await open("/trang-chu-cong", "Trang chủ");
    const [first = "", second = ""] = await placed("Tin nổi bật");
    await page.getByRole("button", { name: `Xuống dưới: ${first}` }).click();
    await page.context().setOffline(true);
    await save();
    await page.getByText("Thay đổi còn trên trang này nhưng chưa lưu").waitFor();
    await page.context().setOffline(false);
    expect((await placed("Tin nổi bật"))[0]).toBe(second);
    await page.getByRole("button", { name: "Bỏ thay đổi" }).press("Enter");
    expect((await placed("Tin nổi bật"))[0]).toBe(first);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Lưu");
  });

  it("lets a story leave its place by itself when its time is over", async () => {
    const { revision, featured, hot, blocks } = await readApi<FrontPage>(page, "/front-page?language=vi");
    const [lead, next] = await placed("Tin nổi bật");
    const until = Date.now() + 4_000;
    const places = { featured: featured.with(0, { itemId: featured[0]?.itemId ?? "", until }), hot };
    await askApi(page, "PUT", "/front-page", { language: "vi", revision, ...places, ...(blocks && { blocks }) });
    expect(await leadOfSite()).toBe(lead);
    await eventually(leadOfSite, next);
    await open("/trang-chu-cong", "Trang chủ");
    await page.getByText("Đã hết hạn").first().waitFor();
  });

  it("leads from a renamed section's older address to the new one, and moves a section with its news", async () => {
    await open("/chuyen-muc", "Chuyên mục");
    const deed = async (title: string, name: string) => {
      await page.getByRole("button", { name: `Việc khác: ${title}` }).click();
      await page.getByRole("menuitem", { name }).click();
    };
    await deed("Kinh tế", "Sửa, đổi tên");
    const dialog = page.getByRole("dialog");
    const before = await dialog.getByLabel("Liên kết tĩnh").inputValue();
    await dialog.getByLabel("Tên chuyên mục").fill("Kinh tế – Nông thôn mới");
    await dialog.getByLabel("Liên kết tĩnh").fill("kinh-te-nong-thon");
    await dialog.getByRole("button", { name: "Lưu", exact: true }).click();
    await dialog.waitFor({ state: "detached" });
    await eventually(async () => {
      const { status, headers } = await fetch(`${site.origin}/chuyen-muc/${before}`, { redirect: "manual" });
      return [status, headers.get("location")];
    }, [301, "/chuyen-muc/kinh-te-nong-thon"]);
    expect(await publicText("/chuyen-muc/kinh-te-nong-thon")).toContain("Kinh tế – Nông thôn mới");
    await deed("Kinh tế – Nông thôn mới", "Chuyển chỗ");
    await page.getByRole("dialog").getByLabel("Nằm trong").click();
    await page.getByRole("option", { name: "Cấp trên cùng" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Chuyển chỗ" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    const menu = async () =>
      /<nav class="menu[^>]*>.*?<\/nav>/s.exec(await publicText("/"))?.[0].includes("Kinh tế – Nông thôn mới") ??
      "no menu";
    await eventually(menu, true);
  });

  it("moves a section among its siblings by dragging, and to no other level", async () => {
    await open("/chuyen-muc", "Chuyên mục");
    const rows = page.getByRole("list", { name: "Chuyên mục" }).getByRole("listitem");
    const titles = async () => (await rows.locator("p:first-of-type").allInnerTexts()).map((text) => text.trim());
    const drag = async (title: string, to: string) => {
      const row = (one: string) => rows.filter({ hasText: one });
      await row(title).getByTitle("Kéo để đổi chỗ").dragTo(row(to));
    };
    const order = async () => {
      const all = await titles();
      return ["Thời sự địa phương", "Văn hóa – Xã hội"].toSorted((a, b) => all.indexOf(a) - all.indexOf(b));
    };
    expect(await order()).toEqual(["Thời sự địa phương", "Văn hóa – Xã hội"]);
    await drag("Văn hóa – Xã hội", "Thời sự địa phương");
    await eventually(order, ["Văn hóa – Xã hội", "Thời sự địa phương"]);
    const menu = async () => (await publicText("/thong-ke")).split("</header>")[0] ?? "";
    await eventually(async () => {
      const html = await menu();
      return html.indexOf("Văn hóa – Xã hội") < html.indexOf("Thời sự địa phương");
    }, true);
    const before = await titles();
    await drag("Thời sự địa phương", "Giới thiệu");
    expect(await titles()).toEqual(before);
  });

  it("asks before what was typed of a section is thrown away, and leads back to where it was opened", async () => {
    await open("/chuyen-muc", "Chuyên mục");
    await page.getByRole("button", { name: "Việc khác: Văn hóa – Xã hội" }).press("Enter");
    await page.getByRole("menuitem", { name: "Sửa, đổi tên" }).click();
    const field = page.getByRole("dialog").getByLabel("Mô tả", { exact: true });
    await field.fill("Lễ hội đình làng");
    page.once("dialog", (dialog) => void dialog.dismiss());
    await page.keyboard.press("Escape");
    await page.mouse.click(2, 300);
    expect(await field.inputValue()).toBe("Lễ hội đình làng");
    page.once("dialog", (dialog) => void dialog.accept());
    await field.press("Escape");
    await field.waitFor({ state: "detached" });
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    await eventually(focused, "Việc khác: Văn hóa – Xã hội");
  });

  it("shows on every page what the settings say: name, colour, editor-in-chief, menu, no English", async () => {
    const accent = await accentOfSite();
    await open("/cai-dat", "Cài đặt");
    await page.getByLabel("Tên cổng", { exact: true }).fill("Cổng thông tin xã Bến Lụa – Đình Trong");
    await page.getByRole("textbox", { name: "Màu nhấn" }).fill("#1c6b52");
    await page.getByText(/đạt mức 4,5 : 1/).waitFor();
    await page.getByLabel("Trưởng ban biên tập", { exact: true }).fill("Chánh Văn phòng UBND xã");
    await page.getByRole("switch", { name: "Mời bạn đọc xem bản tiếng Anh" }).press("Space");
    await page.getByText("Tự chọn và xếp").first().click();
    await page.getByRole("button", { name: "Thêm đường dẫn" }).first().click();
    await page.getByLabel("Chữ hiện ra", { exact: true }).last().fill("Một cửa điện tử");
    await page.getByLabel("Đường dẫn", { exact: true }).last().fill("javascript:alert(1)");
    await save();
    await page.getByText("Chưa lưu. Có chỗ chưa đúng: Menu chính").waitFor();
    await page.getByLabel("Đường dẫn", { exact: true }).last().fill("https://dichvucong.example/");
    await save();
    await isSaved();
    const shown = async () => {
      const html = await publicText("/van-ban");
      return ["Bến Lụa – Đình Trong", "Chánh Văn phòng UBND xã", "https://dichvucong.example/"].map((text) =>
        html.includes(text),
      );
    };
    await eventually(shown, [true, true, true]);
    await eventually(async () => (await fetch(`${site.origin}/en`)).status, 404);
    expect(await accentOfSite()).not.toBe(accent);
  });
});
