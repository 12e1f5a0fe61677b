import { describe, expect, test } from "vitest";
import { heading, paragraph, richTextOf } from "#richtext/build.ts";
import type { Block } from "#richtext/model.ts";
import { toHtml } from "#richtext/to-html.ts";
import { inParts } from "./text-parts.ts";

const clause = "Ủy ban nhân dân xã có trách nhiệm tổ chức thực hiện Quyết định này. ".repeat(10);
const partsOf = (html: string) => html.split('<div class="prose text-part">').slice(1);
const within = (html: string) =>
  html.replaceAll(/<div class="prose text-part">(.*?)<\/div>(?=<div class="prose|$)/g, "$1");

describe("a long text in parts", () => {
  test("begins each at a heading and loses nothing", () => {
    const blocks = Array.from({ length: 120 }, (_, at) => [heading(3, `Điều ${at + 1}`), paragraph(clause)]).flat();
    const html = toHtml(richTextOf(blocks));
    const parts = partsOf(inParts(html));
    expect(parts.length).toBeGreaterThan(5);
    for (const part of parts) expect(part).toMatch(/^<h3 /);
    expect(within(inParts(html))).toBe(html);
  });

  test("is cut at paragraphs where there is no heading for long", () => {
    const html = toHtml(richTextOf(Array.from({ length: 120 }, () => paragraph(clause))));
    const parts = partsOf(inParts(html));
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts) expect(part).toMatch(/^<p>/);
    expect(within(inParts(html))).toBe(html);
  });

  test("is never cut within a list, a quotation or a table", () => {
    const quotation: Block = {
      type: "blockquote",
      attrs: { cite: null },
      content: Array.from({ length: 120 }, (_, at) => [heading(2, `Mục ${at}`), paragraph(clause)]).flat(),
    };
    const html = toHtml(richTextOf([quotation, heading(2, "Sau trích dẫn"), paragraph(clause)]));
    const parts = partsOf(inParts(html));
    expect(parts).toHaveLength(2);
    expect(parts[0]).toMatch(/<\/blockquote><\/div>$/);
    expect(parts[1]).toContain("Sau trích dẫn");
  });

  test("is one part when it is short, and nothing when it is empty", () => {
    expect(partsOf(inParts("<p>Ngắn</p>"))).toHaveLength(1);
    expect(inParts("")).toBe("");
  });
});
