import { describe, expect, it } from "vitest";
import { documentContent } from "#areas/documents/model.ts";
import { readDocument } from "./documents.ts";

const read = (record: object) => {
  const reading = readDocument(record, { mendings: new Map() });
  if (reading.kind !== "found") return reading;
  return { ...reading, content: documentContent.parse(reading.thing.content) };
};

const law = {
  id: "luat-1",
  kind: "Luật",
  number: "27/2031/QH20",
  title: "Luật bến cá và chợ cá",
  issuer: "Quốc hội",
  issued: "2021-06-29",
  body: "Chương I\n\nQUY ĐỊNH CHUNG\n\nĐiều 1. Phạm vi điều chỉnh\n\nLuật này quy định về bến cá.",
};

describe("a line of the register of documents", () => {
  it("becomes a document with its type, number, day and text in divisions", () => {
    const found = read(law);
    expect(found).toMatchObject({
      kind: "found",
      notes: [],
      thing: { externalId: "documents:luat-1", publishedAt: Date.parse("2021-06-28T17:00:00Z") },
      content: {
        title: "Luật bến cá và chợ cá (27/2031/QH20)",
        documentType: "Luật",
        issuedOn: "2021-06-29",
        issuer: "Quốc hội",
        abstract: "Luật bến cá và chợ cá",
      },
    });
    expect(JSON.stringify(found)).toContain('"type":"heading"');
  });

  it("takes the number of a lower-cased title in capitals, and does not say it twice", () => {
    const title = "luật của quốc hội số 27/2031/qh20 về bến cá";
    expect(read({ ...law, title })).toMatchObject({
      content: {
        title: "Luật của Quốc hội số 27/2031/QH20 về bến cá",
        abstract: "Luật của Quốc hội số 27/2031/QH20 về bến cá",
      },
    });
  });

  it("takes the type that the title names more exactly, and what a resolution is about", () => {
    expect(read({ ...law, title: "Bộ luật hàng cá" })).toMatchObject({ content: { documentType: "Bộ luật" } });
    expect(
      read({ ...law, kind: "Nghị quyết", number: "12/NQ-HĐND", title: "Nghị quyết về việc đặt tên đường" }),
    ).toMatchObject({
      content: { abstract: "Về việc đặt tên đường", title: "Nghị quyết 12/NQ-HĐND về việc đặt tên đường" },
    });
  });

  it("takes from the text what the record lacks, and says so", () => {
    const found = read({
      id: "cv",
      kind: "Công văn",
      title: "45_CTK-CSCL",
      number: "45/CTK-CSCL",
      issued: "25/06/2025",
      body: "## **Phụ lục I DANH MỤC XÃ**\n\n_(Ban hành kèm theo Công văn số 45/CTK-CSCL của Cục Thống kê)_\n\n| A | B |\n| --- | --- |\n| 1 | 2 |",
      body_format: "markdown",
    });
    expect(found).toMatchObject({ content: { issuer: "Cục Thống kê", abstract: "Phụ lục I DANH MỤC XÃ" } });
    expect(found.kind === "found" && found.notes).toHaveLength(2);
    expect(JSON.stringify(found)).toContain('"type":"table"');
    const old = read({ ...law, number: null, issued: null, title: "Luật số 103-sl/l.005 ngày 20-5-1957 về thư tín" });
    expect(old).toMatchObject({ content: { number: "103-SL/L.005", issuedOn: "1957-05-20" } });
  });

  it("is left out where nobody can know its day, its type or its name", () => {
    for (const wrong of [
      { issued: null },
      { issued: "31/02/2020" },
      { kind: " " },
      { title: "" },
      { number: "9".repeat(90) },
    ])
      expect(read({ ...law, ...wrong })).toMatchObject({ kind: "fault", id: "luat-1" });
  });
});
