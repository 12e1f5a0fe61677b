import { writeAudit } from "#editorial/audit.ts";
import type { Actor } from "#editorial/model.ts";
import type { Instant } from "#kernel/instant.ts";
import { ok, type Result, refuse } from "#kernel/result.ts";
import type { RecordReader, RecordWriter } from "#record/record.ts";
import { asDate, asInstant } from "./dates.ts";
import { endOtherWays } from "./other-ways.ts";
import { type Computer, describeComputer } from "./user-agent.ts";

/** Sessions shown: somebody has a handful of computers. */
const MAX_SESSIONS = 100;

/** One computer on which somebody is signed in. Where it stood, its address, is not kept. */
export interface OwnSession {
  readonly id: string;
  readonly madeAt: Instant;
  /** To the hour. */
  readonly lastUsedAt: Instant;
  readonly computer: Computer;
  /** How it began; `password` for those that were there before this was kept. */
  readonly signedInBy: string;
}

/** Where somebody is signed in, the one used last first. */
export async function listSessions(db: RecordReader, personId: string, now: Instant): Promise<OwnSession[]> {
  const rows = await db
    .selectFrom("auth_session")
    .select(["id", "createdAt", "updatedAt", "userAgent", "signedInBy"])
    .where("userId", "=", personId)
    .where("expiresAt", ">", asDate(now))
    .orderBy("updatedAt", "desc")
    .orderBy("id")
    .limit(MAX_SESSIONS)
    .execute();
  return rows.map(({ id, createdAt, updatedAt, userAgent, signedInBy }) => ({
    id,
    madeAt: asInstant(createdAt),
    lastUsedAt: asInstant(updatedAt),
    computer: describeComputer(userAgent ?? ""),
    signedInBy: signedInBy ?? "password",
  }));
}

/** Ends one session of somebody's own. */
export async function endSession(tx: RecordWriter, personId: string, sessionId: string): Promise<Result<void>> {
  const { numDeletedRows } = await tx
    .deleteFrom("auth_session")
    .where("id", "=", sessionId)
    .where("userId", "=", personId)
    .executeTakeFirst();
  return numDeletedRows === 0n ? refuse({ kind: "not-found", what: `session ${sessionId}` }) : ok(undefined);
}

/** Ends all sessions of somebody's own but one. */
export async function endOtherSessions(tx: RecordWriter, personId: string, keptSessionId: string): Promise<void> {
  await tx.deleteFrom("auth_session").where("userId", "=", personId).where("id", "!=", keptSessionId).execute();
}

/** Ends all sessions of another, and their scripts' tokens: for a computer that was lost. */
export async function endSessionsOf(
  tx: RecordWriter,
  personId: string,
  by: Actor,
  now: Instant,
): Promise<Result<void>> {
  const user = await tx.selectFrom("auth_user").select("id").where("id", "=", personId).executeTakeFirst();
  if (user === undefined) return refuse({ kind: "not-found", what: `account ${personId}` });
  await tx.deleteFrom("auth_session").where("userId", "=", personId).execute();
  await endOtherWays(tx, personId);
  await writeAudit(tx, [{ actor: by, action: "end-sessions", detail: { person: personId } }], now);
  return ok(undefined);
}
