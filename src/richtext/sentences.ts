/** What stands before a full stop without ending a sentence, in lower case. */
const ABBREVIATIONS = new Set(
  (
    "tp tx tt q p h x đ ql tl kcn kđt hđnd ubnd mttq " + // places and offices: TP. Hồ Chí Minh, Q. 1, P. Bến Nghé
    "ths th.s ts pgs gs bs bscki bsckii ks cn ls nsnd nsưt nsnd nsut ngnd ngưt đ/c đc ô b " + // titles of persons
    "mr mrs ms dr prof st jr sr no vs fig vol co ltd inc " +
    "t.ư tr stt đt tel vd v.d tk"
  ).split(" "),
);

/** An end mark, quotes and brackets that close with it, and then a space. */
const END = /[.!?…]+["”’»)\]]*\s+/gu;
/** What a sentence begins with: a capital, a digit or an opening mark. */
const BEGINS = /^["“‘«([–—-]?\s?[\p{Lu}\p{N}]/u;
const LAST_WORD = /[^\s"“‘«([]+$/u;

/**
 * Cuts one paragraph of Vietnamese (or English) into sentences. In doubt it does not cut: after abbreviations
 * (TP. Hồ Chí Minh, ThS. …), initials (A. Yersin) and the numbers of a list (1. …).
 */
export function sentencesOf(paragraph: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const match of paragraph.matchAll(END)) {
    const after = match.index + match[0].length;
    if (!BEGINS.test(paragraph.slice(after, after + 4))) continue;
    // The longest abbreviation is short; without the bound a text without spaces would be read again and again.
    const before = paragraph.slice(Math.max(from, match.index - 20), match.index);
    if (match[0].startsWith(". ") && endsNothing(before, from, match.index)) continue;
    sentences.push(paragraph.slice(from, after).trim());
    from = after;
  }
  const last = paragraph.slice(from).trim();
  if (last !== "") sentences.push(last);
  return sentences;
}

function endsNothing(before: string, from: number, at: number): boolean {
  const word = LAST_WORD.exec(before)?.[0] ?? "";
  if (/^\p{Lu}$/u.test(word) || ABBREVIATIONS.has(word.toLowerCase())) return true;
  const isFirstOfSentence = at - word.length === from;
  return isFirstOfSentence && /^(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}|[a-zđ])$/u.test(word);
}
