import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import type { ItemId } from "#kernel/ids.ts";
import { documents, words } from "#testing/rich-texts.ts";
import { fromHtml } from "./from-html.ts";
import { outline } from "./headings.ts";
import { type RichText, richText } from "./model.ts";
import { schema } from "./schema.ts";
import { toHtml } from "./to-html.ts";
import { toText } from "./to-text.ts";

/** Everything a rendered document may hold. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  p: ["class"],
  h2: ["id"],
  h3: ["id"],
  h4: ["id"],
  ul: [],
  ol: ["start", "type"],
  li: [],
  blockquote: [],
  footer: [],
  cite: [],
  hr: [],
  br: [],
  div: ["class", "role", "tabindex", "aria-label"],
  table: [],
  thead: [],
  tbody: [],
  tr: [],
  th: ["scope", "colspan", "rowspan"],
  td: ["colspan", "rowspan"],
  figure: ["class"],
  img: ["src", "alt", "loading", "decoding"],
  figcaption: [],
  small: [],
  aside: ["class", "aria-label"],
  video: ["src", "controls", "preload"],
  audio: ["src", "controls", "preload"],
  track: ["kind", "src", "default"],
  a: ["href", "rel"],
  span: ["lang"],
  strong: [],
  em: [],
  u: [],
  s: [],
  sup: [],
  sub: [],
  code: [],
};

function strayIn(html: string): string[] {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return [...document.body.querySelectorAll("*")].flatMap((element) => {
    const name = element.localName;
    const allowed = Object.hasOwn(ALLOWED, name) ? ALLOWED[name] : undefined;
    if (!allowed) return [`<${name}>`];
    return [...element.attributes].flatMap(({ name: attribute, value }) => {
      if (!allowed.includes(attribute)) return [`${name} ${attribute}`];
      const isAddress = attribute === "href" || attribute === "src";
      return isAddress && !/^(?:https?:\/\/|mailto:|tel:|\/(?!\/)|#)/.test(value)
        ? [`${name} ${attribute}=${value}`]
        : [];
    });
  });
}

describe("any document that the schema accepts", () => {
  it("renders to allowed elements and attributes only, and keeps its shape when validated again", () => {
    let accepted = 0;
    const options = { resolveItem: (id: ItemId) => ({ href: `/tin/${id}`, title: "Tin" }) };
    fc.assert(
      fc.property(documents, (value) => {
        const result = richText.safeParse(value);
        if (!result.success) return;
        accepted += 1;
        expect(strayIn(toHtml(result.data, options))).toEqual([]);
        expect(richText.parse(result.data)).toEqual(result.data);
        const ids = outline(result.data).map((entry) => entry.id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 800 },
    );
    // Without this the property could hold because everything is refused.
    expect(accepted).toBeGreaterThan(250);
  });

  it("covers every node and mark of the schema in the test above", () => {
    const source = JSON.stringify(fc.sample(documents, { numRuns: 600, seed: 1 }));
    for (const name of [...Object.keys(schema.nodes), ...Object.keys(schema.marks)])
      expect(source).toContain(`"type":"${name}"`);
  });
});

it("any JSON at all is refused or rendered, never thrown at", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      const result = richText.safeParse({ type: "doc", content: value });
      if (result.success) toHtml(result.data);
    }),
  );
});

describe("any HTML", () => {
  const tag = fc.constantFrom(
    "p",
    "div",
    "b",
    "i",
    "span",
    "a",
    "ul",
    "ol",
    "li",
    "table",
    "tr",
    "td",
    "th",
    "tbody",
    "thead",
    "caption",
    "h1",
    "h2",
    "h5",
    "blockquote",
    "figure",
    "figcaption",
    "img",
    "br",
    "hr",
    "svg",
    "script",
    "style",
    "iframe",
    "video",
    "o:p",
    "pre",
    "dl",
    "dt",
    "dd",
    "form",
    "button",
    "textarea",
    "title",
    "noscript",
    "template",
    "math",
  );
  const attribute = fc.constantFrom(
    "",
    ' onclick="alert(1)"',
    ' href="javascript:alert(1)"',
    " href=/x",
    " src=x onerror=alert(1)",
    ' style="font-weight:bold"',
    " style='mso-list:l0 level2 lfo1'",
    " style='mso-list:Ignore'",
    ' class="wp-caption"',
    ' colspan="999999"',
    " rowspan=-1",
    ' start="0"',
    ' lang="en"',
    ' title="',
    " 'x",
    "/",
  );
  const piece = fc.oneof(
    fc.tuple(tag, attribute).map(([name, attributes]) => `<${name}${attributes}>`),
    tag.map((name) => `</${name}>`),
    words,
    fc.constantFrom(
      "<!--",
      "-->",
      "<![if !supportLists]>",
      "<![endif]>",
      "&#x6a;",
      "&nbsp;",
      "&amp;lt;script&amp;gt;",
      "<",
      ">",
      "\u0000",
      "\ud800",
    ),
  );

  it("becomes a document that the schema accepts, with nothing in it that was not text", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { doc } = fromHtml(pieces.join(""), { resolveImage: () => "m1", base: "https://cu.example.vn/a/" });
        const result = richText.safeParse(doc);
        expect(result.error?.issues).toBeUndefined();
        expect(strayIn(toHtml(result.data as RichText))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it("that we rendered reads back as the same text", () => {
    fc.assert(
      fc.property(documents, (value) => {
        const result = richText.safeParse(value);
        if (!result.success) return;
        const words = (doc: RichText) =>
          toText(doc)
            .normalize("NFC")
            .match(/[\p{L}\p{N}]+/gu) ?? [];
        const { doc } = fromHtml(toHtml(result.data, { renderFigure: () => "", mediaHref: () => undefined }));
        const kept = words(doc);
        for (const word of words(withoutMedia(result.data))) expect(kept).toContain(word);
      }),
      { numRuns: 500 },
    );
  });
});

function withoutMedia(doc: RichText): RichText {
  const text = JSON.stringify(doc, (key, value: unknown) =>
    ["caption", "alt", "credit", "title"].includes(key) ? "" : value,
  );
  return JSON.parse(text) as RichText;
}
