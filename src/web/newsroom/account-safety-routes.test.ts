import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeOf } from "#testing/accounts.ts";
import { type HttpBrowser, openHttpBrowser } from "#testing/http-browser.ts";
import { type NewsroomSite, openNewsroomSite, PASSWORD, type SignedIn } from "#testing/newsroom-site.ts";
import { softAuthenticator } from "#testing/soft-authenticator.ts";
import type { Route } from "./route.ts";
import { routes } from "./routes.ts";

const EDITOR = "bien.tap@xa.example";
const ALL = Object.entries(routes) as unknown as [string, Route][];

describe("the safety of accounts", () => {
  let room: NewsroomSite;
  let origin: string;
  let editor: SignedIn;
  let reporter: SignedIn;
  beforeAll(async () => {
    room = await openNewsroomSite();
    origin = room.web.served.url;
    editor = await room.person(EDITOR, [{ role: "editor" }]);
    reporter = await room.person("phong.vien@xa.example", [{ role: "reporter" }]);
  });
  afterAll(() => room[Symbol.asyncDispose]());

  const require = (requiresSecondFactor: boolean, role = "editor") =>
    room.administrator.send("PUT", `/role-rules/${role}`, { requiresSecondFactor });
  const enter = async (email: string, password = PASSWORD) => {
    const browser = openHttpBrowser(origin);
    const response = await browser.post("/api/auth/sign-in/email", { email, password });
    return { browser, status: response.status };
  };
  const json = async (response: Promise<Response>) => (await (await response).json()) as Record<string, unknown>;
  const ask = (browser: HttpBrowser, path: string) => json(browser.get(`/api/newsroom${path}`));
  /** Everything that the log says was done with accounts, by whom and to whom. */
  const logged = async (action: string) => {
    const { answer } = await room.administrator.get(`/audit?action=${action}`);
    return answer.lines.map(({ actor, detail }: { actor: string; detail: object }) => ({ actor, detail }));
  };

  it("begins without a rule, and keeps the rules of those who look after accounts", async () => {
    const { answer } = await room.administrator.get("/role-rules");
    expect(answer.rules).toHaveLength(6);
    for (const { requiresSecondFactor } of answer.rules) expect(requiresSecondFactor).toBe(false);
    expect(answer.rules.filter((one: { managesAccounts: boolean }) => one.managesAccounts)).toMatchObject([
      { role: "administrator" },
    ]);
    expect((await require(true, "thu-vien")).status).toBe(404);
    expect((await editor.send("PUT", "/role-rules/editor", { requiresSecondFactor: false })).status).toBe(403);
    expect((await editor.send("POST", `/people/${reporter.id}/reset-link`, {})).status).toBe(403);
    expect((await editor.send("POST", `/people/${reporter.id}/remove-second-factor`, {})).status).toBe(403);
    expect((await editor.send("POST", `/people/${reporter.id}/end-sessions`, {})).status).toBe(403);
  });

  it("lets who owes a second factor do nothing but set it up, from the next request on", async () => {
    expect((await editor.get("/queues")).status).toBe(200);
    await require(true);
    expect((await editor.get("/session")).answer).toMatchObject({ secondFactor: "owed" });
    const open = ALL.filter(([, { needs, isOpenWhileOwing }]) => needs === "anyone" || isOpenWhileOwing === true);
    expect(open.map(([name]) => name).toSorted()).toEqual([
      ...["GET /session", "GET /ways-in", "POST /invitations/accept", "POST /invitations/look"],
    ]);
    for (const [name, { needs, isOpenWhileOwing }] of ALL) {
      if (needs === "anyone" || isOpenWhileOwing === true) continue;
      const [method = "", path = ""] = name.split(" ");
      const to = path.replaceAll(/:\w+/g, "1");
      const got = method === "GET" ? await editor.get(to) : await editor.send(method as "POST", to, {});
      expect([name, got]).toEqual([name, { status: 403, answer: { fault: "second-factor-owed" } }]);
    }
    expect((await reporter.get("/queues")).status).toBe(200);
    expect((await room.administrator.get("/session")).answer).toMatchObject({ secondFactor: "none" });
  });

  it("shows who owes one no file, and takes none", async () => {
    const { browser } = await enter(EDITOR);
    expect((await browser.get("/api/newsroom/media/000000000000/file")).status).toBe(401);
    expect((await browser.send("POST", "/api/newsroom/uploads")).status).toBe(401);
  });

  it("lets them on as soon as codes are set up, and asks for one at each sign-in from then on", async () => {
    const { browser } = await enter(EDITOR);
    const setUp = await json(browser.post("/api/auth/two-factor/enable", { password: PASSWORD }));
    expect(await ask(browser, "/queues")).toEqual({ fault: "second-factor-owed" });
    const code = codeOf(String(setUp.totpURI));
    expect((await browser.post("/api/auth/two-factor/verify-totp", { code })).status).toBe(200);
    expect(await ask(browser, "/session")).toMatchObject({ secondFactor: "set-up" });
    expect((await browser.get("/api/newsroom/queues")).status).toBe(200);
    expect((await editor.get("/queues")).status).toBe(401);
    const again = await enter(EDITOR);
    expect(await ask(again.browser, "/session")).toEqual({ fault: "no-session" });
    const [recovery] = setUp.backupCodes as string[];
    const given = { code: recovery };
    expect((await again.browser.post("/api/auth/two-factor/verify-backup-code", given)).status).toBe(200);
    expect((await again.browser.get("/api/newsroom/queues")).status).toBe(200);
  });

  it("takes them off again for who lost their telephone, which ends their sessions and is logged", async () => {
    const people = async () =>
      (await room.administrator.get("/people")).answer.people.find((one: { id: string }) => one.id === editor.id);
    expect(await people()).toMatchObject({ hasSecondFactor: true, passkeys: 0, lastSignInAt: expect.any(String) });
    expect((await room.administrator.send("POST", `/people/${editor.id}/remove-second-factor`, {})).status).toBe(200);
    expect(await people()).toMatchObject({ hasSecondFactor: false });
    expect((await room.administrator.send("POST", "/people/khong-co/remove-second-factor", {})).status).toBe(404);
    const { browser } = await enter(EDITOR);
    expect(await ask(browser, "/session")).toMatchObject({ secondFactor: "owed" });
    const actor = `person:${room.administrator.id}`;
    expect(await logged("second-factor-off")).toEqual([{ actor, detail: { person: editor.id } }]);
    expect(await logged("require-second-factor")).toEqual([{ actor, detail: { role: "editor", isRequired: true } }]);
  });

  it("takes a passkey for both factors: added by who is here, it lets in by itself, until it is removed", async () => {
    await require(false);
    const device = softAuthenticator({ origin: room.web.site.publicUrl });
    const { browser } = await enter(EDITOR);
    const asked = await json(browser.get("/api/auth/passkey/generate-register-options"));
    const response = device.register(String(asked.challenge));
    const added = await browser.post("/api/auth/passkey/verify-registration", { response, name: "Điện thoại" });
    expect(added.status).toBe(200);
    await require(true);
    expect(await ask(browser, "/session")).toMatchObject({ secondFactor: "owed" });
    const come = async () => {
      const stranger = openHttpBrowser(origin);
      const { challenge } = await json(stranger.get("/api/auth/passkey/generate-authenticate-options"));
      const answer = { response: device.signIn(String(challenge)) };
      await stranger.post("/api/auth/passkey/verify-authentication", answer);
      return stranger;
    };
    const inside = await come();
    expect(await ask(inside, "/session")).toMatchObject({ secondFactor: "set-up", person: { id: editor.id } });
    expect((await inside.get("/api/newsroom/queues")).status).toBe(200);
    const list = (await (await inside.get("/api/auth/passkey/list-user-passkeys")).json()) as { id: string }[];
    expect(list).toMatchObject([{ name: "Điện thoại" }]);
    const removed = { id: list[0]?.id };
    const { browser: other } = await enter("phong.vien@xa.example");
    expect((await other.post("/api/auth/passkey/delete-passkey", removed)).status).not.toBe(200);
    expect((await inside.post("/api/auth/passkey/delete-passkey", removed)).status).toBe(200);
    expect(await ask(await come(), "/session")).toEqual({ fault: "no-session" });
    await require(false);
  });

  it("makes a link for who forgot their password: once, and nothing of it stands in the log", async () => {
    const made = await room.administrator.send("POST", `/people/${reporter.id}/reset-link`, {});
    expect(made.status).toBe(200);
    const token = new URL(made.answer.link, origin).hash.slice(1);
    expect(made.answer.link).toMatch(/^\/toa-soan\/dat-lai-mat-khau#[\w-]{43}$/);
    expect((await reporter.get("/session")).status).toBe(200);
    const reset = (newPassword: string) =>
      openHttpBrowser(origin).post("/api/auth/reset-password", { token, newPassword });
    expect((await reset("ngắn")).status).toBe(400);
    expect((await reset("mật khẩu mới của tôi")).status).toBe(200);
    expect((await reset("mật khẩu của kẻ khác")).status).toBe(400);
    expect((await reporter.get("/session")).status).toBe(401);
    expect((await enter("phong.vien@xa.example", "mật khẩu mới của tôi")).status).toBe(200);
    expect((await room.administrator.send("POST", "/people/khong-co/reset-link", {})).status).toBe(404);
    expect(await logged("make-reset-link")).toEqual([
      { actor: `person:${room.administrator.id}`, detail: { person: reporter.id } },
    ]);
    expect(JSON.stringify((await room.administrator.get("/audit")).answer)).not.toContain(token);
  });

  it("ends all sessions of somebody whose computer was lost", async () => {
    const { browser } = await enter("phong.vien@xa.example", "mật khẩu mới của tôi");
    expect((await browser.get("/api/newsroom/session")).status).toBe(200);
    expect((await room.administrator.send("POST", `/people/${reporter.id}/end-sessions`, {})).status).toBe(200);
    expect((await browser.get("/api/newsroom/session")).status).toBe(401);
    expect((await room.administrator.send("POST", "/people/khong-co/end-sessions", {})).status).toBe(404);
    expect(await logged("end-sessions")).toMatchObject([{ detail: { person: reporter.id } }]);
  });

  it("takes an invitation back once, and does not say so of one that is not there any more", async () => {
    await room.administrator.send("POST", "/invitations", { email: "moi@xa.example", grants: [{ role: "reporter" }] });
    const [{ id }] = (await room.administrator.get("/people")).answer.invitations;
    expect((await room.administrator.send("DELETE", `/invitations/${id}`)).status).toBe(200);
    expect((await room.administrator.send("DELETE", `/invitations/${id}`)).status).toBe(404);
    expect(await logged("take-back-invitation")).toMatchObject([{ detail: { email: "moi@xa.example" } }]);
  });

  it("grants nothing for a section that can be none: an empty one would be the whole site", async () => {
    for (const sectionId of ["", "khong-co"]) {
      const grants = [{ role: "editor", sectionId }];
      expect((await room.administrator.send("PUT", `/people/${reporter.id}/grants`, { grants })).status).toBe(422);
      expect((await room.administrator.send("POST", "/invitations", { email: "x@xa.example", grants })).status).toBe(
        422,
      );
    }
  });

  it("forgets what tries were counted by, in the site's own time", async () => {
    const { record, siteClock } = room.web.site;
    const old = Date.now() - 3_600_000;
    await record.inTransaction(async (tx) => {
      await tx.updateTable("auth_rate_limit").set({ lastRequest: old }).execute();
    });
    room.web.clock.advance({ minutes: 6 });
    await siteClock.turn();
    await siteClock.turn();
    expect(await record.read.selectFrom("auth_rate_limit").select("id").execute()).toEqual([]);
    expect((await room.administrator.get("/session")).status).toBe(200);
    expect(room.web.defects).toEqual([]);
  });
});
