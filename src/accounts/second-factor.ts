import { writeAudit } from "#editorial/audit.ts";
import type { Actor } from "#editorial/model.ts";
import type { Instant } from "#kernel/instant.ts";
import { ok, type Result, refuse } from "#kernel/result.ts";
import type { RecordReader, RecordWriter } from "#record/record.ts";
import { endOtherWays } from "./other-ways.ts";
import { PROVIDER_ID } from "./provider.ts";
import { type Grant, isRole, type Role } from "./roles.ts";

/** What somebody came in with: `none` is asked of them, theirs is `set-up`, or it is `owed` and they may only set it up. */
export type SecondFactor = "none" | "set-up" | "owed";

/** How a session began. */
export type SignedInBy = "password" | "passkey" | "provider";

/** Roles whose holders sign in with more than a password. None at first, so that a new site is easy to begin. */
export async function listRolesWithSecondFactor(db: RecordReader): Promise<Role[]> {
  const rows = await db
    .selectFrom("role_rule")
    .select("role")
    .where("requires_second_factor", "=", 1)
    .orderBy("role")
    .execute();
  return rows.map(({ role }) => role).filter(isRole);
}

/** Asks a second factor of everybody who has a role, or no longer; it counts from their next request on. */
export async function requireSecondFactor(
  tx: RecordWriter,
  role: Role,
  isRequired: boolean,
  by: Actor,
  now: Instant,
): Promise<void> {
  const rule = { requires_second_factor: isRequired ? 1 : 0 };
  await tx
    .insertInto("role_rule")
    .values({ role, ...rule })
    .onConflict((conflict) => conflict.column("role").doUpdateSet(rule))
    .execute();
  await writeAudit(tx, [{ actor: by, action: "require-second-factor", detail: { role, isRequired } }], now);
}

/**
 * Where somebody stands.
 *
 * A passkey is two factors in one: the device, and what unlocks it. What a provider asks of its people is the provider's
 * business, as the office chose it.
 */
async function secondFactorOf(
  db: RecordReader,
  grants: readonly Grant[],
  has: { readonly codes: boolean; readonly signedInBy: SignedInBy },
): Promise<SecondFactor> {
  if (has.codes || has.signedInBy === "passkey") return "set-up";
  if (has.signedInBy === "provider") return "none";
  const roles = await listRolesWithSecondFactor(db);
  return grants.some(({ role }) => roles.includes(role)) ? "owed" : "none";
}

/** Where somebody stands by a session of better-auth's, whose types do not tell of the plugins' own columns. */
export function secondFactorOfSession(
  db: RecordReader,
  grants: readonly Grant[],
  { user, session }: { readonly user: object; readonly session: object },
): Promise<SecondFactor> {
  const { twoFactorEnabled } = user as { readonly twoFactorEnabled?: boolean | null };
  const { signedInBy } = session as { readonly signedInBy?: SignedInBy | null };
  return secondFactorOf(db, grants, { codes: twoFactorEnabled === true, signedInBy: signedInBy ?? "password" });
}

/**
 * For somebody whose telephone is lost, codes and all: their password alone lets them in again, to set up another. An
 * account with the provider that was linked to theirs is no longer.
 */
export async function removeSecondFactor(
  tx: RecordWriter,
  personId: string,
  by: Actor,
  now: Instant,
): Promise<Result<void>> {
  const { numUpdatedRows } = await tx
    .updateTable("auth_user")
    .set({ twoFactorEnabled: null })
    .where("id", "=", personId)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return refuse({ kind: "not-found", what: `account ${personId}` });
  await tx.deleteFrom("auth_two_factor").where("userId", "=", personId).execute();
  await tx.deleteFrom("auth_passkey").where("userId", "=", personId).execute();
  await tx.deleteFrom("auth_session").where("userId", "=", personId).execute();
  await tx.deleteFrom("auth_account").where("userId", "=", personId).where("providerId", "=", PROVIDER_ID).execute();
  await endOtherWays(tx, personId);
  await writeAudit(tx, [{ actor: by, action: "second-factor-off", detail: { person: personId } }], now);
  return ok(undefined);
}
