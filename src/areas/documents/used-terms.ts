import type { EditionReader } from "#edition/database.ts";
import { foldText } from "#language/fold.ts";
import { termKey } from "./term-key.ts";

export const TERM_FIELDS = ["type", "field", "issuer", "signer"] as const;
/** What a clerk writes in the same words over and over. */
export type TermField = (typeof TERM_FIELDS)[number];

/** Documents looked at, the newest first: some ten years of a commune. Who signed before that signs nothing now. */
const MAX_LOOKED_AT = 3_000;
/** To choose from; who wants another types on. */
const MAX_SUGGESTED = 20;

interface Names {
  readonly type_name: string;
  readonly issuer: string;
  readonly signer: string | null;
  /** JSON: texts. */
  readonly fields: string;
}

/**
 * What the register's documents say in a field, the most used first; spellings that differ in marks or case meet in the
 * one that is used most.
 *
 * @param text words that must stand in it, in any case and with or without marks; "" for all.
 */
export function listUsedTerms(edition: EditionReader, field: TermField, text: string): string[] {
  const rows = edition.all<Names>(
    `select type_name, issuer, signer, fields from
       (select item_id from document_listing where field_key = ''
        order by year desc, issued_on desc, number_value desc, item_id desc limit ${MAX_LOOKED_AT}) as newest
     cross join document on document.item_id = newest.item_id`,
  );
  const words = foldText(text.normalize("NFC")).split(/\s+/).filter(Boolean);
  const spellings = new Map<string, Map<string, number>>();
  for (const name of rows.flatMap((row) => namesIn(row, field))) {
    const key = termKey(name);
    const counts = spellings.get(key) ?? new Map<string, number>();
    spellings.set(key, counts.set(name, (counts.get(name) ?? 0) + 1));
  }
  return [...spellings.values()]
    .map(mostUsed)
    .filter(({ name }) => words.every((word) => foldText(name).includes(word)))
    .sort((left, right) => right.count - left.count || byName.compare(left.name, right.name))
    .slice(0, MAX_SUGGESTED)
    .map(({ name }) => name);
}

function namesIn(row: Names, field: TermField): string[] {
  const names = {
    type: () => [row.type_name],
    field: () => JSON.parse(row.fields) as string[],
    issuer: () => [row.issuer],
    signer: () => [row.signer ?? ""],
  };
  return names[field]().filter((name) => name !== "");
}

function mostUsed(counts: ReadonlyMap<string, number>): { readonly name: string; readonly count: number } {
  const [[name = ""] = []] = [...counts].sort(([, left], [, right]) => right - left);
  return { name, count: [...counts.values()].reduce((sum, count) => sum + count, 0) };
}

const byName = new Intl.Collator("vi");
