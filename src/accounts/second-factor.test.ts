import { beforeEach, describe, expect, it } from "vitest";
import { personActor } from "#editorial/model.ts";
import type { Instant } from "#kernel/instant.ts";
import type { Record } from "#record/record.ts";
import { ADMINISTRATOR, codeOf, openAccounts, PASSWORD, setUpCodes, type TestAccounts } from "#testing/accounts.ts";
import { onEachRecord } from "#testing/records.ts";
import { listPeople } from "./directory.ts";
import { listRolesWithSecondFactor, removeSecondFactor, requireSecondFactor } from "./second-factor.ts";

describe("the second factor", () => {
  onEachRecord(({ open }) => {
    let record: Record;
    let accounts: TestAccounts;
    beforeEach(async () => {
      record = await open();
      accounts = await openAccounts(record);
    });
    const whoIs = (browser: ReturnType<TestAccounts["browser"]>) => accounts.auth.whoAsks(browser.headers());
    const signedIn = async () => {
      const browser = accounts.browser();
      expect((await browser.signIn()).status).toBe(200);
      return browser;
    };
    const by = () => personActor(accounts.administratorId);
    const now = () => Date.now() as Instant;

    it("is set up with the password and a first code, and by neither alone", async () => {
      const browser = await signedIn();
      expect((await browser.post("/two-factor/enable", { password: "sai mật khẩu rồi" })).status).toBe(400);
      const enabled = await browser.post("/two-factor/enable", { password: PASSWORD });
      const { totpURI } = (await enabled.json()) as { totpURI: string };
      expect((await browser.post("/two-factor/verify-totp", { code: "000000" })).status).toBe(401);
      expect(await whoIs(browser)).toMatchObject({ secondFactor: "none" });
      expect(await (await accounts.browser().signIn()).json()).not.toHaveProperty("twoFactorRedirect");
      expect((await browser.post("/two-factor/verify-totp", { code: codeOf(totpURI) })).status).toBe(200);
      expect(await whoIs(browser)).toMatchObject({ secondFactor: "set-up" });
    });

    it("is asked after the password: until then nobody is signed in", async () => {
      const { totpURI } = await setUpCodes(await signedIn());
      const browser = accounts.browser();
      expect(await (await browser.signIn()).json()).toMatchObject({ twoFactorRedirect: true });
      expect(await whoIs(browser)).toBeUndefined();
      const lastSignIn = async () => (await listPeople(record.read))[0]?.lastSignInAt ?? 0;
      const before = await lastSignIn();
      expect((await browser.post("/two-factor/verify-totp", { code: "123" })).status).toBe(401);
      expect((await accounts.browser().signIn()).status).toBe(200);
      expect(await lastSignIn()).toBe(before);
      const trusting = { code: codeOf(totpURI), trustDevice: true };
      expect((await browser.post("/two-factor/verify-totp", trusting)).status).toBe(400);
      expect(await whoIs(browser)).toBeUndefined();
      const next = codeOf(totpURI, Date.now() + 30_000);
      expect((await browser.post("/two-factor/verify-totp", { code: next })).status).toBe(200);
      expect(await whoIs(browser)).toMatchObject({ email: ADMINISTRATOR, secondFactor: "set-up" });
      expect(await lastSignIn()).toBeGreaterThan(before);
    });

    it("takes each code once, also that of setting it up, and of two at once one", async () => {
      const { totpURI } = await setUpCodes(await signedIn());
      const setUpBy = await record.read.selectFrom("used_code").select("code").executeTakeFirst();
      const enter = async (code: string) => {
        const browser = accounts.browser();
        await browser.signIn();
        const answer = await browser.post("/two-factor/verify-totp", { code });
        return { status: answer.status, isIn: (await whoIs(browser)) !== undefined };
      };
      expect(await enter(setUpBy?.code ?? "")).toMatchObject({ status: 401, isIn: false });
      const next = codeOf(totpURI, Date.now() + 30_000);
      const both = await Promise.all([enter(next), enter(next)]);
      expect(both.map(({ status, isIn }) => [status, isIn]).sort()).toEqual([
        [200, true],
        [401, false],
      ]);
      const refused = accounts.browser();
      await refused.signIn();
      const answer = await refused.post("/two-factor/verify-totp", { code: next });
      expect(await answer.json()).toMatchObject({ code: "CODE_USED" });
    });

    it("may be a recovery code, each once", async () => {
      const { backupCodes } = await setUpCodes(await signedIn());
      const code = backupCodes[0] ?? "";
      const enter = async (typed: string) => {
        const browser = accounts.browser();
        await browser.signIn();
        return (await browser.post("/two-factor/verify-backup-code", { code: typed })).status;
      };
      expect(await enter(code)).toBe(200);
      expect(await enter(code)).toBe(401);
      // From paper, on a telephone.
      expect(await enter(` ${backupCodes[1]?.toUpperCase().replace("-", " ")} `)).toBe(200);
      expect(backupCodes).toHaveLength(10);
      for (const one of backupCodes) expect(one).toMatch(/^[2-9a-hjkmnp-z]{5}-[2-9a-hjkmnp-z]{5}$/);
      expect(new Set(backupCodes).size).toBe(10);
    });

    it("is not kept readable beside the account", async () => {
      const { totpURI, backupCodes } = await setUpCodes(await signedIn());
      const kept = JSON.stringify(await record.read.selectFrom("auth_two_factor").selectAll().execute());
      expect(kept).not.toContain(new URL(totpURI).searchParams.get("secret"));
      for (const code of backupCodes) expect(kept).not.toContain(code);
    });

    it("ends the sessions that began without it", async () => {
      const elsewhere = await signedIn();
      const here = await signedIn();
      await setUpCodes(here);
      expect(await whoIs(elsewhere)).toBeUndefined();
      expect(await whoIs(here)).toMatchObject({ email: ADMINISTRATOR });
    });

    it("is turned off with the password; turning on and off is logged", async () => {
      const browser = await signedIn();
      await setUpCodes(browser);
      expect((await browser.post("/two-factor/disable", { password: "sai mật khẩu rồi" })).status).toBe(400);
      expect((await browser.post("/two-factor/disable", { password: PASSWORD })).status).toBe(200);
      expect(await whoIs(browser)).toMatchObject({ secondFactor: "none" });
      expect(await (await accounts.browser().signIn()).json()).not.toHaveProperty("twoFactorRedirect");
      const entry = { actor: by(), detail: { person: accounts.administratorId } };
      const logged = (await accounts.log()).filter(({ action }) => action.startsWith("second-factor"));
      expect(logged).toEqual([
        { action: "second-factor-on", ...entry },
        { action: "second-factor-off", ...entry },
      ]);
    });

    it("is asked of nobody at first, and of those of a role as soon as the site says so", async () => {
      await accounts.join("bien.tap@xa.example", [{ role: "editor", sectionId: "tin-xa" }], "Biên tập");
      const [administrator, editor] = [await signedIn(), accounts.browser()];
      await editor.signIn("bien.tap@xa.example");
      expect((await whoIs(editor))?.secondFactor).toBe("none");
      const set = (isRequired: boolean) =>
        record.inTransaction((tx) => requireSecondFactor(tx, "editor", isRequired, by(), now()));
      await set(true);
      await set(true);
      expect(await listRolesWithSecondFactor(record.read)).toEqual(["editor"]);
      expect((await whoIs(editor))?.secondFactor).toBe("owed");
      expect((await whoIs(administrator))?.secondFactor).toBe("none");
      await setUpCodes(editor);
      expect((await whoIs(editor))?.secondFactor).toBe("set-up");
      await editor.post("/two-factor/disable", { password: PASSWORD });
      expect((await whoIs(editor))?.secondFactor).toBe("owed");
      await set(false);
      expect((await whoIs(editor))?.secondFactor).toBe("none");
    });

    it("is taken off by who looks after accounts where a telephone was lost, which ends all sessions", async () => {
      const browser = await signedIn();
      await setUpCodes(browser);
      const id = accounts.administratorId;
      expect(await record.inTransaction((tx) => removeSecondFactor(tx, id, by(), now()))).toMatchObject({ ok: true });
      expect(await whoIs(browser)).toBeUndefined();
      expect(await whoIs(await signedIn())).toMatchObject({ secondFactor: "none" });
      expect(await record.inTransaction((tx) => removeSecondFactor(tx, "không có", by(), now()))).toMatchObject({
        ...{ ok: false, refusal: { kind: "not-found" } },
      });
    });
  });
});
