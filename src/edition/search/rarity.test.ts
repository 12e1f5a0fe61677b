import { describe, expect, it } from "vitest";
import { areas } from "#areas/index.ts";
import type { Instant } from "#kernel/instant.ts";
import { paragraph, richTextOf } from "#richtext/build.ts";
import { editionOf, publicItem } from "#testing/edition-of.ts";
import { Rarity } from "./rarity.ts";
import { plain } from "./terms.ts";

const BODY = richTextOf([paragraph("Ủy ban nhân dân xã thông báo.")]);
const HOUR = 3_600_000;
const BEGIN = Date.parse("2020-01-01T00:00:00Z");

describe("how many passages hold a word", () => {
  it("is counted where they are few, and told by how far back the newest reach where they are many", () => {
    // 6,000 articles over eight months; lũ in one of five, kè in one of six hundred.
    const items = Array.from({ length: 6_000 }, (_, at) => {
      const words = `Xã ${at}${at % 5 === 0 ? " phòng lũ" : ""}${at % 600 === 0 ? " sửa kè" : ""}`;
      return publicItem(
        "article",
        `tin-${at}`,
        { title: words, slug: `tin-${at}`, sectionId: "muc", body: BODY },
        {
          publishedAt: (BEGIN + at * HOUR) as Instant,
        },
      );
    });
    using edition = editionOf(areas, ...items);
    const rarity = new Rarity(edition.db);
    rarity.refresh(1);
    expect(rarity.passages).toBe(6_000);
    expect(rarity.count(plain("ke"))).toBe(10);
    expect(rarity.count(plain("chua-co"))).toBe(0);
    for (const [word, count] of [
      ["xa", 6_000],
      ["lu", 1_200],
    ] as const) {
      expect(rarity.count(plain(word))).toBeGreaterThan(count * 0.85);
      expect(rarity.count(plain(word))).toBeLessThan(count * 1.15);
    }
    expect(rarity.weightOfWord("ke")).toBeGreaterThan(rarity.weightOfWord("lu"));
    expect(rarity.weightOfWord("lu")).toBeGreaterThan(rarity.weightOfWord("xa"));
  });
});
