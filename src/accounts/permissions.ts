import type { Action } from "#editorial/workflow.ts";
import type { Capability, Grant } from "./roles.ts";

/** What can be done to a thing: to make it, or to move it on. */
export type Deed = "create" | "read" | "remark" | "delete" | "confirm" | Action["kind"];

/** The one table of who may do what to which kind: the server enforces it, and screens show only what it lets through. */
type Duties = Readonly<Record<Exclude<Deed, "read" | "remark">, Capability>>;

/** What concerns readers. */
const RELEASING = {
  ...({ schedule: "publish", unschedule: "publish", release: "publish", publish: "publish" } as const),
  ...({ withdraw: "publish", "put-back": "publish", archive: "publish", unarchive: "publish" } as const),
};

/** Everybody in the newsroom reads what is in work, and may say something of it. */
const FOR_ALL: ReadonlySet<Deed> = new Set(["read", "remark"]);

/** Written by many, read over by some, brought to readers by few. */
const REVIEWED: Duties = {
  ...{ create: "write", revise: "write", submit: "write", delete: "write" },
  ...{ return: "review", approve: "review", confirm: "review" },
  ...RELEASING,
};

/** Looked after by one desk, from its first word to its end. */
const kept = (capability: Capability): Duties => ({
  ...{ create: capability, revise: capability, submit: capability, delete: capability, return: capability },
  ...{ approve: capability, confirm: capability, schedule: capability, unschedule: capability, release: capability },
  ...{ publish: capability, withdraw: capability, "put-back": capability, archive: capability, unarchive: capability },
});

/** The register's entries are made by clerks; what stands in it is a publication like any other. */
const DOCUMENTS: Duties = {
  ...{ create: "manage-documents", revise: "manage-documents", submit: "manage-documents", delete: "manage-documents" },
  ...{ return: "review", approve: "review", confirm: "review" },
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

const isForAll = (deed: Deed): deed is "read" | "remark" => FOR_ALL.has(deed);

/** Deeds that take more where another made the thing. */
const ANOTHERS: ReadonlySet<Deed> = new Set(["revise", "submit", "delete"]);

/** Whether a second person reads it over before readers do; the rest is looked after by one desk. */
export const isReviewed = (kind: string): boolean => DUTIES.get(kind) === REVIEWED || DUTIES.get(kind) === DOCUMENTS;

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
  if (isForAll(deed)) return [];
  const isAnothers = !isOwn && duties === REVIEWED && ANOTHERS.has(deed);
  return isAnothers ? [duties[deed], "edit-others"] : [duties[deed]];
}

/** Deeds to what somebody has begun and not yet put into a section. */
const BEFORE_A_PLACE: ReadonlySet<Deed> = new Set(["revise", "submit", "delete"]);

/**
 * The sections in one of which somebody must hold all that a deed takes; undefined stands for the whole site. What is
 * begun stands in no section until one is chosen: its own maker writes on by a grant for any section. Whatever else
 * stands in none, or is done to it, takes a grant for the whole site.
 */
export function placesFor(
  deed: Deed,
  { sectionId, isOwn }: { readonly sectionId?: string | undefined; readonly isOwn: boolean },
  grants: readonly Grant[],
): readonly (string | undefined)[] {
  if (sectionId !== undefined || !isOwn || !BEFORE_A_PLACE.has(deed)) return [sectionId];
  return [undefined, ...grants.map((grant) => grant.sectionId)];
}
