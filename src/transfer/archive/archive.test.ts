import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { openMediaStore } from "#media/store.ts";
import { feedHead } from "#record/feed.ts";
import { openRecord, type Record } from "#record/record.ts";
import { fillHostileSite, NEWER_KIND } from "#testing/hostile-site.ts";
import { kinds } from "#testing/imports.ts";
import { publicPagesOf } from "#testing/public-pages.ts";
import { onEachRecord } from "#testing/records.ts";
import { standingClock } from "#testing/standing-clock.ts";
import { temporaryFolder } from "#testing/temporary-folder.ts";
import { exportArchive } from "./export.ts";
import { ArchiveError } from "./format.ts";
import { restoreArchive } from "./import.ts";

const clock = standingClock("2026-11-23T15:00:00+07:00").now;

describe("an archive of a site", () => {
  const folder = temporaryFolder("archive");
  afterAll(() => folder.remove());
  const newPath = (ending = "") => join(folder.path, `${randomUUID()}${ending}`);
  const opened: Record[] = [];
  afterEach(async () => {
    for (const record of opened.splice(0)) await record.close();
  });
  const openSqlite = async () => {
    const record = await openRecord(`sqlite:${newPath(".sqlite")}`);
    opened.push(record);
    return record;
  };
  const newMedia = () => openMediaStore(newPath());
  const working = { kinds, clock, isDryRun: false, progress: () => {}, stop: new AbortController().signal };

  const fill = async (record: Record) => {
    const media = newMedia();
    await fillHostileSite(record, media, clock);
    return { record, media };
  };
  const exported = async (site: Awaited<ReturnType<typeof fill>>) => {
    const path = newPath(".zip");
    return { path, ...(await exportArchive(path, { ...site, ...working })) };
  };

  onEachRecord(({ open }) => {
    it("makes the same site of an empty one, whatever database each has: every page, every former address, and the same archive again", async () => {
      const site = await fill(await openSqlite());
      const { path, missing } = await exported(site);
      expect(missing).toEqual([]);
      const copy = { record: await open(), media: newMedia() };
      const { unknownKinds, wasStopped } = await restoreArchive(path, { ...copy, ...working });
      expect({ wasStopped, unknown: [...unknownKinds] }).toEqual({ wasStopped: false, unknown: [[NEWER_KIND, 1]] });
      const before = await publicPagesOf(site.record.read, newPath(), clock);
      expect(before.size).toBeGreaterThan(15);
      expect(await publicPagesOf(copy.record.read, newPath(), clock)).toEqual(before);
      expect([...before.values()].join("\n")).not.toContain("Bản nháp chưa ai được đọc");
      expect(before.get("former /tin-tức/Ảnh.html")).toMatch(/^\/tin\/bai-/);
      const again = await exported(copy);
      expect(readFileSync(again.path).equals(readFileSync(path))).toBe(true);
    });

    it("goes on where it was interrupted, and nothing of it is told to followers before it is whole", async () => {
      const { path } = await exported(await fill(await open()));
      const copy = { record: await open(), media: newMedia() };
      const stop = new AbortController();
      const progress = (line: string) => {
        if (line.startsWith("versions:")) stop.abort();
      };
      expect((await restoreArchive(path, { ...copy, ...working, progress, stop: stop.signal })).wasStopped).toBe(true);
      expect(await feedHead(copy.record.read)).toBe(0);
      expect((await restoreArchive(path, { ...copy, ...working })).wasStopped).toBe(false);
      expect(readFileSync((await exported(copy)).path).equals(readFileSync(path))).toBe(true);
    });

    it("is refused by a site that holds something, and by the one that it was restored to before", async () => {
      const site = await fill(await open());
      const { path } = await exported(site);
      await expect(restoreArchive(path, { ...site, ...working })).rejects.toThrow("this site is not empty");
      const copy = { record: await open(), media: newMedia() };
      await restoreArchive(path, { ...copy, ...working });
      const head = await feedHead(copy.record.read);
      await expect(restoreArchive(path, { ...copy, ...working })).rejects.toThrow("this site is not empty");
      expect(await feedHead(copy.record.read)).toBe(head);
    });
  });

  it("is never written over another file, and not into a folder that is not there", async () => {
    const site = await fill(await openSqlite());
    const { path } = await exported(site);
    await expect(exportArchive(path, { ...site, ...working })).rejects.toThrow(ArchiveError);
    const nowhere = join(folder.path, "không có", "a.zip");
    await expect(exportArchive(nowhere, { ...site, ...working })).rejects.toThrow("there is no such folder");
  });
});
