import { describe, expect, it } from "vitest";
import { newItemId } from "#kernel/ids.ts";
import { listItem, paragraph, richTextOf, text } from "./build.ts";
import { rewriteLinks, usesOf } from "./uses.ts";

const link = (href: string) => ({ type: "link", attrs: { href } }) as const;

describe("what a document refers to", () => {
  it("is found wherever it stands, once each", () => {
    const [first, second] = [newItemId(), newItemId()];
    const figure = (mediaId: string) =>
      ({
        type: "figure",
        attrs: { mediaId, alt: "", caption: "", credit: "", width: "text", original: null },
      }) as const;
    const doc = richTextOf([
      {
        type: "bulletList",
        content: [
          listItem([text("a", link(`item:${first}#x`)), text("b", link("/b"))], {
            type: "gallery",
            content: [figure("m1"), figure("m1")],
          }),
        ],
      },
      { type: "documentReference", attrs: { itemId: second, label: "" } },
      { type: "documentReference", attrs: { itemId: first, label: "" } },
      { type: "attachment", attrs: { mediaId: "m2", title: "" } },
      { type: "video", attrs: { mediaId: "m3", captionsMediaId: "m4", title: "" } },
    ]);
    expect(usesOf(doc)).toEqual({ mediaIds: ["m1", "m2", "m3", "m4"], itemIds: [first, second] });
  });
});

describe("an importer's second pass", () => {
  const id = newItemId();
  const doc = richTextOf([
    {
      type: "blockquote",
      attrs: { cite: null },
      content: [paragraph([text("cũ", link("/tin-cu-12.html")), text("khác", link("/khac"))])],
    },
    paragraph("yên"),
  ]);

  it("leads old addresses to their items and leaves the rest, and the given document, alone", () => {
    const before = JSON.stringify(doc);
    const now = rewriteLinks(doc, (href) => (href === "/tin-cu-12.html" ? `item:${id}` : undefined));
    expect(usesOf(now).itemIds).toEqual([id]);
    expect(JSON.stringify(now)).toContain('"/khac"');
    expect(now.content[1]).toBe(doc.content[1]);
    expect(JSON.stringify(doc)).toBe(before);
  });

  it("gives the same object when nothing changed, and takes no address that is not safe", () => {
    expect(rewriteLinks(doc, () => undefined)).toBe(doc);
    expect(rewriteLinks(doc, () => "javascript:alert(1)")).toBe(doc);
  });
});
