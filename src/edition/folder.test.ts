import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type TemporaryFolder, temporaryFolder } from "#testing/temporary-folder.ts";
import { editionFolder } from "./folder.ts";

describe("the folder of an edition", () => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = temporaryFolder("ấn-bản");
  });
  afterEach(() => folder.remove());

  /** A build as far as the folder knows: its file is there. */
  const made = () => {
    const build = editionFolder(folder.path).begin();
    writeFileSync(build.file, "");
    return build;
  };
  const madeBy = (build: { readonly file: string }, process: number) =>
    writeFileSync(join(dirname(build.file), "maker"), String(process));

  it("has no file before the first build is swapped in, and then that of the last one", () => {
    const editions = editionFolder(folder.path);
    const first = made();
    expect(editions.currentFile()).toBeUndefined();
    editions.swapIn(first.name);
    expect(editions.currentFile()).toBe(first.file);
    const second = made();
    expect(editions.currentFile()).toBe(first.file);
    editions.swapIn(second.name);
    expect(editions.currentFile()).toBe(second.file);
    expect(existsSync(first.file)).toBe(false);
  });

  it("removes what a build that was cut off left, and nothing that another process is making", () => {
    const left = made();
    madeBy(left, spawnSync(process.execPath, ["--version"]).pid);
    const running = made();
    madeBy(running, process.ppid);
    const mine = made();
    editionFolder(folder.path).swapIn(mine.name);
    expect(readdirSync(folder.path).sort()).toEqual([running.name, mine.name, "current"].sort());
  });

  it("removes the edition that was in use even while its maker lives on", () => {
    const before = made();
    editionFolder(folder.path).swapIn(before.name);
    madeBy(before, process.ppid);
    const after = made();
    editionFolder(folder.path).swapIn(after.name);
    expect(existsSync(before.file)).toBe(false);
  });
});
