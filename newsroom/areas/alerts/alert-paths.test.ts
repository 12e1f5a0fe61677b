import { expect, it } from "vitest";
import { pathOf } from "./alert-paths.ts";

it("takes pages of the site as they are typed or pasted", () => {
  expect(pathOf("https://xa.example.vn/van-ban?loai=quyet-dinh#dau")).toBe("/van-ban");
  expect(pathOf(" van-ban/ ")).toBe("/van-ban");
  expect(pathOf("/")).toBe("/");
  expect(pathOf("https://xa.example.vn")).toBe("/");
  expect(pathOf("//tin")).toBe("/tin");
});
