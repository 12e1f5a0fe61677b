import { expect, it } from "vitest";
import { inReadersLanguage } from "./translations.ts";

const row = (item_id: string, language: "vi" | "en", translation_group: string | null = null) => ({
  item_id,
  language,
  translation_group,
});
const ids = (rows: readonly { readonly item_id: string }[]) => rows.map(({ item_id }) => item_id);

it("gives each thing once, in the reader's language where it was translated", () => {
  const rows = [row("a-vi", "vi", "a"), row("b-vi", "vi", "b"), row("a-en", "en", "a"), row("c-en", "en")];
  expect(ids(inReadersLanguage(rows, "vi"))).toEqual(["a-vi", "b-vi", "c-en"]);
  expect(ids(inReadersLanguage(rows, "en"))).toEqual(["b-vi", "a-en", "c-en"]);
});

it("knows a translation that names the item itself, which names no group", () => {
  const rows = [row("goc", "vi"), row("ban-dich", "en", "goc")];
  expect(ids(inReadersLanguage(rows, "en"))).toEqual(["ban-dich"]);
  expect(ids(inReadersLanguage(rows, "vi"))).toEqual(["goc"]);
});

it("never takes two things for one because neither has a group", () => {
  expect(inReadersLanguage([row("a", "vi"), row("b", "vi")], "en")).toHaveLength(2);
});
