import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type NewsroomSite, openNewsroomSite, type SignedIn } from "#testing/newsroom-site.ts";
import { onEachRecord } from "#testing/records.ts";
import { articleContent } from "#testing/web-site.ts";

describe("arranging sections", () => {
  onEachRecord(({ newUrl }) => {
    let site: NewsroomSite;
    let publisher: SignedIn;
    beforeAll(async () => {
      site = await openNewsroomSite({ flags: { "--record-url": await newUrl() } });
      publisher = await site.person("xuat.ban@xa.example", [{ role: "publisher" }]);
    });
    afterAll(() => site[Symbol.asyncDispose]());

    const wake = () => site.web.site.follower.wake();
    const content = (title: string, slug: string, more: object = {}) => ({
      title,
      slug,
      position: 1,
      shown: true,
      ...more,
    });
    const make = async (title: string, slug: string, more: object = {}): Promise<string> => {
      const made = await publisher.send("POST", "/sections", { content: content(title, slug, more) });
      expect(made.status).toBe(200);
      await wake();
      return made.answer.id;
    };
    const find = async (id: string) =>
      (await publisher.get("/sections")).answer.sections.find((section: { id: string }) => section.id === id);
    const save = async (id: string, part: object) => {
      const { revision, count: _, isPublic: _p, isArchived: _a, id: _i, ...before } = await find(id);
      const saved = await publisher.send("PUT", `/sections/${id}`, { revision, content: { ...before, ...part } });
      await wake();
      return saved;
    };
    const open = (path: string) => fetch(site.web.served.url + path, { redirect: "manual" });
    const menu = async () => (await (await open("/thong-ke")).text()).split("</header>")[0] ?? "";

    it("shows readers a new section at once: its page, and its place in the menu", async () => {
      await make("Đời sống văn hóa", "doi-song");
      expect((await open("/chuyen-muc/doi-song")).status).toBe(200);
      expect(await menu()).toContain("Đời sống văn hóa");
    });

    it("takes no name of spaces alone, and no character that PostgreSQL cannot keep", async () => {
      for (const part of [{ title: "   " }, { titleEn: " " }]) {
        const refused = await publisher.send("POST", "/sections", { content: content("Trống", "trong", part) });
        expect([refused.status, refused.answer.refusal.issues[0].path]).toEqual([
          422,
          `content.${Object.keys(part)[0]}`,
        ]);
      }
      const id = await make(" Chép từ\u0000 PDF ", "chep-tu-pdf", { description: "Một\u0000 dòng" });
      expect(await find(id)).toMatchObject({ title: "Chép từ PDF", description: "Một dòng" });
    });

    it("hides a section from the menu, and keeps its page", async () => {
      const id = await make("Tin nội bộ", "tin-noi-bo");
      expect((await save(id, { shown: false })).status).toBe(200);
      expect(await menu()).not.toContain("Tin nội bộ");
      expect((await open("/chuyen-muc/tin-noi-bo")).status).toBe(200);
    });

    it("leads from every older address to the present one, in one step, in both languages", async () => {
      const id = await make("Nông nghiệp", "nong-nghiep");
      await save(id, { slug: "nong-nghiep-sach" });
      await save(id, { title: "Nông nghiệp xanh", slug: "nong-nghiep-xanh" });
      for (const prefix of ["", "/en"])
        for (const old of ["nong-nghiep", "nong-nghiep-sach"]) {
          const { status, headers } = await open(`${prefix}/chuyen-muc/${old}`);
          expect([status, headers.get("location")]).toEqual([301, `${prefix}/chuyen-muc/nong-nghiep-xanh`]);
        }
      expect((await open("/chuyen-muc/nong-nghiep-xanh")).status).toBe(200);
    });

    it("keeps a section's address when it is moved below another", async () => {
      const [above, below] = [await make("Kinh tế", "kinh-te"), await make("Thủy sản", "thuy-san")];
      expect((await save(below, { parentId: above })).status).toBe(200);
      const html = await (await open("/chuyen-muc/thuy-san")).text();
      expect(html).toContain('href="/chuyen-muc/kinh-te"');
    });

    it("gives no section the address of another, and puts none below itself or where nothing is", async () => {
      const top = await make("Xã hội", "xa-hoi");
      const middle = await make("Giáo dục", "giao-duc", { parentId: top });
      const low = await make("Trường học", "truong-hoc", { parentId: middle });
      const before = await publisher.get("/sections");
      for (const [id, part, path] of [
        [low, { slug: "xa-hoi" }, "slug"],
        [low, { slug: "Có dấu" }, "slug"],
        [top, { parentId: low }, "parentId"],
        [top, { parentId: top }, "parentId"],
        [low, { parentId: "khong-co" }, "parentId"],
        [low, { title: "" }, "title"],
      ] as const) {
        const refused = await save(id, part);
        expect(refused.status).toBe(422);
        expect(refused.answer.refusal.issues[0].path).toContain(path);
      }
      const twice = await publisher.send("POST", "/sections", { content: content("Hai lần", "xa-hoi") });
      expect(twice.status).toBe(422);
      expect(await publisher.get("/sections")).toEqual(before);
    });

    it("moves several at once, or none of them", async () => {
      const [one, two, three] = [
        await make("Một", "mot", { position: 1 }),
        await make("Hai", "hai", { position: 2 }),
        await make("Ba", "ba", { position: 3 }),
      ];
      const place = async (id: string, position: number, more: object = {}) => ({
        ...{ id, revision: (await find(id)).revision, position },
        ...more,
      });
      const order = async (...titles: string[]) => {
        const html = await menu();
        return titles.toSorted((a, b) => html.indexOf(`>${a}<`) - html.indexOf(`>${b}<`));
      };
      const good = { places: [await place(three, 1), await place(one, 2), await place(two, 3)] };
      expect((await publisher.send("PUT", "/section-order", good)).status).toBe(200);
      await wake();
      expect(await order("Một", "Hai", "Ba")).toEqual(["Ba", "Một", "Hai"]);
      const stale = { places: [await place(two, 1), { ...(await place(one, 2)), revision: 0 }] };
      expect((await publisher.send("PUT", "/section-order", stale)).status).toBe(409);
      const round = { places: [await place(one, 1, { parentId: two }), await place(two, 2, { parentId: one })] };
      expect((await publisher.send("PUT", "/section-order", round)).status).toBe(422);
      await wake();
      expect(await order("Một", "Hai", "Ba")).toEqual(["Ba", "Một", "Hai"]);
    });

    it("lets only one of two people put each section below the other's", async () => {
      const [here, there] = [await make("Bên này", "ben-nay"), await make("Bên kia", "ben-kia")];
      const both = await Promise.all([save(here, { parentId: there }), save(there, { parentId: here })]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
    });

    it("refuses whom somebody else was ahead of", async () => {
      const id = await make("Du lịch", "du-lich");
      const { revision } = await find(id);
      expect((await save(id, { title: "Du lịch làng nghề" })).status).toBe(200);
      const late = await publisher.send("PUT", `/sections/${id}`, {
        revision,
        content: content("Du lịch biển", "du-lich"),
      });
      expect(late).toMatchObject({ status: 409, answer: { refusal: { kind: "stale" } } });
      expect((await find(id)).title).toBe("Du lịch làng nghề");
    });

    it("puts an empty section away, and brings it back; one that holds something stays", async () => {
      const id = await make("Lễ hội", "le-hoi");
      const child = await make("Hội đình", "hoi-dinh", { parentId: id });
      const article = await site.web.publish("article", "hoi", articleContent("Hội làng", { sectionId: child }));
      const archive = async (one: string) =>
        publisher.send("POST", `/sections/${one}/archive`, { revision: (await find(one)).revision });
      expect((await archive(id)).answer.refusal.issues[0].path).toBe("children");
      expect((await find(child)).count).toBe(1);
      expect((await archive(child)).answer.refusal.issues[0].path).toBe("items");
      await site.web.correct(article, articleContent("Hội làng", { sectionId: id }));
      expect((await archive(child)).status).toBe(200);
      await wake();
      expect((await open("/chuyen-muc/hoi-dinh")).status).toBe(404);
      expect(await find(child)).toMatchObject({ isArchived: true, isPublic: false });
      const { revision } = await find(child);
      expect((await publisher.send("POST", `/sections/${child}/restore`, { revision })).status).toBe(200);
      await wake();
      expect((await open("/chuyen-muc/hoi-dinh")).status).toBe(200);
    });

    it("brings a section back beside another that took its address", async () => {
      const [former, present] = [await make("Nước sạch", "nuoc-sach"), "Nước sạch nông thôn"];
      const { revision } = await find(former);
      const archived = await publisher.send("POST", `/sections/${former}/archive`, { revision });
      await make(present, "nuoc-sach");
      const back = await publisher.send("POST", `/sections/${former}/restore`, { revision: archived.answer.revision });
      expect(back.status).toBe(200);
      expect(await find(former)).toMatchObject({ slug: "nuoc-sach-2", isPublic: true });
      await wake();
      expect(await (await open("/chuyen-muc/nuoc-sach")).text()).toContain(present);
      expect((await open("/chuyen-muc/nuoc-sach-2")).status).toBe(200);
    });

    it("is asked for without a NUL, which no database keeps", async () => {
      const id = await make("Giao thông", "giao-thong");
      const { revision } = await find(id);
      expect((await publisher.send("POST", `/sections/${id}%00/archive`, { revision })).status).toBe(200);
      expect((await publisher.get("/items?kind=article&language=vi&text=%00giao")).status).toBe(200);
      expect(site.web.defects).toEqual([]);
    });

    it("is for who may arrange, by these routes alone", async () => {
      const id = await make("Thể thao", "the-thao");
      const reporter = await site.person("phong.vien@xa.example", [{ role: "reporter" }]);
      expect((await reporter.get("/sections")).status).toBe(403);
      expect((await reporter.send("POST", "/sections", { content: content("Lén", "len") })).status).toBe(403);
      const { revision } = await find(id);
      const aside = await publisher.send("PUT", `/items/${id}/content`, {
        ...{ revision, content: content("Thể thao", "the-thao", { parentId: id }) },
      });
      expect([aside.status, aside.answer.refusal.kind]).toEqual([422, "invalid"]);
      expect((await publisher.send("POST", `/items/${id}/archive`, { revision })).status).toBe(422);
      expect(site.web.defects).toEqual([]);
    });
  });
});
