import type { Language } from "#editorial/model.ts";

interface Translatable {
  readonly item_id: string;
  readonly language: Language;
  readonly translation_group: string | null;
}

/**
 * What a reader of one language is shown of things that concern every reader: of those that translate one another
 * the one in the reader's language, else the Vietnamese; what nobody translated stays. The order is kept.
 */
export function inReadersLanguage<Row extends Translatable>(rows: readonly Row[], language: Language): Row[] {
  const best = new Map<string, Row>();
  for (const row of rows) {
    const before = best.get(groupOf(row));
    if (before === undefined || preference(row, language) > preference(before, language)) best.set(groupOf(row), row);
  }
  return rows.filter((row) => best.get(groupOf(row)) === row);
}

/** A translation may name the item that it translates, which itself need not name any group. */
const groupOf = (row: Translatable): string => row.translation_group ?? row.item_id;

const preference = (row: Translatable, language: Language): number =>
  row.language === language ? 2 : row.language === "vi" ? 1 : 0;
