import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newItemId } from "#kernel/ids.ts";
import { isSafeHref, itemOf, toSafeHref } from "./href.ts";

describe("an address that may be stored", () => {
  it.each([
    "https://xa.example.vn/tin-tuc?trang=2#dau",
    "http://example.vn",
    "mailto:ubnd@xa.example.vn",
    "tel:+84-28-1234.5678",
    "/tin-tuc/le-hoi-dinh-lang",
    "#muc-dieu-1",
    `item:${newItemId()}`,
    `item:${newItemId()}#muc-dieu-1`,
  ])("accepts %s", (href) => {
    expect(isSafeHref(href)).toBe(true);
    expect(toSafeHref(href)).toBeDefined();
  });

  it.each(OBFUSCATED_SCRIPTS())("refuses %j", (href) => {
    expect(isSafeHref(href)).toBe(false);
    const kept = toSafeHref(href);
    expect(kept === undefined || /^https?:\/\/[a-z]/.test(kept)).toBe(true);
  });

  it.each([
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "https://vnexpress.example@evil.example/",
    "item:../x",
    "item:",
    "tin-tuc.html",
    "",
    "#",
    "/a b",
    "/\u202egpj.exe",
  ])("refuses %j, which leads elsewhere than it seems", (href) => expect(isSafeHref(href)).toBe(false));

  it("is at most 2048 characters long", () => {
    expect(isSafeHref(`/${"a".repeat(2047)}`)).toBe(true);
    expect(isSafeHref(`/${"a".repeat(2048)}`)).toBe(false);
  });
});

describe("reading an address somebody typed", () => {
  it.each([
    ["  HTTPS://Example.VN/Tin Tức  ", "https://example.vn/Tin%20T%E1%BB%A9c"],
    ["//cdn.example.vn/a.js", "https://cdn.example.vn/a.js"],
    ["www.example.vn/tin", "http://www.example.vn/tin"],
    ["MAILTO:a@b.vn", "mailto:a@b.vn"],
    ["tel: 028 1234 5678", "tel:02812345678"],
    ["/tin tức/", "/tin%20t%E1%BB%A9c/"],
    ["https://www.google.com/url?q=https://example.vn/a&sa=D", "https://example.vn/a"],
  ])("takes %j as %s", (raw, stored) => expect(toSafeHref(raw)).toBe(stored));

  it("resolves a relative address by the page it stood on, and loses it without one", () => {
    expect(toSafeHref("bai-2.html", "https://cu.example.vn/tin/bai-1.html")).toBe("/tin/bai-2.html");
    expect(toSafeHref("bai-2.html")).toBeUndefined();
  });

  it("does not let a path become another host", () => {
    expect(toSafeHref("/.//evil.example")).toBeUndefined();
    // A browser goes there too; so it is stored as what it is, a link to another site.
    expect(toSafeHref("/\\evil.example")).toBe("https://evil.example/");
    expect(toSafeHref("https://www.google.com/url?q=javascript:alert(1)")).toBe(
      "https://www.google.com/url?q=javascript:alert(1)",
    );
  });

  it("gives only addresses that may be stored, whatever it is given", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "binary" }), fc.webUrl()),
        fc.option(fc.webUrl(), { nil: undefined }),
        (raw, base) => {
          const href = toSafeHref(raw, base);
          return href === undefined || isSafeHref(href);
        },
      ),
    );
  });
});

it("reads the item and the place in it from an internal link only", () => {
  const id = newItemId();
  expect(itemOf(`item:${id}#muc-2`)).toEqual({ id, fragment: "#muc-2" });
  expect(itemOf("https://example.vn/item:abc")).toBeUndefined();
});

function OBFUSCATED_SCRIPTS(): string[] {
  return [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "\u0001javascript:alert(1)",
    "\u00a0javascript:alert(1)",
    "java\nscript:alert(1)",
    "java\tscript:alert(1)",
    "jav\u0000ascript:alert(1)",
    "javascript\t:alert(1)",
    "javascript&colon;alert(1)",
    "javascript%3Aalert(1)",
    "javascript:javascript://%0aalert(1)",
    "vbscript:msgbox(1)",
    "data:text/html,<script>alert(1)</script>",
    "data:image/svg+xml;base64,PHN2Zz4=",
    "blob:https://example.vn/1",
    "file:///etc/passwd",
    "feed:javascript:alert(1)",
    "view-source:javascript:alert(1)",
    "jar:https://example.vn!/x",
    "intent://x#Intent;scheme=javascript;end",
    "ｊavascript:alert(1)",
    "javascript\u2028:alert(1)",
    "http:javascript:alert(1)",
    "ftp://example.vn/a",
  ];
}
