import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { areas } from "#areas/index.ts";
import { SETTINGS_ID } from "#areas/settings/index.ts";
import { itemIdFrom } from "#kernel/ids.ts";
import { fromText } from "#richtext/from-text.ts";
import { emptyRichText } from "#richtext/model.ts";
import { linkTo, openPreviewSite, type PreviewSite } from "#testing/preview-site.ts";
import { asPreview, type UsedFile } from "./preview-html.ts";

let town: PreviewSite;
beforeAll(async () => {
  town = await openPreviewSite();
});
afterAll(() => town[Symbol.asyncDispose]());

const figure = (file: UsedFile) => ({
  type: "figure",
  attrs: { mediaId: file.id, alt: "", caption: "Cầu mới", credit: "", width: "text", original: null },
});

describe("a preview is the page that readers get once it is published", () => {
  test("an article with pictures that nobody outside may see yet", async () => {
    const [lead, inside] = [await town.unpublishedPicture("Cầu Bến Lụa"), await town.unpublishedPicture("Đường làng")];
    const body = { type: "doc", content: [...fromText("Cầu đã thông xe.").content, figure(inside)] };
    const content = town.article("Thông xe cầu Bến Lụa", { pictureId: lead.id, body, tags: ["cầu"] });
    const id = await town.draft("article", content);
    const html = await town.previewOf({ kind: "article", id, content });
    expect(html).toContain("Thông xe cầu Bến Lụa");
    expect(html).toContain(`/api/newsroom/media/${lead.id}/800.jpg`);
    expect(html).toContain(`/api/newsroom/media/${inside.id}/400.avif 400w`);
    expect(html).not.toContain(`/anh/${lead.hash.slice(0, 32)}`);
    expect(html).not.toContain(`/anh/${inside.hash.slice(0, 32)}`);
    for (const file of [lead, inside]) await town.publish(file.id);
    await town.publish(id);
    expect(html).toBe(asPreview(await town.pageAt(town.pathOf(id)), [lead, inside]));
  });

  test("a page, under the address that it will have", async () => {
    const content = { title: "Giới thiệu chung", slug: "gioi-thieu", body: fromText("Xã có mười hai thôn.") };
    const id = await town.draft("page", content);
    const html = await town.previewOf({ kind: "page", id, content });
    await town.publish(id);
    expect(html).toBe(asPreview(await town.pageAt("/trang/gioi-thieu"), []));
  });

  test("a document with its file, and what it replaces", async () => {
    const old = await town.web.publish("document", "11/QĐ-UBND", {
      ...{ documentType: "Quyết định", number: "11/QĐ-UBND", issuedOn: "2025-01-02", abstract: "Về việc thu gom rác" },
    });
    const stored = await town.web.site.media.put(
      Buffer.from("%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n"),
      "quyết định.pdf",
    );
    if (!stored.ok) throw new Error(JSON.stringify(stored.refusal));
    const file = { id: await town.draft("media", { title: "Bản ký", ...stored.value }), hash: stored.value.hash };
    const content = {
      ...{ documentType: "Quyết định", number: "12/QĐ-UBND", issuedOn: "2026-11-20", abstract: "Về việc thu gom rác" },
      ...{ body: fromText("Điều 1. Thu gom mỗi ngày.") },
      attachments: [{ mediaId: file.id, title: "Bản ký số", role: "signed" }],
      relations: [{ kind: "replaces", documentId: old }],
    };
    const id = await town.draft("document", content);
    const html = await town.previewOf({ kind: "document", id, content });
    expect(html).toContain(`/api/newsroom/media/${file.id}/file`);
    expect(html).not.toContain("/tep/");
    expect(html).toContain("11/QĐ-UBND");
    await town.publish(file.id);
    await town.publish(id);
    expect(html).toBe(asPreview(await town.pageAt(town.pathOf(id)), [file]));
  });

  test("an alert on the home page, though its hour has not come", async () => {
    const content = { title: "Lũ trên sông Lụa lên nhanh", level: "emergency", from: town.web.clock.now() + 3_600_000 };
    const id = await town.draft("alert", content);
    const html = await town.previewOf({ kind: "alert", id, content });
    expect(html).toContain("Lũ trên sông Lụa lên nhanh");
    expect(await town.pageAt("/")).not.toContain("Lũ trên sông Lụa");
    const below = await town.previewOf({ kind: "alert", content: { ...content, paths: ["/tin"] } });
    expect(below, "on a page below the path that it is for").toMatch(/<article/);
    expect(below).toContain("Lũ trên sông Lụa lên nhanh");
  });

  test("a calendar entry in its week", async () => {
    const content = { title: "Tiếp công dân định kỳ", date: "2026-12-03", session: "morning", start: "08:00" };
    const id = await town.draft("calendar-entry", content);
    const html = await town.previewOf({ kind: "calendar-entry", id, content });
    expect(html).toContain("Tiếp công dân định kỳ");
    await town.publish(id);
    expect(html).toBe(asPreview(await town.pageAt("/lich-cong-tac?tuan=2026-W49"), []));
  });

  test("a link, under its group that nobody has published", async () => {
    const group = await town.draft("link-group", { title: "Cơ quan cấp trên", position: 1 });
    const content = { title: "Cổng dịch vụ công", url: "https://dichvu.example.vn/", groupId: group, position: 1 };
    const html = await town.previewOf({ kind: "link", content });
    expect(html).toContain("Cơ quan cấp trên");
    expect(html).toContain("https://dichvu.example.vn/");
  });

  test("an English translation, beside what it translates", async () => {
    const original = await town.web.publish("article", "ban-goc", town.article("Hội làng mở ba ngày"));
    const content = town.article("The village festival lasts three days", { slug: "festival", lead: "In brief." });
    const id = await town.draft("article", content, "en", original);
    const html = await town.previewOf({ kind: "article", id, language: "en", content });
    expect(html).toContain('<html lang="en"');
    expect(html).toContain(town.pathOf(original));
    const unsaved = await town.previewOf({ kind: "article", language: "en", content, translationGroup: original });
    expect(unsaved).toContain(town.pathOf(original));
    await town.publish(id);
    expect(html).toBe(asPreview(await town.pageAt(town.pathOf(id)), []));
  });

  test("new content of what is public, with the line that tells of the change", async () => {
    const before = town.article("Lịch cấp nước tháng mười hai");
    const id = await town.draft("article", before);
    await town.publish(id);
    const content = town.article("Lịch cấp nước tháng mười hai (sửa)");
    const html = await town.previewOf({
      kind: "article",
      id,
      content,
      changeNote: "Sửa giờ cấp nước của thôn Thượng.",
    });
    expect(html).toContain("Lịch cấp nước tháng mười hai (sửa)");
    expect(html).toContain("Sửa giờ cấp nước của thôn Thượng.");
    const same = await town.previewOf({ kind: "article", id, content: before, changeNote: "Không sửa gì." });
    expect(same).not.toContain("Không sửa gì.");
    await town.web.correct(id, content, "Sửa giờ cấp nước của thôn Thượng.");
    expect(html).toBe(asPreview(await town.pageAt(town.pathOf(id)), []));
  });

  test("what was withdrawn, as it would be back", async () => {
    const content = town.article("Thông báo tuyển sinh lớp sáu");
    const id = await town.draft("article", content);
    await town.publish(id);
    await town.web.withdraw(id, "Số liệu nhầm.");
    const html = await town.previewOf({ kind: "article", id, content });
    expect(html).toContain("Nội dung của Thông báo tuyển sinh lớp sáu.");
    expect(html).not.toContain("Số liệu nhầm.");
  });

  test("a section, the week, the front page and the settings", async () => {
    const renamed = { title: "Đời sống xã hội", slug: "doi-song", position: 1, shown: true };
    expect(await town.previewOf({ kind: "section", id: town.section, content: renamed })).toContain("Đời sống xã hội");
    const week = { title: "Tuần 49", week: "2026-W49", status: "adjusted", note: "Đổi lịch vì mưa bão." };
    expect(await town.previewOf({ kind: "calendar-week", content: week })).toContain("Đổi lịch vì mưa bão.");
    const hot = [{ itemId: itemIdFrom("article", "Chợ phiên họp lại") }];
    expect(await town.previewOf({ kind: "front-page", content: { title: "Trang chủ", hot } })).toContain(
      "Chợ phiên họp lại",
    );
    const html = await town.previewOf({
      kind: "settings",
      id: SETTINGS_ID,
      content: { name: { vi: "Trang xã Bến Lụa" } },
    });
    expect(html).toContain("Trang xã Bến Lụa");
  });

  test("the picture of another article on the page stays where readers find it", async () => {
    const file = await town.unpublishedPicture("Chợ nổi");
    await town.publish(file.id);
    await town.web.publish("article", "cho-noi", town.article("Chợ nổi đông khách", { pictureId: file.id }));
    const html = await town.previewOf({ kind: "alert", content: { title: "Cấm đường" } });
    expect(html).toContain(`/anh/${file.hash.slice(0, 32)}/`);
  });

  test("an item that is not public stands in no list of it", async () => {
    const other = await town.draft("article", town.article("Bài chưa đăng của người khác"));
    const body = {
      type: "doc",
      content: [{ type: "documentReference", attrs: { itemId: other } }],
    };
    const html = await town.previewOf({
      kind: "article",
      content: town.article("Bài có liên quan", { body, relatedIds: [other] }),
    });
    expect(html.split("Bài chưa đăng của người khác"), "only where the text names it").toHaveLength(2);
  });
});

