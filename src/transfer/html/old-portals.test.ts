import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type MediaStore, openMediaStore } from "#media/store.ts";
import { openRecord, type Record } from "#record/record.ts";
import { toText } from "#richtext/to-text.ts";
import { contentOf, contentsOf, IMPORT_CLOCK, importFrom } from "#testing/imports.ts";
import { photograph } from "#testing/media-files.ts";
import { publicPagesOf } from "#testing/public-pages.ts";
import { type TemporaryFolder, temporaryFolder } from "#testing/temporary-folder.ts";
import { inWindows1258, nukeVietPage, sharePointPage } from "./fixtures/old-portals.ts";
import { keepIn } from "./kept-files.ts";
import { siteRules } from "./rules.ts";
import { savedPages } from "./source.ts";

const ORIGIN = "https://xa-cu.example.vn";

const nukeViet = siteRules.parse({
  origin: ORIGIN,
  page: ".news_column h1.title",
  title: "h1.title",
  date: ".news_column .h5",
  lead: ".hometext",
  body: ".news_column",
  byline: ".author span",
  section: ".breadcrumbs a:last-child",
  remove: [".social", ".author strong", ".other-news"],
});

const sharePoint = siteRules.parse({
  origin: ORIGIN,
  title: "[id$=lblTieuDe]",
  date: "[id$=lblNgay]",
  lead: "[id$=lblTomTat]",
  body: "[id$=divNoiDung]",
  byline: "[id$=lblTacGia]",
  section: "[id$=lblChuyenMuc]",
  address: "link[rel=canonical]@href",
  charset: "windows-1258",
});

