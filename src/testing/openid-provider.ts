import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
// @ts-expect-error: the package brings no types; what is used of it is named below
import provider from "oidc-provider";

interface OidcProvider {
  readonly callback: () => (request: IncomingMessage, response: ServerResponse) => void;
}

/** What the provider says of somebody who signs in as `login`. */
export interface ProvidersPerson {
  readonly email: string;
  readonly email_verified: boolean;
  readonly name?: string;
}

export interface TestProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** By login; may change while it runs. */
  readonly people: Map<string, ProvidersPerson>;
  /** Walks from the address of the provider's question to the one it sends its guest back to. */
  readonly walk: (authorizationUrl: string, login: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

const CLIENT = { clientId: "dinh", clientSecret: "only-for-this-test" } as const;

/** A provider of OpenID Connect with one client, which asks for PKCE. */
export async function openProvider(redirectUri: string): Promise<TestProvider> {
  const people = new Map<string, ProvidersPerson>();
  let answer: (request: IncomingMessage, response: ServerResponse) => void = () => {};
  const server: Server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  const Provider = (provider.Provider ?? provider) as new (issuer: string, options: object) => OidcProvider;
  answer = new Provider(issuer, {
    clients: [{ client_id: CLIENT.clientId, client_secret: CLIENT.clientSecret, redirect_uris: [redirectUri] }],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    pkce: { required: () => true },
    findAccount: (_context: unknown, login: string) => ({
      accountId: login,
      claims: () => ({ sub: login, ...people.get(login) }),
    }),
    features: { devInteractions: { enabled: true } },
  }).callback();
  return {
    ...{ issuer, ...CLIENT, people, walk: (url, login) => walk(issuer, url, login) },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** A way with more steps than that goes in circles. */
const MAX_STEPS = 12;

async function walk(issuer: string, from: string, login: string): Promise<string> {
  const cookies = new Map<string, string>();
  let url = from;
  let form: URLSearchParams | undefined;
  for (let step = 0; step < MAX_STEPS; step++) {
    const response = await fetch(url, {
      redirect: "manual",
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
      ...(form && { method: "POST", body: form }),
    });
    form = undefined;
    for (const one of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(one) ?? [];
      if (value === "") cookies.delete(name);
      else cookies.set(name, value);
    }
    const location = response.headers.get("location");
    if (location !== null) {
      url = new URL(location, url).href;
      if (!url.startsWith(issuer)) return url;
      continue;
    }
    const page = await response.text();
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    if (prompt === undefined)
      throw new Error(
        `the provider says: ${page
          .replace(/<style>.*?<\/style>/s, "")
          .replace(/<[^>]*>/g, " ")
          .replace(/\s+/g, " ")
          .slice(0, 500)}`,
      );
    url = new URL(/action="([^"]+)"/.exec(page)?.[1] ?? url, url).href;
    form = new URLSearchParams({ prompt, ...(prompt === "login" ? { login, password: "x" } : {}) });
  }
  throw new Error("the provider leads in circles");
}
