import { beforeEach, describe, expect, it } from "vitest";
import type { Instant } from "#kernel/instant.ts";
import type { Record } from "#record/record.ts";
import { openAccounts, type TestAccounts } from "#testing/accounts.ts";
import { onEachRecord } from "#testing/records.ts";
import { findPersonByToken, listApiTokens, makeApiToken, type NewApiToken, revokeApiToken } from "./api-tokens.ts";
import { deactivate, setGrants } from "./people.ts";
import { CAPABILITIES, mayDo } from "./roles.ts";

const DAY_MS = 24 * 3_600_000;
const NOW = Date.parse("2026-11-27T03:00:00Z") as Instant;
const later = (days: number) => (NOW + days * DAY_MS) as Instant;

describe("a script's token", () => {
  onEachRecord(({ open }) => {
    let record: Record;
    let accounts: TestAccounts;
    let editorId: string;
    beforeEach(async () => {
      record = await open();
      accounts = await openAccounts(record);
      editorId = await accounts.join("bien.tap@xa.example", [{ role: "editor", sectionId: "tin-xa" }], "Biên tập");
    });
    const given = (more: Partial<NewApiToken> = {}): NewApiToken => ({
      ...{ name: "Nhập văn bản", capabilities: ["write", "publish"], expiresAt: later(30), ...more },
    });
    const make = (more?: Partial<NewApiToken>) =>
      record.inTransaction((tx) => makeApiToken(tx, editorId, given(more), NOW));
    const made = async () => {
      const result = await make();
      return result.ok ? result.value : expect.fail(JSON.stringify(result.refusal));
    };

    it("may do what both its person and it may, where its person may", async () => {
      const { token } = await made();
      const person = (await findPersonByToken(record, token, NOW)) ?? expect.fail("nobody");
      expect(person).toMatchObject({ id: editorId, name: "Biên tập" });
      const may = CAPABILITIES.filter((one) => mayDo(person.grants, one, ["tin-xa"]));
      expect(may).toEqual(["write"]);
      expect(mayDo(person.grants, "write", ["van-hoa"])).toBe(false);
    });

    it("may do no more than its person from the moment on at which they may do less", async () => {
      const { token } = await made();
      await record.inTransaction((tx) => setGrants(tx, editorId, [{ role: "publisher" }]));
      const grants = async () => (await findPersonByToken(record, token, NOW))?.grants ?? [];
      expect(mayDo(await grants(), "publish")).toBe(true);
      expect(mayDo(await grants(), "arrange")).toBe(false);
      await record.inTransaction((tx) => setGrants(tx, editorId, []));
      expect(mayDo(await grants(), "write")).toBe(false);
    });

    it("is nobody's when it is over, taken back, guessed, or its person is out", async () => {
      const [first, second] = [await made(), await made()];
      const who = async (token: string, at = NOW) => (await findPersonByToken(record, token, at))?.id;
      expect(await who(first.token)).toBe(editorId);
      expect(await who(first.token, later(30))).toBeUndefined();
      expect(await who(`${first.token}x`)).toBeUndefined();
      expect(await who("")).toBeUndefined();
      const revoke = (personId: string) => record.inTransaction((tx) => revokeApiToken(tx, personId, first.id, NOW));
      expect(await revoke(accounts.administratorId)).toMatchObject({ ok: false, refusal: { kind: "not-found" } });
      expect(await who(first.token)).toBe(editorId);
      expect(await revoke(editorId)).toMatchObject({ ok: true });
      expect(await who(first.token)).toBeUndefined();
      await record.inTransaction((tx) => deactivate(tx, editorId, NOW));
      expect(await who(second.token)).toBeUndefined();
    });

    it("is listed by name and last day, and kept as a hash alone", async () => {
      const { id, token } = await made();
      const [listed] = await listApiTokens(record.read, editorId, NOW);
      expect(listed).toEqual({
        ...{ id, name: "Nhập văn bản", capabilities: ["write", "publish"], madeAt: NOW, expiresAt: later(30) },
        lastUsedDay: undefined,
      });
      await findPersonByToken(record, token, NOW);
      expect((await listApiTokens(record.read, editorId, NOW))[0]?.lastUsedDay).toBe("2026-11-27");
      expect(await listApiTokens(record.read, accounts.administratorId, NOW)).toEqual([]);
      expect(JSON.stringify(await record.read.selectFrom("api_token").selectAll().execute())).not.toContain(token);
      expect(JSON.stringify(await accounts.log())).not.toContain(token);
      const actions = (await accounts.log()).map(({ action }) => action);
      expect(actions.filter((action) => action.endsWith("-token"))).toEqual(["make-token"]);
    });

    it("is refused without name, capability or end, all at once, and beyond a number", async () => {
      const nothing = { name: " ", capabilities: [], expiresAt: later(400) };
      const refused = await make(nothing);
      expect(refused).toMatchObject({ ok: false, refusal: { kind: "invalid" } });
      if (!refused.ok && refused.refusal.kind === "invalid")
        expect(refused.refusal.issues.map(({ path }) => path)).toEqual(["name", "capabilities", "expiresAt"]);
      expect(await make({ capabilities: ["write", "manage-accounts"] })).toMatchObject({ ok: false });
      expect(await make({ expiresAt: NOW })).toMatchObject({ ok: false });
      for (let at = 0; at < 20; at++) expect((await make()).ok).toBe(true);
      expect(await make()).toMatchObject({ ok: false, refusal: { kind: "too-many" } });
    });
  });
});
