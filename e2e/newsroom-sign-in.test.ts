import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeOf } from "#testing/accounts.ts";
import { hasChromium, launchBrowser } from "#testing/browser.ts";
import { type MailSink, openMailSink } from "#testing/mail-sink.ts";
import { openProvider, type TestProvider } from "#testing/openid-provider.ts";
import { type TemporaryFolder, temporaryFolder } from "#testing/temporary-folder.ts";
import { acceptInvitation, PASSWORD } from "./newsroom-people.ts";
import { dinh, isBuilt, type RunningSite, serve } from "./program.ts";

const EMAIL = "quan.tri@xa.example";
const NEW_PASSWORD = "cây đa bến nước sân đình";

/** An authenticator that shows no code twice, for each lets in once; that of the step to come is taken already. */
function openAuthenticator(totpUri: string) {
  const STEP_MS = 30_000;
  const step = () => Math.floor(Date.now() / STEP_MS);
  let last = 0;
  return async () => {
    last = Math.max(last + 1, step());
    while (step() < last - 1) await wait(500);
    return codeOf(totpUri, last * STEP_MS);
  };
}

/** A port that nobody had a moment ago: the provider must know the site's address before the site runs. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}

describe.skipIf(!hasChromium() || !isBuilt())("signing in, in a browser, with a mail server and a provider", () => {
  let folder: TemporaryFolder;
  let mail: MailSink;
  let provider: TestProvider;
  let site: RunningSite;
  let browser: Browser;
  let page: Page;
  let origin: string;
  let nextCode: () => Promise<string>;
  let recoveryCode = "";

  beforeAll(async () => {
    folder = temporaryFolder("newsroom-sign-in");
    expect(dinh("sample", "--data", folder.path).code).toBe(0);
    const port = await freePort();
    // By its name: passkeys are bound to one.
    origin = `http://localhost:${port}`;
    mail = await openMailSink();
    provider = await openProvider(`${origin}/api/auth/callback/oidc`);
    site = await serve(
      ...([folder.path, port, "--public-url", origin] as const),
      ...["--smtp-url", mail.url, "--mail-from", "toa.soan@xa.example"],
      ...["--oidc-issuer", provider.issuer, "--oidc-client-id", provider.clientId],
      ...["--oidc-client-secret", provider.clientSecret, "--oidc-name", "Tài khoản tỉnh"],
    );
    browser = await launchBrowser();
    page = await (await browser.newContext({ locale: "vi-VN" })).newPage();
    page.setDefaultTimeout(10_000);
    await acceptInvitation(page, site.firstLink() ?? "", "Quản trị", EMAIL);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await site?.[Symbol.asyncDispose]();
    await provider?.close();
    await mail?.close();
    folder?.remove();
  });

  const signOut = async () => {
    await page.getByRole("button", { name: "Quản trị" }).click();
    await page.getByRole("menuitem", { name: "Đăng xuất" }).click();
    await page.getByRole("heading", { name: "Đăng nhập tòa soạn" }).waitFor();
  };
  const byPassword = async (password: string) => {
    await page.getByLabel("Địa chỉ e-mail").fill(EMAIL);
    await page.getByLabel("Mật khẩu", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
  };
  const code = async (given: string) => {
    await page.getByLabel("Mã xác thực hai bước").fill(given);
    await page.getByRole("button", { name: "Xác nhận" }).click();
  };
  const isIn = () => page.getByRole("heading", { name: "Chào Quản trị" }).waitFor();
  const openOwnAccount = () => page.goto(`${origin}/toa-soan/tai-khoan-cua-toi`);

  it("asks for a code once its owner has set up an authenticator", async () => {
    await openOwnAccount();
    const part = page.getByRole("region", { name: "Xác thực hai bước" });
    await part.getByLabel("Nhập mật khẩu để tiếp tục").fill(PASSWORD);
    await part.getByRole("button", { name: "Bật xác thực hai bước" }).click();
    const secret = (await part.locator("code").first().innerText()).replaceAll(" ", "");
    nextCode = openAuthenticator(`otpauth://totp/x?secret=${secret}`);
    recoveryCode = (await part.locator("pre").innerText()).split("\n")[0] ?? "";
    await page.locator('input:focus[autocomplete="one-time-code"]').waitFor();
    const first = await nextCode();
    await page.keyboard.type(first);
    await part.getByRole("button", { name: "Xác nhận" }).click();
    await page.getByText("Đã bật xác thực hai bước.").waitFor();
    expect((await mail.wait(1))[0]).toMatchObject({ to: [EMAIL] });
    await signOut();
    await byPassword(PASSWORD);
    await code("000000");
    await page.getByText("Mã chưa đúng hoặc đã hết hạn.").waitFor();
    await code(first);
    await page.getByText("Mã này đã dùng một lần rồi.").waitFor();
    await byPassword(PASSWORD);
    await code(await nextCode());
    await isIn();
  });

  it("takes a recovery code where the telephone is not at hand, once", async () => {
    await signOut();
    await byPassword(PASSWORD);
    await code(recoveryCode);
    await isIn();
    await signOut();
    await byPassword(PASSWORD);
    await code(recoveryCode);
    await page.getByText("Mã chưa đúng hoặc đã hết hạn.").waitFor();
    await code(await nextCode());
    await isIn();
  });

  it("lets in by a passkey alone, which is both steps in one", async () => {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("WebAuthn.enable");
    await devtools.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        ...{ protocol: "ctap2", transport: "internal", hasResidentKey: true },
        ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
      },
    });
    await openOwnAccount();
    await page.getByLabel("Tên để nhận ra khóa").fill("Máy ở phòng Văn thư");
    await page.getByRole("button", { name: "Thêm khóa truy cập" }).click();
    await page.getByRole("button", { name: "Gỡ khóa Máy ở phòng Văn thư" }).waitFor();
    await signOut();
    await page.getByRole("button", { name: "Dùng khóa truy cập" }).click();
    await isIn();
    await openOwnAccount();
    await page.getByText("bằng khóa truy cập").first().waitFor();
  });

  it("takes somebody of the provider whose verified address has an account here, and nobody else", async () => {
    await signOut();
    await page.goto(`${origin}/toa-soan/tin-bai`);
    await page.getByRole("button", { name: "Vào bằng Tài khoản tỉnh" }).click();
    await page.getByRole("link", { name: /cancel/i }).click();
    await page.getByRole("heading", { name: "Đăng nhập tòa soạn" }).waitFor();
    // Who changed their mind is told nothing, and still goes where they were going.
    expect(new URL(page.url()).searchParams.get("sau")).toBe("/tin-bai");
    expect(await page.getByRole("alert").count()).toBe(0);
    const byProvider = async (login: string) => {
      await page.getByRole("button", { name: "Vào bằng Tài khoản tỉnh" }).click();
      await page.locator('input[name="login"]').fill(login);
      await page.locator('input[name="password"]').fill("x");
      await page.locator("button[type=submit]").click();
      await page.getByRole("button", { name: /continue/i }).click();
    };
    provider.people.set("khach", { email: "khach@tinh.example", email_verified: true });
    await byProvider("khach");
    await page.getByText("Tài khoản bên đó chưa được mời vào tòa soạn này.").waitFor();
    provider.people.set("quan-tri", { email: EMAIL, email_verified: true, name: "Tên khác" });
    // The provider remembers its own guest; another comes in a window of their own.
    page = await (await browser.newContext({ locale: "vi-VN" })).newPage();
    await page.goto(`${origin}/toa-soan/`);
    await byProvider("quan-tri");
    await isIn();
  });

  it("gives a new password by the link of a message, which counts once and ends all sessions", async () => {
    await signOut();
    await page.getByRole("button", { name: "Quên mật khẩu?" }).click();
    await page.getByLabel("Địa chỉ e-mail").fill(EMAIL);
    const before = mail.received.length;
    await page.getByRole("button", { name: "Gửi đường dẫn" }).click();
    await page.getByText("Nếu địa chỉ này có tài khoản").waitFor();
    const message = (await mail.wait(before + 1)).at(-1);
    const link = /http:\/\/localhost\S+dat-lai-mat-khau\S+/.exec(message?.body ?? "")?.[0] ?? "";
    await page.goto(link);
    await page.getByLabel("Mật khẩu", { exact: true }).fill(NEW_PASSWORD);
    await page.getByLabel("Gõ lại mật khẩu").fill(NEW_PASSWORD);
    await page.getByRole("button", { name: "Đặt mật khẩu" }).click();
    await page.getByRole("heading", { name: "Đã đặt mật khẩu mới" }).waitFor();
    await page.goto(`${origin}/toa-soan/`);
    await byPassword(PASSWORD);
    await page.getByText("E-mail hoặc mật khẩu chưa đúng.").waitFor();
    await byPassword(NEW_PASSWORD);
    await code(await nextCode());
    await isIn();
    await page.goto(link);
    await page.getByLabel("Mật khẩu", { exact: true }).fill(PASSWORD);
    await page.getByLabel("Gõ lại mật khẩu").fill(PASSWORD);
    await page.getByRole("button", { name: "Đặt mật khẩu" }).click();
    await page.getByRole("heading", { name: "Đường dẫn này không còn hiệu lực" }).waitFor();
  });

  it("keeps what is shown once until it is closed, and tells a session that is over from a wrong password", async () => {
    await openOwnAccount();
    await page.getByRole("button", { name: "Tạo mã", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Dùng để làm gì").fill("Đồng bộ văn bản");
    await dialog.getByRole("checkbox").first().check();
    await dialog.getByRole("button", { name: "Tạo mã", exact: true }).click();
    await dialog.locator("input[readonly]").waitFor();
    await page.mouse.click(5, 5);
    await dialog.getByRole("button", { name: "Đóng", exact: true }).click();
    // The line goes, and who took it away goes on beside it.
    await page.getByRole("button", { name: "Thu hồi: Đồng bộ văn bản" }).press("Enter");
    await dialog.getByRole("button", { name: "Thu hồi", exact: true }).press("Enter");
    await dialog.waitFor({ state: "detached" });
    await page.locator('section[aria-label="Mã cho phần mềm"]:focus').waitFor();
    await page.context().clearCookies();
    await page.getByLabel("Mật khẩu hiện tại").fill(NEW_PASSWORD);
    await page.getByLabel("Mật khẩu mới").fill(PASSWORD);
    await page.getByRole("button", { name: "Đổi mật khẩu" }).click();
    await page.getByText("Phiên làm việc đã hết. Hãy đăng nhập lại rồi làm tiếp.").waitFor();
  });
});
