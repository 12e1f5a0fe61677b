import type { Action } from "#editorial/workflow.ts";
import type { Capability } from "./roles.ts";

/** What can be done to a thing: to make it, or to move it on. */
export type Deed = "create" | Action["kind"];

/** The one table of who may do what to which kind: the server enforces it, and screens show only what it lets through. */
type Duties = Readonly<Record<Deed, Capability>>;

const RELEASING = { schedule: "publish", release: "publish", publish: "publish", withdraw: "publish" } as const;

/** Written by many, read over by some, brought to readers by few. */
const REVIEWED: Duties = {
  ...{ create: "write", revise: "write", submit: "write" },
  ...{ return: "review", approve: "review", archive: "publish" },
  ...RELEASING,
};

/** Looked after by one desk, from its first word to its end. */
const kept = (capability: Capability): Duties => ({
  ...{ create: capability, revise: capability, submit: capability, return: capability, approve: capability },
  ...{ schedule: capability, release: capability, publish: capability, withdraw: capability, archive: capability },
});

/** The register's entries are made by clerks; what stands in it is a publication like any other. */
const DOCUMENTS: Duties = {
  ...{ create: "manage-documents", revise: "manage-documents", submit: "manage-documents" },
  ...{ return: "review", approve: "review", archive: "publish" },
  ...RELEASING,
};

const DUTIES: ReadonlyMap<string, Duties> = new Map(
  Object.entries({
    article: REVIEWED,
    page: REVIEWED,
    document: DOCUMENTS,
    "calendar-entry": kept("manage-calendar"),
    "calendar-week": kept("manage-calendar"),
    link: kept("manage-links"),
    "link-group": kept("manage-links"),
    alert: kept("manage-alerts"),
    media: kept("manage-media"),
    "front-page": kept("arrange"),
    section: kept("arrange"),
    settings: kept("manage-settings"),
  }),
);

/** Kinds that stand in the table. */
export const KINDS_WITH_DUTIES: readonly string[] = [...DUTIES.keys()];

/**
 * The capabilities that a deed takes, all of them; undefined for a kind that nobody handles by hand.
 *
 * @param isOwn whether who does it made the thing: to work on another's takes more.
 */
export function capabilitiesFor(kind: string, deed: Deed, isOwn: boolean): readonly Capability[] | undefined {
  const duties = DUTIES.get(kind);
  if (duties === undefined) return undefined;
  const isAnothers = !isOwn && duties === REVIEWED && (deed === "revise" || deed === "submit");
  return isAnothers ? [duties[deed], "edit-others"] : [duties[deed]];
}
