import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { betterAuth } from "better-auth";
import { twoFactor } from "better-auth/plugins";
import { type Clock, systemClock } from "#kernel/instant.ts";
import type { Mail } from "#mail/mail.ts";
import type { Record } from "#record/record.ts";
import { NEWSROOM_PATH } from "#web/newsroom/paths.ts";
import { makeAfterReset, makeDatabaseHooks } from "./auth-hooks.ts";
import { type Notices, openNotices } from "./notices.ts";
import { passkeyPlugin } from "./passkeys.ts";
import { PASSWORD_LENGTH } from "./password-length.ts";
import { findPerson, type Person } from "./people.ts";
import { type Provider, providerPlugin } from "./provider.ts";
import { makeRecoveryCodes } from "./recovery-codes.ts";
import { makeAfterRequest, makeBeforeRequest } from "./request-hooks.ts";
import { type SecondFactor, secondFactorOfSession } from "./second-factor.ts";

/** Nobody is signed out in the middle of a week's work; an unused computer is, after the holidays. */
const SESSION_SECONDS = 7 * 24 * 3_600;
/** How well it is known when a session was used last: a write an hour for each. */
const SESSION_NOTED_SECONDS = 3_600;
/** Whoever forgot a password reads the mail soon; what lies in a letter box longer, others find. */
export const RESET_SECONDS = 3_600;
/** Tries of a password from one address within a minute: a person mistypes three times, a program a thousand times. */
const SIGN_IN_TRIES = { window: 60, max: 10 };
/** Asked from one address within a minute. */
const RESETS_ASKED = { window: 60, max: 3 };
/** Longer than looking up an account and keeping a token takes, so that the time does not tell whether there is one. */
const RESET_ANSWERED_AFTER_MS = 400;

/** Somebody who is signed in. */
export interface SignedIn extends Person {
  readonly sessionId: string;
  /** What the browser is to keep instead of what it has: a session that is used is over later. Mostly nothing. */
  readonly renewedCookies: readonly string[];
  /** Who owes one may only set it up: the edge lets them to nothing else. */
  readonly secondFactor: SecondFactor;
}

/** Sign-in and sessions of one site. */
export interface Auth {
  /**
   * Answers what stands under `basePath`. The edge deletes `x-dinh-client` of what a client sent, and sets it to the
   * client's address as its own proxies saw it: tries are counted by it, and by nothing else.
   */
  readonly handle: (request: Request) => Promise<Response>;
  /**
   * Who asks; undefined without a session, and for an account that may no longer sign in.
   *
   * @param isRenewing whether the answer can tell the browser to keep its cookie longer, as the session then is kept.
   */
  readonly whoAsks: (headers: Headers, isRenewing?: boolean) => Promise<SignedIn | undefined>;
  readonly hashPassword: (password: string) => Promise<string>;
  /** What stands in the link by which somebody chooses a new password: once, within the hour. Nothing is asked first. */
  readonly makeResetToken: (personId: string) => Promise<string>;
  /** Writes to somebody that how they sign in was changed; never throws, and does not wait for the mail. */
  readonly notify: (...about: Parameters<Notices["notify"]>) => void;
  /** What the page of signing in offers beside passwords. */
  readonly offers: { readonly providerName: string | undefined; readonly resetByMail: boolean };
}

export const AUTH_PATH = "/api/auth";
/** By which the edge tells the client's address: tries of passwords are counted by it. */
export const CLIENT_ADDRESS_HEADER = "x-dinh-client";

export interface AuthOptions {
  readonly record: Record;
  /** Where the site is, e.g. `https://xa.example`: cookies and the check of a request's origin go by it. */
  readonly publicUrl: string;
  /** As it is now; authenticators and devices are told the one of the program's start. */
  readonly siteName: () => string;
  /** Without it nobody is written to; resets are made by who looks after accounts (resets.ts). */
  readonly mail?: Mail | undefined;
  readonly provider?: Provider | undefined;
  readonly clock?: Clock;
  /** Told of what goes wrong beside requests. */
  readonly onDefect?: (error: unknown, where: string) => void;
}

/** Opens sign-in on a record. Nobody registers by themselves: accounts come of invitations (invitations.ts). */
export async function openAuth(options: AuthOptions): Promise<Auth> {
  const { record, clock = systemClock, provider, mail, onDefect = () => {} } = options;
  const onUnsent = (why: string) => onDefect(new Error(`a message was not sent: ${why}`), "mail");
  const notices = openNotices({ ...options, db: record.read, mail, onUnsent });
  const notify: Auth["notify"] = (...about) => void notices.notify(...about).catch((error) => onDefect(error, "mail"));
  const auth = makeAuth(options, await sharedSecret(record), { record, clock, notify }, notices, onDefect);
  return {
    handle: async (request) => {
      if (!new URL(request.url).pathname.endsWith("/request-password-reset")) return auth.handler(request);
      const [response] = await Promise.all([auth.handler(request), wait(RESET_ANSWERED_AFTER_MS)]);
      return response;
    },
    whoAsks: async (headers, isRenewing = true) => {
      const query = { disableRefresh: !isRenewing };
      const { response: found, headers: answered } = await auth.api.getSession({ headers, query, returnHeaders: true });
      const person = found === null ? undefined : await findPerson(record.read, found.user.id);
      if (found === null || person === undefined) return undefined;
      const secondFactor = await secondFactorOfSession(record.read, person.grants, found);
      return { ...person, sessionId: found.session.id, secondFactor, renewedCookies: answered.getSetCookie() };
    },
    hashPassword: async (password) => (await auth.$context).password.hash(password),
    makeResetToken: async (personId) => {
      const token = randomBytes(32).toString("base64url");
      const { internalAdapter } = await auth.$context;
      const expiresAt = new Date(Date.now() + RESET_SECONDS * 1_000);
      await internalAdapter.createVerificationValue({
        value: personId,
        identifier: `reset-password:${token}`,
        expiresAt,
      });
      return token;
    },
    notify,
    offers: { providerName: provider?.name, resetByMail: notices.sendReset !== undefined },
  };
}

