import { APIError, createAuthMiddleware, getSessionFromCtx, isAPIError } from "better-auth/api";
import type { Record, RecordReader } from "#record/record.ts";
import { type HookOptions, makeLog, WAYS_IN } from "./auth-hooks.ts";
import { isName, NAME_BOUNDS } from "./names.ts";
import { countPasskeys } from "./passkeys.ts";
import { findPerson } from "./people.ts";
import { typedRecoveryCode } from "./recovery-codes.ts";
import { countRefusedSignIn } from "./refused-sign-ins.ts";
import { secondFactorOfSession } from "./second-factor.ts";

/**
 * What somebody may not do whose password alone let them in although they have a passkey and their role asks for more:
 * it may be another who knows the password. The passkey lets its owner in; who lost it asks who looks after accounts.
 */
const NOT_WITHOUT_PASSKEY: ReadonlySet<string> = new Set([
  ...["/two-factor/enable", "/two-factor/disable", "/two-factor/verify-totp", "/two-factor/generate-backup-codes"],
  ...["/passkey/generate-register-options", "/passkey/verify-registration"],
  ...["/passkey/delete-passkey", "/passkey/update-passkey", "/change-password"],
  ...["/revoke-session", "/revoke-sessions", "/revoke-other-sessions"],
]);

async function owesItsPasskey(
  db: RecordReader,
  found: Awaited<ReturnType<typeof getSessionFromCtx>>,
): Promise<boolean> {
  const person = found === null ? undefined : await findPerson(db, found.user.id);
  if (found === null || person === undefined) return false;
  return (await secondFactorOfSession(db, person.grants, found)) === "owed" && (await countPasskeys(db, person.id)) > 0;
}

/** Refuses what the library would take and we do not. */
export const makeBeforeRequest = ({ record }: Pick<HookOptions, "record">) =>
  createAuthMiddleware(async (ctx) => {
    const { path, body } = ctx;
    const refuse = (message: string) => {
      throw new APIError("BAD_REQUEST", { code: "NOT_TAKEN", message });
    };
    const given = (typeof body === "object" && body !== null ? body : {}) as { [field: string]: unknown };
    if (path === "/update-user") {
      if (Object.keys(given).some((field) => field !== "name")) refuse("only the name may be changed");
      if (!isName(given.name)) refuse(`name: ${NAME_BOUNDS}`);
    }
    // What only the server calls has no path.
    if (path?.startsWith("/passkey/") && given.name !== undefined && !isName(given.name))
      refuse(`name: ${NAME_BOUNDS}`);
    if (given.trustDevice === true) refuse("a second factor is asked each time");
    // Somebody comes from the provider with a code that only we can use, not with its token.
    if (path === "/sign-in/social" && given.idToken !== undefined) refuse("an ID token is not taken");
    if (path === "/two-factor/verify-backup-code" && typeof given.code === "string")
      return { context: { body: { code: typedRecoveryCode(given.code) } } };
    if (NOT_WITHOUT_PASSKEY.has(path) && (await owesItsPasskey(record.read, await getSessionFromCtx(ctx))))
      throw new APIError("FORBIDDEN", { code: "USE_PASSKEY", message: "sign in with the passkey of this account" });
  });

/** What is logged of requests whose writes pass no hook of a table, and of those that did not get in. */
export function makeAfterRequest({ record, clock, notify }: HookOptions) {
  const log = makeLog(record, clock);
  return createAuthMiddleware(async (ctx) => {
    const { returned, session, responseHeaders } = ctx.context as unknown as {
      readonly returned: unknown;
      readonly responseHeaders: Headers | undefined;
      readonly session: { readonly user: { readonly id: string }; readonly session: { readonly token: string } } | null;
    };
    if (isAPIError(returned)) {
      if (WAYS_IN[ctx.path] !== undefined && session === null && isRefused(ctx.path, returned, responseHeaders))
        await countRefusedSignIn(record, clock());
      return;
    }
    if (ctx.path === "/passkey/generate-authenticate-options")
      return ctx.json({ ...(returned as object), userVerification: "required" });
    if (session === null) return;
    const { id } = session.user;
    if (ctx.path === "/passkey/verify-registration") {
      await log("add-passkey", id);
      notify(id, "passkey-added");
    }
    if (ctx.path === "/passkey/delete-passkey") {
      // Whose device it was is not signed in by it either.
      await endSessionsByPasskey(record, id, session.session.token);
      await log("remove-passkey", id);
      notify(id, "passkey-removed");
    }
    if (ctx.path === "/two-factor/generate-backup-codes") {
      await log("make-recovery-codes", id);
      notify(id, "recovery-codes-made");
    }
  });
}

/** A provider's guests are sent on to a page of ours whether they got in or not; its address tells. */
function isRefused(path: string, error: APIError, headers: Headers | undefined): boolean {
  if (path !== "/callback/:id") return error.statusCode >= 400;
  const location = headers?.get("location") ?? new Headers(error.headers).get("location") ?? "";
  return URL.parse(location, "http://newsroom")?.searchParams.has("error") === true;
}

async function endSessionsByPasskey(record: Record, personId: string, keptToken: string): Promise<void> {
  await record.inTransaction(async (tx) => {
    await tx
      .deleteFrom("auth_session")
      .where("userId", "=", personId)
      .where("signedInBy", "=", "passkey")
      .where("token", "!=", keptToken)
      .execute();
  });
}
