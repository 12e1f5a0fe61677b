import { beforeEach, describe, expect, it } from "vitest";
import type { Instant } from "#kernel/instant.ts";
import type { Record } from "#record/record.ts";
import { ADMINISTRATOR, openAccounts, setUpCodes, type TestAccounts } from "#testing/accounts.ts";
import { onEachRecord } from "#testing/records.ts";
import { changeGrants, endAccount, listPeople, reactivate } from "./directory.ts";
import { invite, listInvitations } from "./invitations.ts";

const NOW = Date.now() as Instant;

describe("the accounts desk", () => {
  onEachRecord(({ open }) => {
    let record: Record;
    let accounts: TestAccounts;
    let editorId: string;
    beforeEach(async () => {
      record = await open();
      accounts = await openAccounts(record);
      editorId = await accounts.join("bien.tap@xa.example", [{ role: "editor", sectionId: "tin-xa" }], "Biên tập");
    });
    const people = (text?: string) => listPeople(record.read, text === undefined ? {} : { text });
    const end = (id: string) => record.inTransaction((tx) => endAccount(tx, id, NOW));
    const lastOne = { ok: false, refusal: { kind: "invalid", issues: [{ path: "grants" }] } };

    it("lists what each may do, when they came in last, and whether their password is enough for that", async () => {
      const browser = accounts.browser();
      await browser.signIn();
      await setUpCodes(browser);
      const [editor, administrator] = await people();
      expect(editor).toEqual({
        ...{ id: editorId, name: "Biên tập", email: "bien.tap@xa.example", isActive: true },
        ...{ grants: [{ role: "editor", sectionId: "tin-xa" }], lastSignInAt: undefined },
        ...{ hasSecondFactor: false, passkeys: 0 },
      });
      expect(administrator).toMatchObject({ email: ADMINISTRATOR, hasSecondFactor: true });
      expect(Math.abs((administrator?.lastSignInAt ?? 0) - Date.now())).toBeLessThan(60_000);
    });

    it("takes back the invitations of who no longer looks after accounts", async () => {
      const other = await accounts.join("quan.tri.2@xa.example", [{ role: "administrator" }]);
      const open = async (by: string) => {
        const given = { email: `${Math.random()}@xa.example`, grants: [{ role: "administrator" as const }] };
        await record.inTransaction((tx) => invite(tx, given, by, NOW));
        return (await listInvitations(record.read, NOW)).length;
      };
      expect(await open(other)).toBe(1);
      await record.inTransaction((tx) => changeGrants(tx, other, [{ role: "editor" }]));
      expect(await listInvitations(record.read, NOW)).toEqual([]);
      expect(await open(other)).toBe(1);
      await end(other);
      expect(await listInvitations(record.read, NOW)).toEqual([]);
    });

    it("invites nobody by a name that no account could have", async () => {
      for (const name of ["x".repeat(121), "A\u0000B"]) {
        const given = { email: "moi@xa.example", name, grants: [{ role: "editor" as const }] };
        const made = await record.inTransaction((tx) => invite(tx, given, accounts.administratorId, NOW));
        expect(made).toMatchObject({ refusal: { kind: "invalid", issues: [{ path: "name" }] } });
      }
    });

    it("finds people by name or address, with or without accents", async () => {
      const found = async (text: string) => (await people(text)).map(({ name }) => name);
      for (const text of ["bien tap", "BIÊN", "biên", "bien.tap@", "Biên tập".normalize("NFD")])
        expect(await found(text), text).toEqual(["Biên tập"]);
      expect(await found("%")).toEqual([]);
      expect(await found(" ")).toEqual(["Biên tập", "Quản trị"]);
    });

    it("refuses to leave nobody who looks after accounts, whichever way", async () => {
      const id = accounts.administratorId;
      const grant = (role: "editor" | "administrator", sectionId?: string) =>
        record.inTransaction((tx) => changeGrants(tx, id, [{ role, sectionId }]));
      expect(await end(id)).toMatchObject(lastOne);
      expect(await grant("editor")).toMatchObject(lastOne);
      expect(await grant("administrator", "tin-xa")).toMatchObject(lastOne);
      expect(await grant("administrator")).toMatchObject({ ok: true });
      expect(await end("không có")).toMatchObject({ ok: false, refusal: { kind: "not-found" } });
      expect((await end(editorId)).ok).toBe(true);
    });

    it("does not count as another who is out", async () => {
      const second = await accounts.join("thu.hai@xa.example", [{ role: "administrator" }]);
      expect((await end(second)).ok).toBe(true);
      expect(await end(accounts.administratorId)).toMatchObject(lastOne);
      expect((await record.inTransaction((tx) => reactivate(tx, second))).ok).toBe(true);
      expect((await end(accounts.administratorId)).ok).toBe(true);
    });

    it("keeps one of two who end each other at the same moment", async () => {
      const second = await accounts.join("thu.hai@xa.example", [{ role: "administrator" }]);
      const results = await Promise.all([end(accounts.administratorId), end(second)]);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    });

    it("has it in the log that an invitation was accepted", async () => {
      const accepted = (await accounts.log()).filter(({ action }) => action === "accept-invitation");
      expect(accepted.map(({ detail }) => detail)).toContainEqual({
        ...{ person: editorId, grants: [{ role: "editor", sectionId: "tin-xa" }] },
      });
    });
  });
});
