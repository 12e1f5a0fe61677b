import { expect, test } from "vitest";
import { articlesArea } from "#areas/articles/index.ts";
import { mediaArea } from "#areas/media/index.ts";
import { settingsArea } from "#areas/settings/index.ts";
import { itemIdFrom } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import { emptyRichText } from "#richtext/model.ts";
import { editionOf, publicItem } from "#testing/edition-of.ts";
import { renditionsToExpect } from "./media-warming.ts";

const picture = (name: string, width?: number) =>
  publicItem("media", name, {
    ...{ title: name, hash: name.repeat(64).slice(0, 64), fileName: `${name}.png`, type: "image/png", bytes: 1 },
    ...(width === undefined ? {} : { width, height: 10 }),
  });

const article = (name: string, pictureName: string, day: number, more: object = {}) =>
  publicItem(
    "article",
    name,
    { title: name, slug: "bai", sectionId: "s", body: emptyRichText, pictureId: itemIdFrom("media", pictureName) },
    { publishedAt: (day * 86_400_000) as Instant, ...more },
  );

test("the newest articles' pictures come first, small before large, in steps that pages show, and each once", () => {
  using edition = editionOf(
    [settingsArea, mediaArea, articlesArea],
    ...[picture("a", 1_600), picture("b", 500), picture("c", 900), picture("d"), picture("e", 900)],
    ...[article("cũ", "a", 1), article("mới", "b", 3), article("cũ hơn", "b", 0), article("tệp", "d", 4)],
    article("đã rút", "e", 5, { state: "withdrawn", notice: "Nhầm." }),
  );
  const expected = renditionsToExpect(edition.db);
  const avif = expected.filter(({ format }) => format === "avif").map(({ hash, width }) => `${hash[0]}${width}`);
  expect(avif).toEqual(["b400", "a400", "b800", "a800", "a1600"]);
  expect(expected).toHaveLength(15);
  expect(expected.slice(0, 5).every(({ format }) => format === "avif")).toBe(true);
});
