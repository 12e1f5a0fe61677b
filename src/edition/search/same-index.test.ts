import { expect, it } from "vitest";
import type { PublicItem } from "#editorial/queries.ts";
import { itemIdFrom } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import { EditionDatabase } from "../database.ts";
import { SEARCH_TABLES } from "./tables.ts";
import { SearchWriter } from "./writer.ts";

/** As many as one day of an archive that knows only days. */
const ITEMS = 200;
const AT = Date.UTC(2021, 3, 28, 17) as Instant;

const indexed = Array.from({ length: ITEMS }, (_, at) => at);
const idOf = (at: number) => itemIdFrom("bài", String(at));
const itemOf = (at: number) =>
  ({ id: idOf(at), kind: at % 9 === 0 ? "document" : "article", language: at % 11 === 0 ? "en" : "vi" }) as PublicItem;

function put(writer: SearchWriter, ...items: readonly number[]): void {
  for (const at of items)
    writer.put(itemOf(at), {
      title: `Thông báo số ${at} của Ủy ban nhân dân xã`,
      ...(at % 9 === 0 ? { number: `${at}/TB-UBND` } : {}),
      ...(at % 2 === 0 ? { lead: `Bà con thôn ${at % 7} đến nhà văn hóa` } : {}),
      ...(at % 3 === 0 ? { sectionId: "muc-tin" } : {}),
      at: AT,
      passages: [
        { text: at % 5 === 0 ? "" : `Việc thứ ${at} được làm đúng kế hoạch.` },
        ...(at % 4 === 0 ? [{ text: "Điều 2. Hiệu lực thi hành", heading: "Hiệu lực", anchor: "dieu-2" }] : []),
      ],
    });
}

function remove(writer: SearchWriter, ...items: readonly number[]): void {
  for (const at of items) writer.remove(idOf(at));
}

/** @param work gets a function that runs one transaction. */
function indexAfter(work: (transaction: (step: (writer: SearchWriter) => void) => void) => void): object {
  const edition = EditionDatabase.forWriting(":memory:");
  edition.exec(SEARCH_TABLES);
  const writer = new SearchWriter(edition);
  work((step) =>
    edition.transaction(() => {
      writer.begin();
      step(writer);
      writer.flush();
    }),
  );
  const tables = ["search_item", "search_source", "search_block", "search_codes", "search_text"];
  const rows = tables.map((table) => edition.all(`select * from ${table} order by 1`));
  edition.exec("create virtual table vocabulary using fts5vocab(search_terms, instance)");
  const terms = edition.all("select distinct term, doc from vocabulary order by term, doc");
  edition.close();
  return { rows, terms };
}

it("is the same in whatever order the items of a crowded minute came", () => {
  const straight = indexAfter((transaction) => transaction((writer) => put(writer, ...indexed)));
  const backwards = indexAfter((transaction) => {
    for (const at of indexed.toReversed()) transaction((writer) => put(writer, at));
  });
  const mixed = indexed.map((at) => (at * 37) % ITEMS);
  const changed = indexAfter((transaction) => {
    for (let from = 0; from < ITEMS; from += 20) transaction((writer) => put(writer, ...mixed.slice(from, from + 20)));
    for (let from = 0; from < ITEMS; from += 30)
      transaction((writer) => remove(writer, ...indexed.slice(from, from + 30)));
    transaction((writer) => put(writer, ...mixed));
    transaction((writer) => {
      for (const at of indexed.slice(50, 90)) {
        remove(writer, at);
        put(writer, at);
      }
    });
  });
  expect(backwards).toEqual(straight);
  expect(changed).toEqual(straight);
});

it("is the smaller index once items have gone", () => {
  const few = indexAfter((transaction) => transaction((writer) => put(writer, ...indexed.slice(60))));
  const left = indexAfter((transaction) => {
    transaction((writer) => put(writer, ...indexed));
    transaction((writer) => remove(writer, ...indexed.slice(0, 60)));
  });
  expect(left).toEqual(few);
});
