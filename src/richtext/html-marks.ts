import type { HtmlElement } from "./html-tree.ts";
import type { Mark } from "./model.ts";
import { schema } from "./schema.ts";

type Plain = Exclude<Mark["type"], "link" | "lang">;

const BY_NAME: Readonly<Record<string, Plain>> = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  cite: "italic",
  dfn: "italic",
  var: "italic",
  u: "underline",
  ins: "underline",
  s: "strike",
  strike: "strike",
  del: "strike",
  sup: "superscript",
  sub: "subscript",
  code: "code",
  kbd: "code",
  samp: "code",
  tt: "code",
};

const BY_STYLE: readonly (readonly [Plain, RegExp])[] = [
  ["bold", /(?:^|;)\s*font-weight\s*:\s*(?:bold|bolder|[6-9]00)/i],
  ["italic", /(?:^|;)\s*font-style\s*:\s*(?:italic|oblique)/i],
  ["underline", /(?:^|;)\s*text-decoration(?:-line)?\s*:[^;]*underline/i],
  ["strike", /(?:^|;)\s*text-decoration(?:-line)?\s*:[^;]*line-through/i],
  ["superscript", /(?:^|;)\s*vertical-align\s*:\s*super/i],
  ["subscript", /(?:^|;)\s*vertical-align\s*:\s*sub(?!\w)/i],
];
/** Google Docs wraps a whole document in `<b style="font-weight:normal">`. */
const UNDOES: readonly (readonly [Plain, RegExp])[] = [
  ["bold", /(?:^|;)\s*font-weight\s*:\s*(?:normal|lighter|[1-4]00)/i],
  ["italic", /(?:^|;)\s*font-style\s*:\s*normal/i],
];
const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i;

/** Styles longer than this (UTF-16 units) say nothing more that we read. */
const STYLE_LENGTH = 2000;

export const styleOf = (element: HtmlElement): string => element.attributes.get("style")?.slice(0, STYLE_LENGTH) ?? "";
export const isHidden = (element: HtmlElement): boolean =>
  HIDDEN.test(styleOf(element)) || element.attributes.has("hidden");

/**
 * The marks of text within an element, from its name and its style. Inside a heading everything is bold already.
 *
 * @param readsLanguage whether `lang` means what it says: Word sets it at random.
 */
export function marksWithin(element: HtmlElement, outer: readonly Mark[], readsLanguage: boolean): readonly Mark[] {
  let marks = outer;
  const byName = Object.hasOwn(BY_NAME, element.name) ? BY_NAME[element.name] : undefined;
  if (byName) marks = withMark(marks, { type: byName });
  const style = styleOf(element);
  if (style !== "") {
    for (const [type, pattern] of BY_STYLE) if (pattern.test(style)) marks = withMark(marks, { type });
    for (const [type, pattern] of UNDOES) if (pattern.test(style)) marks = marks.filter((mark) => mark.type !== type);
  }
  const lang = readsLanguage ? element.attributes.get("lang") : undefined;
  // A tag in capitals ("EN-US") is Word's, even where its other traces were cleaned away.
  if (lang !== undefined && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}$/.test(lang)) {
    const without = marks.filter((mark) => mark.type !== "lang");
    marks = /^vi(?:-|$)/.test(lang) ? without : withMark(without, { type: "lang", attrs: { lang } });
  }
  return marks;
}

/** Adds or replaces one mark, in nesting order. */
export function withMark(marks: readonly Mark[], mark: Mark): readonly Mark[] {
  const others = marks.filter((other) => other.type !== mark.type);
  return [...others, mark].sort((one, other) => RANK.indexOf(one.type) - RANK.indexOf(other.type));
}

const RANK = Object.keys(schema.marks);
