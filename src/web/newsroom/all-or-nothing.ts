import type { Result } from "#kernel/result.ts";
import type { Record, RecordWriter } from "#record/record.ts";

/** Carries a refusal out of a transaction, which ends it as a failure would. */
class Declined extends Error {
  readonly declined: Extract<Result<never>, { ok: false }>;
  constructor(declined: Extract<Result<never>, { ok: false }>) {
    super(declined.refusal.kind);
    this.declined = declined;
  }
}

/** Does something of several steps in one transaction: where one is refused, nothing of those before it is kept. */
export async function allOrNothing<Value>(
  record: Pick<Record, "inTransaction">,
  work: (tx: RecordWriter) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  try {
    return await record.inTransaction(async (tx) => {
      const done = await work(tx);
      if (!done.ok) throw new Declined(done);
      return done;
    });
  } catch (error) {
    if (error instanceof Declined) return error.declined;
    throw error;
  }
}
