import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type RichText, richText } from "#richtext/model.ts";
import { schema } from "#richtext/schema.ts";
import { documents } from "#testing/rich-texts.ts";
import { editorSchema } from "./extensions.ts";
import { fromEditor, toEditor } from "./stored.ts";
import { isToBeAdded, toBeAdded } from "./to-be-added.ts";

const throughEditor = (doc: RichText): RichText => {
  const node = editorSchema.nodeFromJSON(toEditor(doc));
  node.check();
  return fromEditor(node);
};

/** As it is stored: composed. */
const composed = (doc: RichText): RichText =>
  JSON.parse(JSON.stringify(doc), (_key, value: unknown) =>
    typeof value === "string" ? value.normalize("NFC") : value,
  ) as RichText;

describe("the editor's documents", () => {
  it("are the stored ones: whatever the schema holds goes in and comes out the same", () => {
    let accepted = 0;
    fc.assert(
      fc.property(documents, (value) => {
        const result = richText.safeParse(value);
        if (!result.success) return;
        accepted += 1;
        expect(throughEditor(result.data)).toEqual(composed(result.data));
      }),
      { numRuns: 1000 },
    );
    // Without this the property could hold because everything is refused.
    expect(accepted).toBeGreaterThan(300);
  });

  it("have every node and mark of the stored schema, and no other but the place of a file to be added", () => {
    expect(Object.keys(editorSchema.nodes).sort()).toEqual([...Object.keys(schema.nodes), "missingFile"].sort());
    expect(Object.keys(editorSchema.marks).sort()).toEqual(Object.keys(schema.marks).sort());
    for (const [name, { spec }] of Object.entries(schema.nodes)) {
      const type = editorSchema.nodes[name];
      expect(Object.keys(type?.spec.attrs ?? {}).sort(), name).toEqual(Object.keys(spec.attrs ?? {}).sort());
      expect(type?.spec.content ?? "", name).toBe(spec.content ?? "");
    }
    for (const [name, { spec }] of Object.entries(schema.marks)) {
      const type = editorSchema.marks[name];
      expect(Object.keys(type?.spec.attrs ?? {}).sort(), name).toEqual(Object.keys(spec.attrs ?? {}).sort());
      for (const other of Object.values(editorSchema.marks)) {
        if (type !== undefined && other !== type) expect(type.excludes(other), `${name} ${other.name}`).toBe(false);
      }
    }
  });

  it("are stored composed, without control characters, and never with what could not be read again", () => {
    const doc = editorSchema.nodeFromJSON({
      type: "doc",
      content: [
        { type: "heading", attrs: { level: 1 }, content: [{ type: "text", text: "Đình Bảng".normalize("NFD") }] },
        { type: "orderedList", attrs: { start: 0, type: "x" }, content: [item("một\u0007")] },
        { type: "paragraph", content: [{ type: "text", text: "\u0000" }] },
        {
          type: "paragraph",
          content: [{ type: "text", text: "x", marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }] }],
        },
      ],
    });
    expect(richText.parse(fromEditor(doc))).toEqual({
      type: "doc",
      content: [
        { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Đình Bảng" }] },
        { type: "orderedList", attrs: { start: 1, type: null }, content: [item("một")] },
        { type: "paragraph" },
        { type: "paragraph", content: [{ type: "text", text: "x" }] },
      ],
    });
  });
});

describe("a file to be added", () => {
  it("is a paragraph where it is stored and a place of its own in the editor", () => {
    const words = toBeAdded("picture", "ảnh [1].png", "vi");
    expect(words).toBe("[Cần thêm ảnh: ảnh 1 .png]");
    const doc: RichText = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: words }] }] };
    expect(toEditor(doc).content?.[0]?.type).toBe("missingFile");
    expect(throughEditor(doc)).toEqual(doc);
  });

  it("stays a paragraph at the head of a list item, which needs one", () => {
    const doc: RichText = {
      type: "doc",
      content: [{ type: "bulletList", content: [item(toBeAdded("file", "", "en"))] }],
    } as RichText;
    expect(JSON.stringify(toEditor(doc))).not.toContain("missingFile");
    expect(throughEditor(doc)).toEqual(doc);
  });

  it("is not seen in ordinary words in brackets", () => {
    expect(isToBeAdded("[Xem ảnh: hội làng]")).toBe(false);
    expect(isToBeAdded(toBeAdded("picture", "x".repeat(5000), "vi"))).toBe(true);
  });
});

function item(words: string) {
  return { type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text: words }] }] };
}
