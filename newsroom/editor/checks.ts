import { inlineText } from "#richtext/headings.ts";
import type { Block, Heading, Inline, Paragraph, RichText, Table } from "#richtext/model.ts";
import { isToBeAdded } from "./document/to-be-added.ts";

export type CheckRule =
  | "missing-alt"
  | "alt-is-file-name"
  | "missing-file"
  | "missing-captions"
  | "empty-gallery"
  | "empty-heading"
  | "heading-jump"
  | "empty-link"
  | "vague-link"
  | "table-without-header"
  | "long-paragraph"
  | "no-lead"
  | "long-lead";

export interface CheckResult {
  readonly rule: CheckRule;
  /** What must be mended before others look at it, and what should be. */
  readonly severity: "must" | "should";
  /** Leads to the place, e.g. `["body", "content", 3, "attrs", "alt"]`. */
  readonly path: readonly (string | number)[];
  /** Some words of the place, by which a writer finds it; may be "". */
  readonly excerpt: string;
}

export interface CheckedText {
  readonly body: RichText;
  /** Undefined for kinds that have none. */
  readonly lead?: string;
}

/** UTF-16 units. Two sentences; lists and search results cut what is longer. */
const MAX_LEAD = 350;
/** UTF-16 units, some 250 syllables: a whole screen of a phone without a break. */
const MAX_PARAGRAPH = 1_100;
/** A list of two hundred is read by nobody; mended ones make room for others. */
const MAX_RESULTS = 200;
const EXCERPT = 60;

const MUST: ReadonlySet<CheckRule> = new Set([
  "missing-alt",
  "missing-file",
  "empty-gallery",
  "empty-heading",
  "empty-link",
]);

/** What a text still needs before it is submitted, in its order; the words for it are `explainCheck`'s. */
export function checkText({ body, lead }: CheckedText): readonly CheckResult[] {
  const results: CheckResult[] = [];
  const report: Report = (rule, path, excerpt) => {
    if (results.length >= MAX_RESULTS) return;
    results.push({ rule, severity: MUST.has(rule) ? "must" : "should", path, excerpt: shortened(excerpt) });
  };
  if (lead !== undefined) {
    if (lead.trim() === "") report("no-lead", ["lead"], "");
    else if (lead.length > MAX_LEAD) report("long-lead", ["lead"], lead);
  }
  // Level 1 is the item's own title.
  const headings = { level: 1 };
  checkBlocks(body.content, ["body"], headings, report);
  return results;
}

type Report = (rule: CheckRule, path: readonly (string | number)[], excerpt: string) => void;
type Path = readonly (string | number)[];
type Headings = { level: number };

function checkBlocks(blocks: readonly Block[], path: Path, headings: Headings, report: Report): void {
  for (const [at, block] of blocks.entries()) checkBlock(block, [...path, "content", at], headings, report);
}

function checkBlock(block: Block, path: Path, headings: Headings, report: Report): void {
  switch (block.type) {
    case "paragraph":
      checkParagraph(block, path, report);
      break;
    case "heading":
      checkHeading(block, path, headings, report);
      break;
    case "figure":
      if (block.attrs.alt.trim() === "") report("missing-alt", [...path, "attrs", "alt"], block.attrs.caption);
      else if (FILE_NAME.test(block.attrs.alt)) report("alt-is-file-name", [...path, "attrs", "alt"], block.attrs.alt);
      break;
    case "video":
      if (block.attrs.captionsMediaId === null) report("missing-captions", path, block.attrs.title);
      break;
    case "gallery":
      if ((block.content ?? []).length === 0) report("empty-gallery", path, "");
      checkBlocks(block.content ?? [], path, headings, report);
      break;
    case "table":
      checkTable(block, path, headings, report);
      break;
    case "bulletList":
    case "orderedList":
      for (const [at, item] of block.content.entries()) {
        checkBlocks(item.content, [...path, "content", at], headings, report);
      }
      break;
    case "blockquote":
    case "callout":
      checkBlocks(block.content, path, headings, report);
      break;
  }
}

function checkParagraph({ content = [] }: Paragraph, path: Path, report: Report): void {
  const text = inlineText(content);
  if (isToBeAdded(text)) report("missing-file", path, text);
  else if (text.length > MAX_PARAGRAPH) report("long-paragraph", path, text);
  checkLinks(content, path, report);
}

function checkHeading({ attrs, content = [] }: Heading, path: Path, headings: Headings, report: Report): void {
  const text = inlineText(content);
  if (text === "") {
    report("empty-heading", path, "");
    return;
  }
  if (attrs.level > headings.level + 1) report("heading-jump", path, text);
  headings.level = attrs.level;
  checkLinks(content, path, report);
}

function checkTable({ content }: Table, path: Path, headings: Headings, report: Report): void {
  const [first] = content;
  if (!first?.content.every((cell) => cell.type === "tableHeader")) {
    report("table-without-header", path, inlineText(firstText(first?.content[0]?.content)));
  }
  for (const [row, { content: cells }] of content.entries()) {
    for (const [at, cell] of cells.entries()) {
      checkBlocks(cell.content, [...path, "content", row, "content", at], headings, report);
    }
  }
}

const firstText = (blocks: readonly Block[] | undefined): readonly Inline[] | undefined => {
  const [first] = blocks ?? [];
  return first?.type === "paragraph" ? first.content : undefined;
};

/** What a camera or a program calls a picture says nothing about it. */
const FILE_NAME = /^(?:[\w-]+\.(?:jpe?g|png|gif|webp|avif|heic)|(?:img|dsc|image|picture|ảnh|hình)[\s_-]*\d*)$/iu;

/** Links are read out of their sentence, one after the other, by those who hear the page. */
const VAGUE = new Set(
  (
    "tại đây|ở đây|đây|vào đây|bấm vào đây|nhấn vào đây|click vào đây|xem tại đây|xem thêm|xem chi tiết|chi tiết|link|đường link|" +
    "liên kết|click here|here|read more|more|see more|this link|link here|details"
  ).split("|"),
);

function checkLinks(content: readonly Inline[], path: Path, report: Report): void {
  let open: { href: string; text: string; at: number } | undefined;
  const end = () => {
    if (open === undefined) return;
    const text = open.text.trim();
    const place = [...path, "content", open.at];
    if (text === "") report("empty-link", place, open.href);
    else if (VAGUE.has(plain(text))) report("vague-link", place, text);
    open = undefined;
  };
  for (const [at, inline] of content.entries()) {
    const link = (inline.marks ?? []).find((mark) => mark.type === "link");
    if (link?.type !== "link" || link.attrs.href !== open?.href) end();
    if (link?.type !== "link") continue;
    // Of which one word is bold, it is still one link.
    open ??= { href: link.attrs.href, text: "", at };
    open.text += inline.type === "text" ? inline.text : " ";
  }
  end();
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();

const shortened = (text: string): string =>
  text.length > EXCERPT ? `${text.slice(0, EXCERPT).toWellFormed().trimEnd()}…` : text;
