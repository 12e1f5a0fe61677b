import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { areas } from "#areas/index.ts";
import { FeedTrimmedError } from "#record/feed.ts";
import { openRecord, type Record } from "#record/record.ts";
import { breaking, type FollowedRecord, followed } from "#testing/followed-record.ts";
import { asking } from "#testing/open-archive.ts";
import { temporaryFolder } from "#testing/temporary-folder.ts";
import { ensureEdition, rebuildEdition } from "./build.ts";
import { Edition } from "./edition.ts";

const folder = temporaryFolder("building");
afterAll(() => folder.remove());

let opened = 0;
let record: Record;
let site: FollowedRecord;
const openOne = () => openRecord(`sqlite:${join(folder.path, `${opened++}.sqlite`)}`);
beforeEach(async () => {
  record = await openOne();
  site = await followed(record);
  return async () => {
    await record.close();
    site[Symbol.dispose]();
  };
});

const ensure = (of = areas) => ensureEdition(record.read, of, site.edition);

describe("an edition at a start", () => {
  it("is kept where it is of this record and this program, and brought level", async () => {
    const before = site.file();
    await site.write("Tin mới");
    await ensure();
    expect(site.file()).toBe(before);
    expect(site.titles()).toEqual(["Tin mới"]);
  });

  it("is built anew where another program made it", async () => {
    await site.write("Tin mới");
    const before = site.file();
    const more = { more: "create table more (item_id text not null);" };
    await ensure(
      areas.map((area) => (area.kind === "alert" ? { ...area, tables: { ...area.tables, ...more } } : area)),
    );
    expect(site.file()).not.toBe(before);
    expect(existsSync(before)).toBe(false);
    expect(readdirSync(site.edition).filter((name) => name.startsWith("build-"))).toHaveLength(1);
    expect(site.titles()).toEqual(["Tin mới"]);
    expect(site.look((edition) => edition.all("select * from more"))).toEqual([]);
  });

  it("is built anew where it is of another record, and holds nothing of that one", async () => {
    await site.write("Tin của xã này");
    await site.follow();
    const other = await openOne();
    const elsewhere = await followed(other);
    await elsewhere.write("Tin của xã khác");
    await ensureEdition(other.read, areas, site.edition);
    expect(site.titles()).toEqual(["Tin của xã khác"]);
    elsewhere[Symbol.dispose]();
    await other.close();
  });

  it("is built anew where the feed no longer reaches back to it", async () => {
    await site.write("Tin thứ nhất");
    await record.inTransaction(async (tx) => {
      await tx.deleteFrom("change").execute();
      const { seq } = await tx.selectFrom("feed_head").select("seq").executeTakeFirstOrThrow();
      await tx
        .updateTable("feed_head")
        .set({ oldest: seq + 1 })
        .execute();
    });
    await expect(site.follow()).rejects.toThrow(FeedTrimmedError);
    await ensure();
    expect(site.titles()).toEqual(["Tin thứ nhất"]);
    await site.write("Tin thứ hai");
    expect(await site.follow()).toBe(1);
  });

  it("is built anew where it is ahead of the record, which is a copy of the day before", async () => {
    const [kept] = [await site.write("Tin hôm qua"), await site.write("Tin hôm nay")];
    await ensure();
    await record.inTransaction(async (tx) => {
      await tx
        .updateTable("item")
        .set({ public_state: "none" })
        .where("kind", "=", "article")
        .where("id", "!=", kept)
        .execute();
      await tx.deleteFrom("change").where("seq", ">", 8).execute();
      await tx.updateTable("feed_head").set({ seq: 8 }).execute();
    });
    await expect(site.follow()).rejects.toThrow(FeedTrimmedError);
    await ensure();
    expect(site.titles()).toEqual(["Tin hôm qua"]);
  });

  it("is built anew where its file is gone", async () => {
    await site.write("Tin mới");
    rmSync(site.file());
    await ensure();
    expect(site.titles()).toEqual(["Tin mới"]);
  });
});

describe("an edition that is swapped", () => {
  it("is read to the end by who has it open, until they look for another", async () => {
    await site.write("Tin thứ nhất");
    await site.follow();
    const open = new Edition(site.edition);
    const { titles } = asking(open);
    const madeAt = open.generation;
    const before = open.file;
    await site.write("Tin thứ hai");
    await rebuildEdition(record.read, areas, site.edition);
    expect(existsSync(before)).toBe(false);
    expect(titles("tin thứ")).toEqual(["Tin thứ nhất"]);
    open.followSwap();
    expect(open.file).toBe(site.file());
    expect(titles("tin thứ").sort()).toEqual(["Tin thứ hai", "Tin thứ nhất"]);
    expect(open.isFresh(madeAt, [])).toBe(false);
    expect(open.isFresh(open.generation, ["kind:article"])).toBe(true);
    open.close();
  });

  it("makes nothing stale where nothing was swapped", () => {
    const open = new Edition(site.edition);
    const madeAt = open.generation;
    open.followSwap();
    expect(open.generation).toBe(madeAt);
    expect(open.isFresh(madeAt, ["kind:article"])).toBe(true);
    open.close();
  });

  it("is the old one still where the build fails", async () => {
    await site.write("Tin thứ nhất");
    await site.follow();
    const before = site.file();
    const broken = breaking(() => {
      throw new Error("hỏng");
    });
    await expect(rebuildEdition(record.read, broken, site.edition)).rejects.toThrow("hỏng");
    expect(site.file()).toBe(before);
    expect(site.titles()).toEqual(["Tin thứ nhất"]);
    await rebuildEdition(record.read, areas, site.edition);
    expect(readdirSync(site.edition).filter((name) => name.startsWith("build-"))).toHaveLength(1);
  });

  it("cannot be opened before there is one", () => {
    expect(() => new Edition(join(folder.path, "nothing"))).toThrow("build one first");
  });
});
