import { createServer, type Server } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { type MailSink, openMailSink } from "#testing/mail-sink.ts";
import { type Mail, openMail } from "./mail.ts";
import { invitationMessage, noticeMessage, resetMessage } from "./messages.ts";

const FROM = "toasoan@xa.example";
const LINK = "https://xa.example/toa-soan/loi-moi#abc&x=1";

describe("mail", () => {
  const ends: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0)) await end();
  });
  const sink = async (options?: Parameters<typeof openMailSink>[0]): Promise<MailSink> => {
    const opened = await openMailSink(options);
    ends.push(opened.close);
    return opened;
  };
  const mailTo = (url: string, timeoutMs?: number): Mail =>
    openMail({ url, from: FROM, ...(timeoutMs && { timeoutMs }) }) ?? expect.fail("there is no mail");
  const send = (mail: Mail, to = "bien.tap@xa.example") => mail.send(to, invitationMessage("Xã Bến Lụa", LINK));

  it("is absent where the site has no mail server", () => {
    expect(openMail({ url: undefined, from: FROM })).toBeUndefined();
    expect(openMail({ url: "smtp://127.0.0.1", from: undefined })).toBeUndefined();
  });

  it("arrives in Vietnamese and in English, as text and as HTML, with its link whole", async () => {
    const { url, received } = await sink();
    expect(await send(mailTo(url))).toEqual({ ok: true });
    expect(received).toMatchObject([
      { to: ["bien.tap@xa.example"], from: FROM, subject: "Lời mời vào tòa soạn Xã Bến Lụa" },
    ]);
    const body = received[0]?.body ?? "";
    expect(body).toContain(`Nhận lời mời: ${LINK}`);
    expect(body).toContain(`Accept the invitation: ${LINK}`);
    expect(body).toContain('<a href="https://xa.example/toa-soan/loi-moi#abc&amp;x=1">Nhận lời mời</a>');
  });

  it("lets itself in with the user and the password of its address, and says when it is not let in", async () => {
    const { url } = await sink({ user: { name: "toa soạn", password: "mật:khẩu@" } });
    const withUser = (password: string) =>
      url.replace("//", `//${encodeURIComponent("toa soạn")}:${encodeURIComponent(password)}@`);
    expect(await send(mailTo(withUser("mật:khẩu@")))).toEqual({ ok: true });
    expect(await send(mailTo(withUser("sai")))).toEqual({ ok: false, why: "not-let-in" });
  });

  it("says of an address that the server refuses, and of a server that is not there", async () => {
    const { url } = await sink({ refuses: "@khong.example" });
    expect(await send(mailTo(url), "ai.do@khong.example")).toEqual({ ok: false, why: "refused" });
    expect(await send(mailTo("smtp://127.0.0.1:1"))).toEqual({ ok: false, why: "unreachable" });
  });

  it("does not wait longer than it says for a server that says nothing, nor for more than a few at once", async () => {
    const silent: Server = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    ends.push(() => new Promise((resolve) => silent.close(resolve)));
    const { port } = silent.address() as { port: number };
    const mail = mailTo(`smtp://127.0.0.1:${port}`, 300);
    const began = performance.now();
    const sent = await Promise.all(Array.from({ length: 25 }, () => send(mail)));
    expect(performance.now() - began).toBeLessThan(5_000);
    const why = sent.map((one) => (one.ok ? "" : one.why));
    expect(why.filter((one) => one === "busy")).toHaveLength(5);
    expect(why.filter((one) => one === "unreachable")).toHaveLength(20);
  });

  it("sends no second message and no other header, whatever stands in a name", async () => {
    const { url, received } = await sink();
    const mail = mailTo(url);
    await mail.send("a@xa.example", resetMessage('Xã\r\nBcc: kẻ.lạ@xa.example\r\n\r\n"<script>', LINK));
    expect(received).toHaveLength(1);
    expect(received[0]?.to).toEqual(["a@xa.example"]);
    expect(received[0]?.body).not.toMatch(/<p>[^<]*<script>/);
  });

  it("has words for everything that happens to how somebody signs in", () => {
    for (const notice of ["password-changed", "second-factor-on", "passkey-added"] as const) {
      const { subject, text } = noticeMessage("Xã Bến Lụa", notice);
      expect(subject).toContain("Xã Bến Lụa");
      expect(text).toMatch(/người quản trị[\s\S]*your administrator/);
    }
  });
});
