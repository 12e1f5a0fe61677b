import { beforeEach, describe, expect, it } from "vitest";
import { personActor } from "#editorial/model.ts";
import type { Instant } from "#kernel/instant.ts";
import type { Record } from "#record/record.ts";
import { ADMINISTRATOR, openAccounts, PASSWORD, type TestAccounts } from "#testing/accounts.ts";
import { onEachRecord } from "#testing/records.ts";
import { countRefusedSignIn, logRefusedSignIns } from "./refused-sign-ins.ts";
import { endOtherSessions, endSession, endSessionsOf, listSessions } from "./sessions.ts";
import { tidyAccounts } from "./tidy.ts";

const FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

describe("sessions", () => {
  onEachRecord(({ open }) => {
    let record: Record;
    let accounts: TestAccounts;
    beforeEach(async () => {
      record = await open();
      accounts = await openAccounts(record);
    });
    const now = () => Date.now() as Instant;
    const whoIs = (browser: ReturnType<TestAccounts["browser"]>) => accounts.auth.whoAsks(browser.headers());
    const signedIn = async (userAgent?: string) => {
      const browser = accounts.browser(userAgent);
      await browser.signIn();
      const who = (await whoIs(browser)) ?? expect.fail("not signed in");
      return { browser, ...who };
    };

    it("are listed by the computer that each is on, and know no address", async () => {
      const [office, home] = [await signedIn(), await signedIn(FIREFOX)];
      const list = await listSessions(record.read, office.id, now());
      expect(list).toHaveLength(2);
      expect(list.find(({ id }) => id === office.sessionId)).toMatchObject({
        ...{ computer: { browser: "Chrome", system: "Windows" }, signedInBy: "password" },
      });
      expect(list.find(({ id }) => id === home.sessionId)?.computer).toEqual({ browser: "Firefox", system: "Linux" });
      for (const { madeAt, lastUsedAt } of list)
        for (const at of [madeAt, lastUsedAt]) expect(Math.abs(at - Date.now())).toBeLessThan(60_000);
      const kept = await record.read.selectFrom("auth_session").selectAll().execute();
      expect(JSON.stringify(kept)).not.toContain("203.0.113.7");
      const other = await accounts.join("phong.vien@xa.example", [{ role: "reporter" }]);
      expect(await listSessions(record.read, other, now())).toEqual([]);
    });

    it("are ended one by one or all others by their owner, and by nobody else", async () => {
      const [one, two, three] = [await signedIn(), await signedIn(), await signedIn()];
      const other = await accounts.join("phong.vien@xa.example", [{ role: "reporter" }]);
      expect(await record.inTransaction((tx) => endSession(tx, other, one.sessionId))).toMatchObject({
        ...{ ok: false, refusal: { kind: "not-found" } },
      });
      expect(await record.inTransaction((tx) => endSession(tx, one.id, one.sessionId))).toMatchObject({ ok: true });
      expect(await whoIs(one.browser)).toBeUndefined();
      await record.inTransaction((tx) => endOtherSessions(tx, two.id, two.sessionId));
      expect(await whoIs(three.browser)).toBeUndefined();
      expect(await whoIs(two.browser)).toMatchObject({ sessionId: two.sessionId });
    });

    it("of somebody are all ended by who looks after accounts, which is logged", async () => {
      const { browser, id } = await signedIn();
      const by = personActor("x");
      await record.inTransaction((tx) => endSessionsOf(tx, id, by, now()));
      expect(await whoIs(browser)).toBeUndefined();
      expect(await accounts.log()).toContainEqual({ action: "end-sessions", actor: by, detail: { person: id } });
    });

    it("have a cookie that only the API gets, that no page can read, and that goes over https alone", async () => {
      const response = await accounts.browser().signIn();
      const cookie = response.headers.getSetCookie().find((one) => one.includes("session_token")) ?? "";
      for (const part of ["HttpOnly", "Secure", "SameSite=Lax", "Path=/api"]) expect(cookie).toContain(part);
    });

    it("leave their owner's name to be changed, within bounds, and nothing else", async () => {
      const { browser } = await signedIn();
      expect((await browser.post("/update-user", { name: "Quản trị viên" })).status).toBe(200);
      expect(await whoIs(browser)).toMatchObject({ name: "Quản trị viên", email: ADMINISTRATOR });
      for (const given of [
        { name: " " },
        { name: "x".repeat(121) },
        { name: "A\u0000B" },
        { name: "A\u202eB" },
        { name: "A", image: "x" },
        { deactivatedAt: null },
      ])
        expect((await browser.post("/update-user", given)).status).toBe(400);
      for (const path of ["/change-email", "/delete-user", "/update-session", "/sign-up/email", "/verify-password"])
        expect((await browser.post(path, { newEmail: "khac@xa.example", password: PASSWORD })).status).toBe(404);
    });

    it("and tries are removed when they no longer count, with the addresses that they came from", async () => {
      await signedIn();
      const tries = () => record.read.selectFrom("auth_rate_limit").select("id").execute();
      expect((await tries()).length).toBeGreaterThan(0);
      await tidyAccounts(record, (Date.now() + HOUR_MS) as Instant);
      expect(await tries()).toEqual([]);
      expect(await record.read.selectFrom("auth_session").select("id").execute()).toHaveLength(1);
      await tidyAccounts(record, (Date.now() + 8 * DAY_MS) as Instant);
      expect(await record.read.selectFrom("auth_session").select("id").execute()).toEqual([]);
    });

    it("that were refused are counted by the hour, and logged when it is over: how many, and nothing of who", async () => {
      for (const email of [ADMINISTRATOR, "nguoi.la@xa.example"])
        expect((await accounts.browser().signIn(email, "sai mật khẩu rồi")).status).toBe(401);
      await signedIn();
      const refused = async () => (await accounts.log()).filter(({ action }) => action === "refuse-sign-ins");
      expect(await refused()).toEqual([]);
      await tidyAccounts(record, (Date.now() + HOUR_MS) as Instant);
      const [line, ...more] = await refused();
      expect([line, more]).toEqual([
        { action: "refuse-sign-ins", actor: "sign-in", detail: { from: expect.any(String), count: 2 } },
        [],
      ]);
    });

    it("that were refused by many at once are all counted, and each hour is logged once", async () => {
      const at = 1_000 * HOUR_MS;
      await Promise.all(Array.from({ length: 20 }, () => countRefusedSignIn(record, at as Instant)));
      const later = (at + HOUR_MS) as Instant;
      await Promise.all(Array.from({ length: 4 }, () => logRefusedSignIns(record, later)));
      const lines = (await accounts.log()).filter(({ action }) => action === "refuse-sign-ins");
      expect(lines.map(({ detail }) => (detail as { count: number }).count)).toEqual([20]);
    });
  });
});
