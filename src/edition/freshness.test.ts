import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { temporaryFolder } from "#testing/temporary-folder.ts";
import { EditionDatabase } from "./database.ts";
import { EVERYTHING, Freshness } from "./freshness.ts";
import { editionDdl } from "./schema.ts";

/** A log as the follower keeps it, and a reader of it on a connection of its own. */
function opened() {
  const folder = temporaryFolder("freshness");
  const file = join(folder.path, "edition.sqlite");
  const writer = EditionDatabase.forWriting(file);
  writer.exec(editionDdl([]));
  const reader = EditionDatabase.forReading(file);
  const freshness = new Freshness(reader);
  const close = () => {
    reader.close();
    writer.close();
    folder.remove();
  };
  const log = (...tags: readonly string[]) =>
    writer.transaction(() => {
      for (const tag of tags) writer.run("insert into touched (tag) values (?)", tag);
    });
  const touch = (...tags: readonly string[]) => {
    log(...tags);
    freshness.refresh();
  };
  return { freshness, writer, log, touch, close };
}

function open() {
  const all = opened();
  onTestFinished(all.close);
  return all;
}

describe("freshness", () => {
  it("lasts until one of the tags used is touched", () => {
    const { freshness, touch } = open();
    const madeAt = freshness.generation;
    const tags = ["item:mot", "kind:article"];
    expect(freshness.isFresh(madeAt, tags)).toBe(true);
    touch("item:hai", "kind:document");
    expect(freshness.isFresh(madeAt, tags)).toBe(true);
    touch("kind:article");
    expect(freshness.isFresh(madeAt, tags)).toBe(false);
    expect(freshness.isFresh(freshness.generation, tags)).toBe(true);
  });

  it("sees nothing until it looks, and then all that happened, once", () => {
    const { freshness, log } = open();
    const madeAt = freshness.generation;
    log("item:mot");
    log("item:hai");
    expect(freshness.generation).toBe(madeAt);
    freshness.refresh();
    const generation = freshness.generation;
    expect(generation).toBeGreaterThan(madeAt);
    expect(freshness.isFresh(madeAt, ["item:mot"])).toBe(false);
    expect(freshness.isFresh(madeAt, ["item:hai"])).toBe(false);
    freshness.refresh();
    expect(freshness.generation).toBe(generation);
  });

  it("of everything ends where the follower says everything", () => {
    const { freshness, touch } = open();
    const madeAt = freshness.generation;
    touch(EVERYTHING);
    expect(freshness.isFresh(madeAt, [])).toBe(false);
    expect(freshness.isFresh(freshness.generation, ["item:mot"])).toBe(true);
  });

  it("of everything ends where more was touched than is worth reading, and goes on tag by tag from there", () => {
    const { freshness, touch } = open();
    const madeAt = freshness.generation;
    touch(...Array.from({ length: 6_000 }, (_, place) => `item:${place}`));
    expect(freshness.isFresh(madeAt, ["item:xa"])).toBe(false);
    const later = freshness.generation;
    freshness.refresh();
    expect(freshness.isFresh(later, ["item:5999"])).toBe(true);
    touch("item:xa");
    expect(freshness.isFresh(later, ["item:xa"])).toBe(false);
    expect(freshness.isFresh(later, ["item:5999"])).toBe(true);
  });

  it("is not touched by what changes without a tag", () => {
    const { freshness, writer } = open();
    const madeAt = freshness.generation;
    writer.run("insert into meta (key, value) values ('position', '7')");
    freshness.refresh();
    expect(freshness.generation).toBe(madeAt);
  });

  it("is what a plain log would say, whatever happens in whatever order", () => {
    const tag = fc.constantFrom("item:mot", "item:hai", "kind:article", "section:tin", EVERYTHING);
    const event = fc.oneof(
      fc.record({ touched: fc.array(tag, { minLength: 1, maxLength: 3 }) }),
      fc.record({ made: fc.uniqueArray(tag, { maxLength: 3 }) }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        const { freshness, touch, close } = opened();
        const made: { at: number; tags: readonly string[]; isFresh: boolean }[] = [];
        for (const one of events) {
          if ("made" in one) {
            made.push({ at: freshness.generation, tags: one.made, isFresh: true });
            continue;
          }
          touch(...one.touched);
          for (const page of made)
            if (one.touched.includes(EVERYTHING) || one.touched.some((touched) => page.tags.includes(touched)))
              page.isFresh = false;
        }
        for (const { at, tags, isFresh } of made) expect(freshness.isFresh(at, tags)).toBe(isFresh);
        close();
      }),
      { numRuns: 30 },
    );
  });
});
