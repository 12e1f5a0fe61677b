import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";

export const PASSWORD = "đình làng Bến Lụa";

/** Behind an invitation's link: makes the account, and is on the desk after. */
export async function acceptInvitation(page: Page, link: string, name: string, email?: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel("Họ và tên").fill(name);
  if (email !== undefined) await page.getByLabel("Địa chỉ e-mail").fill(email);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(PASSWORD);
  await page.getByLabel("Gõ lại mật khẩu").fill(PASSWORD);
  await page.getByRole("button", { name: "Tạo tài khoản" }).click();
  await page.getByRole("heading", { name: `Chào ${name}` }).waitFor();
}

/** On the accounts desk: invites somebody. @returns the link, as it is shown once. */
export async function invite(page: Page, email: string, role: string): Promise<string> {
  await page.getByRole("button", { name: "Mời người mới" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Địa chỉ e-mail").fill(email);
  await dialog.getByRole("combobox", { name: "Vai trò" }).click();
  await page.getByRole("option", { name: role }).click();
  await dialog.getByRole("button", { name: "Tạo lời mời" }).click();
  const link = await dialog.getByLabel("Gửi đường dẫn này cho người được mời").inputValue();
  await dialog.getByRole("button", { name: "Đóng", exact: true }).click();
  return link;
}

/** A window of somebody's own: nothing of another's session is in it. */
export async function windowOf(browser: Browser, link: string, name: string): Promise<Page> {
  const context: BrowserContext = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "vi-VN" });
  const page = await context.newPage();
  await acceptInvitation(page, link, name);
  return page;
}

/** A browser that was killed may have lost the newest cookies: then one signs in again, and is where one was. */
export async function signInIfAsked(page: Page, email: string): Promise<void> {
  const form = page.getByRole("button", { name: "Đăng nhập" });
  await form.or(page.locator(".ProseMirror")).or(page.getByRole("dialog")).first().waitFor();
  if ((await form.count()) === 0) return;
  await page.getByLabel("Địa chỉ e-mail").fill(email);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(PASSWORD);
  await form.click();
}

/** Until the server has everything that was written. */
export async function saved(page: Page): Promise<void> {
  await page.locator('[data-save-state="saved"]').waitFor();
}

/** Presses a step of the workflow, and answers what it asks. */
export async function take(
  page: Page,
  step: string,
  answer?: (dialog: ReturnType<Page["getByRole"]>) => Promise<void>,
) {
  await page.getByRole("main").getByRole("button", { name: step, exact: true }).click();
  if (answer === undefined) return;
  const dialog = page.getByRole("dialog");
  await answer(dialog);
  await dialog.getByRole("button", { name: step, exact: true }).click();
  await dialog.waitFor({ state: "detached" });
}

/** Opens an item from a queue of the desk. */
export async function openFromDesk(page: Page, queue: string, title: string): Promise<void> {
  await page.goto(new URL("/toa-soan/", page.url()).href);
  await page.getByRole("region", { name: queue }).getByRole("link", { name: title }).click();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
}

/** Puts the caret at the end of the paragraph with these words, as one does with a mouse and the End key. */
export async function caretAfter(page: Page, words: string): Promise<void> {
  await page.locator(".ProseMirror p", { hasText: words }).first().click();
  await page.keyboard.press("End");
}

/** Of a session, what tests look at. */
export interface SectionsKnown {
  readonly sections: readonly { readonly id: string; readonly holds: string }[];
}

/** Asks the API to change something from within the newsroom's page, with its session and its origin. @throws its no. */
export function askApi<Answer = { readonly id: string }>(
  page: Page,
  method: "POST" | "PUT",
  path: string,
  body: object,
): Promise<Answer> {
  return page.evaluate(
    async ([how, to, json]) => {
      const headers = { "content-type": "application/json" };
      const response = await fetch(`/api/newsroom${to}`, { method: how ?? "", headers, body: json ?? "" });
      const answer = await response.json();
      if (!response.ok) throw new Error(`${to}: ${response.status} ${JSON.stringify(answer)}`);
      return answer;
    },
    [method, path, JSON.stringify(body)],
  );
}

/** Reads from the API from within the newsroom's page. */
export const readApi = <Answer>(page: Page, path: string): Promise<Answer> =>
  page.evaluate(async (from) => (await fetch(`/api/newsroom${from}`)).json(), path);

/** What is pasted, as a browser hands it to the page. */
export async function paste(page: Page, html: string): Promise<void> {
  await page.locator(".ProseMirror").evaluate((editor, given) => {
    const data = new DataTransfer();
    data.setData("text/html", given);
    data.setData("text/plain", "x");
    editor.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, html);
}

/** Asks until the answer is as wanted, or fails with what it was last. */
export async function eventually<Value>(ask: () => Promise<Value>, wanted: Value, limitMs = 20_000): Promise<void> {
  const until = Date.now() + limitMs;
  let last = await ask();
  while (JSON.stringify(last) !== JSON.stringify(wanted) && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    last = await ask();
  }
  expect(last).toEqual(wanted);
}