function makeAuth(
  { record, publicUrl, siteName, provider }: AuthOptions,
  secret: string,
  hooked: Parameters<typeof makeDatabaseHooks>[0],
  { sendReset }: Notices,
  onDefect: (error: unknown, where: string) => void,
) {
  return betterAuth({
    appName: siteName(),
    baseURL: publicUrl,
    basePath: AUTH_PATH,
    secret,
    database: { db: record.forLibrary.db, type: record.forLibrary.type },
    telemetry: { enabled: false },
    trustedOrigins: [publicUrl],
    user: {
      modelName: "auth_user",
      additionalFields: { deactivatedAt: { type: "date", required: false, input: false } },
      // What a provider says makes no account, and joins none that may no longer sign in.
      validateUserInfo: async ({ user: { id = "" }, source }) =>
        source.action === "create-user" || (await findPerson(record.read, id)) === undefined
          ? { error: "account_not_linked" }
          : undefined,
    },
    session: {
      ...{ modelName: "auth_session", expiresIn: SESSION_SECONDS, updateAge: SESSION_NOTED_SECONDS },
      additionalFields: { signedInBy: { type: "string", required: false, input: false } },
    },
    account: {
      modelName: "auth_account",
      updateAccountOnSignIn: false,
      // A provider's word links an account where it says that the address is verified; no provider is believed without.
      accountLinking: { enabled: provider !== undefined, trustedProviders: [], allowDifferentEmails: false },
    },
    // Who reads the record finds no link of a reset in it.
    verification: { modelName: "auth_verification", storeIdentifier: "hashed" },
    rateLimit: {
      ...{ enabled: true, storage: "database" as const, modelName: "auth_rate_limit" },
      customRules: {
        ...{ "/sign-in/*": SIGN_IN_TRIES, "/two-factor/*": SIGN_IN_TRIES, "/passkey/verify-*": SIGN_IN_TRIES },
        ...{ "/request-password-reset": RESETS_ASKED, "/reset-password": SIGN_IN_TRIES },
        "/change-password": SIGN_IN_TRIES,
      },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.least,
      maxPasswordLength: PASSWORD_LENGTH.most,
      ...{ resetPasswordTokenExpiresIn: RESET_SECONDS, revokeSessionsOnPasswordReset: true },
      onPasswordReset: makeAfterReset(hooked),
      // The answer does not wait for the mail: it would tell by its time whether there is an account.
      ...(sendReset && {
        sendResetPassword: async ({ user, token }: { user: { id: string }; token: string }) =>
          void sendReset(user.id, token).catch((error) => onDefect(error, "mail")),
      }),
    },
    databaseHooks: makeDatabaseHooks(hooked),
    hooks: { before: makeBeforeRequest(hooked), after: makeAfterRequest(hooked) },
    plugins: [
      twoFactor({
        schema: { twoFactor: { modelName: "auth_two_factor" } },
        backupCodeOptions: { customBackupCodesGenerate: makeRecoveryCodes },
      }),
      passkeyPlugin(record.read, publicUrl, siteName()),
      ...(provider === undefined ? [] : [providerPlugin(provider)]),
    ],
    disabledPaths: [...NOT_OFFERED],
    onAPIError: { errorURL: `${publicUrl}${NEWSROOM_PATH}/dang-nhap` },
    // Said aloud: the library leaves both checks out where it takes itself for tested.
    advanced: {
      ...{ cookiePrefix: "dinh", disableOriginCheck: false, disableCSRFCheck: false },
      // Readers' pages are never told who is signed in: the cookie goes to the API alone.
      defaultCookieAttributes: { path: "/api", httpOnly: true, sameSite: "lax" as const },
      useSecureCookies: publicUrl.startsWith("https:"),
      // The one header that the edge sets, after it dropped what the client sent under that name.
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
    },
    // What goes wrong is answered; who tried what is in the audit log, not in the program's output.
    logger: { disabled: true },
  });
}

/** What the library brings and this site does not do: registering, other addresses, tokens of providers. */
const NOT_OFFERED = [
  ...["/sign-up/email", "/delete-user", "/delete-user/callback", "/change-email", "/update-session"],
  ...["/send-verification-email", "/verify-email", "/verify-password", "/error"],
  ...["/link-social", "/unlink-account", "/list-accounts", "/account-info", "/get-access-token", "/refresh-token"],
  ...["/two-factor/send-otp", "/two-factor/verify-otp"],
] as const;

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
