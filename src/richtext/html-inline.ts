import { cleanText } from "./clean-text.ts";
import { isSameMark } from "./marks.ts";
import type { Inline, Mark, Text } from "./model.ts";

/** Text as it comes out of the tree: white space not yet collapsed. */
export type RawInline = { readonly text: string; readonly marks: readonly Mark[] } | "break";

/**
 * Collapses white space over the borders of elements as a browser does (no-break spaces with it), joins what has the same
 * marks, and cuts where two or more line breaks stood for a paragraph.
 *
 * @returns the paragraphs, none empty.
 */
export function paragraphsOf(raw: readonly RawInline[]): Inline[][] {
  const paragraphs: Inline[][] = [];
  let current: Inline[] = [];
  let breaks = 0;
  const end = () => {
    trimTail(current);
    if (current.length > 0) paragraphs.push(current);
    current = [];
  };
  for (const part of joined(raw)) {
    if (part === "break") {
      breaks += 1;
      continue;
    }
    const startsLine = breaks > 0 || current.length === 0 || endsInSpace(current.at(-1));
    const text = part.text.replace(/[\s\p{Zs}]+/gu, " ").slice(startsLine && /^[\s\p{Zs}]/u.test(part.text) ? 1 : 0);
    if (text === "") continue;
    if (breaks > 1) end();
    else if (breaks === 1 && current.length > 0) {
      trimTail(current);
      current.push({ type: "hardBreak" });
    }
    breaks = 0;
    current.push(inlineOf(text, part.marks));
  }
  end();
  return paragraphs;
}

function joined(raw: readonly RawInline[]): RawInline[] {
  const parts: RawInline[] = [];
  let texts: string[] = [];
  let marks: readonly Mark[] = [];
  // Joined once at the end of a run: adding piece by piece would copy a long run again and again.
  const end = () => {
    const text = cleanText(texts.join(""));
    if (text !== "") parts.push({ text, marks });
    texts = [];
  };
  for (const part of raw) {
    if (part === "break") {
      end();
      parts.push(part);
      continue;
    }
    if (part.marks !== marks && !isSame(part.marks, marks)) {
      end();
      marks = part.marks;
    }
    texts.push(part.text);
  }
  end();
  return parts;
}

function isSame(one: readonly Mark[], other: readonly Mark[]): boolean {
  return one.length === other.length && one.every((mark, at) => isSameMark(mark, other[at]));
}

function inlineOf(text: string, marks: readonly Mark[]): Text {
  // Old editors underline every link; ours are underlined by the style sheet.
  const kept = marks.some((mark) => mark.type === "link") ? marks.filter((mark) => mark.type !== "underline") : marks;
  return kept.length === 0 || text === " " ? { type: "text", text } : { type: "text", text, marks: kept };
}

const endsInSpace = (inline: Inline | undefined): boolean =>
  inline === undefined || inline.type === "hardBreak" || inline.text.endsWith(" ");

function trimTail(inline: Inline[]): void {
  for (let last = inline.pop(); last; last = inline.pop()) {
    const text = last.type === "text" ? last.text.trimEnd() : "";
    if (last.type !== "text" || text === "") continue;
    inline.push({ ...last, text });
    return;
  }
}
