import { describe, expect, it } from "vitest";
import { toHtml } from "#site/html.ts";
import { editionOf, publicItem } from "#testing/edition-of.ts";
import { pageContext } from "#testing/page-context.ts";
import type { PageAnswer } from "#web/public/route.ts";
import { mediaArea } from "../media/index.ts";
import { linkGroupsArea, linksArea, linkTags, listLinkGroups } from "./index.ts";
import { linkContent } from "./model.ts";
import { linkRoutes } from "./routes.tsx";

const areas = [linksArea, linkGroupsArea, mediaArea] as never[];
const group = (title: string, position: number, more: object = {}) =>
  publicItem("link-group", title, { title, position, ...more });
const link = (title: string, more: object = {}) =>
  publicItem("link", title, { title, url: "https://thuvien.benlua.example.com", position: 0, ...more });

const national = group("Trung ương", 20, { titleEn: "National" });
const local = group("Địa phương", 10);
const logo = publicItem("media", "logo", {
  title: "Biểu trưng thư viện",
  hash: "a".repeat(64),
  fileName: "logo.png",
  type: "image/png",
  bytes: 900,
  width: 300,
  height: 200,
});

describe("linked websites", () => {
  it("stand under their groups, both in the editors' order, and those without a group at the end", () => {
    using edition = editionOf(
      areas,
      national,
      local,
      group("Nhóm trống", 5),
      link("Cổng Chính phủ", { groupId: national.id, position: 2 }),
      link("Cổng Dịch vụ công", { groupId: national.id, position: 1 }),
      link("Thư viện xã", { groupId: local.id }),
      link("Báo điện tử"),
    );
    expect(
      listLinkGroups(edition.db, "vi").map(({ title, links }) => [title, ...links.map((one) => one.title)]),
    ).toEqual([
      ["Địa phương", "Thư viện xã"],
      ["Trung ương", "Cổng Dịch vụ công", "Cổng Chính phủ"],
      ["Liên kết khác", "Báo điện tử"],
    ]);
  });

  it("go with their group when it is withdrawn", () => {
    using edition = editionOf(areas, local, link("Thư viện xã", { groupId: local.id }));
    edition.put({ ...local, state: "withdrawn", notice: "" });
    expect(listLinkGroups(edition.db, "vi")).toEqual([]);
  });

  it("have their English titles in English, and Vietnamese ones marked as such", () => {
    using edition = editionOf(
      areas,
      national,
      local,
      link("Thư viện xã", { titleEn: "Library", groupId: national.id, description: "Mở sáu ngày một tuần" }),
      link("Trường THCS", { groupId: local.id }),
    );
    const [first, second] = listLinkGroups(edition.db, "en");
    expect([first?.title, first?.lang, first?.links[0]?.title, first?.links[0]?.lang]).toEqual([
      "Địa phương",
      "vi",
      "Trường THCS",
      "vi",
    ]);
    expect([second?.title, second?.lang, second?.links[0]?.title, second?.links[0]?.lang]).toEqual([
      "National",
      undefined,
      "Library",
      undefined,
    ]);
    expect(second?.links[0]?.description).toBeUndefined();
  });

  it("show their logo, and none that is gone", () => {
    using edition = editionOf(areas, logo, link("Thư viện xã", { logoId: logo.id }));
    expect(listLinkGroups(edition.db, "vi")[0]?.links[0]?.logo?.src).toContain("a".repeat(32));
    expect(linkTags(edition.db)).toContain(`item:${logo.id}`);
    edition.remove("media", logo.id);
    expect(listLinkGroups(edition.db, "vi")[0]?.links[0]?.logo).toBeUndefined();
  });

  it("lead to the web and nowhere else", () => {
    const valid = (url: string) => linkContent.safeParse({ title: "Trang", url, position: 0 }).success;
    expect(valid("https://chinhphu.vn")).toBe(true);
    expect(valid("http://xa.example.vn/tin?id=1")).toBe(true);
    for (const url of [
      "javascript:alert(1)",
      "/tin/bai",
      "mailto:a@example.vn",
      "https://",
      "https://nguoi:khoa@example.vn",
    ])
      expect(valid(url), url).toBe(false);
  });
});

describe("the page of linked websites", () => {
  const answer = (edition: ReturnType<typeof editionOf>) => {
    const context = pageContext(edition.db);
    const page = linkRoutes[0]?.answer(context, {}) as PageAnswer;
    return { context, html: toHtml(page.main) };
  };

  it("leads straight to the sites, gives them no hold on this one, and says where each leads", () => {
    using edition = editionOf(areas, link("Thư viện <xã>", { url: "https://www.thuvien.example.com/trang-chu" }));
    const { html, context } = answer(edition);
    expect(html).toContain('href="https://www.thuvien.example.com/trang-chu" rel="noopener"');
    expect(html).toContain(">thuvien.example.com<");
    expect(html).toContain("Thư viện &lt;xã&gt;");
    expect([...context.tags]).toEqual(["kind:link", "kind:link-group"]);
  });

  it("says what to do where there is no link yet", () => {
    using edition = editionOf(areas);
    expect(answer(edition).html).toContain("Chưa có liên kết nào");
  });
});
