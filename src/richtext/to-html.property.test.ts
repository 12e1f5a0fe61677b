import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { type ItemId, newItemId } from "#kernel/ids.ts";
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

const itemId = newItemId();
const HOSTILE = [
  '"><script>alert(1)</script>',
  "' onmouseover='alert(1)",
  "</p><iframe src=javascript:alert(1)>",
  "<svg/onload=alert(1)>",
  "&lt;b&gt;",
  "--><img src=x onerror=alert(1)>",
  "]]><x>",
  "`onclick=alert(1)`",
  "javascript:alert(1)",
  "Đình làng",
  "\u2028",
  "a",
];
const words = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "grapheme", minLength: 1 }));

/** Mostly what the schema takes, so that most documents are accepted, and now and then what it must refuse. */
const seldom = <Good, Bad>(good: fc.Arbitrary<Good>, bad: fc.Arbitrary<Bad>) =>
  fc.oneof({ weight: 60, arbitrary: good }, { weight: 1, arbitrary: bad });

const hrefs = seldom(
  fc.constantFrom(
    "/a",
    "#b",
    "https://example.vn/?a=1&b=2",
    "mailto:a@b.vn",
    "tel:+84123456",
    `item:${itemId}`,
    `item:${itemId}#muc-1`,
  ),
  fc.oneof(
    fc.constantFrom(
      "javascript:alert(1)",
      "//evil.example",
      "data:text/html,x",
      'https://a.vn/"onclick=alert(1)',
      `item:${itemId}#"x`,
    ),
    words,
  ),
);
const ids = seldom(fc.constantFrom("m1", itemId), fc.oneof(fc.constantFrom("../x", '"onerror=alert(1)'), words));
const plainMark = fc.constantFrom("bold", "italic", "underline", "strike", "superscript", "subscript", "code");
const mark = fc.oneof(
  seldom(plainMark, fc.constantFrom("link", "script")).map((type) => ({ type })),
  hrefs.map((href) => ({ type: "link", attrs: { href, onclick: "x" } })),
  seldom(fc.constantFrom("en", "zh-Hant"), fc.constant('"x')).map((lang) => ({ type: "lang", attrs: { lang } })),
);
const marks = fc.uniqueArray(mark, { maxLength: 3, selector: (one) => one.type });
const textNode = fc.record({ type: fc.constant("text"), text: words, marks });
const inline = fc.array(fc.oneof({ weight: 5, arbitrary: textNode }, fc.constant({ type: "hardBreak" })), {
  maxLength: 4,
});

const leafAttrs = fc.record(
  {
    mediaId: ids,
    itemId: seldom(fc.constant(itemId), words),
    alt: words,
    caption: words,
    credit: words,
    title: words,
    label: words,
    width: seldom(fc.constantFrom("text", "small", "wide"), fc.constant('"')),
    original: seldom(fc.constantFrom(null, "/cu/a.jpg", "https://cu.example.vn/a.jpg"), hrefs),
    captionsMediaId: fc.option(ids),
    style: words,
  },
  { requiredKeys: ["mediaId", "itemId"] },
);

const { block } = fc.letrec<{ block: unknown }>((tie) => {
  const blocks = fc.array(tie("block"), { minLength: 1, maxLength: 3 });
  const row = fc.array(
    fc.record({
      type: fc.constantFrom("tableCell", "tableHeader"),
      attrs: fc.record({
        colspan: seldom(fc.integer({ min: 1, max: 3 }), fc.constant(0)),
        rowspan: fc.integer({ min: 1, max: 2 }),
      }),
      content: blocks,
    }),
    { minLength: 1, maxLength: 3 },
  );
  const item = fc
    .tuple(inline, fc.array(tie("block"), { maxLength: 2 }))
    .map(([content, more]) => ({ type: "listItem", content: [{ type: "paragraph", content }, ...more] }));
  const items = fc.array(item, { minLength: 1, maxLength: 3 });
  return {
    block: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      inline.map((content) => ({ type: "paragraph", content })),
      fc.record({
        type: fc.constant("heading"),
        attrs: fc.record({ level: fc.integer({ min: 2, max: 4 }) }),
        content: inline,
      }),
      fc.record({
        type: fc.constantFrom("figure", "attachment", "documentReference", "video", "audio", "horizontalRule"),
        attrs: leafAttrs,
      }),
      fc.record({ type: fc.constant("bulletList"), content: items }),
      fc.record({
        type: fc.constant("orderedList"),
        attrs: fc.record({
          start: fc.integer({ min: 1, max: 9 }),
          type: seldom(fc.constantFrom(null, "a"), fc.constant('"')),
        }),
        content: items,
      }),
      fc.record({ type: fc.constant("blockquote"), attrs: fc.record({ cite: fc.option(words) }), content: blocks }),
      fc.record({
        type: fc.constant("callout"),
        attrs: fc.record({ tone: seldom(fc.constantFrom("note", "important", "warning"), fc.constant('"x')) }),
        content: blocks,
      }),
      fc
        .array(row, { minLength: 1, maxLength: 3 })
        .map((rows) => ({ type: "table", content: rows.map((content) => ({ type: "tableRow", content })) })),
      fc
        .array(leafAttrs, { maxLength: 2 })
        .map((figures) => ({ type: "gallery", content: figures.map((attrs) => ({ type: "figure", attrs })) })),
    ),
  };
});
const documents = fc.array(block, { minLength: 1, maxLength: 4 }).map((content) => ({ type: "doc", content }));

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
