import type { Instant } from "#kernel/instant.ts";
import { ok, type Result, refuse } from "#kernel/result.ts";
import type { RecordReader, RecordWriter } from "#record/record.ts";
import { deactivate, setGrants } from "./people.ts";
import { type Grant, keptGrant } from "./roles.ts";

/** Accounts of one office; a page of them is all of them. */
const MAX_PEOPLE = 1_000;

/** An account as who looks after accounts sees it. */
export interface DirectoryEntry {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly isActive: boolean;
  readonly grants: readonly Grant[];
}

/** Everybody who has or had an account, by name. */
export async function listPeople(db: RecordReader): Promise<DirectoryEntry[]> {
  const [users, grants] = await Promise.all([
    db
      .selectFrom("auth_user")
      .select(["id", "name", "email", "deactivatedAt"])
      .orderBy("name")
      .limit(MAX_PEOPLE)
      .execute(),
    db.selectFrom("account_grant").selectAll().orderBy("role").orderBy("section_id").execute(),
  ]);
  const byPerson = Map.groupBy(grants, ({ user_id }) => user_id);
  return users.map(({ id, name, email, deactivatedAt }) => ({
    ...{ id, name, email, isActive: deactivatedAt === null },
    grants: (byPerson.get(id) ?? []).flatMap(
      ({ role, section_id }) => keptGrant(role, section_id === "" ? undefined : section_id) ?? [],
    ),
  }));
}

/** Makes what somebody may do exactly this. Refuses to leave the site without anybody who looks after accounts. */
export async function changeGrants(tx: RecordWriter, id: string, grants: readonly Grant[]): Promise<Result<void>> {
  const kept = await othersLookAfter(tx, id, grants.some(isForAccounts));
  if (!kept.ok) return kept;
  await setGrants(tx, id, grants);
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

const isForAccounts = ({ role, sectionId }: Grant): boolean => role === "administrator" && sectionId === undefined;

async function othersLookAfter(tx: RecordWriter, id: string, staysOne: boolean): Promise<Result<void>> {
  const people = await listPeople(tx);
  if (!people.some((person) => person.id === id)) return refuse({ kind: "not-found", what: `account ${id}` });
  const isThere = staysOne || people.some((one) => one.id !== id && one.isActive && one.grants.some(isForAccounts));
  if (isThere) return ok(undefined);
  const message = "somebody must look after accounts: make another person administrator first";
  return refuse({ kind: "invalid", issues: [{ path: "grants", message }] });
}
