import { documentSlug, documentTitle } from "#areas/documents/model.ts";
import type { Fields } from "#newsroom/writing/use-draft.ts";

interface Named {
  readonly title?: string;
  readonly slug?: string;
  readonly number?: string;
  readonly documentType?: string;
  readonly abstract?: string;
}

const partsOf = ({ number, documentType = "", abstract = "" }: Named) => ({
  documentType: documentType.trim(),
  abstract: abstract.trim(),
  ...(number === undefined || number.trim() === "" ? {} : { number: number.trim() }),
});

/** The title that readers will see: one of its own, which some that were brought in have, or the one made by rule. */
export function titleOf(content: Fields): { readonly title: string; readonly isMade: boolean } {
  const { title = "", ...rest } = content as Named;
  const parts = partsOf(rest);
  if (parts.documentType === "" && parts.abstract === "") return { title, isMade: title === "" };
  const made = documentTitle(parts);
  // An unfinished draft is known by its abstract or its number until there is more.
  const isMade = title === "" || title === made || title === parts.abstract || title === parts.number;
  return { title: isMade ? made : title, isMade };
}

/**
 * Takes out of a document what was made of its other fields, so that it is made anew of what they say next. A title or
 * an address that somebody chose stays.
 */
export function withoutMadeNames(content: Fields): Fields {
  const { slug } = content as Named;
  const parts = partsOf(content as Named);
  const isMadeSlug = slug === undefined || slug === "" || slug === documentSlug(parts);
  return { ...(titleOf(content).isMade ? { title: undefined } : {}), ...(isMadeSlug ? { slug: undefined } : {}) };
}
