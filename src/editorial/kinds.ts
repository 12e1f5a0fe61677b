import type { z } from "zod";
import type { ItemId } from "#kernel/ids.ts";
import { ok, type Result, refuse } from "#kernel/result.ts";
import type { Content, Language } from "./model.ts";

/** What the general commands must know of a kind of item. */
export interface KindRules<C extends Content = Content> {
  readonly kind: string;
  readonly content: z.ZodType<C>;
  /** The public path of an item, without the site's origin; undefined for kinds that have no page of their own. */
  path(item: { readonly id: ItemId; readonly language: Language; readonly content: C }): string | undefined;
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
  const issues = parsed.error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message }));
  return refuse({ kind: "invalid", issues });
}

export function kindRules(kinds: Kinds, kind: string): KindRules {
  const rules = kinds.get(kind);
  if (rules === undefined) throw new Error(`no area makes items of kind "${kind}"`);
  return rules;
}
