import { createServer } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Instant } from "#kernel/instant.ts";
import type { Record } from "#record/record.ts";
import { ADMINISTRATOR, ORIGIN, openAccounts, type TestAccounts, type TestBrowser } from "#testing/accounts.ts";
import { openProvider, type TestProvider } from "#testing/openid-provider.ts";
import { onEachRecord } from "#testing/records.ts";
import { AUTH_PATH } from "./auth.ts";
import { deactivate } from "./people.ts";

const EDITOR = "bien.tap@xa.example";
const CALLBACK = `${ORIGIN}${AUTH_PATH}/callback/oidc`;
const HOME = `${ORIGIN}/toa-soan`;

describe("signing in by a provider", () => {
  onEachRecord(({ open }) => {
    let record: Record;
    let provider: TestProvider;
    let accounts: TestAccounts;
    let editorId: string;
    beforeEach(async () => {
      record = await open();
      provider = await openProvider(CALLBACK);
      const { issuer, clientId, clientSecret } = provider;
      accounts = await openAccounts(record, { provider: { issuer, clientId, clientSecret, name: "Cổng tỉnh" } });
      editorId = await accounts.join(EDITOR, [{ role: "editor" }], "Biên tập");
    });
    afterEach(() => provider.close());

    const whoIs = (browser: TestBrowser) => accounts.auth.whoAsks(browser.headers());
    const begin = async (browser: TestBrowser) => {
      const response = await browser.post("/sign-in/social", { provider: "oidc", callbackURL: HOME });
      return ((await response.json()) as { url: string }).url;
    };
    /** Where the browser ends. */
    const enter = async (browser: TestBrowser, login: string) => {
      const back = await provider.walk(await begin(browser), login);
      return (await browser.get(back)).headers.get("location") ?? "";
    };
    const users = () => record.read.selectFrom("auth_user").select(["id", "name", "email"]).orderBy("email").execute();

    it("is offered under its name, and asks with PKCE, a state and a nonce", async () => {
      expect(accounts.auth.offers.providerName).toBe("Cổng tỉnh");
      const asked = new URL(await begin(accounts.browser())).searchParams;
      expect(asked.get("code_challenge_method")).toBe("S256");
      for (const one of ["code_challenge", "state", "nonce"]) expect(asked.get(one)?.length).toBeGreaterThan(20);
      expect(asked.get("redirect_uri")).toBe(CALLBACK);
      expect(asked.get("scope")?.split(" ").toSorted()).toEqual(["email", "openid", "profile"]);
    });

    it("lets in whose verified address has an account, again and again, and changes nothing of it", async () => {
      provider.people.set("bt", { email: "Bien.Tap@xa.example", email_verified: true, name: "Tên khác" });
      const before = await users();
      for (let time = 0; time < 2; time++) {
        const browser = accounts.browser();
        expect(await enter(browser, "bt")).toBe(HOME);
        expect(await whoIs(browser)).toMatchObject({ id: editorId, name: "Biên tập", secondFactor: "none" });
      }
      expect(await users()).toEqual(before);
      const kept = await record.read.selectFrom("auth_account").selectAll().where("providerId", "=", "oidc").execute();
      expect(kept).toMatchObject([{ userId: editorId, accountId: "bt" }]);
      expect(kept[0]).toMatchObject({ accessToken: null, refreshToken: null, idToken: null });
    });

    it("makes no account of a stranger", async () => {
      provider.people.set("la", { email: "nguoi.la@xa.example", email_verified: true });
      const before = await users();
      const browser = accounts.browser();
      expect(await enter(browser, "la")).toMatch(/^https:\/\/xa\.example\/toa-soan\/dang-nhap\?error=/);
      expect(await whoIs(browser)).toBeUndefined();
      expect(await users()).toEqual(before);
    });

    it("does not believe an address that the provider did not verify", async () => {
      provider.people.set("gia", { email: ADMINISTRATOR, email_verified: false });
      const browser = accounts.browser();
      expect(await enter(browser, "gia")).toContain("error=account_not_linked");
      expect(await whoIs(browser)).toBeUndefined();
      expect(
        await record.read.selectFrom("auth_account").select("id").where("providerId", "=", "oidc").execute(),
      ).toEqual([]);
    });

    it("does not let in who was deactivated, known to it or not", async () => {
      provider.people.set("bt", { email: EDITOR, email_verified: true });
      provider.people.set("pv", { email: "phong.vien@xa.example", email_verified: true });
      const reporterId = await accounts.join("phong.vien@xa.example", [{ role: "reporter" }]);
      await record.inTransaction((tx) => deactivate(tx, reporterId, Date.now() as Instant));
      expect(await enter(accounts.browser(), "pv")).toContain("error=");
      expect(await enter(accounts.browser(), "bt")).toBe(HOME);
      await record.inTransaction((tx) => deactivate(tx, editorId, Date.now() as Instant));
      const browser = accounts.browser();
      expect(await enter(browser, "bt")).toContain("error=");
      expect(await whoIs(browser)).toBeUndefined();
      const hours = await record.read.selectFrom("refused_sign_in").select("count").execute();
      expect(hours.map(({ count }) => count)).toEqual([2]);
      const linked = await record.read
        .selectFrom("auth_account")
        .select("userId")
        .where("providerId", "=", "oidc")
        .execute();
      expect(linked).toEqual([{ userId: editorId }]);
    });

    it("takes no answer that was not asked for by this browser, and none twice", async () => {
      provider.people.set("bt", { email: EDITOR, email_verified: true });
      const [mine, other] = [accounts.browser(), accounts.browser()];
      const back = await provider.walk(await begin(mine), "bt");
      expect((await other.get(back)).headers.get("location")).toContain("error=");
      expect(await whoIs(other)).toBeUndefined();
      await begin(other);
      const forged = new URL(await provider.walk(await begin(mine), "bt"));
      forged.searchParams.set("state", "tự bịa ra");
      expect((await mine.get(forged.href)).headers.get("location")).toContain("error=");
      expect(await whoIs(mine)).toBeUndefined();
      const fresh = accounts.browser();
      const once = await provider.walk(await begin(fresh), "bt");
      expect((await fresh.get(once)).headers.get("location")).toBe(HOME);
      expect((await fresh.get(once)).headers.get("location")).toContain("error=");
    });

    it("leads to no other site afterwards, takes no token from a browser, and links nothing by hand", async () => {
      const browser = accounts.browser();
      const away = { provider: "oidc", callbackURL: "https://other.example/" };
      expect((await browser.post("/sign-in/social", away)).status).toBe(403);
      const token = { provider: "oidc", idToken: { token: "a.b.c" } };
      expect((await browser.post("/sign-in/social", token)).status).toBe(400);
      await browser.signIn();
      expect((await browser.post("/link-social", { provider: "oidc", callbackURL: HOME })).status).toBe(404);
    });
  });
});

describe("a provider that is away", () => {
  onEachRecord(({ open }) => {
    it("keeps nobody from signing in with a password", async () => {
      const silent = createServer(() => {});
      await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
      const issuer = `http://127.0.0.1:${(silent.address() as { port: number }).port}`;
      const provider = { issuer, clientId: "dinh", clientSecret: "x", name: "Cổng tỉnh" };
      const accounts = await openAccounts(await open(), { provider });
      const began = performance.now();
      expect((await accounts.browser().signIn()).status).toBe(200);
      expect(performance.now() - began).toBeLessThan(5_000);
      silent.close();
    });
  });
});
