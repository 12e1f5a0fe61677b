import { expect, test } from "vitest";
import { fullerForms } from "./fuller-forms.ts";

test.each([
  ["đuong", ["đường", "đương", "đượng"], ["đuong", "dường", "dưỡng"]],
  ["đat", ["đất", "đạt", "đặt"], ["đat", "dạt"]],
  ["quyêt", ["quyết", "quyệt"], ["quyêt", "quyệch"]],
])("%s may stand for fuller forms, and for none that lacks what was typed", (typed, some, none) => {
  const forms = fullerForms(typed);
  expect(forms).toEqual(expect.arrayContaining(some));
  for (const form of none) expect(forms).not.toContain(form);
  expect(new Set(forms).size).toBe(forms.length);
});

test("marks that make a word, and words without any, stand for themselves", () => {
  for (const typed of ["quân", "quận", "đường", "duong", "đất", "tt", "đuongduongduong"])
    expect(fullerForms(typed)).toEqual([]);
});