describe("the saved pages of a commune's old portal", () => {
  let folder: TemporaryFolder;
  let record: Record;
  let media: MediaStore;
  beforeEach(async () => {
    folder = temporaryFolder("old-portals");
    record = await openRecord(`sqlite:${join(folder.path, "record.sqlite")}`);
    media = openMediaStore(join(folder.path, "media"));
  });
  afterEach(async () => {
    await record.close();
    folder.remove();
  });
  const save = (path: string, content: string | Buffer) => {
    const file = join(folder.path, "trang cũ", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  const picture = async (width: number) => photograph(width, 30).jpeg().toBuffer();
  const bring = (rules: typeof nukeViet) =>
    importFrom(record, (context) => savedPages(join(folder.path, "trang cũ"), rules, keepIn(media), context));
  const article = (path: string) => contentOf(record.read, `html:xa-cu.example.vn/${path}`);
  const pages = () => publicPagesOf(record.read, join(folder.path, "node"), IMPORT_CLOCK);
  const mediaNamed = async () => {
    const { items } = await contentsOf(record.read);
    return new Map(items.filter((item) => item.kind === "media").map((item) => [item.title, item]));
  };
  const publishedAt = async (path: string) => {
    const { items } = await contentsOf(record.read);
    const at = items.find((item) => item.external_id === `html:xa-cu.example.vn/${path}`)?.published_at;
    return at && new Date(at).toISOString();
  };

  it("as NukeViet makes it: every field, pictures with their captions, files, links and addresses", async () => {
    const bridge = "vi/news/hoat-dong/khanh-thanh-cau-12.html";
    save("uploads/news/2026_11/cầu.jpg", await picture(60));
    save("uploads/news/2026_11/hop.jpg", await picture(61));
    save("uploads/news/2026_11/ke-hoach.pdf", "%PDF-1.4\nKế hoạch");
    save(bridge, nukeVietPage({ id: 12, date: "Thứ sáu - 20/11/2026 15:00" }));
    save(
      "vi/news/hoat-dong/hop-dan-13.html",
      nukeVietPage({
        id: 13,
        title: "Xã họp dân về đường liên thôn",
        date: "20-11-2026",
        more: `<p><a href="${ORIGIN}/vi/news/hoat-dong/khanh-thanh-cau-12.html#anh">Bài trước</a>, <a href="khanh-thanh-cau-12.html">như trên</a>, <a href="/vi/lien-he/">liên hệ</a></p>`,
      }),
    );
    save("vi/news/hoat-dong/hong-14.html", nukeVietPage({ id: 14, date: "chưa rõ" }));
    save("vi/news/index.html", "<html><body><div class='news_column'>Danh sách</div></body></html>");

    const { created, problems } = await bring(nukeViet);
    expect(problems.map(({ at, what }) => [at, what])).toEqual([
      ["vi/news/hoat-dong/hong-14.html", '"chưa rõ" names no date'],
    ]);
    expect(created).toBe(2);
    const content = await article(bridge);
    const files = await mediaNamed();
    expect(content).toMatchObject({
      title: "Khánh thành cầu dân sinh thôn Hạ",
      lead: "Sáng 20/11, xã Bến Lụa khánh thành cầu mới & thông xe.",
      byline: "T/h: Ban Văn hóa - Thông tin",
      pictureId: files.get("cầu.jpg")?.id,
      attachments: [{ mediaId: files.get("ke-hoach.pdf")?.id, title: "Kế hoạch bảo trì.pdf" }],
    });
    const { title } = await contentOf(record.read, "section:hoat-dong-cua-xa");
    expect(title).toBe("Hoạt động của xã");
    expect(await publishedAt(bridge)).toBe("2026-11-20T08:00:00.000Z");
    expect(await publishedAt("vi/news/hoat-dong/hop-dan-13.html")).toBe("2026-11-19T17:00:00.000Z");
    const blocks = content.body.content as { type: string; attrs?: object; content?: { text: string }[] }[];
    expect(blocks.map(({ type }) => type)).toEqual(["paragraph", "table", "figure", "paragraph"]);
    expect(blocks[2]?.attrs).toMatchObject({
      mediaId: files.get("hop.jpg")?.id,
      caption: "Bà con đến dự",
      credit: "Đài Truyền thanh xã",
    });
    expect(await contentOf(record.read, files.get("cầu.jpg")?.external_id ?? "")).toMatchObject({
      caption: "Cầu thôn Hạ ngày thông xe",
      alt: "Cầu mới",
    });
    const text = JSON.stringify(content);
    for (const gone of ["Chia sẻ", "Tin liên quan", "Tác giả bài viết", "mso", "Thứ sáu"])
      expect(text).not.toContain(gone);
    const second = JSON.stringify((await article("vi/news/hoat-dong/hop-dan-13.html")).body);
    const { items } = await contentsOf(record.read);
    const id = items.find((item) => item.external_id === `html:xa-cu.example.vn/${bridge}`)?.id;
    expect(second).toContain(`"href":"item:${id}#anh"`);
    expect(second.split(`item:${id}`)).toHaveLength(3);

    const shown = await pages();
    const path = shown.get(`former /${bridge}`) ?? "";
    expect(path).toMatch(/^\/tin\/khanh-thanh-cau-dan-sinh-thon-ha-/);
    expect(shown.get(path)).toContain("Cầu dài 42 m, rộng 3,5 m.");
    expect(shown.get(path)).toContain("Bà con đến dự");

    const before = await contentsOf(record.read);
    expect(await bring(nukeViet)).toMatchObject({ created: 0, updated: 0, unchanged: 2, leftOut: 1 });
    expect(await contentsOf(record.read)).toEqual(before);
  });

  it("as SharePoint and Word make it: in Windows-1258 under a wrong name, with layers of tables and Word's own marks", async () => {
    const path = "Pages/Thong-bao-lich-tiep-dan-468686.aspx.html";
    save("Pages/Thong-bao_files/image001.jpg", await picture(62));
    save("Pages/Thong-bao_files/image002.jpg", await picture(63));
    save(path, inWindows1258(sharePointPage(`${ORIGIN}/Pages/Thong-bao.aspx?ItemId=468686&Title=L%E1%BB%8Bch`)));
    save("Default.aspx@tabid=12.html", inWindows1258(sharePointPage("")));

    const { created, problems } = await bring(sharePoint);
    expect({ created, problems }).toEqual({ created: 2, problems: [] });
    const content = await article(path);
    const files = await mediaNamed();
    expect(content).toMatchObject({
      title: "Thông báo lịch tiếp công dân quý IV",
      lead: "Ủy ban nhân dân xã thông báo lịch tiếp công dân.",
      byline: "Văn phòng HĐND và UBND xã",
      pictureId: files.get("image001.jpg")?.id,
    });
    expect(JSON.stringify(content)).toBe(JSON.stringify(content).normalize("NFC"));
    const text = `${JSON.stringify(content.body)} ${toText(content.body)}`;
    for (const words of ["Kính gửi: các thôn, tổ dân phố;", "Thứ Hai", "7 giờ 30", "Trụ sở xã", "đúng giờ"])
      expect(text).toContain(words);
    for (const gone of ["MsoNormal", "mso-", "o:p", "xml", "VnTime", "&nbsp;", "supportLists"])
      expect(text).not.toContain(gone);
    const figures = content.body.content.filter((block: { type: string }) => block.type === "figure");
    expect(figures).toMatchObject([
      { attrs: { mediaId: files.get("image002.jpg")?.id, caption: "Bảng niêm yết lịch" } },
    ]);
    expect(await publishedAt(path)).toBe("2026-11-20T08:00:00.000Z");

    const shown = await pages();
    const to = /^\/tin\/thong-bao-lich-tiep-cong-dan-quy-iv-/;
    expect(shown.get("former /Pages/Thong-bao.aspx?ItemId=468686&Title=Lịch")).toMatch(to);
    expect(shown.get("former /Default.aspx?tabid=12")).toMatch(to);
    expect(await bring(sharePoint)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  });
});
