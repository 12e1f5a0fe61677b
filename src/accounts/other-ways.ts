import type { RecordWriter } from "#record/record.ts";

/** Takes back links to a new password that are on their way, and steps of signing in that were begun. */
export async function endLinks(tx: RecordWriter, personId: string): Promise<void> {
  await tx.deleteFrom("auth_verification").where("value", "=", personId).execute();
}

/** For who may have lost more than they know: links on their way, and what their scripts show, count no more either. */
export async function endOtherWays(tx: RecordWriter, personId: string): Promise<void> {
  await endLinks(tx, personId);
  await tx.deleteFrom("api_token").where("person_id", "=", personId).execute();
}
