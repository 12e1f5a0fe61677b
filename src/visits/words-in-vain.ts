/** Days that such words are kept: a season, in which an office can act on them. */
export const WORDS_KEPT_DAYS = 90;
/** Different words of one day; a flood of invented ones takes up no more of the file: some 100 kB a day. */
export const MAX_WORDS_A_DAY = 500;
/** What was searched for less often, or on one day alone, is shown to nobody: it may be one reader's own affair. */
export const LEAST_SEARCHES = 5;
export const LEAST_DAYS = 2;

const MAX_LENGTH = 100;
/** As telephone numbers, identity cards and accounts have them; numbers of documents have a sign in between. */
const PERSONAL_DIGITS = 9;

/**
 * What a search was for, so that the same words are one: without case and needless spaces. Undefined for what is not
 * counted: too long to be a search, or with something that belongs to a person (an address for e-mail, a number as
 * telephones and identity cards have).
 */
export function wordsInVain(typed: string): string | undefined {
  // A longer one is no search; and nothing is looked for in what a reader may make as long as an address.
  if (typed.length > 4 * MAX_LENGTH) return undefined;
  const words = typed
    .normalize("NFC")
    .toLocaleLowerCase("vi")
    .replaceAll(/[\p{C}\s]+/gu, " ")
    .trim();
  if (words === "" || words.length > MAX_LENGTH || words.includes("@")) return undefined;
  const digits = words.replaceAll(/(?<=\d)[ .\-()]+(?=\d)/g, "").match(/\p{Nd}+/gu) ?? [];
  return digits.some((run) => run.length >= PERSONAL_DIGITS) ? undefined : words;
}
