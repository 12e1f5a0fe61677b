/** UTF-16 units of HTML: some screens full. A part begins at a heading, or where there is none for long, at the next block. */
const PART_LENGTH = 8_000;
const LONGEST_WITHOUT_HEADING = 24_000;

/** Elements of rich text that hold blocks; all of them are closed. Headings within them are no place to cut. */
const BLOCK_TAG = /<(\/?)(h[234]|p|ul|ol|blockquote|div|aside|table|figure)\b/g;

/**
 * HTML of rich text in parts that a browser lays out only when a reader comes near them (`content-visibility`): a law
 * has half a million characters, and a cheap phone must not lay out all of them before it shows the first.
 *
 * @param html what `toHtml` of rich text made: well formed, blocks side by side.
 * @returns the same HTML, each part in a `div`; "" for "".
 */
export function inParts(html: string): string {
  let parts = "";
  let from = 0;
  let depth = 0;
  for (const { 0: tag, 1: slash, index } of html.matchAll(BLOCK_TAG)) {
    if (slash) {
      depth -= 1;
      continue;
    }
    const length = index - from;
    const isPlace = length >= (tag.startsWith("<h") ? PART_LENGTH : LONGEST_WITHOUT_HEADING);
    if (depth === 0 && isPlace) {
      parts += part(html.slice(from, index));
      from = index;
    }
    depth += 1;
  }
  return from === html.length ? parts : parts + part(html.slice(from));
}

const part = (html: string): string => `<div class="prose text-part">${html}</div>`;
