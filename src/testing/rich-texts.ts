import fc from "fast-check";

const itemId = "k3v9x2ab4cde";
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
/** Text of any kind, hostile too. */
export const words = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "grapheme", minLength: 1 }));

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
/** Documents that use every node and mark of the schema; most are valid, now and then one must be refused. */
export const documents = fc.array(block, { minLength: 1, maxLength: 4 }).map((content) => ({ type: "doc", content }));
