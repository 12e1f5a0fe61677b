import { APIError, createAuthMiddleware, getSessionFromCtx, isAPIError } from "better-auth/api";
import { sql } from "kysely";
import { writeAudit } from "#editorial/audit.ts";
import { personActor } from "#editorial/model.ts";
import type { Clock } from "#kernel/instant.ts";
import type { Notice } from "#mail/messages.ts";
import type { Record, RecordReader } from "#record/record.ts";
import { endLinks, endOtherWays } from "./other-ways.ts";
import { countPasskeys } from "./passkeys.ts";
import { findPerson } from "./people.ts";
import { PROVIDER_ID } from "./provider.ts";
import { countRefusedSignIn } from "./refused-sign-ins.ts";
import { type SignedInBy, secondFactorOf } from "./second-factor.ts";

export interface HookOptions {
  readonly record: Record;
  readonly clock: Clock;
  readonly notify: (personId: string, notice: Notice) => void;
}

/** What of a browser's name of itself is kept: enough to know a computer by. */
const MAX_USER_AGENT = 300;

/** Where somebody comes in, and by what. */
const WAYS_IN: Readonly<{ [path: string]: SignedInBy }> = {
  "/sign-in/email": "password",
  "/two-factor/verify-totp": "password",
  "/two-factor/verify-backup-code": "password",
  "/passkey/verify-authentication": "passkey",
  "/callback/:id": "provider",
};

/** The parts of better-auth's session and context that are looked at here. */
interface NewSession {
  readonly userId: string;
  readonly userAgent?: string | null | undefined;
  readonly signedInBy?: unknown;
}
interface Circumstances {
  readonly path?: string;
  readonly context: {
    readonly session: { readonly session: { readonly token: string; readonly signedInBy?: unknown } } | null;
  };
}

/** What happens beside better-auth's own writes to its tables. */
export function makeDatabaseHooks({ record, clock, notify }: HookOptions) {
  const log = makeLog(record, clock);
  return {
    session: {
      create: {
        before: async (session: NewSession, at: Circumstances | null) => {
          if ((await findPerson(record.read, session.userId)) === undefined) return false;
          const present = at?.context.session?.session;
          // One that takes another's place began as that one did.
          const signedInBy = session.signedInBy ?? (present ?? { signedInBy: WAYS_IN[at?.path ?? ""] }).signedInBy;
          // The address was needed to count tries, and is not kept beyond that.
          const more = { ipAddress: "", userAgent: session.userAgent?.slice(0, MAX_USER_AGENT) ?? "" };
          return { data: { ...session, ...more, signedInBy: signedInBy ?? "password" } as never };
        },
        after: async ({ userId }: { userId: string }, at: Circumstances | null) => {
          if (WAYS_IN[at?.path ?? ""] === undefined || at?.context.session) return;
          // Where a code is asked too, the library ends this session again and begins another after the code.
          const isIn =
            at?.path === "/sign-in/email"
              ? sql<boolean>`coalesce(not "twoFactorEnabled", (1 = 1))`
              : sql<boolean>`(1 = 1)`;
          await record.inTransaction(async (tx) => {
            await tx
              .updateTable("auth_user")
              .set({ lastSignInAt: clock() })
              .where("id", "=", userId)
              .where(isIn)
              .execute();
          });
        },
      },
    },
    account: {
      create: {
        before: async (account: object) => ({ data: { ...account, ...NO_TOKENS } as never }),
        after: async ({ userId, providerId }: { userId: string; providerId: string }) => {
          if (providerId !== PROVIDER_ID) return;
          await log("link-provider", userId);
          notify(userId, "provider-linked");
        },
      },
      update: {
        before: async (account: object) => ({ data: { ...account, ...NO_TOKENS } as never }),
        after: async (account: { userId: string }, at: Circumstances | null) => {
          if (at?.path !== "/change-password") return;
          await record.inTransaction((tx) => endLinks(tx, account.userId));
          await log("change-password", account.userId);
          notify(account.userId, "password-changed");
        },
      },
    },
    user: {
      update: {
        after: async ({ id }: { id: string }, at: Circumstances | null) => {
          if (at?.path === "/two-factor/verify-totp") {
            await endSessionsBefore(record, id, at.context.session?.session.token);
            await log("second-factor-on", id);
            notify(id, "second-factor-on");
          }
          if (at?.path === "/two-factor/disable") {
            await log("second-factor-off", id);
            notify(id, "second-factor-off");
          }
        },
      },
    },
  };
}

/** After somebody chose a new password by a link; the library writes it past the hooks of tables. */
export function makeAfterReset({ record, clock, notify }: HookOptions) {
  const log = makeLog(record, clock);
  return async ({ user }: { readonly user: { readonly id: string } }): Promise<void> => {
    await record.inTransaction((tx) => endOtherWays(tx, user.id));
    await log("reset-password", user.id);
    notify(user.id, "password-changed");
  };
}

/** The provider's word was all that was wanted: its keys to other services are not ours to keep. */
const NO_TOKENS = { accessToken: null, refreshToken: null, idToken: null };

/** Sessions that began with a password alone do not outlive the day on which it no longer is enough. */
async function endSessionsBefore(record: Record, personId: string, keptToken: string | undefined): Promise<void> {
  await record.inTransaction(async (tx) => {
    await tx
      .deleteFrom("auth_session")
      .where("userId", "=", personId)
      .where("token", "!=", keptToken ?? "")
      .execute();
  });
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

const makeLog =
  (record: Record, clock: Clock) =>
  (action: string, personId: string, detail: object = {}) =>
    record.inTransaction((tx) =>
      writeAudit(tx, [{ actor: personActor(personId), action, detail: { person: personId, ...detail } }], clock()),
    );

const MAX_NAME = 120;
const name = (value: unknown): boolean =>
  typeof value === "string" && value.trim().length >= 1 && value.trim().length <= MAX_NAME;

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
  const { twoFactorEnabled } = found.user as { readonly twoFactorEnabled?: boolean | null };
  const { signedInBy = "password" } = found.session as { readonly signedInBy?: SignedInBy };
  const factor = await secondFactorOf(db, person.grants, { codes: twoFactorEnabled === true, signedInBy });
  return factor === "owed" && (await countPasskeys(db, person.id)) > 0;
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
      if (!name(given.name)) refuse(`name: 1 to ${MAX_NAME} characters`);
    }
    // What only the server calls has no path.
    if (path?.startsWith("/passkey/") && given.name !== undefined && !name(given.name))
      refuse(`name: 1 to ${MAX_NAME} characters`);
    if (given.trustDevice === true) refuse("a second factor is asked each time");
    // Somebody comes from the provider with a code that only we can use, not with its token.
    if (path === "/sign-in/social" && given.idToken !== undefined) refuse("an ID token is not taken");
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
