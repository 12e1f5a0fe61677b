import { foldText } from "./fold.ts";

export interface DocumentNumber {
  /** As it was written. */
  readonly text: string;
  /** `87/2015/qh13`: folded, every separator a slash, no leading zero; the ways to write one number meet in it. */
  readonly key: string;
  /** UTF-16 offsets; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

/**
 * Numbers of official documents (số, ký hiệu) in normalised text: `15/2021/NĐ-CP`, `1654/NQ-UBTVQH15`,
 * `22/QĐ-TTg`, `18-NQ/TW`; as readers type them too, `15/2021/nd-cp`. Dates, prices and rates (`2/9/2026`,
 * `80km/h`, `3 tỷ/năm`) are none.
 */
export function findDocumentNumbers(text: string): DocumentNumber[] {
  const found: DocumentNumber[] = [];
  if (!text.includes("/")) return found;
  for (const match of text.matchAll(CANDIDATE)) {
    const [written, number = "", separator = "", symbol = ""] = match;
    if (!isSymbol(symbol, separator)) continue;
    const key = foldText(`${number.replace(/^0+(?=\d)/, "")}${separator}${symbol}`)
      .replace(/ /g, "")
      .replace(/[-–/]+/g, "/");
    found.push({ text: written, key, start: match.index, end: match.index + written.length });
  }
  return found;
}

/**
 * A number, then a year between slashes, a slash or a hyphen, then the symbol. Every repeat is bounded, so a
 * hostile text costs no more than its length.
 */
const CANDIDATE =
  /(?<![\p{L}\p{N}])(\d{1,6}[a-c]?)( ?\/ ?(?:19|20)\d\d ?\/ ?| ?\/ ?|[-–])(\p{L}[\p{L}\d&]{0,19}(?:[-–/]\p{L}[\p{L}\d&]{0,19}){0,6})/gu;

/** Kinds of document, folded: what tells `22/qd-ttg` in a query from `30/thang`. */
const KINDS = new Set(
  "bb bc bl cb cd ct ctr cv cvdd da dt gm gp gpxd hd hdnd hdtt kh kl l nd nq nqlt pa pc pl qc qd qdub sl tb tc tt ttg ttlt ttr ttrlt ub ubnd vb vbhn vp vpcp".split(
    " ",
  ),
);
const LEGISLATURE = /^(?:qh|ubtvqh|nqlt)\d{0,2}$/;

function isSymbol(symbol: string, separator: string): boolean {
  const parts = symbol.split(/[-–/]/);
  const [first = "", second = ""] = parts;
  if (!separator.includes("/")) {
    // Party documents, 18-NQ/TW: the slash comes after the kind.
    return symbol[first.length] === "/" && second.length > 1 && (isCapital(symbol) || KINDS.has(foldText(first)));
  }
  if (first.length === 1) return second.length > 1 && isCapital(symbol);
  if (capitalsOf(first) >= 2) return true;
  if (separator.includes(" ")) return false;
  const kind = foldText(first);
  const hasYear = /\d/.test(separator);
  return LEGISLATURE.test(kind) || (KINDS.has(kind) && (hasYear || parts.length > 1));
}

const capitalsOf = (text: string): number => text.match(/\p{Lu}/gu)?.length ?? 0;

const isCapital = (text: string): boolean => text === text.toUpperCase();
