/** What a reader of HTML must know of each element: WHATWG HTML §13.1.2 and, roughly, §13.2.6. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const VOID = words(
  "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr",
);
const RAW_TEXT = words("script style xmp iframe noembed noframes textarea title");

export const isVoid = (name: string): boolean => VOID.has(name);
export const isRawText = (name: string): boolean => RAW_TEXT.has(name);

const BLOCKS = words(
  "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header " +
    "hgroup hr main menu nav ol p pre section summary table ul li dt dd",
);
/** Elements that start and end a line of their own. */
export const isBlock = (name: string): boolean => BLOCKS.has(name);

/** Never shown as text, or nothing that we keep. */
const DROPPED = words(
  "script style xmp noembed noframes noscript template head title meta link base svg math xml applet object embed canvas map area " +
    "input select button textarea option datalist progress meter dialog rp rt",
);
/** Word's own islands (`w:WordDocument`, `v:shape`, `o:OfficeDocumentSettings`, …) but `o:p` and smart tags, which hold text. */
export const isDropped = (name: string): boolean => DROPPED.has(name) || /^(?:w|v|m|x|o(?!:p$)):/.test(name);

interface Named {
  readonly name: string;
}

/** What an element's start closes when its end was left out, up to (and not including) the given border. */
const CLOSES: ReadonlyMap<string, readonly [closes: ReadonlySet<string>, border: ReadonlySet<string>]> = new Map([
  ["li", [words("li"), words("ul ol menu dir table td th")]],
  ["dt", [words("dt dd"), words("dl table td th")]],
  ["dd", [words("dt dd"), words("dl table td th")]],
  ["td", [words("td th"), words("tr table")]],
  ["th", [words("td th"), words("tr table")]],
  ["tr", [words("tr"), words("table")]],
  ["tbody", [words("tbody thead tfoot caption colgroup"), words("table")]],
  ["thead", [words("tbody thead tfoot caption colgroup"), words("table")]],
  ["tfoot", [words("tbody thead tfoot caption colgroup"), words("table")]],
]);
const PARAGRAPH = words("p");
const PARAGRAPH_BORDER = words("table td th caption button object");
const HEADING = words("h1 h2 h3 h4 h5 h6");
const CELL_BORDER = words("td th table");
const TABLE_PARTS = words("table tbody thead tfoot tr td th caption");

/** @returns the new height of the stack when starting `name` closes what is open on it. */
export function closedByStart(stack: readonly Named[], name: string): number | undefined {
  const rule = CLOSES.get(name);
  if (rule) return find(stack, (open) => rule[0].has(open), rule[1]);
  if (!BLOCKS.has(name)) return undefined;
  const paragraph = find(stack, (open) => PARAGRAPH.has(open), PARAGRAPH_BORDER);
  if (paragraph !== undefined) return paragraph;
  return HEADING.has(name) && HEADING.has(stack.at(-1)?.name ?? "") ? stack.length - 1 : undefined;
}

/** @returns the new height of the stack when `</name>` closes something; a cell's content cannot close what is around it. */
export function closedByEnd(stack: readonly Named[], name: string): number | undefined {
  const isHeading = HEADING.has(name);
  return find(
    stack,
    (open) => open === name || (isHeading && HEADING.has(open)),
    TABLE_PARTS.has(name) ? NOTHING : CELL_BORDER,
  );
}

const NOTHING: ReadonlySet<string> = new Set();

/** Never finds the root, which stands at 0. The stack is at most 200 high. */
function find(
  stack: readonly Named[],
  isWanted: (name: string) => boolean,
  border: ReadonlySet<string>,
): number | undefined {
  for (let at = stack.length - 1; at > 0; at--) {
    const name = stack[at]?.name ?? "";
    if (isWanted(name)) return at;
    if (border.has(name)) return undefined;
  }
  return undefined;
}
