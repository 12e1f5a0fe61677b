/** The rules of the tree of sections, for the server that holds them and for the screen that explains them. Pure. */

/** A tree that is deeper has lost its readers. */
export const MAX_DEPTH = 8;

/** A section as far as the tree is concerned. */
export interface SectionPlace {
  readonly id: string;
  readonly parentId?: string | undefined;
  readonly slug: string;
}

export type ArrangementFault =
  /** It would stand below itself. */
  | { readonly kind: "cycle"; readonly id: string }
  | { readonly kind: "too-deep"; readonly id: string }
  | { readonly kind: "no-parent"; readonly id: string }
  | { readonly kind: "slug-taken"; readonly id: string; readonly otherId: string };

/**
 * The first thing wrong with sections that were put somewhere; undefined where all is well. Faults that others had
 * before are theirs: they keep nobody from arranging the rest.
 *
 * @param changed ids of those that were made, moved or renamed.
 */
export function findFault(places: readonly SectionPlace[], changed: Iterable<string>): ArrangementFault | undefined {
  const byId = new Map(places.map((place) => [place.id, place]));
  const children = Map.groupBy(places, ({ parentId }) => parentId);
  const bySlug = Map.groupBy(places, ({ slug }) => slug);
  for (const id of changed) {
    const place = byId.get(id);
    if (place === undefined) continue;
    const above = depthOf(byId, place);
    if (typeof above !== "number") return { kind: above, id };
    if (above + heightOf(children, id) > MAX_DEPTH) return { kind: "too-deep", id };
    const namesake = bySlug.get(place.slug)?.find((other) => other.id !== id);
    if (namesake !== undefined) return { kind: "slug-taken", id, otherId: namesake.id };
  }
  return undefined;
}

/** 1 for a root; or what is wrong on the way up. */
function depthOf(
  byId: ReadonlyMap<string, SectionPlace>,
  place: SectionPlace,
): number | "cycle" | "no-parent" | "too-deep" {
  let at = place;
  for (let depth = 1; depth <= MAX_DEPTH; depth++) {
    if (at.parentId === undefined) return depth;
    const parent = byId.get(at.parentId);
    if (parent === undefined) return "no-parent";
    if (parent.id === place.id) return "cycle";
    at = parent;
  }
  return "too-deep";
}

/** Levels below a section; more than the tree may have where it never ends. */
function heightOf(children: ReadonlyMap<string | undefined, readonly SectionPlace[]>, id: string): number {
  let level = [id];
  for (let height = 0; height <= MAX_DEPTH; height++) {
    level = level.flatMap((one) => (children.get(one) ?? []).map((child) => child.id));
    if (level.length === 0) return height;
  }
  return MAX_DEPTH + 1;
}
