import { createHash, randomBytes, randomUUID } from "node:crypto";
import { sql } from "kysely";
import { z } from "zod";
import { writeAudit } from "#editorial/audit.ts";
import { type Actor, personActor } from "#editorial/model.ts";
import type { Instant } from "#kernel/instant.ts";
import { ok, type Result, refuse } from "#kernel/result.ts";
import type { RecordReader, RecordWriter } from "#record/record.ts";
import { asDate } from "./dates.ts";
import { isName, NAME_BOUNDS, name } from "./names.ts";
import { PASSWORD_LENGTH, passwordFault } from "./password-length.ts";
import { setGrants } from "./people.ts";
import { type Grant, keptGrant } from "./roles.ts";

/** A link that nobody used by then is asked for again. */
const VALID_FOR_MS = 7 * 24 * 3_600_000;
/** 256 bits: nobody guesses one. */
const TOKEN_BYTES = 32;

export interface Invitation {
  readonly email: string | undefined;
  readonly name: string | undefined;
  readonly grants: readonly Grant[];
  readonly expiresAt: Instant;
}

/** What stands at the end of an invitation's link, and nowhere else. */
export type InvitationToken = string;

const email = z.email().max(254).toLowerCase();

/** Makes an invitation. Refuses an address that has an account, and a name that an account could not have. */
export async function invite(
  tx: RecordWriter,
  given: { readonly email: string; readonly name?: string; readonly grants: readonly Grant[] },
  by: string,
  now: Instant,
): Promise<Result<InvitationToken>> {
  if (given.name !== undefined && !isName(given.name))
    return refuse({ kind: "invalid", issues: [{ path: "name", message: NAME_BOUNDS }] });
  const address = await freeAddress(tx, given.email);
  if (!address.ok) return address;
  await tx.deleteFrom("invitation").where("email", "=", address.value).execute();
  return ok(await make(tx, { ...given, email: address.value }, by, now));
}

/**
 * The link of a new site's first administrator: the one printed last is the one that counts.
 *
 * @returns undefined once there is an account.
 */
export async function inviteFirstAdministrator(tx: RecordWriter, now: Instant): Promise<InvitationToken | undefined> {
  if ((await tx.selectFrom("auth_user").select("id").limit(1).executeTakeFirst()) !== undefined) return undefined;
  await tx.deleteFrom("invitation").where("made_by", "is", null).execute();
  return make(tx, { grants: [{ role: "administrator" }] }, null, now);
}

/** Undefined when there is none, it was used, or it is too old. */
export async function findInvitation(
  db: RecordReader,
  token: InvitationToken,
  now: Instant,
): Promise<Invitation | undefined> {
  const row = await db
    .selectFrom("invitation")
    .selectAll()
    .where("token_hash", "=", hashOf(token))
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return (
    row && {
      email: row.email ?? undefined,
      name: row.name ?? undefined,
      grants: grantsIn(row.grants),
      expiresAt: row.expires_at as Instant,
    }
  );
}

export interface Acceptance {
  readonly name: string;
  /** Taken only where the invitation names none. */
  readonly email?: string;
  readonly password: string;
}

/**
 * Makes the account of who was invited; of many that use one link at once exactly one gets it.
 *
 * @param hashPassword takes some 100 ms: called before the transaction, with a password of the right length.
 * @returns the account's id.
 */
export async function acceptInvitation(
  inTransaction: <Value>(work: (tx: RecordWriter) => Promise<Value>) => Promise<Value>,
  token: InvitationToken,
  given: Acceptance,
  hashPassword: (password: string) => Promise<string>,
  now: Instant,
): Promise<Result<string>> {
  const issues = faultsOf(given);
  if (issues.length > 0) return refuse({ kind: "invalid", issues });
  const password = await hashPassword(given.password);
  return inTransaction(async (tx) => {
    const invitation = await findInvitation(tx, token, now);
    if (invitation === undefined) return refuse({ kind: "not-found", what: "an invitation that is still open" });
    const address = await freeAddress(tx, invitation.email ?? given.email);
    if (!address.ok) return address;
    const used = await tx.deleteFrom("invitation").where("token_hash", "=", hashOf(token)).executeTakeFirst();
    if (used.numDeletedRows === 0n) return refuse({ kind: "not-found", what: "an invitation that is still open" });
    const id = randomUUID();
    const at = { createdAt: asDate(now), updatedAt: asDate(now) };
    await tx
      .insertInto("auth_user")
      .values({
        ...{ id, name: name.parse(given.name), email: address.value, ...at, deactivatedAt: null },
        // A truth that both databases write in their own way. The link came to this address, or from the console.
        emailVerified: sql`(1 = 1)`,
      })
      .execute();
    await tx
      .insertInto("auth_account")
      .values({ id: randomUUID(), accountId: id, providerId: "credential", userId: id, password, ...at })
      .execute();
    await setGrants(tx, id, invitation.grants);
    const detail = { person: id, grants: invitation.grants };
    await writeAudit(tx, [{ actor: personActor(id), action: "accept-invitation", detail }], now);
    return ok(id);
  });
}

