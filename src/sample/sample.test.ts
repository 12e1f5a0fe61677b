import { describe, expect, test } from "vitest";
import { itemIdFrom } from "#kernel/ids.ts";
import { findFault } from "#richtext/faults.ts";
import { parseInline } from "./inline.ts";
import { fillPlaceholders } from "./placeholders.ts";
import { sampleRichText } from "./rich-text.ts";
import { sampleTown as town } from "./town.ts";

const MARKED_LETTER = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/i;

/** Every string within, with the path to it, so that a failure says where it is. */
function texts(value: unknown, path = ""): { readonly path: string; readonly text: string }[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => texts(one, `${path}/${name}`));
}

const contents = { ...town, pictures: town.pictures.map(({ svg: _, ...words }) => words), logos: [] };
const vietnamese = [
  ...town.articles.filter((one) => one.language !== "en"),
  ...town.pages.filter((one) => one.language !== "en"),
];
const bodies = [...town.articles, ...town.pages, ...town.documents];
const keysOf = (list: readonly { readonly key: string }[]): Set<string> => new Set(list.map((one) => one.key));
const known = {
  article: keysOf(town.articles),
  document: keysOf(town.documents),
  page: keysOf(town.pages),
  section: keysOf(town.sections),
};
const pictureKeys = keysOf(town.pictures);
const fileKeys = keysOf(town.files);
const logoKeys = keysOf(town.logos);

describe("the sample town is complete", () => {
  test("it has enough to fill every page of a site", () => {
    expect(vietnamese.length).toBeGreaterThan(40);
    expect(town.articles.filter((one) => one.language === "en")).toHaveLength(6);
    expect(town.documents).toHaveLength(16);
    expect(town.pictures.length).toBeGreaterThanOrEqual(24);
    for (const section of town.sections.filter((one) => one.holds === "articles" && one.parent !== undefined))
      expect(town.articles.filter((one) => one.section === section.key).length, section.key).toBeGreaterThanOrEqual(5);
  });

  test("it shows what a newsroom meets: hot, featured, corrected, withdrawn and moved articles", () => {
    const news = town.articles.filter((one) => one.language !== "en");
    const orders = (place: "hot" | "featured") => news.flatMap((one) => one[place]?.order ?? []).sort();
    expect(orders("hot")).toEqual([1, 2, 3, 4]);
    expect(orders("featured")).toEqual([1, 2, 3, 4]);
    expect(news.filter((one) => one.corrected)).toHaveLength(1);
    expect(news.filter((one) => one.withdrawn)).toHaveLength(1);
    expect(news.filter((one) => one.formerSlug)).toHaveLength(1);
  });

  test("documents are in force, not yet in force and expired, and no expired one lacks what came after it", () => {
    expect(town.documents.some((one) => (one.effectiveDaysAgo ?? 0) < 0)).toBe(true);
    const expired = town.documents.filter((one) => (one.expiresDaysAgo ?? -1) > 0);
    expect(expired.length).toBeGreaterThan(0);
    const replaced = town.documents.flatMap((one) =>
      (one.relations ?? []).flatMap((relation) => (relation.kind === "replaces" ? relation.document : [])),
    );
    for (const one of expired) expect(replaced, one.key).toContain(one.key);
    expect(town.documents.flatMap((one) => one.relations ?? []).map((one) => one.kind)).toEqual(
      expect.arrayContaining(["replaces", "amends", "guides", "related"]),
    );
  });

  test("the calendar fills the working days of this week and the next, with something moved and something called off", () => {
    for (const week of [0, 1])
      for (const weekday of [1, 2, 3, 4, 5])
        expect(
          town.calendar.some((one) => one.week === week && one.weekday === weekday),
          `${week}/${weekday}`,
        ).toBe(true);
    expect(new Set(town.calendar.map((one) => one.status))).toEqual(new Set(["normal", "changed", "cancelled"]));
    for (const one of town.calendar) {
      expect(one.session, one.key).toBe(one.start < "12:00" ? "morning" : "afternoon");
      expect(one.note !== undefined, one.key).toBe(one.status !== "normal");
    }
  });
});