describe("what is not finished", () => {
  test.each(areas.filter(({ kind }) => kind !== "media").map(({ kind }) => kind))(
    "nothing at all of kind %s can be seen",
    async (kind) => {
      expect(await town.refusalOf({ kind, content: {} })).toBeUndefined();
      expect(await town.refusalOf({ kind, content: { title: "  ", lead: null, body: null } })).toBeUndefined();
    },
  );

  test("gaps are told in the item's language", async () => {
    const empty = { title: "", lead: "", slug: "", sectionId: "", pictureId: "", body: emptyRichText, tags: [""] };
    const html = await town.previewOf({ kind: "article", content: empty });
    expect(html).toContain("<h1>(chưa có tiêu đề)</h1>");
    expect(html).toContain("(chưa có nội dung)");
    const english = await town.previewOf({ kind: "article", language: "en", content: empty });
    expect(english).toContain("<h1>(no title yet)</h1>");
    const document = await town.previewOf({ kind: "document", content: { number: "12/QĐ-UBND" } });
    expect(document).toContain("(chưa có trích yếu)");
  });

  test("lines that were just added are passed over, or named", async () => {
    const file = await town.unpublishedPicture("Bản đồ");
    const attachments = [
      { mediaId: "", title: "" },
      { mediaId: file.id, title: "" },
    ];
    const content = town.article("Bài kèm tệp", { attachments, source: { name: "", url: "https://bao.example.vn/" } });
    const html = await town.previewOf({ kind: "article", content });
    expect(html).toContain("(chưa đặt tên tệp)");
    expect(html).toContain("(chưa ghi tên nguồn)");
  });

  test("an address that another page has does not show that page", async () => {
    await town.web.publish("page", "lien-he", { title: "Liên hệ cũ", slug: "lien-he", body: fromText("Trụ sở cũ.") });
    const content = { title: "Liên hệ mới", slug: "lien-he", body: fromText("Trụ sở mới.") };
    const html = await town.previewOf({ kind: "page", content });
    expect(html).toContain("Trụ sở mới.");
    expect(html).not.toContain("Trụ sở cũ.");
  });
});

describe("markup of a preview", () => {
  test("runs nothing, sends nothing, and leads away in windows of their own", async () => {
    const title = '</title><script>alert("x")</script> <b onclick="x()">đậm</b>';
    const body = {
      type: "doc",
      content: [{ type: "heading", attrs: { level: 2 }, content: text("Một") }, linkTo("/tin-moi")],
    };
    const html = await town.previewOf({ kind: "article", content: town.article(title, { body, lead: title }) });
    expect(html).not.toMatch(/<script/i);
    expect(html.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]+\son[a-z]+=/i);
    expect(html).toContain('<base target="_blank">');
    expect(html).toMatch(/http-equiv="content-security-policy" content="default-src 'none'; script-src 'none';/);
    expect(html).toContain("form-action 'none'");
    expect(html).not.toContain('rel="canonical"');
    expect(html).toContain("noindex");
    expect(html).toContain("Bản xem trước – chưa đăng");
    expect(html.indexOf("Bản xem trước")).toBeLessThan(html.indexOf("<header"));
  });

  const text = (words: string) => [{ type: "text", text: words }];
});
