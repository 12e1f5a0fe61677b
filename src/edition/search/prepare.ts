import { encodeFields, type FieldTokens, fieldTokens } from "./codes.ts";
import type { Indexed } from "./indexed.ts";
import { addTerms } from "./passage-terms.ts";
import { ofKind, ofLanguage, ofSection } from "./terms.ts";

/** What a passage is found and ranked by. */
export interface PreparedPassage {
  /** With a space between; in UTF-8 where another thread made them. */
  readonly terms: string | Uint8Array;
  readonly codes: Uint8Array;
}

/** Tells passages apart while their terms are gathered; what is known of syllables is shared by all of a thread. */
let stamp = 0;

/** Cuts an item's passages into terms and codes: the larger part of indexing that is not SQLite's. */
export function preparePassages(item: Indexed): PreparedPassage[] {
  const common = [ofKind(item.kind)];
  if (item.language !== "vi") common.push(ofLanguage(item.language));
  if (item.section_id) common.push(ofSection(item.section_id));
  const shared = sharedFields(item);
  return item.passages.map(({ heading, text }) => {
    const fields = [...shared, ...(heading ? [fieldTokens("heading", heading)] : []), fieldTokens("body", text)];
    const terms = [...common];
    stamp += 1;
    for (const field of fields) addTerms(terms, field, stamp);
    return { terms: terms.join(" "), codes: encodeFields(fields) };
  });
}

/** What every passage of an item is also found by: a law's article belongs to its law. */
function sharedFields({ number, title, lead }: Pick<Indexed, "number" | "title" | "lead">): FieldTokens[] {
  return [
    ...(number ? [fieldTokens("number", number)] : []),
    fieldTokens("title", title),
    ...(lead ? [fieldTokens("lead", lead)] : []),
  ];
}
