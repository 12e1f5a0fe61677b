import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rules, unreachable } from "../.dependency-cruiser.mjs";
import { checkImports, unreadFiles } from "./import-rules.mjs";

/** What the fixtures break, and nothing else of theirs may be called a fault. */
const broken: Readonly<Record<string, readonly string[]>> = {
  "public-reads-never-reach-the-record": [
    "src/areas/articles/routes.tsx → src/record/record.ts",
    "src/areas/notices/queries.ts → src/record/record.ts",
    "src/site/breaks.ts → src/record/record.ts",
    "src/web/public/breaks.ts → src/record/record.ts",
    "src/web/public/late.ts → src/record/record.ts",
    "src/web/public/through.ts → src/record/record.ts",
  ],
  "kernel-depends-on-nothing": ["src/kernel/breaks.ts → src/language/fold.ts"],
  "language-is-pure": ["src/language/breaks.ts → fs"],
  "richtext-is-pure": ["src/richtext/breaks.ts → src/record/record.ts"],
  "models-are-pure": ["src/areas/notices/model.ts → src/edition/read.ts"],
  "pages-get-everything-as-props": [
    "src/areas/articles/pages.tsx → src/areas/articles/queries.ts",
    "src/areas/articles/part.tsx → src/areas/articles/queries.ts",
    "src/areas/notices/pages.tsx → src/areas/notices/queries.ts",
  ],
  "sql-lives-with-the-record": ["src/editorial/breaks.ts → kysely"],
  "areas-meet-through-index": ["src/areas/notices/commands.ts → src/areas/articles/queries.ts"],
  "areas-share-types-of-models": ["src/areas/notices/rules.ts → src/areas/articles/model.ts"],
  "tests-stay-in-tests": ["src/edition/breaks.ts → src/testing/clock.ts"],
  "no-cycles": ["src/edition/left.ts → src/edition/right.ts"],
  "imports-lead-somewhere": ["src/edition/lost.ts → #edition/gone.ts"],
};

describe("the rules on imports", async () => {
  const { faults, unread } = await checkImports(join(import.meta.dirname, "rule-fixtures"));

  it.each([...unreachable, ...rules].map(({ name }) => name))("%s finds what breaks it, and no more", (rule) => {
    const found = faults.filter((fault) => fault.rule === rule).map(({ from, to }) => `${from} → ${shortName(to)}`);
    expect(found.sort()).toEqual(broken[rule]);
  });

  it("reads every file of the tree", () => {
    expect(unread).toEqual([]);
  });
});

it("names each file that the reader left out, so that reading nothing is not taken for a clean tree", () => {
  expect(unreadFiles(["src/main.ts", "src/compose.ts"], [{ source: "src/main.ts" }])).toEqual(["src/compose.ts"]);
});

function shortName(module: string): string {
  return /node_modules\/([^/]+)\//.exec(module)?.[1] ?? module;
}
