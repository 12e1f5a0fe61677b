import { diffArrays, diffWordsWithSpace } from "diff";
import type { RichText } from "#richtext/model.ts";
import { blocksText } from "#richtext/to-text.ts";
import { isSame } from "./merge.ts";

/** A run of words that both have, or only the older, or only the newer. */
export interface Piece {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** A line as the older and as the newer text have it, side by side; undefined where it has none. */
export interface LinePair {
  readonly older: readonly Piece[] | undefined;
  readonly newer: readonly Piece[] | undefined;
}

export interface FieldChange {
  readonly field: string;
  readonly lines: readonly LinePair[];
}

/** The fields that two contents do not have alike, in the order of `order`, each line by line and word by word. */
export function compareContents(older: unknown, newer: unknown, order: readonly string[]): FieldChange[] {
  const [one, other] = [older, newer].map((content) => (content ?? {}) as Readonly<Record<string, unknown>>) as [
    Readonly<Record<string, unknown>>,
    Readonly<Record<string, unknown>>,
  ];
  const fields = [...new Set([...order, ...Object.keys(one), ...Object.keys(other)])];
  return fields
    .filter((field) => !isSame(one[field], other[field]))
    .map((field) => ({ field, lines: compareLines(linesOf(one[field]), linesOf(other[field])) }));
}

/** Longer texts are compared by lines alone: words of a whole book would hold the page up. */
const MAX_WORD_COMPARED = 20_000;

export function compareLines(older: readonly string[], newer: readonly string[]): LinePair[] {
  const pairs: LinePair[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const settle = () => {
    for (let at = 0; at < Math.max(removed.length, added.length); at++) pairs.push(pairOf(removed[at], added[at]));
    removed = [];
    added = [];
  };
  for (const change of diffArrays([...older], [...newer])) {
    if (change.removed) removed.push(...change.value);
    else if (change.added) added.push(...change.value);
    else {
      settle();
      for (const text of change.value) pairs.push({ older: [{ kind: "same", text }], newer: [{ kind: "same", text }] });
    }
  }
  settle();
  return pairs;
}

function pairOf(removed: string | undefined, added: string | undefined): LinePair {
  if (removed === undefined) return { older: undefined, newer: [{ kind: "added", text: added ?? "" }] };
  if (added === undefined) return { older: [{ kind: "removed", text: removed }], newer: undefined };
  if (removed.length + added.length > MAX_WORD_COMPARED)
    return { older: [{ kind: "removed", text: removed }], newer: [{ kind: "added", text: added }] };
  const older: Piece[] = [];
  const newer: Piece[] = [];
  for (const { value: text, removed: isRemoved, added: isAdded } of diffWordsWithSpace(removed, added)) {
    if (!isAdded) older.push({ kind: isRemoved ? "removed" : "same", text });
    if (!isRemoved) newer.push({ kind: isAdded ? "added" : "same", text });
  }
  return { older, newer };
}

/** What a person reads in a field. A picture without words is told by its sign, so that its coming and going is seen. */
function linesOf(value: unknown): string[] {
  if (value === undefined || value === null) return [];
  if (isRichText(value))
    return value.content.flatMap((block) => (isFile(block) ? [fileLine(block)] : blocksText([block])));
  if (typeof value === "string") return value.split("\n");
  if (Array.isArray(value)) return value.flatMap(linesOf);
  if (typeof value === "object") return [Object.values(value).flatMap(linesOf).join(" · ")];
  return [String(value)];
}

const isRichText = (value: unknown): value is RichText =>
  typeof value === "object" && value !== null && (value as { type?: unknown }).type === "doc";

type Block = RichText["content"][number];

const isFile = (block: Block): boolean => "attrs" in block && "mediaId" in block.attrs;

function fileLine(block: Block): string {
  const { mediaId, alt, caption, title } = (block as { attrs: Readonly<Record<string, string | undefined>> }).attrs;
  return `▣ ${[title, caption, alt].filter((text) => text !== undefined && text !== "").join(" · ") || mediaId}`;
}
