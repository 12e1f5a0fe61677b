import type { Attrs, Node } from "prosemirror-model";
import { schema } from "./schema.ts";

export const LIMITS = {
  /** UTF-16 units of text and attributes together. The longest law in force has half a million. */
  textLength: 1_500_000,
  /** A law of 700 articles has some 20,000; every node costs memory here and layout in the browser. */
  nodes: 60_000,
  /** A list in a table in a list is 10 deep. Everything that walks a document recurses, and relies on this. */
  depth: 40,
  /** There are nine marks and none may be given twice. */
  marks: 9,
} as const;

export interface Fault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** The first reason why a JSON value is not a document, or undefined when it is one. Safe for any JSON whatever. */
export function findFault(value: unknown): Fault | undefined {
  const root: Frame = { value, depth: 1, parent: undefined, at: 0 };
  const size = { textLength: 0, nodes: 0 };
  // A stack of our own: the depth of a hostile value is not known yet, so nothing may recurse.
  const stack = [root];
  for (let frame = stack.pop(); frame; frame = stack.pop()) {
    size.nodes += 1;
    if (frame.depth > LIMITS.depth) return { path: [], message: `is nested more than ${LIMITS.depth} deep` };
    const found = nodeFault(frame.value, size) ?? (frame === root ? notDocument(value) : undefined);
    if (found) return { path: [...pathOf(frame), ...found.path], message: found.message };
    if (size.textLength > LIMITS.textLength) {
      return { path: [], message: `has more than ${LIMITS.textLength} characters of text` };
    }
    const children = (frame.value as JsonNode).content ?? [];
    // Before the children are stacked: one list of millions must not cost millions of frames.
    if (size.nodes + stack.length + children.length > LIMITS.nodes) return TOO_MANY_NODES;
    for (let at = children.length - 1; at >= 0; at--) {
      stack.push({ value: children[at], depth: frame.depth + 1, parent: frame, at });
    }
  }
  return structureFault(schema.nodeFromJSON(value), []);
}

const TOO_MANY_NODES: Fault = { path: [], message: `has more than ${LIMITS.nodes} nodes` };

interface Frame {
  readonly value: unknown;
  readonly depth: number;
  readonly parent: Frame | undefined;
  readonly at: number;
}

interface JsonNode {
  readonly type: string;
  readonly text?: unknown;
  readonly attrs?: unknown;
  readonly marks?: unknown;
  readonly content?: readonly unknown[];
}

interface Size {
  textLength: number;
  nodes: number;
}

function pathOf(frame: Frame): (string | number)[] {
  const path: (string | number)[] = [];
  for (let at: Frame | undefined = frame; at?.parent; at = at.parent) path.unshift("content", at.at);
  return path;
}

function notDocument(value: unknown): Fault | undefined {
  return (value as JsonNode).type === "doc" ? undefined : { path: ["type"], message: 'must be "doc"' };
}

function nodeFault(value: unknown, size: Size): Fault | undefined {
  if (!isObject(value)) return { path: [], message: "must be an object with a type" };
  const { type, text, content, marks } = value;
  if (typeof type !== "string" || !Object.hasOwn(nodeSpecs, type)) {
    return { path: ["type"], message: `is no kind of node: ${shown(type)}` };
  }
  if (content !== undefined && !Array.isArray(content))
    return { path: ["content"], message: "must be a list of nodes" };
  if (type === "text") {
    if (typeof text !== "string" || text === "") return { path: ["text"], message: "must be text, and not empty" };
    if (!isClean(text)) return { path: ["text"], message: DIRTY };
    size.textLength += text.length;
  }
  return attributesFault(value.attrs, nodeSpecs[type], size) ?? marksFault(marks, size);
}

function marksFault(marks: unknown, size: Size): Fault | undefined {
  if (marks === undefined) return undefined;
  if (!Array.isArray(marks) || marks.length > LIMITS.marks) {
    return { path: ["marks"], message: `must be a list of at most ${LIMITS.marks} marks` };
  }
  const seen = new Set<string>();
  for (const [at, mark] of marks.entries()) {
    const type: unknown = isObject(mark) ? mark.type : undefined;
    if (typeof type !== "string" || !Object.hasOwn(markSpecs, type)) {
      return { path: ["marks", at, "type"], message: `is no kind of mark: ${shown(type)}` };
    }
    if (seen.has(type)) return { path: ["marks", at, "type"], message: `${type} is given twice` };
    seen.add(type);
    const found = attributesFault((mark as Record<string, unknown>).attrs, markSpecs[type], size);
    if (found) return { path: ["marks", at, ...found.path], message: found.message };
  }
  return undefined;
}

type AttributeSpecs = Readonly<Record<string, { default?: unknown; validate?: unknown }>>;

function attributesFault(attrs: unknown, specs: AttributeSpecs | undefined, size: Size): Fault | undefined {
  if (attrs !== undefined && attrs !== null && !isObject(attrs)) {
    return { path: ["attrs"], message: "must be an object" };
  }
  for (const [name, spec] of Object.entries(specs ?? {})) {
    const value = attrs?.[name] === undefined ? spec.default : attrs[name];
    try {
      (spec.validate as (value: unknown) => void)(value);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return { path: ["attrs", name], message: error.message };
    }
    if (typeof value === "string") {
      if (!isClean(value)) return { path: ["attrs", name], message: DIRTY };
      size.textLength += value.length;
    }
  }
  return undefined;
}

/** Which nodes stand in which; by now the value is bounded, so this may recurse. */
function structureFault(node: Node, path: readonly (string | number)[]): Fault | undefined {
  if (!node.type.validContent(node.content)) {
    const inside = [...new Set(node.children.map((child) => child.type.name))].join(", ") || "nothing";
    const wanted = node.type.spec.content ?? "nothing";
    return { path, message: `a ${node.type.name} cannot hold ${inside}; it holds ${wanted}` };
  }
  for (const [at, child] of node.children.entries()) {
    if (child.isText) continue;
    const found = structureFault(child, [...path, "content", at]);
    if (found) return found;
  }
  return undefined;
}

const nodeSpecs = specsOf(schema.nodes);
const markSpecs = specsOf(schema.marks);

function specsOf(
  types: Readonly<Record<string, { spec: { attrs?: Attrs } }>>,
): Readonly<Record<string, AttributeSpecs>> {
  return Object.fromEntries(
    Object.entries(types).map(([name, type]) => [name, (type.spec.attrs ?? {}) as AttributeSpecs]),
  );
}

const DIRTY = "holds control characters or half a character";

/** Tab and line feed pass; PostgreSQL refuses U+0000 and UTF-8 has no lone surrogates. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/;
const isClean = (text: string) => text.isWellFormed() && !CONTROLS.test(text);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const shown = (value: unknown) => (typeof value === "string" ? JSON.stringify(value.slice(0, 40)) : typeof value);
