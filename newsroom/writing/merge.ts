import { diffArrays } from "diff";

/** A field that two people changed, each differently. */
export interface Conflict {
  readonly field: string;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface Merged {
  /** With mine where there is a conflict. */
  readonly content: Readonly<Record<string, unknown>>;
  readonly conflicts: readonly Conflict[];
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Puts together what two people made of the same text: field by field, and in a body block by block. What only one of
 * them changed is taken; what both changed differently is a conflict that a person has to decide.
 */
export function mergeContents(base: unknown, mine: unknown, theirs: unknown): Merged {
  const [was, one, other] = [fieldsOf(base), fieldsOf(mine), fieldsOf(theirs)];
  const content: Record<string, unknown> = {};
  const conflicts: Conflict[] = [];
  for (const field of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const merged = mergeField(was[field], one[field], other[field]);
    const value = merged === CONFLICT ? one[field] : merged;
    if (merged === CONFLICT) conflicts.push({ field, mine: one[field], theirs: other[field] });
    if (value !== undefined) content[field] = value;
  }
  return { content, conflicts };
}

const CONFLICT = Symbol("conflict");

function mergeField(base: unknown, mine: unknown, theirs: unknown): unknown {
  if (isSame(mine, theirs) || isSame(base, theirs)) return mine;
  if (isSame(base, mine)) return theirs;
  if (!isDoc(mine) || !isDoc(theirs) || !isDoc(base)) return CONFLICT;
  const blocks = mergeBlocks(base.content, mine.content, theirs.content);
  return blocks === undefined ? CONFLICT : { ...mine, content: blocks };
}

/** Of what stood between two places of the base, what somebody put there instead. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly blocks: readonly unknown[];
}

/** Both sides' changes to a list of blocks, or undefined where two touch one another. */
export function mergeBlocks(
  base: readonly unknown[],
  mine: readonly unknown[],
  theirs: readonly unknown[],
): readonly unknown[] | undefined {
  const merged = [...changesOf(base, mine)];
  for (const change of changesOf(base, theirs)) {
    const near = merged.find((one) => one.from <= change.to && change.from <= one.to);
    if (near === undefined) merged.push(change);
    else if (!isSame(near, change)) return undefined;
  }
  const blocks = [...base];
  for (const { from, to, blocks: put } of merged.sort((one, other) => other.from - one.from))
    blocks.splice(from, to - from, ...put);
  return blocks;
}

function changesOf(base: readonly unknown[], now: readonly unknown[]): Change[] {
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
