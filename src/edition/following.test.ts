import { beforeEach, describe, expect, it } from "vitest";
import { areas } from "#areas/index.ts";
import { itemIdFrom } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import { appendChanges } from "#record/feed.ts";
import { breaking, type FollowedRecord, followed } from "#testing/followed-record.ts";
import { asking } from "#testing/open-archive.ts";
import { onEachRecord } from "#testing/records.ts";
import { runModule } from "#testing/run-module.ts";
import { article } from "#testing/small-archive.ts";
import { Edition } from "./edition.ts";
import { Follower } from "./follower.ts";

describe("a follower", () => {
  onEachRecord(({ open, newUrl }) => {
    let url: string;
    let site: FollowedRecord;
    beforeEach(async () => {
      url = await newUrl();
      site = await followed(await open(url));
      return () => site[Symbol.dispose]();
    });
    const follower = (batch?: number, of = areas) => new Follower(site.record.read, of, site.file(), batch);
    const found = (typed: string) => site.look((edition) => asking(edition).titles(typed, { limit: 100 })).sort();

    /** A follower of the same two in another process: it knows articles and sections only. */
    const elsewhere = (work: string, area = "articlesArea", batch = 3) =>
      runModule(`
        import { openRecord } from "#record/record.ts";
        import { Follower } from "#edition/follower.ts";
        import { articlesArea } from "#areas/articles/derive.ts";
        import { sectionsArea } from "#areas/sections/derive.ts";
        const record = await openRecord(${JSON.stringify(url)});
        const follower = new Follower(record.read, [sectionsArea, ${area}], ${JSON.stringify(site.file())}, ${batch});
        ${work}
        follower.close();
        await record.close();`);

    it("applies what came since, and says how much; level it applies nothing", async () => {
      await site.write("Chợ phiên họp lại");
      expect(await site.follow()).toBe(1);
      expect(await site.follow()).toBe(0);
      expect(site.titles()).toEqual(["Chợ phiên họp lại"]);
    });

    it("shares one edition with others, here and in another process, and nothing is lost or doubled", async () => {
      const other = elsewhere(`
        const until = Date.now() + 900;
        while (Date.now() < until) {
          await follower.catchUp();
          await new Promise((resolve) => setTimeout(resolve, 3));
        }`);
      const [one, two] = [follower(3), follower(1)];
      for (let at = 0; at < 20; at++) {
        const id = await site.write(`Tin số ${at}`);
        if (at % 5 === 0) await site.room.act(id, { kind: "withdraw", notice: "Nhầm." });
        if (at % 3 === 0) await Promise.all([one.catchUp(), two.catchUp()]);
      }
      expect(await other).toEqual([0, null]);
      await Promise.all([one.catchUp(), two.catchUp()]);
      expect(one.position()).toBe(two.position());
      one.close();
      two.close();
      expect(site.contents()).toEqual(await site.implied());
      expect(found("tin số")).toHaveLength(16);
    });

    it("takes back nothing that a faster one applied meanwhile", async () => {
      const id = await site.write("Tin cũ");
      const fast = new Follower((await open(url)).read, areas, site.file());
      let isOvertaken = false;
      const overtaken = site.record.read.withPlugin({
        transformQuery: ({ node }) => node,
        transformResult: async ({ result }) => {
          if (isOvertaken || !result.rows.some((row) => "content" in row)) return result;
          isOvertaken = true;
          await site.room.correct(id, article("Tin mới").content as object);
          await fast.catchUp();
          return result;
        },
      });
      const slow = new Follower(overtaken, areas, site.file());
      const seen: string[][] = [];
      await slow.catchUp(() => seen.push(site.titles()));
      expect(isOvertaken).toBe(true);
      for (const titles of [...seen, site.titles()]) expect(titles).toEqual(["Tin mới"]);
      fast.close();
      slow.close();
    });

    it("that fails in a step leaves the step before, and goes on from there once the fault is gone", async () => {
      await site.write("Tin thứ nhất");
      await site.follow();
      const before = site.contents();
      const second = await site.write("Tin thứ hai");
      for (const title of ["Tin thứ ba", "Tin thứ tư"]) await site.write(title);
      let isBroken = true;
      const failing = breaking((title) => {
        if (isBroken && title === "Tin thứ ba") throw new Error("hỏng");
      });
      const one = follower(20, failing);
      await expect(one.catchUp()).rejects.toThrow("hỏng");
      expect(site.contents()).toEqual(before);
      expect(found("tin thứ")).toEqual(["Tin thứ nhất"]);
      isBroken = false;
      // What the failed step had taken in already is no more.
      await site.room.act(second, { kind: "archive" });
      await one.catchUp();
      one.close();
      expect(site.contents()).toEqual(await site.implied());
      expect(found("tin thứ")).toEqual(["Tin thứ ba", "Tin thứ nhất", "Tin thứ tư"]);
      expect(site.look((edition) => asking(edition).ask("tin thứ", { sort: "newest" }).total)).toBe(3);
    });

    it("that is killed in a step leaves the step before", async () => {
      await site.write("Tin thứ nhất");
      await site.follow();
      const before = site.contents();
      for (const title of ["Tin thứ hai", "Tin thứ ba"]) await site.write(title);
      const deadly = `{ ...articlesArea, derive: (item, used) => {
        if (item.content.title === "Tin thứ ba") process.kill(process.pid, "SIGKILL");
        return articlesArea.derive(item, used);
      } }`;
      expect(await elsewhere("await follower.catchUp();", deadly, 1_000)).toEqual([null, "SIGKILL"]);
      expect(site.contents()).toEqual(before);
      await site.follow();
      expect(site.contents()).toEqual(await site.implied());
      expect(found("tin thứ")).toHaveLength(3);
    });

    it("passes over kinds that a newer program made", async () => {
      const stranger = { kind: "bản đồ", itemId: itemIdFrom("bản đồ", "một") };
      await site.record.inTransaction((tx) => appendChanges(tx, [stranger], 0 as Instant));
      await site.write("Tin sau đó");
      await site.follow();
      expect(site.titles()).toEqual(["Tin sau đó"]);
    });

    it("derives again what shows an item that changed, and touches it, and nothing that does not", async () => {
      const picture = { title: "Ảnh", fileName: "a.png", type: "image/png", bytes: 1, alt: "Cổng" };
      const hashes = ["ab".repeat(32), "cd".repeat(32)];
      const pictureId = await site.room.publishNew("media", { ...picture, hash: hashes[0] });
      const shown = await site.room.publishNew("article", {
        ...(article("Có ảnh").content as object),
        pictureId,
      });
      const other = await site.write("Không ảnh");
      await site.follow();
      const edition = new Edition(site.edition);
      const madeAt = edition.generation;
      await site.room.correct(pictureId, { ...picture, hash: hashes[1] });
      await site.follow();
      edition.refresh();
      expect(edition.isFresh(madeAt, [`item:${shown}`])).toBe(false);
      expect(edition.isFresh(madeAt, [`item:${other}`])).toBe(true);
      edition.close();
      expect(site.contents()).toEqual(await site.implied());
    });
  });
});
