import { randomBytes } from "node:crypto";
import { betterAuth } from "better-auth";
import { twoFactor } from "better-auth/plugins";
import type { Record } from "#record/record.ts";
import { findPerson, type Person } from "./people.ts";

/** What one remembers or keeps in a password manager; longer ones would only cost time to hash. */
export const PASSWORD_LENGTH = { least: 12, most: 128 } as const;

/** Nobody is signed out in the middle of a week's work; an unused computer is, after the holidays. */
const SESSION_SECONDS = 7 * 24 * 3_600;
/** Tries of a password from one address within a minute: a person mistypes three times, a program a thousand times. */
const SIGN_IN_TRIES = { window: 60, max: 10 };

/** Sign-in and sessions of one site. */
export interface Auth {
  /** Answers what stands under `basePath`. */
  readonly handle: (request: Request) => Promise<Response>;
  /** Who asks; undefined without a session, and for an account that may no longer sign in. */
  readonly whoAsks: (headers: Headers) => Promise<Person | undefined>;
  readonly hashPassword: (password: string) => Promise<string>;
}

export const AUTH_PATH = "/api/auth";
/** By which the edge tells the client's address: tries of passwords are counted by it. */
export const CLIENT_ADDRESS_HEADER = "x-dinh-client";

export interface AuthOptions {
  readonly record: Record;
  /** Where the site is, e.g. `https://xa.example`: cookies and the check of a request's origin go by it. */
  readonly publicUrl: string;
  readonly siteName: string;
}

/** Opens sign-in on a record. Nobody registers by themselves: accounts come of invitations (invitations.ts). */
export async function openAuth({ record, publicUrl, siteName }: AuthOptions): Promise<Auth> {
  const auth = betterAuth({
    appName: siteName,
    baseURL: publicUrl,
    basePath: AUTH_PATH,
    secret: await sharedSecret(record),
    database: { db: record.forLibrary.db, type: record.forLibrary.type },
    telemetry: { enabled: false },
    trustedOrigins: [publicUrl],
    user: {
      modelName: "auth_user",
      additionalFields: { deactivatedAt: { type: "date", required: false, input: false } },
    },
    session: { modelName: "auth_session", expiresIn: SESSION_SECONDS },
    account: { modelName: "auth_account", accountLinking: { enabled: false } },
    verification: { modelName: "auth_verification" },
    rateLimit: {
      ...{ enabled: true, storage: "database" as const, modelName: "auth_rate_limit" },
      customRules: { "/sign-in/email": SIGN_IN_TRIES, "/two-factor/*": SIGN_IN_TRIES },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.least,
      maxPasswordLength: PASSWORD_LENGTH.most,
    },
    databaseHooks: {
      session: {
        create: { before: async ({ userId }) => (await findPerson(record.read, userId)) !== undefined },
      },
    },
    plugins: [twoFactor({ schema: { twoFactor: { modelName: "auth_two_factor" } } })],
    // Said aloud: the library leaves both checks out where it takes itself for tested.
    advanced: {
      ...{ cookiePrefix: "dinh", disableOriginCheck: false, disableCSRFCheck: false },
      // Readers' pages are never told who is signed in: the cookie goes to the API alone.
      defaultCookieAttributes: { path: "/api" },
      // The one header that the edge sets, after it dropped what the client sent under that name.
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
    },
    // What goes wrong is answered; who tried what is in the audit log, not in the program's output.
    logger: { disabled: true },
  });
  return {
    handle: (request) => auth.handler(request),
    whoAsks: async (headers) => {
      const session = await auth.api.getSession({ headers });
      return session === null ? undefined : findPerson(record.read, session.user.id);
    },
    hashPassword: async (password) => (await auth.$context).password.hash(password),
  };
}

const SECRET_NAME = "auth";

/** The key that signs cookies: made once, and the same for all nodes of a site. */
async function sharedSecret(record: Record): Promise<string> {
  return record.inTransaction(async (tx) => {
    await tx
      .insertInto("secret")
      .values({ name: SECRET_NAME, value: randomBytes(32).toString("base64url") })
      .onConflict((conflict) => conflict.column("name").doNothing())
      .execute();
    return (await tx.selectFrom("secret").select("value").where("name", "=", SECRET_NAME).executeTakeFirstOrThrow())
      .value;
  });
}