function faultsOf(given: Acceptance): { path: string; message: string }[] {
  const { least, most } = PASSWORD_LENGTH;
  return [
    ...(isName(given.name) ? [] : [{ path: "name", message: NAME_BOUNDS }]),
    ...(passwordFault(given.password) === undefined
      ? []
      : [{ path: "password", message: `${least} to ${most} characters` }]),
  ];
}

async function make(
  tx: RecordWriter,
  given: { readonly email?: string; readonly name?: string; readonly grants: readonly Grant[] },
  by: string | null,
  now: Instant,
): Promise<InvitationToken> {
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  await tx
    .insertInto("invitation")
    .values({
      token_hash: hashOf(token),
      email: given.email ?? null,
      name: given.name ?? null,
      grants: JSON.stringify(given.grants),
      ...{ made_at: now, made_by: by, expires_at: now + VALID_FOR_MS },
    })
    .execute();
  return token;
}

/** An address in the one form in which it is kept, of which there is no account yet. */
async function freeAddress(db: RecordReader, given: string | undefined): Promise<Result<string>> {
  const refused = (message: string) => refuse({ kind: "invalid", issues: [{ path: "email", message }] });
  const address = email.safeParse(given);
  if (!address.success) return refused("no e-mail address");
  const user = await db.selectFrom("auth_user").select("id").where("email", "=", address.data).executeTakeFirst();
  return user === undefined ? ok(address.data) : refused("there is an account of this address already");
}

const grantsIn = (json: string): Grant[] =>
  (JSON.parse(json) as { role: string; sectionId?: string }[]).flatMap(
    ({ role, sectionId }) => keptGrant(role, sectionId) ?? [],
  );

const hashOf = (token: InvitationToken): string => createHash("sha256").update(token).digest("hex");

/** An invitation that nobody used yet, as who made it sees it; its link is known to whoever has it alone. */
export interface OpenInvitation {
  /** Names it without being its link. */
  readonly id: string;
  readonly email: string | undefined;
  readonly name: string | undefined;
  readonly grants: readonly Grant[];
  readonly expiresAt: Instant;
}

/** Invitations shown; an office has a handful. */
const MAX_INVITATIONS = 200;

export async function listInvitations(db: RecordReader, now: Instant): Promise<OpenInvitation[]> {
  const rows = await db
    .selectFrom("invitation")
    .selectAll()
    .where("expires_at", ">", now)
    .where("made_by", "is not", null)
    .orderBy("made_at", "desc")
    .limit(MAX_INVITATIONS)
    .execute();
  return rows.map((row) => ({
    id: row.token_hash,
    email: row.email ?? undefined,
    name: row.name ?? undefined,
    grants: grantsIn(row.grants),
    expiresAt: row.expires_at as Instant,
  }));
}

/** Takes an invitation back: its link leads nowhere from now on. Refuses where it was accepted meanwhile. */
export async function takeBackInvitation(tx: RecordWriter, id: string, by: Actor, now: Instant): Promise<Result<void>> {
  const taken = await tx
    .deleteFrom("invitation")
    .where("token_hash", "=", id)
    .where("made_by", "is not", null)
    .returning("email")
    .executeTakeFirst();
  if (taken === undefined) return refuse({ kind: "not-found", what: `invitation ${id}` });
  await writeAudit(tx, [{ actor: by, action: "take-back-invitation", detail: { email: taken.email } }], now);
  return ok(undefined);
}
