import type { ServerResponse } from "node:http";
import type { Refusal } from "#kernel/refusal.ts";

/** The one table of what a refusal is in HTTP. */
const STATUSES = {
  "not-found": 404,
  "not-allowed": 403,
  "wrong-state": 409,
  stale: 409,
  "needs-second-person": 409,
  invalid: 422,
  "too-many": 429,
} as const satisfies Record<Refusal["kind"], number>;

export const statusOf = (refusal: Refusal): number => STATUSES[refusal.kind];

/** Why a request was not even understood; the newsroom's own program never sends such. */
export type Fault =
  | "no-session"
  | "other-origin"
  | "no-route"
  | "wrong-method"
  | "not-json"
  | "too-large"
  | "broken"
  | "second-factor-owed";

const FAULT_STATUSES: Readonly<Record<Fault, number>> = {
  "no-session": 401,
  "other-origin": 403,
  "second-factor-owed": 403,
  "no-route": 404,
  "wrong-method": 405,
  "not-json": 415,
  "too-large": 413,
  broken: 500,
};

/**
 * Writes JSON that nobody keeps.
 *
 * @param headers names and values in turn, as `writeHead` takes them.
 */
export function sendJson(response: ServerResponse, headers: readonly string[], status: number, value: unknown): void {
  if (response.headersSent) return void response.destroy();
  const body = JSON.stringify(value ?? null);
  response.writeHead(status, [
    ...headers,
    ...["content-type", "application/json", "content-length", String(Buffer.byteLength(body))],
    ...["cache-control", "no-store", "vary", "cookie"],
    // The rest of a body that is too large is not waited for.
    ...(status === 413 ? ["connection", "close"] : []),
  ]);
  response.end(response.req.method === "HEAD" ? undefined : body);
}

export const sendRefusal = (response: ServerResponse, headers: readonly string[], refusal: Refusal): void =>
  sendJson(response, headers, statusOf(refusal), { refusal });

export const sendFault = (response: ServerResponse, headers: readonly string[], fault: Fault): void =>
  sendJson(response, headers, FAULT_STATUSES[fault], { fault });
