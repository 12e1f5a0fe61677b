import type { Instant } from "#kernel/instant.ts";
import type { Record } from "#record/record.ts";
import { asDate } from "./dates.ts";
import { logRefusedSignIns } from "./refused-sign-ins.ts";

/** Tries are counted within a minute; an address is forgotten when they no longer count. */
const TRIES_COUNT_FOR_MS = 2 * 60_000;

/**
 * Removes what no longer counts: tries with the addresses that they came from, sessions, what was begun and not ended,
 * invitations and tokens that are too old. Brings the hours of refused sign-ins into the log.
 *
 * @param libraryNow better-auth reads the machine's clock, also where a site has another.
 */
export async function tidyAccounts(record: Record, now: Instant, libraryNow: Instant = now): Promise<void> {
  await record.inTransaction(async (tx) => {
    await tx
      .deleteFrom("auth_rate_limit")
      .where("lastRequest", "<", libraryNow - TRIES_COUNT_FOR_MS)
      .execute();
    await tx.deleteFrom("auth_session").where("expiresAt", "<", asDate(libraryNow)).execute();
    await tx.deleteFrom("auth_verification").where("expiresAt", "<", asDate(libraryNow)).execute();
    await tx
      .deleteFrom("used_code")
      .where("used_at", "<", libraryNow - TRIES_COUNT_FOR_MS)
      .execute();
    await tx.deleteFrom("invitation").where("expires_at", "<", now).execute();
    await tx.deleteFrom("api_token").where("expires_at", "<", now).execute();
  });
  await logRefusedSignIns(record, now);
}
