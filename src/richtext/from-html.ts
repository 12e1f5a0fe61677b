import { richTextOf } from "./build.ts";
import { emptyRichText } from "./empty.ts";
import { LIMITS } from "./faults.ts";
import type { FromHtmlOptions } from "./html-reading.ts";
import { parseHtml } from "./html-tree.ts";
import { readBlocks } from "./html-walk.ts";
import type { RichText } from "./model.ts";
import { newProblems } from "./problems.ts";

export type { FromHtmlOptions };

export interface FromHtmlResult {
  readonly doc: RichText;
  /** What was left out or changed, in plain English, each kind of trouble once, at most 100. */
  readonly problems: readonly string[];
}

/** UTF-16 units, about 10 MB of Vietnamese. Word writes 300 KB for a long decision. */
export const MAX_HTML_LENGTH = 10_000_000;

/**
 * Reads HTML from any source (an old portal, Word, Google Docs, a feed) as a document of our schema: structure and
 * emphasis stay; scripts, styles, comments, fonts, colours, empty paragraphs and runs of spaces go. Any string whatever
 * gives a valid document.
 */
export function fromHtml(html: string, options: FromHtmlOptions = {}): FromHtmlResult {
  const problems = newProblems();
  if (html.length > MAX_HTML_LENGTH) {
    problems.add(`the HTML is larger than ${MAX_HTML_LENGTH} characters; nothing of it was read`);
    return { doc: emptyRichText, problems: problems.list() };
  }
  const { root, isFlattened, isCut } = parseHtml(withoutShortcodes(html));
  if (isFlattened) problems.add("elements are nested more than 200 deep; the innermost were flattened");
  const budget = { nodes: LIMITS.nodes - 1, textLength: LIMITS.textLength };
  const blocks = readBlocks(root, { options, problems, budget, readsLanguage: !WORD.test(html) });
  if (isCut || budget.nodes <= 0 || budget.textLength <= 0) {
    problems.add("the text is longer than a document may be; the rest was cut off");
  }
  return { doc: richTextOf(blocks), problems: problems.list() };
}

/** What only Word and programs that passed its HTML on write. */
const WORD = /\bmso-|class=["']?Mso|urn:schemas-microsoft-com/i;

/** Classic WordPress keeps a picture's caption in `[caption]<img> words[/caption]`. */
const withoutShortcodes = (html: string): string =>
  html.replace(/\[caption(?:\s[^[\]]{0,300})?\]/g, "<figure>").replaceAll("[/caption]", "</figure>");
