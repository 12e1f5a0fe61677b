import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { Instant } from "#kernel/instant.ts";
import { openRecord } from "#record/record.ts";
import { newsroom } from "#testing/newsroom.ts";
import { article } from "#testing/small-archive.ts";
import { temporaryFolder } from "#testing/temporary-folder.ts";
import { isBuilt, serve } from "./program.ts";

const TITLE = "Chợ phiên họp sớm trước bão";
/** Long enough for a site to start and be looked at before, on a slow machine too. */
const AHEAD_MS = 8_000;
/** After the start: a turn of the clock, a step of the follower, and room for a slow machine. */
const LIMIT_MS = 10_000;

/** Whether the site shows the article where readers look for news. */
async function isShown(origin: string): Promise<boolean[]> {
  const paths = ["/", "/rss.xml", `/tim-kiem?q=${encodeURIComponent("chợ phiên họp sớm")}`];
  const texts = await Promise.all(paths.map(async (path) => (await fetch(`${origin}${path}`)).text()));
  // Search marks what was asked for within the title.
  return texts.map((text) => text.replace(/<\/?mark>/g, "").includes(TITLE));
}

describe.skipIf(!isBuilt())("an article that is promised for a time at which the site is not running", () => {
  it("is on the front page, in the feed and in search once the site runs again, and not before its time", async () => {
    using folder = temporaryFolder("scheduled");
    const promised = (Date.now() + AHEAD_MS) as Instant;
    {
      const record = await openRecord(`sqlite:${join(folder.path, "record.sqlite")}`);
      const room = newsroom(record, () => Date.now() as Instant);
      const id = await room.draft("article", article(TITLE).content as object);
      for (const kind of ["submit", "approve"] as const) await room.act(id, { kind });
      await room.act(id, { kind: "schedule", publishAt: promised });
      await record.close();
    }
    {
      await using before = await serve(folder.path);
      expect(await isShown(before.origin)).toEqual([false, false, false]);
      expect(Date.now()).toBeLessThan(promised);
    }
    await wait(Math.max(0, promised - Date.now()) + 100);
    await using after = await serve(folder.path);
    const began = Date.now();
    while ((await isShown(after.origin)).includes(false) && Date.now() - began < LIMIT_MS) await wait(50);
    expect(await isShown(after.origin)).toEqual([true, true, true]);
  });
});
