import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { act } from "#editorial/commands.ts";
import { type ItemId, itemIdFrom } from "#kernel/ids.ts";
import { contentsOfEdition } from "#testing/edition-contents.ts";
import { linkTo, openPreviewSite, type PreviewSite } from "#testing/preview-site.ts";

let town: PreviewSite;
beforeAll(async () => {
  town = await openPreviewSite();
});
afterAll(() => town[Symbol.asyncDispose]());

describe("what is refused", () => {
  const invalid = (...paths: string[]) => ({
    kind: "invalid",
    issues: paths.map((path) => expect.objectContaining({ path })),
  });

  test("content that is wrong, with every fault", async () => {
    const content = town.article("Bài", { tags: "cầu", pictureId: 7 });
    expect(await town.refusalOf({ kind: "article", content })).toEqual(invalid("pictureId", "tags"));
    expect(await town.refusalOf({ kind: "article", content: "chữ" })).toEqual(invalid(""));
    expect(await town.refusalOf({ kind: "article", content: null })).toEqual(invalid(""));
    expect(await town.refusalOf({ kind: "calendar-entry", content: { date: "2026-02-30" } })).toEqual(invalid("date"));
  });

  test.each([
    ["a script", { type: "script", content: [{ type: "text", text: "alert(1)" }] }],
    ["HTML of its own", { type: "html", attrs: { html: "<img src=x onerror=alert(1)>" } }],
    ["an address that runs", linkTo("javascript:alert(1)")],
    ["a node within itself", { type: "paragraph", content: [{ type: "paragraph" }] }],
  ])("a text with %s", async (_, block) => {
    const refusal = await town.refusalOf({
      kind: "article",
      content: town.article("Bài", { body: { type: "doc", content: [block] } }),
    });
    expect(refusal?.kind).toBe("invalid");
  });

  test("content as deep as nobody writes", async () => {
    let deep: object = {};
    for (let level = 0; level < 5_000; level++) deep = { deep };
    expect(await town.refusalOf({ kind: "article", content: { body: deep } })).toMatchObject({ kind: "invalid" });
    expect(await town.refusalOf({ kind: "article", content: { title: deep } })).toMatchObject({ kind: "invalid" });
  });

  test("a kind that nobody knows, one without a page, an id that is none, another item's id", async () => {
    expect(await town.refusalOf({ kind: "survey" })).toEqual(invalid("kind"));
    expect(await town.refusalOf({ kind: "__proto__" })).toEqual(invalid("kind"));
    const picture = { hash: "a".repeat(64), fileName: "a.jpg", type: "image/jpeg", bytes: 1 };
    expect(await town.refusalOf({ kind: "media", content: picture })).toMatchObject({ kind: "not-found" });
    expect(await town.refusalOf({ kind: "article", id: "x') or 1 --" as ItemId })).toEqual(invalid("id"));
    expect(await town.refusalOf({ kind: "article", id: town.section })).toEqual(invalid("kind"));
  });

  test("a week that readers are not shown", async () => {
    const refusal = await town.refusalOf({ kind: "calendar-entry", content: { title: "Họp", date: "2150-01-01" } });
    expect(refusal).toEqual({ kind: "not-found", what: "a page on which readers would see this" });
  });
});

describe("the site beside previews", () => {
  test("edition, page cache, visits and record are as they were, and no file is left", async () => {
    const { site, served, defects, folder } = town.web;
    const state = () => ({
      edition: contentsOfEdition(site.edition),
      search: site.edition.get("select count(*) as n from search_item"),
      generation: site.edition.generation,
      touched: site.edition.get("select count(*) as n, max(seq) as seq from touched"),
      cache: [served.pages.pages.size, served.pages.pages.bytes],
      visits: site.visits.snapshot(),
      files: readdirSync(folder, { recursive: true }).sort(),
      temporary: readdirSync(tmpdir()).filter((name) => /etilqs|sqlite|preview/i.test(name)),
    });
    await fetch(`${served.url}/`, { headers: { connection: "close" } });
    const before = state();
    const id = itemIdFrom("article", "Chợ phiên họp lại");
    for (let round = 0; round < 40; round++)
      await town.previewOf({
        kind: "article",
        id,
        content: town.article(`Tiêu đề xem trước ${round}`, { slug: `xem-${round}` }),
      });
    site.edition.refresh();
    expect(state()).toEqual(before);
    const page = await (await fetch(`${served.url}${town.pathOf(id)}`, { headers: { connection: "close" } })).text();
    expect(page).not.toContain("xem trước");
    expect(defects).toEqual([]);
  });

  test("what is published meanwhile goes on, and the next preview has it", async () => {
    const all = Array.from({ length: 12 }, (_, round) =>
      town.previewOf({ kind: "alert", content: { title: `Cấm đường lần ${round}` } }),
    );
    await town.web.publish("article", "giữa chừng", town.article("Tin đăng giữa chừng"));
    expect(await Promise.all(all)).toHaveLength(12);
    expect(await town.previewOf({ kind: "alert", content: { title: "Cấm đường" } })).toContain("Tin đăng giữa chừng");
  });

  test("a crowd of previews is turned away, and those in line are answered", async () => {
    const results = await Promise.all(
      Array.from({ length: 60 }, () => town.previewer.preview({ kind: "link", language: "vi", content: {} })),
    );
    const made = results.filter(({ ok }) => ok);
    expect(made).toHaveLength(32);
    const refused = results.find((result) => !result.ok);
    expect(refused).toEqual({ ok: false, refusal: { kind: "too-many", what: "previews at once", limit: 32 } });
    expect(await town.refusalOf({ kind: "link" })).toBeUndefined();
  });

  test("who else writes to the edition is waited for, and after some seconds no more", async () => {
    const other = new DatabaseSync(town.web.site.edition.file);
    other.exec("begin immediate");
    const waiting = town.previewer.preview({ kind: "link", language: "vi", content: {} });
    await new Promise((resolve) => setTimeout(resolve, 200));
    other.exec("rollback");
    expect((await waiting).ok).toBe(true);
    other.exec("begin immediate");
    expect(await town.refusalOf({ kind: "link" })).toMatchObject({ kind: "too-many" });
    other.exec("rollback");
    other.close();
  });

  test("an archived item keeps its picture to itself", async () => {
    const file = await town.unpublishedPicture("Ảnh đã cất");
    await town.web.edit((tx, desk) => act(tx, desk, file.id as ItemId, { kind: "archive" }));
    const html = await town.previewOf({ kind: "article", content: town.article("Bài", { pictureId: file.id }) });
    expect(html).not.toContain(file.id);
  });
});
