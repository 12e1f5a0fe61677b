import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ItemId } from "#kernel/ids.ts";
import { type NewsroomSite, openNewsroomSite, type SignedIn } from "#testing/newsroom-site.ts";
import { articleContent } from "#testing/web-site.ts";
import { PHONE } from "#visits/fixture.ts";

describe("the desk of statistics", () => {
  let room: NewsroomSite;
  let nobody: SignedIn;
  let section: ItemId;
  let article: ItemId;

  beforeAll(async () => {
    room = await openNewsroomSite({ now: "2026-11-23T09:00:00+07:00" });
    const { web } = room;
    nobody = await room.person("khong.quyen@xa.example", []);
    section = await web.publish("section", "doi-song", {
      title: "Đời sống",
      slug: "doi-song",
      position: 1,
      shown: true,
    });
    article = await web.publish("article", "cho", articleContent("Chợ phiên họp lại", { sectionId: section }));
    const path =
      web.site.edition.get<{ path: string }>("select path from entry where item_id = ?", article)?.path ?? "";
    for (let reader = 0; reader < 4; reader++) await read(encodeURI(path), reader);
    for (let reader = 0; reader < 3; reader++) await read(`/tim-kiem?q=${encodeURIComponent("Lịch cắt điện")}`, reader);
    await read(`/tim-kiem?q=${encodeURIComponent("cấp lại sổ")}`, 1);
    // Found nothing because of a filter, three times: that is no gap of the site's.
    for (let reader = 0; reader < 3; reader++) await read(`/tim-kiem?q=ch%E1%BB%A3&loai=document`, reader);
    web.site.visits.flush();
  });
  afterAll(() => room[Symbol.asyncDispose]());

  const read = async (path: string, reader: number) => {
    const response = await fetch(room.web.served.url + path, { headers: { "user-agent": `${PHONE} v${reader}` } });
    expect(response.status).toBe(200);
    await response.text();
  };
  const TODAY = "?from=2026-11-23&to=2026-11-23";

  it("counts by day and kind for everybody in the newsroom, and shows no reader", async () => {
    const { status, answer } = await nobody.get(`/statistics/visits${TODAY}`);
    expect(status).toBe(200);
    expect(answer.days).toEqual([{ date: "2026-11-23", visits: 4, visitors: 4, pageViews: 11, estimated: false }]);
    expect(answer.kinds).toEqual([
      { kind: "search", pageViews: 7 },
      { kind: "article", pageViews: 4 },
    ]);
    expect(JSON.stringify(answer)).not.toMatch(/127\.0\.0\.1|Mozilla/);
  });

  it("names what was read most, and adds up sections", async () => {
    const { answer } = await nobody.get("/statistics/items?from=2026-01-15&to=2026-11-23");
    const item = { kind: "article", language: "vi", title: "Chợ phiên họp lại", sectionId: section };
    expect(answer).toEqual({
      items: [{ id: article, pageViews: 4, item }],
      sections: [{ sectionId: section, pageViews: 4 }],
    });
    expect((await nobody.get("/statistics/items?from=2026-11-24&to=2026-11-30")).answer.items).toEqual([]);
  });

  it("tells of words that found nothing once they were searched for often, on two days", async () => {
    const both = "/statistics/searches?from=2026-11-23&to=2026-11-24";
    expect((await nobody.get(both)).answer).toEqual({ searches: [] });
    room.web.clock.moveTo("2026-11-24T09:00:00+07:00");
    for (let reader = 0; reader < 2; reader++) await read(`/tim-kiem?q=${encodeURIComponent("lịch cắt điện")}`, reader);
    for (let reader = 0; reader < 9; reader++) await read(`/tim-kiem?q=${encodeURIComponent("tiêm chủng")}`, 1);
    room.web.site.visits.flush();
    expect((await nobody.get(both)).answer).toEqual({ searches: [{ words: "lịch cắt điện", searches: 5 }] });
  });

  it("counts what came to readers by month, section and author", async () => {
    const { administrator, web } = room;
    const content = articleContent("Lớp xóa mù chữ số", { sectionId: section });
    const made = await administrator.send("POST", "/items", { kind: "article", language: "vi", content });
    const published = await administrator.send("POST", `/items/${made.answer.id}/publish-now`, { force: true });
    expect(published.status).toBe(200);
    await administrator.send("POST", "/items", { kind: "article", language: "vi", content: articleContent("Nháp") });
    const { answer } = await nobody.get("/statistics/output?from=2026-10&to=2026-11");
    expect(answer.rows).toHaveLength(2);
    expect(answer.rows).toContainEqual({
      ...{ month: "2026-11", kind: "article", sectionId: section, count: 1 },
      author: `person:${administrator.id}`,
    });
    expect(await nobody.get("/statistics/output?from=2026-12&to=2026-11")).toMatchObject({ answer: { rows: [] } });
    expect(web.defects).toEqual([]);
  });

  it("refuses spans that are too long and days that are none", async () => {
    for (const path of [
      "/statistics/visits?from=2025-01-01&to=2026-11-23",
      "/statistics/items?from=2025-01-01&to=2026-11-23",
      "/statistics/searches?from=1900-01-01&to=2026-11-23",
      "/statistics/output?from=2020-01&to=2026-11",
      "/statistics/output?from=2026-13&to=2026-14",
      "/statistics/visits?from=2026-02-30&to=2026-03-01",
      "/statistics/visits",
    ])
      expect((await nobody.get(path)).status).toBe(422);
  });
});
