import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasChromium, launchBrowser } from "#testing/browser.ts";
import { type TemporaryFolder, temporaryFolder } from "#testing/temporary-folder.ts";
import {
  acceptInvitation,
  askApi,
  caretAfter,
  eventually,
  invite,
  PASSWORD,
  readApi,
  type SectionsKnown,
  saved,
  windowOf,
} from "./newsroom-people.ts";
import { dinh, isBuilt, type RunningSite, serve } from "./program.ts";

interface Kept {
  readonly revision: number;
  readonly state: string;
  readonly content: { readonly title: string; readonly lead?: string; readonly body: object };
}

describe.skipIf(!hasChromium() || !isBuilt())("several people at one text", () => {
  let folder: TemporaryFolder;
  let site: RunningSite;
  let browser: Browser;
  let editor: Page;
  let reporter: Page;
  let id: string;

  beforeAll(async () => {
    folder = temporaryFolder("newsroom-together");
    expect(dinh("sample", "--data", folder.path).code).toBe(0);
    site = await serve(folder.path);
    browser = await launchBrowser();
    editor = await (await browser.newContext({ locale: "vi-VN" })).newPage();
    await acceptInvitation(editor, site.firstLink() ?? "", "Biên tập", "bien.tap@xa.example");
    await editor.goto(new URL("/toa-soan/tai-khoan", editor.url()).href);
    reporter = await windowOf(browser, await invite(editor, "phong.vien@xa.example", "Phóng viên"), "Phóng viên");
    for (const page of [editor, reporter]) page.setDefaultTimeout(15_000);
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await site?.[Symbol.asyncDispose]();
    folder?.remove();
  });

  const paragraph = (text: string) => ({ type: "paragraph", content: [{ type: "text", text }] });
  const body = (...texts: string[]) => ({ type: "doc", content: texts.map(paragraph) });
  const kept = () => readApi<Kept>(editor, `/items/${id}`);
  const textKept = async () => JSON.stringify((await kept()).content.body).match(/(?<="text":")[^"]*/g);
  const begin = async (texts: string[]) => {
    const { sections } = await readApi<SectionsKnown>(reporter, "/session");
    const sectionId = sections.find(({ holds }) => holds === "articles")?.id;
    const content = {
      title: "Mùa nước nổi",
      slug: "mua-nuoc-noi",
      sectionId,
      lead: "Nước về sớm.",
      body: body(...texts),
    };
    ({ id } = await askApi(reporter, "POST", "/items", { kind: "article", language: "vi", content }));
    await reporter.goto(new URL(`/toa-soan/tin-bai/${id}`, reporter.url()).href);
    await reporter.locator(".ProseMirror").waitFor();
  };
  /** Somebody else saves, from another computer. */
  const saves = async (change: (content: Kept["content"]) => object) => {
    const { revision, content } = await kept();
    await askApi(editor, "PUT", `/items/${id}/content`, { revision, content: change(content) });
  };

  it("goes on under the hands of who writes, with what the other one wrote beside it", async () => {
    await begin(["Mở đầu", "Đoạn giữa", "Kết"]);
    await caretAfter(reporter, "Đoạn giữa");
    await reporter.keyboard.type(" đang");
    await saves((content) => ({
      ...content,
      lead: "Nước về sớm nửa tháng.",
      body: body("Mở đầu đã sửa", "Đoạn giữa", "Kết"),
    }));
    for (const word of [" viết", " tiếp", " về", " mùa", " nước", " nổi"]) {
      await reporter.keyboard.type(word);
      await reporter.waitForTimeout(500);
    }
    await saved(reporter);
    await reporter.keyboard.type(", không ngừng");
    await eventually(textKept, ["Mở đầu đã sửa", "Đoạn giữa đang viết tiếp về mùa nước nổi, không ngừng", "Kết"]);
    expect((await kept()).content.lead).toBe("Nước về sớm nửa tháng.");
    expect(await reporter.getByLabel("Sapo").inputValue()).toBe("Nước về sớm nửa tháng.");
  });

  it("leaves what only the other one changed, whichever words are chosen where both changed the same", async () => {
    await begin(["Mở đầu", "Đoạn giữa", "Kết"]);
    await caretAfter(reporter, "Đoạn giữa");
    await saves((content) => ({
      ...content,
      lead: "Sapo của biên tập.",
      body: body("Mở đầu của biên tập", "Xen", "Đoạn giữa của biên tập", "Kết"),
    }));
    await reporter.keyboard.type(" của phóng viên");
    const dialog = reporter.getByRole("dialog", { name: "Người khác vừa sửa cùng chỗ với bạn" });
    await dialog.getByRole("button", { name: "Lưu bản đã chọn" }).click();
    await eventually(async () => (await kept()).content.lead, "Sapo của biên tập.");
    await saved(reporter);
    expect((await textKept())?.includes("Đoạn giữa của phóng viên")).toBe(true);
    expect(await reporter.locator(".ProseMirror").innerText()).toContain("Đoạn giữa của phóng viên");
  });

  it("undoes no approval by what was typed a moment before: its writer opens it again, or leaves it", async () => {
    await begin(["Mở đầu", "Kết"]);
    await reporter.getByRole("main").getByRole("button", { name: "Gửi duyệt", exact: true }).click();
    await eventually(async () => (await kept()).state, "in-review");
    await reporter.context().setOffline(true);
    await caretAfter(reporter, "Kết");
    await reporter.keyboard.type(" thêm một câu");
    await askApi(editor, "POST", `/items/${id}/approve`, { revision: (await kept()).revision });
    await reporter.context().setOffline(false);
    await reporter.getByText("bài vừa được người khác duyệt").waitFor();
    expect(await kept()).toMatchObject({ state: "approved" });
    expect(await textKept()).toEqual(["Mở đầu", "Kết"]);
    await reporter.getByRole("button", { name: "Sửa tiếp" }).click();
    await eventually(textKept, ["Mở đầu", "Kết thêm một câu"]);
    expect(await kept()).toMatchObject({ state: "draft" });
  });

  it("does not save one's words as those of who signs in after them in the same browser", async () => {
    await begin(["Mở đầu"]);
    await reporter.route("**/content", (route) => route.abort());
    await caretAfter(reporter, "Mở đầu");
    await reporter.keyboard.type(" chưa kịp lưu");
    await reporter.locator('[data-save-state="offline"]').waitFor();
    const other = await reporter.context().newPage();
    await other.context().clearCookies();
    await other.goto(new URL("/toa-soan/dang-nhap", editor.url()).href);
    await other.getByLabel("Địa chỉ e-mail").fill("bien.tap@xa.example");
    await other.getByLabel("Mật khẩu", { exact: true }).fill(PASSWORD);
    await other.getByRole("button", { name: "Đăng nhập", exact: true }).click();
    await other.getByRole("heading", { name: "Chào Biên tập" }).waitFor();
    const declined = reporter.waitForResponse((response) => response.url().endsWith("/content"));
    await reporter.unroute("**/content");
    await reporter.evaluate(() => window.dispatchEvent(new Event("online")));
    expect((await declined).status()).toBe(403);
    expect(await textKept()).toEqual(["Mở đầu"]);
  });
});
