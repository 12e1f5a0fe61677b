import { APIError } from "better-auth/api";
import { sql } from "kysely";
import { writeAudit } from "#editorial/audit.ts";
import { personActor } from "#editorial/model.ts";
import { type Clock, systemClock } from "#kernel/instant.ts";
import type { Notice } from "#mail/messages.ts";
import type { Record } from "#record/record.ts";
import { endLinks, endOtherWays } from "./other-ways.ts";
import { findPerson } from "./people.ts";
import { PROVIDER_ID } from "./provider.ts";
import type { SignedInBy } from "./second-factor.ts";
import { noteCode } from "./used-codes.ts";

export interface HookOptions {
  readonly record: Record;
  readonly clock: Clock;
  readonly notify: (personId: string, notice: Notice) => void;
}

/** What of a browser's name of itself is kept: enough to know a computer by. */
const MAX_USER_AGENT = 300;

/** Where somebody comes in, and by what. */
export const WAYS_IN: Readonly<{ [path: string]: SignedInBy }> = {
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
  readonly body?: { readonly code?: unknown };
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
          if (at?.path === "/two-factor/verify-totp") await takeCode(record, session.userId, at);
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

/** A code that was right lets in once; also the one with which codes were set up. */
async function takeCode(record: Record, personId: string, at: Circumstances): Promise<void> {
  const isFirst = await record.inTransaction((tx) =>
    // The library reads the machine's clock for codes.
    noteCode(tx, personId, String(at.body?.code), systemClock()),
  );
  if (!isFirst && !at.context.session)
    throw new APIError("UNAUTHORIZED", { code: "CODE_USED", message: "this code was used: wait for the next one" });
}

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

/** Writes into the log what somebody did to their own account. */
export const makeLog =
  (record: Record, clock: Clock) =>
  (action: string, personId: string, detail: object = {}) =>
    record.inTransaction((tx) =>
      writeAudit(tx, [{ actor: personActor(personId), action, detail: { person: personId, ...detail } }], clock()),
    );
