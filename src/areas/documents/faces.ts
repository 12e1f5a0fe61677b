import type { EditionReader } from "#edition/database.ts";
import type { Language } from "#editorial/model.ts";
import { type DocumentRow, findTranslations, groupOf } from "./queries.ts";

/** A document as pages of one language show it and link to it. */
export interface Face {
  readonly href: string;
  readonly title: string;
  /** Trích yếu. */
  readonly abstract: string;
  /** The language of title and abstract. */
  readonly lang: Language;
}

/**
 * In English a document is its translation, where there is one, and else the Vietnamese text on a page that speaks
 * English: most documents are never translated, but what kind they are and whether they are in force can be told.
 */
export function facesOf(
  edition: EditionReader,
  rows: readonly DocumentRow[],
  language: Language,
): (row: DocumentRow) => Face {
  const groups = rows.flatMap((row) => (row.language === language ? [] : groupOf(row)));
  const translations = findTranslations(edition, groups, language);
  return (row) => {
    const shown = row.language === language ? row : (translations.get(groupOf(row)) ?? row);
    const isForeign = shown.language === "vi" && language === "en";
    return {
      href: isForeign ? `/en${shown.path}` : (shown.path ?? ""),
      title: shown.title,
      abstract: shown.lead ?? shown.title,
      lang: shown.language,
    };
  };
}
