import { queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import { capabilitiesFor, type Deed, placesFor } from "#accounts/permissions.ts";
import { type Capability, mayDo } from "#accounts/roles.ts";
import { call, type ReplyOf } from "./client.ts";

export type Session = ReplyOf<"GET /session">;

/** Who is signed in; asked again when a window comes back, for what one may do can change meanwhile. */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: ({ signal }) => call("GET /session", {}, signal),
  staleTime: 60_000,
});

export const useSession = (): Session => useSuspenseQuery(sessionQuery).data;

/** What may be done where, by the same table as the server's: no button is shown that it would refuse. */
export interface May {
  /** For the whole site. */
  readonly do: (capability: Capability) => boolean;
  /** For some section at least: whether a desk is shown at all. */
  readonly somewhere: (capability: Capability) => boolean;
  readonly to: (deed: Deed, thing: Thing) => boolean;
  /** To have what one may revise stand in a section, or in none where it is undefined. */
  readonly place: (thing: Thing, sectionId: string | undefined) => boolean;
}

interface Thing {
  readonly kind: string;
  readonly sectionId?: string | undefined;
  readonly isOwn: boolean;
}

export function mayOf({ person, sections }: Session): May {
  const parentOf = new Map(sections.map(({ id, parentId }) => [id, parentId]));
  const pathOf = (sectionId: string | undefined): string[] => {
    const path: string[] = [];
    // A tree of sections is at most eight deep; this also ends a cycle.
    for (let at = sectionId; at !== undefined && parentOf.has(at) && path.length < 8; at = parentOf.get(at))
      path.push(at);
    return path;
  };
  const mayIn = (capability: Capability, sectionId: string | undefined) =>
    mayDo(person.grants, capability, pathOf(sectionId));
  const to: May["to"] = (deed, thing) => {
    const needed = capabilitiesFor(thing.kind, deed, thing.isOwn);
    return placesFor(deed, thing, person.grants).some(
      (place) => needed?.every((capability) => mayIn(capability, place)) ?? false,
    );
  };
  return {
    do: (capability) => mayDo(person.grants, capability),
    somewhere: (capability) =>
      mayIn(capability, undefined) || person.grants.some(({ sectionId }) => mayIn(capability, sectionId)),
    to,
    place: (thing, sectionId) => {
      if (sectionId === thing.sectionId) return true;
      if (sectionId !== undefined) return to("revise", { ...thing, sectionId });
      return capabilitiesFor(thing.kind, "revise", thing.isOwn)?.every((one) => mayIn(one, undefined)) ?? false;
    },
  };
}

export const useMay = (): May => mayOf(useSession());
