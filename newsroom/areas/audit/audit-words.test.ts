import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { auditWords } from "./audit-words.ts";

const SOURCE = new URL("../../../src/", import.meta.url);

/** The verbs that stand in the source where the log is written, and those of the workflow. */
function writtenActions(): Set<string> {
  const found = new Set<string>();
  const patterns = [
    /writeAudit\([\s\S]{0,200}?action: "([\w-]+)"/g,
    /\bclose\(\s*tx,[\s\S]{0,200}?, "([\w-]+)", \{/g,
    /\bsetDeleted\([^)]*, "([\w-]+)"\)/g,
    /\blog\((?:tx, )?"([\w-]+)"/g,
    /\bactor: \w+,\s*action: "([\w-]+)"/gi,
    /\blogged\(\s*context,\s*"([\w-]+)"/g,
    /^export const RELEASE_REFUSED = "([\w-]+)"/gm,
  ];
  for (const name of readdirSync(SOURCE, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".ts") || name.includes(".test.")) continue;
    const text = readFileSync(new URL(name, SOURCE), "utf8");
    for (const pattern of patterns) for (const [, verb = ""] of text.matchAll(pattern)) found.add(verb);
    if (name !== "editorial/workflow.ts") continue;
    const [actions = ""] = /export type Action =[\s\S]*?;\n\n/.exec(text) ?? [];
    for (const [, verb = ""] of actions.matchAll(/kind: "([\w-]+)"/g)) found.add(verb);
  }
  return found;
}

it("has words in both languages for everything that the program writes into the log", () => {
  const written = writtenActions();
  expect(written.size).toBeGreaterThan(20);
  for (const verb of written) {
    expect(auditWords.vi.actions).toHaveProperty([verb]);
    expect(auditWords.en.actions).toHaveProperty([verb]);
  }
  expect(Object.keys(auditWords.vi.actions).filter((verb) => !written.has(verb))).toEqual([]);
});
