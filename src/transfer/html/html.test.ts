import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type MediaStore, openMediaStore } from "#media/store.ts";
import { openRecord, type Record } from "#record/record.ts";
import { contentOf, contentsOf, importFrom, type TestImport } from "#testing/imports.ts";
import { photograph } from "#testing/media-files.ts";
import { type TemporaryFolder, temporaryFolder } from "#testing/temporary-folder.ts";
import { keepIn, keepNothing } from "./kept-files.ts";
import { siteRules } from "./rules.ts";
import { savedPages } from "./source.ts";

const rules = siteRules.parse({
  origin: "https://xa-cu.example.vn",
  page: "div.chi-tiet",
  title: ["h1.tieu-de", "meta[property='og:title']@content"],
  date: ".ngay-dang",
  lead: ".sapo",
  body: "#noi-dung",
  byline: ".tac-gia",
  section: ".duong-dan a:last-child",
  remove: [".chia-se", "aside"],
});

const page = (
  body: string,
  { title = "Xã mở chợ phiên", date = "Thứ Ba, 12/03/2020 15:30", section = "Đời sống" } = {},
) =>
  `<!doctype html><html><head><meta charset="utf-8"></head><body>
  <nav class="duong-dan"><a href="/">Trang chủ</a> / <a href="/doi-song">${section}</a></nav>
  <div class="chi-tiet"><h1 class="tieu-de">${title}</h1><p class="ngay-dang">${date}</p>
  <div id="noi-dung"><p class="sapo">Chợ họp mỗi tháng hai phiên.</p>${body}
  <div class="chia-se">Chia sẻ</div><p class="tac-gia">Tổ truyền thông xã</p></div></div>
  <script>document.write("quảng cáo")</script></body></html>`;

