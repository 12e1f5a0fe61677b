import { diffArrays } from "diff";

/** Whose words stand where two changed the same. */
export type Side = "mine" | "theirs";

/** A field that two people changed, each differently: as it is with mine, and with theirs, in those places. */
export interface Conflict {
  readonly field: string;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface Merged {
  /** With the chosen side where there is a conflict. */
  readonly content: Readonly<Record<string, unknown>>;
  readonly conflicts: readonly Conflict[];
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Puts together what two people made of the same text: field by field, and in a body block by block. What only one of
 * them changed is taken; what both changed differently is a conflict that a person has to decide.
 *
 * @param chosen whose words stand in the places of a field where both changed the same; mine where nobody chose.
 */
export function mergeContents(
  base: unknown,
  mine: unknown,
  theirs: unknown,
  chosen: Readonly<Record<string, Side>> = {},
): Merged {
  const [was, one, other] = [fieldsOf(base), fieldsOf(mine), fieldsOf(theirs)];
  const content: Record<string, unknown> = {};
  const conflicts: Conflict[] = [];
  for (const field of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const merge = (side: Side) => mergeField(was[field], one[field], other[field], side);
    const { value, isConflict } = merge(chosen[field] ?? "mine");
    if (isConflict) conflicts.push({ field, mine: merge("mine").value, theirs: merge("theirs").value });
    if (value !== undefined) content[field] = value;
  }
  return { content, conflicts };
}

interface MergedField {
  readonly value: unknown;
  readonly isConflict: boolean;
}

function mergeField(base: unknown, mine: unknown, theirs: unknown, side: Side): MergedField {
  if (isSame(mine, theirs) || isSame(base, theirs)) return { value: mine, isConflict: false };
  if (isSame(base, mine)) return { value: theirs, isConflict: false };
  if (!isDoc(mine) || !isDoc(theirs) || !isDoc(base))
    return { value: side === "mine" ? mine : theirs, isConflict: true };
  const { blocks, isConflict } = mergeBlocks(base.content, mine.content, theirs.content, side);
  return { value: { ...mine, content: blocks }, isConflict };
}

/** Of what stood between two places of a list, what somebody put there instead. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly blocks: readonly unknown[];
}

/** Changes of both sides to the same blocks, or two insertions in one place. Neighbours are two places. */
interface Place {
  readonly from: number;
  readonly to: number;
  readonly mine: readonly Change[];
  readonly theirs: readonly Change[];
}

/** Both sides' changes to a list of blocks; where both changed the same ones, one side's. */
export function mergeBlocks(
  base: readonly unknown[],
  mine: readonly unknown[],
  theirs: readonly unknown[],
  side: Side = "mine",
): { readonly blocks: readonly unknown[]; readonly isConflict: boolean } {
  const blocks: unknown[] = [];
  let isConflict = false;
  let at = 0;
  for (const place of placesOf(changesOf(base, mine), changesOf(base, theirs))) {
    const isOfBoth = place.mine.length > 0 && place.theirs.length > 0;
    isConflict ||= isOfBoth && !isSame(place.mine, place.theirs);
    const taken = isOfBoth ? place[side] : [...place.mine, ...place.theirs];
    blocks.push(...base.slice(at, place.from), ...changed(base, place, taken));
    at = place.to;
  }
  return { blocks: [...blocks, ...base.slice(at)], isConflict };
}

function placesOf(mine: readonly Change[], theirs: readonly Change[]): Place[] {
  const places: Place[] = [];
  const all = [...mine.map((change) => ({ mine: [change] })), ...theirs.map((change) => ({ theirs: [change] }))].map(
    (one) => ({ mine: [], theirs: [], ...one }) as Pick<Place, Side>,
  );
  const range = (one: Pick<Place, Side>) => one.mine[0] ?? one.theirs[0] ?? { from: 0, to: 0 };
  all.sort((one, other) => range(one).from - range(other).from || range(one).to - range(other).to);
  for (const one of all) {
    const { from, to } = range(one);
    const last = places.at(-1);
    const isSamePlace = last !== undefined && last.from === from && last.to === to;
    if (last === undefined || (from >= last.to && !isSamePlace)) places.push({ from, to, ...one });
    else
      places[places.length - 1] = {
        from: last.from,
        to: Math.max(last.to, to),
        mine: [...last.mine, ...one.mine],
        theirs: [...last.theirs, ...one.theirs],
      };
  }
  return places;
}

/** What stands in a place after some changes in it. */
function changed(base: readonly unknown[], { from, to }: Place, changes: readonly Change[]): unknown[] {
  const blocks: unknown[] = [];
  let at = from;
  for (const change of changes) {
    blocks.push(...base.slice(at, change.from), ...change.blocks);
    at = change.to;
  }
  return [...blocks, ...base.slice(at, to)];
}

/** What was changed in a list of blocks, in its order; between two changes stands at least one block that was not. */
export function changesOf(base: readonly unknown[], now: readonly unknown[]): Change[] {
  const changes: Change[] = [];
  let at = 0;
  let open: { from: number; to: number; blocks: string[] } | undefined;
  const close = () => {
    if (open !== undefined) changes.push({ ...open, blocks: open.blocks.map((text) => JSON.parse(text)) });
    open = undefined;
  };
  for (const { added, removed, value } of diffArrays(base.map(textOf), now.map(textOf))) {
    if (!added && !removed) {
      close();
      at += value.length;
      continue;
    }
    open ??= { from: at, to: at, blocks: [] };
    if (added) open.blocks.push(...value);
    else {
      at += value.length;
      open.to = at;
    }
  }
  close();
  return changes;
}

const isDoc = (value: unknown): value is { readonly type: "doc"; readonly content: readonly unknown[] } =>
  typeof value === "object" && value !== null && "type" in value && value.type === "doc" && "content" in value;

const fieldsOf = (value: unknown): Fields => (typeof value === "object" && value !== null ? (value as Fields) : {});

/** The same words for the same value, whatever the order of its keys: the database and the browser order them each its own way. */
function textOf(value: unknown): string {
  return (
    JSON.stringify(value, (_key, part: unknown) =>
      typeof part === "object" && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
        : part,
    ) ?? ""
  );
}

/** Whether two contents say the same. */
export const isSame = (one: unknown, other: unknown): boolean => one === other || textOf(one) === textOf(other);
