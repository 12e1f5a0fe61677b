import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Indexed } from "#edition/search/indexed.ts";
import { type PreparedPassage, preparePassages } from "#edition/search/prepare.ts";
import { PreparingThread } from "#edition/search/preparing-thread.ts";

const WORKER = join(import.meta.dirname, "../dist/server/preparing-worker.js");

const item = (at: number, passages: number): Indexed => ({
  kind: at % 2 === 0 ? "article" : "document",
  section_id: at % 3 === 0 ? "muc-tin" : null,
  title: `Thông báo số ${at} của Ủy ban nhân dân xã Bến Lụa`,
  language: at % 5 === 0 ? "en" : "vi",
  number: at % 2 === 0 ? null : `${at}/2026/TB-UBND`,
  lead: at % 4 === 0 ? "Bà con thuỷ sản họp ở đình làng" : null,
  passages: Array.from({ length: passages }, (_, place) => ({
    heading: place % 2 === 0 ? null : `Điều ${place}. Hiệu lực`,
    anchor: null,
    text: place === 3 ? "" : `Đường liên thôn thứ ${place} được sửa. ${"Chợ phiên họp, hội làng mở. ".repeat(place)}`,
  })),
});

const asText = (items: readonly (readonly PreparedPassage[])[]) =>
  items.map((passages) =>
    passages.map(({ terms, codes }) => ({
      terms: typeof terms === "string" ? terms : Buffer.from(terms).toString("utf8"),
      codes: Buffer.from(codes).toString("hex"),
    })),
  );

describe.skipIf(!existsSync(WORKER))("a thread that prepares the search index", () => {
  let thread: PreparingThread;
  beforeAll(() => {
    thread = PreparingThread.start(WORKER) as PreparingThread;
  });
  afterAll(() => thread.close());

  it("makes of items what is made of them here, of several lots at once each for itself", async () => {
    const lots = [
      Array.from({ length: 40 }, (_, at) => item(at, at % 7)),
      [],
      Array.from({ length: 25 }, (_, at) => item(at * 3, 1)),
    ];
    const prepared = await Promise.all(lots.map((items) => thread.prepare(items)));
    for (const [at, items] of lots.entries())
      expect(asText(prepared[at] as PreparedPassage[][])).toEqual(asText(items.map(preparePassages)));
  });

  it("that ends leaves nobody waiting", async () => {
    const other = PreparingThread.start(WORKER) as PreparingThread;
    const waiting = other.prepare([item(1, 5)]);
    other.close();
    await expect(waiting).rejects.toThrow("the thread that prepares the search index ended");
    await expect(other.prepare([item(2, 1)])).rejects.toThrow("the thread that prepares the search index ended");
  });
});
