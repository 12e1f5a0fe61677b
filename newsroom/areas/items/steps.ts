import type { Deed } from "#accounts/permissions.ts";
import { isReviewed } from "#accounts/permissions.ts";
import type { Whole } from "./whole.ts";

/** What can be done to an item as a whole, by the names of the API's routes. */
export type Step =
  | "submit"
  | "return"
  | "approve"
  | "schedule"
  | "unschedule"
  | "publish"
  | "publish-now"
  | "withdraw"
  | "withdraw-at"
  | "keep-public"
  | "put-back"
  | "archive"
  | "unarchive"
  | "confirm"
  | "delete"
  | "undelete";

/** Steps that ask something first. */
export const ASKING: ReadonlySet<Step> = new Set([
  ...([
    "return",
    "approve",
    "schedule",
    "publish",
    "publish-now",
    "withdraw",
    "withdraw-at",
    "archive",
    "delete",
  ] as const),
]);

/** The deed that a step is, for the table of permissions. */
const DEEDS: Readonly<Record<Step, readonly Deed[]>> = {
  submit: ["submit"],
  return: ["return"],
  approve: ["approve"],
  schedule: ["schedule"],
  unschedule: ["unschedule"],
  publish: ["publish"],
  "publish-now": ["submit", "approve", "publish"],
  withdraw: ["withdraw"],
  "withdraw-at": ["withdraw"],
  "keep-public": ["withdraw"],
  "put-back": ["put-back"],
  archive: ["archive"],
  unarchive: ["unarchive"],
  confirm: ["confirm"],
  delete: ["delete"],
  undelete: ["delete"],
};

interface Steps {
  /** Buttons; the last one is what most come for. */
  readonly main: readonly Step[];
  readonly more: readonly Step[];
}

/** What can follow where an item stands, of what somebody may do. */
export function stepsFor(item: Whole, mayTo: (deed: Deed) => boolean): Steps {
  if (item.deletedAt !== undefined) return only({ main: ["undelete"], more: [] }, mayTo);
  const { main, more } = byState(item);
  return only(
    {
      main: [...(item.forcedBy !== undefined ? (["confirm"] as const) : []), ...main],
      more: [
        ...more,
        ...(item.publicState === "published" ? (["withdraw-at", "withdraw"] as const) : []),
        ...(item.withdrawAt !== undefined ? (["keep-public"] as const) : []),
        ...(item.publicState === "withdrawn" && item.state !== "withdrawn" ? (["put-back"] as const) : []),
        ...(item.publicVersion === undefined ? (["delete"] as const) : []),
      ],
    },
    mayTo,
  );
}

const only = ({ main, more }: Steps, mayTo: (deed: Deed) => boolean): Steps => {
  const may = (step: Step) => DEEDS[step].every(mayTo);
  return { main: main.filter(may), more: more.filter(may) };
};

function byState({ state, kind }: Whole): Steps {
  switch (state) {
    case "draft":
    case "returned":
      // What one desk keeps needs nobody's second look.
      return isReviewed(kind)
        ? { main: ["submit"], more: ["publish-now", "archive"] }
        : { main: ["publish-now"], more: ["archive"] };
    case "in-review":
      return { main: ["return", "approve"], more: ["publish-now"] };
    case "approved":
      return { main: ["return", "schedule", "publish"], more: ["archive"] };
    case "scheduled":
      return { main: ["unschedule", "schedule", "publish"], more: ["return"] };
    case "published":
      return { main: [], more: ["archive"] };
    case "withdrawn":
      return { main: ["put-back"], more: ["archive"] };
    case "archived":
      return { main: ["unarchive"], more: [] };
  }
}
