import { writeAudit } from "#editorial/audit.ts";
import type { Actor } from "#editorial/model.ts";
import type { Instant } from "#kernel/instant.ts";
import type { Record } from "#record/record.ts";

const HOUR_MS = 3_600_000;
/** Hours brought into the log at once: a month of a site at which nobody tried in between. */
const MAX_HOURS = 750;

/**
 * Counts one that did not get in. Of who tried, whom and from where nothing is kept: most are strangers or slips. The log
 * gets one line for each hour that is over, however many tried.
 */
export async function countRefusedSignIn(record: Record, now: Instant): Promise<void> {
  const hour = Math.floor(now / HOUR_MS);
  await record.inTransaction(async (tx) => {
    await tx
      .insertInto("refused_sign_in")
      .values({ hour, count: 1 })
      .onConflict((conflict) =>
        conflict.column("hour").doUpdateSet((eb) => ({ count: eb("refused_sign_in.count", "+", 1) })),
      )
      .execute();
  });
  await logRefusedSignIns(record, now);
}

/** Writes into the log how many did not get in, for each hour that is over. */
export async function logRefusedSignIns(record: Record, now: Instant): Promise<void> {
  const present = Math.floor(now / HOUR_MS);
  const isAny = await record.read
    .selectFrom("refused_sign_in")
    .select("hour")
    .where("hour", "<", present)
    .limit(1)
    .executeTakeFirst();
  if (isAny === undefined) return;
  await record.inTransaction(async (tx) => {
    const hours = await tx
      .deleteFrom("refused_sign_in")
      .where("hour", "in", (query) =>
        query.selectFrom("refused_sign_in").select("hour").where("hour", "<", present).orderBy("hour").limit(MAX_HOURS),
      )
      .returningAll()
      .execute();
    const entries = hours.map(({ hour, count }) => ({
      actor: SIGN_IN,
      action: "refuse-sign-ins",
      detail: { from: new Date(hour * HOUR_MS).toISOString(), count },
    }));
    await writeAudit(tx, entries, now);
  });
}

/** The part of the program that lets people in. */
const SIGN_IN = "sign-in" as Actor;
