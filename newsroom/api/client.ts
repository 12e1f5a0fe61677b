import type { z } from "zod";
import type { Refusal } from "#kernel/refusal.ts";
import type { Fault } from "#web/newsroom/answers.ts";
import type { NewsroomRoutes } from "#web/newsroom/routes.ts";

export type RouteName = keyof NewsroomRoutes;
type RouteOf<N extends RouteName> = NewsroomRoutes[N];
type ParametersOf<N extends RouteName> = z.input<RouteOf<N>["parameters"]>;
type BodyOf<N extends RouteName> = RouteOf<N>["body"] extends z.ZodType ? z.input<RouteOf<N>["body"]> : undefined;

/** What a route answers. */
export type ReplyOf<N extends RouteName> = z.output<RouteOf<N>["reply"]>;

/** What a route is given; what has nothing in it may be left out. */
export type Given<N extends RouteName> = (Record<never, never> extends ParametersOf<N>
  ? { readonly parameters?: ParametersOf<N> }
  : { readonly parameters: ParametersOf<N> }) &
  (BodyOf<N> extends undefined ? { readonly body?: undefined } : { readonly body: BodyOf<N> });

/** The server understood and declined. */
export class RefusedError extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.kind);
    this.refusal = refusal;
  }
}

/** The server did not take the request for one it answers; `offline` where it was not reached at all. */
export class FaultError extends Error {
  readonly fault: Fault | "offline";
  constructor(fault: Fault | "offline") {
    super(fault);
    this.fault = fault;
  }
}

/** A request that nobody answers within this is taken for lost; what was written is kept in the browser meanwhile. */
const PATIENCE_MS = 30_000;

/**
 * Asks the newsroom's API.
 *
 * @throws RefusedError, FaultError
 */
export async function call<N extends RouteName>(name: N, given?: Given<N>, signal?: AbortSignal): Promise<ReplyOf<N>> {
  const [method = "", pattern = ""] = name.split(" ");
  const { parameters = {}, body } = (given ?? {}) as { parameters?: Record<string, unknown>; body?: unknown };
  const patience = AbortSignal.timeout(PATIENCE_MS);
  let response: Response;
  let answer: { readonly refusal?: Refusal; readonly fault?: Fault };
  try {
    response = await fetch(addressOf(pattern, parameters), {
      method,
      signal: signal === undefined ? patience : AbortSignal.any([signal, patience]),
      ...(body === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    });
    answer = await response.json();
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw new FaultError("offline");
  }
  if (response.ok) return answer as ReplyOf<N>;
  if (answer?.refusal !== undefined) throw new RefusedError(answer.refusal);
  throw new FaultError(answer?.fault ?? "broken");
}

/** The address of a route below `/api/newsroom`: what its path does not name stands after the question mark. */
function addressOf(pattern: string, parameters: Readonly<Record<string, unknown>>): string {
  const rest = new URLSearchParams();
  let path = pattern;
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined || value === "") continue;
    const inPath = path.replace(`:${name}`, encodeURIComponent(String(value)));
    if (inPath === path) rest.set(name, String(value));
    path = inPath;
  }
  return `/api/newsroom${path}${rest.size > 0 ? `?${rest}` : ""}`;
}
