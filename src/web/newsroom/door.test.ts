import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inviteFirstAdministrator } from "#accounts/invitations.ts";
import { openWebSite, type WebSite } from "#testing/web-site.ts";

const PASSWORD = "đình làng Bến Lụa";

describe("the newsroom's door", () => {
  let web: WebSite;
  let origin: string;
  let cookie = "";
  beforeAll(async () => {
    web = await openWebSite();
    origin = web.served.url;
    const { record, clock } = web.site;
    const token = (await record.inTransaction((tx) => inviteFirstAdministrator(tx, clock()))) ?? "";
    const given = { token, name: "Quản trị", email: "quan.tri@xa.example", password: PASSWORD };
    expect((await post("/api/newsroom/invitations/accept", given)).status).toBe(200);
    const signedIn = await post("/api/auth/sign-in/email", { email: given.email, password: PASSWORD });
    cookie = signedIn.headers
      .getSetCookie()
      .map((one) => one.split(";")[0])
      .join("; ");
  });
  afterAll(() => web[Symbol.asyncDispose]());

  const post = (path: string, body: unknown, headers: object = {}) =>
    fetch(origin + path, {
      method: "POST",
      headers: { "content-type": "application/json", origin, ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  const look = (headers: object = {}, body: unknown = { token: "x" }) =>
    post("/api/newsroom/invitations/look", body, headers);

  it("opens one page for all its addresses, whose style sheets bear its own number", async () => {
    for (const path of ["/toa-soan", "/toa-soan/", "/toa-soan/tin-bai/abc?x=1"]) {
      const response = await fetch(origin + path);
      expect(response.status).toBe(200);
      const nonce = /name="style-nonce" content="([^"]+)"/.exec(await response.text())?.[1] ?? "";
      expect(nonce).toHaveLength(24);
      const policy = response.headers.get("content-security-policy") ?? "";
      expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`);
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(response.headers.get("cache-control")).toBe("no-store");
    }
  });

  it("serves the files of its build for ever, and says of those of another build that they are gone", async () => {
    const kept = await fetch(`${origin}/toa-soan/assets/newsroom-abc123.js`);
    expect([kept.status, kept.headers.get("cache-control")]).toEqual([200, "public, max-age=31536000, immutable"]);
    expect((await fetch(`${origin}/toa-soan/assets/newsroom-older.js`)).status).toBe(404);
  });

  it("does not take public addresses that begin alike for its own", async () => {
    expect((await fetch(`${origin}/toa-soan-bao`)).status).toBe(404);
    expect((await fetch(`${origin}/api/newsroomx`)).status).toBe(404);
    expect((await fetch(`${origin}/api/v1/articles`)).status).toBe(200);
    expect((await post("/tin-bai", {})).status).toBe(405);
  });

  it("knows who is signed in by the cookie, which is sent to the API alone", async () => {
    const session = await fetch(`${origin}/api/newsroom/session`, { headers: { cookie } });
    expect(session.status).toBe(200);
    expect(await session.json()).toMatchObject({
      person: { name: "Quản trị", email: "quan.tri@xa.example", grants: [{ role: "administrator" }] },
    });
    expect(session.headers.get("cache-control")).toBe("no-store");
    const again = await post("/api/auth/sign-in/email", { email: "quan.tri@xa.example", password: PASSWORD });
    expect(again.headers.getSetCookie().length).toBeGreaterThan(0);
    for (const one of again.headers.getSetCookie()) {
      expect(one).toMatch(/; Path=\/api(;|$)/);
      expect(one).toMatch(/; HttpOnly/);
      expect(one).toMatch(/; SameSite=Lax/);
    }
  });

  it("tells what is missing: a session, a route, a method", async () => {
    const nobody = await fetch(`${origin}/api/newsroom/session`);
    expect([nobody.status, await nobody.json()]).toEqual([401, { fault: "no-session" }]);
    expect((await fetch(`${origin}/api/newsroom/khong-co`)).status).toBe(404);
    expect((await post("/api/newsroom/session", {})).status).toBe(405);
  });

  it("declines what another site's page sends, also where it knows the cookie's name, and what no page sends", async () => {
    for (const other of ["https://other.example", "null", "http://127.0.0.1:1"])
      expect(await (await look({ origin: other, cookie })).json()).toEqual({ fault: "other-origin" });
    const bare = await fetch(`${origin}/api/newsroom/invitations/look`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie },
      body: '{"token":"x"}',
    });
    expect([bare.status, await bare.json()]).toEqual([403, { fault: "other-origin" }]);
  });

  it("takes JSON alone, whole, and no more of it than a route may be sent", async () => {
    expect((await look({ "content-type": "text/plain" })).status).toBe(415);
    expect((await look({}, '{"token":')).status).toBe(415);
    expect((await look({}, { token: "x".repeat(70_000) })).status).toBe(413);
    const wrong = await look({}, { token: 7 });
    expect([wrong.status, await wrong.json()]).toMatchObject([
      422,
      { refusal: { kind: "invalid", issues: [{ path: "token" }] } },
    ]);
  });

  it("slows down who tries passwords, whatever address they pretend to come from", async () => {
    const statuses: number[] = [];
    for (let at = 0; at < 14; at++) {
      const forged = {
        "x-forwarded-for": `203.0.113.${at}`,
        "x-real-ip": `203.0.113.${at}`,
        "x-dinh-client": `::${at}`,
      };
      const given = { email: "quan.tri@xa.example", password: `sai lần thứ ${at}` };
      statuses.push((await post("/api/auth/sign-in/email", given, forged)).status);
    }
    expect(statuses.slice(0, 3)).toEqual([401, 401, 401]);
    expect(statuses.at(-1)).toBe(429);
  });

  it("tells of no defect in all of this", () => {
    expect(web.defects).toEqual([]);
  });
});
