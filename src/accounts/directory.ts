import type { Instant } from "#kernel/instant.ts";
import { ok, type Result, refuse } from "#kernel/result.ts";
import { foldText } from "#language/fold.ts";
import type { RecordReader, RecordWriter } from "#record/record.ts";
import { deactivate, endInvitationsOf, setGrants } from "./people.ts";
import { type Grant, keptGrant, type Role } from "./roles.ts";

/** Accounts read at once: those of one office over the decades. */
const MAX_READ = 5_000;
/** Accounts shown; who looks for one among more searches by name. */
const MAX_SHOWN = 1_000;

/** An account as who looks after accounts sees it. */
export interface DirectoryEntry {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly isActive: boolean;
  readonly grants: readonly Grant[];
  /** Undefined for who never did, or not since this is kept. */
  readonly lastSignInAt: Instant | undefined;
  /** Whether their password alone does not let anybody in. */
  readonly hasSecondFactor: boolean;
  readonly passkeys: number;
}

/**
 * Everybody who has or had an account, by name.
 *
 * @param text a part of the name or the address, in whatever case, with or without accents.
 */
export async function listPeople(db: RecordReader, { text = "" }: { text?: string } = {}): Promise<DirectoryEntry[]> {
  const [users, grants, passkeys] = await Promise.all([
    db
      .selectFrom("auth_user")
      .select(["id", "name", "email", "deactivatedAt", "twoFactorEnabled", "lastSignInAt"])
      .orderBy("name")
      .orderBy("id")
      .limit(MAX_READ)
      .execute(),
    db.selectFrom("account_grant").selectAll().orderBy("role").orderBy("section_id").execute(),
    db
      .selectFrom("auth_passkey")
      .select((eb) => ["userId", eb.fn.countAll().as("count")])
      .groupBy("userId")
      .execute(),
  ]);
  const wanted = foldText(text.normalize("NFC").trim());
  const byPerson = Map.groupBy(grants, ({ user_id }) => user_id);
  const passkeysOf = new Map(passkeys.map(({ userId, count }) => [userId, Number(count)]));
  return users
    .filter(({ name, email }) => foldText(`${name.normalize("NFC")}\n${email}`).includes(wanted))
    .slice(0, MAX_SHOWN)
    .map(({ id, name, email, deactivatedAt, twoFactorEnabled, lastSignInAt }) => ({
      ...{ id, name, email, isActive: deactivatedAt === null },
      grants: (byPerson.get(id) ?? []).flatMap(
        ({ role, section_id }) => keptGrant(role, section_id === "" ? undefined : section_id) ?? [],
      ),
      lastSignInAt: (lastSignInAt ?? undefined) as Instant | undefined,
      hasSecondFactor: Boolean(twoFactorEnabled),
      passkeys: passkeysOf.get(id) ?? 0,
    }));
}

/** Makes what somebody may do exactly this. Refuses to leave the site without anybody who looks after accounts. */
export async function changeGrants(tx: RecordWriter, id: string, grants: readonly Grant[]): Promise<Result<void>> {
  const kept = await othersLookAfter(tx, id, grants.some(isForAccounts));
  if (!kept.ok) return kept;
  await setGrants(tx, id, grants);
  if (!grants.some(isForAccounts)) await endInvitationsOf(tx, id);
  return ok(undefined);
}

/** Ends all that an account may do. Refuses for the last one that looks after accounts. */
export async function endAccount(tx: RecordWriter, id: string, now: Instant): Promise<Result<void>> {
  const kept = await othersLookAfter(tx, id, false);
  if (!kept.ok) return kept;
  await deactivate(tx, id, now);
  return ok(undefined);
}

/** Lets somebody sign in again who was deactivated, with what they may do as it was. */
export async function reactivate(tx: RecordWriter, id: string): Promise<Result<void>> {
  const { numUpdatedRows } = await tx
    .updateTable("auth_user")
    .set({ deactivatedAt: null })
    .where("id", "=", id)
    .executeTakeFirst();
  return numUpdatedRows === 0n ? refuse({ kind: "not-found", what: `account ${id}` }) : ok(undefined);
}

const ADMINISTRATOR = "administrator" satisfies Role;

const isForAccounts = ({ role, sectionId }: Grant): boolean => role === ADMINISTRATOR && sectionId === undefined;

/** Whether somebody is left who looks after accounts, when the account `id` no longer does. */
async function othersLookAfter(tx: RecordWriter, id: string, staysOne: boolean): Promise<Result<void>> {
  const user = await tx.selectFrom("auth_user").select("id").where("id", "=", id).executeTakeFirst();
  if (user === undefined) return refuse({ kind: "not-found", what: `account ${id}` });
  if (staysOne) return ok(undefined);
  // Of two who end one another at the same moment, the second waits here for the first, and then sees what it did.
  await tx
    .updateTable("account_grant")
    .set({ section_id: "" })
    .where("role", "=", ADMINISTRATOR)
    .where("section_id", "=", "")
    .execute();
  const other = await tx
    .selectFrom("account_grant")
    .innerJoin("auth_user", "auth_user.id", "account_grant.user_id")
    .select("auth_user.id")
    .where("account_grant.role", "=", ADMINISTRATOR)
    .where("account_grant.section_id", "=", "")
    .where("auth_user.deactivatedAt", "is", null)
    .where("auth_user.id", "!=", id)
    .limit(1)
    .executeTakeFirst();
  if (other !== undefined) return ok(undefined);
  const message = "somebody must look after accounts: make another person administrator first";
  return refuse({ kind: "invalid", issues: [{ path: "grants", message }] });
}
