import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { areas } from "#areas/index.ts";
import type { ItemId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import { appendChanges, FeedTrimmedError } from "#record/feed.ts";
import { openRecord, type Record } from "#record/record.ts";
import { contentsOfEdition } from "#testing/edition-contents.ts";
import { type Newsroom, newsroom } from "#testing/newsroom.ts";
import { asking } from "#testing/open-archive.ts";
import { article, section, sectionId } from "#testing/small-archive.ts";
import { standingClock } from "#testing/standing-clock.ts";
import { type TemporaryFolder, temporaryFolder } from "#testing/temporary-folder.ts";
import type { Area } from "./area.ts";
import { ensureEdition, rebuildEdition } from "./build.ts";
import { Edition } from "./edition.ts";
import { editionFolder } from "./folder.ts";
import { Follower } from "./follower.ts";

let folder: TemporaryFolder;
let record: Record;
let room: Newsroom;
let edition: string;

beforeEach(async () => {
  folder = temporaryFolder("following");
  edition = join(folder.path, "edition");
  record = await openRecord(recordUrl());
  room = newsroom(record, standingClock("2026-11-23T09:00:00+07:00").now);
  await room.publishNew("section", section("tin-xa", "Tin xã").content as object);
  await ensureEdition(record.read, areas, edition);
});
afterEach(async () => {
  await record.close();
  folder.remove();
});

const recordUrl = () => `sqlite:${join(folder.path, "record.sqlite")}`;
const currentFile = () => editionFolder(edition).currentFile() ?? expect.fail("there is no edition");
const openFollower = (batch?: number) => new Follower(record.read, areas, currentFile(), batch);
const write = (title: string) => room.publishNew("article", article(title).content as object);

async function follow(batch?: number): Promise<number> {
  const follower = openFollower(batch);
  try {
    return await follower.catchUp();
  } finally {
    follower.close();
  }
}

function look<Value>(at: (open: Edition) => Value, where = edition): Value {
  const open = new Edition(where);
  try {
    return at(open);
  } finally {
    open.close();
  }
}
const contents = (where?: string) => look(contentsOfEdition, where);
const titles = () =>
  look((open) => open.all<{ title: string }>("select title from entry where kind = 'article' order by title")).map(
    ({ title }) => title,
  );

/** What the record implies: an edition made of it alone, in another place. */
async function implied() {
  const other = join(folder.path, "implied");
  await rebuildEdition(record.read, areas, other);
  return contents(other);
}

/** Runs a program of ours in a process of its own. */
function run(script: string) {
  const child = spawn(process.execPath, ["--input-type=module-typescript", "-e", script], {
    cwd: join(import.meta.dirname, "../.."),
    stdio: ["ignore", "ignore", "inherit"],
  });
  return once(child, "exit") as Promise<[number | null, string | null]>;
}

describe("a follower", () => {
  it("applies what came since, and says how much; level it applies nothing", async () => {
    await write("Chợ phiên họp lại");
    expect(await follow()).toBe(1);
    expect(await follow()).toBe(0);
    expect(titles()).toEqual(["Chợ phiên họp lại"]);
  });

  it("shares one edition with others, in this process or another, and nothing is lost or doubled", async () => {
    const child = run(`
      import { openRecord } from "#record/record.ts";
      import { Follower } from "#edition/follower.ts";
      import { articlesArea } from "#areas/articles/derive.ts";
      import { sectionsArea } from "#areas/sections/derive.ts";
      const record = await openRecord(${JSON.stringify(recordUrl())});
      const follower = new Follower(record.read, [articlesArea, sectionsArea], ${JSON.stringify(currentFile())}, 2);
      const until = Date.now() + 1_500;
      while (Date.now() < until) {
        await follower.catchUp();
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      follower.close();
      await record.close();`);
    const [one, other] = [openFollower(3), openFollower(1)];
    for (let at = 0; at < 40; at++) {
      const id = await write(`Tin số ${at}`);
      if (at % 5 === 0) await room.act(id, { kind: "withdraw", notice: "Nhầm." });
      if (at % 3 === 0) await Promise.all([one.catchUp(), other.catchUp()]);
    }
    expect(await child).toEqual([0, null]);
    await Promise.all([one.catchUp(), other.catchUp()]);
    expect(one.position()).toBe(other.position());
    one.close();
    other.close();
    expect(contents()).toEqual(await implied());
    expect(look((open) => asking(open).titles("tin số", { limit: 100 })).length).toBe(32);
  });

  it("that fails in a step leaves the step before, and goes on from there once the fault is gone", async () => {
    await write("Tin thứ nhất");
    await follow();
    const before = contents();
    for (const title of ["Tin thứ hai", "Tin thứ ba", "Tin thứ tư"]) await write(title);
    let isBroken = true;
    const follower = new Follower(
      record.read,
      breaking((title) => {
        if (isBroken && title === "Tin thứ ba") throw new Error("hỏng");
      }),
      currentFile(),
    );
    await expect(follower.catchUp()).rejects.toThrow("hỏng");
    expect(contents()).toEqual(before);
    expect(look((open) => asking(open).titles("tin thứ"))).toEqual(["Tin thứ nhất"]);
    isBroken = false;
    await follower.catchUp();
    follower.close();
    expect(contents()).toEqual(await implied());
    expect(look((open) => asking(open).titles("tin thứ", { limit: 50 }))).toHaveLength(4);
  });

  it("that is killed in a step leaves the step before", async () => {
    await write("Tin thứ nhất");
    await follow();
    const before = contents();
    for (const title of ["Tin thứ hai", "Tin thứ ba", "Tin thứ tư"]) await write(title);
    const killed = run(`
      import { openRecord } from "#record/record.ts";
      import { Follower } from "#edition/follower.ts";
      import { articlesArea } from "#areas/articles/derive.ts";
      const record = await openRecord(${JSON.stringify(recordUrl())});
      const area = { ...articlesArea, derive: (item, used) => {
        if (item.content.title === "Tin thứ tư") process.kill(process.pid, "SIGKILL");
        return articlesArea.derive(item, used);
      } };
      await new Follower(record.read, [area], ${JSON.stringify(currentFile())}, 1_000).catchUp();`);
    expect(await killed).toEqual([null, "SIGKILL"]);
    expect(contents()).toEqual(before);
    await follow();
    expect(contents()).toEqual(await implied());
  });

  it("passes over kinds that a newer program made", async () => {
    await record.inTransaction(async (tx) => {
      await appendChanges(tx, [{ kind: "bản đồ", itemId: sectionId("một") as ItemId }], Date.now() as Instant);
    });
    await write("Tin sau đó");
    await follow();
    expect(titles()).toEqual(["Tin sau đó"]);
  });

  it("derives again what shows an item that changed, and touches it, and nothing that does not", async () => {
    const picture = {
      title: "Ảnh",
      hash: "ab".repeat(32),
      fileName: "a.png",
      type: "image/png",
      bytes: 1,
      alt: "Cổng",
    };
    const pictureId = await room.publishNew("media", picture);
    const shown = await room.publishNew("article", { ...(article("Có ảnh").content as object), pictureId });
    const other = await write("Không ảnh");
    await follow();
    const open = new Edition(edition);
    const madeAt = open.generation;
    await room.correct(pictureId, { ...picture, alt: "Cổng đình" });
    await follow();
    open.refresh();
    expect(open.isFresh(madeAt, [`item:${shown}`])).toBe(false);
    expect(open.isFresh(madeAt, [`item:${other}`])).toBe(true);
    open.close();
    expect(contents()).toEqual(await implied());
  });
});

/** The areas, with something that goes wrong while an article is derived. */
const breaking = (check: (title: string) => void): Area[] =>
  areas.map((area) =>
    area.kind === "article"
      ? {
          ...area,
          derive: (item, used) => {
            check((item.content as { title: string }).title);
            return area.derive(item, used);
          },
        }
      : area,
  );

describe("an edition at a start", () => {
  const builds = () => readdirSync(edition).filter((name) => name.startsWith("build-"));

  it("is kept where it is of this record and this program", async () => {
    const before = currentFile();
    await write("Tin mới");
    await ensureEdition(record.read, areas, edition);
    expect(currentFile()).toBe(before);
    expect(titles()).toEqual(["Tin mới"]);
  });

  it("is built anew where another program made it", async () => {
    await write("Tin mới");
    const before = currentFile();
    const changed = areas.map((area) =>
      area.kind === "alert"
        ? { ...area, tables: { ...area.tables, more: "create table more (item_id text not null);" } }
        : area,
    );
    await ensureEdition(record.read, changed, edition);
    expect(currentFile()).not.toBe(before);
    expect(existsSync(before)).toBe(false);
    expect(builds()).toHaveLength(1);
    expect(titles()).toEqual(["Tin mới"]);
    expect(look((open) => open.all("select * from more"))).toEqual([]);
  });

  it("is built anew where it is of another record, and holds nothing of that one", async () => {
    await write("Tin của xã này");
    const other = await openRecord(`sqlite:${join(folder.path, "other.sqlite")}`);
    const elsewhere = newsroom(other, standingClock("2026-11-23T09:00:00+07:00").now);
    await elsewhere.publishNew("article", article("Tin của xã khác").content as object);
    await ensureEdition(other.read, areas, edition);
    await other.close();
    expect(titles()).toEqual(["Tin của xã khác"]);
  });

  it("is built anew where the feed no longer reaches back to it, or ends before it", async () => {
    await write("Tin thứ nhất");
    await record.inTransaction(async (tx) => {
      await tx.deleteFrom("change").execute();
      const { seq } = await tx.selectFrom("feed_head").select("seq").executeTakeFirstOrThrow();
      await tx
        .updateTable("feed_head")
        .set({ oldest: seq + 1 })
        .execute();
    });
    await expect(follow()).rejects.toThrow(FeedTrimmedError);
    await ensureEdition(record.read, areas, edition);
    expect(titles()).toEqual(["Tin thứ nhất"]);
    await write("Tin thứ hai");
    expect(await follow()).toBe(1);
    // A copy of the record from the day before.
    await record.inTransaction(async (tx) => {
      await tx.deleteFrom("change").execute();
      await tx.updateTable("feed_head").set({ seq: 1, oldest: 2 }).execute();
    });
    await ensureEdition(record.read, areas, edition);
    expect(contents()).toEqual(await implied());
  });

  it("is built anew where its file is gone", async () => {
    await write("Tin mới");
    rmSync(currentFile());
    await ensureEdition(record.read, areas, edition);
    expect(titles()).toEqual(["Tin mới"]);
  });
});

describe("an edition that is swapped", () => {
  it("is read to the end by who has it open, until they look for another", async () => {
    await write("Tin thứ nhất");
    await follow();
    const open = new Edition(edition);
    const count = () => open.get<{ n: number }>("select count(*) as n from entry where kind = 'article'")?.n;
    const search = asking(open);
    const madeAt = open.generation;
    const before = open.file;
    await write("Tin thứ hai");
    await rebuildEdition(record.read, areas, edition);
    expect(existsSync(before)).toBe(false);
    expect(count()).toBe(1);
    expect(search.titles("tin thứ")).toEqual(["Tin thứ nhất"]);
    open.followSwap();
    expect(open.file).toBe(currentFile());
    expect(count()).toBe(2);
    expect(search.titles("tin thứ").sort()).toEqual(["Tin thứ hai", "Tin thứ nhất"]);
    expect(open.isFresh(madeAt, [])).toBe(false);
    expect(open.isFresh(open.generation, ["kind:article"])).toBe(true);
    open.close();
  });

  it("makes nothing stale where nothing was swapped", async () => {
    const open = new Edition(edition);
    const madeAt = open.generation;
    open.followSwap();
    expect(open.generation).toBe(madeAt);
    expect(open.isFresh(madeAt, ["kind:article"])).toBe(true);
    open.close();
  });

  it("leaves the old one where the build fails", async () => {
    await write("Tin thứ nhất");
    await follow();
    const before = currentFile();
    const broken = breaking(() => {
      throw new Error("hỏng");
    });
    await expect(rebuildEdition(record.read, broken, edition)).rejects.toThrow("hỏng");
    expect(currentFile()).toBe(before);
    expect(titles()).toEqual(["Tin thứ nhất"]);
  });

  it("cannot be opened before there is one", () => {
    expect(() => new Edition(join(folder.path, "nothing"))).toThrow("build one first");
  });
});