describe("the saved pages of an old site", () => {
  let folder: TemporaryFolder;
  let record: Record;
  let media: MediaStore;
  beforeEach(async () => {
    folder = temporaryFolder("html");
    record = await openRecord(`sqlite:${join(folder.path, "record.sqlite")}`);
    media = openMediaStore(join(folder.path, "media"));
  });
  afterEach(async () => {
    await record.close();
    folder.remove();
  });
  const save = (path: string, content: string | Buffer) => {
    const file = join(folder.path, "site", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  const bring = (given = rules, options: TestImport = {}) =>
    importFrom(
      record,
      (context) =>
        savedPages(join(folder.path, "site"), given, options.isDryRun ? keepNothing : keepIn(media), context),
      options,
    );
  const article = (path: string) => contentOf(record.read, `html:xa-cu.example.vn/${path}`);

  it("become articles: title, time, lead, text, byline and section by the rules, and nothing else", async () => {
    save("tin/cho-phien.html", page("<p>Bà con <b>đến sớm</b>.</p><aside>Tin liên quan</aside>"));
    save("index.html", "<html><body><h1>Trang chủ</h1></body></html>");
    const { created, problems } = await bring();
    expect({ created, problems }).toEqual({ created: 1, problems: [] });
    const content = await article("tin/cho-phien.html");
    expect(content).toMatchObject({
      title: "Xã mở chợ phiên",
      lead: "Chợ họp mỗi tháng hai phiên.",
      byline: "Tổ truyền thông xã",
    });
    expect(content.body.content).toEqual([
      {
        type: "paragraph",
        content: [
          { type: "text", text: "Bà con " },
          { type: "text", text: "đến sớm", marks: [{ type: "bold" }] },
          { type: "text", text: "." },
        ],
      },
    ]);
    const { items, addresses } = await contentsOf(record.read);
    expect(items.find((item) => item.kind === "article")?.published_at).toBe(Date.parse("2020-03-12T08:30:00Z"));
    expect(addresses.map(({ path }) => path)).toContain("/tin/cho-phien.html");
    expect((await contentOf(record.read, "section:doi-song")).title).toBe("Đời sống");
  });

  it("bring the pictures and files that were saved with them; the first picture is the article's", async () => {
    const [chợ, cá] = [await photograph(40, 30).jpeg().toBuffer(), await photograph(50, 30).png().toBuffer()];
    save("upload/chợ phiên.jpg", chợ);
    save("upload/ca.png", cá);
    save("upload/quy-che.pdf", "%PDF-1.4\nQuy chế chợ");
    const figure = (src: string, words: string) =>
      `<figure><img src="${src}" alt="Ảnh"><figcaption>${words}</figcaption></figure>`;
    save(
      "tin/a.html",
      page(
        `${figure("../upload/ch%E1%BB%A3%20phi%C3%AAn.jpg", "Cổng chợ. Ảnh: Đài xã")}<p>Chữ</p>${figure("https://xa-cu.example.vn/upload/ca.png?v=2", "Hàng cá")}
         <p><a href="/upload/quy-che.pdf">Quy chế</a> và <a href="/khong-co.pdf">tệp mất</a></p><img src="https://noi-khac.example/x.jpg">`,
      ),
    );
    const { created, problems } = await bring();
    expect(created).toBe(1);
    expect(problems.map(({ what }) => what)).toEqual([expect.stringContaining("noi-khac.example/x.jpg was left out")]);
    const content = await article("tin/a.html");
    const { items } = await contentsOf(record.read);
    const files = items.filter((item) => item.kind === "media");
    expect(files.map(({ title }) => title).sort()).toEqual(["ca.png", "chợ phiên.jpg", "quy-che.pdf"]);
    const idOf = (title: string) => files.find((file) => file.title === title)?.id;
    expect(content.pictureId).toBe(idOf("chợ phiên.jpg"));
    expect(content.attachments).toEqual([{ mediaId: idOf("quy-che.pdf"), title: "Quy chế" }]);
    const figures = content.body.content.filter((block: { type: string }) => block.type === "figure");
    expect(figures).toMatchObject([{ attrs: { mediaId: idOf("ca.png"), caption: "Hàng cá", alt: "Ảnh" } }]);
    const picture = files.find((file) => file.title === "chợ phiên.jpg");
    expect(await contentOf(record.read, picture?.external_id ?? "")).toMatchObject({
      width: 40,
      height: 30,
      alt: "Ảnh",
      caption: expect.stringContaining("Cổng chợ"),
    });
    expect(JSON.stringify(content.body)).not.toContain("quy-che.pdf");
  });

  it("changes nothing when it is run again, and writes nothing at all on a dry run", async () => {
    save("upload/a.png", await photograph(20, 20).png().toBuffer());
    save("a.html", page('<img src="upload/a.png">'));
    expect(await bring(rules, { isDryRun: true })).toMatchObject({ created: 1 });
    expect((await contentsOf(record.read)).items).toEqual([]);
    expect(await media.open("0".repeat(64))).toBeUndefined();
    await bring();
    const before = await contentsOf(record.read);
    expect(await bring()).toMatchObject({ unchanged: 1, created: 0, updated: 0 });
    expect(await contentsOf(record.read)).toEqual(before);
  });

  it("link to each other by item, and lead to their old addresses elsewhere", async () => {
    save(
      "tin/a.html",
      page(
        '<p><a href="b.html#cuoi">b</a> <a href="https://xa-cu.example.vn/tin/c.aspx?id=3">c</a> <a href="/lien-he">d</a></p>',
      ),
    );
    save("tin/b.html", page("<p>B</p>"));
    save("tin/c.aspx@id=3.html", page("<p>C</p>"));
    await bring();
    const { items } = await contentsOf(record.read);
    const idOf = (path: string) => items.find((item) => item.external_id === `html:xa-cu.example.vn/${path}`)?.id;
    const hrefs = [...JSON.stringify((await article("tin/a.html")).body).matchAll(/"href":"([^"]+)"/g)].map(
      ([, href]) => href,
    );
    expect(hrefs).toEqual([`item:${idOf("tin/b.html")}#cuoi`, `item:${idOf("tin/c.aspx@id=3.html")}`, "/lien-he"]);
  });

  it("are read in the encoding they were written in, and mended where the letters are TCVN3", async () => {
    save("utf16.html", Buffer.from(`\ufeff${page("<p>Chữ</p>")}`, "utf16le"));
    const latin = page("<p>Nh©n d©n <b>x·</b> ®Õn nhËn kÕt qu¶.</p>", {
      title: "Céng hoµ x· héi chñ nghÜa ViÖt Nam",
      section: "Th«ng b¸o",
    });
    save("tcvn3.html", [...latin].map((letter) => (letter > "ÿ" ? "?" : letter)).join(""));
    const { problems } = await bring();
    expect(problems).toEqual([]);
    expect((await article("utf16.html")).title).toBe("Xã mở chợ phiên");
    const content = await article("tcvn3.html");
    expect(content.title).toBe("Cộng hoà xã hội chủ nghĩa Việt Nam");
    expect(content.body.content[0].content).toEqual([
      { type: "text", text: "Nhân dân " },
      { type: "text", text: "xã", marks: [{ type: "bold" }] },
      { type: "text", text: " đến nhận kết quả." },
    ]);
  });

  it("are told one by one when a rule finds nothing, or a page is made to take minutes", async () => {
    save("a.html", page("<p>A</p>", { title: "" }));
    save("b.html", page("<p>B</p>", { date: "hôm qua" }));
    save("c.html", page("<p>C</p>", { section: "" }));
    save("d.html", page(`${"<div>".repeat(100_000)}sâu`));
    save("e.html", `<div class="chi-tiet">không có nội dung</div>`);
    save("f.html", page("<p>F</p>"));
    const startedAt = performance.now();
    const { created, problems } = await bring();
    expect(created).toBe(1);
    expect(problems.map(({ at, what }) => [at, what])).toEqual([
      ["a.html", "no rule finds its title"],
      ["b.html", '"hôm qua" names no date'],
      ["c.html", "no rule finds its section"],
      ["d.html", expect.stringContaining("nested too deep")],
      ["e.html", "no rule finds its text"],
    ]);
    expect(performance.now() - startedAt).toBeLessThan(10_000);
  });

  it("are told by what takes their date away, where that is the rules themselves", async () => {
    save("a.html", page("<p>A</p>"));
    const { problems } = await bring({ ...rules, remove: [{ css: ".ngay-dang", attribute: undefined }] });
    expect(problems).toMatchObject([{ at: "a.html", what: "the rule for remove takes its date away" }]);
  });

  it("take no file from outside of their folder", async () => {
    writeFileSync(join(folder.path, "bi-mat.png"), await photograph(20, 20).png().toBuffer());
    save("a.html", page('<img src="../../bi-mat.png"><img src="lien-ket.png"><img src="file:///etc/hostname">'));
    symlinkSync(join(folder.path, "bi-mat.png"), join(folder.path, "site", "lien-ket.png"));
    const { created } = await bring();
    expect(created).toBe(1);
    expect((await contentsOf(record.read)).items.filter((item) => item.kind === "media")).toEqual([]);
  });
});

describe("the rules of a site", () => {
  it("say where they are wrong", () => {
    const parsed = siteRules.safeParse({
      origin: "https://xa.example.vn/tin",
      title: "h1[",
      date: ".d",
      body: [],
      tittle: "h1",
    });
    expect(parsed.success).toBe(false);
    expect(parsed.error?.issues.map((issue) => issue.path.join("."))).toEqual(
      expect.arrayContaining(["origin", "title", ""]),
    );
  });

  it("take an attribute after an @, and the first selector that finds something", () => {
    const { title } = siteRules.parse({
      origin: "https://xa.example.vn",
      title: ['a[href="x@y"]', "meta@content"],
      date: ".d",
      body: "p",
    });
    expect(title).toEqual([
      { css: 'a[href="x@y"]', attribute: undefined },
      { css: "meta", attribute: "content" },
    ]);
  });
});
