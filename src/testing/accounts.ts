import { createHmac } from "node:crypto";
import { AUTH_PATH, type Auth, type AuthOptions, CLIENT_ADDRESS_HEADER, openAuth } from "#accounts/auth.ts";
import { acceptInvitation, invite, inviteFirstAdministrator } from "#accounts/invitations.ts";
import type { Grant } from "#accounts/roles.ts";
import type { Instant } from "#kernel/instant.ts";
import type { Record } from "#record/record.ts";

export const ORIGIN = "https://xa.example";
export const PASSWORD = "đình làng Bến Lụa";
export const ADMINISTRATOR = "quan.tri@xa.example";

/** A browser as sign-in sees one: it keeps the cookies that it is given. */
export interface TestBrowser {
  readonly get: (path: string) => Promise<Response>;
  readonly post: (path: string, body?: object) => Promise<Response>;
  readonly signIn: (email?: string, password?: string) => Promise<Response>;
  /** What it would send now. */
  readonly headers: () => Headers;
  /** Takes the cookies of an answer, as it does with its own. */
  readonly take: (response: Response) => void;
}

/** Accounts of one site, with an administrator. */
export interface TestAccounts {
  readonly auth: Auth;
  readonly administratorId: string;
  readonly browser: (userAgent?: string) => TestBrowser;
  /** Makes another account, by invitation; its id. */
  readonly join: (email: string, grants: readonly Grant[], name?: string) => Promise<string>;
  /** What the log says of accounts, the oldest first: action, actor and detail. */
  readonly log: () => Promise<{ action: string; actor: string; detail: object }[]>;
}

export async function openAccounts(record: Record, more: Partial<AuthOptions> = {}): Promise<TestAccounts> {
  const auth = await openAuth({ record, publicUrl: ORIGIN, siteName: () => "Xã Bến Lụa", ...more });
  const now = () => Date.now() as Instant;
  const accept = async (token: string, name: string, email: string) => {
    const given = { name, email, password: PASSWORD };
    const made = await acceptInvitation(record.inTransaction, token, given, auth.hashPassword, now());
    if (!made.ok) throw new Error(JSON.stringify(made.refusal));
    return made.value;
  };
  const first = await record.inTransaction((tx) => inviteFirstAdministrator(tx, now()));
  const administratorId = await accept(first ?? "", "Quản trị", ADMINISTRATOR);
  return {
    auth,
    administratorId,
    browser: (userAgent) => openBrowser(auth, more.publicUrl ?? ORIGIN, userAgent),
    join: async (email, grants, name = "Phóng viên") => {
      const token = await record.inTransaction((tx) => invite(tx, { email, grants }, administratorId, now()));
      if (!token.ok) throw new Error(JSON.stringify(token.refusal));
      return accept(token.value, name, email);
    },
    log: async () => {
      const rows = await record.read.selectFrom("audit").selectAll().orderBy("at").execute();
      return rows.map(({ action, actor, detail }) => ({ action, actor, detail: JSON.parse(detail) }));
    },
  };
}

function openBrowser(
  auth: Auth,
  origin: string,
  userAgent = "Mozilla/5.0 (Windows NT 10.0) Chrome/140.0",
): TestBrowser {
  const cookies = new Map<string, string>();
  const headers = () =>
    new Headers({
      ...{ origin, "user-agent": userAgent, [CLIENT_ADDRESS_HEADER]: "203.0.113.7" },
      ...(cookies.size === 0 ? {} : { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") }),
    });
  const take = (response: Response) => {
    for (const one of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(one) ?? [];
      if (value === "" || /max-age=0/i.test(one)) cookies.delete(name);
      else cookies.set(name, value);
    }
  };
  const ask = async (path: string, init: RequestInit) => {
    const sent = headers();
    if (init.body) sent.set("content-type", "application/json");
    const url = path.startsWith("http") ? path : `${origin}${AUTH_PATH}${path}`;
    const response = await auth.handle(new Request(url, { ...init, headers: sent }));
    take(response);
    return response;
  };
  const post = (path: string, body: object = {}) => ask(path, { method: "POST", body: JSON.stringify(body) });
  return {
    get: (path) => ask(path, { method: "GET" }),
    post,
    signIn: (email = ADMINISTRATOR, password = PASSWORD) => post("/sign-in/email", { email, password }),
    headers,
    take,
  };
}

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The code that an authenticator shows (RFC 6238), of the address that it was set up with. */
export function codeOf(totpUri: string, at = Date.now()): string {
  const secret = new URL(totpUri).searchParams.get("secret") ?? "";
  const bits = [...secret].map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const hash = createHmac("sha1", key).update(counter).digest();
  const offset = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(offset) & 0x7fff_ffff) % 1_000_000).padStart(6, "0");
}

/** Sets up a second factor: the address for the authenticator, and the recovery codes. */
export async function setUpCodes(browser: TestBrowser): Promise<{ totpURI: string; backupCodes: string[] }> {
  const enabled = await browser.post("/two-factor/enable", { password: PASSWORD });
  const setUp = (await enabled.json()) as { totpURI: string; backupCodes: string[] };
  const verified = await browser.post("/two-factor/verify-totp", { code: codeOf(setUp.totpURI) });
  if (!verified.ok) throw new Error(await verified.text());
  return setUp;
}
