import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openMediaStore } from "#media/store.ts";
import { openRecord } from "#record/record.ts";
import { loadSampleTown } from "#sample/load.ts";
import { kinds } from "#testing/imports.ts";
import { publicPagesOf } from "#testing/public-pages.ts";
import { standingClock } from "#testing/standing-clock.ts";
import { temporaryFolder } from "#testing/temporary-folder.ts";
import { exportArchive } from "./export.ts";
import { restoreArchive } from "./import.ts";

// All of its pictures are drawn: some 5 s on two cores that do nothing else.
const LIMIT_MS = 120_000;

describe("the sample town", () => {
  it("is the same town after it went through an archive: its pages, its files and its archive", {
    timeout: LIMIT_MS,
  }, async () => {
    using folder = temporaryFolder("archive-sample");
    const at = (name: string) => join(folder.path, name);
    const clock = standingClock("2026-11-23T15:00:00+07:00").now;
    const working = { kinds, clock, isDryRun: false, progress: () => {}, stop: new AbortController().signal };
    const town = { record: await openRecord(`sqlite:${at("a.sqlite")}`), media: openMediaStore(at("a-media")) };
    const copy = { record: await openRecord(`sqlite:${at("b.sqlite")}`), media: openMediaStore(at("b-media")) };
    try {
      await loadSampleTown({ ...town, kinds, clock });
      const { manifest } = await exportArchive(at("a.zip"), { ...town, ...working });
      expect(manifest.media.files).toBeGreaterThan(50);
      await restoreArchive(at("a.zip"), { ...copy, ...working });
      const before = await publicPagesOf(town.record.read, at("a"), clock);
      expect(before.size).toBeGreaterThan(90);
      expect(await publicPagesOf(copy.record.read, at("b"), clock)).toEqual(before);
      await exportArchive(at("b.zip"), { ...copy, ...working });
      expect(readFileSync(at("b.zip")).equals(readFileSync(at("a.zip")))).toBe(true);
    } finally {
      await town.record.close();
      await copy.record.close();
    }
  });
});
