import type { JSONContent } from "@tiptap/core";
import type { Mark, Node } from "@tiptap/pm/model";
import type { RichText } from "#richtext/model.ts";
import { schema } from "#richtext/schema.ts";
import { isValid, storedAttributes } from "./attributes.ts";
import { isToBeAdded } from "./to-be-added.ts";

/** A stored document as the editor shows it: words for a file to be added become its place. */
export const toEditor = (doc: RichText): JSONContent => shown(doc as JSONContent, false);

function shown(node: JSONContent, isFirstOfItem: boolean): JSONContent {
  // A list item begins with a paragraph, whatever it says.
  if (node.type === "paragraph" && !isFirstOfItem) {
    const [only, ...more] = node.content ?? [];
    const words = more.length === 0 && (only?.marks ?? []).length === 0 ? only?.text : undefined;
    if (words !== undefined && isToBeAdded(words)) return { type: "missingFile", attrs: { words, token: null } };
  }
  if (node.content === undefined || node.type === "paragraph" || node.type === "heading") return node;
  return { ...node, content: node.content.map((child, at) => shown(child, node.type === "listItem" && at === 0)) };
}

/**
 * What is written in the editor as it is stored: only nodes, marks and attributes of the stored schema, text composed
 * (NFC). An attribute that could not be stored gets its default.
 */
export const fromEditor = (doc: Node): RichText => stored(doc) as unknown as RichText;

/** Nodes never change, so what was stored of one holds; a key typed changes one paragraph and what is around it. */
const known = new WeakMap<Node, JSONContent>();

function stored(node: Node): JSONContent {
  const before = known.get(node);
  if (before !== undefined) return before;
  const made = make(node);
  known.set(node, made);
  return made;
}

function make(node: Node): JSONContent {
  if (node.type.name === "missingFile") {
    return { type: "paragraph", content: [{ type: "text", text: String(node.attrs.words) }] };
  }
  if (node.isText) {
    const marks = marksOf(node);
    return { type: "text", text: cleanText(node.text ?? ""), ...(marks.length === 0 ? {} : { marks }) };
  }
  const specs = storedAttributes(node.type.name);
  const content = node.children.map(stored).filter((child) => child.type !== "text" || child.text !== "");
  const marks = marksOf(node);
  return {
    type: node.type.name,
    ...(Object.keys(specs).length === 0 ? {} : { attrs: attributes(node.attrs, specs) }),
    ...(content.length === 0 ? {} : { content }),
    ...(marks.length === 0 ? {} : { marks }),
  };
}

type Marks = NonNullable<JSONContent["marks"]>;

const RANK = Object.keys(schema.marks);

/** In the order in which they nest. */
function marksOf(node: Node): Marks {
  return [...node.marks]
    .filter(isStored)
    .sort((one, other) => RANK.indexOf(one.type.name) - RANK.indexOf(other.type.name))
    .map(({ type, attrs }) =>
      Object.keys(storedAttributes(type.name)).length === 0 ? { type: type.name } : { type: type.name, attrs },
    ) as Marks;
}

const isStored = ({ type, attrs }: Mark): boolean =>
  RANK.includes(type.name) &&
  Object.entries(storedAttributes(type.name)).every(([name, spec]) => isValid(spec, attrs[name]));

function attributes(
  attrs: Readonly<Record<string, unknown>>,
  specs: ReturnType<typeof storedAttributes>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => {
      const value = typeof attrs[name] === "string" ? cleanText(attrs[name]) : attrs[name];
      return [name, isValid(spec, value) ? value : spec.default];
    }),
  );
}

/** Stands for a soft hyphen until the writer said whether it is the ư of an old encoding: see pasting/legacy.ts. */
export const HELD_HYPHEN = "\ue0ad";

/** All but tab and line feed: see richtext/faults.ts. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

const cleanText = (text: string): string =>
  text.replaceAll(HELD_HYPHEN, "\u00ad").replace(CONTROLS, "").toWellFormed().normalize("NFC");
