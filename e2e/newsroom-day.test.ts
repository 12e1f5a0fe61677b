import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasChromium, launchBrowser } from "#testing/browser.ts";
import { WORD } from "#testing/clipboards.ts";
import { type TemporaryFolder, temporaryFolder } from "#testing/temporary-folder.ts";
import { findChromium } from "../scripts/machine-programs.mjs";
import * as people from "./newsroom-people.ts";
import { dinh, isBuilt, type RunningSite, serve } from "./program.ts";

const TITLE = "Xã Bến Lụa mở Tuần lễ chuyển đổi số ở sân đình";
const PORT = 18_437;
/** A minute is the finest that one schedules by; the next but one is up to two away. */
const AHEAD_MINUTES = 2;

/** A picture of one point, as Word's HTML has it when a program put it in. */
const PICTURE =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

describe.skipIf(!hasChromium() || !isBuilt())("a day in the newsroom", () => {
  let folder: TemporaryFolder;
  let profile: TemporaryFolder;
  let site: RunningSite;
  let browser: Browser;
  let reporterWindow: BrowserContext;
  let administrator: Page;
  let reporter: Page;
  let editor: Page;
  let publisher: Page;
  let itemUrl: string;
  let promised: Date;

  beforeAll(async () => {
    folder = temporaryFolder("newsroom-day");
    profile = temporaryFolder("newsroom-profile");
    expect(dinh("sample", "--data", folder.path).output).toContain("The sample town was loaded");
    [site, browser] = await Promise.all([serve(folder.path, PORT), launchBrowser()]);
  });
  afterAll(async () => {
    await reporterWindow?.close().catch(() => undefined);
    await browser?.close();
    await site?.[Symbol.asyncDispose]();
    profile?.remove();
    folder?.remove();
  });

  /** The reporter's own browser keeps its profile on the disk: it can be killed, and opened again. */
  const openReporterWindow = async (): Promise<Page> => {
    reporterWindow = await chromium.launchPersistentContext(profile.path, {
      executablePath: findChromium() ?? "",
      chromiumSandbox: false,
      args: ["--disable-gpu", "--no-first-run", "--disable-quic"],
      viewport: { width: 1280, height: 900 },
      locale: "vi-VN",
    });
    return reporterWindow.pages()[0] ?? reporterWindow.newPage();
  };
  const shown = async (): Promise<boolean[]> => {
    const paths = ["/", "/rss.xml", `/tim-kiem?q=${encodeURIComponent("tuan le chuyen doi so san dinh")}`];
    const texts = await Promise.all(paths.map(async (path) => (await fetch(site.origin + path)).text()));
    return texts.map((text) => text.replace(/<\/?mark>/g, "").includes(TITLE));
  };

  it("begins with the link that the program printed, and invitations", async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "vi-VN" });
    administrator = await context.newPage();
    await people.acceptInvitation(administrator, site.firstLink() ?? "", "Quản trị", "quan.tri@xa.example");
    await administrator.getByRole("link", { name: "Tài khoản", exact: true }).click();
    const forReporter = await people.invite(administrator, "phong.vien@xa.example", "Phóng viên");
    const forEditor = await people.invite(administrator, "bien.tap@xa.example", "Biên tập viên");
    const forPublisher = await people.invite(administrator, "xuat.ban@xa.example", "Người xuất bản");
    reporter = await openReporterWindow();
    await people.acceptInvitation(reporter, forReporter, "Phóng viên");
    editor = await people.windowOf(browser, forEditor, "Biên tập");
    publisher = await people.windowOf(browser, forPublisher, "Xuất bản");
    // A reporter looks after no accounts, and is not shown a way there.
    expect(await reporter.getByRole("link", { name: "Tài khoản", exact: true }).count()).toBe(0);
  });

  it("lets a reporter write, paste from Word, lose the line and the browser in mid-sentence, and find every word", async () => {
    await reporter.getByRole("link", { name: "Tin bài" }).click();
    await reporter.getByRole("button", { name: "Viết tin bài" }).click();
    await reporter.waitForURL(/tin-bai\/[0-9a-z]{12}$/);
    itemUrl = reporter.url();
    await reporter.getByLabel("Tiêu đề").fill(TITLE);
    await reporter.getByRole("combobox", { name: "Chuyên mục" }).click();
    await reporter.getByRole("option").first().click();
    await reporter
      .getByLabel("Sapo")
      .fill("Từ ngày 10/10, người dân được hướng dẫn nộp hồ sơ trực tuyến ngay tại sân đình.");
    await reporter.locator(".ProseMirror").click();
    const word = WORD.replace(/file:\/\/\/[^"]*\.jpg(?=" v:shapes)/, PICTURE);
    await people.paste(reporter, word);
    await reporter.locator(".ProseMirror img").first().waitFor();
    await people.saved(reporter);
    await people.caretAfter(reporter, "từ ngày");
    await reporter.keyboard.type(" Ông bà Nguyễn Thị Đượm đến từ sáng sớm");
    await people.saved(reporter);
    await reporterWindow.setOffline(true);
    const lost = " và nói: “Nhờ các cháu chỉ, tôi tự nộp được rồi";
    await reporter.keyboard.type(lost, { delay: 15 });
    await reporter.locator('[data-save-state="offline"]').waitFor();
    killBrowser(profile.path);
    await reporterWindow.close().catch(() => undefined);

    reporter = await openReporterWindow();
    await reporter.goto(itemUrl);
    await people.signInIfAsked(reporter, "phong.vien@xa.example");
    const dialog = reporter.getByRole("dialog", { name: "Có phần viết chưa kịp lưu" });
    await dialog.getByRole("button", { name: "Lấy lại phần đó" }).click();
    await people.saved(reporter);
    const text = await reporter.locator(".ProseMirror").innerText();
    expect(text).toContain(`Nguyễn Thị Đượm đến từ sáng sớm${lost}`);
    expect(text).toContain("Tuần lễ chuyển đổi số");
    expect(await reporter.getByLabel("Tiêu đề").inputValue()).toBe(TITLE);
    await reporter.reload();
    await reporter.locator(".ProseMirror").waitFor();
    expect(await reporter.locator(".ProseMirror").innerText()).toContain(lost.trim());
  });

  it("goes from the reporter to the editor, back with a reason, and to the publisher", async () => {
    const alt = reporter.getByLabel(/Mô tả/).first();
    await alt.fill("Cán bộ hướng dẫn người dân nộp hồ sơ ở sân đình");
    await alt.blur();
    await people.saved(reporter);
    await people.take(reporter, "Gửi duyệt");
    await reporter.getByText("Chờ duyệt").first().waitFor();
    expect(await reporter.getByRole("button", { name: "Duyệt", exact: true }).count()).toBe(0);

    await people.openFromDesk(editor, "Chờ tôi", TITLE);
    await people.take(editor, "Trả lại", (dialog) =>
      dialog.getByLabel("Lý do trả lại").fill("Cần ghi rõ số hồ sơ đã nộp."),
    );
    await editor.getByText("Trả lại", { exact: true }).first().waitFor();

    await people.openFromDesk(reporter, "Tôi đang viết", TITLE);
    await reporter.getByText("Cần ghi rõ số hồ sơ đã nộp.").waitFor();
    await people.caretAfter(reporter, "từ ngày");
    await reporter.keyboard.type("”. Đến trưa, đã có 42 hồ sơ được nộp.");
    await people.saved(reporter);
    await people.take(reporter, "Gửi duyệt");
    await reporter.getByText("Chờ duyệt").first().waitFor();

    await people.openFromDesk(editor, "Chờ tôi", TITLE);
    expect(await editor.locator(".ProseMirror").innerText()).toContain("42 hồ sơ");
    await people.take(editor, "Duyệt", async () => undefined);
    await editor.getByText("Đã duyệt", { exact: true }).first().waitFor();
    expect(await editor.getByRole("button", { name: "Đăng ngay" }).count()).toBe(0);
    expect(await shown()).toEqual([false, false, false]);
  });

  it("keeps a promise for two minutes later though the server is killed before, and started after", async () => {
    await people.openFromDesk(publisher, "Chờ tôi", TITLE);
    promised = new Date(Math.ceil(Date.now() / 60_000) * 60_000 + (AHEAD_MINUTES - 1) * 60_000);
    const wall = new Date(promised.getTime() + 7 * 3_600_000).toISOString().slice(0, 16);
    await people.take(publisher, "Hẹn giờ", (dialog) => dialog.getByLabel("Đăng vào lúc").fill(wall));
    await publisher.getByText("Hẹn giờ đăng", { exact: true }).first().waitFor();
    await site.kill();
    await wait(Math.max(0, promised.getTime() - Date.now()) + 3_000);
    site = await serve(folder.path, PORT);
    await people.eventually(shown, [true, true, true]);
    const rss = await (await fetch(`${site.origin}/rss.xml`)).text();
    const item = rss.slice(rss.indexOf(TITLE));
    expect(new Date(/<pubDate>([^<]+)</.exec(item)?.[1] ?? "").getTime()).toBe(promised.getTime());
  }, 300_000);

  it("shows readers what a correction changed", async () => {
    const publicUrl = await publicAddress(publisher, itemUrl);
    expect((await fetch(publicUrl)).status).toBe(200);
    await people.take(publisher, "Soạn bản mới");
    await publisher.locator('.ProseMirror[contenteditable="true"]').waitFor();
    await people.caretAfter(publisher, "từ ngày");
    await publisher.keyboard.type(" Con số này được cập nhật lúc 17 giờ.");
    await people.saved(publisher);
    await publisher.getByRole("button", { name: "Việc khác" }).click();
    await publisher.getByRole("menuitem", { name: "Đăng ngay" }).click();
    const dialog = publisher.getByRole("dialog");
    await dialog.getByLabel("Nội dung cập nhật").fill("Sửa số hồ sơ đã nộp từ 42 thành 57.");
    await dialog.getByLabel(/Đăng dù chưa có người thứ hai xem/).check();
    await dialog.getByRole("button", { name: "Đăng ngay" }).click();
    await people.eventually(
      async () => (await (await fetch(publicUrl)).text()).includes("Sửa số hồ sơ đã nộp từ 42 thành 57."),
      true,
    );
    // One alone brought it out: another is asked to look.
    await people.openFromDesk(editor, "Cần người thứ hai xem lại", TITLE);
    await people.take(editor, "Tôi đã xem, xác nhận");
    await editor.getByText("Đã xác nhận.").waitFor();
  });

  it("answers 410 for what was withdrawn, its files too", async () => {
    const publicUrl = await publicAddress(publisher, itemUrl);
    const page = await (await fetch(publicUrl)).text();
    const picture =
      /\/anh\/[0-9a-f]{32}[^"'\s,]*\.(?:webp|jpg|avif)/.exec(page.slice(page.indexOf("data-read")))?.[0] ?? "";
    expect((await fetch(site.origin + picture)).status).toBe(200);
    await publisher.getByRole("button", { name: "Việc khác" }).click();
    await publisher.getByRole("menuitem", { name: "Rút bài" }).click();
    const dialog = publisher.getByRole("dialog");
    await dialog.getByLabel("Thông báo cho bạn đọc").fill("Bài có sai sót về số liệu; bản đúng sẽ được đăng lại.");
    await dialog.getByRole("button", { name: "Rút bài" }).click();
    await people.eventually(async () => (await fetch(publicUrl)).status, 410);
    expect(await (await fetch(publicUrl)).text()).toContain("Bài có sai sót về số liệu");
    await people.eventually(async () => (await fetch(site.origin + picture)).status, 410);
    expect(await shown()).toEqual([false, false, false]);
  });
});

/** Where readers find what a window of the newsroom shows. */
async function publicAddress(page: Page, itemUrl: string): Promise<string> {
  await page.goto(itemUrl);
  const href = await page.getByRole("link", { name: "Xem trên trang" }).getAttribute("href");
  return new URL(href ?? "", itemUrl).href;
}

/** As a crash would: no page is told, nothing is written any more. Its processes are those that name its profile. */
function killBrowser(profilePath: string): void {
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      if (readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(profilePath)) process.kill(Number(pid), "SIGKILL");
    } catch {
      // It ended meanwhile, or with its parent.
    }
  }
}
