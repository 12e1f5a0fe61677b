import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { initialSettings, settingsContent } from "#areas/settings/model.ts";
import { type NewsroomSite, openNewsroomSite, type SignedIn } from "#testing/newsroom-site.ts";
import { onEachRecord } from "#testing/records.ts";

const CONTENT = {
  ...initialSettings,
  name: { vi: "Cổng thông tin xã Bến Lụa", en: "Bến Lụa commune" },
  agency: { vi: "Ủy ban nhân dân xã Bến Lụa" },
  contact: { phone: "0270 000 000" },
  footer: { vi: ["Ghi rõ nguồn khi đăng lại."] },
  imprint: { licence: { vi: "12/GP-TTĐT ngày 05/01/2026" }, editorInChief: { vi: "Trưởng ban biên tập" } },
};

describe("the settings of a site", () => {
  onEachRecord(({ newUrl }) => {
    let site: NewsroomSite;
    let administrator: SignedIn;
    beforeAll(async () => {
      site = await openNewsroomSite({ flags: { "--record-url": await newUrl() } });
      administrator = site.administrator;
    });
    afterAll(() => site[Symbol.asyncDispose]());

    const save = async (revision: number, content: object) => {
      const saved = await administrator.send("PUT", "/settings", { revision, content });
      await site.web.site.follower.wake();
      return saved;
    };
    const page = async (path = "/") => (await fetch(site.web.served.url + path)).text();
    const revision = async (): Promise<number> => (await administrator.get("/settings")).answer.revision;

    it("are those a site begins with until somebody saves them", async () => {
      expect(await administrator.get("/settings")).toEqual({
        status: 200,
        answer: { revision: 0, content: initialSettings },
      });
    });

    it("are made once where two save the first ones at the same moment", async () => {
      const fresh = await openNewsroomSite({ flags: { "--record-url": await newUrl() } });
      const body = { revision: 0, content: CONTENT };
      const both = await Promise.all([1, 2].map(() => fresh.administrator.send("PUT", "/settings", body)));
      const { defects } = fresh.web;
      await fresh[Symbol.asyncDispose]();
      // The same content from both: who comes second is late, or has nothing to change.
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(defects).toEqual([]);
    });

    it("reach readers when they are saved: name, agency, licence, who answers for the site", async () => {
      expect((await save(0, CONTENT)).status).toBe(200);
      const html = await page();
      for (const text of ["Cổng thông tin xã Bến Lụa", "Ủy ban nhân dân xã Bến Lụa", "12/GP-TTĐT ngày 05/01/2026"])
        expect(html).toContain(text);
      expect(html).toContain("Trưởng ban biên tập");
    });

    it("are refused to whom somebody else saved before, and stay as that one saved them", async () => {
      const read = await revision();
      expect((await save(read, { ...CONTENT, agency: { vi: "Ủy ban nhân dân xã Mới" } })).status).toBe(200);
      const stale = await save(read, { ...CONTENT, agency: { vi: "Ủy ban nhân dân xã Cũ" } });
      expect(stale).toMatchObject({ status: 409, answer: { refusal: { kind: "stale" } } });
      expect(await page()).toContain("Ủy ban nhân dân xã Mới");
      expect(await page()).not.toContain("Ủy ban nhân dân xã Cũ");
    });

    it("say which field is wrong, and keep nothing of what came with it", async () => {
      const before = await administrator.get("/settings");
      for (const [field, wrong] of [
        ["name", { vi: "" }],
        ["name", { vi: "   " }],
        ["footer", { vi: ["  "] }],
        ["imprint", { licence: { vi: " " } }],
        ["abbreviations", [{ short: " ", long: "Ủy ban" }]],
        ["menu", [{ title: { vi: " " }, href: { vi: "/van-ban" } }]],
        ["logoId", "x".repeat(21)],
        ["accent", "đỏ"],
        ["timeZone", "Asia/Khong_Co"],
        ["visitsCarriedOver", -1],
      ] as const) {
        const refused = await save(before.answer.revision, { ...CONTENT, [field]: wrong });
        expect(refused.status).toBe(422);
        expect(refused.answer.refusal.issues[0].path).toContain(field);
      }
      expect(await administrator.get("/settings")).toEqual(before);
    });

    it("take the total of an older site's visits along, and a colour of the site's own", async () => {
      const read = await revision();
      expect((await save(read, { ...CONTENT, visitsCarriedOver: 1_234_567, accent: "#1f5f8b" })).status).toBe(200);
      expect(await page("/thong-ke")).toMatch(/1\.234\.5\d\d/);
      expect(await page()).toMatch(/\/giao-dien\/[0-9a-f]{12}\.css/);
    });

    it("offer no English where the site has none", async () => {
      expect(await page()).toContain('hreflang="en"');
      expect((await save(await revision(), { ...CONTENT, english: false })).status).toBe(200);
      expect(await page()).not.toContain('hreflang="en"');
    });

    it("make the menu and the links at the foot, in each language, of sections and of links", async () => {
      const section = { title: "Tin trong xã", titleEn: "Commune news", slug: "tin-xa", position: 1, shown: true };
      const id = await site.web.publish("section", "tin-xa", section);
      await site.web.publish("section", "van-hoa", { ...section, title: "Văn hóa làng", slug: "van-hoa" });
      const link = (vi: string, en: string, href: object) => ({ title: { vi, en }, href });
      const menu = [link("Dịch vụ công", "Services", { vi: "https://dichvucong.example/" }), { sectionId: id }];
      const footerLinks = [link("Sơ đồ cổng", "Map of the site", { vi: "/chuyen-muc", en: "/en/chuyen-muc" })];
      expect((await save(await revision(), { ...CONTENT, menu, footerLinks })).status).toBe(200);
      const html = await page("/thong-ke");
      expect(html.indexOf("Dịch vụ công")).toBeLessThan(html.indexOf("Tin trong xã"));
      expect(html).toContain('<a href="https://dichvucong.example/">Dịch vụ công</a>');
      expect(html).toContain('<a href="/chuyen-muc">Sơ đồ cổng</a>');
      expect(html).not.toContain("Văn hóa làng");
      const english = await page("/en/thong-ke");
      expect(english).toContain('<a href="/en/chuyen-muc">Map of the site</a>');
      expect(english).toContain("Commune news");
    });

    it.each(["javascript:alert(1)", "//other.example", "/\\other.example", "http://", "thu/muc", "/a b"])(
      "take %s for no link",
      (href) => {
        const menu = [{ title: { vi: "Lạ" }, href: { vi: href } }];
        expect(settingsContent.safeParse({ ...CONTENT, menu }).success).toBe(false);
        expect(settingsContent.safeParse({ ...CONTENT, footerLinks: menu }).success).toBe(false);
      },
    );

    it("are saved by administrators alone, and by no other way", async () => {
      const publisher = await site.person("xuat.ban@xa.example", [{ role: "publisher" }]);
      expect((await publisher.get("/settings")).status).toBe(403);
      expect((await publisher.send("PUT", "/settings", { revision: 1, content: CONTENT })).status).toBe(403);
      const { status, answer } = await administrator.send("PUT", "/items/sett1ngs0000/content", {
        ...{ revision: await revision(), content: { ...CONTENT, name: { vi: "Lối sau" } } },
      });
      expect([status, answer.refusal.kind]).toEqual([422, "invalid"]);
      expect(site.web.defects).toEqual([]);
    });
  });
});
