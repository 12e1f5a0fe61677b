import type { IncomingMessage } from "node:http";
import type { Person } from "#accounts/people.ts";
import type { Deed } from "#accounts/permissions.ts";
import { CAPABILITIES, type Capability } from "#accounts/roles.ts";
import { type Item, personActor } from "#editorial/model.ts";
import { findItem } from "#editorial/queries.ts";
import { isItemId } from "#kernel/ids.ts";
import { ok, type Result, refuse } from "#kernel/result.ts";
import { type Fault, sendFault, sendJson, sendRefusal } from "./answers.ts";
import { faultOf, isFromElsewhere, whoAsks } from "./asking.ts";
import { type Asking, checkCapability, checkMay, type NewsroomContext, type Office, subjectOf } from "./context.ts";
import { type Answering, handling, type Told } from "./handling.ts";
import { type Matched, makeMatcher } from "./match.ts";
import { API_PATH } from "./paths.ts";
import { fetchHeaders, MAX_FORM_BYTES, readBody } from "./requests.ts";
import type { Route, Routes } from "./route.ts";

export interface NewsroomApiOptions extends Told {
  readonly office: Office;
  readonly routes: Routes;
}

/**
 * Answers the newsroom's API: who asks, whether they may, what they send, and only then the route. Each step has its own
 * refusal, so that a screen can say what to do.
 */
export function createNewsroomApi(options: NewsroomApiOptions): Answering {
  const { office, securityHeaders: headers } = options;
  const match = makeMatcher(options.routes);

  const answer: Answering = async (request, response) => {
    const fault = (kind: Fault) => sendFault(response, headers, kind);
    const url = new URL((request.url ?? "/").replaceAll("%00", ""), "http://newsroom");
    const found = match(request.method ?? "", url.pathname.slice(API_PATH.length));
    if (!("matched" in found)) return fault(found.methods.length > 0 ? "wrong-method" : "no-route");
    if (isFromElsewhere(request, office.publicUrl)) return fault("other-origin");
    const { route } = found.matched;
    const asked = fetchHeaders(request);
    const asking = await whoAsks(office, request, response);
    const unfit = faultOf(route, asking);
    if (unfit !== undefined) return fault(unfit);
    const parameters = parse(route, "parameters", { ...Object.fromEntries(url.searchParams), ...found.matched.inPath });
    if (!parameters.ok) return sendRefusal(response, headers, parameters.refusal);
    const allowed = await permit(makeContext(office, asking, asked, undefined), found.matched);
    if (!allowed.ok) return sendRefusal(response, headers, allowed.refusal);
    const body = await takeBody(request, route);
    if (typeof body === "string") return fault(body);
    if (!body.ok) return sendRefusal(response, headers, body.refusal);
    const given = { parameters: parameters.value as Record<string, unknown>, body: body.value as never };
    const result = await route.handle(makeContext(office, asking, asked, allowed.value), given);
    if (!result.ok) return sendRefusal(response, headers, result.refusal);
    sendJson(response, headers, 200, result.value);
  };

  return handling(answer, options);
}

function makeContext(
  office: Office,
  asking: Asking | undefined,
  headers: Headers,
  item: Item | undefined,
): NewsroomContext {
  const now = office.clock();
  return {
    office,
    now,
    headers,
    item,
    session: asking?.session,
    get person(): Person {
      if (asking === undefined) throw new Error("nobody is signed in");
      return asking.person;
    },
    get desk() {
      return { kinds: office.kinds, actor: personActor(this.person.id), now };
    },
  };
}

/** Whether who asks may use the route; the item where it is about one. */
async function permit(context: NewsroomContext, { route, inPath }: Matched): Promise<Result<Item | undefined>> {
  const { needs } = route;
  if (needs === "anyone" || needs === "person" || needs === "own-account" || needs === "make") return ok(undefined);
  if (isCapability(needs)) {
    const held = checkCapability(context.person, needs);
    return held.ok ? ok(undefined) : held;
  }
  const id = inPath.id ?? "";
  const item = isItemId(id) ? await findItem(context.office.record.read, id) : undefined;
  if (item === undefined) return refuse({ kind: "not-found", what: `item ${id}` });
  const may = checkMay(context, needs.slice("item:".length) as Deed, subjectOf(context, item));
  return may.ok ? ok(item) : may;
}

const isCapability = (needs: string): needs is Capability => (CAPABILITIES as readonly string[]).includes(needs);

/** What was sent, checked; a fault where it is not even JSON or too much. */
async function takeBody(request: IncomingMessage, route: Route): Promise<Result<unknown> | Fault> {
  if (route.body === undefined) return ok(undefined);
  if (!/^application\/json\b/i.test(request.headers["content-type"] ?? "")) return "not-json";
  const bytes = await readBody(request, route.maxBodyBytes ?? MAX_FORM_BYTES);
  if (bytes === undefined) return "too-large";
  let value: unknown;
  try {
    const text = bytes.toString();
    value = JSON.parse(text, text.includes("\\u0000") ? withoutNul : undefined);
  } catch {
    return "not-json";
  }
  return parse(route, "body", value);
}

/** What is pasted out of a PDF may hold NUL, which PostgreSQL takes in no text; the address is rid of it too. */
const withoutNul = (_name: string, value: unknown): unknown =>
  typeof value === "string" ? value.replaceAll("\0", "") : value;

function parse(route: Route, what: "parameters" | "body", value: unknown): Result<unknown> {
  const parsed = route[what]?.safeParse(value);
  if (parsed === undefined) return ok(undefined);
  if (parsed.success) return ok(parsed.data);
  const issues = parsed.error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message }));
  return refuse({ kind: "invalid", issues });
}