describe("everything that is named is there", () => {
  test("no key is used twice in a list, and all are plain", () => {
    for (const [name, list] of Object.entries(town)) {
      if (!Array.isArray(list)) continue;
      const keys = (list as { key: string }[]).map((one) => one.key);
      expect(new Set(keys).size, name).toBe(keys.length);
      for (const key of keys) expect(key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }
  });

  test("sections, translations, relations, pictures, files and marks lead somewhere", () => {
    for (const one of town.sections) if (one.parent) expect(known.section).toContain(one.parent);
    for (const one of [...town.articles, ...town.pages]) {
      if (one.section) expect(known.section, one.key).toContain(one.section);
      expect(one.translationOf !== undefined, one.key).toBe(one.language === "en");
      if (one.translationOf) expect([...known.article, ...known.page], one.key).toContain(one.translationOf);
    }
    for (const one of town.articles) {
      if (one.picture) expect(pictureKeys, one.key).toContain(one.picture.picture);
      for (const key of one.related ?? []) expect(known.article, one.key).toContain(key);
    }
    for (const one of [...town.articles, ...town.documents])
      for (const key of one.attachments ?? []) expect(fileKeys, one.key).toContain(key);
    for (const one of town.documents)
      for (const relation of one.relations ?? []) expect(known.document, one.key).toContain(relation.document);
    for (const link of town.linkGroups.flatMap((group) => group.links))
      if (link.logo) expect(logoKeys, link.key).toContain(link.logo);
    expect(logoKeys).toContain(town.settings.logo);
  });

  test("targets in texts and alerts lead somewhere", () => {
    const targets = [
      ...bodies
        .flatMap((one) => texts(one.body))
        .flatMap(({ text }) => parseInline(text).flatMap((run) => run.target ?? [])),
      ...town.alerts.flatMap((one) => one.link?.target ?? []),
    ];
    expect(targets.length).toBeGreaterThan(8);
    for (const target of targets) {
      const [kind = "", key = ""] = target.split(":");
      if (kind in known) expect(known[kind as keyof typeof known], target).toContain(key);
      else expect(target).toMatch(/^(https:\/\/|mailto:|tel:)/);
    }
    for (const alert of town.alerts) for (const key of alert.sections ?? []) expect(known.section).toContain(key);
  });

  test("every body becomes rich text without a fault", () => {
    const references = {
      picture: (key: string) => ({ mediaId: key, alt: key, credit: "" }),
      link: (kind: string, key: string) => `item:${itemIdFrom(kind, key)}`,
    };
    const today = Temporal.PlainDate.from("2026-11-23");
    for (const one of bodies)
      expect(findFault(sampleRichText(fillPlaceholders(one.body, today), references)), one.key).toBeUndefined();
  });
});

describe("its texts are fit to be read", () => {
  test("titles, leads and bodies keep within their bounds", () => {
    for (const one of town.articles) {
      expect(one.title.length, one.key).toBeLessThanOrEqual(150);
      expect(one.lead.length, one.key).toBeGreaterThanOrEqual(80);
      expect(one.lead.length, one.key).toBeLessThanOrEqual(400);
      expect(one.body.length, one.key).toBeGreaterThanOrEqual(4);
      expect(one.body.length, one.key).toBeLessThanOrEqual(12);
    }
  });

  test("all is in Unicode normal form C and nothing has stray spaces", () => {
    for (const { path, text } of texts({ ...contents, files: [] })) {
      expect(text.normalize("NFC"), path).toBe(text);
      expect(text.trim(), path).toBe(text);
      expect(text, path).not.toMatch(/ {2}/);
    }
  });

  test("Vietnamese is written with its marks", () => {
    for (const one of vietnamese)
      for (const { path, text } of texts({ title: one.title, lead: one.lead, body: one.body })) {
        const words = text.replaceAll(/\{\{.*?\}\}|\(.*?\)|\S+@\S+/g, "");
        if (words.trim().length > 25) expect(words, `${one.key}${path}`).toMatch(MARKED_LETTER);
        expect(words, `${one.key}${path}`).not.toMatch(/(?:\b[a-zA-Z]+\b[ ,]+){7}/);
      }
  });

  test("nothing goes stale: no fixed day or year is written out", () => {
    for (const { path, text } of texts(contents)) {
      expect(text, path).not.toMatch(/\b\d{1,2}\/\d{1,2}\/\d{4}\b/);
      expect(text, path).not.toMatch(/\b20\d\d\b/);
      expect(text, path).not.toMatch(/tuần này\b.*\bthứ|(?<!\p{L})(hôm nay|sáng nay|hôm qua|ngày mai)/iu);
    }
  });

  test("nobody is named, no real number can be dialled and no stranger's site is linked", () => {
    for (const { path, text } of texts(contents)) {
      expect(text, path).not.toMatch(/(?<!\p{L})(ông|bà|anh|chị|em|cụ)\s+\p{Lu}\p{Ll}+\s+\p{Lu}/u);
      for (const number of text.match(/\b0\d{3}[ .]?\d{3}[ .]?\d{3}\b/g) ?? [])
        expect(number, path).toMatch(/^0000 000 /);
      for (const [, host = ""] of text.matchAll(/https?:\/\/([^/)\s]+)/g))
        expect(host, path).toMatch(/(^|\.)(example\.com|gov\.vn|chinhphu\.vn|vbpl\.vn)$/);
      for (const [, host = ""] of text.matchAll(/[\w.]+@([\w.]+)/g)) expect(host, path).toMatch(/example\.com$/);
    }
  });

  test("files are of the kind they say, and CSV rows have as many cells as their head", () => {
    for (const file of town.files) {
      expect(file.fileName, file.key).toMatch(file.mediaType === "text/csv" ? /\.csv$/ : /\.txt$/);
      if (file.mediaType !== "text/csv") continue;
      expect(file.text.codePointAt(0), file.key).toBe(0xfeff);
      const widths = file.text
        .trimEnd()
        .split("\r\n")
        .map((row) => row.split(",").length);
      expect(new Set(widths).size, file.key).toBe(1);
    }
  });
});
