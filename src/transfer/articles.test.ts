import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { openRecord, type Record } from "#record/record.ts";
import { contentOf, contentsOf, importRecords } from "#testing/imports.ts";
import { temporaryFolder } from "#testing/temporary-folder.ts";

const whole = {
  id: "1",
  title: "Chợ phiên họp trở lại",
  lead: "Chợ họp vào mồng hai và mười sáu.",
  body: "Bà con mang nông sản đến chợ từ sớm.",
  published: "2023-02-01T06:00:00+07:00",
  section: "Đời sống",
};

describe("a line of news", () => {
  const folder = temporaryFolder("articles");
  afterAll(() => folder.remove());

  const opened: Record[] = [];
  afterEach(async () => {
    for (const record of opened.splice(0)) await record.close();
  });
  const bring = async (records: readonly (object | string)[], options = {}) => {
    const record = await openRecord(`sqlite:${join(folder.path, `${randomUUID()}.sqlite`)}`);
    opened.push(record);
    const summary = await importRecords(record, folder.path, "articles", records, options);
    return { ...summary, record, content: (id: string) => contentOf(record.read, `articles:${id}`) };
  };

  it("is told with its number, id and what to do when it cannot come in, and the others come", async () => {
    const { created, leftOut, problems } = await bring([
      whole,
      '{"id": "2", "title": "Dòng bị cắt',
      { ...whole, id: "3", title: " " },
      { ...whole, id: "4", published: "hôm qua" },
      { ...whole, id: "5", published: "2031-01-01T00:00:00+07:00" },
      { ...whole, id: "6", section: undefined },
      { ...whole, id: "7", title: 12 },
      "[]",
      { ...whole, id: "1" },
      { ...whole, id: "10" },
    ]);
    expect({ created, leftOut }).toEqual({ created: 2, leftOut: 8 });
    expect(problems.map(({ at, id, what }) => [at, id, what])).toEqual([
      ["line 2", undefined, "this is no JSON"],
      ["line 3", "3", "the title is empty"],
      ["line 4", "4", '"hôm qua" is no date and time'],
      ["line 5", "5", "2031-01-01T00:00:00+07:00 is still to come"],
      ["line 6", "6", "it names no section"],
      ["line 7", "7", "title: should be text, not a number"],
      ["line 8", undefined, "the line: should be an object, not a list"],
      ["line 9", "1", "the id stands already at line 1"],
    ]);
    for (const { remedy } of problems) expect(remedy).not.toBe("");
  });

  it("is mended where another system damaged it: marks apart, TCVN3, VNI, escaped twice", async () => {
    const { content, mendings } = await bring([
      { ...whole, id: "nfd", title: whole.title.normalize("NFD"), body: whole.body.normalize("NFD") },
      {
        ...whole,
        id: "tcvn3",
        title: "Céng hoµ x· héi chñ nghÜa ViÖt Nam",
        lead: "§éc lËp - Tù do - H¹nh phóc",
        body: "Ñy ban nh©n d©n x· th«ng b¸o lÞch lµm viÖc.\nNh©n d©n ®Õn nhËn kÕt qu¶.",
        section: "Th«ng b¸o",
      },
      {
        ...whole,
        id: "vni",
        title: "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam",
        lead: "Ñoäc laäp - Töï do - Haïnh phuùc",
        body: "UÛy ban nhaân daân xaõ thoâng baùo lòch laøm vieäc.",
      },
      { ...whole, id: "escaped", title: "Xã &amp;quot;Bến Lụa&amp;quot; &amp;amp; bạn b&amp;egrave;" },
    ]);
    expect(await content("nfd")).toMatchObject({ title: whole.title, lead: whole.lead });
    expect(JSON.stringify(await content("nfd"))).toBe(JSON.stringify(await content("nfd")).normalize("NFC"));
    expect(await content("tcvn3")).toMatchObject({
      title: "Cộng hoà xã hội chủ nghĩa Việt Nam",
      lead: "Độc lập - Tự do - Hạnh phúc",
    });
    expect(JSON.stringify((await content("tcvn3")).body)).toContain("Nhân dân đến nhận kết quả.");
    expect(await content("vni")).toMatchObject({
      title: "Cộng hòa xã hội chủ nghĩa Việt Nam",
      lead: "Độc lập - Tự do - Hạnh phúc",
    });
    expect((await content("escaped")).title).toBe('Xã "Bến Lụa" & bạn bè');
    expect(mendings).toEqual({ nfd: 1, tcvn3: 1, vni: 1, entities: 1 });
  });

  it("loses no word of a title or lead that is too long for its place", async () => {
    const title = `Một tiêu đề ${"rất ".repeat(100)}dài`;
    const lead = `${"Câu mở đầu dài. ".repeat(200)}Hết.`;
    const { content, toLookAt } = await bring([{ ...whole, title, lead }]);
    const { body, ...rest } = await content("1");
    expect(toLookAt).toBe(2);
    expect(rest.title.length).toBeLessThanOrEqual(300);
    expect(rest.title.endsWith("rất…")).toBe(true);
    expect(rest.lead).toBeUndefined();
    expect(body.content.map((block: { content: { text: string }[] }) => block.content[0]?.text)).toEqual([
      title,
      lead,
      whole.body,
    ]);
  });

  it("does not say the lead twice, and keeps a text that only begins like it", async () => {
    const { content } = await bring([
      { ...whole, id: "a", body: `${whole.lead}\n${whole.body}` },
      { ...whole, id: "b", lead: "Chợ phiên", body: "Chợ phiên họp từ sớm.\nĐông vui." },
    ]);
    expect((await content("a")).body.content).toHaveLength(1);
    expect((await content("b")).body.content).toHaveLength(2);
  });

  it("names the newspaper it was taken from, and leads an address of the old site here", async () => {
    const { content, record, problems } = await bring(
      [
        { ...whole, id: "a", author: "Tổ truyền thông", url: "https://www.bao.example.vn/tin/1.html" },
        { ...whole, id: "b", url: "https://xa-cu.example.vn/tin-tuc/cho-phien-12.html?p=1" },
        { ...whole, id: "c", url: "javascript:alert(1)" },
      ],
      { context: { oldSite: "https://xa-cu.example.vn" } },
    );
    expect(await content("a")).toMatchObject({
      byline: "Tổ truyền thông",
      source: { name: "bao.example.vn", url: "https://www.bao.example.vn/tin/1.html" },
    });
    expect((await content("b")).source).toBeUndefined();
    const { addresses } = await contentsOf(record.read);
    expect(addresses.map(({ path }) => path)).toContain("/tin-tuc/cho-phien-12.html?p=1");
    expect((await content("c")).source).toBeUndefined();
    expect(problems).toMatchObject([{ at: "line 3", isLeftOut: false }]);
  });

  it("reads a wall clock's time as Vietnam's, day before month", async () => {
    const { record } = await bring([
      { ...whole, id: "a", published: "12/03/2020 15:30" },
      { ...whole, id: "b", published: "2020-03-12" },
    ]);
    const { items } = await contentsOf(record.read);
    const at = (id: string) => items.find((item) => item.external_id === `articles:${id}`)?.published_at;
    expect(new Date(at("a") ?? 0).toISOString()).toBe("2020-03-12T08:30:00.000Z");
    expect(new Date(at("b") ?? 0).toISOString()).toBe("2020-03-11T17:00:00.000Z");
  });

  it("goes where the section map says, under the parent it names, or nowhere", async () => {
    const { record, content, leftOut } = await bring(
      [whole, { ...whole, id: "2", section: "Thể thao" }, { ...whole, id: "3", section: "Quảng cáo" }],
      {
        sectionMap: {
          "doi song": "Đời sống văn hóa",
          "Thể thao": { title: "Thể dục thể thao", slug: "the-thao", parent: "Văn hóa - Xã hội", shown: false },
          "Quảng cáo": null,
        },
      },
    );
    expect(leftOut).toBe(1);
    const life = await contentOf(record.read, "section:doi-song-van-hoa");
    expect(life.title).toBe("Đời sống văn hóa");
    const sport = await contentOf(record.read, "section:the-thao");
    const { items } = await contentsOf(record.read);
    const parent = items.find((item) => item.external_id === "section:van-hoa-xa-hoi");
    expect(sport).toMatchObject({ title: "Thể dục thể thao", shown: false, parentId: parent?.id, position: 1 });
    expect((await content("2")).sectionId).toBe(items.find((one) => one.external_id === "section:the-thao")?.id);
  });
});
