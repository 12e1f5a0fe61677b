import { mkdirSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { fromText } from "#richtext/from-text.ts";
import { launchBrowser } from "#testing/browser.ts";
import { temporaryFolder } from "#testing/temporary-folder.ts";
import { PHONE as PHONE_BROWSER } from "#visits/fixture.ts";
import { acceptInvitation, askApi, invite, readApi, type SectionsKnown, windowOf } from "./newsroom-people.ts";
import { dinh, serve } from "./program.ts";

const FOLDER = "docs/screenshots/newsroom";
const DESK = { width: 1280, height: 860 };
const PHONE = { width: 360, height: 780 };

/** A screen as somebody comes to it, in the order of docs/newsroom.md. */
interface Picture {
  readonly name: string;
  readonly size: typeof DESK;
  readonly path: string;
  readonly isNight?: boolean;
  /** What is done there before the picture is taken. */
  readonly act?: (page: Page) => Promise<unknown>;
}

const open = (page: Page, title: string) => page.getByRole("link", { name: title }).first().click();

const PICTURES: readonly Picture[] = [
  { name: "desk", size: DESK, path: "/" },
  { name: "list", size: DESK, path: "/tin-bai" },
  {
    name: "editor",
    size: DESK,
    path: "/tin-bai",
    act: async (page) => {
      await open(page, "Đường Đình Trong");
      await page.getByRole("button", { name: "Soạn bản mới" }).click();
      await page.locator(".ProseMirror img").first().scrollIntoViewIfNeeded();
    },
  },
  {
    name: "preview",
    size: DESK,
    path: "/tin-bai",
    act: async (page) => {
      await open(page, "Đường Đình Trong");
      await page.getByRole("tab", { name: "Xem trước" }).click();
      await page.waitForTimeout(1_500);
    },
  },
  {
    name: "history",
    size: DESK,
    path: "/tin-bai",
    act: async (page) => {
      await open(page, CORRECTED);
      await page.getByRole("tab", { name: "Lịch sử" }).click();
      await page.getByRole("button", { name: "So sánh với bản đang soạn" }).last().click();
    },
  },
  {
    name: "document",
    size: DESK,
    path: "/van-ban",
    act: async (page) => {
      await open(page, "Quyết định 4/2026/QĐ-UBND");
      await page.getByLabel("Trích yếu").first().waitFor();
    },
  },
  { name: "calendar", size: DESK, path: "/lich-cong-tac" },
  { name: "library", size: DESK, path: "/thu-vien" },
  { name: "alerts", size: DESK, path: "/thong-tin-khan" },
  { name: "links", size: DESK, path: "/lien-ket" },
  { name: "translations", size: DESK, path: "/ban-dich" },
  { name: "statistics", size: DESK, path: "/thong-ke" },
  { name: "log", size: DESK, path: "/nhat-ky" },
  { name: "front-page", size: DESK, path: "/trang-chu-cong" },
  { name: "sections", size: DESK, path: "/chuyen-muc" },
  { name: "settings", size: DESK, path: "/cai-dat" },
  { name: "accounts", size: DESK, path: "/tai-khoan" },
  {
    name: "own-account",
    size: DESK,
    path: "/tai-khoan-cua-toi",
    act: (page) => page.getByRole("heading", { name: "Mã cho phần mềm" }).scrollIntoViewIfNeeded(),
  },
  { name: "night", size: DESK, path: "/", isNight: true },
  { name: "phone-desk", size: PHONE, path: "/" },
  { name: "phone-editor", size: PHONE, path: "/tin-bai", act: (page) => open(page, CORRECTED) },
];

const CORRECTED = "Thôn Đình Trong mở lớp bơi miễn phí cho trẻ em";

const send = (page: Page, path: string, body: object) => askApi(page, "POST", path, body);

/** What a small office has at hand on a working day. */
async function work(administrator: Page, reporter: Page): Promise<void> {
  const { sections } = await readApi<SectionsKnown>(reporter, "/session");
  const sectionId = sections.find(({ holds }) => holds === "articles")?.id;
  const write = (title: string, slug: string, text: string) => {
    const lead = "Tin do Văn phòng UBND xã cung cấp.";
    return send(reporter, "/items", {
      ...{ kind: "article", language: "vi" },
      content: { title, slug, sectionId, lead, body: fromText(text) },
    });
  };
  const market = await write("Chợ Bến họp thêm phiên chiều từ tháng Chạp", "cho-ben", "Chợ họp từ 14 giờ đến 18 giờ.");
  await send(reporter, `/items/${market.id}/submit`, {});
  const road = await write("Sửa đoạn đê qua thôn Cồn Cát trong ba ngày", "sua-de", "Xe tải đi đường tránh.");
  await send(reporter, `/items/${road.id}/submit`, {});
  await send(administrator, `/items/${road.id}/return`, { reason: "Cần ghi rõ đường tránh đi từ đâu đến đâu." });
  await write("Khám mắt miễn phí cho người cao tuổi", "kham-mat", "Mang theo căn cước và thẻ bảo hiểm.");
  const school = await write("Trường tiểu học Bến Lụa nhận sách giáo khoa mới", "sach-moi", "Sách được phát tại lớp.");
  await send(reporter, `/items/${school.id}/submit`, {});
  await send(administrator, `/items/${school.id}/approve`, {});
  const publishAt = new Date(Date.now() + 20 * 3_600_000).toISOString();
  await send(administrator, `/items/${school.id}/schedule`, { publishAt });
  const swim = await write(CORRECTED, "lop-boi", "Lớp học vào sáng thứ Bảy, từ 8 giờ.\n\nMỗi lớp có 20 em.");
  await send(reporter, `/items/${swim.id}/submit`, {});
  await send(administrator, `/items/${swim.id}/approve`, {});
  await send(administrator, `/items/${swim.id}/publish`, {});
  await correct(administrator, swim.id);
}

/** A new version of something public, with another hour. */
async function correct(page: Page, id: string): Promise<void> {
  const body = fromText("Lớp học vào sáng thứ Bảy, từ 7 giờ 30.\n\nMỗi lớp có 20 em, có hai người trông.");
  const { content, revision } = await readApi<{ content: object; revision: number }>(page, `/items/${id}`);
  await askApi(page, "PUT", `/items/${id}/content`, { revision, content: { ...content, body }, reopen: true });
}

async function take(page: Page, origin: string, { name, size, path, act, isNight = false }: Picture): Promise<void> {
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme: isNight ? "dark" : "light", reducedMotion: "reduce" });
  await page.goto(`${origin}/toa-soan${path}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForLoadState("networkidle");
  await act?.(page);
  await page.waitForTimeout(800);
  // Twice as fine as a screen of old, at a quality at which letters stay sharp.
  await sharp(await page.screenshot())
    .webp({ quality: 72, effort: 6 })
    .toFile(`${FOLDER}/${name}.webp`);
  console.log(`${FOLDER}/${name}.webp`);
}

/** Readers of a morning, so that statistics have something to count. */
async function read(browser: Browser, origin: string): Promise<void> {
  // As a person's browser names itself: programs are not counted.
  const context = await browser.newContext({ locale: "vi-VN", userAgent: PHONE_BROWSER });
  const page = await context.newPage();
  for (const path of ["/", "/lich-cong-tac", "/van-ban", "/tim-kiem?q=bien", "/", "/thong-bao", "/van-ban", "/"])
    await page.goto(origin + path);
  await context.close();
  // Counts are written once a second.
  await new Promise((done) => setTimeout(done, 1_500));
}

const folder = temporaryFolder("newsroom-screenshots");
mkdirSync(FOLDER, { recursive: true });
const { output } = dinh("sample", "--data", folder.path);
if (!output.includes("The sample town was loaded")) throw new Error(output);
const site = await serve(folder.path);
const browser = await launchBrowser();
try {
  const context = await browser.newContext({ locale: "vi-VN", viewport: DESK, deviceScaleFactor: 1.5 });
  const administrator = await context.newPage();
  await acceptInvitation(administrator, site.firstLink() ?? "", "Quản trị", "quan.tri@xa.example");
  await administrator.goto(`${site.origin}/toa-soan/tai-khoan`);
  const link = await invite(administrator, "phong.vien@xa.example", "Phóng viên");
  await invite(administrator, "bien.tap@xa.example", "Biên tập viên");
  await work(administrator, await windowOf(browser, link, "Phóng viên"));
  await read(browser, site.origin);
  for (const picture of PICTURES) await take(administrator, site.origin, picture);
} finally {
  await browser.close();
  await site[Symbol.asyncDispose]();
  folder.remove();
}
