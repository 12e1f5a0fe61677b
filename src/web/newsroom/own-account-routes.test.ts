import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setGrants } from "#accounts/people.ts";
import { toIso } from "#kernel/instant.ts";
import { fromText } from "#richtext/from-text.ts";
import { type HttpBrowser, openHttpBrowser } from "#testing/http-browser.ts";
import { type NewsroomSite, openNewsroomSite, PASSWORD, type SignedIn } from "#testing/newsroom-site.ts";

const DAY_MS = 24 * 3_600_000;
const REPORTER = "phong.vien@xa.example";

describe("one's own account", () => {
  let room: NewsroomSite;
  let origin: string;
  let reporter: SignedIn;
  let section: string;
  beforeAll(async () => {
    room = await openNewsroomSite();
    origin = room.web.served.url;
    section = await room.web.publish("section", "tin-xa", {
      title: "Tin xã",
      slug: "tin-xa",
      position: 1,
      shown: true,
    });
    reporter = await room.person(REPORTER, [{ role: "reporter", sectionId: section }]);
  });
  afterAll(() => room[Symbol.asyncDispose]());

  const inDays = (days: number) => toIso((room.web.clock.now() + days * DAY_MS) as never);
  const signIn = async (): Promise<HttpBrowser> => {
    const browser = openHttpBrowser(origin);
    expect((await browser.post("/api/auth/sign-in/email", { email: REPORTER, password: PASSWORD })).status).toBe(200);
    return browser;
  };
  const isIn = async (browser: HttpBrowser) => (await browser.get("/api/newsroom/session")).status === 200;
  const sessionsOf = async (who: SignedIn) =>
    (await who.get("/own/sessions")).answer.sessions as { id: string; isPresent: boolean }[];

  it("lists where one is signed in, ends one of it or all others, and never another's", async () => {
    const [one, two, three] = [await signIn(), await signIn(), await signIn()];
    const before = await sessionsOf(reporter);
    expect(before).toHaveLength(4);
    expect(before.filter(({ isPresent }) => isPresent)).toHaveLength(1);
    const ofOne = ((await (await one.get("/api/newsroom/own/sessions")).json()) as { sessions: typeof before })
      .sessions;
    const id = ofOne.find(({ isPresent }) => isPresent)?.id;
    expect((await room.administrator.send("DELETE", `/own/sessions/${id}`)).status).toBe(404);
    expect(await isIn(one)).toBe(true);
    expect((await reporter.send("DELETE", `/own/sessions/${id}`)).status).toBe(200);
    expect([await isIn(one), await isIn(two), await isIn(three)]).toEqual([false, true, true]);
    expect((await reporter.send("POST", "/own/sessions/end-others", {})).status).toBe(200);
    expect([await isIn(two), await isIn(three)]).toEqual([false, false]);
    expect(await sessionsOf(reporter)).toMatchObject([{ isPresent: true }]);
    expect((await sessionsOf(room.administrator)).length).toBe(1);
  });

  it("stays signed in while one works: the browser keeps its cookie as long as the server keeps the session", async () => {
    const browser = await signIn();
    expect((await browser.get("/api/newsroom/session")).headers.getSetCookie()).toEqual([]);
    const begunBefore = new Date(Date.now() + 7 * DAY_MS - 2 * 3_600_000);
    const { record } = room.web.site;
    await record.inTransaction(async (tx) => {
      await tx.updateTable("auth_session").set({ expiresAt: begunBefore.toISOString() }).execute();
    });
    const [renewed = "", ...more] = (await browser.get("/api/newsroom/queues")).headers.getSetCookie();
    expect(more).toEqual([]);
    expect(renewed).toMatch(/session_token=.+Max-Age=604800/);
    expect((await browser.get("/api/newsroom/queues")).headers.getSetCookie()).toEqual([]);
    expect(await isIn(browser)).toBe(true);
  });

  describe("and a script of one's own", () => {
    const draft = () => ({
      ...{ kind: "article", language: "vi" },
      content: { title: "Chợ phiên", slug: "cho-phien", sectionId: section, body: fromText("Chợ họp từ sớm.") },
    });
    const make = (more: object = {}, who = reporter) =>
      who.send("POST", "/own/tokens", { name: "Nhập bài", capabilities: ["write"], expiresAt: inDays(30), ...more });
    const made = async (more?: object, who?: SignedIn) => {
      const { status, answer } = await make(more, who);
      expect(status).toBe(200);
      return answer as { id: string; token: string };
    };
    const script = async (token: string, name: string, body?: object, headers: Record<string, string> = {}) => {
      const [method = "", path = ""] = name.split(" ");
      const response = await fetch(`${origin}/api/newsroom${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json", ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { status: response.status, answer: (await response.json()) as Record<string, unknown> };
    };

    it("writes by its token, without an origin, under its owner's name, and shows it once", async () => {
      const { id, token } = await made();
      const written = await script(token, "POST /items", draft());
      expect(written.status).toBe(200);
      expect((await reporter.get(`/items/${written.answer.id}`)).answer).toMatchObject({
        madeBy: `person:${reporter.id}`,
      });
      const { answer } = await reporter.get("/own/tokens");
      expect(answer.tokens).toMatchObject([{ id, name: "Nhập bài", capabilities: ["write"] }]);
      expect(JSON.stringify(answer)).not.toContain(token);
      expect((await room.administrator.get("/own/tokens")).answer).toEqual({ tokens: [] });
    });

    it("may do no more than its token, nor than its owner, who cannot give what they have not", async () => {
      const { token } = await made();
      const id = (await script(token, "POST /items", draft())).answer.id;
      const publish = { revision: 1 };
      expect((await script(token, `POST /items/${id}/publish-now`, publish)).status).toBe(403);
      expect(await make({ capabilities: ["write", "publish"] })).toMatchObject({
        ...{ status: 403, answer: { refusal: { kind: "not-allowed", permission: "publish" } } },
      });
      const narrow = (await made({ capabilities: ["manage-media"] }, room.administrator)).token;
      expect((await script(narrow, "POST /items", draft())).status).toBe(403);
      const { record } = room.web.site;
      const grants = [{ role: "reporter" as const, sectionId: section }];
      await record.inTransaction((tx) => setGrants(tx, reporter.id, []));
      expect((await script(token, "POST /items", draft())).status).toBe(403);
      await record.inTransaction((tx) => setGrants(tx, reporter.id, grants));
      expect((await script(token, "POST /items", draft())).status).toBe(200);
    });

    it("never looks after accounts, the log of who did what, or its owner's account", async () => {
      expect((await make({ capabilities: ["manage-accounts"] }, room.administrator)).status).toBe(422);
      const { token } = await made({ capabilities: ["write", "manage-settings"] }, room.administrator);
      for (const name of ["GET /people", "GET /audit", "GET /role-rules"])
        expect((await script(token, name)).status).toBe(403);
      const rule = { requiresSecondFactor: true };
      expect((await script(token, "PUT /role-rules/administrator", rule)).status).toBe(403);
      expect((await script(token, `POST /people/${reporter.id}/deactivate`, {})).status).toBe(403);
      expect((await script(token, "GET /own/tokens")).answer).toEqual({ fault: "no-session" });
      const another = { name: "Con", capabilities: ["write"], expiresAt: inDays(300) };
      expect((await script(token, "POST /own/tokens", another)).answer).toEqual({ fault: "no-session" });
      const auth = await fetch(`${origin}/api/auth/get-session`, { headers: { authorization: `Bearer ${token}` } });
      expect(await auth.json()).toBeNull();
    });

    it("is taken for a page as soon as a cookie comes along: then an origin is asked, and the session counts", async () => {
      const { token } = await made();
      expect((await script(token, "POST /items", draft(), { cookie: "x=1" })).answer).toEqual({
        fault: "other-origin",
      });
      expect((await script(token, "GET /session", undefined, { cookie: "x=1" })).answer).toEqual({
        fault: "no-session",
      });
    });

    it("is shown files in work as its owner is, and nobody by a token that is none", async () => {
      const { token } = await made();
      const ask = (bearer: string) =>
        fetch(`${origin}/api/newsroom/media/000000000000/file`, { headers: { authorization: `Bearer ${bearer}` } });
      expect((await ask(token)).status).toBe(404);
      expect((await ask(`${token}x`)).status).toBe(401);
      expect((await script("dinh_", "GET /session")).answer).toEqual({ fault: "no-session" });
      expect((await script("x".repeat(5_000), "GET /session")).answer).toEqual({ fault: "no-session" });
    });

    it("ends when its token is over or taken back, and with its owner's account", async () => {
      const [first, second] = [await made(), await made()];
      expect((await room.administrator.send("DELETE", `/own/tokens/${first.id}`)).status).toBe(404);
      expect((await script(first.token, "GET /names")).status).toBe(200);
      expect((await reporter.send("DELETE", `/own/tokens/${first.id}`)).status).toBe(200);
      expect((await script(first.token, "GET /names")).status).toBe(401);
      expect((await script(second.token, "GET /names")).status).toBe(200);
      expect((await make({ expiresAt: inDays(400) })).status).toBe(422);
      expect((await make({ expiresAt: inDays(-1) })).status).toBe(422);
      expect((await make({ expiresAt: "mai" })).status).toBe(422);
      await room.administrator.send("POST", `/people/${reporter.id}/deactivate`, {});
      expect((await script(second.token, "GET /names")).status).toBe(401);
      await room.administrator.send("POST", `/people/${reporter.id}/reactivate`, {});
      expect((await script(second.token, "GET /names")).status).toBe(401);
    });
  });

  it("tells of no defect in all of this", () => {
    expect(room.web.defects).toEqual([]);
  });
});
