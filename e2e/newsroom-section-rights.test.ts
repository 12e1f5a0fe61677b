import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fromText } from "#richtext/from-text.ts";
import { accessibilityFaults, hasChromium, launchBrowser } from "#testing/browser.ts";
import { type TemporaryFolder, temporaryFolder } from "#testing/temporary-folder.ts";
import * as people from "./newsroom-people.ts";
import { dinh, isBuilt, type RunningSite, serve } from "./program.ts";

interface Session {
  readonly sections: readonly { readonly id: string; readonly title: string; readonly holds: string }[];
}

/** One more than the server tells at once. */
const VERSIONS = 51;

describe.skipIf(!hasChromium() || !isBuilt())("a reporter of one section", () => {
  let folder: TemporaryFolder;
  let site: RunningSite;
  let browser: Browser;
  let administrator: Page;
  let reporter: Page;
  let here: Session["sections"][number];
  let there: Session["sections"][number];

  beforeAll(async () => {
    folder = temporaryFolder("newsroom-section-rights");
    expect(dinh("sample", "--data", folder.path).output).toContain("The sample town was loaded");
    [site, browser] = await Promise.all([serve(folder.path), launchBrowser()]);
    administrator = await (await browser.newContext({ locale: "vi-VN" })).newPage();
    await people.acceptInvitation(administrator, site.firstLink() ?? "", "Quản trị", "quan.tri@xa.example");
    const { sections } = await people.readApi<Session>(administrator, "/session");
    const [first, second] = sections.filter(({ holds }) => holds === "articles");
    if (first === undefined || second === undefined) return expect.fail("the sample town has two sections of news");
    [here, there] = [first, second];
    const invited = { email: "phong.vien@xa.example", grants: [{ role: "reporter", sectionId: here.id }] };
    const { link } = await people.askApi<{ link: string }>(administrator, "POST", "/invitations", invited);
    reporter = await people.windowOf(browser, new URL(link, site.origin).href, "Phóng viên");
  });
  afterAll(async () => {
    await browser?.close();
    await site?.[Symbol.asyncDispose]();
    folder?.remove();
  });

  it("begins news, writes, chooses their section and no other, and hands it on", async () => {
    await reporter.goto(`${site.origin}/toa-soan/tin-bai`);
    await reporter.getByRole("button", { name: "Viết tin bài" }).click();
    await reporter.getByRole("textbox", { name: "Tiêu đề", exact: true }).fill("Chợ phiên vùng bãi họp lại sau mùa lũ");
    await reporter.locator(".ProseMirror").fill("Chợ họp từ sớm.");
    await people.saved(reporter);
    await reporter.getByRole("combobox", { name: "Chuyên mục" }).click();
    await reporter.getByRole("option", { name: here.title }).waitFor();
    expect(await reporter.getByRole("option", { name: there.title }).count()).toBe(0);
    await reporter.getByRole("option", { name: here.title }).click();
    await people.saved(reporter);
    await people.take(reporter, "Gửi duyệt");
    await reporter.getByText("Đã gửi duyệt.").waitFor();
  });

  it("sees all versions, any two side by side, and brings one back while it is theirs to change", async () => {
    const content = (hour: number) => ({
      ...{ title: "Giờ mở cửa bộ phận một cửa", slug: "gio-mo-cua", sectionId: here.id },
      body: fromText(`Mở cửa lúc ${hour} giờ.`),
    });
    const made = { kind: "article", language: "vi", content: content(1) };
    const { id } = await people.askApi(reporter, "POST", "/items", made);
    // What two people save in turn is a version each time.
    for (let version = 2; version <= VERSIONS; version++)
      await people.askApi(version % 2 === 0 ? administrator : reporter, "PUT", `/items/${id}/content`, {
        ...{ revision: version - 1, content: content(version) },
      });
    await reporter.goto(`${site.origin}/toa-soan/tin-bai/${id}`);
    await reporter.getByRole("tab", { name: "Lịch sử" }).click();
    const oldest = reporter.getByRole("listitem").filter({ has: reporter.getByText("Phiên bản 1", { exact: true }) });
    await reporter.getByText("Phiên bản 2", { exact: true }).waitFor();
    expect(await oldest.count()).toBe(0);
    await reporter.getByRole("button", { name: "Xem thêm" }).click();
    await oldest.getByRole("button", { name: "So sánh với bản đang soạn" }).click();
    const dialog = reporter.getByRole("dialog");
    await dialog.getByRole("columnheader", { name: "Bản đang soạn" }).waitFor();
    await dialog.getByRole("combobox", { name: "So sánh với" }).click();
    await reporter.getByRole("option", { name: /^Phiên bản 7 / }).click();
    await dialog.getByRole("columnheader", { name: "Phiên bản 7" }).waitFor();
    expect(await dialog.getByRole("columnheader").allTextContents()).toEqual(["Phiên bản 1", "Phiên bản 7"]);
    expect(await dialog.locator("ins").allTextContents()).toEqual(["7"]);
    for (const width of [360, 1280]) {
      await reporter.setViewportSize({ width, height: 900 });
      await reporter.waitForTimeout(400);
      expect(await accessibilityFaults(reporter), `${width}`).toEqual([]);
      expect(await reporter.evaluate("document.documentElement.scrollWidth > innerWidth")).toBe(false);
    }
    await dialog.getByRole("button", { name: "Khôi phục phiên bản 1", exact: true }).click();
    await reporter.getByText("Đã khôi phục thành bản nháp mới.").waitFor();
    await reporter.locator(".ProseMirror", { hasText: "Mở cửa lúc 1 giờ." }).waitFor();
    await people.saved(reporter);
    await people.askApi(administrator, "POST", `/items/${id}/archive`, {});
    await reporter.reload();
    await reporter.getByRole("tab", { name: "Lịch sử" }).click();
    await reporter.getByRole("button", { name: "So sánh với bản đang soạn" }).first().click();
    await dialog.getByRole("combobox", { name: "So sánh với" }).waitFor();
    await dialog.getByRole("columnheader").first().waitFor();
    expect(await dialog.getByRole("button", { name: /^Khôi phục/ }).count()).toBe(0);
  });
});
