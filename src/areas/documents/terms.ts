import type { EditionReader } from "#edition/database.ts";
import type { Language } from "#editorial/model.ts";
import type { IsoDate } from "#site/views.ts";
import type { Words } from "#site/words/words.ts";
import { EFFECTS, type Effect } from "./effect.ts";
import { countTerms, type Dimension, findDocumentWith, type RegisterFilter } from "./register.ts";
import { termKey } from "./term-key.ts";

/** A value of a filter, as readers see it. */
export interface Term {
  readonly key: string;
  readonly name: string;
  /** Absent where the name is in the page's own language. */
  readonly lang: Language | undefined;
  /** How many documents of the register it would leave, the other choices standing. */
  readonly count: number;
}

/** The values of a filter in the order of a list; the one chosen is among them even where it leaves nothing. */
export function listTerms(
  edition: EditionReader,
  dimension: Dimension,
  filter: RegisterFilter,
  today: IsoDate,
  names: TermNames,
): Term[] {
  const counted = countTerms(edition, dimension, filter, today);
  const chosen = filter[dimension];
  if (chosen !== undefined && counted.every(({ key }) => key !== chosen)) counted.push({ key: chosen, count: 0 });
  const terms = counted.map(({ key, count }) => ({ key, count, ...names(dimension, key) }));
  if (dimension === "effect") return EFFECTS.flatMap((effect) => terms.find(({ key }) => key === effect) ?? []);
  if (dimension === "year") return terms.sort((left, right) => (left.key < right.key ? 1 : -1));
  return terms.sort((left, right) => byName.compare(left.name, right.name));
}

export type TermNames = (dimension: Dimension, key: string) => Pick<Term, "name" | "lang">;

/** Names terms as the newest document that has them writes them, or in the words of the site. */
export function termNames(edition: EditionReader, { documents }: Words, language: Language): TermNames {
  return (dimension, key) => {
    if (dimension === "effect") return { name: documents.effect[key as Effect], lang: undefined };
    if (dimension === "year") return { name: key, lang: undefined };
    const own = dimension === "type" ? documents.types[key] : undefined;
    if (own !== undefined) return { name: own, lang: undefined };
    const id = findDocumentWith(edition, dimension, key);
    const row = edition.get<NamesRow>(
      `select entry.language, document.type_name, document.issuer, document.fields from document
       join entry on entry.item_id = document.item_id where document.item_id = ?`,
      id ?? "",
    );
    if (row === undefined) return { name: key, lang: undefined };
    return { name: nameIn(row, dimension, key), lang: row.language === language ? undefined : row.language };
  };
}

interface NamesRow {
  readonly language: Language;
  readonly type_name: string;
  readonly issuer: string;
  readonly fields: string;
}

function nameIn(row: NamesRow, dimension: "type" | "field" | "issuer", key: string): string {
  if (dimension === "type") return row.type_name;
  if (dimension === "issuer") return row.issuer;
  return (JSON.parse(row.fields) as string[]).find((field) => termKey(field) === key) ?? key;
}

const byName = new Intl.Collator("vi");
