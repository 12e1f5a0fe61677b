import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openHttpBrowser } from "#testing/http-browser.ts";
import { type MailSink, openMailSink } from "#testing/mail-sink.ts";
import { type NewsroomSite, openNewsroomSite, PASSWORD, type SignedIn } from "#testing/newsroom-site.ts";
import { openProvider, type TestProvider } from "#testing/openid-provider.ts";

const PUBLIC = "https://xa.example.vn";
const EDITOR = "bien.tap@xa.example";

describe("ways into a site that has a mail server and a provider", () => {
  let room: NewsroomSite;
  let origin: string;
  let mail: MailSink;
  let provider: TestProvider;
  let editor: SignedIn;
  beforeAll(async () => {
    mail = await openMailSink({ refuses: "@khong-nhan.example" });
    provider = await openProvider(`${PUBLIC}/api/auth/callback/oidc`);
    const flags = {
      ...{ "--smtp-url": mail.url, "--mail-from": "toa-soan@xa.example" },
      ...{ "--oidc-issuer": provider.issuer, "--oidc-client-id": provider.clientId },
      ...{ "--oidc-client-secret": provider.clientSecret, "--oidc-name": "Cổng tỉnh" },
    };
    room = await openNewsroomSite({ flags });
    origin = room.web.served.url;
    editor = await room.person(EDITOR, [{ role: "editor" }]);
  });
  afterAll(async () => {
    await room[Symbol.asyncDispose]();
    await provider.close();
    await mail.close();
  });

  const invite = (email: string, byMail?: boolean) =>
    room.administrator.send("POST", "/invitations", { email, grants: [{ role: "reporter" }], byMail });

  it("are told to everybody who asks, and none of which there is no server", async () => {
    const ways = await fetch(`${origin}/api/newsroom/ways-in`);
    expect(await ways.json()).toEqual({ provider: "Cổng tỉnh", resetByMail: true });
    const bare = await openNewsroomSite();
    const none = await fetch(`${bare.web.served.url}/api/newsroom/ways-in`);
    expect(await none.json()).toEqual({ resetByMail: false });
    expect((await bare.administrator.get("/people")).answer.hasMail).toBe(false);
    const asked = { email: "moi@xa.example", grants: [{ role: "reporter" }], byMail: true };
    expect((await bare.administrator.send("POST", "/invitations", asked)).status).toBe(422);
    expect((await bare.administrator.get("/people")).answer.invitations).toEqual([]);
    await bare[Symbol.asyncDispose]();
  });

  it("are an invitation by mail, whose link is the one that is shown", async () => {
    const { status, answer } = await invite("phong.vien@xa.example", true);
    expect([status, answer.mail]).toEqual([200, "sent"]);
    const [message] = await mail.wait(1);
    expect(message?.to).toEqual(["phong.vien@xa.example"]);
    expect(message?.body).toContain(`${PUBLIC}${answer.link}`);
    expect((await invite("khach@xa.example")).answer).toEqual({ link: expect.any(String) });
    const unsent = await invite("ai@khong-nhan.example", true);
    expect(unsent).toMatchObject({ status: 200, answer: { mail: "refused", link: expect.any(String) } });
    expect(mail.received).toHaveLength(1);
    expect(
      (await editor.send("POST", "/invitations", { email: "x@xa.example", grants: [], byMail: true })).status,
    ).toBe(403);
  });

  it("are a new password by mail, asked for alike whether there is an account, and not often", async () => {
    const before = mail.received.length;
    const ask = async (email: string) => {
      const began = performance.now();
      const response = await openHttpBrowser(origin).post("/api/auth/request-password-reset", { email });
      return { status: response.status, body: await response.text(), took: performance.now() - began };
    };
    const [known, stranger] = [await ask(EDITOR), await ask("nguoi.la@xa.example")];
    expect([known.status, known.body]).toEqual([stranger.status, stranger.body]);
    expect(known.status).toBe(200);
    for (const { took } of [known, stranger]) expect(took).toBeGreaterThan(390);
    const message = (await mail.wait(before + 1)).at(-1);
    expect(message?.to).toEqual([EDITOR]);
    const token = /dat-lai-mat-khau#([\w-]+)/.exec(message?.body ?? "")?.[1];
    const given = { token, newPassword: "mật khẩu mới của tôi" };
    expect((await openHttpBrowser(origin).post("/api/auth/reset-password", given)).status).toBe(200);
    expect((await editor.get("/session")).status).toBe(401);
    const browser = openHttpBrowser(origin);
    const old = { email: EDITOR, password: PASSWORD };
    expect((await browser.post("/api/auth/sign-in/email", old)).status).toBe(401);
    expect((await browser.post("/api/auth/sign-in/email", { ...old, password: given.newPassword })).status).toBe(200);
    await ask("nguoi.la@xa.example");
    expect((await ask("nguoi.la@xa.example")).status).toBe(429);
    expect(mail.received.filter(({ to }) => to.includes("nguoi.la@xa.example"))).toEqual([]);
  });

  it("are a provider that knows somebody's address, and nobody else", async () => {
    provider.people.set("bt", { email: EDITOR, email_verified: true });
    provider.people.set("la", { email: "nguoi.la@xa.example", email_verified: true });
    const come = async (login: string) => {
      const browser = openHttpBrowser(origin);
      const asked = {
        provider: "oidc",
        callbackURL: `${PUBLIC}/toa-soan/`,
        errorCallbackURL: `${PUBLIC}/toa-soan/dang-nhap`,
      };
      const { url } = (await (await browser.post("/api/auth/sign-in/social", asked)).json()) as { url: string };
      const back = new URL(await provider.walk(url, login));
      const landed = await browser.get(back.pathname + back.search);
      const session = await browser.get("/api/newsroom/session");
      return { location: landed.headers.get("location") ?? "", status: session.status, session: await session.json() };
    };
    expect(await come("bt")).toMatchObject({
      ...{ location: `${PUBLIC}/toa-soan/`, status: 200, session: { person: { id: editor.id }, secondFactor: "none" } },
    });
    const stranger = await come("la");
    expect(stranger.status).toBe(401);
    expect(stranger.location).toMatch(/\/toa-soan\/dang-nhap\?error=/);
    expect((await room.administrator.get("/people")).answer.people).toHaveLength(2);
    expect(room.web.defects).toEqual([]);
  });
});
