import type { IncomingMessage } from "node:http";

/** Forms of an office; a route that takes more says so. */
export const MAX_FORM_BYTES = 64 * 1_024;

export const isSafe = (method: string | undefined): boolean => method === "GET" || method === "HEAD";

/**
 * Whether a page of this very site asks. A browser sends `Origin` with all that may change something, and a page cannot
 * forge it; the session's cookie is not sent from other sites either (SameSite). See docs/adr/0011.
 */
export function isSameOrigin(request: IncomingMessage, publicUrl: string): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return false;
  // Also under the name by which the browser reached it, e.g. `localhost` for 127.0.0.1: cookies are bound to it.
  return origin === new URL(publicUrl).origin || URL.parse(origin)?.host === host;
}

/** A token is some 50 characters; what is longer is none. */
const TOKEN = /^Bearer (\S{1,200})$/i;

/**
 * The token that a script shows. Undefined where a cookie comes with it: browsers send cookies by themselves, and then the
 * request is a page's, with all that is asked of one.
 */
export const tokenIn = ({ headers }: IncomingMessage): string | undefined =>
  headers.cookie === undefined ? TOKEN.exec(headers.authorization ?? "")?.[1] : undefined;

/** The whole body; undefined as soon as it is larger than it may be. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer | undefined> {
  if (Number(request.headers["content-length"] ?? 0) > maxBytes) return undefined;
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > maxBytes) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** A node request's headers as the Fetch standard has them. */
export function fetchHeaders(request: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) headers.append(name, one);
  }
  return headers;
}
