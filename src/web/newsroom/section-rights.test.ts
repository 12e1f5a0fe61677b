import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ItemId } from "#kernel/ids.ts";
import { fromText } from "#richtext/from-text.ts";
import { type NewsroomSite, openNewsroomSite, type SignedIn } from "#testing/newsroom-site.ts";

const NOT_ALLOWED = [403, { refusal: { kind: "not-allowed" } }];
const NOT_LEFT_OUT = [422, { refusal: { kind: "invalid", issues: [{ path: "content.sectionId" }] } }];

describe("rights in one section only", () => {
  let room: NewsroomSite;
  let here: ItemId;
  let there: ItemId;
  let reporter: SignedIn;
  let publisher: SignedIn;
  let elsewhere: SignedIn;

  beforeAll(async () => {
    room = await openNewsroomSite();
    const section = (title: string, slug: string, position: number, more: object = {}) =>
      room.web.publish("section", slug, { title, slug, position, shown: true, ...more });
    here = await section("Tin xã", "tin-xa", 1);
    there = await section("Thể thao", "the-thao", 2);
    reporter = await room.person("phong.vien@xa.example", [{ role: "reporter", sectionId: here }]);
    publisher = await room.person("xuat.ban@xa.example", [{ role: "publisher", sectionId: here }]);
    elsewhere = await room.person("muc.khac@xa.example", [{ role: "publisher", sectionId: there }]);
  });
  afterAll(async () => {
    expect(room.web.defects).toEqual([]);
    await room[Symbol.asyncDispose]();
  });

  const content = (title: string, sectionId?: string) => ({
    ...{ title, slug: "", body: fromText("Chợ họp từ sớm.") },
    ...(sectionId === undefined ? {} : { sectionId }),
  });
  const begin = async (who: SignedIn, kind = "article", given: object = content("")) => {
    const { status, answer } = await who.send("POST", "/items", { kind, language: "vi", content: given });
    expect(status, JSON.stringify(answer)).toBe(200);
    return answer.id as string;
  };
  const save = async (who: SignedIn, id: string, given: object) => {
    const { revision } = (await room.administrator.get(`/items/${id}`)).answer;
    const { status, answer } = await who.send("PUT", `/items/${id}/content`, { revision, content: given });
    return [status, answer];
  };
  const step = async (who: SignedIn, id: string, name: string, body: object = {}) => {
    const { status, answer } = await who.send("POST", `/items/${id}/${name}`, body);
    return [status, answer];
  };
  const remove = async (who: SignedIn, id: string) => {
    const { status, answer } = await who.send("DELETE", `/items/${id}`);
    return [status, answer];
  };

  it("let a reporter begin news, write in it, choose their section and hand it on", async () => {
    const id = await begin(reporter);
    expect(await save(reporter, id, content("Chợ phiên"))).toMatchObject([200, { title: "Chợ phiên" }]);
    expect(await save(reporter, id, content("Chợ phiên", there))).toMatchObject(NOT_ALLOWED);
    expect(await save(reporter, id, content("Chợ phiên", here))).toMatchObject([200, { sectionId: here }]);
    const slug = { ...content("Chợ phiên", here), slug: "cho-phien" };
    expect(await save(reporter, id, slug)).toMatchObject([200, {}]);
    expect(await step(reporter, id, "submit")).toMatchObject([200, { state: "in-review" }]);
  });

  it("let a reporter delete what they began, and take it back", async () => {
    const id = await begin(reporter);
    expect(await remove(reporter, id)).toMatchObject([200, { id }]);
    expect(await step(reporter, id, "undelete")).toMatchObject([200, { id }]);
  });

  it("do not reach what another began in no section, nor bring one's own to readers from there", async () => {
    const id = await begin(reporter);
    for (const who of [publisher, elsewhere]) {
      expect(await save(who, id, content("Lén"))).toMatchObject(NOT_ALLOWED);
      expect(await save(who, id, content("Lén", here))).toMatchObject(NOT_ALLOWED);
      expect(await step(who, id, "submit")).toMatchObject(NOT_ALLOWED);
      expect(await remove(who, id)).toMatchObject(NOT_ALLOWED);
    }
    const page = await begin(publisher, "page", { ...content("Giới thiệu"), slug: "gioi-thieu" });
    expect(await step(publisher, page, "publish-now", { force: true })).toMatchObject(NOT_ALLOWED);
    expect(await step(publisher, page, "archive")).toMatchObject(NOT_ALLOWED);
    expect(await step(publisher, page, "submit")).toMatchObject([200, { state: "in-review" }]);
    expect(await step(publisher, page, "approve", { force: true })).toMatchObject(NOT_ALLOWED);
    expect(await step(publisher, page, "translations", { language: "en" })).toMatchObject(NOT_ALLOWED);
  });

  it("end with the right itself: who has none any more writes in nothing, not even in their own", async () => {
    const leaving = await room.person("thoi.viec@xa.example", [{ role: "contributor", sectionId: here }]);
    const id = await begin(leaving);
    const { answer } = await room.administrator.send("PUT", `/people/${leaving.id}/grants`, { grants: [] });
    expect(answer).not.toHaveProperty("refusal");
    expect(await save(leaving, id, content("Còn viết được không?"))).toMatchObject(NOT_ALLOWED);
    const gone = await room.person("muc.mat@xa.example", [{ role: "clerk", sectionId: here }]);
    expect((await gone.send("POST", "/items", { kind: "alert", language: "vi", content: {} })).status).toBe(403);
  });

  it("show on the desk what waits there for somebody else than who handed it on, and nothing of other sections", async () => {
    const handOn = async (title: string, sectionId: ItemId, who: SignedIn) => {
      const id = await begin(who, "article", { ...content(title, sectionId), slug: title.replaceAll(" ", "-") });
      expect(await step(who, id, "submit")).toMatchObject([200, { state: "in-review" }]);
      return id;
    };
    const [own, others, far] = [
      await handOn("bai cua toi", here, publisher),
      await handOn("bai cua phong vien", here, reporter),
      await handOn("bai muc khac", there, room.administrator),
    ];
    const desk = async (who: SignedIn) => {
      const { answer } = await who.get("/queues");
      const ids = (name: string) => answer[name].map(({ id }: { id: string }) => id) as string[];
      return { forMe: ids("forMe"), withOthers: ids("withOthers") };
    };
    const before = await desk(publisher);
    expect(before.forMe).toContain(others);
    expect(before.forMe).not.toContain(own);
    expect(before.forMe).not.toContain(far);
    expect(before.withOthers).toContain(own);
    expect((await desk(reporter)).forMe).toEqual([]);
    expect((await desk(elsewhere)).forMe).toEqual([far]);
    // What another approved may be published by who handed it on, and waits for them alone.
    expect(await step(room.administrator, own, "approve")).toMatchObject([200, { state: "approved" }]);
    const after = await desk(publisher);
    expect(after.forMe).toContain(own);
    expect(after.withOthers).not.toContain(own);
  });

  it("show one's own submissions among what one may move on, where the site wants no second person", async () => {
    const id = await begin(publisher, "article", { ...content("Không cần người thứ hai", here), slug: "mot-nguoi" });
    expect(await step(publisher, id, "submit")).toMatchObject([200, { state: "in-review" }]);
    const twoPersonRule = async (isOn: boolean) => {
      const { revision, content: settings } = (await room.administrator.get("/settings")).answer;
      const body = { revision, content: { ...settings, twoPersonRule: isOn } };
      expect((await room.administrator.send("PUT", "/settings", body)).status).toBe(200);
      await room.web.site.follower.wake();
    };
    await twoPersonRule(false);
    const { forMe, withOthers } = (await publisher.get("/queues")).answer;
    await twoPersonRule(true);
    expect(forMe).toContainEqual(expect.objectContaining({ id }));
    expect(withOthers).not.toContainEqual(expect.objectContaining({ id }));
  });

  it("take no page out of its section: that takes rights for the whole site", async () => {
    const id = await begin(publisher, "page", content("Lịch họp", here));
    for (const without of [content("Lịch họp"), { ...content("Lịch họp"), sectionId: "" }])
      expect(await save(publisher, id, without)).toMatchObject(NOT_LEFT_OUT);
    expect(await save(room.administrator, id, content("Lịch họp"))).toMatchObject([200, {}]);
    expect((await room.administrator.get(`/items/${id}`)).answer.sectionId).toBeUndefined();
  });

  it("bring no older version back that stood in another section, or in none", async () => {
    const id = await begin(room.administrator, "page", content("Giờ tiếp dân", there));
    const versions = [content("Giờ tiếp dân"), content("Giờ tiếp dân", here), content("Giờ tiếp dân mới", here)];
    for (const one of versions) {
      room.web.clock.advance({ minutes: 11 });
      await save(room.administrator, id, one);
    }
    const restore = async (who: SignedIn, number: number) => {
      const { revision } = (await room.administrator.get(`/items/${id}`)).answer;
      return step(who, id, `versions/${number}/restore`, { revision });
    };
    expect(await restore(publisher, 1)).toMatchObject(NOT_ALLOWED);
    expect(await restore(publisher, 2)).toMatchObject(NOT_LEFT_OUT);
    expect(await restore(publisher, 99)).toMatchObject([404, { refusal: { kind: "not-found" } }]);
    expect(await restore(publisher, 3)).toMatchObject([200, { title: "Giờ tiếp dân", sectionId: here }]);
    expect(await restore(room.administrator, 1)).toMatchObject([200, { sectionId: there }]);
  });
});
