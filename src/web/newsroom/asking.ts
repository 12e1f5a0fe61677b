import type { IncomingMessage, ServerResponse } from "node:http";
import { findPersonByToken } from "#accounts/api-tokens.ts";
import type { Fault } from "./answers.ts";
import type { Asking, Office } from "./context.ts";
import { fetchHeaders, isSafe, isSameOrigin, tokenIn } from "./requests.ts";
import type { Route } from "./route.ts";

/**
 * Undefined where nobody is signed in, and for an account that may no longer be.
 *
 * @param response tells the browser to keep the cookie of a session that is used longer; without it none is renewed.
 */
export async function whoAsks(
  { auth, record, clock }: Pick<Office, "auth" | "record" | "clock">,
  request: IncomingMessage,
  response?: ServerResponse,
): Promise<Asking | undefined> {
  const token = tokenIn(request);
  if (token !== undefined) {
    const person = await findPersonByToken(record, token, clock());
    return person && { person, session: undefined };
  }
  const found = await auth.whoAsks(fetchHeaders(request), response !== undefined);
  if (found === undefined) return undefined;
  const { sessionId, secondFactor, renewedCookies, ...person } = found;
  if (renewedCookies.length > 0) response?.setHeader("set-cookie", renewedCookies);
  return { person, session: { id: sessionId, secondFactor } };
}

/** Whether somebody still has to set up what their role asks, before they do anything else. */
export const isOwing = (asking: Asking | undefined): boolean => asking?.session?.secondFactor === "owed";

/** Whether something that may change something comes from a page of this site, or from a script that has no cookie. */
export const isFromElsewhere = (request: IncomingMessage, publicUrl: string): boolean =>
  !isSafe(request.method) && tokenIn(request) === undefined && !isSameOrigin(request, publicUrl);

/** Why a route is not for who asks, whatever they may do; undefined where it is. */
export function faultOf({ needs, isOpenWhileOwing }: Route, asking: Asking | undefined): Fault | undefined {
  if (needs === "anyone") return undefined;
  if (asking === undefined) return "no-session";
  if (needs === "own-account" && asking.session === undefined) return "no-session";
  return isOwing(asking) && isOpenWhileOwing !== true ? "second-factor-owed" : undefined;
}
