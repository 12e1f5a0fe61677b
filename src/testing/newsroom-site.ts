import { AUTH_PATH } from "#accounts/auth.ts";
import { acceptInvitation, invite, inviteFirstAdministrator } from "#accounts/invitations.ts";
import type { Grant } from "#accounts/roles.ts";
import { describeRefusal } from "#kernel/refusal.ts";
import type { Result } from "#kernel/result.ts";
import { openWebSite, type WebSite, type WebSiteOptions } from "./web-site.ts";

export const PASSWORD = "đình làng Bến Lụa";

interface Answered {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape.
  readonly answer: any;
}

/** Somebody with a session: asks the newsroom's API as a browser of theirs would. */
export interface SignedIn {
  readonly id: string;
  /** What their browser sends. */
  readonly cookie: string;
  readonly get: (path: string) => Promise<Answered>;
  readonly send: (method: "POST" | "PUT" | "DELETE", path: string, body?: unknown) => Promise<Answered>;
}

/** A site with an administrator, to which others can be added. */
export interface NewsroomSite extends AsyncDisposable {
  readonly web: WebSite;
  readonly administrator: SignedIn;
  readonly person: (email: string, grants: readonly Grant[]) => Promise<SignedIn>;
}

export async function openNewsroomSite(options: WebSiteOptions = {}): Promise<NewsroomSite> {
  const web = await openWebSite(options);
  const { record, clock } = web.site;
  const first = (await record.inTransaction((tx) => inviteFirstAdministrator(tx, clock()))) ?? "";
  const administrator = await join(web, first, "quan.tri@xa.example");
  return {
    web,
    administrator,
    person: async (email, grants) => {
      const made = await record.inTransaction((tx) => invite(tx, { email, grants }, administrator.id, clock()));
      return join(web, taken(made), email);
    },
    [Symbol.asyncDispose]: () => web[Symbol.asyncDispose](),
  };
}

async function join({ site, served }: WebSite, token: string, email: string): Promise<SignedIn> {
  const { record, auth, clock, publicUrl } = site;
  const given = { token, name: "Người thử", email, password: PASSWORD };
  const id = taken(await acceptInvitation(record.inTransaction, token, given, auth.hashPassword, clock()));
  const response = await auth.handle(
    new Request(`${publicUrl}${AUTH_PATH}/sign-in/email`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: publicUrl, "x-dinh-client": `::${email.length}` },
      body: JSON.stringify({ email, password: PASSWORD }),
    }),
  );
  const cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  const ask = async (path: string, init: RequestInit): Promise<Answered> => {
    const answered = await fetch(`${served.url}/api/newsroom${path}`, init);
    return { status: answered.status, answer: await answered.json() };
  };
  const headers = { cookie, origin: served.url, "content-type": "application/json" };
  return {
    id,
    cookie,
    get: (path) => ask(path, { headers: { cookie } }),
    send: (method, path, body) =>
      ask(path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }),
  };
}

function taken<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(describeRefusal(result.refusal));
  return result.value;
}
