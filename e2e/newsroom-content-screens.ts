import type { Page } from "playwright-core";

/** Opens a desk and comes to the first thing on it. */
async function openFirst(page: Page, address: string, first: string): Promise<void> {
  await page.goto(address);
  await page.locator(first).first().click();
  await page.getByRole("tab").first().waitFor();
}

/** A picture of the library, opened to be changed; one that was changed before is open already. */
async function changePicture(page: Page, origin: string): Promise<void> {
  await openFirst(page, `${origin}/toa-soan/thu-vien?loai=picture`, "main ul a:has(img)");
  const change = page.getByRole("button", { name: "Soạn bản mới" });
  await change.or(page.getByRole("button", { name: "Xoay phải" })).waitFor();
  if (await change.isVisible()) await change.click();
}

/** Screens of the desks of documents, alerts, links and files, as somebody comes to each. */
export const CONTENT_SCREENS = [
  {
    name: "a document being written",
    open: async (page: Page, origin: string) => {
      await openFirst(page, `${origin}/toa-soan/van-ban?trangThai=published`, "tbody a");
      await page.getByRole("button", { name: "Soạn bản mới" }).click();
      await page.locator(".ProseMirror").waitFor();
      await page.getByRole("combobox", { name: "Loại văn bản" }).click();
      await page.getByRole("option").first().waitFor();
    },
  },
  {
    name: "a day and a number of a document that are none",
    open: async (page: Page, origin: string) => {
      await openFirst(page, `${origin}/toa-soan/van-ban?trangThai=published`, "tbody a");
      await page.getByRole("button", { name: "Soạn bản mới" }).click();
      await page.getByLabel("Ngày ban hành", { exact: true }).fill("mai");
      await page.getByRole("textbox", { name: "Số, ký hiệu" }).fill("1".repeat(90));
    },
  },
  {
    name: "an alert being written",
    open: async (page: Page, origin: string) => {
      await page.goto(`${origin}/toa-soan/thong-tin-khan`);
      await page.getByRole("button", { name: "Thêm thông tin khẩn" }).click();
      await page.getByRole("radio", { name: "Khẩn cấp" }).check();
      // The preview is a page of the public site in a frame, which has its own tests.
      await page.getByRole("tab", { name: "Kiểm tra" }).click();
    },
  },
  {
    name: "a link being added",
    open: async (page: Page, origin: string) => {
      await page.goto(`${origin}/toa-soan/lien-ket`);
      await page.getByRole("button", { name: "Thêm liên kết" }).click();
      await page.getByRole("dialog").getByLabel("Địa chỉ website").fill("không phải địa chỉ");
      await page.getByRole("dialog").getByLabel("Tiêu đề", { exact: true }).focus();
    },
  },
  {
    name: "a picture being cut",
    open: async (page: Page, origin: string) => {
      await changePicture(page, origin);
      await page.getByText("Cắt", { exact: true }).click();
      await page.getByLabel("Rộng").fill("60");
    },
  },
  {
    name: "what must stay in sight of a picture",
    open: async (page: Page, origin: string) => {
      await changePicture(page, origin);
      await page.getByText("Điểm chính", { exact: true }).click();
      await page.getByRole("button", { name: /^Điểm chính:/ }).press("ArrowRight");
    },
  },
  {
    name: "what is asked before a file is replaced",
    open: async (page: Page, origin: string) => {
      await openFirst(page, `${origin}/toa-soan/thu-vien?loai=file`, 'main a[href*="/thu-vien/"]');
      await page.getByRole("button", { name: "Thay bằng tệp khác" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Chọn tệp và thay" }).waitFor();
    },
  },
  {
    name: "a file that is used and cannot be put away",
    open: async (page: Page, origin: string) => {
      await openFirst(page, `${origin}/toa-soan/thu-vien?loai=file`, 'main a[href*="/thu-vien/"]');
      await page.getByRole("button", { name: "Việc khác" }).click();
      await page.getByRole("menuitem", { name: "Đưa vào lưu trữ" }).click();
      await page.getByRole("dialog").getByText("Chưa cất đi được").waitFor();
    },
  },
];
