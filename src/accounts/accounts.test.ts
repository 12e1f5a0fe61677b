import { beforeEach, describe, expect, it } from "vitest";
import type { Instant } from "#kernel/instant.ts";
import type { Record } from "#record/record.ts";
import { onEachRecord } from "#testing/records.ts";
import { AUTH_PATH, type Auth, openAuth } from "./auth.ts";
import { acceptInvitation, findInvitation, invite, inviteFirstAdministrator } from "./invitations.ts";
import { deactivate, findPerson, setGrants } from "./people.ts";

const ORIGIN = "http://127.0.0.1:8080";
const NOW = Date.now() as Instant;
const DAY_MS = 24 * 3_600_000;
const PASSWORD = "đình làng Bến Lụa";

describe("accounts", () => {
  onEachRecord(({ open }) => {
    let record: Record;
    let auth: Auth;
    beforeEach(async () => {
      record = await open();
      auth = await openAuth({ record, publicUrl: ORIGIN, siteName: () => "Xã Bến Lụa" });
    });

    const firstLink = (now = NOW) => record.inTransaction((tx) => inviteFirstAdministrator(tx, now));
    const accept = (token: string, more: object = {}, now = NOW) => {
      const given = { name: "Quản trị", email: "Quan.Tri@xa.example", password: PASSWORD, ...more };
      return acceptInvitation(record.inTransaction, token, given, auth.hashPassword, now);
    };
    const administrator = async (): Promise<string> => {
      const made = await accept((await firstLink()) ?? "");
      return made.ok ? made.value : expect.fail(JSON.stringify(made.refusal));
    };
    const post = (path: string, body: object, headers: object = {}) =>
      auth.handle(
        new Request(`${ORIGIN}${AUTH_PATH}${path}`, {
          method: "POST",
          headers: { "content-type": "application/json", origin: ORIGIN, ...headers },
          body: JSON.stringify(body),
        }),
      );
    const signIn = (email = "quan.tri@xa.example", password = PASSWORD) => post("/sign-in/email", { email, password });
    const cookieOf = (response: Response) =>
      new Headers({
        cookie: response.headers
          .getSetCookie()
          .map((one) => one.split(";")[0])
          .join("; "),
      });

    it("begin with a link for the first administrator, of which the last printed counts", async () => {
      const first = await firstLink();
      const second = await firstLink();
      expect(await accept(first ?? "")).toMatchObject({ ok: false, refusal: { kind: "not-found" } });
      const made = await accept(second ?? "");
      expect(made.ok).toBe(true);
      expect(await firstLink()).toBeUndefined();
      expect(await accept(second ?? "")).toMatchObject({ ok: false, refusal: { kind: "not-found" } });
      expect(await findPerson(record.read, made.ok ? made.value : "")).toEqual({
        ...{ id: expect.any(String), name: "Quản trị", email: "quan.tri@xa.example" },
        grants: [{ role: "administrator" }],
      });
    });

    it("are made by exactly one of many who use a link at once", async () => {
      const token = (await firstLink()) ?? "";
      const results = await Promise.all(
        Array.from({ length: 5 }, (_, at) => accept(token, { email: `nguoi-${at}@xa.example` })),
      );
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    });

    it("sign in with a password, in whatever case the address is typed, and are known by the cookie", async () => {
      const id = await administrator();
      const response = await signIn("QUAN.TRI@xa.example");
      expect(response.status).toBe(200);
      expect(response.headers.getSetCookie().join()).toMatch(/HttpOnly/i);
      expect(response.headers.getSetCookie().join()).toMatch(/SameSite=Lax/i);
      expect(await auth.whoAsks(cookieOf(response))).toMatchObject({ id, grants: [{ role: "administrator" }] });
      expect(await auth.whoAsks(new Headers())).toBeUndefined();
    });

    it("do not sign in with a wrong password, nor tell who has an account", async () => {
      await administrator();
      const wrong = await signIn("quan.tri@xa.example", "sai mật khẩu rồi");
      const nobody = await signIn("khong.ai@xa.example", "sai mật khẩu rồi");
      expect([wrong.status, nobody.status]).toEqual([401, 401]);
      expect(await wrong.text()).toBe(await nobody.text());
    });

    it("are made by nobody for themselves", async () => {
      const response = await post("/sign-up/email", { name: "Kẻ lạ", email: "la@xa.example", password: PASSWORD });
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(await record.read.selectFrom("auth_user").selectAll().execute()).toEqual([]);
    });

    it("refuse requests that another site's page makes", async () => {
      await administrator();
      const response = await post(
        "/sign-in/email",
        { email: "quan.tri@xa.example", password: PASSWORD },
        { origin: "https://other.example", cookie: "a=b" },
      );
      expect(response.status).toBe(403);
    });

    it("that are invited get what they were granted, under the address that was invited", async () => {
      const by = await administrator();
      const grants = [{ role: "editor", sectionId: "tin-xa" }, { role: "reporter" }] as const;
      const token = await record.inTransaction((tx) => invite(tx, { email: "Bien.Tap@xa.example", grants }, by, NOW));
      if (!token.ok) return expect.fail(JSON.stringify(token.refusal));
      expect(await findInvitation(record.read, token.value, NOW)).toMatchObject({
        email: "bien.tap@xa.example",
        grants,
      });
      const made = await accept(token.value, { name: "Biên tập", email: "khac@xa.example" });
      expect(await findPerson(record.read, made.ok ? made.value : "")).toMatchObject({
        ...{ email: "bien.tap@xa.example", grants },
      });
      const again = await record.inTransaction((tx) => invite(tx, { email: "bien.tap@xa.example", grants }, by, NOW));
      expect(again).toMatchObject({ ok: false, refusal: { kind: "invalid", issues: [{ path: "email" }] } });
    });

    it("are not made of a link that is too old, was guessed, or comes with a short password, which loses nothing", async () => {
      const token = (await firstLink()) ?? "";
      expect(await accept(token, {}, (NOW + 8 * DAY_MS) as Instant)).toMatchObject({ refusal: { kind: "not-found" } });
      expect(await accept(`${token}x`)).toMatchObject({ refusal: { kind: "not-found" } });
      expect(await accept(token, { password: "ngắn", name: " " })).toMatchObject({
        refusal: { kind: "invalid", issues: [{ path: "name" }, { path: "password" }] },
      });
      for (const name of ["Quản\u0000trị", "Quản\u202etrị", "Quản\ntrị"])
        expect(await accept(token, { name })).toMatchObject({ refusal: { issues: [{ path: "name" }] } });
      expect((await accept(token)).ok).toBe(true);
    });

    it("that are deactivated are out at once, and do not come in again", async () => {
      const id = await administrator();
      const response = await signIn();
      await record.inTransaction((tx) => deactivate(tx, id, NOW));
      expect(await auth.whoAsks(cookieOf(response))).toBeUndefined();
      expect((await signIn()).status).toBeGreaterThanOrEqual(400);
      expect(await record.read.selectFrom("auth_session").selectAll().execute()).toEqual([]);
    });

    it("may do what they were granted last, from the next request on", async () => {
      const id = await administrator();
      const cookie = cookieOf(await signIn());
      await record.inTransaction((tx) => setGrants(tx, id, [{ role: "clerk" }, { role: "clerk" }]));
      expect((await auth.whoAsks(cookie))?.grants).toEqual([{ role: "clerk" }]);
    });

    it("are slowed down who try passwords", async () => {
      await administrator();
      const statuses: number[] = [];
      for (let at = 0; at < 12; at++) statuses.push((await signIn("quan.tri@xa.example", `sai lần thứ ${at}`)).status);
      expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
    });

    it("are signed by one key, whichever node of the site does it", async () => {
      const id = await administrator();
      const other = await openAuth({ record, publicUrl: ORIGIN, siteName: () => "Xã Bến Lụa" });
      expect(await other.whoAsks(cookieOf(await signIn()))).toMatchObject({ id });
    });
  });
});
