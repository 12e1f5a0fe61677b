import type { IncomingMessage, ServerResponse } from "node:http";
import { type Auth, CLIENT_ADDRESS_HEADER } from "#accounts/auth.ts";
import { trustedAddress } from "#visits/address.ts";
import { sendFault } from "./answers.ts";
import { type Answering, handling, type Told } from "./handling.ts";
import { fetchHeaders, isSafe, isSameOrigin, MAX_FORM_BYTES, readBody } from "./requests.ts";

export interface SignInOptions extends Told {
  readonly auth: Auth;
  readonly publicUrl: string;
  readonly trustedProxies: number;
}

/**
 * Hands requests for `/api/auth/…` to better-auth and its answers back. The library is told the client's address as our
 * own proxies saw it, and the site's own origin where a page of the site asks, whatever name the browser knows it by.
 */
export function createSignIn(options: SignInOptions): Answering {
  const answer: Answering = async (request, response) => {
    const { publicUrl, securityHeaders } = options;
    if (!isSafe(request.method) && !isSameOrigin(request, publicUrl))
      return sendFault(response, securityHeaders, "other-origin");
    const body = isSafe(request.method) ? undefined : await readBody(request, MAX_FORM_BYTES);
    if (body === undefined && !isSafe(request.method)) return sendFault(response, securityHeaders, "too-large");
    const answered = await options.auth.handle(
      new Request(new URL(request.url ?? "/", publicUrl), {
        method: request.method ?? "GET",
        headers: headersFor(request, options),
        ...(body === undefined || body.length === 0 ? {} : { body: new Uint8Array(body) }),
      }),
    );
    await send(response, answered, securityHeaders);
  };
  return handling(answer, options);
}

function headersFor(request: IncomingMessage, { publicUrl, trustedProxies }: SignInOptions): Headers {
  const headers = fetchHeaders(request);
  const forwardedFor = headers.get("x-forwarded-for");
  for (const forged of ["x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip"])
    headers.delete(forged);
  headers.set(
    CLIENT_ADDRESS_HEADER,
    trustedAddress({ socketAddress: request.socket.remoteAddress, forwardedFor }, trustedProxies),
  );
  headers.set("host", new URL(publicUrl).host);
  if (headers.has("origin") && isSameOrigin(request, publicUrl)) headers.set("origin", new URL(publicUrl).origin);
  return headers;
}

/** An answer of some kilobytes at most. */
async function send(response: ServerResponse, answered: Response, securityHeaders: readonly string[]): Promise<void> {
  const body = Buffer.from(await answered.arrayBuffer());
  const headers = [...securityHeaders, "cache-control", "no-store"];
  for (const [name, value] of answered.headers) if (!OWN.has(name)) headers.push(name, value);
  for (const cookie of answered.headers.getSetCookie()) headers.push("set-cookie", cookie);
  headers.push("content-length", String(body.length));
  response.writeHead(answered.status, headers);
  response.end(body);
}

/** Headers that are ours to say, or are said one by one. */
const OWN = new Set(["set-cookie", "content-length", "cache-control", "transfer-encoding"]);
