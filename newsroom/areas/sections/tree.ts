import { MAX_DEPTH } from "#areas/sections/arrangement.ts";
import { moved } from "#newsroom/arranging/order.ts";

/** A section as far as its place is concerned. */
export interface TreeSection {
  readonly id: string;
  readonly parentId?: string | undefined;
  readonly position: number;
}

export interface TreeRow<Section> {
  readonly section: Section;
  /** 0 at the top. */
  readonly depth: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly hasChildren: boolean;
}

/** Sections from the top down, each before those below it. One whose section above is not among them stands at the top. */
export function rowsOf<Section extends TreeSection>(sections: readonly Section[]): readonly TreeRow<Section>[] {
  const ids = new Set(sections.map(({ id }) => id));
  const above = ({ parentId }: Section) => (parentId !== undefined && ids.has(parentId) ? parentId : undefined);
  const children = Map.groupBy(sections, above);
  const below = (parentId: string | undefined, depth: number): TreeRow<Section>[] => {
    const siblings = depth >= MAX_DEPTH ? [] : (children.get(parentId) ?? []);
    return siblings.flatMap((section, at) => [
      {
        ...{ section, depth, isFirst: at === 0, isLast: at === siblings.length - 1 },
        hasChildren: children.has(section.id),
      },
      ...below(section.id, depth + 1),
    ]);
  };
  return below(undefined, 0);
}

/** A section and all that stand below it. */
export function branchOf(sections: readonly TreeSection[], id: string): ReadonlySet<string> {
  const branch = new Set([id]);
  // Each round adds a level; no tree is deeper.
  for (let level = 0; level < MAX_DEPTH; level++)
    for (const section of sections)
      if (section.parentId !== undefined && branch.has(section.parentId)) branch.add(section.id);
  return branch;
}

/** The places of siblings when one of them takes that of another: only those that change. */
export function reordered<Section extends TreeSection>(
  siblings: readonly Section[],
  from: number,
  to: number,
): readonly { readonly section: Section; readonly position: number }[] {
  const order = moved(siblings, from, to);
  if (order === siblings) return [];
  return order
    .map((section, position) => ({ section, position }))
    .filter(({ section, position }) => section.position !== position);
}

/** Where a section stands among those of another when it is put at their end. */
export const lastPosition = (sections: readonly TreeSection[], parentId: string | undefined): number =>
  Math.max(-1, ...sections.filter((section) => section.parentId === parentId).map(({ position }) => position)) + 1;
