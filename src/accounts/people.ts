import type { Instant } from "#kernel/instant.ts";
import type { RecordReader, RecordWriter } from "#record/record.ts";
import { asDate } from "./dates.ts";
import { endOtherWays } from "./other-ways.ts";
import { type Grant, keptGrant } from "./roles.ts";

/** Somebody who may sign in, and what they may do. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly grants: readonly Grant[];
}

/** Undefined when there is no such account, or it may no longer sign in. */
export async function findPerson(db: RecordReader, id: string): Promise<Person | undefined> {
  const user = await db
    .selectFrom("auth_user")
    .select(["id", "name", "email"])
    .where("id", "=", id)
    .where("deactivatedAt", "is", null)
    .executeTakeFirst();
  return user && { ...user, grants: await findGrants(db, id) };
}

async function findGrants(db: RecordReader, userId: string): Promise<Grant[]> {
  const rows = await db
    .selectFrom("account_grant")
    .select(["role", "section_id"])
    .where("user_id", "=", userId)
    .orderBy("role")
    .orderBy("section_id")
    .execute();
  return rows.flatMap(({ role, section_id }) => keptGrant(role, section_id === "" ? undefined : section_id) ?? []);
}

/** Makes what somebody may do exactly this. */
export async function setGrants(tx: RecordWriter, userId: string, grants: readonly Grant[]): Promise<void> {
  await tx.deleteFrom("account_grant").where("user_id", "=", userId).execute();
  if (grants.length === 0) return;
  await tx
    .insertInto("account_grant")
    .values(grants.map(({ role, sectionId }) => ({ user_id: userId, role, section_id: sectionId ?? "" })))
    .onConflict((conflict) => conflict.columns(["user_id", "role", "section_id"]).doNothing())
    .execute();
}

/**
 * Ends all that an account may do, its sessions, its scripts' tokens and the invitations that it made at once. What it
 * did stays under its name.
 */
export async function deactivate(tx: RecordWriter, userId: string, now: Instant): Promise<void> {
  await tx
    .updateTable("auth_user")
    .set({ deactivatedAt: asDate(now) })
    .where("id", "=", userId)
    .execute();
  await tx.deleteFrom("auth_session").where("userId", "=", userId).execute();
  await endOtherWays(tx, userId);
  await endInvitationsOf(tx, userId);
}

/** Whoever no longer looks after accounts brings nobody in: invitations of theirs that are open are taken back. */
export async function endInvitationsOf(tx: RecordWriter, userId: string): Promise<void> {
  await tx.deleteFrom("invitation").where("made_by", "=", userId).execute();
}

/** Accounts of one office over the decades. */
const MAX_NAMES = 5_000;

/** Names by id, also of those who may no longer sign in: what they did stays under their name. */
export async function listNames(db: RecordReader): Promise<Record<string, string>> {
  const rows = await db.selectFrom("auth_user").select(["id", "name"]).orderBy("name").limit(MAX_NAMES).execute();
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
