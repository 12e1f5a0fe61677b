import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ItemId } from "#kernel/ids.ts";
import { type NewsroomSite, openNewsroomSite, type SignedIn } from "#testing/newsroom-site.ts";
import { onEachRecord } from "#testing/records.ts";
import { articleContent } from "#testing/web-site.ts";

describe("arranging the front page", () => {
  onEachRecord(({ newUrl }) => {
    let site: NewsroomSite;
    let publisher: SignedIn;
    let sections: ItemId[];
    let news: ItemId[];
    beforeAll(async () => {
      site = await openNewsroomSite({ flags: { "--record-url": await newUrl() } });
      publisher = await site.person("xuat.ban@xa.example", [{ role: "publisher" }]);
      const section = (title: string, position: number) =>
        site.web.publish("section", title, { title, slug: `muc-${position}`, position, shown: true });
      sections = [await section("Kinh tế làng", 1), await section("Văn hóa làng", 2)];
      news = [];
      for (let at = 0; at < 12; at++)
        news.push(await publishArticle(`Tin số ${String.fromCharCode(65 + at)}`, sections[at % 2]));
    });
    afterAll(() => site[Symbol.asyncDispose]());

    const publishArticle = async (title: string, sectionId: string | undefined, language: "vi" | "en" = "vi") => {
      site.web.clock.advance({ minutes: 1 });
      return site.web.publish("article", title, articleContent(title, { sectionId }), { language });
    };
    const read = async () => (await publisher.get("/front-page?language=vi")).answer;
    const save = async (given: object, revision?: number) => {
      const body = { language: "vi", revision: revision ?? (await read()).revision, hot: [], featured: [], ...given };
      const saved = await publisher.send("PUT", "/front-page", body);
      await site.web.site.follower.wake();
      return saved;
    };
    const place = (at: number, until?: number) => ({
      itemId: news[at] as string,
      ...(until === undefined ? {} : { until }),
    });
    const home = async () => (await fetch(`${site.web.served.url}/`)).text();
    const order = (html: string, ...texts: string[]) => texts.map((text) => html.indexOf(text));

    it("begins with nothing placed, and tells which of the newest stand there instead", async () => {
      const begun = await read();
      expect(begun).toMatchObject({ revision: 0, hot: [], featured: [], placed: [] });
      expect(begun.newest[0]).toMatchObject({ itemId: news[11], title: "Tin số L", hasPicture: false });
    });

    it("puts what is placed before readers at once, in its order", async () => {
      expect((await save({ hot: [place(1)], featured: [place(3), place(0)] }, 0)).status).toBe(200);
      const html = await home();
      const [first = 0, second = 0] = order(html, "Tin số D", "Tin số A");
      expect(first).toBeGreaterThan(0);
      expect(second).toBeGreaterThan(first);
      expect(await read()).toMatchObject({
        hot: [place(1)],
        featured: [place(3), place(0)],
        placed: [{ title: "Tin số B", isPublic: true }, { title: "Tin số D" }, { title: "Tin số A" }],
      });
    });

    it("is refused to whom somebody else arranged it before", async () => {
      const { revision } = await read();
      expect((await save({ featured: [place(4)] }, revision)).status).toBe(200);
      const late = await save({ featured: [place(5)] }, revision);
      expect(late).toMatchObject({ status: 409, answer: { refusal: { kind: "stale" } } });
      expect((await read()).featured).toEqual([place(4)]);
    });

    it("takes a thing from its place when its time is over", async () => {
      const until = site.web.clock.now() + 3_600_000;
      expect((await save({ hot: [place(1, until)] })).status).toBe(200);
      const hot = async () => /class="hot-list[\s\S]*?<\/ol>/.exec(await home())?.[0] ?? "";
      expect(await hot()).toContain("Tin số B");
      site.web.clock.advance({ hours: 1 });
      expect(await hot()).not.toContain("Tin số B");
    });

    it("takes nothing twice in a place, no draft, nothing of another language or kind", async () => {
      const english = await publishArticle("A day at the market", sections[0], "en");
      const draft = await publisher.send("POST", "/items", {
        ...{ kind: "article", language: "vi", content: articleContent("Nháp", { sectionId: sections[0] }) },
      });
      const before = await read();
      for (const itemId of [english, draft.answer.id, sections[0], "khong-co", ""]) {
        const refused = await save({ hot: [place(2), { itemId }] });
        expect(refused).toMatchObject({ status: 422, answer: { refusal: { issues: [{ path: "hot.1.itemId" }] } } });
      }
      expect((await save({ hot: [place(2), place(2)] })).status).toBe(422);
      expect((await save({ hot: Array.from({ length: 21 }, (_, at) => place(at % 12)) })).status).toBe(422);
      expect(await read()).toEqual(before);
    });

    it("passes over what was withdrawn, and lets the rest be arranged", async () => {
      expect((await save({ featured: [place(6), place(7)] })).status).toBe(200);
      await site.web.withdraw(news[6] as ItemId, "Bài đang được xem lại.");
      expect(await home()).not.toContain("Tin số G");
      const { placed, featured } = await read();
      expect(placed[0]).toMatchObject({ title: "Tin số G", isPublic: false });
      expect((await save({ featured: featured.toReversed() })).status).toBe(200);
    });

    it("gives sections a block as they were chosen, none but those, and again as the tree has it", async () => {
      const blocksOf = async () =>
        [...(await home()).matchAll(/<h2[^>]*>(?:(?!<\/h2>).)*(Kinh tế|Văn hóa) làng/g)].map(([, at]) => at);
      expect(await blocksOf()).toEqual(["Kinh tế", "Văn hóa"]);
      expect((await save({ blocks: [sections[1], sections[0]] })).status).toBe(200);
      expect(await blocksOf()).toEqual(["Văn hóa", "Kinh tế"]);
      expect((await save({ blocks: [] })).status).toBe(200);
      expect(await blocksOf()).toEqual([]);
      expect((await read()).blocks).toEqual([]);
      expect((await save({ blocks: [sections[1], sections[1]] })).status).toBe(422);
      expect((await save({ blocks: [news[0]] })).status).toBe(422);
      expect((await save({})).status).toBe(200);
      expect(await blocksOf()).toEqual(["Kinh tế", "Văn hóa"]);
    });

    it("is for who may arrange, and each language has its own", async () => {
      const reporter = await site.person("phong.vien@xa.example", [{ role: "reporter" }]);
      expect((await reporter.get("/front-page?language=vi")).status).toBe(403);
      expect((await reporter.send("PUT", "/front-page", {})).status).toBe(403);
      expect((await publisher.get("/front-page?language=en")).answer).toMatchObject({ revision: 0, featured: [] });
      expect((await publisher.get("/front-page?language=fr")).status).toBe(422);
      expect(site.web.defects).toEqual([]);
    });
  });
});
