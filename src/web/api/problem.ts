import type { TextAnswer } from "#web/public/route.ts";

/** Which parameter cannot be used, and what would be right. */
export interface Fault {
  readonly parameter: string;
  readonly message: string;
}

/** Why there is no answer; becomes `application/problem+json` (RFC 9457). */
export interface Problem {
  readonly status: 400 | 404 | 410;
  readonly detail: string;
  readonly errors?: readonly Fault[];
}

const TITLES = { 400: "Bad Request", 404: "Not Found", 410: "Gone" } as const;

/** Of parameters that cannot be used, all at once; of each one the first fault. */
export function badRequest(faults: readonly Fault[]): Problem {
  const errors = [...new Map(faults.toReversed().map((fault) => [fault.parameter, fault])).values()].toReversed();
  const detail = errors.map(({ parameter, message }) => `${parameter}: ${message}`).join("; ");
  return { status: 400, detail, errors };
}

export const problemAnswer = ({ status, detail, errors = [] }: Problem): TextAnswer => ({
  kind: "text",
  status,
  type: "application/problem+json",
  body: JSON.stringify({ type: "about:blank", title: TITLES[status], status, detail, errors }),
  headers: OPEN_TO_ALL,
});

/** Pages of other sites may read the API: everything in it is public, and nothing in it depends on who asks. */
export const OPEN_TO_ALL = { "access-control-allow-origin": "*" } as const;
