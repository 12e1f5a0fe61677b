import { beforeEach, describe, expect, it } from "vitest";
import { personActor } from "#editorial/model.ts";
import type { Instant } from "#kernel/instant.ts";
import type { Record } from "#record/record.ts";
import {
  ADMINISTRATOR,
  ORIGIN,
  openAccounts,
  PASSWORD,
  type TestAccounts,
  type TestBrowser,
} from "#testing/accounts.ts";
import { onEachRecord } from "#testing/records.ts";
import { softAuthenticator } from "#testing/soft-authenticator.ts";
import { deactivate } from "./people.ts";
import { requireSecondFactor } from "./second-factor.ts";

type Authenticator = ReturnType<typeof softAuthenticator>;

describe("passkeys", () => {
  onEachRecord(({ open }) => {
    let record: Record;
    let accounts: TestAccounts;
    beforeEach(async () => {
      record = await open();
      accounts = await openAccounts(record);
    });
    const whoIs = (browser: TestBrowser) => accounts.auth.whoAsks(browser.headers());
    const challengeOf = async (browser: TestBrowser, what: "register" | "authenticate") => {
      const response = await browser.get(`/passkey/generate-${what}-options`);
      return ((await response.json()) as { challenge: string }).challenge;
    };
    const add = async (browser: TestBrowser, authenticator: Authenticator, name = "Điện thoại") => {
      const response = authenticator.register(await challengeOf(browser, "register"));
      return browser.post("/passkey/verify-registration", { response, name });
    };
    const enter = async (browser: TestBrowser, authenticator: Authenticator) => {
      const response = authenticator.signIn(await challengeOf(browser, "authenticate"));
      return (await browser.post("/passkey/verify-authentication", { response })).status;
    };
    const signedIn = async () => {
      const browser = accounts.browser();
      await browser.signIn();
      return browser;
    };

    it("are asked for in the site's own name, unlocked by their owner", async () => {
      const browser = await signedIn();
      expect(await (await browser.get("/passkey/generate-register-options")).json()).toMatchObject({
        rp: { id: "xa.example", name: "Xã Bến Lụa" },
        user: { name: ADMINISTRATOR },
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
      });
      expect(await (await accounts.browser().get("/passkey/generate-authenticate-options")).json()).toMatchObject({
        ...{ rpId: "xa.example", userVerification: "required" },
      });
    });

    it("are added by who is signed in, and sign in from then on as two factors in one", async () => {
      const device = softAuthenticator({ origin: ORIGIN });
      const added = await add(await signedIn(), device);
      expect([added.status, await added.json()]).toMatchObject([200, { name: "Điện thoại" }]);
      const now = Date.now() as Instant;
      const by = personActor(accounts.administratorId);
      await record.inTransaction((tx) => requireSecondFactor(tx, "administrator", true, by, now));
      const browser = accounts.browser();
      expect(await enter(browser, device)).toBe(200);
      expect(await whoIs(browser)).toMatchObject({ email: ADMINISTRATOR, secondFactor: "set-up" });
      expect(await whoIs(await signedIn())).toMatchObject({ secondFactor: "owed" });
    });

    it("cannot be got around, taken off or added to by who knows only the password, where a role asks for more", async () => {
      const device = softAuthenticator({ origin: ORIGIN });
      const { id } = (await (await add(await signedIn(), device)).json()) as { id: string };
      await record.inTransaction((tx) =>
        requireSecondFactor(tx, "administrator", true, personActor("x"), Date.now() as Instant),
      );
      const thief = await signedIn();
      const tries = [
        thief.post("/two-factor/enable", { password: PASSWORD }),
        thief.get("/passkey/generate-register-options"),
        thief.post("/passkey/delete-passkey", { id }),
        thief.post("/change-password", { currentPassword: PASSWORD, newPassword: "mùa nước nổi năm nay" }),
        thief.post("/revoke-other-sessions", {}),
      ];
      expect((await Promise.all(tries)).map(({ status }) => status)).toEqual(Array(5).fill(403));
      expect(await whoIs(thief)).toMatchObject({ secondFactor: "owed" });
      const owner = accounts.browser();
      expect(await enter(owner, device)).toBe(200);
      expect((await owner.post("/two-factor/enable", { password: PASSWORD })).status).toBe(200);
    });

    it("that are taken off end the sessions that they began on other computers", async () => {
      const owner = await signedIn();
      const device = softAuthenticator({ origin: ORIGIN });
      const { id } = (await (await add(owner, device)).json()) as { id: string };
      const elsewhere = accounts.browser();
      expect(await enter(elsewhere, device)).toBe(200);
      expect((await owner.post("/passkey/delete-passkey", { id })).status).toBe(200);
      expect(await whoIs(elsewhere)).toBeUndefined();
      expect(await whoIs(owner)).toBeDefined();
    });

    it("are not added by strangers, nor offered to them", async () => {
      const stranger = accounts.browser();
      expect((await stranger.get("/passkey/generate-register-options")).status).toBe(401);
      expect((await add(stranger, softAuthenticator({ origin: ORIGIN }))).status).toBe(401);
      expect((await stranger.get("/passkey/list-user-passkeys")).status).toBe(401);
    });

    it("are refused from another site's page, of an older question, or by a device that nobody unlocked", async () => {
      const browser = await signedIn();
      expect((await add(browser, softAuthenticator({ origin: "https://xa-example.lừa" }))).status).toBe(500);
      expect((await add(browser, softAuthenticator({ origin: ORIGIN, isUnlocked: false }))).status).toBe(401);
      const device = softAuthenticator({ origin: ORIGIN });
      const answer = device.register(await challengeOf(browser, "register"));
      expect((await browser.post("/passkey/verify-registration", { response: answer })).status).toBe(200);
      expect((await browser.post("/passkey/verify-registration", { response: answer })).status).toBe(400);
      expect(await record.read.selectFrom("auth_passkey").select("name").execute()).toHaveLength(1);
      expect((await accounts.log()).filter(({ action }) => action === "add-passkey")).toHaveLength(1);
    });

    it("do not sign in where the answer is forged: another's key, an old question, nothing at all", async () => {
      const device = softAuthenticator({ origin: ORIGIN });
      await add(await signedIn(), device);
      const thief = accounts.browser();
      expect(await enter(thief, softAuthenticator({ origin: ORIGIN }))).toBe(401);
      const forged = { ...softAuthenticator({ origin: ORIGIN }).signIn(await challengeOf(thief, "authenticate")) };
      const { id, rawId } = device.signIn("x");
      const withItsName = { response: { ...forged, id, rawId } };
      expect((await thief.post("/passkey/verify-authentication", withItsName)).status).toBeGreaterThanOrEqual(400);
      await challengeOf(thief, "authenticate");
      const old = { response: device.signIn("câu hỏi cũ") };
      expect((await thief.post("/passkey/verify-authentication", old)).status).toBeGreaterThanOrEqual(400);
      expect((await thief.post("/passkey/verify-authentication", { response: {} })).status).toBeGreaterThanOrEqual(400);
      expect(await whoIs(thief)).toBeUndefined();
    });

    it("of an account that is deactivated sign nobody in", async () => {
      const id = await accounts.join("bien.tap@xa.example", [{ role: "editor" }]);
      const browser = accounts.browser();
      await browser.signIn("bien.tap@xa.example");
      const device = softAuthenticator({ origin: ORIGIN });
      await add(browser, device);
      await record.inTransaction((tx) => deactivate(tx, id, Date.now() as Instant));
      expect(await enter(browser, device)).toBeGreaterThanOrEqual(400);
      expect(await whoIs(browser)).toBeUndefined();
    });

    it("are listed, named and removed by their owner alone, which is logged", async () => {
      const owner = await signedIn();
      const device = softAuthenticator({ origin: ORIGIN });
      const { id } = (await (await add(owner, device)).json()) as { id: string };
      await accounts.join("phong.vien@xa.example", [{ role: "reporter" }]);
      const other = accounts.browser();
      await other.signIn("phong.vien@xa.example");
      expect(await (await other.get("/passkey/list-user-passkeys")).json()).toEqual([]);
      expect((await other.post("/passkey/delete-passkey", { id })).status).toBe(401);
      expect((await owner.post("/passkey/update-passkey", { id, name: "x".repeat(200) })).status).toBe(400);
      expect((await owner.post("/passkey/update-passkey", { id, name: "Máy ở cơ quan" })).status).toBe(200);
      expect(await (await owner.get("/passkey/list-user-passkeys")).json()).toMatchObject([{ name: "Máy ở cơ quan" }]);
      expect((await owner.post("/passkey/delete-passkey", { id })).status).toBe(200);
      expect(await enter(accounts.browser(), device)).toBe(401);
      const entry = { actor: personActor(accounts.administratorId), detail: { person: accounts.administratorId } };
      expect((await accounts.log()).filter(({ action }) => action.endsWith("-passkey"))).toEqual([
        { action: "add-passkey", ...entry },
        { action: "remove-passkey", ...entry },
      ]);
    });
  });
});
