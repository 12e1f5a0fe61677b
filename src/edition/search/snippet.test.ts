import { expect, it } from "vitest";
import { parseQuery } from "./query.ts";
import { makeSnippet, makeTextReader } from "./snippet.ts";

const FILLER = "Việc này được bà con các thôn bàn kỹ trong nhiều buổi họp. ".repeat(6);

/** What of a text is shown for a query, and what of that is marked. */
function shown(typed: string, text: string) {
  const pieces = makeSnippet(makeTextReader(parseQuery(typed, []))(text));
  return {
    text: pieces.map((piece) => piece.text).join(""),
    matches: pieces.filter((piece) => piece.isMatch).map((piece) => piece.text),
  };
}

it("shows the words where they stand side by side, and marks them as one", () => {
  const apart = "Giải quyết khiếu nại lần hai. Có văn bản đình chỉ việc giải quyết.";
  const { matches } = shown("quyet dinh", `${apart} ${FILLER} Thủ trưởng ra quyết định bằng văn bản. ${FILLER}`);
  expect(matches).toEqual(["quyết định"]);
});

it("shows all that it was chosen for: what stands before the first word takes none of its place", () => {
  const far = `quyết toán ${"a ".repeat(80)} quyết định`;
  const near = "quyết định chi";
  expect(shown("quyet dinh", `${FILLER} ${far} ${FILLER} ${near} ${FILLER}`).matches).toContain("quyết định");
});

it("shows the form that was typed or begun before others of the same letters", () => {
  const text = `Trạm bảo dưỡng máy cày. ${FILLER} Bà con mở đường vào xóm. ${FILLER}`;
  expect(shown("đuong", text).matches).toEqual(["đường"]);
  expect(shown("dưỡng", text).matches).toEqual(["dưỡng"]);
  expect(shown("duong", text).matches).toEqual(["dưỡng"]);
});

it("shows a word that was typed without marks beside one that has them", () => {
  const text = `Các xã Quảng Đức, Quảng Định và Quảng Trạch. ${FILLER} Phường Quảng Yên thành lập mới. ${FILLER}`;
  expect(shown("quảng yen", text).matches).toEqual(["Quảng Yên"]);
});

it("takes letters that were typed both with marks and without for any of theirs", () => {
  expect(shown("lúa lua", `Đến Bến Lụa. ${FILLER} Cánh đồng lúa. ${FILLER}`).matches).toEqual(["Lụa"]);
  expect(shown("má mà", `Thửa mạ non. ${FILLER} Vì thế mà vui. ${FILLER}`).matches).toEqual(["mà"]);
});
