/** What a person may do; the names are the field's. */
export const CAPABILITIES = [
  "write",
  "edit-others",
  "review",
  "publish",
  "manage-documents",
  "arrange",
  "manage-calendar",
  "manage-links",
  "manage-alerts",
  "manage-media",
  "manage-settings",
  "manage-accounts",
] as const;
export type Capability = (typeof CAPABILITIES)[number];

/** What may be granted for a section and all below it; the rest concerns the whole site. */
const OF_SECTIONS: ReadonlySet<Capability> = new Set(["write", "edit-others", "review", "publish", "manage-documents"]);

/** Bundles of capabilities, from the contributor to who looks after the site. A role has all that it lists, and no more. */
export const ROLES = {
  contributor: ["write"],
  reporter: ["write", "manage-media"],
  editor: ["write", "edit-others", "review", "manage-media", "manage-documents"],
  publisher: [
    ...["write", "edit-others", "review", "publish", "manage-media", "manage-documents"],
    ...["arrange", "manage-calendar", "manage-links", "manage-alerts"],
  ] as Capability[],
  clerk: ["write", "manage-media", "manage-documents", "manage-calendar"],
  administrator: [...CAPABILITIES],
} as const satisfies Readonly<Record<string, readonly Capability[]>>;
export type Role = keyof typeof ROLES;

export const isRole = (name: string): name is Role => Object.hasOwn(ROLES, name);

/** A role that somebody has, for the whole site or for a section with all below it. */
export interface Grant {
  readonly role: Role;
  readonly sectionId?: string | undefined;
  /** Of what the role holds, no more than this: set for a script's token alone. */
  readonly only?: readonly Capability[] | undefined;
}

/** A grant as it was kept; undefined for a role of a newer program, which grants nothing here. */
export function keptGrant(role: string, sectionId: string | undefined): Grant | undefined {
  if (!isRole(role)) return undefined;
  return sectionId === undefined ? { role } : { role, sectionId };
}

/** Whether somebody with these grants may do something in one section at least. */
export const mayDoSomewhere = (grants: readonly Grant[], capability: Capability): boolean =>
  grants.some((grant) => mayDo([grant], capability, grant.sectionId === undefined ? [] : [grant.sectionId]));

/**
 * Whether somebody with these grants may do something.
 *
 * @param sectionPath where it is to be done: the section and those above it, in any order; empty for what stands in no
 *   section, which only a grant for the whole site covers.
 */
export function mayDo(grants: readonly Grant[], capability: Capability, sectionPath: readonly string[] = []): boolean {
  return grants.some(({ role, sectionId, only }) => {
    const isInRole =
      (ROLES[role] as readonly Capability[]).includes(capability) && only?.includes(capability) !== false;
    if (!isInRole || sectionId === undefined) return isInRole;
    return OF_SECTIONS.has(capability) && sectionPath.includes(sectionId);
  });
}
