import { expect, it } from "vitest";
import { sentencesOf } from "./sentences.ts";

it.each([
  [
    "Bão đã tan. Bà con trở về nhà!  Ai cũng mừng… Thật vậy?",
    ["Bão đã tan.", "Bà con trở về nhà!", "Ai cũng mừng…", "Thật vậy?"],
  ],
  ["Ông sống ở TP. Hồ Chí Minh, Q. 1. Nay đã 80 tuổi.", ["Ông sống ở TP. Hồ Chí Minh, Q. 1.", "Nay đã 80 tuổi."]],
  [
    "Theo PGS. TS. Trần Văn B. và ThS. Lê C, tăng 3.5 lần so với 1.200.000 đồng. Đó là kỷ lục.",
    ["Theo PGS. TS. Trần Văn B. và ThS. Lê C, tăng 3.5 lần so với 1.200.000 đồng.", "Đó là kỷ lục."],
  ],
  ["Mr. Smith đến năm 2025. Sau đó ông về.", ["Mr. Smith đến năm 2025.", "Sau đó ông về."]],
  ["1. Hồ sơ gồm đơn và ảnh. 2. Nộp tại xã.", ["1. Hồ sơ gồm đơn và ảnh.", "2. Nộp tại xã."]],
  ['Ông nói: "Xong rồi." Mọi người về.', ['Ông nói: "Xong rồi."', "Mọi người về."]],
  ["Giá 5.000 đ. mỗi lượt, v.v. và không tăng.", ["Giá 5.000 đ. mỗi lượt, v.v. và không tăng."]],
  ["", []],
])("cuts %j where it ends, and nowhere else", (text, sentences) => expect(sentencesOf(text)).toEqual(sentences));

it("loses no word and takes time in proportion to the text", () => {
  const text = "Ông A. nói. ".repeat(100_000);
  const start = performance.now();
  expect(sentencesOf(text).join(" ").length).toBe(text.trim().length);
  expect(sentencesOf("a.".repeat(500_000))).toHaveLength(1);
  expect(performance.now() - start).toBeLessThan(3000);
});
