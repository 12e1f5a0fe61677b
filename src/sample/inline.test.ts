import fc from "fast-check";
import { expect, test } from "vitest";
import { parseInline } from "./inline.ts";

test("strong words and links are told from the text around them", () => {
  expect(parseInline("Gọi **114**, xem [hướng dẫn](page:thu-tuc-khai-sinh) ngay")).toEqual([
    { text: "Gọi ", strong: false },
    { text: "114", strong: true },
    { text: ", xem ", strong: false },
    { text: "hướng dẫn", strong: false, target: "page:thu-tuc-khai-sinh" },
    { text: " ngay", strong: false },
  ]);
});

test("text without marks stays one run, and a lone mark is text", () => {
  expect(parseInline("5 ** 3 [chưa xong](")).toEqual([{ text: "5 ** 3 [chưa xong](", strong: false }]);
  expect(parseInline("")).toEqual([]);
});

test("text without brackets and stars is never changed, whatever it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (words) => {
      fc.pre(!/[*[\]()]/.test(words));
      expect(
        parseInline(words)
          .map((run) => run.text)
          .join(""),
      ).toBe(words);
    }),
  );
});
