import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasChromium, launchBrowser } from "#testing/browser.ts";
import { element, textElement, XML_DECLARATION, xmlText } from "./xml.ts";

describe("XML", () => {
  it("keeps Vietnamese as it is and makes markup inert", () => {
    expect(xmlText("Nghĩa Đường, ưu đãi ễ ậ ỹ")).toBe("Nghĩa Đường, ưu đãi ễ ậ ỹ");
    expect(xmlText(`<a href="x">'&amp;`)).toBe("&lt;a href=&quot;x&quot;&gt;&#39;&amp;amp;");
    expect(element("a", { b: '"><x>', c: undefined })).toBe('<a b="&quot;&gt;&lt;x&gt;"/>');
    expect(textElement("a", undefined)).toBe("");
  });

  it("leaves out what XML cannot hold, and nothing else", () => {
    expect(xmlText("a\u0000b\u000bc\ufffed\ud800e\t\n😀")).toBe("abcd\ufffde\t\n😀");
  });

  it.skipIf(!hasChromium())("is read back by a browser as it was, whatever the text", { timeout: 60_000 }, async () => {
    const texts = fc.sample(fc.oneof(fc.string({ unit: "binary" }), fc.string()), 2_000);
    const xml = XML_DECLARATION + element("all", {}, ...texts.map((text) => textElement("t", text, { a: text })));
    await using browser = await launchBrowser();
    const page = await browser.newPage();
    const read = await page.evaluate<[string, string][]>(`(${READ_BACK})(${JSON.stringify(xml)})`);
    // A parser reads every end of line as \n, and in attributes every blank as a space.
    const lines = (text: string) => xmlTextOnly(text).replaceAll(/\r\n?/g, "\n");
    expect(read.map(([text]) => text)).toEqual(texts.map(lines));
    expect(read.map(([, value]) => value)).toEqual(texts.map((text) => lines(text).replaceAll(/[\t\n]/g, " ")));
  });
});

/** Text, for it runs in the browser, whose types the rest of the program must not see. */
const READ_BACK = `(source) => [...new DOMParser().parseFromString(source, "application/xml").documentElement.children]
  .map((one) => [one.textContent, one.getAttribute("a")])`;

const xmlTextOnly = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML cannot hold
  text.toWellFormed().replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
