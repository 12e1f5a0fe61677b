import { writeAudit } from "#editorial/audit.ts";
import type { Actor } from "#editorial/model.ts";
import type { Instant } from "#kernel/instant.ts";
import { ok, type Result, refuse } from "#kernel/result.ts";
import type { Record } from "#record/record.ts";
import type { Auth } from "./auth.ts";
import { resetLink } from "./links.ts";
import { findPerson } from "./people.ts";

/**
 * A link by which somebody chooses a new password, once and within the hour: for a site without a mail server, handed on
 * by who looks after accounts. Nobody's password is changed by it until it is used; their second factor stays.
 */
export async function makeResetLink(
  { record, auth, publicUrl }: { readonly record: Record; readonly auth: Auth; readonly publicUrl: string },
  personId: string,
  by: Actor,
  now: Instant,
): Promise<Result<string>> {
  if ((await findPerson(record.read, personId)) === undefined)
    return refuse({ kind: "not-found", what: `account ${personId}` });
  const entry = { actor: by, action: "make-reset-link", detail: { person: personId } };
  await record.inTransaction((tx) => writeAudit(tx, [entry], now));
  return ok(resetLink(publicUrl, await auth.makeResetToken(personId)));
}
