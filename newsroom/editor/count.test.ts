import { expect, it } from "vitest";
import type { RichText } from "#richtext/model.ts";
import { countOf } from "./count.ts";

const doc = (text: string): RichText => ({
  type: "doc",
  content: [text === "" ? { type: "paragraph" } : { type: "paragraph", content: [{ type: "text", text }] }],
});

it("counts syllables, which is what stands between spaces: xã hội is two, not one", () => {
  expect(countOf(doc("Phát triển kinh tế – xã hội năm 2026.")).syllables).toBe(8);
  expect(countOf(doc("")).syllables).toBe(0);
});

it("tells whole minutes of reading, never none", () => {
  expect(countOf(doc("")).minutes).toBe(1);
  expect(countOf(doc("làng ".repeat(1_000))).minutes).toBe(4);
});
