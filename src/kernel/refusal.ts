/**
 * Why the system declined a request it understood. Refusals are values; anything thrown is a
 * defect or an outage and becomes a 500 with no detail.
 */
export type Refusal =
  | { readonly kind: "not-found"; readonly what: string }
  | { readonly kind: "not-allowed"; readonly permission: string }
  | { readonly kind: "wrong-state"; readonly from: string; readonly action: string }
  | { readonly kind: "stale"; readonly yours: number; readonly current: number }
  /** Whoever submitted a thing may not be the only one who approves it. */
  | { readonly kind: "needs-second-person" }
  | { readonly kind: "invalid"; readonly issues: readonly FieldIssue[] }
  | { readonly kind: "too-many"; readonly what: string; readonly limit: number };

export interface FieldIssue {
  /** Dotted path into what was sent, e.g. `attachments.0.title`. */
  readonly path: string;
  /** What is wrong and what would be right, in plain English. */
  readonly message: string;
  /** What has it already, by its title, where it is something that only one may have. */
  readonly taken?: string | undefined;
}

/** One line for a log or a terminal. */
export function describeRefusal(refusal: Refusal): string {
  switch (refusal.kind) {
    case "not-found":
      return `${refusal.what} was not found`;
    case "not-allowed":
      return `this needs the permission "${refusal.permission}"`;
    case "wrong-state":
      return `an item that is ${refusal.from} cannot ${refusal.action}`;
    case "stale":
      return `someone saved revision ${refusal.current} since you read ${refusal.yours}; read it again`;
    case "needs-second-person":
      return "somebody else must see this before it goes out";
    case "invalid":
      return refusal.issues.map((issue) => `${issue.path || "value"}: ${issue.message}`).join("; ");
    case "too-many":
      return `more than ${refusal.limit} ${refusal.what}`;
  }
}
