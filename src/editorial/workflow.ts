import type { Instant } from "#kernel/instant.ts";
import { ok, type Result, refuse } from "#kernel/result.ts";
import type { Item, State } from "./model.ts";

/** What can be done to an item; `release` is the clock keeping a schedule's promise. */
export type Action =
  | { readonly kind: "revise" }
  | { readonly kind: "submit" }
  | { readonly kind: "return"; readonly reason: string }
  | { readonly kind: "approve" }
  | { readonly kind: "schedule"; readonly publishAt: Instant }
  | { readonly kind: "unschedule" }
  | { readonly kind: "release" }
  | { readonly kind: "publish" }
  | { readonly kind: "withdraw"; readonly notice: string; readonly isPromised?: boolean }
  | { readonly kind: "put-back" }
  | { readonly kind: "archive" }
  | { readonly kind: "unarchive" };

/** States that somebody decided on: a change takes that back, and is made on purpose. */
const DECIDED: ReadonlySet<State["kind"]> = new Set(["approved", "scheduled", "published", "withdrawn"]);

export const isDecided = (state: State["kind"]): boolean => DECIDED.has(state);

/** Those that concern what readers see, whatever is in work. */
type FaceAction = "withdraw" | "put-back";

/** Long enough to explain, short enough to be read: the public notice and the reason given to an author. */
const MAX_REASON_LENGTH = 2_000;

/**
 * The newsroom's rules as one pure function: no clock, no database, no permissions. It says only what may
 * follow what, for the *working* version; what readers see meanwhile is the item's public version.
 */
export function transition(state: State, action: Exclude<Action, { kind: FaceAction }>, now: Instant): Result<State> {
  const wrongState = () => refuse({ kind: "wrong-state", from: state.kind, action: action.kind });
  const from = (...kinds: State["kind"][]) => kinds.includes(state.kind);

  switch (action.kind) {
    case "revise":
      // Work on what is public starts a new draft beside it; only an archived item must be taken out first. What was
      // returned stays so while it is mended: its reason stands over it until it is submitted again.
      if (from("archived")) return wrongState();
      return ok(from("in-review", "returned") ? state : { kind: "draft" });
    case "submit":
      return from("draft", "returned") ? ok({ kind: "in-review" }) : wrongState();
    case "return":
      if (!from("in-review", "approved", "scheduled")) return wrongState();
      return withReason(action.reason, "reason", (reason) => ({ kind: "returned", reason }));
    case "approve":
      return from("in-review") ? ok({ kind: "approved" }) : wrongState();
    case "schedule":
      return from("approved", "scheduled") ? ok({ kind: "scheduled", publishAt: action.publishAt }) : wrongState();
    case "unschedule":
      return from("scheduled") ? ok({ kind: "approved" }) : wrongState();
    case "release":
      return state.kind === "scheduled" && state.publishAt <= now ? ok({ kind: "published" }) : wrongState();
    case "publish":
      return from("approved", "scheduled", "withdrawn") ? ok({ kind: "published" }) : wrongState();
    case "archive":
      return from("archived", "in-review", "scheduled") ? wrongState() : ok({ kind: "archived" });
    case "unarchive":
      return from("archived") ? ok({ kind: "draft" }) : wrongState();
  }
}

type Standing = Pick<Item, "state" | "publicState">;

/**
 * Takes from readers what they see, with a notice in its place. It has nothing to do with what is in work: a mistake
 * found in the middle of a correction cannot wait for it, and the correction is not lost by it.
 *
 * @param isPromised by the clock, at a time that somebody chose beside that of the next version. Who withdraws by hand
 *   does not expect the item back at the hour at which a correction was to go out: it is approved, and waits for a person.
 * @returns the notice, and the state of the working version after it.
 */
export function withdrawal(
  { state, publicState }: Standing,
  given: string,
  isPromised = false,
): Result<{ readonly state: State; readonly notice: string }> {
  if (publicState !== "published") return refuse({ kind: "wrong-state", from: state.kind, action: "withdraw" });
  return withReason(given, "notice", (notice) => ({
    notice,
    state:
      state.kind === "published"
        ? { kind: "withdrawn", notice }
        : state.kind === "scheduled" && !isPromised
          ? { kind: "approved" }
          : state,
  }));
}

/** Gives readers back what was withdrawn, as it was, whatever is in work. @returns the state of the working version. */
export function puttingBack({ state, publicState }: Standing): Result<State> {
  if (publicState !== "withdrawn") return refuse({ kind: "wrong-state", from: state.kind, action: "put-back" });
  return ok(state.kind === "withdrawn" ? { kind: "published" } : state);
}

/** A notice or a reason as it is kept, or what is wrong with it. */
export function withReason<Value>(given: string, path: string, make: (reason: string) => Value): Result<Value> {
  const reason = given.trim();
  if (reason === "") return refuse({ kind: "invalid", issues: [{ path, message: "say why, for those who will ask" }] });
  if (reason.length > MAX_REASON_LENGTH)
    return refuse({ kind: "invalid", issues: [{ path, message: `at most ${MAX_REASON_LENGTH} characters` }] });
  return ok(make(reason));
}
