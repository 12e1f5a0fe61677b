import type { z } from "zod";
import type { ItemId } from "#kernel/ids.ts";
import type { FieldIssue } from "#kernel/refusal.ts";
import { ok, type Result, refuse } from "#kernel/result.ts";
import type { Content, Language } from "./model.ts";

/** What the general commands must know of a kind of item. */
export interface KindRules<C extends Content = Content> {
  readonly kind: string;
  readonly content: z.ZodType<C>;
  /** The public path of an item, without the site's origin; undefined for kinds that have no page of their own. */
  path(item: { readonly id: ItemId; readonly language: Language; readonly content: C }): string | undefined;
  /** Other items whose content this one's pages are made from. */
  uses?(content: C): readonly ItemId[];
  /** Whether such things go to readers with whatever uses them, as a picture does with its article. */
  readonly goesAlong?: boolean;
  /** What no two things of the kind may share, and the field that is to blame; undefined for what may be there twice. */
  naturalKey?(content: C): { readonly key: string; readonly field: string } | undefined;
}

export type Kinds = ReadonlyMap<string, KindRules>;

/**
 * Content as its kind wants it, or every fault of it at once.
 *
 * @throws when no area makes such a kind: a defect of the caller.
 */
export function checkContent(kinds: Kinds, kind: string, content: unknown): Result<Content> {
  const parsed = kindRules(kinds, kind).content.safeParse(content);
  if (parsed.success) return ok(parsed.data);
  return refuse({ kind: "invalid", issues: parsed.error.issues.map(toIssue) });
}

/** UTF-16 units of a draft's JSON. A long law with all its tables has a tenth of it. */
const MAX_DRAFT_LENGTH = 4_000_000;

/**
 * What somebody is still writing. It may be unfinished in every way: fields missing, too short, too long, half an
 * address; all of it is kept as it is. Refused is only what no writing leads to: other types than the kind has, a text
 * that is none of our schema, more than anybody writes. What is finished comes back as its kind wants it.
 */
export function checkDraft(kinds: Kinds, kind: string, content: unknown): Result<Content> {
  const rules = kindRules(kinds, kind);
  if (typeof content !== "object" || content === null || Array.isArray(content))
    return refuse({ kind: "invalid", issues: [{ path: "", message: "content is an object of fields" }] });
  if (JSON.stringify(content).length > MAX_DRAFT_LENGTH)
    return refuse({ kind: "too-many", what: "characters in a draft", limit: MAX_DRAFT_LENGTH });
  const parsed = rules.content.safeParse(content);
  if (parsed.success) return ok(parsed.data);
  const grave = parsed.error.issues.filter((issue) => !isUnfinished(issue, content));
  if (grave.length > 0) return refuse({ kind: "invalid", issues: grave.map(toIssue) });
  return ok(withTitle(knownFields(rules, content)));
}

/** Whether a fault may be one of something that is still being written. */
function isUnfinished(issue: z.core.$ZodIssue, content: object): boolean {
  const value = valueAt(content, issue.path);
  const isEmpty = value === undefined || value === null || value === "";
  switch (issue.code) {
    case "too_small":
    case "too_big":
    case "invalid_format":
      return true;
    case "invalid_type":
    case "invalid_value":
      return isEmpty;
    case "custom":
      // What a rich text's reader finds at fault lies in a document: that was not typed.
      return !issue.path.some((_, depth) => isDocument(valueAt(content, issue.path.slice(0, depth + 1))));
    default:
      return isEmpty;
  }
}

const isDocument = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "type" in value && value.type === "doc";

function valueAt(content: object, path: readonly PropertyKey[]): unknown {
  let value: unknown = content;
  for (const key of path)
    value = typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined;
  return value;
}

/** Only the fields that the kind has: a draft carries nothing else along. */
function knownFields(rules: KindRules, content: object): Record<string, unknown> {
  const shape = shapeOf(rules.content);
  return Object.fromEntries(
    Object.entries(content).filter(([name]) => shape === undefined || Object.hasOwn(shape, name)),
  );
}

interface Definition {
  readonly shape?: object;
  readonly in?: z.ZodType;
}

/** The fields of an object's schema, also where it is refined, or turned into another form after. */
function shapeOf(schema: z.ZodType): object | undefined {
  const definition = schema._zod.def as Definition;
  return definition.shape ?? (definition.in === undefined ? undefined : shapeOf(definition.in));
}

/** A document of the register has its title of its other fields once they are there; till then something to know it by. */
function withTitle(fields: Record<string, unknown>): Content {
  const known = [fields.title, fields.abstract, fields.number].find((text) => typeof text === "string" && text !== "");
  const sectionId = typeof fields.sectionId === "string" ? fields.sectionId : undefined;
  return {
    ...fields,
    title: typeof known === "string" ? known : "",
    ...(sectionId === undefined ? {} : { sectionId }),
  };
}

const toIssue = (issue: z.core.$ZodIssue): FieldIssue => ({ path: issue.path.join("."), message: issue.message });

export function kindRules(kinds: Kinds, kind: string): KindRules {
  const rules = kinds.get(kind);
  if (rules === undefined) throw new Error(`no area makes items of kind "${kind}"`);
  return rules;
}
