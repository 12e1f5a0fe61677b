import { expect, test } from "vitest";
import { nameInByline } from "./byline.ts";

test("a byline is read without the words that the page says itself", () => {
  expect(nameInByline("T/h: Ban biên tập")).toBe("Ban biên tập");
  expect(nameInByline(" t/H : Công an xã – Ban biên tập")).toBe("Công an xã – Ban biên tập");
  expect(nameInByline("Thực hiện: Đài xã")).toBe("Đài xã");
});

test("a name that only looks like it stays whole", () => {
  expect(nameInByline("Thực hiện dân chủ")).toBe("Thực hiện dân chủ");
  expect(nameInByline("Ban biên tập")).toBe("Ban biên tập");
});
