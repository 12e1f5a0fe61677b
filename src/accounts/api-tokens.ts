import { createHash, randomBytes, randomUUID } from "node:crypto";
import { writeAudit } from "#editorial/audit.ts";
import { personActor } from "#editorial/model.ts";
import { type Instant, toIso } from "#kernel/instant.ts";
import { ok, type Result, refuse } from "#kernel/result.ts";
import type { Record, RecordReader, RecordWriter } from "#record/record.ts";
import { isName, NAME_BOUNDS } from "./names.ts";
import { findPerson, type Person } from "./people.ts";
import { CAPABILITIES, type Capability } from "./roles.ts";

/** By which programs that look for lost secrets know one. */
const PREFIX = "dinh_";
/** 256 bits: nobody guesses one. */
const TOKEN_BYTES = 32;
/** A script that nobody looked after for a year ends by itself. */
const MAX_DAYS = 366;
const DAY_MS = 24 * 3_600_000;
/** More would be one for each try; the oldest are to be taken back first. */
const MAX_TOKENS = 20;

/** What a script shows instead of a session, as its owner sees it; the token itself is shown once. */
export interface ApiToken {
  readonly id: string;
  readonly name: string;
  readonly capabilities: readonly Capability[];
  readonly madeAt: Instant;
  readonly expiresAt: Instant;
  /** `2026-11-27`, UTC; no more precise, so that it is no diary. */
  readonly lastUsedDay: string | undefined;
}

export interface NewApiToken {
  readonly name: string;
  /** Of what its person may do, what it may do. */
  readonly capabilities: readonly Capability[];
  readonly expiresAt: Instant;
}

/** What a script may be let do. Who may work here is decided by people who are here. */
export const TOKEN_CAPABILITIES: readonly Capability[] = CAPABILITIES.filter((one) => one !== "manage-accounts");

/** Makes a token of somebody's own. Whatever stands in it, it never may more than they (`findPersonByToken`). */
export async function makeApiToken(
  tx: RecordWriter,
  personId: string,
  given: NewApiToken,
  now: Instant,
): Promise<Result<{ readonly id: string; readonly token: string }>> {
  const name = given.name.trim();
  const issues = faultsOf({ ...given, name }, now);
  if (issues.length > 0) return refuse({ kind: "invalid", issues });
  const open = await listApiTokens(tx, personId, now);
  if (open.length >= MAX_TOKENS) return refuse({ kind: "too-many", what: "tokens", limit: MAX_TOKENS });
  const token = PREFIX + randomBytes(TOKEN_BYTES).toString("base64url");
  const id = randomUUID();
  const capabilities = TOKEN_CAPABILITIES.filter((one) => given.capabilities.includes(one));
  await tx
    .insertInto("api_token")
    .values({
      ...{ id, token_hash: hashOf(token), person_id: personId, name },
      ...{ capabilities: JSON.stringify(capabilities), made_at: now, expires_at: given.expiresAt },
    })
    .execute();
  await log(tx, "make-token", personId, { token: id, name, capabilities }, now);
  return ok({ id, token });
}

/** Somebody's own, the newest first; those that are over are not among them. */
export async function listApiTokens(db: RecordReader, personId: string, now: Instant): Promise<ApiToken[]> {
  const rows = await db
    .selectFrom("api_token")
    .selectAll()
    .where("person_id", "=", personId)
    .where("expires_at", ">", now)
    .orderBy("made_at", "desc")
    // Two made at once may be one too many, and are shown.
    .limit(2 * MAX_TOKENS)
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, name: row.name, capabilities: capabilitiesIn(row.capabilities) },
    madeAt: row.made_at as Instant,
    expiresAt: row.expires_at as Instant,
    lastUsedDay: row.last_used_day ?? undefined,
  }));
}

/** Takes one of somebody's own back: it counts no more. */
export async function revokeApiToken(
  tx: RecordWriter,
  personId: string,
  id: string,
  now: Instant,
): Promise<Result<void>> {
  const { numDeletedRows } = await tx
    .deleteFrom("api_token")
    .where("id", "=", id)
    .where("person_id", "=", personId)
    .executeTakeFirst();
  if (numDeletedRows === 0n) return refuse({ kind: "not-found", what: `token ${id}` });
  await log(tx, "revoke-token", personId, { token: id }, now);
  return ok(undefined);
}

/**
 * Whose a token is, with what they may do now and the token too: their grants, each bounded by the token's capabilities
 * (`Grant.only`). Undefined for what is no token, over, taken back, or of an account that may no longer sign in.
 */
export async function findPersonByToken(record: Record, token: string, now: Instant): Promise<Person | undefined> {
  if (!token.startsWith(PREFIX)) return undefined;
  const row = await record.read
    .selectFrom("api_token")
    .selectAll()
    .where("token_hash", "=", hashOf(token))
    .where("expires_at", ">", now)
    .executeTakeFirst();
  const person = row && (await findPerson(record.read, row.person_id));
  if (row === undefined || person === undefined) return undefined;
  const only = capabilitiesIn(row.capabilities);
  await noteUse(record, row.id, row.last_used_day, toIso(now).slice(0, 10));
  return { ...person, grants: person.grants.map((grant) => ({ ...grant, only })) };
}

/** Once a day, however often it is used. */
async function noteUse(record: Record, id: string, noted: string | null, today: string): Promise<void> {
  if (noted === today) return;
  await record.inTransaction(async (tx) => {
    await tx.updateTable("api_token").set({ last_used_day: today }).where("id", "=", id).execute();
  });
}

function faultsOf({ name, capabilities, expiresAt }: NewApiToken, now: Instant): { path: string; message: string }[] {
  const isSoon = expiresAt > now && expiresAt <= now + MAX_DAYS * DAY_MS;
  const isKnown = capabilities.length > 0 && capabilities.every((one) => TOKEN_CAPABILITIES.includes(one));
  return [
    ...(isName(name) ? [] : [{ path: "name", message: NAME_BOUNDS }]),
    ...(isKnown ? [] : [{ path: "capabilities", message: "one at least, of those that there are" }]),
    ...(isSoon ? [] : [{ path: "expiresAt", message: "within a year from now" }]),
  ];
}

const capabilitiesIn = (json: string): Capability[] => {
  const kept: unknown = JSON.parse(json);
  return TOKEN_CAPABILITIES.filter((one) => Array.isArray(kept) && kept.includes(one));
};

const log = (tx: RecordWriter, action: string, personId: string, detail: object, now: Instant): Promise<void> =>
  writeAudit(tx, [{ actor: personActor(personId), action, detail: { person: personId, ...detail } }], now);

const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");
