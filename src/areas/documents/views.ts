import type { Language } from "#editorial/model.ts";
import type { IsoDate } from "#site/views.ts";
import type { Words } from "#site/words/words.ts";
import { effectOf, endOf } from "./effect.ts";
import type { EffectView } from "./effect-label.tsx";
import type { NameView } from "./pages.tsx";
import { type DocumentRow, effectDates } from "./queries.ts";
import { termKey } from "./term-key.ts";

/** The effect of a document on a day, and since or from when where that is worth saying. */
export function effectView(row: DocumentRow, today: IsoDate): EffectView {
  const dates = effectDates(row);
  const effect = effectOf(dates, today);
  if (effect === "expired") return { effect, since: endOf(dates) };
  return effect === "not-yet" ? { effect, since: dates.startsOn } : { effect };
}

/** The document's type, in the page's language where the site knows it. */
export function typeView(row: DocumentRow, language: Language, { documents }: Words, href?: string): NameView {
  const own = row.language === language ? undefined : documents.types[termKey(row.type_name)];
  return own === undefined ? { name: row.type_name, href, lang: foreign(row, language) } : { name: own, href };
}

export const issuerView = (row: DocumentRow, language: Language, href?: string): NameView | undefined =>
  row.issuer === "" ? undefined : { name: row.issuer, href, lang: foreign(row, language) };

export const foreign = (row: DocumentRow, language: Language): Language | undefined =>
  row.language === language ? undefined : row.language;
