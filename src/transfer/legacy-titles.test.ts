import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openRecord } from "#record/record.ts";
import { contentsOf, importRecords } from "#testing/imports.ts";
import { temporaryFolder } from "#testing/temporary-folder.ts";

const CORPUS = new URL("../../../shared/corpus/pitfalls/", import.meta.url);
const isAbsent = !existsSync(CORPUS);
if (isAbsent) console.info("transfer: the test corpus is absent, its titles are not imported");

const titlesOf = (form: string) =>
  readFileSync(new URL(`titles_${form}.txt`, CORPUS), "utf8")
    .trimEnd()
    .split("\n");

describe.skipIf(isAbsent)("the 304 titles of the test corpus", () => {
  const folder = temporaryFolder("legacy-titles");
  afterAll(() => folder.remove());

  it.each([
    ["nfc", "as they are"],
    ["nfd", "with their marks apart"],
    ["base_plus_tone", "with their tones apart"],
    ["tcvn3_as_unicode", "in TCVN3 that was read as Unicode"],
    ["vni_as_unicode", "in VNI that was read as Unicode"],
  ])("import to the same titles from titles_%s, %s", async (form) => {
    const record = await openRecord(`sqlite:${join(folder.path, `${form}.sqlite`)}`);
    try {
      // Nothing else in the record helps: its text is right, as where only the old titles were never converted.
      const records = titlesOf(form).map((title, at) => ({
        id: at,
        title,
        body: "Bà con đến dự rất đông.",
        section: "Đời sống",
        published: "2020-03-12",
      }));
      const { created, problems } = await importRecords(record, folder.path, "articles", records);
      expect({ created, problems }).toEqual({ created: 304, problems: [] });
      const { items } = await contentsOf(record.read);
      const titles = new Map(items.map((item) => [item.external_id, item.title]));
      expect(records.map(({ id }) => titles.get(`articles:${id}`))).toEqual(titlesOf("nfc"));
    } finally {
      await record.close();
    }
  });
});
