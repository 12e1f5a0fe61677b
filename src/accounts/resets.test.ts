import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Actor, personActor } from "#editorial/model.ts";
import type { Instant } from "#kernel/instant.ts";
import { openMail } from "#mail/mail.ts";
import type { Record } from "#record/record.ts";
import { ADMINISTRATOR, ORIGIN, openAccounts, setUpCodes, type TestAccounts } from "#testing/accounts.ts";
import { type MailSink, openMailSink } from "#testing/mail-sink.ts";
import { onEachRecord } from "#testing/records.ts";
import { findPersonByToken, makeApiToken } from "./api-tokens.ts";
import { sendInvitation } from "./notices.ts";
import { deactivate } from "./people.ts";
import { makeResetLink } from "./resets.ts";

const NEW_PASSWORD = "mùa nước nổi năm nay";
const tokenIn = (text: string): string => /dat-lai-mat-khau#([\w-]+)/.exec(text)?.[1] ?? "";

describe("a forgotten password", () => {
  onEachRecord(({ open }) => {
    let record: Record;
    let sink: MailSink;
    let accounts: TestAccounts;
    beforeEach(async () => {
      record = await open();
      sink = await openMailSink();
      accounts = await openAccounts(record, { mail: openMail({ url: sink.url, from: "toasoan@xa.example" }) });
    });
    afterEach(() => sink.close());
    const ask = (email: string) => accounts.browser().post("/request-password-reset", { email });
    const reset = async (token: string, newPassword = NEW_PASSWORD) =>
      (await accounts.browser().post("/reset-password", { token, newPassword })).status;

    it("is made anew by a link in a mail, once, which ends all sessions and is told and logged", async () => {
      const before = accounts.browser();
      await before.signIn();
      expect((await ask(ADMINISTRATOR)).status).toBe(200);
      const [message] = await sink.wait(1);
      expect(message).toMatchObject({ to: [ADMINISTRATOR], subject: "Đặt lại mật khẩu, Xã Bến Lụa" });
      expect(message?.body).toContain(`${ORIGIN}/toa-soan/dat-lai-mat-khau#`);
      const token = tokenIn(message?.body ?? "");
      expect(JSON.stringify(await record.read.selectFrom("auth_verification").selectAll().execute())).not.toContain(
        token,
      );
      expect(await reset(token, "ngắn")).toBe(400);
      expect(await reset(token)).toBe(200);
      expect(await reset(token)).toBe(400);
      expect(await accounts.auth.whoAsks(before.headers())).toBeUndefined();
      expect((await accounts.browser().signIn()).status).toBe(401);
      expect((await accounts.browser().signIn(ADMINISTRATOR, NEW_PASSWORD)).status).toBe(200);
      expect((await sink.wait(2))[1]?.body).toContain("Mật khẩu của bạn vừa được thay đổi.");
      const person = accounts.administratorId;
      expect(await accounts.log()).toContainEqual({
        ...{ action: "reset-password", actor: personActor(person), detail: { person } },
      });
    });

    it("once it is made leaves no older link, nor a script's token, to whoever has them", async () => {
      const now = Date.now() as Instant;
      const expiresAt = (now + 86_400_000) as Instant;
      const given = { name: "Kịch bản", capabilities: ["write"] as const, expiresAt };
      const made = await record.inTransaction((tx) => makeApiToken(tx, accounts.administratorId, given, now));
      const token = made.ok ? made.value.token : "";
      expect(await findPersonByToken(record, token, now)).toBeDefined();
      const [older, newer] = await Promise.all(
        [1, 2].map(() => accounts.auth.makeResetToken(accounts.administratorId)),
      );
      expect(await reset(newer ?? "")).toBe(200);
      expect(await reset(older ?? "", "một mật khẩu khác nữa")).toBe(400);
      expect(await findPersonByToken(record, token, now)).toBeUndefined();
    });

    it("is answered alike and as late whether there is an account or not", async () => {
      const timed = async (email: string) => {
        const began = performance.now();
        const text = await (await ask(email)).text();
        return { text, ms: performance.now() - began };
      };
      await timed(ADMINISTRATOR);
      const known = await timed(ADMINISTRATOR);
      const unknown = await timed("khong.ai@xa.example");
      expect(known.text).toBe(unknown.text);
      for (const { ms } of [known, unknown]) expect(ms).toBeGreaterThan(380);
      expect(Math.abs(known.ms - unknown.ms)).toBeLessThan(150);
      await sink.wait(2);
      expect(sink.received.every(({ to }) => to[0] === ADMINISTRATOR)).toBe(true);
    });

    it("is not asked for without end", async () => {
      const statuses: number[] = [];
      for (let at = 0; at < 5; at++) statuses.push((await ask(ADMINISTRATOR)).status);
      expect(statuses).toEqual([200, 200, 200, 429, 429]);
    });

    it("stays forgotten for who may no longer sign in", async () => {
      const id = await accounts.join("phong.vien@xa.example", [{ role: "reporter" }]);
      await record.inTransaction((tx) => deactivate(tx, id, Date.now() as Instant));
      expect((await ask("phong.vien@xa.example")).status).toBe(200);
      await ask(ADMINISTRATOR);
      await sink.wait(1);
      expect(sink.received.map(({ to }) => to[0])).toEqual([ADMINISTRATOR]);
      const by = personActor(accounts.administratorId);
      expect(
        await makeResetLink({ record, auth: accounts.auth, publicUrl: ORIGIN }, id, by, 0 as Instant),
      ).toMatchObject({
        ...{ ok: false, refusal: { kind: "not-found" } },
      });
    });

    it("leaves the second factor as it is", async () => {
      const browser = accounts.browser();
      await browser.signIn();
      await setUpCodes(browser);
      await ask(ADMINISTRATOR);
      const message = (await sink.wait(2)).find(({ body }) => tokenIn(body) !== "");
      expect(await reset(tokenIn(message?.body ?? ""))).toBe(200);
      const answer = await accounts.browser().signIn(ADMINISTRATOR, NEW_PASSWORD);
      expect(await answer.json()).toMatchObject({ twoFactorRedirect: true });
    });

    it("is made anew by a link of who looks after accounts, where there is no mail", async () => {
      const without = await openAccounts(await open());
      expect(without.auth.offers).toEqual({ providerName: undefined, resetByMail: false });
      expect(accounts.auth.offers.resetByMail).toBe(true);
      const by = "person:x" as Actor;
      const site = { record, auth: accounts.auth, publicUrl: ORIGIN };
      const link = await makeResetLink(site, accounts.administratorId, by, Date.now() as Instant);
      if (!link.ok) return expect.fail(JSON.stringify(link.refusal));
      expect(await reset(`${tokenIn(link.value)}x`)).toBe(400);
      expect(await reset(tokenIn(link.value))).toBe(200);
      expect(await reset(tokenIn(link.value))).toBe(400);
      const detail = { person: accounts.administratorId };
      expect(await accounts.log()).toContainEqual({ action: "make-reset-link", actor: by, detail });
    });

    it("is changed by who knows the present one, which is told and logged", async () => {
      const browser = accounts.browser();
      await browser.signIn();
      const change = (currentPassword: string) =>
        browser.post("/change-password", { currentPassword, newPassword: NEW_PASSWORD, revokeOtherSessions: true });
      expect((await change("sai mật khẩu rồi")).status).toBe(400);
      expect((await change("đình làng Bến Lụa")).status).toBe(200);
      expect(await accounts.auth.whoAsks(browser.headers())).toMatchObject({ email: ADMINISTRATOR });
      expect((await sink.wait(1))[0]?.body).toContain("Your password was changed just now.");
      expect((await accounts.log()).filter(({ action }) => action === "change-password")).toHaveLength(1);
    });
  });

  it("and an invitation go to one address each", async () => {
    const sink = await openMailSink();
    const mail = openMail({ url: sink.url, from: "toasoan@xa.example" }) ?? expect.fail("there is no mail");
    const site = { name: "Xã Bến Lụa", publicUrl: ORIGIN };
    expect(await sendInvitation(mail, site, "bien.tap@xa.example", "abc")).toEqual({ ok: true });
    expect(sink.received[0]?.body).toContain(`${ORIGIN}/toa-soan/loi-moi#abc`);
    await sink.close();
  });
});
