import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createItem } from "#editorial/commands.ts";
import type { Actor } from "#editorial/model.ts";
import { countItems } from "#editorial/queries.ts";
import { systemClock } from "#kernel/instant.ts";
import { openRecord } from "#record/record.ts";
import { temporaryFolder } from "#testing/temporary-folder.ts";
import { kinds } from "../compose.ts";
import { commands } from "./commands.ts";
import { run } from "./run.ts";

async function dinh(...line: string[]) {
  const said = { printed: [] as string[], complained: [] as string[], progress: 0 };
  const terminal = {
    print: (text: string) => said.printed.push(text),
    complain: (text: string) => said.complained.push(text),
    progress: () => {
      said.progress += 1;
    },
  };
  return { code: await run(line, commands, {}, terminal, new AbortController().signal), ...said };
}

// All of its pictures are drawn: some 5 s on two cores that do nothing else.
const LIMIT_MS = 120_000;

describe("dinh sample", () => {
  test("fills an empty site, says what it made, and changes nothing when it is run again", {
    timeout: LIMIT_MS,
  }, async () => {
    using folder = temporaryFolder("cli-sample");
    const first = await dinh("sample", "--data", folder.path);
    expect(first.complained).toEqual([]);
    expect(first.code).toBe(0);
    expect(first.printed.join("\n")).toMatch(/^The sample town was loaded: .*article 50.*\(\d+\.\d s\)$/);
    expect(first.progress).toBeGreaterThan(20);
    const again = await dinh("sample", "--data", folder.path);
    expect([again.code, again.printed.join("\n")]).toEqual([
      0,
      expect.stringMatching(/there already.*Nothing was changed/),
    ]);
  });

  test("refuses a site that holds something, changes nothing of it, and says what can be done", async () => {
    using folder = temporaryFolder("cli-sample");
    const url = `sqlite:${join(folder.path, "record.sqlite")}`;
    const record = await openRecord(url);
    try {
      await record.inTransaction((tx) =>
        createItem(
          tx,
          { kinds, actor: "editor" as Actor, now: systemClock() },
          {
            kind: "link-group",
            language: "vi",
            content: { title: "Của chúng tôi", position: 1 },
          },
        ),
      );
      const refused = await dinh("sample", "--data", folder.path);
      expect([refused.code, refused.printed]).toEqual([1, []]);
      expect(refused.complained.join("\n")).toMatch(/holds 1 items already.*--data.*--force/);
      expect(await countItems(record.read)).toEqual([{ kind: "link-group", state: "draft", count: 1 }]);
    } finally {
      await record.close();
    }
  });
});
